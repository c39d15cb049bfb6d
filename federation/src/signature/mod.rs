//! Signatures on HTTP requests: what we make, and the guard that every inbound request passes before
//! anything else is looked at.
//!
//! `cavage` is the older wire form (draft-cavage-http-signatures-12), `rfc9421` the newer, `digest` binds the
//! body, `freshness` the clock window, `verify` the guard, `signer` makes ours, `knock` remembers which peer
//! takes which. A request with `Signature-Input` is judged by RFC 9421 alone, whatever else it carries: nobody
//! strips a header and finds a weaker rule. Deliberately absent: fetching keys, which is `inbox`'s business.

pub mod cavage;
pub mod digest;
pub mod freshness;
pub(crate) mod knock;
mod rfc9421;
mod signer;
mod verify;

use http::HeaderMap;
use thiserror::Error;

pub use knock::Acquaintance;
pub use signer::{Scheme, Signer};
pub use verify::{Claim, guard, guard_for};

/// A request as it arrived. `target` is path and query exactly as on the request line, `authority` the
/// name (and port, in development) that this instance answers to.
#[derive(Debug, Clone, Copy)]
pub struct Inbound<'a> {
    pub method: &'a str,
    pub target: &'a str,
    pub headers: &'a HeaderMap,
    pub body: &'a [u8],
    pub authority: &'a str,
}

/// Why a request does not prove who sent it. All of them are answered 401.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SignatureError {
    #[error("no Signature header")]
    Missing,
    #[error("more than one {0} header")]
    Duplicate(&'static str),
    #[error("the Signature header cannot be read: {0}")]
    Header(&'static str),
    #[error("the keyId is not an acceptable URL")]
    KeyId,
    #[error("the Host header is not this instance")]
    Authority,
    #[error("{0} is not covered by the signature")]
    NotCovered(&'static str),
    #[error("the signature lists the absent header {0:?}")]
    ListedButAbsent(String),
    #[error("the component {0:?} is not one that is judged here")]
    Component(String),
    #[error("the algorithm {0:?} is not accepted")]
    Algorithm(String),
    #[error("the date cannot be read")]
    Date,
    #[error("signed too long ago")]
    Stale,
    #[error("signed in the future")]
    Future,
    #[error("the signature has expired, or expires before it was made")]
    Expired,
    #[error("the digest is not the one of the body")]
    Digest,
    #[error("the signature is not one of that key")]
    Mismatch,
}

impl SignatureError {
    /// A stable word for machines.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing => "unsigned",
            Self::Duplicate(_) => "duplicate_header",
            Self::Header(_) => "signature_header",
            Self::KeyId => "key_id",
            Self::Authority => "authority",
            Self::NotCovered(_) => "not_covered",
            Self::ListedButAbsent(_) => "listed_but_absent",
            Self::Component(_) => "component",
            Self::Algorithm(_) => "algorithm",
            Self::Date => "date",
            Self::Stale => "stale",
            Self::Future => "future",
            Self::Expired => "expired",
            Self::Digest => "digest",
            Self::Mismatch => "bad_signature",
        }
    }
}

#[cfg(test)]
mod tests;
