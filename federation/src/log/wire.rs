//! The JSON of a reconciliation (protocol §5.3 no. 6). Bounds and keys share a `prefix`, because they are many and long:
//! a range is `[lo, hi, count, fingerprint]` with `null` for the end of all keys, an entry `[key, epoch, seq, hash]`.
//! Fingerprints are base64url without padding, hashes lower-case hexadecimal.

use super::EntryNumber;
use super::entry::{hex, is_epoch, read_hash};
use super::item::{Item, Range};
use super::reconcile::{Summary, Told};
use crate::error::Malformed;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// Ranges and entries that are read from one message.
const PARTS: usize = 16_384;

/// What one side asks about the log of `of`; about the answerer's own where there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub of: Option<String>,
    pub ranges: Vec<Summary>,
}

/// Writes a question.
#[must_use]
pub fn write_question(of: Option<&str>, ranges: &[Summary]) -> Value {
    let texts = ranges.iter().flat_map(|summary| [Some(&summary.range.lo), summary.range.hi.as_ref()]);
    let prefix = shared_prefix(texts.flatten());
    let ranges: Vec<Value> = ranges.iter().map(|summary| write_summary(summary, &prefix)).collect();
    let mut question = json!({ "prefix": prefix, "ranges": ranges });
    if let (Some(of), Some(members)) = (of, question.as_object_mut()) {
        members.insert("of".to_owned(), json!(of));
    }
    question
}

/// # Errors
/// What does not read, or has more than [`super::reconcile::RANGES`] ranges.
pub fn read_question(value: &Value) -> Result<Question, Malformed> {
    let prefix = read_prefix(value)?;
    let ranges = list(value, "ranges")?;
    if ranges.len() > super::reconcile::RANGES {
        return Err(Malformed::new("more ranges than one question may have"));
    }
    let ranges = ranges.iter().map(|part| read_summary(part, prefix)).collect::<Option<Vec<_>>>();
    let of = match value.get("of") {
        None | Some(Value::Null) => None,
        Some(Value::String(of)) if of.len() <= crate::limits::URL_BYTES => Some(of.clone()),
        Some(_) => return Err(Malformed::new("of")),
    };
    Ok(Question { of, ranges: ranges.ok_or_else(|| Malformed::new("ranges"))? })
}

/// Writes an answer; `head` is the newest head that the origin has signed.
#[must_use]
pub fn write_answer(told: &[Told], head: Option<&Value>) -> Value {
    let texts = told.iter().flat_map(|part| {
        let range = part.range();
        let keys: Vec<&String> = match part {
            Told::Summary(_) => Vec::new(),
            Told::Items(_, items) => items.iter().map(|item| &item.key).collect(),
        };
        std::iter::once(&range.lo).chain(range.hi.as_ref()).chain(keys)
    });
    let prefix = shared_prefix(texts);
    let told: Vec<Value> = told
        .iter()
        .map(|part| match part {
            Told::Summary(summary) => write_summary(summary, &prefix),
            Told::Items(range, items) => {
                let items: Vec<Value> = items
                    .iter()
                    .map(|item| {
                        let key = item.key.strip_prefix(&prefix).unwrap_or_default();
                        json!([key, item.number.epoch, item.number.seq, hex(&item.hash)])
                    })
                    .collect();
                let (lo, hi) = write_bounds(range, &prefix);
                json!([lo, hi, items])
            }
        })
        .collect();
    json!({ "prefix": prefix, "told": told, "head": head })
}

/// # Errors
/// What does not read.
pub fn read_answer(value: &Value) -> Result<Vec<Told>, Malformed> {
    let prefix = read_prefix(value)?;
    let parts = list(value, "told")?;
    let mut left = PARTS;
    let mut told = Vec::with_capacity(parts.len().min(PARTS));
    for part in parts {
        let read = read_told(part, prefix).ok_or_else(|| Malformed::new("told"))?;
        let weight = match &read {
            Told::Summary(_) => 1,
            Told::Items(_, items) => items.len() + 1,
        };
        left = left.checked_sub(weight).ok_or_else(|| Malformed::new("told: too much"))?;
        told.push(read);
    }
    Ok(told)
}

fn write_bounds(range: &Range, prefix: &str) -> (Value, Value) {
    let cut = |text: &String| json!(text.strip_prefix(prefix).unwrap_or_default());
    // The beginning of everything has no prefix; `null` stands for it as for the end.
    let lo = if range.lo.is_empty() { Value::Null } else { cut(&range.lo) };
    (lo, range.hi.as_ref().map_or(Value::Null, cut))
}

fn write_summary(summary: &Summary, prefix: &str) -> Value {
    let (lo, hi) = write_bounds(&summary.range, prefix);
    json!([lo, hi, summary.count, URL_SAFE_NO_PAD.encode(summary.fingerprint)])
}

fn read_bounds(lo: &Value, hi: &Value, prefix: &str) -> Option<Range> {
    let text = |value: &Value| value.as_str().map(|text| format!("{prefix}{text}"));
    let lo = if lo.is_null() { String::new() } else { text(lo)? };
    let hi = if hi.is_null() { None } else { Some(text(hi)?) };
    Some(Range { lo, hi })
}

fn read_summary(value: &Value, prefix: &str) -> Option<Summary> {
    let [lo, hi, count, fingerprint] = value.as_array()?.as_slice() else { return None };
    let fingerprint = URL_SAFE_NO_PAD.decode(fingerprint.as_str()?).ok()?;
    Some(Summary {
        range: read_bounds(lo, hi, prefix)?,
        fingerprint: fingerprint.try_into().ok()?,
        count: count.as_u64()?,
    })
}

fn read_told(value: &Value, prefix: &str) -> Option<Told> {
    let [lo, hi, items] = value.as_array()?.as_slice() else {
        return read_summary(value, prefix).map(Told::Summary);
    };
    let items = items.as_array()?.iter().map(|item| read_item(item, prefix)).collect::<Option<Vec<_>>>()?;
    Some(Told::Items(read_bounds(lo, hi, prefix)?, items))
}

fn read_item(value: &Value, prefix: &str) -> Option<Item> {
    let [key, epoch, seq, hash] = value.as_array()?.as_slice() else { return None };
    let epoch = epoch.as_str().filter(|text| is_epoch(text))?.to_owned();
    let seq = seq.as_u64().filter(|seq| (1..1 << 53).contains(seq))?;
    Some(Item {
        key: format!("{prefix}{}", key.as_str()?),
        number: EntryNumber { epoch, seq },
        hash: read_hash(hash.as_str()?)?,
    })
}

fn read_prefix(value: &Value) -> Result<&str, Malformed> {
    let prefix = value.get("prefix").and_then(Value::as_str).unwrap_or_default();
    // Put before every key of the message: its length counts as often.
    if prefix.len() <= 512 { Ok(prefix) } else { Err(Malformed::new("prefix")) }
}

fn list<'a>(value: &'a Value, name: &str) -> Result<&'a [Value], Malformed> {
    let list = value.get(name).and_then(Value::as_array).ok_or_else(|| Malformed::new(name))?;
    if list.len() <= PARTS { Ok(list) } else { Err(Malformed::new(name)) }
}

/// What all non-empty texts begin with, up to 512 bytes and on a boundary of characters.
fn shared_prefix<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    let mut shared: Option<&str> = None;
    for text in texts.filter(|text| !text.is_empty()) {
        shared = Some(match shared {
            None => text,
            Some(shared) => {
                let end = shared.bytes().zip(text.bytes()).take_while(|(a, b)| a == b).count();
                let end = (0..=end).rev().find(|end| shared.is_char_boundary(*end)).unwrap_or_default();
                shared.get(..end).unwrap_or_default()
            }
        });
    }
    let shared = shared.unwrap_or_default();
    let end = (0..=shared.len().min(512)).rev().find(|end| shared.is_char_boundary(*end));
    shared.get(..end.unwrap_or_default()).unwrap_or_default().to_owned()
}
