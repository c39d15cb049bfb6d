//! The fields of a form one by one: texts, lines, codes, dates, ticks.

use hansa_entities::text::Texts;
use hansa_entities::vocabulary;
use indexmap::IndexMap;
use serde_json::Value;

use super::{FieldErrors, Form};
use crate::text::{language, plain};

/// Reads fields of a form one by one and collects what is wrong, so that all of it is reported together.
#[derive(Debug)]
pub struct Reader<'a> {
    pub(in crate::app) form: &'a Form,
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

    /// A reader of fields that stand within one: in the same language, with mistakes of their own.
    pub fn within<'b>(&self, form: &'b Form) -> Reader<'b> {
        Reader { form, language: self.language.clone(), errors: FieldErrors::default() }
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
}

pub(super) fn is_partial_date(text: &str) -> bool {
    let full = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    chrono::NaiveDate::parse_from_str(&full, "%Y-%m-%d")
        .is_ok_and(|date| full.len() == 10 && date.format("%Y-%m-%d").to_string() == full)
}
