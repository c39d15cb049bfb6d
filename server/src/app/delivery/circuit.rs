//! The circuit of one peer: pure, a value in and a value out. Connection errors and 5xx answers are the peer's, not the
//! entry's that happened to be sent; after a day of 5xx answers it is tried with what comes after that entry too.
//!
//! ```text
//!  closed ──failed──▶ open ──its time has come, or the peer has spoken──▶ half-open ──succeeded──▶ closed
//!    ▲                  ▲                                                     │
//!    │                  └───────────────────────failed────────────────────────┘
//! ```

use std::time::Duration;

use hansa_entities::delivery_cursor;
use hansa_entities::time::Time;

/// A peer is tried at least this often, whatever it answers.
pub(super) const LONGEST: Duration = Duration::from_secs(6 * 3600);
/// How long a peer answers with errors of its own before it is asked whether they are about the one entry that it gets.
const STUBBORN: Duration = Duration::from_secs(24 * 3600);
/// Entries that it is tried with then.
pub(super) const PROBES: usize = 4;
/// The first pause.
const SHORTEST: Duration = Duration::from_secs(2);

/// What goes to a peer now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// As much as the window allows.
    Closed,
    /// Nothing, until its time.
    Open,
    /// One entry, to see whether it answers again.
    HalfOpen,
}

impl Phase {
    pub fn code(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Open => "open",
            Self::HalfOpen => "half_open",
        }
    }
}

/// How a peer has answered lately.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Circuit {
    /// Failures in a row.
    pub(super) failures: i32,
    /// Nothing is sent before.
    pub(super) until: Option<Time>,
    /// First failure of the streak.
    pub(super) since: Option<Time>,
    /// First refusal of the streak: it answers, and does not believe us.
    pub(super) refused_since: Option<Time>,
}

impl Circuit {
    pub(super) fn of(cursor: &delivery_cursor::Model) -> Self {
        Self {
            failures: cursor.failures,
            until: cursor.next_attempt_at,
            since: cursor.failing_since,
            refused_since: cursor.refused_since,
        }
    }

    pub(super) fn write(self, cursor: &mut delivery_cursor::Model) {
        cursor.failures = self.failures;
        cursor.next_attempt_at = self.until;
        cursor.failing_since = self.since;
        cursor.refused_since = self.refused_since;
    }

    /// A peer that refuses us answers: whether it is about us or about one entry shows only beside other entries, so it is
    /// tried with a whole wave.
    pub(super) fn phase(&self, now: Time) -> Phase {
        match self.until {
            Some(until) if until > now => Phase::Open,
            Some(_) | None if self.failures > 0 && self.refused_since.is_none() => Phase::HalfOpen,
            Some(_) | None => Phase::Closed,
        }
    }

    /// It has failed for so long that it may be one entry which it cannot take.
    pub(super) fn is_stubborn(&self, now: Time) -> bool {
        self.since.is_some_and(|since| after(since, STUBBORN) <= now)
    }

    /// It took something.
    pub(super) fn succeeded(self) -> Self {
        Self::default()
    }

    /// It did not answer, or answered with an error of its own. `asked` is the pause that it named: it is kept, and where
    /// it is at least as long as ours would be, nothing is held against the peer. `spread` is chance.
    pub(super) fn failed(self, now: Time, asked: Option<Duration>, spread: u8) -> Self {
        let failures = self.failures.saturating_add(1);
        let ours = pause(failures, spread);
        match asked.map(|asked| asked.min(LONGEST)) {
            Some(asked) if asked >= ours => {
                Self { until: Some(after(now, asked)), refused_since: None, ..self }
            }
            Some(_) | None => Self {
                failures,
                until: Some(after(now, ours)),
                since: self.since.or(Some(now)),
                refused_since: None,
            },
        }
    }

    /// It answers 401 or 403 to everything.
    pub(super) fn refused(self, now: Time, spread: u8) -> Self {
        let failures = self.failures.saturating_add(1);
        Self {
            failures,
            until: Some(after(now, pause(failures, spread))),
            since: self.since.or(Some(now)),
            refused_since: self.refused_since.or(Some(now)),
        }
    }
}

fn after(now: Time, wait: Duration) -> Time {
    Time(now.0.saturating_add(i64::try_from(wait.as_millis()).unwrap_or(i64::MAX)))
}

/// Doubles from two seconds to six hours, with a spread so that peers are not met all at once.
fn pause(failures: i32, spread: u8) -> Duration {
    let doublings = u32::try_from(failures.clamp(1, 16)).unwrap_or(1) - 1;
    let base = SHORTEST.saturating_mul(2u32.saturating_pow(doublings)).min(LONGEST);
    base.mul_f64(0.75 + f64::from(spread) / 1024.0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    const NOW: Time = Time(1_000_000);

    fn at(circuit: Circuit) -> Time {
        circuit.until.unwrap()
    }

    #[test]
    fn pauses_double_to_six_hours_and_never_beyond() {
        assert!(pause(1, 0) >= Duration::from_millis(1500) && pause(1, 255) < Duration::from_secs(2));
        for failures in 1..14 {
            assert!(pause(failures + 1, 128) > pause(failures, 128), "{failures}");
        }
        assert!(pause(i32::MAX, 255) <= LONGEST);
        assert!(pause(15, 0) >= Duration::from_secs(3 * 3600));
    }

    #[test]
    fn peers_that_fail_together_are_not_tried_together() {
        let met: std::collections::BTreeSet<i64> =
            (0..=255).map(|spread| at(Circuit::default().failed(NOW, None, spread)).0).collect();
        assert!(met.len() > 100, "{}", met.len());
    }

    #[test]
    fn a_failure_opens_and_its_time_lets_one_entry_through() {
        let closed = Circuit::default();
        assert_eq!(closed.phase(NOW), Phase::Closed);
        let open = closed.failed(NOW, None, 7);
        assert_eq!((open.phase(NOW), open.since), (Phase::Open, Some(NOW)));
        assert_eq!(open.phase(at(open)), Phase::HalfOpen);
        assert_eq!(open.phase(at(open)), open.phase(Time(i64::MAX)));
    }

    #[test]
    fn a_success_closes_and_a_failure_opens_for_longer() {
        let open = Circuit::default().failed(NOW, None, 0);
        let probed = at(open);
        assert_eq!(open.succeeded(), Circuit::default());
        let again = open.failed(probed, None, 0);
        assert_eq!((again.failures, again.since), (2, Some(NOW)), "the streak began with its first failure");
        assert_eq!(at(again).0 - probed.0, 2 * (at(open).0 - NOW.0));
    }

    #[test]
    fn a_peer_is_stubborn_after_a_day_of_one_streak() {
        let failing = Circuit::default().failed(NOW, None, 0).failed(Time(NOW.0 + 1000), None, 0);
        let day = NOW.0 + 24 * 3_600_000;
        assert!(!failing.is_stubborn(Time(day - 1)) && failing.is_stubborn(Time(day)));
        assert!(!failing.succeeded().is_stubborn(Time(day)));
    }

    #[test]
    fn a_peer_that_has_spoken_is_tried_at_once_with_one_entry() {
        let spoke = Circuit { until: None, ..Circuit::default().failed(NOW, None, 0) };
        assert_eq!(spoke.phase(NOW), Phase::HalfOpen);
    }

    #[test]
    fn a_pause_that_was_asked_for_is_kept_and_is_no_failure() {
        let asked = Circuit::default().failed(NOW, Some(Duration::from_secs(1800)), 255);
        assert_eq!((asked.failures, asked.since, at(asked)), (0, None, Time(NOW.0 + 1_800_000)));
        assert_eq!((asked.phase(NOW), asked.phase(at(asked))), (Phase::Open, Phase::Closed));
        let long = Circuit::default().failed(NOW, Some(Duration::from_secs(9_999_999)), 0);
        assert_eq!(at(long), Time(NOW.0 + 6 * 3_600_000));
    }

    #[test]
    fn a_peer_cannot_make_itself_be_asked_at_full_speed() {
        let mut circuit = Circuit::default();
        let mut now = NOW;
        for _ in 0..20 {
            circuit = circuit.failed(now, Some(Duration::ZERO), 128);
            now = at(circuit);
        }
        assert!(now.0 - NOW.0 > 24 * 3_600_000, "{}", now.0 - NOW.0);
    }

    #[test]
    fn a_refusal_is_remembered_with_its_beginning_and_is_tried_with_others() {
        let first = Circuit::default().refused(NOW, 0);
        let second = first.refused(at(first), 0);
        assert_eq!((second.refused_since, second.failures), (Some(NOW), 2));
        assert_eq!((second.phase(NOW), second.phase(at(second))), (Phase::Open, Phase::Closed));
        let down = second.failed(at(second), None, 0);
        assert_eq!((down.refused_since, down.since), (None, Some(NOW)), "it does not answer any more");
        assert_eq!(second.succeeded().refused_since, None);
    }
}
