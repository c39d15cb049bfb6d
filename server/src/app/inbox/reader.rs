//! Who may read what everybody may read: all but the servers that are blocked.

use hansa_federation::backend::Policy;
use hansa_federation::origin::authority;
use hansa_federation::signature::{Inbound, guard};

use crate::app::error::{Error, Result};
use crate::app::{App, policy};

/// Refuses a reader that says itself, by signing, that it comes from a blocked host. Who is merely not on an allow-list
/// reads what is public, like everybody who does not sign.
///
/// The signature is not proved: a stranger learns nothing from a false one but a refusal, what is served is public, and
/// two servers that asked each other for keys in order to answer for a key would wait for each other for ever.
///
/// # Errors
/// `Forbidden("blocked")`.
pub async fn require_reader(app: &App, inbound: &Inbound<'_>) -> Result<()> {
    let Ok(claim) = guard(inbound, app.mode(), app.clock.at()) else {
        // Unsigned, or signed in a way that names nobody: a reader like any other.
        return Ok(());
    };
    match policy::answer(app, &authority(&claim.key_id)).await? {
        Policy::Blocked => Err(Error::Forbidden("blocked")),
        Policy::Open | Policy::NotAllowed => Ok(()),
    }
}
