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
    /// Trouble that may pass; `status` if the peer answered, `delay` if it named one (at most six hours).
    RetryAfter { status: Option<u16>, delay: Option<Duration>, reason: String },
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
                let delay = retry_after.and_then(|text| read_delay(text, now));
                Self::RetryAfter { status: Some(status), delay, reason }
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::signature::freshness::http_date;
    use crate::testing::keys::now;
    use chrono::TimeDelta;

    fn outcome(status: u16, retry_after: Option<&str>) -> Outcome {
        Outcome::of_status(status, retry_after, String::new(), now())
    }

    #[test]
    fn every_status_has_one_of_four_consequences() {
        for status in [200, 201, 202, 204] {
            assert_eq!(outcome(status, None), Outcome::Delivered, "{status}");
        }
        for status in [408, 425, 429, 500, 502, 503, 599] {
            assert!(matches!(outcome(status, None), Outcome::RetryAfter { delay: None, .. }), "{status}");
        }
        assert_eq!(outcome(410, None), Outcome::Gone);
        for status in [100, 301, 308, 400, 401, 403, 404, 418, 422] {
            assert!(
                matches!(outcome(status, None), Outcome::Refused { status: given, .. } if given == status),
                "{status}"
            );
        }
    }

    #[test]
    fn an_unauthorised_answer_is_no_delivery_and_told_apart_sig_28() {
        assert!(outcome(401, None).is_unauthorised() && outcome(403, None).is_unauthorised());
        assert!(!outcome(404, None).is_unauthorised() && !outcome(200, None).is_unauthorised());
    }

    #[test]
    fn a_peer_may_ask_for_a_pause_within_reason() {
        let delay = |text: &str| match outcome(429, Some(text)) {
            Outcome::RetryAfter { delay, .. } => delay,
            other => panic!("{other:?}"),
        };
        assert_eq!(delay("120"), Some(Duration::from_secs(120)));
        assert_eq!(delay(&http_date(now() + TimeDelta::minutes(3))), Some(Duration::from_secs(180)));
        assert_eq!(delay(&http_date(now() - TimeDelta::minutes(3))), None);
        assert_eq!(delay("99999999999"), Some(RETRY_AFTER));
        assert_eq!(delay("soon"), None);
        assert_eq!(delay("-1"), None);
    }
}
