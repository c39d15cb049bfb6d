//! The order of the checks: cheap before dear, ours before the world's, policy before any request.

use super::envelope::Envelope;
use super::verifier::{Verdict, Verifier};
use super::{Forbidden, Received, Rejection, Sender};
use crate::backend::{Backend, Policy};
use crate::context::Client;
use crate::followers;
use crate::origin::{authority, normalise_host, same_origin};
use crate::signature::{Inbound, SignatureError, guard, guard_for};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use url::Url;

/// Judges a POST to an inbox.
///
/// # Errors
/// [`Rejection`], with the status to answer. Nothing has been stored by then.
pub async fn receive(
    inbound: &Inbound<'_>,
    verifier: &Verifier,
    client: &Client,
    backend: &dyn Backend,
    now: DateTime<Utc>,
) -> Result<Received, Rejection> {
    let envelope = Envelope::read(inbound, client.mode())?;
    let is_of_actor = |key_id: &Url| same_origin(key_id, &envelope.actor);
    let claim = guard_for(inbound, client.mode(), now, &is_of_actor)?;
    let host = authority(&envelope.actor);
    require_foreign(inbound, &host)?;
    require_foreign(inbound, &authority(&envelope.id))?;
    require_allowed(backend, &host).await?;
    if !same_origin(&envelope.id, &envelope.actor) {
        return Err(Rejection::Forbidden(Forbidden::ForeignActivity));
    }
    if !same_origin(&claim.key_id, &envelope.actor) {
        return Err(Rejection::Key("it stands on another origin than the actor".to_owned()));
    }
    let sender = match verifier.judge(&claim, &envelope.actor, client, backend, now).await? {
        Verdict::Proven => Sender::Proven,
        Verdict::Gone if envelope.is_farewell() => Sender::Gone,
        Verdict::Absent if envelope.is_farewell() => {
            return Err(Rejection::Ignored("a farewell of an actor that was never there"));
        }
        Verdict::Gone => return Err(Rejection::Key("the actor is gone".to_owned())),
        Verdict::Absent => return Err(Rejection::Key("there is no such actor".to_owned())),
    };
    let covered = |name: &str| {
        let mut values = inbound.headers.get_all(name).iter();
        // Of several nobody can say which one was meant.
        let only = values.next().filter(|_| values.next().is_none() && claim.covers(name));
        only.and_then(|value| value.to_str().ok()).map(str::to_owned)
    };
    let (hansa_log, followers_sync) = (covered("hansa-log"), covered(followers::HEADER));
    Ok(Received {
        activity_id: envelope.id,
        actor: envelope.actor,
        kind: envelope.kind,
        host,
        bytes: Bytes::copy_from_slice(inbound.body),
        value: envelope.value,
        hansa_log,
        followers_sync,
        sender,
    })
}

/// Judges the signature of a GET: the actor that signed, or `None` for a request without a signature.
///
/// # Errors
/// [`Rejection`] for a signature that is there and does not hold.
pub async fn verify_get(
    inbound: &Inbound<'_>,
    verifier: &Verifier,
    client: &Client,
    backend: &dyn Backend,
    now: DateTime<Utc>,
) -> Result<Option<Url>, Rejection> {
    let claim = match guard(inbound, client.mode(), now) {
        Ok(claim) => claim,
        Err(SignatureError::Missing) => return Ok(None),
        Err(broken) => return Err(broken.into()),
    };
    let host = authority(&claim.key_id);
    require_foreign(inbound, &host)?;
    require_allowed(backend, &host).await?;
    let actor = verifier.find_owner(&claim.key_id, client, backend, now).await?;
    match verifier.judge(&claim, &actor, client, backend, now).await? {
        Verdict::Proven => Ok(Some(actor)),
        Verdict::Gone | Verdict::Absent => Err(Rejection::Key("there is no such actor".to_owned())),
    }
}

fn require_foreign(inbound: &Inbound<'_>, host: &str) -> Result<(), Rejection> {
    let own = normalise_host(inbound.authority).is_ok_and(|own| own == host);
    if own { Err(Rejection::Forbidden(Forbidden::OwnHost)) } else { Ok(()) }
}

async fn require_allowed(backend: &dyn Backend, host: &str) -> Result<(), Rejection> {
    match backend.policy(host).await? {
        Policy::Open => Ok(()),
        Policy::Blocked => Err(Rejection::Forbidden(Forbidden::Blocked)),
        Policy::NotAllowed => Err(Rejection::Forbidden(Forbidden::NotAllowed)),
    }
}
