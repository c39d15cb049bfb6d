//! A search that nothing meets: which condition alone is in the way (`nothing.html`).

use hansa_entities::vocabulary;

use crate::http::web::name::country;
use crate::i18n::Locale;
use crate::text::language;

/// Ways out of a search.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Nothing {
    pub ways: Vec<Way>,
    /// The list without any condition.
    pub all: String,
}

/// The search without one condition.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Way {
    pub name: String,
    pub code: String,
    /// What is wanted, where the code does not tell: a city.
    #[cfg_attr(debug_assertions, serde(default))]
    pub label: Option<String>,
    pub count: u64,
    pub address: String,
}

impl Way {
    pub(in crate::http::web) fn text(&self, locale: &Locale) -> String {
        let label = self.label.clone().unwrap_or_else(|| label(locale, &self.name, &self.code));
        let title = title(locale, &self.name);
        let condition = format!("{} {label}", locale.t("labelled").with("label", title).bare());
        locale.t("nothing-without").with("count", self.count).with("condition", condition).to_string()
    }
}

/// What a condition is called.
pub(super) fn title(locale: &Locale, name: &str) -> String {
    let key = match name {
        "kind" => "filter-kind",
        "theme" => "filter-theme",
        "country" => "filter-country",
        "language" => "filter-language",
        "city" => "filter-city",
        "level" => "fact-level",
        "target" => "facets-target",
        "setting" => "facets-setting",
        "evidence" => "facets-evidence",
        "citysize" => "facets-citysize",
        "cost" => "compare-cost",
        "years" => "facets-years",
        _ => "field-status",
    };
    locale.t(key).bare().to_string()
}

/// What is wanted of it, in words.
pub(super) fn label(locale: &Locale, name: &str, code: &str) -> String {
    match name {
        "kind" => locale.coded("kind", code).bare().to_string(),
        "country" => country(*locale, code),
        "language" => language::own_name(code).to_owned(),
        list => vocabulary::label(list, code, locale.tag()).to_owned(),
    }
}
