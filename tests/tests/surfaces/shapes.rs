//! Whether a value has the shape that a description gives it: as much of JSON Schema as the description uses.

use std::collections::BTreeMap;

use anyhow::{Context as _, bail, ensure};
use serde_json::{Map, Value};

/// Fails where a value lacks what its schema requires, has another type, or has a field that the schema does not know.
pub(crate) fn require_shape(document: &Value, schema: &Value, value: &Value) -> anyhow::Result<()> {
    let schema = resolve(document, schema)?;
    for alternatives in ["oneOf", "anyOf"] {
        if let Some(list) = schema[alternatives].as_array() {
            let fits = list.iter().any(|one| require_shape(document, one, value).is_ok());
            ensure!(fits, "{value} is none of {list:?}");
            return Ok(());
        }
    }
    if let Some(known) = schema["enum"].as_array() {
        ensure!(known.contains(value), "{value} is none of {known:?}");
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    ensure!(types.is_empty() || types.iter().any(|kind| is(kind, value)), "{value} is not {types:?}");
    match value {
        Value::Array(items) if !schema["items"].is_null() => {
            items.iter().try_for_each(|item| require_shape(document, &schema["items"], item))
        }
        Value::Object(members) => {
            let (mut known, mut required) = (BTreeMap::new(), Vec::new());
            collect(document, schema, members, &mut known, &mut required)?;
            for name in required {
                ensure!(members.contains_key(&name), "{name} is missing in {value}");
            }
            for (name, member) in members {
                match (known.get(name), &schema["additionalProperties"]) {
                    (Some(shape), _) => {
                        require_shape(document, shape, member).with_context(|| name.clone())?
                    }
                    (None, more @ Value::Object(_)) => {
                        require_shape(document, more, member).with_context(|| name.clone())?;
                    }
                    (None, _) => ensure!(known.is_empty(), "{name} is not in the description"),
                }
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn is(kind: &str, value: &Value) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => false,
    }
}

fn resolve<'a>(document: &'a Value, schema: &'a Value) -> anyhow::Result<&'a Value> {
    match schema["$ref"].as_str() {
        None => Ok(schema),
        Some(reference) => {
            let path = reference.strip_prefix('#').context("a reference into the document")?;
            let Some(found) = document.pointer(path) else { bail!("{reference} leads nowhere") };
            resolve(document, found)
        }
    }
}

/// The members of an object, those of its parts among them.
fn collect<'a>(
    document: &'a Value,
    schema: &'a Value,
    members: &Map<String, Value>,
    known: &mut BTreeMap<String, &'a Value>,
    required: &mut Vec<String>,
) -> anyhow::Result<()> {
    let schema = resolve(document, schema)?;
    for (name, shape) in schema["properties"].as_object().into_iter().flatten() {
        known.insert(name.clone(), shape);
    }
    let names = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    required.extend(names.map(str::to_owned));
    for part in schema["allOf"].as_array().into_iter().flatten() {
        collect(document, part, members, known, required)?;
    }
    // Of several shapes under one roof the one counts that asks for most of what is there.
    let mut best: Option<(BTreeMap<String, &Value>, Vec<String>)> = None;
    for part in schema["oneOf"].as_array().into_iter().flatten() {
        let (mut more, mut needed) = (BTreeMap::new(), Vec::new());
        collect(document, part, members, &mut more, &mut needed)?;
        let fits = needed.iter().all(|name| members.contains_key(name));
        if fits && best.as_ref().is_none_or(|(_, before)| before.len() < needed.len()) {
            best = Some((more, needed));
        }
    }
    if let Some((more, needed)) = best {
        known.extend(more);
        required.extend(needed);
    }
    Ok(())
}

#[test]
fn a_shape_that_does_not_fit_is_noticed() -> anyhow::Result<()> {
    use serde_json::json;
    let document = json!({ "components": { "schemas": {
        "Name": { "type": "object", "required": ["text"], "properties": { "text": { "type": ["string", "null"] } } },
        "Map": { "type": "object", "additionalProperties": { "type": "string" } },
        "Named": { "allOf": [{ "$ref": "#/components/schemas/Name" },
            { "type": "object", "required": ["n"], "properties": { "n": { "type": "integer" } } }] }
    } } });
    let fits = |name: &str, value: Value| {
        let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
        require_shape(&document, &schema, &value).is_ok()
    };
    ensure!(fits("Name", json!({ "text": null })) && fits("Map", json!({ "en": "x" })));
    ensure!(fits("Named", json!({ "text": "x", "n": 1 })));
    for (name, wrong) in [
        ("Name", json!({})),
        ("Name", json!([])),
        ("Name", json!({ "text": 1 })),
        ("Name", json!({ "text": "x", "more": 1 })),
        ("Map", json!({ "en": 1 })),
        ("Named", json!({ "text": "x" })),
        ("Named", json!({ "text": "x", "n": 1.5 })),
    ] {
        ensure!(!fits(name, wrong.clone()), "{wrong} is no {name}");
    }
    ensure!(!fits("Nothing", json!({})));
    Ok(())
}
