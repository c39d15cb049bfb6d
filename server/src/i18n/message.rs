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
