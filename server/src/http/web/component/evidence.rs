//! What is known of each outcome, by whom, and how surely (`evidence.html`). Assessments stand side by side, and none is
//! merged into a mark.

use hansa_entities::vocabulary;
use serde::Deserialize;

use crate::http::web::said::Said;
use crate::i18n::Locale;

/// Everything that is known of a record's outcomes.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Evidence {
    pub id: String,
    pub outcomes: Vec<Outcome>,
    /// Where an assessment is added.
    #[serde(default)]
    pub add: Option<String>,
}

/// One outcome.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Outcome {
    pub outcome: Said,
    /// What was measured.
    pub measured: Said,
    pub assessments: Vec<Assessment>,
}

/// What somebody says of an outcome.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Assessment {
    /// None before anything was measured.
    #[serde(default)]
    pub result: Option<Said>,
    /// Codes of the lists `direction`, `evidence` and `basis`.
    pub direction: String,
    pub grade: String,
    pub basis: String,
    #[serde(default)]
    pub city: Option<Said>,
    #[serde(default)]
    pub source: Option<Source>,
}

/// Where it can be read.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Source {
    pub title: Said,
    #[serde(default)]
    pub address: Option<String>,
}

/// One of the five steps of the scale that goes along with the words.
#[derive(Debug)]
pub(in crate::http::web) struct Step {
    pub x: &'static str,
    pub is_reached: bool,
}

/// Left edges of the steps in the drawing.
const STEPS: [&str; 5] = ["0.5", "16", "31.5", "47", "62.5"];

impl Evidence {
    pub(in crate::http::web) fn caption(&self, locale: &Locale) -> String {
        let assessments: usize = self.outcomes.iter().map(|outcome| outcome.assessments.len()).sum();
        let caption = locale.t("evidence-caption").with("count", self.outcomes.len());
        caption.with("limit", assessments).to_string()
    }
}

impl Evidence {
    /// One line for each assessment, for whoever compares two versions.
    pub(in crate::http::web) fn lines(&self, locale: Locale) -> Vec<String> {
        let of = |outcome: &Outcome| -> Vec<String> {
            let head = [outcome.outcome.text.as_str(), outcome.measured.text.as_str()].join(" ");
            let line = |one: &Assessment| {
                let result = one.result.as_ref().map(|said| said.text.as_str()).unwrap_or_default();
                let parts =
                    [head.trim(), result, one.direction(&locale), one.grade(&locale), one.basis(&locale)];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
            };
            outcome.assessments.iter().map(line).collect()
        };
        self.outcomes.iter().flat_map(of).collect()
    }
}

impl Assessment {
    pub(in crate::http::web) fn direction<'a>(&'a self, locale: &Locale) -> &'a str {
        vocabulary::label("direction", &self.direction, locale.tag())
    }

    /// What is added to the class of the direction.
    pub(in crate::http::web) fn tone(&self) -> &'static str {
        match self.direction.as_str() {
            "POS" => " tag--good",
            "MIX" => " tag--wait",
            "NEG" => " tag--stop",
            "UNK" => " tag--example",
            _ => "",
        }
    }

    pub(in crate::http::web) fn grade<'a>(&'a self, locale: &Locale) -> &'a str {
        vocabulary::label("evidence", &self.grade, locale.tag())
    }

    pub(in crate::http::web) fn basis<'a>(&'a self, locale: &Locale) -> &'a str {
        vocabulary::label("basis", &self.basis, locale.tag())
    }

    /// As many steps are reached as the grade has (`E0` to `E5`).
    pub(in crate::http::web) fn steps(&self) -> [Step; 5] {
        let reached: usize = self.grade.strip_prefix('E').and_then(|grade| grade.parse().ok()).unwrap_or(0);
        let mut at = 0;
        STEPS.map(|x| {
            at += 1;
            Step { x, is_reached: at <= reached }
        })
    }
}
