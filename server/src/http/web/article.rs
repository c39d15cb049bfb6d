//! A record as a reader sees it: facts aside, questions as sections, every text in the language that suits.

use hansa_entities::text::{Codes, Texts};
use hansa_entities::vocabulary;

use super::facts::{Fact, Facts};
use super::further::{Further, further};
use super::name::{Name, Tag};
use super::record::address;
use super::said::{Said, SaidHtml, When};
use crate::app::feed::kind_code;
use crate::app::record::{Details, Freshness, May, RecordView};
use crate::http::extract::Visit;
use crate::i18n::Locale;
use crate::text::{excerpt, language, link};

/// A record on its page, or in a preview.
#[derive(Debug)]
pub(super) struct Article {
    pub kind: String,
    pub title: Said,
    pub summary: Said,
    pub city: Name,
    pub themes: Vec<Tag>,
    /// State of an initiative.
    pub status: Option<String>,
    pub facts: Vec<Fact>,
    pub sections: Vec<Section>,
    /// What it says beyond its core, part by part.
    pub further: Vec<Further>,
    /// What a post of another server says.
    pub content: Option<SaidHtml>,
    pub languages: Vec<LanguageTab>,
    pub published: When,
    pub version: i32,
    pub updated: When,
    pub change_note: Said,
    pub address: String,
    /// Its id in the federation.
    pub uri: String,
    /// The page at its origin, where it is another city's.
    pub origin: Option<String>,
    pub is_hidden: bool,
    pub freshness: Freshness,
    pub may: May,
}

/// One question and its answer.
#[derive(Debug)]
pub(super) struct Section {
    pub id: &'static str,
    pub question: String,
    pub answer: SaidHtml,
    /// A coded answer before the text.
    pub verdict: Option<String>,
}

/// The record in another of its languages.
#[derive(Debug)]
pub(super) struct LanguageTab {
    pub tag: String,
    pub name: String,
    pub address: String,
    pub is_current: bool,
    pub is_original: bool,
}

impl Article {
    /// A record for a visitor, in the language that was asked for where it exists.
    pub(super) fn of(visit: &Visit, view: &RecordView, asked: Option<&str>) -> Self {
        let locale = visit.locale;
        let wished: Vec<&str> = asked.into_iter().chain(visit.wished()).collect();
        let record = &view.record;
        let title = Said::pick(&record.title, &wished);
        let address = address(record.id, record.local);
        let sections = sections(view, locale, &wished);
        let facts = Facts { locale, language: &record.language };
        Self {
            kind: locale.coded("kind", kind_code(record.kind)).to_string(),
            summary: lead(Said::pick(&record.summary, &wished), &sections),
            city: Name::of(locale, &view.city),
            themes: view.themes.0.iter().map(|code| Tag::theme(locale, code)).collect(),
            status: match &view.details {
                Details::Initiative(model) => Some(&model.status)
                    .filter(|code| !code.is_empty())
                    .map(|code| label("status", code, locale)),
                Details::Experience(_) | Details::Resource(_) | Details::Plain => None,
            },
            facts: facts.of(view),
            further: further(view, locale, &wished),
            sections,
            content: matches!(view.details, Details::Plain).then(|| SaidHtml::pick(&record.content, &wished)),
            languages: tabs(&view.languages, &record.language, &title.lang, &address),
            published: When::day(locale, record.published),
            version: record.version,
            updated: When::day(locale, record.updated),
            change_note: record
                .change_note
                .as_ref()
                .map(|note| Said::pick(note, &wished))
                .unwrap_or_default(),
            uri: record.uri.clone(),
            origin: origin(view),
            is_hidden: record.hidden_at.is_some(),
            freshness: view.freshness,
            may: view.may,
            title,
            address,
        }
    }

    /// True where the city let the day go by on which it wanted to look at this again.
    pub(super) fn is_stale(&self) -> bool {
        self.freshness == Freshness::Stale
    }

    /// True where its officer is asked whether it is still true.
    pub(super) fn is_to_confirm(&self) -> bool {
        self.may.edit && self.freshness != Freshness::Current
    }

    /// True where there is something to do on the page.
    pub(super) fn has_acts(&self) -> bool {
        self.may.edit || self.may.withdraw || self.may.hide || self.origin.is_some()
    }

    /// True where there is a choice of languages.
    pub(super) fn is_multilingual(&self) -> bool {
        self.languages.len() > 1
    }
}

/// The summary, unless it is the first words of the first answer, as it is where nobody wrote one: on its page a record
/// says nothing twice.
fn lead(summary: Said, sections: &[Section]) -> Said {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let start = words(summary.text.trim_end().trim_end_matches('…'));
    let first = sections.first().map(|section| words(&excerpt::plain(section.answer.html.as_str())));
    if first.is_some_and(|first| first.starts_with(&start)) { Said::default() } else { summary }
}

fn label(list: &str, code: &str, locale: Locale) -> String {
    vocabulary::label(list, code, locale.tag()).to_owned()
}

fn origin(view: &RecordView) -> Option<String> {
    let address = view.record.url.as_deref().unwrap_or(&view.record.uri);
    (!view.record.local && link::find_web(address).is_some()).then(|| address.to_owned())
}

fn tabs(languages: &Codes, original: &str, current: &str, address: &str) -> Vec<LanguageTab> {
    languages
        .0
        .iter()
        .map(|tag| LanguageTab {
            name: language::own_name(tag).to_owned(),
            address: format!("{address}?in={tag}"),
            is_current: tag == current,
            is_original: tag == original,
            tag: tag.clone(),
        })
        .collect()
}

fn sections(view: &RecordView, locale: Locale, wished: &[&str]) -> Vec<Section> {
    let mut sections: Vec<Section> = view
        .details
        .long_texts()
        .into_iter()
        .map(|(id, texts)| Section {
            id,
            question: locale.coded("question", id).to_string(),
            answer: SaidHtml::pick(texts, wished),
            verdict: None,
        })
        .filter(|section| !section.answer.is_empty())
        .collect();
    if let Details::Experience(model) = &view.details {
        let note = model.would_repeat_note.clone().unwrap_or_default();
        let repeats = Section {
            id: "would_repeat",
            question: locale.coded("question", "would_repeat").to_string(),
            answer: plain_answer(&note, wished),
            verdict: Some(&model.would_repeat)
                .filter(|code| !code.is_empty())
                .map(|code| label("repeat", code, locale)),
        };
        // A preview may have no answer yet.
        if repeats.verdict.is_some() || !repeats.answer.is_empty() {
            sections.push(repeats);
        }
    }
    sections
}

/// A note that is stored as Markdown source.
fn plain_answer(note: &Texts, wished: &[&str]) -> SaidHtml {
    let said = Said::pick(note, wished);
    SaidHtml { html: crate::text::markdown::render(&said.text), lang: said.lang }
}
