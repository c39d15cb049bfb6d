//! Acceptance: from bytes that arrived to an activity whose sender is proven. Nothing is stored and
//! nothing is fetched before it must be: at most one request for one key, after the sender's domain was
//! checked, and never because of a body alone.
//! Deliberately absent: storing what was accepted, and what it means (`event`).

mod envelope;
mod receive;
mod rejection;
mod verifier;

use bytes::Bytes;
use serde_json::Value;
use url::Url;

pub use receive::{receive, verify_get};
pub use rejection::{Forbidden, Rejection};
pub use verifier::Verifier;

/// An activity that its actor has sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    pub activity_id: Url,
    pub actor: Url,
    /// The activity's `type`.
    pub kind: String,
    /// Authority of the actor.
    pub host: String,
    /// The body as it arrived.
    pub bytes: Bytes,
    pub value: Value,
    /// The `Hansa-Log` header, if it is under the signature.
    pub hansa_log: Option<String>,
    /// The `Collection-Synchronization` header (FEP-8fcf), if it is under the signature.
    pub followers_sync: Option<String>,
    pub sender: Sender,
}

/// How sure the sender is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sender {
    /// The signature is one of the actor's key.
    Proven,
    /// A `Delete` of the actor itself, unprovable because the actor's origin answers 410 for it: which
    /// proves the same.
    Gone,
}

#[cfg(test)]
mod tests;
