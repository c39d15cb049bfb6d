//! Which handle may be shown for an actor.

use super::{Handle, resolve};
use crate::actor::RemoteActor;
use crate::backend::Backend;
use crate::context::Client;
use crate::error::Malformed;
use crate::origin::{Mode, authority};
use chrono::{DateTime, Utc};

/// The handle that an actor claims: its `webfinger` (FEP-2c59), or its name at its own host. It is
/// nothing but a claim.
///
/// # Errors
/// A name or host that no handle can have.
pub fn claimed_handle(actor: &RemoteActor, mode: Mode) -> Result<Handle, Malformed> {
    match &actor.webfinger {
        Some(claim) => Handle::parse(claim, mode).or_else(|_| own_handle(actor, mode)),
        None => own_handle(actor, mode),
    }
}

/// The claimed handle, if its host leads back to this very actor; the name at the actor's own host
/// otherwise, also when the claimed host does not answer. So nobody appears under another's domain.
///
/// # Errors
/// A name or host that no handle can have.
pub async fn confirm(
    client: &Client,
    backend: &dyn Backend,
    actor: &RemoteActor,
    now: DateTime<Utc>,
) -> Result<Handle, Malformed> {
    let own = own_handle(actor, client.mode());
    let claim = claimed_handle(actor, client.mode())?;
    if own.as_ref().is_ok_and(|own| own.matches(&claim)) {
        return own;
    }
    match resolve(client, backend, &claim, now).await {
        Ok(found) if found == actor.id => Ok(claim),
        Ok(_) | Err(_) => own,
    }
}

fn own_handle(actor: &RemoteActor, mode: Mode) -> Result<Handle, Malformed> {
    Handle::parse(&format!("{}@{}", actor.preferred_username, authority(&actor.id)), mode)
}
