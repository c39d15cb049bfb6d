#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use serde_json::{Value, json};

use super::read::is_partial_date;
use super::{FieldErrors, Form, Reader};

fn form(value: Value) -> Form {
    value.as_object().unwrap().clone()
}

#[test]
fn the_original_comes_first_whatever_order_it_was_given_in() {
    let form = form(json!({"language": "fr", "title": {"en": "Night", "fr": "Nuit"}}));
    let title = Reader::new(&form).texts("title", 150);
    assert_eq!(title.0.keys().collect::<Vec<_>>(), ["fr", "en"]);
}

#[test]
fn partial_dates_are_years_months_or_days_that_exist() {
    assert!(["2024", "2024-09", "2024-02-29"].iter().all(|d| is_partial_date(d)));
    assert!(!["24", "2024-13", "2023-02-29", "2024-9-1", "next year"].iter().any(|d| is_partial_date(d)));
}

#[test]
fn a_nul_character_is_dropped_and_a_script_link_is_refused() {
    let form = form(json!({"language": "en", "title": "a\u{0}b", "links": "javascript:alert(1)"}));
    let mut reader = Reader::new(&form);
    assert_eq!(reader.texts("title", 10).original(), "ab");
    reader.links("links", 1, 5);
    assert_eq!(reader.errors, FieldErrors::one("links", "not_a_link"));
}

#[test]
fn what_is_typed_here_is_cleaned_like_what_comes_from_elsewhere() {
    let form = form(json!({
        "language": "en", "title": "Night\u{202e}\n open\u{200b}ing", "abstract": "One\u{feff}\n\n  two",
        "problem": "- a\n  - b\u{2066}", "place": "The\u{202d} harbour\u{0}", "links": ["https://a.example/\u{200b}"],
    }));
    let mut reader = Reader::new(&form);
    assert_eq!(reader.names("title", 20).original(), "Night opening");
    assert_eq!(reader.plain_texts("abstract", 20).original(), "One\n\ntwo");
    assert_eq!(reader.texts("problem", 20).original(), "- a\n  - b");
    assert_eq!(reader.line("place", 20), "The harbour");
    assert_eq!(reader.links("links", 1, 5).0, ["https://a.example/"]);
    assert!(reader.errors.0.is_empty(), "{}", reader.errors);
}

#[test]
fn a_language_is_kept_in_its_usual_spelling_however_it_was_typed() {
    let form = form(
        json!({"language": "FR", "title": {"fr": "Nuit", "pt-br": "Noite"}, "languages": "NL\nsr-latn"}),
    );
    let mut reader = Reader::new(&form);
    assert_eq!(reader.names("title", 20).0.keys().collect::<Vec<_>>(), ["fr", "pt-BR"]);
    assert_eq!(reader.languages("languages", 1, 5).0, ["nl", "sr-Latn"]);
    assert_eq!((reader.language.as_str(), reader.errors.0.len()), ("fr", 0));
    let form = self::form(json!({"language": "fr_FR", "title": {"fr_FR": "Nuit"}}));
    let mut reader = Reader::new(&form);
    reader.names("title", 20);
    assert_eq!(reader.errors, FieldErrors::one("language", "not_a_language"));
}

#[test]
fn a_text_of_invisible_letters_alone_is_none() {
    let form = form(json!({"language": "en", "title": "\u{200b}\u{2060}"}));
    let mut reader = Reader::new(&form);
    reader.names("title", 20);
    assert_eq!(reader.errors, FieldErrors::one("title", "required"));
}

#[test]
fn a_limit_counts_characters_not_bytes() {
    let form = form(json!({"language": "fr", "title": "é".repeat(11)}));
    let mut reader = Reader::new(&form);
    reader.texts("title", 11);
    assert!(reader.errors.0.is_empty());
    reader.texts("title", 10);
    assert_eq!(reader.errors.0[0].limit, Some(10));
}
