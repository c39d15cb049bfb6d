//! The only place that knows what time it is and where chance comes from.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use chrono::{DateTime, Utc};
use hansa_entities::time::Time;
use uuid::Uuid;

/// Where time and chance come from. The program has one; tests bring their own.
pub trait Source: Send + Sync + std::fmt::Debug {
    /// Milliseconds since the Unix epoch.
    fn millis(&self) -> i64;
    /// Fills the bytes with unpredictable values.
    fn fill(&self, bytes: &mut [u8]);
}

/// Time and chance as a parameter: cheap to clone, the same for the whole program.
#[derive(Clone, Debug)]
pub struct Clock {
    source: Arc<dyn Source>,
    /// The last id that was made: ids of one process ascend, also within a millisecond.
    last: Arc<Mutex<u128>>,
}

impl Clock {
    /// The clock and the random numbers of the machine.
    pub fn system() -> Self {
        Self::of(Arc::new(System))
    }

    /// A clock that stands still until it is moved; chance stays real.
    pub fn manual(start: Time) -> (Self, Arc<Manual>) {
        let manual = Arc::new(Manual(AtomicI64::new(start.0)));
        (Self::of(manual.clone()), manual)
    }

    fn of(source: Arc<dyn Source>) -> Self {
        Self { source, last: Arc::default() }
    }

    /// A clock that stands apart from this one, by the same distance for ever: that of another machine.
    pub fn apart(&self, by: chrono::Duration) -> Self {
        let apart = Apart { of: Arc::clone(&self.source), by: by.num_milliseconds() };
        Self { source: Arc::new(apart), last: Arc::default() }
    }

    /// Now, in the form that is stored.
    pub fn now(&self) -> Time {
        Time(self.source.millis())
    }

    /// Now, as a date.
    pub fn at(&self) -> DateTime<Utc> {
        self.now().at()
    }

    /// Unpredictable bytes.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.source.fill(&mut bytes);
        bytes
    }

    /// A new UUIDv7 of this instant (RFC 9562, section 5.7), greater than every other of the same millisecond that this
    /// clock has made (section 6.2, method 2): what was made later sorts later.
    pub fn id<T: From<Uuid>>(&self) -> T {
        let millis = u64::try_from(self.now().0).unwrap_or_default();
        let fresh = uuid::Builder::from_unix_timestamp_millis(millis, &self.random()).into_uuid().as_u128();
        let step = u128::from(u32::from_be_bytes(self.random())) + 1;
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let is_same_instant = fresh >> 80 == *last >> 80;
        *last = if is_same_instant && fresh <= *last { *last + step } else { fresh };
        Uuid::from_u128(*last).into()
    }
}

#[derive(Debug)]
struct System;

impl Source for System {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn millis(&self) -> i64 {
        Utc::now().timestamp_millis()
    }

    fn fill(&self, bytes: &mut [u8]) {
        // AWS-LC aborts rather than return weak bytes; an error here leaves zeros, which no caller may accept.
        if SystemRandom::new().fill(bytes).is_err() {
            std::process::abort();
        }
    }
}

#[derive(Debug)]
struct Apart {
    of: Arc<dyn Source>,
    by: i64,
}

impl Source for Apart {
    fn millis(&self) -> i64 {
        self.of.millis().saturating_add(self.by)
    }

    fn fill(&self, bytes: &mut [u8]) {
        self.of.fill(bytes);
    }
}

/// A clock for tests: it moves when told.
#[derive(Debug)]
pub struct Manual(AtomicI64);

impl Manual {
    /// Moves the clock, forward or back.
    pub fn advance(&self, by: chrono::Duration) {
        self.0.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
    }
}

impl Source for Manual {
    fn millis(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }

    fn fill(&self, bytes: &mut [u8]) {
        System.fill(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_millisecond_ascend_and_stay_version_seven() {
        let (clock, _) = Clock::manual(Time(1_795_248_000_000));
        let ids: Vec<Uuid> = (0..10_000).map(|_| clock.id()).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(ids.iter().all(|id| id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122));
    }
}
