//! Who reads: anybody, or the actor of another server that has proved itself by its signature.

use hansa_federation::inbox::{Rejection, verify_get};
use hansa_federation::origin::authority;
use hansa_federation::signature::{Inbound, SignatureError};
use url::Url;

use super::backend::Port;
use super::intake::Refused;
use crate::app::App;
use crate::app::principal::{Peer, Principal};

/// Whoever signs is believed by the signature alone, and a signature that does not hold is refused, also where what is
/// asked for is public: a reader that is taken for nobody would be given another answer than the one it has a right to.
///
/// Where the key cannot be had now the reader is anybody: two servers that are slow to answer for their keys must not
/// keep each other from what everybody may read. Keys are looked for in the documents of instance actors, which nobody
/// needs a signature for, so that no two servers wait for each other.
///
/// # Errors
/// A host that is kept out, also unproved; a signature that does not hold.
pub async fn read_as(app: &App, inbound: &Inbound<'_>) -> Result<Principal, Rejection> {
    match verify_get(inbound, &app.verifier, &app.client, &Port(app), app.clock.at()).await {
        Ok(None) | Err(Rejection::KeyUnavailable(_)) => Ok(Principal::Anonymous),
        Ok(Some(actor)) => Ok(Principal::Peer(Box::new(Peer { host: authority(&actor), actor }))),
        Err(rejection) => Err(rejection),
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
