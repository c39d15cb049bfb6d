//! Between stored values and ActivityPub (protocol 2.2, 2.3): codes and lists as they are, texts as language maps, rows as
//! flat objects. What comes from others is bounded and read leniently: what cannot be used is left out, and what we do not
//! know stays in the object's own bytes.

use hansa_entities::text::Texts;
use hansa_entities::vocabulary;
use serde_json::{Map, Value, json};

use super::More;
use super::read::{TOO_FEW, is_language};
use super::shape::{Shape, Spec};
use crate::app::record::details::{LONG, put_texts, read_codes, read_line, read_texts};
use crate::text::{link, plain};

/// Writes every field that has a value.
pub(in crate::app::record) fn to_wire(specs: &[Spec], more: &More, wire: &mut Map<String, Value>) {
    for spec in specs {
        if let Some(value) = more.get(spec.name) {
            wire.insert(spec.wire.to_owned(), written(spec, value));
        }
    }
}

fn written(spec: &Spec, value: &Value) -> Value {
    match (spec.shape, value) {
        (Shape::Sentences(_), value) => Value::Array(split(value)),
        (Shape::Group(columns), Value::Object(row)) => written_row(columns, row),
        (Shape::Rows(columns, _), Value::Array(rows)) => {
            rows.iter().filter_map(Value::as_object).map(|row| written_row(columns, row)).collect()
        }
        (Shape::Safeguards, Value::Object(answers)) => {
            let answer = |(code, entry): (&String, &Value)| {
                let mut flat = Map::from_iter([("code".to_owned(), Value::from(code.as_str()))]);
                flat.extend(
                    entry
                        .as_object()
                        .into_iter()
                        .flatten()
                        .map(|(name, value)| (name.clone(), value.clone())),
                );
                Value::Object(flat)
            };
            answers.iter().map(answer).collect()
        }
        (_, value) => value.clone(),
    }
}

fn written_row(columns: &[Spec], row: &Map<String, Value>) -> Value {
    let mut flat = Map::new();
    to_wire(columns, row, &mut flat);
    Value::Object(flat)
}

/// One language map for each line: the nth lines of all languages belong together.
fn split(value: &Value) -> Vec<Value> {
    let Some(texts) = value.as_object() else { return Vec::new() };
    let most = texts.values().filter_map(Value::as_str).map(|text| text.lines().count()).max().unwrap_or(0);
    let line = |n: usize| {
        let lines = texts
            .iter()
            .filter_map(|(tag, text)| Some((tag.clone(), Value::from(text.as_str()?.lines().nth(n)?))));
        Value::Object(lines.collect())
    };
    (0..most).map(line).collect()
}

/// Reads every field that is there and makes sense.
pub(in crate::app::record) fn from_wire(specs: &[Spec], wire: &Map<String, Value>) -> More {
    let value = |spec: &Spec| Some((spec.name.to_owned(), found(spec, wire)?));
    specs.iter().filter_map(value).collect()
}

fn found(spec: &Spec, wire: &Map<String, Value>) -> Option<Value> {
    let name = spec.wire;
    let given = wire.get(name)?;
    match spec.shape {
        Shape::Prose => some_texts(read_texts(wire, name)),
        Shape::Text(most) => some_texts(Texts(
            read_texts(wire, name)
                .0
                .into_iter()
                .map(|(tag, text)| (tag, plain::lines(&text, most)))
                .collect(),
        )),
        Shape::Sentences(most) => join(given, most),
        // A code of a later version of the lists is kept and shown as it is.
        Shape::Line(_) | Shape::Code(_) | Shape::Date => {
            Some(read_line(wire, name)).filter(|text| !text.is_empty()).map(Value::from)
        }
        Shape::Country => Some(read_line(wire, name)).filter(|code| code.len() == 2).map(Value::from),
        Shape::Words(most) | Shape::Codes(_, most) => {
            let list = read_codes(wire, name, most).0;
            (!list.is_empty()).then(|| json!(list))
        }
        Shape::Number(most) => given.as_u64().filter(|number| *number <= most).map(Value::from),
        Shape::Persons => match given {
            Value::String(text) if text == TOO_FEW => Some(Value::from(TOO_FEW)),
            given => given.as_u64().map(|number| {
                if (1..5).contains(&number) { Value::from(TOO_FEW) } else { Value::from(number) }
            }),
        },
        Shape::Decimal => match given {
            Value::Number(number) => Some(Value::from(number.to_string())),
            Value::String(text) if text.len() <= 20 => Some(Value::from(plain::one_line(text, 20))),
            _ => None,
        },
        Shape::Tick => given.as_bool().filter(|ticked| *ticked).map(Value::from),
        Shape::Link => given.as_str().filter(|text| link::find_web(text).is_some()).map(Value::from),
        Shape::Refs(most) => {
            let mut list = read_codes(wire, name, most).0;
            list.retain(|address| link::find_web(address).is_some());
            (!list.is_empty()).then(|| json!(list))
        }
        Shape::Group(columns) => found_row(columns, given).map(Value::Object),
        Shape::Rows(columns, most) => {
            let rows = given.as_array()?.iter().filter_map(|row| found_row(columns, row)).map(Value::Object);
            let rows: Vec<Value> = rows.take(most).collect();
            (!rows.is_empty()).then_some(Value::Array(rows))
        }
        Shape::Safeguards => {
            let answers = given.as_array()?.iter().filter_map(|entry| answer(entry.as_object()?));
            let answers: Map<String, Value> = answers.take(24).collect();
            (!answers.is_empty()).then_some(Value::Object(answers))
        }
    }
}

fn found_row(columns: &[Spec], given: &Value) -> Option<Map<String, Value>> {
    let row = from_wire(columns, given.as_object()?);
    let is_whole = columns.iter().all(|column| !column.is_needed || row.contains_key(column.name));
    (is_whole && !row.is_empty()).then_some(row)
}

fn answer(entry: &Map<String, Value>) -> Option<(String, Value)> {
    let code =
        entry.get("code").and_then(Value::as_str).filter(|code| vocabulary::knows("safeguard", code))?;
    let answer = entry
        .get("answer")
        .and_then(Value::as_str)
        .filter(|answer| matches!(*answer, "yes" | "no" | "na"))?;
    let mut value = Map::from_iter([("answer".to_owned(), Value::from(answer))]);
    put_texts(&mut value, "note", &read_texts(entry, "note"));
    Some((code.to_owned(), Value::Object(value)))
}

fn some_texts(texts: Texts) -> Option<Value> {
    (!texts.is_empty()).then(|| json!(texts))
}

/// Lines of language maps, or of strings without a language, back into one text for each language.
fn join(given: &Value, most: usize) -> Option<Value> {
    let mut texts = Texts::default();
    for entry in given.as_array()?.iter().take(most) {
        let Some(entry) = entry.as_object() else { continue };
        for (tag, line) in entry.iter().filter(|(tag, _)| is_language(tag)).take(32) {
            let Some(line) = line.as_str() else { continue };
            let text = texts.0.entry(tag.clone()).or_default();
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&plain::one_line(line, LONG));
        }
    }
    some_texts(texts)
}
