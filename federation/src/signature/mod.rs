//! Signatures on HTTP requests: what we make, and the guard that every inbound request passes before
//! anything else is looked at.
//!
//! `cavage` is the wire form (draft-cavage-http-signatures-12), `digest` binds the body, `freshness` the
//! clock window, `verify` the guard. Deliberately absent: RFC 9421 (`rfc9421`) and the memory of which
//! peer speaks it; a request with `Signature-Input` alone is answered 401, so that peers that try both
//! schemes come back with the older one. Also absent: fetching keys, which is `inbox`'s business.

pub mod cavage;
pub mod digest;
pub mod freshness;
mod verify;

use crate::keys::RsaKey;
use http::HeaderMap;
use std::sync::Arc;
use thiserror::Error;
use url::Url;

pub use verify::{Claim, guard};

/// Who signs a request: the id under which the public half is published, and the private key.
#[derive(Debug, Clone)]
pub struct Signer {
    pub key_id: Url,
    pub key: Arc<RsaKey>,
}

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
    #[error("only a scheme that is not spoken here (RFC 9421)")]
    Scheme,
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
            Self::Scheme => "signature_scheme",
            Self::Duplicate(_) => "duplicate_header",
            Self::Header(_) => "signature_header",
            Self::KeyId => "key_id",
            Self::Authority => "authority",
            Self::NotCovered(_) => "not_covered",
            Self::ListedButAbsent(_) => "listed_but_absent",
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
