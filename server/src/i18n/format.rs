//! Dates, numbers and lists as a language writes them, by ICU4X over its compiled data.
//!
//! Formatters are built once for each thread: they hold data that must not cross threads.

use std::cell::OnceCell;

use chrono::{DateTime, Datelike, Timelike, Utc};
use hansa_entities::time::Time;
use icu::calendar::Gregorian;
use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu::datetime::fieldsets::{T, YM, YMD};
use icu::datetime::input::{Date, Time as WallTime};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::{Locale as Tag, locale};

use super::Locale;

/// How much of an instant is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Date,
    Time,
    Moment,
}

struct Formats {
    day: Option<Formatter<Gregorian, YMD>>,
    month: Option<Formatter<Gregorian, YM>>,
    clock: Option<icu::datetime::NoCalendarFormatter<T>>,
    number: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
    collator: Option<CollatorBorrowed<'static>>,
}

impl Formats {
    /// A language of ours always has its data; were one missing, the plain value is written.
    fn of(locale: Locale) -> Self {
        let tag = Tag::try_from_str(locale.conventions()).unwrap_or(locale!("en-GB"));
        Self {
            day: Formatter::try_new(tag.clone().into(), YMD::long()).ok(),
            month: Formatter::try_new(tag.clone().into(), YM::long()).ok(),
            clock: icu::datetime::NoCalendarFormatter::try_new(tag.clone().into(), T::hm()).ok(),
            number: DecimalFormatter::try_new(tag.clone().into(), Default::default()).ok(),
            list: ListFormatter::try_new_and(tag.clone().into(), ListFormatterOptions::default()).ok(),
            collator: Collator::try_new(tag.into(), CollatorOptions::default()).ok(),
        }
    }
}

thread_local! {
    static FORMATS: [OnceCell<Formats>; Locale::COUNT] = const { [const { OnceCell::new() }; Locale::COUNT] };
}

fn with<R>(locale: Locale, work: impl FnOnce(&Formats) -> R) -> R {
    FORMATS.with(|cells| work(cells[locale as usize].get_or_init(|| Formats::of(locale))))
}

pub(super) fn with_collator<R>(
    locale: Locale,
    work: impl FnOnce(Option<&CollatorBorrowed<'static>>) -> R,
) -> R {
    with(locale, |formats| work(formats.collator.as_ref()))
}

/// An instant in UTC, e.g. "21 November 2026", "17:05", or both.
pub(super) fn instant(locale: Locale, at: Time, style: Style) -> String {
    let at = at.at();
    match style {
        Style::Date => day(locale, at.date_naive()),
        Style::Time => format!("{} UTC", clock(locale, at)),
        Style::Moment => format!("{}, {} UTC", day(locale, at.date_naive()), clock(locale, at)),
    }
}

fn clock(locale: Locale, at: DateTime<Utc>) -> String {
    let hour = u8::try_from(at.hour()).unwrap_or_default();
    let minute = u8::try_from(at.minute()).unwrap_or_default();
    let Ok(time) = WallTime::try_new(hour, minute, 0, 0) else { return at.to_rfc3339() };
    with(locale, |formats| formats.clock.as_ref().map(|f| f.format(&time).to_string()))
        .unwrap_or_else(|| format!("{hour:02}:{minute:02}"))
}

fn day(locale: Locale, date: chrono::NaiveDate) -> String {
    gregorian(date)
        .and_then(|day| with(locale, |formats| formats.day.as_ref().map(|f| f.format(&day).to_string())))
        .unwrap_or_else(|| date.to_string())
}

fn gregorian(date: chrono::NaiveDate) -> Option<Date<Gregorian>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Date::try_new_gregorian(date.year(), month, day).ok()
}

/// A partial date (`2024`, `2024-09`, `2024-09-15`) in words; anything else as it stands.
pub(super) fn partial(locale: Locale, text: &str) -> String {
    if let Ok(date) = text.parse::<chrono::NaiveDate>() {
        return day(locale, date);
    }
    format!("{text}-01")
        .parse::<chrono::NaiveDate>()
        .ok()
        .filter(|_| text.len() == 7)
        .and_then(gregorian)
        .and_then(|month| {
            with(locale, |formats| formats.month.as_ref().map(|f| f.format(&month).to_string()))
        })
        .unwrap_or_else(|| text.to_owned())
}

/// A whole number with the separators of the language.
pub(super) fn number(locale: Locale, number: i64) -> String {
    with(locale, |formats| formats.number.as_ref().map(|f| f.format(&Decimal::from(number)).to_string()))
        .unwrap_or_else(|| number.to_string())
}

/// A number as it was typed, with a point before its fraction; anything else as it stands.
pub(super) fn decimal(locale: Locale, text: &str) -> String {
    let Ok(decimal) = Decimal::try_from_str(text) else { return text.to_owned() };
    with(locale, |formats| formats.number.as_ref().map(|f| f.format(&decimal).to_string()))
        .unwrap_or_else(|| text.to_owned())
}

/// A number with one digit behind the point, rounded down.
pub(super) fn tenths(locale: Locale, number: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "ratios, far below what the type can hold")]
    let mut decimal = Decimal::from((number * 10.0).floor() as i64);
    decimal.multiply_pow10(-1);
    with(locale, |formats| formats.number.as_ref().map(|f| f.format(&decimal).to_string()))
        .unwrap_or_else(|| decimal.to_string())
}

/// "a, b and c".
pub(super) fn list(locale: Locale, items: &[String]) -> String {
    with(locale, |formats| formats.list.as_ref().map(|f| f.format_to_string(items.iter())))
        .unwrap_or_else(|| items.join(", "))
}
