//! What an attempt to deliver came to. Four answers, because four things follow from them: settle, try
//! again, show it, forget the recipient.
//! Deliberately absent: schedules, circuits and cursors, which are the server's.

use crate::limits::RETRY_AFTER;
use crate::signature::freshness::parse_http_date;
use chrono::{DateTime, Utc};
use std::time::Duration;

/// The result of one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// 2xx.
    Delivered,
    /// Trouble that may pass; `delay` if the peer named one (at most six hours).
    RetryAfter { delay: Option<Duration>, reason: String },
    /// The peer, or our own policy (`status` 0), will not have it. 401 and 403 concern the sender and
    /// not the item, see [`Outcome::is_unauthorised`].
    Refused { status: u16, reason: String },
    /// 410: the inbox is no more.
    Gone,
}

impl Outcome {
    /// The peer does not accept *us*: a state of the peer, not a dead letter for each item.
    #[must_use]
    pub const fn is_unauthorised(&self) -> bool {
        matches!(self, Self::Refused { status: 401 | 403, .. })
    }

    /// Reads the answer of a peer. `reason` is the beginning of its body. Redirects of a POST are not
    /// followed, so they are refusals.
    #[must_use]
    pub fn of_status(status: u16, retry_after: Option<&str>, reason: String, now: DateTime<Utc>) -> Self {
        match status {
            200..=299 => Self::Delivered,
            410 => Self::Gone,
            408 | 425 | 429 | 500..=599 => {
                Self::RetryAfter { delay: retry_after.and_then(|text| read_delay(text, now)), reason }
            }
            _ => Self::Refused { status, reason },
        }
    }
}

/// `Retry-After` (RFC 9110 §10.2.3): seconds or a date.
fn read_delay(text: &str, now: DateTime<Utc>) -> Option<Duration> {
    let delay = match text.trim().parse::<u64>() {
        Ok(seconds) => Duration::from_secs(seconds),
        Err(_) => parse_http_date(text)?.signed_duration_since(now).to_std().ok()?,
    };
    Some(delay.min(RETRY_AFTER))
}
