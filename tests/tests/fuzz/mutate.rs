//! How an input is changed: as text, byte by byte, and as a document, member by member.

use rig::Dice;
use serde_json::{Value, json};

/// What parsers stumble over.
const TOKENS: [&str; 26] = [
    "null",
    "-1",
    "0",
    "9007199254740993",
    "18446744073709551616",
    "1e999",
    "-0.0",
    "\"\"",
    "[]",
    "{}",
    "true",
    "\\u0000",
    "\\ud800",
    "\u{202e}",
    "\u{feff}",
    "é",
    "\"@context\"",
    "%00",
    "//",
    "https://",
    "..",
    "\r\n",
    "sha-256=",
    "(created)",
    "keyId=\"",
    ",",
];

/// As long as the longest body that is read from anybody.
const LONGEST: usize = hansa_federation::log::page::PAGE_BYTES;

pub(crate) fn mutate(corpus: &[Vec<u8>], dice: &Dice) -> Vec<u8> {
    let mut bytes = dice.pick(corpus).cloned().unwrap_or_default();
    if dice.chance(60)
        && let Ok(mut value) = serde_json::from_slice::<Value>(&bytes)
    {
        let other = dice.pick(corpus).and_then(|other| serde_json::from_slice::<Value>(other).ok());
        for _ in 0..=dice.below(4) {
            change(&mut value, &other.clone().unwrap_or_default(), dice);
        }
        bytes = value.to_string().into_bytes();
    }
    if dice.chance(50) {
        for _ in 0..=dice.below(6) {
            scratch(&mut bytes, dice);
        }
    }
    bytes.truncate(LONGEST);
    bytes
}

/// Any place of a document.
fn place<'a>(value: &'a mut Value, dice: &Dice) -> &'a mut Value {
    if dice.chance(25) {
        return value;
    }
    let count = value.as_object().map_or_else(|| value.as_array().map_or(0, Vec::len), serde_json::Map::len);
    if count == 0 {
        return value;
    }
    let at = dice.below(count);
    let inner = if value.is_object() {
        value.as_object_mut().and_then(|members| members.values_mut().nth(at))
    } else {
        value.as_array_mut().and_then(|items| items.get_mut(at))
    };
    match inner {
        Some(inner) => place(inner, dice),
        None => unreachable!("there are so many"),
    }
}

fn change(value: &mut Value, other: &Value, dice: &Dice) {
    let graft = place(&mut other.clone(), dice).clone();
    let place = place(value, dice);
    match dice.below(8) {
        0 => *place = graft,
        1 => *place = odd(dice),
        2 => {
            let times = (LONGEST / (place.to_string().len() + 1)).min(1 + dice.below(40));
            *place = Value::Array(vec![place.clone(); times]);
        }
        3 => *place = json!({ "id": place.clone(), "type": place.clone() }),
        4 => match place {
            Value::Object(members) => {
                let name = members.keys().nth(dice.below(members.len())).cloned();
                name.map(|name| members.shift_remove(&name));
            }
            Value::Array(items) if !items.is_empty() => {
                items.remove(dice.below(items.len()));
            }
            _ => *place = Value::Null,
        },
        5 => match place {
            Value::Object(members) => {
                let name = ["id", "type", "object", "actor", "hansa:seq", "hansa:epoch", "next", "url", ""];
                members.insert((*dice.pick(&name).unwrap_or(&"id")).to_owned(), graft);
            }
            Value::Array(items) => items.push(graft),
            _ => *place = json!([place.clone(), graft]),
        },
        6 => match place {
            Value::String(text) => *text = text.repeat((LONGEST / (text.len() + 1)).min(1 + dice.below(300))),
            Value::Number(_) => *place = json!(dice.number()),
            _ => {}
        },
        _ => match place {
            Value::String(text) => {
                let mut bytes = std::mem::take(text).into_bytes();
                scratch(&mut bytes, dice);
                *text = String::from_utf8_lossy(&bytes).into_owned();
            }
            _ => *place = odd(dice),
        },
    }
}

fn odd(dice: &Dice) -> Value {
    match dice.below(9) {
        0 => Value::Null,
        1 => json!(u64::MAX),
        2 => json!(i64::MIN),
        3 => json!(1e300),
        4 => json!("x".repeat(dice.below(5000))),
        5 => (0..dice.below(90)).fold(json!(1), |inner, _| json!([inner])),
        6 => json!({ "": "" }),
        7 => json!("https://xn--a.example:65536/%zz#"),
        _ => json!(vec![0; dice.below(3000)]),
    }
}

fn scratch(bytes: &mut Vec<u8>, dice: &Dice) {
    let at = dice.below(bytes.len() + 1);
    let to = (at + dice.below(40)).min(bytes.len());
    match dice.below(6) {
        0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
        1 => bytes.insert(at, dice.number().to_le_bytes()[0]),
        2 => drop(bytes.drain(at..to)),
        3 => {
            let part = bytes[at..to].to_vec();
            let times = 1 + dice.below(50);
            bytes.splice(at..at, part.repeat(times));
        }
        4 => bytes.truncate(at),
        _ => {
            let token = dice.pick(&TOKENS).copied().unwrap_or_default();
            bytes.splice(at..at, token.bytes());
        }
    }
}
