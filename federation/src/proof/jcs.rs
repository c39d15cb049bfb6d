//! RFC 8785, the JSON Canonicalization Scheme: members sorted by UTF-16 code units, no white space,
//! strings escaped as ECMAScript does, numbers as ECMAScript prints an IEEE 754 double.

use serde_json::{Map, Number, Value};
use std::fmt::Write as _;

/// The canonical text. Two values that differ only in order or spelling give the same text.
#[must_use]
pub fn canonicalise(value: &Value) -> String {
    let mut out = String::new();
    write_value(&mut out, value);
    out
}

/// The canonical text of an object without one of its members.
#[must_use]
pub fn canonicalise_without(members: &Map<String, Value>, name: &str) -> String {
    let mut out = String::new();
    write_object(&mut out, members.iter().filter(|(member, _)| *member != name));
    out
}

fn write_value(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Number(number) => out.push_str(&write_number(number)),
        Value::String(text) => write_string(out, text),
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_value(out, item);
            }
            out.push(']');
        }
        Value::Object(members) => write_object(out, members.iter()),
    }
}

fn write_object<'a>(out: &mut String, members: impl Iterator<Item = (&'a String, &'a Value)>) {
    let mut sorted: Vec<(&String, &Value)> = members.collect();
    sorted.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    out.push('{');
    for (at, (name, member)) in sorted.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_string(out, name);
        out.push(':');
        write_value(out, member);
    }
    out.push('}');
}

fn write_string(out: &mut String, text: &str) {
    out.push('"');
    let mut rest = text;
    // Most of a text needs no escape and is copied as it stands. What does is one byte long.
    while let Some(at) = rest.bytes().position(|byte| byte < 0x20 || byte == b'"' || byte == b'\\') {
        let (plain, tail) = rest.split_at(at);
        out.push_str(plain);
        let (special, tail) = tail.split_at(1);
        match special {
            "\"" => out.push_str("\\\""),
            "\\" => out.push_str("\\\\"),
            "\u{8}" => out.push_str("\\b"),
            "\t" => out.push_str("\\t"),
            "\n" => out.push_str("\\n"),
            "\u{c}" => out.push_str("\\f"),
            "\r" => out.push_str("\\r"),
            control => {
                for byte in control.bytes() {
                    // Writing to a string cannot fail.
                    let _ = write!(out, "\\u{byte:04x}");
                }
            }
        }
        rest = tail;
    }
    out.push_str(rest);
    out.push('"');
}

/// JSON numbers are doubles to RFC 8785, also those that serde keeps as 64-bit integers.
fn write_number(number: &Number) -> String {
    number.as_f64().map_or_else(|| "null".to_owned(), write_double)
}

/// ECMAScript `Number::toString`. The digits are those of serde's shortest form, which takes the even one
/// of two equally close (the standard library takes the upper); only the layout differs.
fn write_double(value: f64) -> String {
    let (digits, point) = shortest_digits(value.abs());
    if digits.is_empty() {
        return "0".to_owned();
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let body = if (count..=21).contains(&point) {
        let zeros = usize::try_from(point - count).unwrap_or(0);
        format!("{digits}{}", "0".repeat(zeros))
    } else if (1..=21).contains(&point) {
        let split = usize::try_from(point).unwrap_or(0);
        format!("{}.{}", &digits[..split], &digits[split..])
    } else if (-5..=0).contains(&point) {
        format!("0.{}{digits}", "0".repeat(usize::try_from(-point).unwrap_or(0)))
    } else {
        let exponent = point - 1;
        let exponent_sign = if exponent < 0 { '-' } else { '+' };
        let fraction = if digits.len() > 1 { format!(".{}", &digits[1..]) } else { String::new() };
        format!("{}{fraction}e{exponent_sign}{}", &digits[..1], exponent.unsigned_abs())
    };
    format!("{sign}{body}")
}

/// The shortest digits without zeros at either end, and where the decimal point stands, counted from the
/// first of them (ECMAScript's n).
fn shortest_digits(value: f64) -> (String, i32) {
    let text = Number::from_f64(value).map(|number| number.to_string()).unwrap_or_default();
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let significant = all.trim_start_matches('0');
    let skipped = i32::try_from(all.len() - significant.len()).unwrap_or(0);
    let whole = i32::try_from(whole.len()).unwrap_or(0);
    (significant.trim_end_matches('0').to_owned(), whole + exponent - skipped)
}
