//! The languages of a text, each a link that says how its text came about (`tabs-lang.html`).

use hansa_entities::vocabulary;
use serde::Deserialize;

use crate::i18n::Locale;
use crate::text::language;

/// Languages of one text.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct LanguageTabs {
    pub use_of: Use,
    pub tabs: Vec<Tab>,
    /// Where another language is added.
    #[serde(default)]
    pub add: Option<String>,
}

/// What the languages are chosen for.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::http::web) enum Use {
    Reading,
    Writing,
}

/// One language.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Tab {
    pub tag: String,
    pub address: String,
    #[serde(default)]
    pub is_current: bool,
    pub state: State,
}

/// How the text in a language came about.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::http::web) enum State {
    Original,
    Human,
    /// A machine's, revised by a person.
    Revised,
    Machine,
    /// The original has changed since.
    Old,
    Missing,
    /// What is wrong with what was typed.
    Mistakes(u64),
}

impl LanguageTabs {
    pub(in crate::http::web) fn label(&self, locale: &Locale) -> String {
        let key = match self.use_of {
            Use::Reading => "record-languages",
            Use::Writing => "tabs-writing",
        };
        locale.t(key).bare().to_string()
    }
}

impl Tab {
    pub(in crate::http::web) fn name(&self) -> &str {
        language::own_name(&self.tag)
    }

    pub(in crate::http::web) fn state(&self, locale: &Locale) -> String {
        let coded = |code: &'static str| vocabulary::label("transl", code, locale.tag()).to_owned();
        match self.state {
            State::Original => coded("ORIG"),
            State::Human => coded("HUMA"),
            State::Revised => coded("REVI"),
            State::Machine => coded("MACH"),
            State::Old => locale.t("tabs-old").to_string(),
            State::Missing => locale.t("tabs-missing").to_string(),
            State::Mistakes(count) => locale.t("tabs-mistakes").with("count", count).to_string(),
        }
    }

    /// What is added to the class of the state.
    pub(in crate::http::web) fn tone(&self) -> &'static str {
        match self.state {
            State::Original | State::Human | State::Missing => "",
            State::Revised | State::Machine => " tabs-lang__state--machine",
            State::Old => " tabs-lang__state--old",
            State::Mistakes(_) => " tabs-lang__state--error",
        }
    }
}
