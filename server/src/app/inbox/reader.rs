//! Who may read what everybody may read: all but the servers that the policy keeps out.

use hansa_federation::inbox::{Rejection, verify_get};
use hansa_federation::origin::authority;
use hansa_federation::signature::{Inbound, SignatureError, guard};
use url::Url;

use super::backend::{Port, require_policy};
use super::intake::Refused;
use crate::app::App;
use crate::app::error::{Error, Result};

/// Refuses a reader that says itself, by signing, that it comes from a host which is kept out.
///
/// The signature is not proved: a stranger learns nothing from a false one but a refusal, what is served is public, and
/// two servers that asked each other for keys in order to answer for a key would wait for each other for ever.
///
/// # Errors
/// `Forbidden` with `blocked` or `not_allowed`.
pub async fn require_reader(app: &App, inbound: &Inbound<'_>) -> Result<()> {
    match guard(inbound, app.mode(), app.clock.at()) {
        Ok(claim) => require_policy(app, &authority(&claim.key_id)).await,
        // Unsigned, or signed in a way that names nobody: a reader like any other.
        Err(_) => Ok(()),
    }
}

/// The host of a reader whose signature holds: for the few things that concern one host alone.
///
/// # Errors
/// `Unauthenticated` without a signature that holds; `Unavailable` where its key cannot be had now; `Forbidden` for a host
/// that is kept out.
pub async fn require_signer(app: &App, inbound: &Inbound<'_>) -> Result<String> {
    require_reader(app, inbound).await?;
    match verify_get(inbound, &app.verifier, &app.client, &Port(app), app.clock.at()).await {
        Ok(Some(actor)) => Ok(authority(&actor)),
        Err(rejection) if rejection.status() >= 500 => Err(Error::Unavailable("not_reached")),
        Ok(None) | Err(_) => Err(Error::Unauthenticated),
    }
}

/// Who asks, proved. Answers that cost work are counted for each server.
///
/// # Errors
/// What is wrong with the signature, or too many questions from one host.
pub async fn require_asker(app: &App, inbound: &Inbound<'_>) -> std::result::Result<Url, Refused> {
    let signer = verify_get(inbound, &app.verifier, &app.client, &Port(app), app.clock.at())
        .await
        .map_err(Refused::Rejected)?;
    let signer = signer.ok_or(Refused::Rejected(Rejection::Signature(SignatureError::Missing)))?;
    app.limits.check(&authority(&signer))?;
    Ok(signer)
}
