//! Words of samples that are ours, and so are said in the language of the page:
//!
//! | in a sample | becomes |
//! |---|---|
//! | `@id`, `@id-x` | an id that no other state has |
//! | `@lang` | the language of the page |
//! | `@feed-none-yet`, `@feed-count count=3` | the message, with a number where it wants one |
//! | `@theme:EDU` | the label of a code in a list of the vocabularies |
//! | `@country:DK`, `@language:da` | the name of a country; of a language in itself |
//! | `@day:1772582400000`, `@moment:…`, `@month:2026-03`, `@number:3482` | a date, a time, a month, a number |

use hansa_entities::time::Time;
use hansa_entities::vocabulary;
use serde_json::Value;

use crate::http::web::name::country;
use crate::i18n::Locale;
use crate::text::language;

/// A sample with its words in a language.
///
/// # Errors
/// The first word that cannot be said.
pub(super) fn tell(value: &Value, locale: Locale, id: &str) -> Result<Value, String> {
    Ok(match value {
        Value::String(text) => Value::String(word(text, locale, id)?),
        Value::Array(list) => {
            Value::Array(list.iter().map(|item| tell(item, locale, id)).collect::<Result<_, _>>()?)
        }
        Value::Object(map) => {
            let mut told = serde_json::Map::new();
            for (name, value) in map {
                told.insert(name.clone(), tell(value, locale, id)?);
            }
            Value::Object(told)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    })
}

fn word(text: &str, locale: Locale, id: &str) -> Result<String, String> {
    let Some(wanted) = text.strip_prefix('@') else { return Ok(text.to_owned()) };
    if let Some(rest) = wanted.strip_prefix("id").filter(|rest| rest.is_empty() || rest.starts_with('-')) {
        return Ok(format!("{id}{rest}"));
    }
    if wanted == "lang" {
        return Ok(locale.tag().to_owned());
    }
    match wanted.split_once(':') {
        Some((list, code)) => value(list, code, locale).ok_or_else(|| format!("{text} is no value")),
        None => message(wanted, locale).ok_or_else(|| format!("{text} is no message")),
    }
}

fn value(list: &str, code: &str, locale: Locale) -> Option<String> {
    let time = || code.parse().ok().map(Time);
    match list {
        "country" => Some(country(locale, code)),
        "language" => Some(language::own_name(code).to_owned()),
        "day" => Some(locale.date(time()?)),
        "moment" => Some(locale.moment(time()?)),
        "month" => Some(locale.partial_date(code)),
        "number" => Some(locale.number(code.parse::<u64>().ok()?)),
        list => vocabulary::knows(list, code).then(|| vocabulary::label(list, code, locale.tag()).to_owned()),
    }
}

/// The numbers that messages ask for.
const NUMBERS: [&str; 4] = ["count", "all", "cities", "countries"];

fn message(text: &str, locale: Locale) -> Option<String> {
    let mut words = text.split_whitespace();
    let key = words.next().filter(|key| locale.knows(key))?;
    let mut message = locale.t(key).bare();
    for pair in words {
        let (name, number) = pair.split_once('=')?;
        let name = NUMBERS.into_iter().find(|known| *known == name)?;
        message = message.with(name, number.parse::<u64>().ok()?);
    }
    Some(message.to_string())
}
