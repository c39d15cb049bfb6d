//! The conditions of a search, with how many records meet each (`facets.html`).

use serde::Deserialize;

use super::chips::{Chip, Chips};
use super::nothing::{label, title};
use crate::i18n::Locale;

/// The form beside a list.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Facets {
    /// Id of the form; those of its fields are made of it.
    pub id: String,
    pub action: String,
    pub groups: Vec<Group>,
}

/// The conditions of one kind.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Group {
    /// Name of the condition in the address.
    pub name: String,
    #[serde(default)]
    pub options: Vec<Facet>,
    #[serde(default)]
    pub years: Option<Years>,
    /// A long list is folded away, with the number of what is chosen in it.
    #[serde(default)]
    pub is_folded: bool,
    #[serde(default)]
    pub is_open: bool,
}

/// One condition.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Facet {
    pub code: String,
    pub count: u64,
    #[serde(default)]
    pub is_chosen: bool,
}

/// A span of years as it was typed.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Years {
    pub since: String,
    pub until: String,
    /// The last one comes before the first.
    pub is_backwards: bool,
}

impl Facets {
    /// The conditions in force; `without` gives the address of the list without one of them.
    pub(in crate::http::web) fn chips(
        &self,
        locale: &Locale,
        all: &str,
        without: impl Fn(&str, &str) -> String,
    ) -> Chips {
        let mut list = Vec::new();
        for group in &self.groups {
            for facet in group.options.iter().filter(|facet| facet.is_chosen) {
                list.push(Chip {
                    of: group.title(locale),
                    label: group.label(locale, facet),
                    lang: group.lang(facet).map(str::to_owned),
                    without: without(&group.name, &facet.code),
                });
            }
        }
        Chips { list, all: all.to_owned() }
    }
}

impl Group {
    pub(in crate::http::web) fn title(&self, locale: &Locale) -> String {
        title(locale, &self.name)
    }

    pub(in crate::http::web) fn label(&self, locale: &Locale, facet: &Facet) -> String {
        label(locale, &self.name, &facet.code)
    }

    /// The language of a label, where it is not that of the page: languages are named in themselves.
    pub(in crate::http::web) fn lang<'a>(&self, facet: &'a Facet) -> Option<&'a str> {
        (self.name == "language").then_some(facet.code.as_str())
    }

    /// How many are chosen, in words, where any is.
    pub(in crate::http::web) fn chosen(&self, locale: &Locale) -> Option<String> {
        let count = self.options.iter().filter(|facet| facet.is_chosen).count();
        let message = locale.t("facets-chosen").with("count", count).with("limit", self.options.len());
        (count > 0).then(|| message.to_string())
    }
}
