//! What an answer means: for the entry, for the peer, for us.

use std::time::Duration;

use hansa_entities::dead_letter;
use hansa_entities::delivery_cursor::{self, PeerState};
use hansa_federation::delivery::Outcome;
use url::Url;

use super::{LEASE, LONGEST};
use crate::app::App;
use crate::text::plain;

/// Whether to go on with what comes after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    Go,
    Stop,
}

/// One turn of serving a peer.
pub(super) struct Turn<'a> {
    pub(super) app: &'a App,
    pub(super) cursor: &'a mut delivery_cursor::Model,
    /// What was refused for good.
    pub(super) letters: &'a mut Vec<dead_letter::Model>,
    /// What was answered with 401 or 403 and is not yet known to be about the entry: it may be about us.
    pub(super) doubted: Vec<dead_letter::Model>,
}

impl Turn<'_> {
    /// Writes down what came of one entry. The mark moves only past what is decided.
    pub(super) fn settle(
        &mut self,
        position: i64,
        outcome: Outcome,
        inbox: Option<Url>,
        whole: bool,
    ) -> Next {
        let now = self.app.clock.now();
        let is_about_us = outcome.is_unauthorised();
        match outcome {
            Outcome::Delivered => {
                // An entry that was not meant for the peer says nothing about it.
                if inbox.is_some() {
                    // It believes us: what it did not take before was about that entry.
                    self.letters.append(&mut self.doubted);
                    self.cursor.failures = 0;
                    self.cursor.next_attempt_at = None;
                    self.cursor.last_success_at = Some(now);
                }
                if self.doubted.is_empty() {
                    self.cursor.position = position;
                }
                Next::Go
            }
            Outcome::Gone if whole => {
                self.cursor.state = PeerState::Gone;
                self.cursor.last_error_at = Some(now);
                self.cursor.last_error = Some("410".to_owned());
                Next::Stop
            }
            Outcome::Gone => self.refused(self.letter(position, 410, "", inbox), false),
            Outcome::Refused { status, reason } => {
                self.refused(self.letter(position, status, &reason, inbox), is_about_us)
            }
            Outcome::RetryAfter { delay, reason } => {
                self.wait(delay, plain::one_line(&reason, 500));
                Next::Stop
            }
        }
    }

    fn letter(&self, position: i64, status: u16, reason: &str, inbox: Option<Url>) -> dead_letter::Model {
        dead_letter::Model {
            id: self.app.clock.id(),
            instance_id: self.cursor.instance_id,
            position,
            inbox: inbox.map(|inbox| inbox.to_string()).unwrap_or_default(),
            status: Some(i32::from(status)),
            // Words of a stranger: a character that a database does not take would hold up the peer for ever.
            reason: plain::one_line(reason, 500),
            created_at: self.app.clock.now(),
        }
    }

    /// `is_about_us`: the peer does not accept us, which says nothing about the entry yet.
    fn refused(&mut self, letter: dead_letter::Model, is_about_us: bool) -> Next {
        self.cursor.last_error_at = Some(letter.created_at);
        self.cursor.last_error = Some(format!("{} {}", letter.status.unwrap_or_default(), letter.reason));
        if is_about_us || !self.doubted.is_empty() {
            self.doubted.push(letter);
        } else {
            self.cursor.position = letter.position;
            self.letters.push(letter);
        }
        Next::Go
    }

    /// At the end of a wave: where nothing was believed, the peer does not believe us. It is tried again later, from the
    /// first entry that it did not take.
    pub(super) fn judge(&mut self) -> Next {
        let Some(first) = self.doubted.first() else { return Next::Go };
        let error = format!("{} {}", first.status.unwrap_or_default(), first.reason);
        self.doubted.clear();
        self.wait(None, error);
        Next::Stop
    }

    fn wait(&mut self, delay: Option<Duration>, error: String) {
        let now = self.app.clock.now();
        let cursor = &mut *self.cursor;
        cursor.failures = cursor.failures.saturating_add(1);
        cursor.last_error_at = Some(now);
        cursor.last_error = Some(error);
        let spread = self.app.clock.random::<1>()[0];
        let wait = delay.unwrap_or_else(|| pause(cursor.failures, spread)).min(LONGEST);
        cursor.next_attempt_at = Some(now.plus(chrono::Duration::from_std(wait).unwrap_or(LEASE)));
    }
}

/// Doubles from two seconds to six hours, with a spread so that peers are not met all at once.
fn pause(failures: i32, spread: u8) -> Duration {
    let exponent = u32::try_from(failures.clamp(1, 14)).unwrap_or(1);
    let base = Duration::from_secs(2u64.saturating_pow(exponent)).min(LONGEST);
    base.mul_f64(0.75 + f64::from(spread) / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_six_hours_and_never_beyond() {
        assert!(pause(1, 0) >= Duration::from_millis(1500) && pause(1, 255) < Duration::from_secs(3));
        assert!(pause(3, 128) > pause(2, 128));
        assert!(pause(i32::MAX, 255) <= LONGEST);
        assert!(pause(14, 0) >= Duration::from_secs(3 * 3600));
    }
}
