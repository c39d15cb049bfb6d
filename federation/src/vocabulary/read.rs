//! Readers that accept every spelling seen in the wild and give one answer.

use crate::LanguageMap;
use crate::limits::{LANGUAGES, RECIPIENTS};
use crate::origin::{Mode, parse_id, parse_link};
use activitypub_federation::protocol::helpers::deserialize_one_or_many;
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

/// The id behind a reference: a text, or an object with an `id`.
pub(crate) fn id_of(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value.get("id").and_then(Value::as_str))
}

/// As [`id_of`], and the first of an array.
pub(crate) fn first_id(value: &Value) -> Option<&str> {
    match value {
        Value::Array(items) => items.first().and_then(id_of),
        other => id_of(other),
    }
}

/// A field that holds an id; `None` if it is absent or not one.
pub(crate) fn read_id(value: &Value, field: &str, mode: Mode) -> Option<Url> {
    parse_id(value.get(field).and_then(first_id)?, mode).ok()
}

/// The types of an object; most have one, some an array.
fn types(value: &Value) -> impl Iterator<Item = &str> {
    let (one, many) = match value.get("type") {
        Some(Value::String(text)) => (Some(text.as_str()), &[][..]),
        Some(Value::Array(items)) => (None, items.as_slice()),
        _ => (None, &[][..]),
    };
    one.into_iter().chain(many.iter().take(8).filter_map(Value::as_str))
}

/// The first type that is a text.
pub(crate) fn read_type(value: &Value) -> Option<&str> {
    types(value).next()
}

pub(crate) fn is_type(value: &Value, wanted: &str) -> bool {
    types(value).any(|one| one == wanted)
}

/// A text field; an array of one text counts as the text.
pub(crate) fn read_text<'a>(value: &'a Value, field: &str) -> Option<&'a str> {
    match value.get(field)? {
        Value::String(text) => Some(text),
        Value::Array(items) => items.first().and_then(Value::as_str),
        _ => None,
    }
}

/// A link for people: a text, a `Link` or anything with `href` or `url`, or the best of an array
/// (`text/html` first). Never `javascript:`, `data:` or `file:`.
pub(crate) fn read_link(value: &Value) -> Option<Url> {
    match value {
        Value::String(text) => parse_link(text).ok(),
        Value::Object(members) => {
            let text = members.get("href").or_else(|| members.get("url")).and_then(Value::as_str)?;
            parse_link(text).ok()
        }
        Value::Array(items) => {
            let items = &items[..items.len().min(16)];
            let html = |item: &&Value| item.get("mediaType").and_then(Value::as_str) == Some("text/html");
            items.iter().find(html).and_then(read_link).or_else(|| items.iter().find_map(read_link))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

/// `field` and `fieldMap` as one map, the original language first. A text without a language stands
/// under `und` (BCP 47 "undetermined") unless `inLanguage` names it.
pub(crate) fn read_languages(value: &Value, field: &str, clean: impl Fn(&str) -> String) -> LanguageMap {
    let single = read_text(value, field).filter(|text| !text.is_empty());
    let map = value.get(format!("{field}Map")).and_then(Value::as_object);
    let entries: Vec<(&str, &str)> = map
        .into_iter()
        .flatten()
        .filter(|(tag, _)| is_language_tag(tag))
        .filter_map(|(tag, text)| Some((tag.as_str(), text.as_str().filter(|text| !text.is_empty())?)))
        .take(LANGUAGES)
        .collect();
    let mut languages = LanguageMap::new();
    if let Some(single) = single {
        let original = entries.iter().find(|(_, text)| *text == single).map(|(tag, _)| *tag);
        let declared = read_text(value, "inLanguage").filter(|tag| is_language_tag(tag));
        let tag = original.or(declared.filter(|tag| entries.iter().all(|(known, _)| known != tag)));
        languages.insert(tag.unwrap_or("und").to_owned(), clean(single));
    }
    for (tag, text) in entries {
        if !languages.contains_key(tag) {
            languages.insert(tag.to_owned(), clean(text));
        }
    }
    languages
}

/// The shape of a BCP 47 tag; whether the language exists is not our business.
fn is_language_tag(tag: &str) -> bool {
    (2..=35).contains(&tag.len())
        && tag.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// `to` and `cc`. Hidden recipients (`bto`, `bcc`) are not read at all, so they cannot be kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Recipients {
    pub(crate) to: Vec<Url>,
    pub(crate) cc: Vec<Url>,
}

/// Reads the recipients of an object or activity; every spelling of `Public` becomes the full IRI.
/// A list that cannot be read counts as empty, which makes the object less visible, never more.
pub(crate) fn read_recipients(value: &Value) -> Recipients {
    Recipients { to: read_recipient_list(value, "to"), cc: read_recipient_list(value, "cc") }
}

fn read_recipient_list(value: &Value, field: &str) -> Vec<Url> {
    #[derive(Deserialize)]
    struct List {
        #[serde(deserialize_with = "deserialize_one_or_many")]
        urls: Vec<Url>,
    }
    let bounded = match value.get(field) {
        None | Some(Value::Null) => return Vec::new(),
        Some(Value::Array(items)) => Value::Array(items.iter().take(RECIPIENTS).cloned().collect()),
        Some(other) => other.clone(),
    };
    serde_json::from_value::<List>(json!({"urls": bounded})).map(|list| list.urls).unwrap_or_default()
}
