//! Pages with hostile content: what cities write is text wherever it stands.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use askama::Template;

use super::article::{Article, LanguageTab};
use super::facts::{Fact, FactValue};
use super::feed::Card;
use super::field::{Choice, Control, Field};
use super::name::{Name, Tag};
use super::said::{Said, SaidHtml, When};
use super::shell::{LanguageLink, Section, Shell};
use crate::app::record::{Freshness, May};
use crate::i18n::Locale;
use crate::text::sanitize;

const HOSTILE: &str = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;</title>";

fn said() -> Said {
    Said { text: HOSTILE.to_owned(), lang: "\"><x".to_owned() }
}

fn shell() -> Shell {
    Shell {
        locale: Locale::French,
        section: Section::Feed,
        city: said(),
        is_open: true,
        is_example: true,
        scheme: "auto",
        has_own_face: true,
        style: None,
        mark: None,
        is_signed_in: true,
        is_administrator: true,
        name: HOSTILE.to_owned(),
        waiting: 2,
        unread: 3,
        has_mail: true,
        address: HOSTILE.to_owned(),
        here: format!("/?q={HOSTILE}"),
        languages: vec![LanguageLink {
            tag: "fr",
            name: "français",
            address: format!("/?lang=fr&q={HOSTILE}"),
            is_current: true,
        }],
        done: None,
        source: None,
    }
}

fn name() -> Name {
    Name {
        name: said(),
        handle: HOSTILE.to_owned(),
        address: "/cities/1".to_owned(),
        country: Some(HOSTILE.to_owned()),
        is_local: false,
    }
}

fn when() -> When {
    When { machine: "2026-11-21T00:00:00Z".to_owned(), text: "21 novembre 2026".to_owned() }
}

fn article() -> Article {
    let html = sanitize::clean(HOSTILE);
    Article {
        kind: "Initiative".to_owned(),
        title: said(),
        summary: said(),
        city: name(),
        themes: vec![Tag { label: HOSTILE.to_owned(), address: "/?theme=x".to_owned() }],
        status: Some(HOSTILE.to_owned()),
        facts: vec![Fact {
            name: "Lieu".to_owned(),
            values: vec![FactValue { text: HOSTILE.to_owned(), lang: Some(HOSTILE.to_owned()), link: None }],
        }],
        further: Vec::new(),
        sections: vec![super::article::Section {
            id: "problem",
            question: "Quel est le problème ?".to_owned(),
            answer: SaidHtml { html: html.clone(), lang: HOSTILE.to_owned() },
            verdict: Some(HOSTILE.to_owned()),
        }],
        content: Some(SaidHtml { html, lang: "fr".to_owned() }),
        languages: ["fr", HOSTILE]
            .map(|tag| LanguageTab {
                tag: tag.to_owned(),
                name: HOSTILE.to_owned(),
                address: format!("/o/1?in={HOSTILE}"),
                is_current: true,
                is_original: true,
            })
            .into(),
        published: when(),
        version: 2,
        updated: when(),
        change_note: said(),
        address: "/o/1".to_owned(),
        uri: format!("https://a.example/o/{HOSTILE}"),
        origin: Some(format!("https://a.example/{HOSTILE}")),
        is_hidden: true,
        freshness: Freshness::Current,
        may: May { edit: true, withdraw: true, hide: true, reply: false },
    }
}

#[derive(Template)]
#[template(
    source = r#"{% extends "shell.html" %}{% block title %}{{ article.title.text }}{% endblock %}{% block main %}
{%- let is_preview = false %}{% include "components/article.html" %}{% include "components/card.html" %}
{%- for field in fields %}{% include "components/field.html" %}{% endfor %}{% endblock %}"#,
    ext = "html"
)]
struct Everything {
    shell: Shell,
    article: Article,
    card: Card,
    fields: Vec<Field>,
}

fn fields() -> Vec<Field> {
    let text = || HOSTILE.to_owned();
    let choice = || Choice { value: text(), label: text(), hint: Some(text()), lang: None, is_chosen: true };
    let controls = [
        Control::Line { value: text(), kind: "text", autocomplete: "off", lang: text(), is_short: false },
        Control::Text { value: format!("</textarea>{HOSTILE}"), rows: 3, lang: text(), limit: None },
        Control::Select { options: vec![choice()] },
        Control::Boxes { options: vec![choice()], is_long: false },
        Control::Radios { options: vec![choice()] },
        Control::Tick { is_ticked: true },
    ];
    let field = |control| Field {
        name: "x".to_owned(),
        label: text(),
        hint: Some(text()),
        error: Some(text()),
        is_optional: true,
        control,
    };
    controls.into_iter().map(field).collect()
}

#[test]
fn xss_03_what_cities_write_is_text_in_every_place_of_a_page() {
    let card = Card {
        id: "1".to_owned(),
        title: said(),
        address: "/o/1".to_owned(),
        kind: HOSTILE.to_owned(),
        city: name(),
        published: when(),
        languages: vec![(HOSTILE.to_owned(), HOSTILE.to_owned())],
        themes: Vec::new(),
        excerpt: said(),
        replies: 1,
    };
    let page = Everything { shell: shell(), article: article(), card, fields: fields() };
    let html = page.render().unwrap();
    assert!(!html.contains("<script>"), "{html}");
    assert!(!html.contains("<img") && !html.contains("\"><x"), "{html}");
    assert_eq!(html.matches("</title>").count(), 1);
    assert_eq!(html.matches("</textarea>").count(), 1);
}

#[test]
fn templates_print_nothing_unescaped_but_sanitised_html() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(!text.contains("|safe") && !text.contains("| safe"), "{}", path.display());
            for inline in ["style=\"", " onclick", " onload", "<script>", "javascript:"] {
                assert!(!text.contains(inline), "{} has {inline}", path.display());
            }
        }
    }
}

#[test]
fn every_field_is_described_by_its_hint_and_its_mistake() {
    for field in fields() {
        assert_eq!(field.described_by(), "x-hint x-error");
    }
}
