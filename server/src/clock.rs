//! The only place that knows what time it is and where chance comes from.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

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
pub struct Clock(Arc<dyn Source>);

impl Clock {
    /// The clock and the random numbers of the machine.
    pub fn system() -> Self {
        Self(Arc::new(System))
    }

    /// A clock that stands still until it is moved; chance stays real.
    pub fn manual(start: Time) -> (Self, Arc<Manual>) {
        let manual = Arc::new(Manual(AtomicI64::new(start.0)));
        (Self(manual.clone()), manual)
    }

    /// Now, in the form that is stored.
    pub fn now(&self) -> Time {
        Time(self.0.millis())
    }

    /// Now, as a date.
    pub fn at(&self) -> DateTime<Utc> {
        self.now().at()
    }

    /// Unpredictable bytes.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.fill(&mut bytes);
        bytes
    }

    /// A new UUIDv7 of this instant (RFC 9562, section 5.7).
    pub fn id<T: From<Uuid>>(&self) -> T {
        let millis = u64::try_from(self.now().0).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &self.random()).into_uuid().into()
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
