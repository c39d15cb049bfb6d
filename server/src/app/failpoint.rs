//! Named points at which the tests kill the process, and a clock that they set wrong. In a release they are nothing.

use crate::clock::Clock;

/// Ends the process at once, without any clean-up, where `HANSA_FAILPOINT` names this point.
#[inline]
pub fn reach(name: &str) {
    #[cfg(feature = "failpoints")]
    armed::reach(name);
    #[cfg(not(feature = "failpoints"))]
    let _ = name;
}

/// The clock of this process, wrong by as many seconds as `HANSA_CLOCK_WRONG_BY` says.
#[must_use]
pub fn clock(clock: Clock) -> Clock {
    #[cfg(feature = "failpoints")]
    if let Some(by) = armed::wrong_by() {
        return clock.apart(by);
    }
    clock
}

#[cfg(feature = "failpoints")]
mod armed {
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicI64, Ordering};

    /// `name` or `name:N`, where N passes are allowed first.
    static ARMED: LazyLock<Option<(String, AtomicI64)>> = LazyLock::new(|| {
        #[expect(clippy::disallowed_methods, reason = "a switch of the tests, absent from releases")]
        let text = std::env::var("HANSA_FAILPOINT").ok()?;
        let (name, passes) = text.split_once(':').unwrap_or((&text, "0"));
        Some((name.to_owned(), AtomicI64::new(passes.parse().unwrap_or(0))))
    });

    pub(super) fn wrong_by() -> Option<chrono::Duration> {
        #[expect(clippy::disallowed_methods, reason = "a switch of the tests, absent from releases")]
        let text = std::env::var("HANSA_CLOCK_WRONG_BY").ok()?;
        text.parse().ok().filter(|seconds| *seconds != 0).and_then(chrono::Duration::try_seconds)
    }

    pub(super) fn reach(name: &str) {
        if let Some((armed, passes)) = ARMED.as_ref()
            && armed == name
            && passes.fetch_sub(1, Ordering::SeqCst) <= 0
        {
            std::process::abort();
        }
    }
}
