//! A question that stops everything else (`dialog.html`). Its words are those of the page that asks the same, to which
//! the button leads where there is no script.

use serde::Deserialize;

use crate::i18n::Locale;

/// A question before an act.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Dialog {
    pub id: String,
    /// Names its messages, as [`Question`](crate::http::web::confirm::Question) does: `confirm-<code>`, `-text`, `-reach`,
    /// `-do`, `-not`.
    pub code: String,
    /// The act cannot be undone.
    #[serde(default)]
    pub is_grave: bool,
    /// Address that asks when it is opened and acts when the form is sent there.
    pub address: String,
}

impl Dialog {
    fn find(&self, locale: &Locale, part: &str) -> Option<String> {
        let key = format!("confirm-{}{part}", self.code);
        locale.knows(&key).then(|| locale.t(&key).to_string())
    }

    pub(in crate::http::web) fn title(&self, locale: &Locale) -> String {
        self.find(locale, "").unwrap_or_default()
    }

    pub(in crate::http::web) fn texts(&self, locale: &Locale) -> Vec<String> {
        ["-text", "-reach"].into_iter().filter_map(|part| self.find(locale, part)).collect()
    }

    pub(in crate::http::web) fn yes(&self, locale: &Locale) -> String {
        self.find(locale, "-do").unwrap_or_default()
    }

    pub(in crate::http::web) fn no(&self, locale: &Locale) -> String {
        self.find(locale, "-not").unwrap_or_else(|| locale.t("confirm-not").to_string())
    }
}
