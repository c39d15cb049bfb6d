//! What stands in the feed, in numbers: by theme, by country, by month. Every number says of what it is one.

use chrono::{Datelike as _, NaiveDate};
use hansa_entities::record::RecordKind;

use super::App;
use super::error::Result;
use crate::store;

/// Months that are counted, this one included.
pub const MONTHS: usize = 24;

/// The feed in numbers.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    pub records: u64,
    /// Records of each kind.
    pub kinds: Vec<(RecordKind, u64)>,
    /// Code and records, the most first. A record with two themes counts in both.
    pub themes: Vec<(String, u64)>,
    /// ISO 3166-1 code of the country of the city, the most first.
    pub countries: Vec<(String, u64)>,
    /// First day of each of the last months, oldest first, with the records published in it.
    pub months: Vec<(NaiveDate, u64)>,
}

/// Counts what the feed shows.
pub async fn read(app: &App) -> Result<Figures> {
    let c = app.store.read();
    let now = app.clock.now();
    let first = months(now.at().date_naive());
    let since = first.first().copied().unwrap_or_default();
    let mut months: Vec<(NaiveDate, u64)> = first.into_iter().map(|day| (day, 0)).collect();
    for (day, count) in store::figures::count_by_day(c, start(since)).await? {
        let Some(day) = NaiveDate::from_num_days_from_ce_opt(EPOCH + day) else { continue };
        let same =
            |(month, _): &&mut (NaiveDate, u64)| month.year() == day.year() && month.month() == day.month();
        if let Some((_, sum)) = months.iter_mut().find(same) {
            *sum += count;
        }
    }
    let kinds = store::figures::count_by_kind(c).await?;
    Ok(Figures {
        records: kinds.iter().map(|(_, count)| count).sum(),
        kinds,
        themes: most_first(store::figures::count_by_theme(c).await?),
        countries: most_first(store::figures::count_by_country(c).await?),
        months,
    })
}

/// 1 January 1970, counted from the first day of the common era.
const EPOCH: i32 = 719_163;

fn start(day: NaiveDate) -> hansa_entities::time::Time {
    hansa_entities::time::Time(i64::from(day.num_days_from_ce() - EPOCH) * 86_400_000)
}

/// The first days of the last months, oldest first.
fn months(today: NaiveDate) -> Vec<NaiveDate> {
    let this = today.with_day(1).unwrap_or(today);
    let back = u32::try_from(MONTHS).unwrap_or_default();
    (0..back).rev().filter_map(|ago| this.checked_sub_months(chrono::Months::new(ago))).collect()
}

fn most_first(mut counts: Vec<(String, u64)>) -> Vec<(String, u64)> {
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn two_years_of_months_end_with_this_one() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 31).unwrap();
        let months = months(today);
        assert_eq!(months.len(), MONTHS);
        assert_eq!(months.first().unwrap().to_string(), "2024-04-01");
        assert_eq!(months.last().unwrap().to_string(), "2026-03-01");
        assert_eq!(start(NaiveDate::from_ymd_opt(1970, 1, 2).unwrap()).0, 86_400_000);
    }
}
