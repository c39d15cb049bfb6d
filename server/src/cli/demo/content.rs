//! The content of the example cities, from `deploy/demo`.

use anyhow::{Context as _, bail};
use hansa_entities::record::RecordKind;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::app::feed::parse_kind;

/// The cities in the order of their ports.
pub(super) const CITIES: [&str; 3] = ["lindhavn", "oudewaard", "montreval"];

/// One city: what it says of itself, who writes for it, what it has published.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Content {
    /// Fields of the set-up form, and `handle`.
    pub city: Map<String, Value>,
    pub officers: Vec<Officer>,
    /// Forms of records, each with `kind` and `id_hint`.
    pub records: Vec<Map<String, Value>>,
    pub replies: Vec<Reply>,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Officer {
    pub email: String,
    pub name: String,
    pub role: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Reply {
    /// `city:hint` of a record.
    pub to: String,
    pub language: String,
    pub content: Map<String, Value>,
    pub kind: String,
}

impl Content {
    /// # Errors
    /// Where the embedded file does not read, which a test would have shown.
    pub(super) fn read(city: &str) -> anyhow::Result<Self> {
        let text = match city {
            "lindhavn" => include_str!("../../../../deploy/demo/lindhavn.json"),
            "oudewaard" => include_str!("../../../../deploy/demo/oudewaard.json"),
            "montreval" => include_str!("../../../../deploy/demo/montreval.json"),
            other => bail!("there is no example city {other}"),
        };
        serde_json::from_str(text).with_context(|| format!("the content of {city} does not read"))
    }

    /// The name of the city in its first language.
    pub(super) fn name(&self) -> String {
        let names = self.city.get("name").and_then(Value::as_object);
        names.and_then(|names| names.values().next()).and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    pub(super) fn handle(&self) -> &str {
        self.city.get("handle").and_then(Value::as_str).unwrap_or_default()
    }
}

/// Kind, hint and original title of a record's form.
pub(super) fn label(form: &Map<String, Value>) -> anyhow::Result<(RecordKind, &str, &str)> {
    let text = |field: &str| form.get(field).and_then(Value::as_str).unwrap_or_default();
    let kind = parse_kind(text("kind")).with_context(|| format!("kind of {}", text("id_hint")))?;
    let title = form.get("title").and_then(Value::as_object).and_then(|titles| titles.values().next());
    Ok((kind, text("id_hint"), title.and_then(Value::as_str).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::app::record::{Edition, Sound};

    #[test]
    fn every_example_record_may_be_published() {
        for city in CITIES {
            for mut form in Content::read(city).unwrap().records {
                // What it is about is resolved to a URL when the demo runs.
                form.remove("about");
                let (kind, hint, _) = label(&form).unwrap();
                let sound = Sound::parse(kind, &form, Edition::First);
                assert!(sound.is_ok(), "{city} {hint}: {:?}", sound.err());
            }
        }
    }
}
