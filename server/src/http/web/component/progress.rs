//! How far a long work has come: a bar, and the same in figures (`progress.html`).

use hansa_entities::time::Time;
use serde::Deserialize;

use crate::i18n::Locale;

/// The history of a city on its way here.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Progress {
    pub id: String,
    pub city: String,
    pub done: u64,
    /// None where nobody knows yet how much there is.
    #[serde(default)]
    pub all: Option<u64>,
    pub stage: Stage,
}

/// How it stands.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::http::web) enum Stage {
    /// For another city, which is loaded first.
    Waits(String),
    Asks,
    /// Minutes that are left.
    Runs(u64),
    /// Complete since, and where it is read.
    Complete(Time, String),
    /// It does not answer since.
    Stopped(Time),
}

impl Progress {
    pub(in crate::http::web) fn is_complete(&self) -> bool {
        matches!(self.stage, Stage::Complete(..))
    }

    pub(in crate::http::web) fn label(&self, locale: &Locale) -> String {
        let key = if self.is_complete() { "progress-complete" } else { "progress-history" };
        locale.t(key).with("city", self.city.as_str()).to_string()
    }

    pub(in crate::http::web) fn figures(&self, locale: &Locale) -> String {
        match self.all {
            Some(all) => locale.t("progress-figures").with("count", self.done).with("limit", all).to_string(),
            None => locale.t("progress-unknown").to_string(),
        }
    }

    pub(in crate::http::web) fn note(&self, locale: &Locale) -> Option<String> {
        let moment = |at: &Time| locale.moment(*at);
        let note = match &self.stage {
            Stage::Asks => return None,
            Stage::Waits(city) => locale.t("progress-waits").with("city", city.as_str()),
            Stage::Runs(minutes) => locale.t("progress-minutes").with("count", *minutes),
            Stage::Complete(at, _) => locale.t("progress-since").with("time", moment(at)),
            Stage::Stopped(at) => {
                locale.t("progress-stopped").with("time", moment(at)).with("city", self.city.as_str())
            }
        };
        Some(note.to_string())
    }

    /// The way to what has come, in words.
    pub(in crate::http::web) fn way(&self, locale: &Locale) -> Option<(String, &str)> {
        let Stage::Complete(_, address) = &self.stage else { return None };
        Some((locale.t("progress-read").with("city", self.city.as_str()).to_string(), address.as_str()))
    }
}
