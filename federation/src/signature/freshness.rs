//! The clock window of signatures (SWICG "ActivityPub and HTTP Signatures"; draft-cavage-12 §2.1).

use super::SignatureError;
use crate::limits::{SIGNATURE_AGE, SIGNATURE_AHEAD};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

const IMF_FIXDATE: &str = "%a, %d %b %Y %H:%M:%S GMT";

/// The value of a `Date` header (RFC 9110 §5.6.7).
#[must_use]
pub fn http_date(at: DateTime<Utc>) -> String {
    at.format(IMF_FIXDATE).to_string()
}

/// Reads an IMF-fixdate; the two obsolete forms are not accepted.
#[must_use]
pub fn parse_http_date(text: &str) -> Option<DateTime<Utc>> {
    NaiveDateTime::parse_from_str(text.trim(), IMF_FIXDATE).ok().map(|at| at.and_utc())
}

/// Not older than 65 minutes, not more than five minutes ahead.
///
/// # Errors
/// [`SignatureError::Stale`], [`SignatureError::Future`]
pub fn check_signed_at(signed: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), SignatureError> {
    let age = now.signed_duration_since(signed);
    if age >= window(SIGNATURE_AGE) {
        return Err(SignatureError::Stale);
    }
    if age < -window(SIGNATURE_AHEAD) {
        return Err(SignatureError::Future);
    }
    Ok(())
}

/// `expires` must lie ahead and not before `created`.
///
/// # Errors
/// [`SignatureError::Expired`]
pub fn check_expires(
    created: Option<DateTime<Utc>>,
    expires: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<(), SignatureError> {
    match (created, expires) {
        (_, Some(expires)) if expires <= now => Err(SignatureError::Expired),
        (Some(created), Some(expires)) if expires < created => Err(SignatureError::Expired),
        (None | Some(_), None | Some(_)) => Ok(()),
    }
}

fn window(duration: std::time::Duration) -> TimeDelta {
    TimeDelta::from_std(duration).unwrap_or(TimeDelta::zero())
}
