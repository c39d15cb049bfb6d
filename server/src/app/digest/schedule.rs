//! When: Monday at five in the morning UTC, which is six or seven in most town halls.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, Utc};
use hansa_entities::time::Time;

/// In the morning, UTC.
const HOUR: chrono::Duration = chrono::Duration::hours(5);

/// The letter of the first Monday after an instant.
pub(super) fn next_after(instant: Time) -> Time {
    let at = instant.at();
    let this_week = monday_of(at.date_naive());
    if this_week > instant { this_week } else { week_after(this_week) }
}

/// When the letter is sent that tells of the week in which a day lies: the Monday behind it.
pub(super) fn letter_about(day: NaiveDate) -> Time {
    week_after(monday_of(day))
}

/// A week before an instant.
pub(super) fn week_before(instant: Time) -> Time {
    instant.plus(chrono::Duration::weeks(-1))
}

fn week_after(instant: Time) -> Time {
    instant.plus(chrono::Duration::weeks(1))
}

/// Five o'clock on the Monday of the week of a day.
fn monday_of(day: NaiveDate) -> Time {
    let back = Days::new(u64::from(day.weekday().num_days_from_monday()));
    let monday = day.checked_sub_days(back).unwrap_or(day);
    Time::from(DateTime::<Utc>::from_naive_utc_and_offset(monday.and_time(NaiveTime::MIN), Utc)).plus(HOUR)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn time(text: &str) -> Time {
        Time::from(text.parse::<DateTime<Utc>>().unwrap())
    }

    #[test]
    fn the_next_letter_is_on_the_next_monday_at_five() {
        for (now, next) in [
            ("2026-11-21T08:00:00Z", "2026-11-23T05:00:00Z"), // a Saturday
            ("2026-11-23T04:59:59Z", "2026-11-23T05:00:00Z"),
            ("2026-11-23T05:00:00Z", "2026-11-30T05:00:00Z"),
            ("2026-11-29T23:59:59Z", "2026-11-30T05:00:00Z"), // a Sunday
            ("2026-12-29T12:00:00Z", "2027-01-04T05:00:00Z"), // over the year's end
            ("2028-02-28T12:00:00Z", "2028-03-06T05:00:00Z"), // over a leap day
        ] {
            assert_eq!(next_after(time(now)), time(next), "{now}");
        }
    }

    #[test]
    fn the_letter_about_a_day_is_that_of_the_monday_behind_it() {
        for day in ["2026-11-16", "2026-11-18", "2026-11-22"] {
            assert_eq!(letter_about(day.parse().unwrap()), time("2026-11-23T05:00:00Z"), "{day}");
        }
        assert_eq!(week_before(time("2026-11-23T05:00:00Z")), time("2026-11-16T05:00:00Z"));
    }
}
