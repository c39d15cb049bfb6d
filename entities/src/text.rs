//! Text in several languages and lists of codes, stored as JSON text that keeps its order.

use indexmap::IndexMap;
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

/// BCP 47 tag to text. The first entry is the original; languages that we do not know are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Texts(pub IndexMap<String, String>);

impl Texts {
    /// One text in one language.
    pub fn of(language: &str, text: impl Into<String>) -> Self {
        Self(IndexMap::from([(language.to_owned(), text.into())]))
    }

    /// The best text for a reader: the first wished language that exists, else the original.
    /// Returns the tag of the text that was chosen.
    pub fn pick<'a>(&'a self, wished: &[&str]) -> Option<(&'a str, &'a str)> {
        wished
            .iter()
            .find_map(|tag| self.0.get_key_value(*tag))
            .or_else(|| self.0.first())
            .map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// The original: the first entry.
    pub fn original(&self) -> &str {
        self.0.first().map_or("", |(_, text)| text.as_str())
    }

    /// True where no language has any text.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}

/// A list of codes or URLs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Codes(pub Vec<String>);

impl Codes {
    /// True where the code is in the list.
    pub fn has(&self, code: &str) -> bool {
        self.0.iter().any(|c| c == code)
    }
}
