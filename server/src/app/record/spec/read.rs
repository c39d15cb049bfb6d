//! Judges what was typed in a field, and gives it its one form.

use hansa_entities::vocabulary;
use serde_json::{Map, Value, json};

use super::shape::{Shape, Spec};
use crate::app::field::{FieldErrors, Reader};
use crate::app::record::details::LONG;
use crate::text::language;

/// The most characters of one sentence of a list.
const SENTENCE: usize = 300;
/// Below this a number of persons could say who they are.
const FEW: u64 = 5;
pub(super) const TOO_FEW: &str = "<5";

/// The value of a field; none where nothing was typed. What is wrong goes into the errors of the reader.
pub(in crate::app::record) fn read(reader: &mut Reader<'_>, spec: &Spec) -> Option<Value> {
    let name = spec.name;
    match spec.shape {
        Shape::Prose => reader.optional_texts(name, LONG).map(|texts| json!(texts)),
        Shape::Text(most) => reader.optional_plain_texts(name, most).map(|texts| json!(texts)),
        Shape::Sentences(most) => sentences(reader, name, most),
        Shape::Line(most) => reader.optional_line(name, most).map(Value::from),
        Shape::Words(most) => some_list(reader.words(name, most, 80).0),
        Shape::Code(list) => {
            let code = reader.optional_line(name, 64)?;
            check(reader, name, vocabulary::knows(list, &code), "unknown_code");
            Some(Value::from(code))
        }
        Shape::Codes(list, most) => some_list(reader.codes(name, list, 0, most).0),
        Shape::Country => {
            let code = reader.optional_line(name, 2)?.to_ascii_uppercase();
            let is_code = code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
            check(reader, name, is_code, "unknown_code");
            Some(Value::from(code))
        }
        Shape::Date => reader.optional_date(name).map(Value::from),
        Shape::Number(most) => {
            let number = number(reader, name)?;
            if number > most {
                reader.errors.add_limit(name, "too_large", most);
            }
            Some(Value::from(number))
        }
        Shape::Persons => {
            if reader.form.get(name).and_then(Value::as_str).is_some_and(|text| text.trim() == TOO_FEW) {
                return Some(Value::from(TOO_FEW));
            }
            let number = number(reader, name)?;
            Some(if (1..FEW).contains(&number) { Value::from(TOO_FEW) } else { Value::from(number) })
        }
        Shape::Decimal => {
            let text = match reader.form.get(name)? {
                Value::Number(number) => number.to_string(),
                Value::String(text) => text.trim().to_owned(),
                _ => return None,
            };
            if text.is_empty() {
                return None;
            }
            let decimal = decimal(&text);
            check(reader, name, decimal.is_some(), "not_a_number");
            decimal.map(Value::from)
        }
        Shape::Tick => reader.ticked(name).then_some(Value::Bool(true)),
        Shape::Link => {
            let links = reader.links(name, 0, 1).0;
            links.into_iter().next().map(Value::from)
        }
        Shape::Refs(most) => some_list(reader.links(name, 0, most).0),
        Shape::Group(columns) => {
            let given = reader.form.get(name)?.as_object()?.clone();
            row(reader, name, &given, columns).map(Value::Object)
        }
        Shape::Rows(columns, most) => rows(reader, name, columns, most),
        Shape::Safeguards => safeguards(reader, name),
    }
}

fn check(reader: &mut Reader<'_>, name: &str, is_right: bool, code: &'static str) {
    if !is_right && !reader.errors.has(name) {
        reader.errors.add(name, code);
    }
}

fn some_list(list: Vec<String>) -> Option<Value> {
    (!list.is_empty()).then(|| json!(list))
}

fn sentences(reader: &mut Reader<'_>, name: &str, most: usize) -> Option<Value> {
    let mut texts = reader.optional_plain_texts(name, most * (SENTENCE + 1))?;
    for text in texts.0.values_mut() {
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if lines.len() > most {
            reader.errors.add_limit(name, "too_many", most as u64);
        } else if lines.iter().any(|line| line.chars().count() > SENTENCE) {
            reader.errors.add_limit(name, "too_long", SENTENCE as u64);
        }
        *text = lines.join("\n");
    }
    Some(json!(texts))
}

/// A whole number, also with the marks between thousands that people write.
fn number(reader: &mut Reader<'_>, name: &str) -> Option<u64> {
    let found = match reader.form.get(name)? {
        Value::Number(number) => number.as_u64(),
        Value::String(text) if text.trim().is_empty() => return None,
        Value::String(text) => whole(text.trim()),
        _ => return None,
    };
    check(reader, name, found.is_some(), "not_a_number");
    found
}

/// A whole number without the marks between its thousands: spaces, points, commas, apostrophes.
fn whole(text: &str) -> Option<u64> {
    let parts: Vec<&str> = text.split(is_mark).collect();
    let is_digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let are_thousands = parts.len() == 1 || parts[1..].iter().all(|part| part.len() == 3);
    let digits = parts.concat();
    let is_number = parts.iter().all(is_digits) && are_thousands && digits.len() <= 12;
    is_number.then(|| digits.parse().ok()).flatten()
}

fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | ',' | '\'' | '’')
}

/// `1.5`, `1,5` or `12.000,50`, as people write it in their languages; stored with a point. At most two digits stand after
/// the last mark of a number with a part: three are thousands.
fn decimal(text: &str) -> Option<String> {
    let (sign, digits) = text.strip_prefix(['-', '−']).map_or(("", text), |rest| ("-", rest));
    let part = digits.rsplit_once([',', '.']).filter(|(_, part)| part.len() <= 2);
    let (number, part) = part.unwrap_or((digits, ""));
    let is_right =
        part.bytes().all(|b| b.is_ascii_digit()) && (part.is_empty() == (number.len() == digits.len()));
    let number = whole(number).filter(|_| is_right)?;
    Some(if part.is_empty() { format!("{sign}{number}") } else { format!("{sign}{number}.{part}") })
}

/// The fields of one row; none where nothing was typed in any of them.
fn row(
    reader: &mut Reader<'_>,
    name: &str,
    given: &Map<String, Value>,
    columns: &[Spec],
) -> Option<Map<String, Value>> {
    let mut inner = reader.within(given);
    let mut row = Map::new();
    for column in columns {
        if let Some(value) = read(&mut inner, column) {
            row.insert(column.name.to_owned(), value);
        }
    }
    let FieldErrors(mut errors) = inner.errors;
    // What a form fills in by itself is no row.
    let is_empty = row.iter().all(|(name, _)| name == "key") && errors.is_empty();
    if is_empty {
        return None;
    }
    for column in columns.iter().filter(|column| column.is_needed) {
        if !row.contains_key(column.name) && !errors.iter().any(|error| error.field == column.name) {
            let mut missing = FieldErrors::one(column.name, "required");
            errors.append(&mut missing.0);
        }
    }
    for mut error in errors {
        error.field = format!("{name}.{}", error.field);
        reader.errors.0.push(error);
    }
    Some(row)
}

fn rows(reader: &mut Reader<'_>, name: &str, columns: &[Spec], most: usize) -> Option<Value> {
    let given = reader.form.get(name)?.as_array()?.clone();
    let mut rows = Vec::new();
    for (at, entry) in given.iter().enumerate().take(most + 1) {
        let Some(entry) = entry.as_object() else { continue };
        if let Some(mut found) = row(reader, &format!("{name}.{at}"), entry, columns) {
            if columns.iter().any(|column| column.name == "key") {
                name_row(&mut found, &rows);
            }
            rows.push(Value::Object(found));
        }
    }
    if rows.len() > most {
        reader.errors.add_limit(name, "too_many", most as u64);
    }
    (!rows.is_empty()).then_some(Value::Array(rows))
}

/// A row that others point at has a name that no other row has, and keeps it.
fn name_row(row: &mut Map<String, Value>, others: &[Value]) {
    let taken = |key: &str| others.iter().any(|other| other.get("key").and_then(Value::as_str) == Some(key));
    let own = row.get("key").and_then(Value::as_str).unwrap_or_default().to_owned();
    let is_name = !own.is_empty() && own.bytes().all(|b| b.is_ascii_alphanumeric());
    if !is_name || taken(&own) {
        let free = (1..).map(|n| format!("o{n}")).find(|key| !taken(key)).unwrap_or_default();
        row.insert("key".to_owned(), Value::from(free));
    }
}

/// Answers by the codes of the questions: `{"VOLU": {"answer": "yes", "note": …}}`.
fn safeguards(reader: &mut Reader<'_>, name: &str) -> Option<Value> {
    const ANSWERS: [&str; 3] = ["yes", "no", "na"];
    let given = reader.form.get(name)?.as_object()?.clone();
    let mut answers = Map::new();
    for concept in &vocabulary::list("safeguard").concepts {
        let Some(entry) = given.get(&concept.code).and_then(Value::as_object) else { continue };
        let place = format!("{name}.{}", concept.code);
        let answer = entry.get("answer").and_then(Value::as_str).unwrap_or_default();
        let mut inner = reader.within(entry);
        let note = inner.optional_plain_texts("note", 500);
        let errors = inner.errors;
        for error in errors.0 {
            reader.errors.add(&format!("{place}.{}", error.field), error.code);
        }
        if !answer.is_empty() && !ANSWERS.contains(&answer) {
            reader.errors.add(&place, "unknown_code");
        } else if answer.is_empty() && note.is_some() {
            reader.errors.add(&place, "required");
        } else if !answer.is_empty() {
            let mut value = Map::from_iter([("answer".to_owned(), Value::from(answer))]);
            value.extend(note.map(|note| ("note".to_owned(), json!(note))));
            answers.insert(concept.code.clone(), Value::Object(value));
        }
    }
    if given.keys().any(|code| !vocabulary::knows("safeguard", code)) {
        reader.errors.add(name, "unknown_code");
    }
    (!answers.is_empty()).then_some(Value::Object(answers))
}

/// True for a tag that a text of a record may have.
pub(super) fn is_language(tag: &str) -> bool {
    language::canonical(tag).is_some()
}
