//! Two to four records side by side (`compare.html`). Nothing is added up, and nothing is ranked.

use hansa_entities::vocabulary;
use serde::Deserialize;

use crate::http::web::name::country;
use crate::http::web::said::Said;
use crate::i18n::Locale;

/// A comparison.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Compare {
    pub id: String,
    pub records: Vec<Compared>,
    #[serde(default)]
    pub parts: Vec<Part>,
    /// Where another record is chosen.
    pub choose: String,
}

/// One record, at the head of its column.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Compared {
    pub kind: String,
    pub title: Said,
    pub address: String,
    pub city: Said,
    pub country: String,
    /// The comparison without it.
    pub without: String,
}

/// Questions that belong together.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Part {
    pub code: PartCode,
    pub rows: Vec<Row>,
}

/// What the questions are about.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::http::web) enum PartCode {
    City,
    Done,
    Takes,
    Known,
}

/// One question with an answer for each record.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Row {
    pub question: Question,
    pub cells: Vec<Cell>,
}

/// What is compared.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::http::web) enum Question {
    Inhabitants,
    Country,
    Level,
    Target,
    Status,
    Period,
    Staff,
    Cost,
    Evidence,
    Direction,
    Failed,
    Adopted,
}

/// One answer.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::http::web) enum Cell {
    /// Nobody has said anything.
    None,
    Said(Said),
    Number(u64),
    Country(String),
    /// A list of the vocabulary and codes of it.
    Codes(String, Vec<String>),
    /// Dates of which month or day may be missing.
    Period(String, Option<String>),
    /// How many cities have taken it up.
    Adopted(u64),
}

impl Compare {
    /// Columns of the table, that of the questions included.
    pub(in crate::http::web) fn columns(&self) -> usize {
        self.records.len() + 1
    }
}

impl Compared {
    pub(in crate::http::web) fn kind(&self, locale: &Locale) -> String {
        locale.coded("kind", &self.kind).to_string()
    }

    pub(in crate::http::web) fn country(&self, locale: &Locale) -> String {
        country(*locale, &self.country)
    }
}

impl Part {
    pub(in crate::http::web) fn title(&self, locale: &Locale) -> String {
        let key = match self.code {
            PartCode::City => "compare-city",
            PartCode::Done => "compare-done",
            PartCode::Takes => "compare-takes",
            PartCode::Known => "compare-known",
        };
        locale.t(key).to_string()
    }
}

impl Row {
    pub(in crate::http::web) fn title(&self, locale: &Locale) -> String {
        let key = match self.question {
            Question::Inhabitants => "fact-population",
            Question::Country => "fact-country",
            Question::Level => "fact-level",
            Question::Target => "facets-target",
            Question::Status => "field-status",
            Question::Period => "fact-period",
            Question::Staff => "compare-staff",
            Question::Cost => "compare-cost",
            Question::Evidence => "facets-evidence",
            Question::Direction => "evidence-direction",
            Question::Failed => "question-failed",
            Question::Adopted => "compare-adopted",
        };
        locale.t(key).to_string()
    }
}

impl Cell {
    /// The answer, a line each; words of ours have no language of their own.
    pub(in crate::http::web) fn lines(&self, locale: &Locale) -> Vec<Said> {
        let ours = |text: String| vec![Said { text, lang: locale.tag().to_owned() }];
        match self {
            Self::None => Vec::new(),
            Self::Said(said) => vec![said.clone()],
            Self::Number(number) => ours(locale.number(*number)),
            Self::Country(code) => ours(country(*locale, code)),
            Self::Codes(list, codes) => {
                let label = |code: &String| vocabulary::label(list, code, locale.tag()).to_owned();
                codes.iter().flat_map(|code| ours(label(code))).collect()
            }
            Self::Period(start, end) => ours(period(locale, start, end.as_deref())),
            Self::Adopted(count) => ours(locale.t("compare-adoptions").with("count", *count).to_string()),
        }
    }
}

/// A span of time in words.
pub(super) fn period(locale: &Locale, start: &str, end: Option<&str>) -> String {
    let start = locale.partial_date(start);
    match end {
        Some(end) => {
            let end = locale.partial_date(end);
            locale.t("period-until").with("start", start).with("end", end).bare().to_string()
        }
        None => locale.t("period-since").with("start", start).bare().to_string(),
    }
}
