//! The ways in which a verb can fail. `http::error` maps them to answers, once.

use std::time::Duration;

use hansa_entities::record::Because;

use crate::app::field::FieldErrors;
use crate::store;

/// What a verb answers when it does not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("not found")]
    NotFound,
    /// It was here and was withdrawn.
    #[error("gone")]
    Gone,
    /// A record stood here, and its city took it back for this reason.
    #[error("withdrawn: {0:?}")]
    Withdrawn(Because),
    #[error("sign in first")]
    Unauthenticated,
    /// The code says which right is missing.
    #[error("forbidden: {0}")]
    Forbidden(&'static str),
    #[error("invalid input: {0}")]
    Invalid(FieldErrors),
    /// The code says what stands in the way.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    #[error("too many attempts")]
    TooMany { retry_after: Duration },
    /// Something outside of this instance does not answer; the code says what.
    #[error("unavailable: {0}")]
    Unavailable(&'static str),
    /// Never shown; logged where it is handled.
    #[error("internal: {0}")]
    Internal(String),
}

pub type Result<T> = std::result::Result<T, Error>;

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        Self::Internal(error.to_string())
    }
}

impl Error {
    /// An internal error from anything that can be printed.
    pub fn internal(error: impl std::fmt::Display) -> Self {
        Self::Internal(error.to_string())
    }

    /// Invalid input in one field.
    pub fn field(field: &str, code: &'static str) -> Self {
        Self::Invalid(FieldErrors::one(field, code))
    }
}
