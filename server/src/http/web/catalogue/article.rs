//! A record as its page shows it, out of a sample.

use serde::Deserialize;

use crate::app::record::{Freshness, May};
use crate::http::web::article::{Article, LanguageTab, Section};
use crate::http::web::facts::Fact;
use crate::http::web::name::{Name, Tag};
use crate::http::web::said::{Said, SaidHtml, When};
use crate::text::{language, markdown};

/// A record in a sample.
#[derive(Debug, Deserialize)]
pub(super) struct Told {
    kind: String,
    title: Said,
    #[serde(default)]
    summary: Said,
    city: Name,
    themes: Vec<Tag>,
    status: Option<String>,
    #[serde(default)]
    facts: Vec<Fact>,
    #[serde(default)]
    sections: Vec<ToldSection>,
    /// A post of another server, as Markdown.
    content: Option<Said>,
    /// Tags, the original first.
    languages: Vec<String>,
    published: When,
    updated: When,
    version: i32,
    #[serde(default)]
    change_note: Said,
    origin: Option<String>,
    #[serde(default)]
    is_hidden: bool,
    /// The visitor may change it.
    #[serde(default)]
    is_own: bool,
}

/// A question with an answer as it was written.
#[derive(Debug, Deserialize)]
struct ToldSection {
    question: String,
    answer: Said,
    verdict: Option<String>,
}

/// Ids of sections, in the order in which samples have them.
const IDS: [&str; 6] = ["problem", "how_it_works", "for_whom", "what_it_takes", "results", "before_you_copy"];

pub(super) fn build(told: Told) -> Article {
    let current = told.title.lang.clone();
    let section = |(section, id): (ToldSection, &'static str)| Section {
        id,
        question: section.question,
        answer: html(&section.answer),
        verdict: section.verdict,
    };
    let tab = |(place, tag): (usize, String)| LanguageTab {
        name: language::own_name(&tag).to_owned(),
        address: format!("/article?in={tag}"),
        is_current: tag == current,
        is_original: place == 0,
        tag,
    };
    Article {
        kind: told.kind,
        summary: told.summary,
        city: told.city,
        themes: told.themes,
        freshness: Freshness::Current,
        status: told.status,
        facts: told.facts,
        further: Vec::new(),
        sections: told.sections.into_iter().zip(IDS).map(section).collect(),
        content: told.content.as_ref().map(html),
        languages: told.languages.into_iter().enumerate().map(tab).collect(),
        published: told.published,
        version: told.version,
        updated: told.updated,
        change_note: told.change_note,
        address: "/o/1".to_owned(),
        uri: "https://lindhavn.example/o/1".to_owned(),
        origin: told.origin,
        is_hidden: told.is_hidden,
        may: May { edit: told.is_own, withdraw: told.is_own, hide: told.is_own, reply: false },
        title: told.title,
    }
}

fn html(said: &Said) -> SaidHtml {
    SaidHtml { html: markdown::render(&said.text), lang: said.lang.clone() }
}
