//! Instants on the wire: RFC 3339, UTC with `Z`, whole milliseconds, years 1970 to 9999.

use chrono::{DateTime, Datelike as _, SecondsFormat, SubsecRound as _, Timelike as _, Utc};

/// `2026-03-02T09:00:00Z`; a fraction only where there is one.
#[must_use]
pub fn write(at: DateTime<Utc>) -> String {
    let at = at.trunc_subsecs(3);
    let format = if at.nanosecond() == 0 { SecondsFormat::Secs } else { SecondsFormat::Millis };
    at.to_rfc3339_opts(format, true)
}

/// `None` for anything that is not a date in the years 1970 to 9999. A leap second counts as the second
/// before it, lower-case `t` and `z` are accepted.
#[must_use]
pub fn read(text: &str) -> Option<DateTime<Utc>> {
    if text.len() > 64 {
        return None;
    }
    let at = DateTime::parse_from_rfc3339(text).ok()?.to_utc();
    if !(1970..=9999).contains(&at.year()) {
        return None;
    }
    // chrono counts a leap second as more than 10^9 nanoseconds.
    let at = if at.nanosecond() >= 1_000_000_000 { at.with_nanosecond(0)? } else { at };
    Some(at.trunc_subsecs(3))
}

/// The date under which a received object is sorted: never after its arrival, so that a date in the
/// future pins nothing to the top of a feed.
#[must_use]
pub fn settle(published: DateTime<Utc>, received: DateTime<Utc>) -> DateTime<Utc> {
    published.min(received)
}
