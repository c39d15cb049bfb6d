//! The one clock of a test. It stands still until it is moved, so that everything that happens between two moves
//! happens in the same millisecond.

use std::sync::Arc;

use anyhow::{Context as _, ensure};
use chrono::{DateTime, Duration, Utc};
use hansa_entities::time::Time;
use hansa_server::clock::{Clock, Manual};

/// When every test begins: 2026-11-21 08:00 UTC, in milliseconds.
pub const START: Time = Time(1_795_248_000_000);

/// The hands of the clock that all cities of a world go by.
#[derive(Clone, Debug)]
pub struct Hands {
    clock: Clock,
    manual: Arc<Manual>,
}

impl Hands {
    pub(crate) fn new() -> Self {
        let (clock, manual) = Clock::manual(START);
        Self { clock, manual }
    }

    /// What cities are opened with.
    pub fn clock(&self) -> Clock {
        self.clock.clone()
    }

    pub fn now(&self) -> Time {
        self.clock.now()
    }

    pub fn at(&self) -> DateTime<Utc> {
        self.clock.at()
    }

    /// Moves the clock, for everyone at once.
    pub fn advance(&self, by: Duration) {
        self.manual.advance(by);
    }

    pub fn seconds(&self, seconds: i64) {
        self.advance(Duration::seconds(seconds));
    }

    /// Moves the clock forward to an instant; not back.
    pub fn reach(&self, at: Time) -> anyhow::Result<()> {
        let wait = at.0.checked_sub(self.now().0).context("an instant out of all bounds")?;
        ensure!(wait < Duration::days(3650).num_milliseconds(), "an instant ten years ahead");
        if wait > 0 {
            self.advance(Duration::milliseconds(wait));
        }
        Ok(())
    }
}
