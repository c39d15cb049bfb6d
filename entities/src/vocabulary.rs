//! The controlled vocabularies: codes that travel, labels that do not.
//!
//! The lists live in `entities/vocabularies.json`; their version goes over the wire as `hansa:vocab`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// Version of the lists, as `hansa:vocab` names it.
pub const VERSION: &str = "2026.1";

/// One code with its labels.
#[derive(Clone, Debug, Deserialize)]
pub struct Concept {
    pub code: String,
    /// BCP 47 tag to label, in every language of the pages.
    pub label: BTreeMap<String, String>,
    /// A theme about which nothing is published before the personal-data guard stands.
    #[serde(default)]
    pub sensitive: bool,
}

impl Concept {
    /// The label in a language, else in English, else the code itself.
    pub fn label(&self, language: &str) -> &str {
        self.label.get(language).or_else(|| self.label.get("en")).map_or(&self.code, String::as_str)
    }
}

/// One list of codes.
#[derive(Clone, Debug, Deserialize)]
pub struct List {
    pub title: BTreeMap<String, String>,
    pub concepts: Vec<Concept>,
}

impl List {
    /// The concept of a code.
    pub fn find(&self, code: &str) -> Option<&Concept> {
        self.concepts.iter().find(|c| c.code == code)
    }
}

static LISTS: LazyLock<BTreeMap<String, List>> = LazyLock::new(|| {
    // A test reads the file; should it be broken all the same, every code is unknown and is refused.
    serde_json::from_str(include_str!("../vocabularies.json")).unwrap_or_default()
});

static NONE: List = List { title: BTreeMap::new(), concepts: Vec::new() };

/// A list by its name, e.g. `theme`; an unknown name gives an empty list.
pub fn list(name: &str) -> &'static List {
    LISTS.get(name).unwrap_or(&NONE)
}

/// The label of a code in a language; an unknown code is shown as it came.
pub fn label<'a>(name: &str, code: &'a str, language: &str) -> &'a str
where
    'static: 'a,
{
    list(name).find(code).map_or(code, |concept| concept.label(language))
}

/// True where the code stands in the list.
pub fn knows(name: &str, code: &str) -> bool {
    list(name).find(code).is_some()
}

/// The population band of a number of inhabitants (list `citysize`).
pub fn population_band(inhabitants: i64) -> &'static str {
    match inhabitants {
        ..20_000 => "S",
        20_000..100_000 => "M",
        100_000..500_000 => "L",
        500_000..1_000_000 => "XL",
        1_000_000.. => "XXL",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_label_in_every_language_of_the_pages() {
        assert!(LISTS.len() >= 28, "the lists were read");
        for (name, list) in LISTS.iter() {
            for concept in &list.concepts {
                for language in ["da", "de", "en", "es", "fr", "it", "nl", "pl"] {
                    let label = concept.label.get(language).map(String::as_str).unwrap_or_default();
                    assert!(!label.is_empty(), "{name} {} {language}", concept.code);
                }
            }
        }
    }

    #[test]
    fn exactly_the_five_sensitive_themes_are_marked() {
        let marked: Vec<_> =
            list("theme").concepts.iter().filter(|c| c.sensitive).map(|c| c.code.as_str()).collect();
        assert_eq!(marked, ["DET", "MIN", "DIS", "PRB", "RET"]);
    }
}
