//! One message with what is filled in.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::types::{FluentNumber, FluentType};
use fluent_bundle::{FluentArgs, FluentValue};
use hansa_entities::time::Time;

use super::{Locale, bundle, format};

/// A message that writes itself in its language.
#[derive(Debug)]
pub struct Message<'a> {
    locale: Locale,
    key: Cow<'a, str>,
    args: FluentArgs<'a>,
    isolate: bool,
}

impl<'a> Message<'a> {
    pub(super) fn new(locale: Locale, key: &'a str) -> Self {
        Self { locale, key: key.into(), args: FluentArgs::new(), isolate: true }
    }

    /// Fills in a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Argument<'a>) -> Self {
        self.args.set(name, value.value());
        self
    }

    /// Without the marks that keep names of another direction apart: for titles, attributes and machines.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.isolate = false;
        self
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(text) = bundle::write(self.locale, &self.key, &self.args, self.isolate) {
            return f.write_str(&text);
        }
        debug_assert!(false, "no message {} in {}", self.key, self.locale.tag());
        f.write_str(&self.key)
    }
}

/// What can be filled in.
pub trait Argument<'a> {
    fn value(self) -> FluentValue<'a>;
}

impl<'a> Argument<'a> for &'a str {
    fn value(self) -> FluentValue<'a> {
        self.into()
    }
}

impl<'a> Argument<'a> for &'a String {
    fn value(self) -> FluentValue<'a> {
        self.as_str().into()
    }
}

impl<'a> Argument<'a> for String {
    fn value(self) -> FluentValue<'a> {
        self.into()
    }
}

/// Milliseconds, for the function `DATE`.
impl<'a> Argument<'a> for Time {
    fn value(self) -> FluentValue<'a> {
        self.0.value()
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl<'a> Argument<'a> for $number {
            fn value(self) -> FluentValue<'a> {
                // Exact up to 2^53: counts and milliseconds stay far below.
                FluentValue::Number(FluentNumber::new(self as f64, Default::default()))
            }
        }

        impl<'a> Argument<'a> for &$number {
            fn value(self) -> FluentValue<'a> {
                (*self).value()
            }
        }
    )+};
}

numbers!(u64, i64, u32, i32, usize);

/// For the function `LIST`.
impl<'a> Argument<'a> for Vec<String> {
    fn value(self) -> FluentValue<'a> {
        FluentValue::Custom(Box::new(Items(self)))
    }
}

/// A list on its way into a message.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Items(pub(super) Vec<String>);

impl FluentType for Items {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.0.join(", ").into()
    }

    fn as_string_threadsafe(&self, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        self.0.join(", ").into()
    }
}

impl Locale {
    /// True where there is a message for the key: for keys made of codes that a newer peer may have invented.
    pub fn knows(self, key: &str) -> bool {
        bundle::knows(self, key)
    }

    /// The message of a family by its code, else the family's message for any code.
    pub fn coded<'a>(self, family: &str, code: &str) -> Message<'a> {
        let key = format!("{family}-{code}").replace('_', "-");
        let key = if self.knows(&key) { key } else { format!("{family}-other") };
        Message { locale: self, key: key.into(), args: FluentArgs::new(), isolate: true }
    }

    /// A date in words.
    pub fn date(self, at: Time) -> String {
        format::instant(self, at, format::Style::Date)
    }

    /// A date and a time in words.
    pub fn moment(self, at: Time) -> String {
        format::instant(self, at, format::Style::Moment)
    }

    /// A date of which month or day may be missing, in words.
    pub fn partial_date(self, text: &str) -> String {
        format::partial(self, text)
    }

    /// A whole number.
    pub fn number(self, number: impl TryInto<i64>) -> String {
        format::number(self, number.try_into().unwrap_or(i64::MAX))
    }

    /// A number as it was typed, with a point before its fraction.
    pub fn decimal(self, text: &str) -> String {
        format::decimal(self, text)
    }

    /// A number with one digit behind the point, rounded down: a contrast is never told better than it is.
    pub fn tenths(self, number: f64) -> String {
        format::tenths(self, number)
    }

    /// How long ago, or how soon, in the largest unit that fits.
    pub fn relative(self, at: Time, now: Time) -> String {
        let distance = at.0.saturating_sub(now.0);
        // What is past is counted in whole units; what is to come is not announced too early.
        let minutes = if distance > 0 {
            distance.unsigned_abs().div_ceil(60_000)
        } else {
            distance.unsigned_abs() / 60_000
        };
        let (unit, count) = match minutes {
            0 => ("now", 0),
            1..60 => ("minutes", minutes),
            60..1_440 => ("hours", minutes / 60),
            1_440..43_200 => ("days", minutes / 1_440),
            43_200..525_600 => ("months", minutes / 43_200),
            _ => ("years", minutes / 525_600),
        };
        let family = if distance <= 0 { "ago" } else { "in" };
        self.coded(family, unit).with("count", count).bare().to_string()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn dates_numbers_and_lists_follow_each_language() {
        let at = Time(1_795_280_700_000);
        assert_eq!(Locale::English.moment(at), "21 November 2026, 17:05 UTC");
        assert_eq!(Locale::French.moment(at), "21 novembre 2026, 17:05 UTC");
        assert_eq!(Locale::English.number(1_234_567), "1,234,567");
        assert_eq!(Locale::French.number(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(Locale::French.partial_date("2024-09"), "septembre 2024");
        assert_eq!(Locale::English.partial_date("2024-09-05"), "5 September 2024");
        assert_eq!(Locale::English.partial_date("2024"), "2024");
        assert_eq!(Locale::English.partial_date("soon"), "soon");
        let moments = Locale::ALL.map(|locale| format!("{} {}", locale.tag(), locale.moment(at)));
        assert_eq!(
            moments,
            [
                "da 21. november 2026, 17.05 UTC",
                "de 21. November 2026, 17:05 UTC",
                "en 21 November 2026, 17:05 UTC",
                "es 21 de noviembre de 2026, 17:05 UTC",
                "fr 21 novembre 2026, 17:05 UTC",
                "it 21 novembre 2026, 17:05 UTC",
                "nl 21 november 2026, 17:05 UTC",
                "pl 21 listopada 2026, 17:05 UTC",
            ]
        );
        let months = [Locale::German, Locale::Polish].map(|locale| locale.partial_date("2024-09"));
        assert_eq!(months, ["September 2024", "wrzesień 2024"]);
    }

    #[test]
    fn messages_write_dates_numbers_and_lists_themselves() {
        let written = |locale: Locale| {
            let source = "x = { DATE($at) } { DATE($at, style: \"time\") } { NUM($count) } { LIST($names) }";
            let mut bundle = bundle::build(locale);
            bundle.set_use_isolating(false);
            bundle.add_resource(fluent_bundle::FluentResource::try_new(source.to_owned()).unwrap()).unwrap();
            let mut args = fluent_bundle::FluentArgs::new();
            args.set("at", Time(1_795_280_700_000).value());
            args.set("count", 4_000_u64.value());
            args.set("names", ["Mons", "Aarhus", "Lyon"].map(str::to_owned).to_vec().value());
            let pattern = bundle.get_message("x").unwrap().value().unwrap();
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
            assert!(errors.is_empty(), "{errors:?}");
            text
        };
        assert_eq!(written(Locale::English), "21 November 2026 17:05 UTC 4,000 Mons, Aarhus and Lyon");
        assert_eq!(written(Locale::French), "21 novembre 2026 17:05 UTC 4\u{202f}000 Mons, Aarhus et Lyon");
    }

    #[test]
    fn plurals_follow_each_language() {
        let count =
            |locale: Locale, count: u64| locale.t("feed-count").with("count", count).bare().to_string();
        assert_eq!(count(Locale::English, 0), "No records");
        assert_eq!(count(Locale::English, 1), "1 record");
        assert_eq!(count(Locale::French, 1), "1 fiche");
        assert_eq!(count(Locale::French, 1_000), "1\u{202f}000 fiches");
    }

    #[test]
    fn distances_are_told_in_the_largest_unit_that_fits() {
        let (now, minute) = (Time(10_000_000_000), 60_000);
        assert_eq!(Locale::English.relative(Time(now.0 + 5 * minute), now), "in 5 minutes");
        assert_eq!(Locale::French.relative(Time(now.0 - 90 * minute), now), "il y a 1 heure");
        assert_eq!(Locale::English.relative(now, now), "just now");
        assert_eq!(Locale::French.relative(Time(now.0 - 3 * 1_440 * minute), now), "il y a 3 jours");
    }

    #[test]
    fn what_is_filled_in_is_isolated_in_text_and_not_in_attributes() {
        let message = || Locale::English.t("draft-leaves").with("when", "x");
        assert_eq!(message().to_string(), "leaves \u{2068}x\u{2069}");
        assert_eq!(message().bare().to_string(), "leaves x");
    }
}
