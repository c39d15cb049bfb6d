//! That every component is in the catalogue, and that every state of each is sound in every language.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use askama::Template as _;

use super::sample::{PARTS, Place, UNSEEN, WRITTEN_OUT, list};
use super::{Asked, ComponentPage, IndexPage, Scheme, find_locale};
use crate::http::extract::Fields;
use crate::i18n::Locale;

fn server() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every page of the catalogue in a language: its name and its HTML.
fn pages(locale: Locale) -> Vec<(String, String)> {
    let asked = Asked { locale, ..Asked::default() };
    let mut pages = vec![("index".to_owned(), IndexPage::of(&asked).unwrap().render().unwrap())];
    for (name, entry) in list().unwrap() {
        let alone = entry.states.iter().map(|told| Some(told.name.as_str()));
        let together = (entry.place == Place::Together).then_some(None);
        for state in together.into_iter().chain(alone) {
            let page = ComponentPage::of(&asked.in_state(state), name).unwrap().unwrap();
            assert_eq!(page.states.len(), if state.is_some() { 1 } else { entry.states.len() }, "{name}");
            let title = format!("{name}, {}, {}", state.unwrap_or("all"), locale.tag());
            pages.push((title, page.render().unwrap()));
        }
    }
    pages
}

/// The tags of a page, each with its attributes, and the words between them.
fn read(html: &str) -> (Vec<BTreeMap<&str, &str>>, Vec<&str>) {
    let (mut tags, mut words) = (Vec::new(), Vec::new());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        words.push(&rest[..at]);
        let end = end_of_tag(&rest[at..]);
        tags.push(attributes(&rest[at + 1..at + end]));
        rest = &rest[at + end + 1..];
    }
    (tags, words)
}

fn end_of_tag(tag: &str) -> usize {
    let mut is_quoted = false;
    let end = tag.char_indices().find(|(_, letter)| {
        is_quoted ^= *letter == '"';
        *letter == '>' && !is_quoted
    });
    end.expect("a tag that ends").0
}

fn attributes(tag: &str) -> BTreeMap<&str, &str> {
    let mut found = BTreeMap::new();
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let (value, next) = after.split_once('"').expect("a value that ends");
        let name = before.split_whitespace().next_back().expect("a name");
        assert!(found.insert(name, value).is_none(), "{name} twice in <{tag}>");
        rest = next;
    }
    found
}

/// Keys of messages, which must never be what a reader sees. Those of one word may be words.
fn keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for file in std::fs::read_dir(server().join("locales/en")).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let key = |line: &str| line.split_once(" =").map(|(key, _)| key.to_owned());
        keys.extend(text.lines().filter(|line| line.starts_with(char::is_lowercase)).filter_map(key));
    }
    keys.retain(|key| key.contains('-'));
    keys
}

/// What of a page is read, or read out.
const SPOKEN: [&str; 6] = ["aria-label", "title", "alt", "placeholder", "data-label", "data-copy"];
/// Attributes that name ids of the same page.
const REFERENCES: [&str; 4] = ["aria-labelledby", "aria-describedby", "for", "data-opens"];

#[test]
fn every_state_of_every_component_is_sound_in_every_language() {
    let keys = keys();
    for locale in Locale::ALL.into_iter().chain(Locale::PSEUDO) {
        for (name, html) in pages(locale) {
            let (tags, words) = read(&html);
            let mut ids = BTreeSet::new();
            for id in tags.iter().filter_map(|tag| tag.get("id")) {
                assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{name}: the id {id:?}");
                assert!(ids.insert(*id), "{name}: the id {id} stands twice");
            }
            for tag in &tags {
                for inline in ["style", "onclick", "onload"] {
                    assert!(!tag.contains_key(inline), "{name}: {tag:?}");
                }
                for named in REFERENCES.iter().filter_map(|name| tag.get(name)).flat_map(|ids| ids.split(' '))
                {
                    assert!(ids.contains(named), "{name}: no element has the id {named}");
                }
                let link = tag.get("href").and_then(|href| href.strip_prefix('#'));
                assert!(link.is_none_or(|id| ids.contains(id)), "{name}: {link:?} leads nowhere");
            }
            let spoken = tags.iter().flat_map(|tag| SPOKEN.iter().filter_map(move |name| tag.get(name)));
            for said in words.iter().chain(spoken) {
                let key = said.split_whitespace().find(|word| keys.contains(*word));
                // The names of components are no words of ours.
                let is_name = key.is_some_and(|key| list().unwrap().contains_key(key));
                assert!(key.is_none() || is_name, "{name}: {key:?} in {said:?}");
                assert!(!said.contains('@') || said.contains(".example"), "{name}: {said:?}");
            }
        }
    }
}

#[test]
fn every_component_of_the_folder_is_in_the_catalogue_and_no_other() {
    let files = std::fs::read_dir(server().join("templates/components")).unwrap();
    let stem = |file: std::fs::DirEntry| file.path().file_stem().unwrap().to_string_lossy().into_owned();
    let folder: BTreeSet<String> = files.map(|file| stem(file.unwrap())).collect();
    let shown: BTreeSet<String> = list().unwrap().keys().cloned().collect();
    for (part, whole) in PARTS {
        assert!(folder.contains(part) && folder.contains(whole), "{part} is no part of {whole}");
    }
    let parts = PARTS.map(|(part, _)| part.to_owned());
    let wanted: BTreeSet<String> = folder
        .into_iter()
        .filter(|name| !parts.contains(name) && !UNSEEN.contains(&name.as_str()))
        .chain(WRITTEN_OUT.map(str::to_owned))
        .collect();
    assert_eq!(shown, wanted);
}

#[test]
fn every_component_is_shown_with_long_words_and_from_right_to_left() {
    for (name, entry) in list().unwrap() {
        let state = |wanted: &str| entry.states.iter().find(|told| told.name == wanted);
        let right = state("right to left").and_then(|told| told.language.as_deref());
        assert_eq!(right, Some("ar-XB"), "{name}");
        // Twelve months have no long words.
        let long = state("long German words").and_then(|told| told.language.as_deref());
        assert_eq!(long, Some("de").filter(|_| name != "columns"), "{name}");
        let names: BTreeSet<&str> = entry.states.iter().map(|told| told.name.as_str()).collect();
        assert_eq!(names.len(), entry.states.len(), "{name} has a state twice");
    }
}

#[test]
fn a_page_keeps_how_it_was_asked_for_and_has_states_of_its_component_only() {
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let asked = Asked::of(&Fields(vec![pair("lang", "ar-XB"), pair("scheme", "dark"), pair("state", "one")]));
    assert_eq!((asked.locale, asked.scheme), (Locale::Mirrored, Scheme::Dark));
    let page = ComponentPage::of(&asked, "chips").unwrap().unwrap();
    assert_eq!(page.index, "/?lang=ar-XB&scheme=dark");
    assert_eq!(page.schemes[1].address, "/chips?lang=ar-XB&scheme=light&state=one");
    let html = page.render().unwrap();
    assert!(html.contains("<html lang=\"ar-XB\" dir=\"rtl\" data-color-scheme=\"dark\""), "{html}");
    assert!(ComponentPage::of(&asked.in_state(Some("nowhere")), "chips").unwrap().is_none());
    assert!(ComponentPage::of(&asked, "nowhere").unwrap().is_none());
    assert_eq!(find_locale("fr-BE"), Some(Locale::French));
}

#[test]
fn a_sample_that_is_wrong_is_named() {
    let of = |name: &str, sample| {
        super::sample::Sample::of(name, &sample, Locale::English, "s1").map(|_| ()).unwrap_err()
    };
    use serde_json::json;
    assert!(of("notice", json!({ "text": "@nowhere-to-be-found" })).contains("@nowhere-to-be-found"));
    assert!(of("notice", json!({ "text": "@theme:NONE" })).contains("@theme:NONE"));
    assert!(of("pager", json!({ "newer": 1 })).contains("invalid type"));
    assert!(of("nowhere", json!(null)).contains("nowhere"));
}
