//! The twelve questions about rights, each with its answer (`safeguards.html`).

use hansa_entities::time::Time;
use hansa_entities::vocabulary;
use serde::Deserialize;

use crate::http::web::said::Said;
use crate::i18n::Locale;

/// The answers of one city about one record.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Safeguards {
    pub id: String,
    pub city: String,
    /// When they were given; none in a draft.
    #[serde(default)]
    pub at: Option<Time>,
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Question {
    /// Code of the list `safeguard`.
    pub code: String,
    pub answer: Answer,
    #[serde(default)]
    pub words: Said,
}

/// What was answered.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(in crate::http::web) enum Answer {
    Yes,
    No,
    /// The question does not apply.
    Beside,
    None,
}

impl Safeguards {
    fn count(&self, answer: Answer) -> usize {
        self.questions.iter().filter(|question| question.answer == answer).count()
    }

    pub(in crate::http::web) fn caption(&self, locale: &Locale) -> String {
        match self.at {
            Some(at) => {
                let caption = locale.t("safeguards-caption").with("city", self.city.as_str());
                caption.with("day", locale.date(at)).to_string()
            }
            None => locale.t("safeguards-draft").with("city", self.city.as_str()).to_string(),
        }
    }

    pub(in crate::http::web) fn sum(&self, locale: &Locale) -> String {
        let said = |answer| locale.number(self.count(answer) as u64);
        let sum = locale.t("safeguards-sum").with("count", self.questions.len());
        let sum = sum.with("yes", said(Answer::Yes)).with("no", said(Answer::No));
        sum.with("beside", said(Answer::Beside)).to_string()
    }

    /// What is still to be answered, in words.
    pub(in crate::http::web) fn open(&self, locale: &Locale) -> Option<String> {
        let open = self.count(Answer::None);
        let message = locale.t("safeguards-open").with("count", open).with("limit", self.questions.len());
        (open > 0).then(|| message.to_string())
    }
}

impl Safeguards {
    /// One line for each answer that was given, for whoever compares two versions.
    pub(in crate::http::web) fn lines(&self, locale: Locale) -> Vec<String> {
        let given = self.questions.iter().filter(|question| question.answer != Answer::None);
        let line = |question: &Question| {
            let parts = [question.text(&locale), &question.answer(&locale), &question.words.text];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        };
        given.map(line).collect()
    }
}

impl Question {
    pub(in crate::http::web) fn text<'a>(&'a self, locale: &Locale) -> &'a str {
        vocabulary::label("safeguard", &self.code, locale.tag())
    }

    pub(in crate::http::web) fn answer(&self, locale: &Locale) -> String {
        let key = match self.answer {
            Answer::Yes => "safeguards-yes",
            Answer::No => "safeguards-no",
            Answer::Beside => "safeguards-beside",
            Answer::None => "safeguards-unanswered",
        };
        locale.t(key).to_string()
    }

    /// End of the class of the answer.
    pub(in crate::http::web) fn tone(&self) -> &'static str {
        match self.answer {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::Beside => "na",
            Answer::None => "none",
        }
    }

    pub(in crate::http::web) fn icon(&self) -> Option<&'static str> {
        match self.answer {
            Answer::Yes => Some("check"),
            Answer::No => Some("x"),
            Answer::Beside => None,
            Answer::None => Some("circle-alert"),
        }
    }
}
