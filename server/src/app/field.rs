//! Raw input and what is wrong with it, as codes: the words stand in `locales`.

use hansa_entities::text::{Codes, Texts};
use hansa_entities::vocabulary;
use indexmap::IndexMap;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::text::{language, plain};

/// Input as it was typed: a text is a string (in `language`) or a language map, a list is an array of strings.
pub type Form = Map<String, Value>;

/// One field that cannot be accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    pub field: String,
    /// `required`, `too_long`, `too_short`, `too_many`, `unknown_code`, `not_a_date`, `not_a_link`, `nothing_failed`,
    /// `attestation`, `sensitive_theme`, `not_a_language`, …
    pub code: &'static str,
    /// The bound that was passed, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
}

/// All fields that cannot be accepted, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct FieldErrors(pub Vec<FieldError>);

impl FieldErrors {
    pub fn one(field: &str, code: &'static str) -> Self {
        Self(vec![FieldError { field: field.to_owned(), code, limit: None }])
    }

    pub fn add(&mut self, field: &str, code: &'static str) {
        self.0.push(FieldError { field: field.to_owned(), code, limit: None });
    }

    pub fn add_limit(&mut self, field: &str, code: &'static str, limit: u64) {
        self.0.push(FieldError { field: field.to_owned(), code, limit: Some(limit) });
    }

    pub fn has(&self, field: &str) -> bool {
        self.0.iter().any(|error| error.field == field)
    }
}

impl std::fmt::Display for FieldErrors {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, error) in self.0.iter().enumerate() {
            write!(f, "{}{} {}", if i == 0 { "" } else { ", " }, error.field, error.code)?;
        }
        Ok(())
    }
}

/// Reads fields of a form one by one and collects what is wrong, so that all of it is reported together.
#[derive(Debug)]
pub struct Reader<'a> {
    form: &'a Form,
    pub language: String,
    pub errors: FieldErrors,
}

impl<'a> Reader<'a> {
    /// `language` of the form must be a BCP 47 tag; where it is missing or wrong that is the first error.
    pub fn new(form: &'a Form) -> Self {
        let mut errors = FieldErrors::default();
        let given = form.get("language").and_then(Value::as_str).unwrap_or_default().trim();
        let language = language::canonical(given).unwrap_or_else(|| {
            errors.add("language", if given.is_empty() { "required" } else { "not_a_language" });
            given.to_owned()
        });
        Self { form, language, errors }
    }

    /// A required Markdown text of at most `limit` characters in each language.
    pub fn texts(&mut self, field: &str, limit: usize) -> Texts {
        let texts = self.optional_texts(field, limit);
        self.require(field, texts)
    }

    /// An optional Markdown text of at most `limit` characters in each language.
    pub fn optional_texts(&mut self, field: &str, limit: usize) -> Option<Texts> {
        self.map(field, limit, plain::prose)
    }

    /// A required plain text of some lines, of at most `limit` characters in each language.
    pub fn plain_texts(&mut self, field: &str, limit: usize) -> Texts {
        let texts = self.optional_plain_texts(field, limit);
        self.require(field, texts)
    }

    /// An optional plain text of some lines, of at most `limit` characters in each language.
    pub fn optional_plain_texts(&mut self, field: &str, limit: usize) -> Option<Texts> {
        self.map(field, limit, plain::lines)
    }

    /// A required name or title: one line of at most `limit` characters in each language.
    pub fn names(&mut self, field: &str, limit: usize) -> Texts {
        let texts = self.map(field, limit, plain::one_line);
        self.require(field, texts)
    }

    fn require(&mut self, field: &str, texts: Option<Texts>) -> Texts {
        let texts = texts.unwrap_or_default();
        if texts.is_empty() && !self.errors.has(field) {
            self.errors.add(field, "required");
        }
        texts
    }

    /// A language map, cleaned as what comes from other cities is.
    fn map(&mut self, field: &str, limit: usize, clean: fn(&str, usize) -> String) -> Option<Texts> {
        let given: Vec<(&str, &str)> = match self.form.get(field)? {
            Value::String(text) => vec![(&self.language, text)],
            Value::Object(map) => {
                map.iter().filter_map(|(tag, text)| Some((tag.as_str(), text.as_str()?))).collect()
            }
            _ => return None,
        };
        let mut texts = IndexMap::new();
        for (tag, text) in given {
            let text = clean(text, usize::MAX);
            if text.is_empty() {
                continue;
            }
            if text.chars().count() > limit {
                self.errors.add_limit(field, "too_long", limit as u64);
            }
            match language::canonical(tag) {
                Some(tag) => {
                    texts.insert(tag, text);
                }
                // A wrong language of the whole form is one mistake, not one of each text.
                None if tag == self.language => {
                    texts.insert(tag.to_owned(), text);
                }
                None => self.errors.add(field, "not_a_language"),
            }
        }
        // The original comes first on the wire, whatever order it was given in.
        if let Some(index) = texts.get_index_of(&self.language) {
            texts.move_index(index, 0);
        } else if !texts.is_empty() && !self.errors.has("language") {
            self.errors.add(field, "original_missing");
        }
        (!texts.is_empty()).then_some(Texts(texts))
    }

    /// A required line of plain text.
    pub fn line(&mut self, field: &str, limit: usize) -> String {
        let text = self.optional_line(field, limit).unwrap_or_default();
        if text.is_empty() && !self.errors.has(field) {
            self.errors.add(field, "required");
        }
        text
    }

    /// An optional line of plain text.
    pub fn optional_line(&mut self, field: &str, limit: usize) -> Option<String> {
        let text = plain::one_line(self.form.get(field)?.as_str()?, usize::MAX);
        if text.chars().count() > limit {
            self.errors.add_limit(field, "too_long", limit as u64);
        }
        (!text.is_empty()).then_some(text)
    }

    /// A required code of a list.
    pub fn code(&mut self, field: &str, list: &str) -> String {
        let code = self.line(field, 64);
        if !code.is_empty() && !vocabulary::knows(list, &code) {
            self.errors.add(field, "unknown_code");
        }
        code
    }

    /// Between `least` and `most` codes of a list.
    pub fn codes(&mut self, field: &str, list: &str, least: usize, most: usize) -> Codes {
        let codes = self.lines(field, least, most, 64);
        if codes.0.iter().any(|code| !vocabulary::knows(list, code)) {
            self.errors.add(field, "unknown_code");
        }
        codes
    }

    /// Between `least` and `most` language tags.
    pub fn languages(&mut self, field: &str, least: usize, most: usize) -> Codes {
        let mut tags = self.lines(field, least, most, 35);
        for tag in &mut tags.0 {
            match language::canonical(tag) {
                Some(canonical) => *tag = canonical,
                None => self.errors.add(field, "not_a_language"),
            }
        }
        tags
    }

    /// Between `least` and `most` web addresses.
    pub fn links(&mut self, field: &str, least: usize, most: usize) -> Codes {
        let links = self.lines(field, least, most, 2048);
        if links.0.iter().any(|link| !is_link(link)) {
            self.errors.add(field, "not_a_link");
        }
        links
    }

    /// A required partial date: 2024, 2024-09 or 2024-09-15.
    pub fn date(&mut self, field: &str) -> String {
        let date = self.optional_date(field).unwrap_or_default();
        if date.is_empty() && !self.errors.has(field) {
            self.errors.add(field, "required");
        }
        date
    }

    /// An optional partial date.
    pub fn optional_date(&mut self, field: &str) -> Option<String> {
        let date = self.optional_line(field, 10)?;
        if !is_partial_date(&date) {
            self.errors.add(field, "not_a_date");
        }
        Some(date)
    }

    /// A box that has to be ticked.
    pub fn ticked(&mut self, field: &str) -> bool {
        match self.form.get(field) {
            Some(Value::Bool(ticked)) => *ticked,
            Some(Value::String(text)) => !text.is_empty() && text != "false",
            _ => false,
        }
    }

    /// An array, or one string with an entry a line. Doubles are dropped.
    fn lines(&mut self, field: &str, least: usize, most: usize, limit: usize) -> Codes {
        let mut found: Vec<String> = Vec::new();
        let given: Vec<&str> = match self.form.get(field) {
            Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
            Some(Value::String(text)) => text.lines().collect(),
            _ => Vec::new(),
        };
        for entry in given.into_iter().map(|entry| plain::one_line(entry, usize::MAX)) {
            if entry.chars().count() > limit {
                self.errors.add_limit(field, "too_long", limit as u64);
            } else if !entry.is_empty() && !found.contains(&entry) {
                found.push(entry);
            }
        }
        if found.len() < least {
            self.errors.add(field, "required");
        } else if found.len() > most {
            self.errors.add_limit(field, "too_many", most as u64);
        }
        Codes(found)
    }
}

fn is_link(text: &str) -> bool {
    url::Url::parse(text)
        .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some())
}

fn is_partial_date(text: &str) -> bool {
    let full = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    chrono::NaiveDate::parse_from_str(&full, "%Y-%m-%d")
        .is_ok_and(|date| full.len() == 10 && date.format("%Y-%m-%d").to_string() == full)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use serde_json::json;

    use super::*;

    fn form(value: Value) -> Form {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn the_original_comes_first_whatever_order_it_was_given_in() {
        let form = form(json!({"language": "fr", "title": {"en": "Night", "fr": "Nuit"}}));
        let title = Reader::new(&form).texts("title", 150);
        assert_eq!(title.0.keys().collect::<Vec<_>>(), ["fr", "en"]);
    }

    #[test]
    fn partial_dates_are_years_months_or_days_that_exist() {
        assert!(["2024", "2024-09", "2024-02-29"].iter().all(|d| is_partial_date(d)));
        assert!(!["24", "2024-13", "2023-02-29", "2024-9-1", "next year"].iter().any(|d| is_partial_date(d)));
    }

    #[test]
    fn a_nul_character_is_dropped_and_a_script_link_is_refused() {
        let form = form(json!({"language": "en", "title": "a\u{0}b", "links": "javascript:alert(1)"}));
        let mut reader = Reader::new(&form);
        assert_eq!(reader.texts("title", 10).original(), "ab");
        reader.links("links", 1, 5);
        assert_eq!(reader.errors, FieldErrors::one("links", "not_a_link"));
    }

    #[test]
    fn what_is_typed_here_is_cleaned_like_what_comes_from_elsewhere() {
        let form = form(json!({
            "language": "en", "title": "Night\u{202e}\n open\u{200b}ing", "abstract": "One\u{feff}\n\n  two",
            "problem": "- a\n  - b\u{2066}", "place": "The\u{202d} harbour\u{0}", "links": ["https://a.example/\u{200b}"],
        }));
        let mut reader = Reader::new(&form);
        assert_eq!(reader.names("title", 20).original(), "Night opening");
        assert_eq!(reader.plain_texts("abstract", 20).original(), "One\n\ntwo");
        assert_eq!(reader.texts("problem", 20).original(), "- a\n  - b");
        assert_eq!(reader.line("place", 20), "The harbour");
        assert_eq!(reader.links("links", 1, 5).0, ["https://a.example/"]);
        assert!(reader.errors.0.is_empty(), "{}", reader.errors);
    }

    #[test]
    fn a_language_is_kept_in_its_usual_spelling_however_it_was_typed() {
        let form = form(
            json!({"language": "FR", "title": {"fr": "Nuit", "pt-br": "Noite"}, "languages": "NL\nsr-latn"}),
        );
        let mut reader = Reader::new(&form);
        assert_eq!(reader.names("title", 20).0.keys().collect::<Vec<_>>(), ["fr", "pt-BR"]);
        assert_eq!(reader.languages("languages", 1, 5).0, ["nl", "sr-Latn"]);
        assert_eq!((reader.language.as_str(), reader.errors.0.len()), ("fr", 0));
        let form = self::form(json!({"language": "fr_FR", "title": {"fr_FR": "Nuit"}}));
        let mut reader = Reader::new(&form);
        reader.names("title", 20);
        assert_eq!(reader.errors, FieldErrors::one("language", "not_a_language"));
    }

    #[test]
    fn a_text_of_invisible_letters_alone_is_none() {
        let form = form(json!({"language": "en", "title": "\u{200b}\u{2060}"}));
        let mut reader = Reader::new(&form);
        reader.names("title", 20);
        assert_eq!(reader.errors, FieldErrors::one("title", "required"));
    }

    #[test]
    fn a_limit_counts_characters_not_bytes() {
        let form = form(json!({"language": "fr", "title": "é".repeat(11)}));
        let mut reader = Reader::new(&form);
        reader.texts("title", 11);
        assert!(reader.errors.0.is_empty());
        reader.texts("title", 10);
        assert_eq!(reader.errors.0[0].limit, Some(10));
    }
}
