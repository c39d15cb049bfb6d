//! Whether a record is still true: until when its city takes it for so, who is asked, and the answer (domain, "Freshness").

use chrono::{Datelike, Months, NaiveDate};
use hansa_entities::id::RecordId;
use hansa_entities::record::{self, RecordKind};
use hansa_entities::time::Time;
use serde_json::{Value, json};

use super::spec::More;
use crate::app::draft::Published;
use crate::app::error::Result;
use crate::app::field::Form;
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, notification, publication};
use crate::i18n::Locale;
use crate::store;

/// How long a record is taken for true where its city says nothing else.
const MONTHS: Months = Months::new(12);
/// How long before that day its officer may say that it still is.
const EARLY: chrono::Duration = chrono::Duration::days(30);
/// Records that are asked about in one run.
const AT_ONCE: u64 = 200;

/// True for kinds that describe what is; an experience tells what was.
fn ages(kind: RecordKind) -> bool {
    match kind {
        RecordKind::Initiative | RecordKind::Resource => true,
        RecordKind::Experience | RecordKind::Plain => false,
    }
}

/// The day until which a record is taken for true, written out: of a month or a year it is the last one.
pub(super) fn review_by(more: &More) -> Option<String> {
    let text = more.get("review_by")?.as_str()?;
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    let last = match text.len() {
        4 => day(&format!("{text}-12-31")),
        7 => {
            day(&format!("{text}-01")).and_then(|first| first.checked_add_months(Months::new(1))?.pred_opt())
        }
        _ => day(text),
    };
    last.map(|day| day.to_string())
}

/// The day on which a record is looked at again, twelve months from now.
fn next(now: Time) -> String {
    let today = now.at().date_naive();
    today.checked_add_months(MONTHS).unwrap_or(today).to_string()
}

/// Writes down when a record will be looked at again, where nobody has.
pub(crate) fn expect_review(kind: RecordKind, more: &mut More, now: Time) {
    if ages(kind) && !more.contains_key("review_by") {
        more.insert("review_by".to_owned(), Value::from(next(now)));
    }
}

/// How a record stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    Current,
    /// Its day is near: its officer may say that it is still true.
    Due,
    /// Its day is over, and nobody has said so.
    Stale,
}

/// How a record stands now.
pub(super) fn freshness(row: &record::Model, now: Time) -> Freshness {
    let day = row.review_by.as_deref().and_then(|text| text.parse::<NaiveDate>().ok());
    let Some(day) = day.filter(|day| (1900..=2200).contains(&day.year())) else { return Freshness::Current };
    let today = now.at().date_naive();
    if today > day {
        Freshness::Stale
    } else if today + EARLY > day {
        Freshness::Due
    } else {
        Freshness::Current
    }
}

/// Says of a record of this city that it is still true: a version that changes nothing but that.
///
/// # Errors
/// `Conflict("draft_open")` while somebody edits the record: publishing that says so, too.
pub async fn confirm(app: &App, principal: &Principal, id: RecordId) -> Result<Published> {
    require(principal, Verb::Write)?;
    let row = store::record::find(app.store.read(), id).await?.ok_or(crate::app::Error::NotFound)?;
    let now = app.clock.now();
    let locale = Locale::find(&row.language).unwrap_or_default();
    let mut form = Form::new();
    form.insert("last_confirmed".to_owned(), Value::from(now.at().date_naive().to_string()));
    form.insert("review_by".to_owned(), Value::from(next(now)));
    form.insert("attestation".to_owned(), json!(true));
    form.insert(
        "change_note".to_owned(),
        json!({ &row.language: locale.t("fresh-note").bare().to_string() }),
    );
    publication::update_form(app, principal, id, &form).await
}

/// Asks the officers of records whose day is over whether they are still true, once for each day; how many were asked.
pub async fn ask_due(app: &App) -> Result<u64> {
    let today = app.clock.now().at().date_naive().to_string();
    let due = store::record::list_to_review(app.store.read(), &today, AT_ONCE).await?;
    let mut count = 0;
    for row in &due {
        let tx = app.store.begin().await?;
        count += u64::from(notification::review_due(app, &tx, row).await?);
        tx.commit().await.map_err(store::Error::from)?;
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_month_or_a_year_lasts_until_its_last_day() {
        for (typed, day) in [("2027", "2027-12-31"), ("2027-02", "2027-02-28"), ("2027-09-01", "2027-09-01")]
        {
            let more = More::from_iter([("review_by".to_owned(), Value::from(typed))]);
            assert_eq!(review_by(&more).as_deref(), Some(day));
        }
        let more = More::from_iter([("review_by".to_owned(), Value::from("soon"))]);
        assert_eq!(review_by(&more), None);
    }
}
