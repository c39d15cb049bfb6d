//! Why a request is not accepted. Peers take a 4xx as final, so what may pass is a 5xx.

use crate::error::{BackendError, Malformed};
use crate::signature::SignatureError;
use thiserror::Error;

/// Rules that refuse a sender whatever it signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Forbidden {
    /// The domain is blocked.
    Blocked,
    /// There is an allow-list without the domain.
    NotAllowed,
    /// The activity or its actor claims to be ours.
    OwnHost,
    /// The activity stands on another origin than its actor.
    ForeignActivity,
}

/// The answer to a request that is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Rejection {
    #[error("the content type is not ActivityStreams")]
    UnsupportedMediaType,
    #[error("the body is larger than the limit")]
    TooLarge,
    #[error(transparent)]
    Malformed(#[from] Malformed),
    #[error(transparent)]
    Signature(#[from] SignatureError),
    /// The key is not there, or not the actor's.
    #[error("the key cannot be used: {0}")]
    Key(String),
    #[error("refused by policy: {0:?}")]
    Forbidden(Forbidden),
    /// The key's host does not answer: come again.
    #[error("the key cannot be had now: {0}")]
    KeyUnavailable(String),
    /// Our own trouble: come again.
    #[error("not now: {0}")]
    Unavailable(String),
    /// Accepted to stop the sender from trying again, without effect.
    #[error("ignored: {0}")]
    Ignored(&'static str),
}

impl Rejection {
    /// The HTTP status to answer with.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::UnsupportedMediaType => 415,
            Self::TooLarge => 413,
            Self::Malformed(_) => 400,
            Self::Signature(_) | Self::Key(_) => 401,
            Self::Forbidden(_) => 403,
            Self::KeyUnavailable(_) | Self::Unavailable(_) => 503,
            Self::Ignored(_) => 202,
        }
    }

    /// A stable word for machines.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::TooLarge => "too_large",
            Self::Malformed(_) => "malformed",
            Self::Signature(cause) => cause.code(),
            Self::Key(_) => "key",
            Self::Forbidden(Forbidden::Blocked) => "blocked",
            Self::Forbidden(Forbidden::NotAllowed) => "not_allowed",
            Self::Forbidden(Forbidden::OwnHost) => "own_host",
            Self::Forbidden(Forbidden::ForeignActivity) => "foreign_activity",
            Self::KeyUnavailable(_) => "key_unavailable",
            Self::Unavailable(_) => "unavailable",
            Self::Ignored(_) => "ignored",
        }
    }
}

impl From<BackendError> for Rejection {
    fn from(cause: BackendError) -> Self {
        Self::Unavailable(cause.to_string())
    }
}
