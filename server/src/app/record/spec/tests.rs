#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use std::collections::BTreeSet;

use hansa_entities::record::RecordKind;
use hansa_entities::vocabulary;
use serde_json::{Map, Value, json};

use super::shape::{Shape, Spec};
use super::{Completeness, More, completeness, from_wire, list, read, to_wire};
use crate::app::field::{FieldErrors, Reader};

const KINDS: [RecordKind; 3] = [RecordKind::Initiative, RecordKind::Experience, RecordKind::Resource];

fn parse(kind: RecordKind, form: Value) -> (More, FieldErrors) {
    let mut form = form.as_object().unwrap().clone();
    form.insert("language".to_owned(), json!("fr"));
    let mut reader = Reader::new(&form);
    let found = list(kind).iter().filter_map(|spec| Some((spec.name.to_owned(), read(&mut reader, spec)?)));
    let more: More = found.collect();
    (more, reader.errors)
}

/// A form in which every field of a kind is filled in.
fn filled(specs: &[Spec]) -> Map<String, Value> {
    let value = |spec: &Spec| {
        let code = |list: &str| vocabulary::list(list).concepts[0].code.clone();
        let value = match spec.shape {
            Shape::Prose | Shape::Text(_) => json!({"fr": "Un texte.", "en": "A text."}),
            Shape::Sentences(_) => json!({"fr": "Un.\nDeux.", "en": "One.\nTwo."}),
            Shape::Line(_) => json!("a1"),
            Shape::Words(_) => json!(["one", "two"]),
            Shape::Code(list) => json!(code(list)),
            Shape::Codes(list, _) => json!([code(list)]),
            Shape::Country => json!("FR"),
            Shape::Date => json!("2024-09"),
            Shape::Number(_) => json!(12),
            Shape::Persons => json!("<5"),
            Shape::Decimal => json!("1.5"),
            Shape::Tick => json!(true),
            Shape::Link => json!("https://city.example/page"),
            Shape::Refs(_) => json!(["https://city.example/o/1"]),
            Shape::Group(columns) => Value::Object(filled(columns)),
            Shape::Rows(columns, _) => json!([filled(columns)]),
            Shape::Safeguards => json!({"VOLU": {"answer": "no", "note": {"fr": "Pas encore."}}}),
        };
        (spec.name.to_owned(), value)
    };
    specs.iter().map(value).collect()
}

#[test]
fn every_field_has_a_name_a_term_and_lists_that_exist() {
    fn look(specs: &[Spec], within: bool) {
        let mut names = BTreeSet::new();
        let mut terms = BTreeSet::new();
        for spec in specs {
            assert!(names.insert(spec.name) && terms.insert(spec.wire), "{} twice", spec.name);
            assert_eq!(spec.wire.starts_with("hansa:"), !within, "{}", spec.name);
            match spec.shape {
                Shape::Code(list) | Shape::Codes(list, _) => {
                    assert!(!vocabulary::list(list).concepts.is_empty(), "{list}");
                }
                Shape::Group(columns) | Shape::Rows(columns, _) => look(columns, true),
                _ => {}
            }
        }
    }
    KINDS.map(list).into_iter().for_each(|specs| look(specs, false));
}

#[test]
fn what_is_typed_comes_back_from_the_wire_and_into_the_form_as_it_was() {
    for kind in KINDS {
        let (more, errors) = parse(kind, Value::Object(filled(list(kind))));
        assert!(errors.0.is_empty(), "{errors}");
        assert_eq!(more.len(), list(kind).len(), "every field has a value");
        let mut wire = Map::new();
        to_wire(list(kind), &more, &mut wire);
        let text = serde_json::to_string(&wire).unwrap();
        let there = serde_json::from_str(&text).unwrap();
        assert_eq!(from_wire(list(kind), &there), more);
        let (again, errors) = parse(kind, Value::Object(more.clone()));
        assert!(errors.0.is_empty() && again == more, "{errors}");
    }
}

#[test]
fn nothing_typed_is_nothing_kept() {
    for kind in KINDS {
        let empty: Map<String, Value> =
            filled(list(kind)).into_iter().map(|(name, _)| (name, json!(""))).collect();
        let (more, errors) = parse(kind, Value::Object(empty));
        assert!(more.is_empty() && errors.0.is_empty(), "{more:?} {errors}");
    }
    let blank = json!({"outcomes": [{"indicator": "", "direction": ""}, {}], "budget": {"amount": ""}});
    let (more, errors) = parse(RecordKind::Initiative, blank);
    assert!(more.is_empty() && errors.0.is_empty(), "{more:?} {errors}");
}

#[test]
fn a_mistake_within_a_row_names_its_place() {
    let rows = json!({"outcomes": [{"indicator": "Familles", "direction": "POS", "value": "beaucoup"}]});
    let (_, errors) = parse(RecordKind::Initiative, rows);
    let named: Vec<(&str, &str)> = errors.0.iter().map(|error| (error.field.as_str(), error.code)).collect();
    assert_eq!(
        named,
        [
            ("outcomes.0.value", "not_a_number"),
            ("outcomes.0.evidence_level", "required"),
            ("outcomes.0.basis", "required"),
        ]
    );
}

#[test]
fn a_few_persons_are_never_counted() {
    for (typed, kept) in [
        (json!(3), json!("<5")),
        (json!("4"), json!("<5")),
        (json!("< 5"), Value::Null),
        (json!("1 240"), json!(1240)),
        (json!(0), json!(0)),
    ] {
        let (more, _) = parse(RecordKind::Initiative, json!({"reach": typed}));
        assert_eq!(more.get("reach").cloned().unwrap_or_default(), kept, "{typed}");
    }
    let wire = json!({"hansa:reach": 2}).as_object().unwrap().clone();
    assert_eq!(from_wire(list(RecordKind::Initiative), &wire)["reach"], json!("<5"));
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for (typed, kept) in [
        ("1,5", "1.5"),
        ("15\u{202f}000", "15000"),
        ("15.000", "15000"),
        ("12.000,50", "12000.50"),
        ("1'250'000", "1250000"),
        ("0,50", "0.50"),
        ("007", "7"),
        ("-2.5", "-2.5"),
    ] {
        let (more, errors) = parse(RecordKind::Initiative, json!({"staff": typed}));
        assert!(errors.0.is_empty() && more["staff"] == kept, "{typed}: {more:?} {errors}");
    }
    for wrong in ["1.2.3", "a", "1.2345", ".", "1e9", "12.", "1,23,4"] {
        let (_, errors) = parse(RecordKind::Initiative, json!({"staff": wrong}));
        assert_eq!(errors, FieldErrors::one("staff", "not_a_number"), "{wrong}");
    }
}

#[test]
fn an_outcome_keeps_its_name_and_no_two_share_one() {
    let row = |key: &str| json!({"key": key, "indicator": "x", "direction": "POS", "evidence_level": "E0", "basis": "SELF"});
    let (more, _) =
        parse(RecordKind::Initiative, json!({"outcomes": [row("o2"), row(""), row("o2"), row("o 3")]}));
    let keys: Vec<&str> =
        more["outcomes"].as_array().unwrap().iter().map(|row| row["key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["o2", "o1", "o3", "o4"]);
}

#[test]
fn what_another_city_sends_is_bounded_and_never_an_error() {
    let mut wire = Map::new();
    for spec in list(RecordKind::Initiative) {
        wire.insert(spec.wire.to_owned(), json!([[["deep"]], 7, {"a": {"b": null}}]));
    }
    wire.insert(
        "hansa:outcomes".to_owned(),
        Value::Array(vec![
            json!({"indicator": {"fr": "x"}, "direction": "POS", "evidenceLevel": "E9", "basis": "SELF"});
            500
        ]),
    );
    wire.insert("hansa:objective".to_owned(), json!([{"fr": "Un"}, {"fr": "Deux", "x<y": "no"}, "plain", 3]));
    wire.insert("hansa:contact".to_owned(), json!("javascript:alert(1)"));
    let more = from_wire(list(RecordKind::Initiative), &wire);
    assert_eq!(more["outcomes"].as_array().unwrap().len(), 10);
    assert_eq!(more["outcomes"][0]["evidence_level"], "E9", "a code of a later version is kept");
    assert_eq!(more["objectives"], json!({"fr": "Un\nDeux"}));
    assert!(!more.contains_key("contact") && !more.contains_key("budget"), "{more:?}");
}

#[test]
fn a_record_with_its_core_alone_is_a_stub() {
    assert_eq!(completeness(RecordKind::Initiative, &More::new()), Completeness::Stub);
    let (full, _) = parse(RecordKind::Initiative, Value::Object(filled(list(RecordKind::Initiative))));
    assert_eq!(completeness(RecordKind::Initiative, &full), Completeness::Complete);
    let some: More = full
        .into_iter()
        .filter(|(name, _)| {
            ["scale", "staff", "contact", "objectives", "prerequisites"].contains(&name.as_str())
        })
        .collect();
    assert_eq!(completeness(RecordKind::Initiative, &some), Completeness::Partial);
}
