//! What an answer means: for the entry, for the peer, for us.

use std::time::Duration;

use hansa_entities::dead_letter;
use hansa_entities::delivery_cursor::{self, PeerState};
use hansa_federation::delivery::Outcome;
use url::Url;

use super::circuit::Circuit;
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
    /// What was answered with 401, 403 or, for a day, 5xx, and is not yet known to be about the entry: it may be about us,
    /// or about the peer.
    pub(super) doubted: Vec<dead_letter::Model>,
    /// The peer has failed for a day.
    pub(super) is_stubborn: bool,
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
                    Circuit::of(self.cursor).succeeded().write(self.cursor);
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
            // Our own rules do not let us go where the name of the peer leads now: a state of the peer.
            Outcome::Refused { status: 0, reason } => {
                self.wait(None, plain::one_line(&reason, 500));
                Next::Stop
            }
            Outcome::Refused { status, reason } => {
                self.refused(self.letter(position, status, &reason, inbox), is_about_us)
            }
            // It answers, with an error of its own. About this entry, if it takes one after it.
            Outcome::RetryAfter { status: Some(status @ 500..), reason, .. } if self.is_stubborn => {
                self.doubted.push(self.letter(position, status, &reason, inbox));
                Next::Go
            }
            Outcome::RetryAfter { delay, reason, .. } => {
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
            // It answers, and means the entry.
            Circuit::of(self.cursor).succeeded().write(self.cursor);
            self.cursor.position = letter.position;
            self.letters.push(letter);
        }
        Next::Go
    }

    /// At the end of a wave: where nothing was believed, the peer does not believe us, and where it took nothing to the end,
    /// it cannot. It is tried again later, from the first entry that it did not take.
    pub(super) fn judge(&mut self, is_last: bool) -> Next {
        let Some(first) = self.doubted.first() else { return Next::Go };
        let is_theirs = first.status.is_some_and(|status| status >= 500);
        if is_theirs && !is_last {
            return Next::Go;
        }
        let error = format!("{} {}", first.status.unwrap_or_default(), first.reason);
        self.doubted.clear();
        if is_theirs {
            self.wait(None, error);
            return Next::Stop;
        }
        let spread = self.app.clock.random::<1>()[0];
        Circuit::of(self.cursor).refused(self.app.clock.now(), spread).write(self.cursor);
        self.cursor.last_error = Some(error);
        Next::Stop
    }

    fn wait(&mut self, asked: Option<Duration>, error: String) {
        let now = self.app.clock.now();
        let spread = self.app.clock.random::<1>()[0];
        Circuit::of(self.cursor).failed(now, asked, spread).write(self.cursor);
        self.cursor.last_error_at = Some(now);
        self.cursor.last_error = Some(error);
    }
}
