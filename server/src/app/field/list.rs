//! Fields that hold several entries.

use hansa_entities::text::Codes;
use hansa_entities::vocabulary;
use serde_json::Value;

use super::Reader;
use crate::text::{language, plain};

impl Reader<'_> {
    /// Between `least` and `most` codes of a list.
    pub fn codes(&mut self, field: &str, list: &str, least: usize, most: usize) -> Codes {
        let codes = self.lines(field, least, most, 64);
        if codes.0.iter().any(|code| !vocabulary::knows(list, code)) {
            self.errors.add(field, "unknown_code");
        }
        codes
    }

    /// At most `most` free words or short names.
    pub fn words(&mut self, field: &str, most: usize, limit: usize) -> Codes {
        self.lines(field, 0, most, limit)
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
