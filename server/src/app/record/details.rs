//! What the three kinds say beyond what they share. The mappings of each kind stand in its own file.

use hansa_entities::id::RecordId;
use hansa_entities::record::RecordKind;
use hansa_entities::text::Texts;
use hansa_entities::{experience, initiative, resource};
use serde_json::{Map, Value};

use crate::app::field::{Form, Reader};

/// The own part of a record of one kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Details {
    Initiative(Box<initiative::Model>),
    Experience(Box<experience::Model>),
    Resource(Box<resource::Model>),
    Plain,
}

/// A long text of a record: its name in forms, its term on the wire, where it stands.
pub(super) struct LongText<M> {
    pub form: &'static str,
    pub wire: &'static str,
    pub get: fn(&M) -> &Texts,
    pub set: fn(&mut M, Texts),
}

/// The most characters of one long text: about 600 words, well above every limit that the forms advise.
pub(super) const LONG: usize = 4000;

/// True for the answers to the questions of a record, and the note beside one.
pub(super) fn is_long(field: &str) -> bool {
    let initiative = super::initiative::TEXTS.iter().any(|text| text.form == field);
    let experience = super::experience::TEXTS.iter().any(|text| text.form == field);
    let resource = super::resource::TEXTS.iter().any(|text| text.form == field);
    initiative || experience || resource || field == "would_repeat_note"
}

impl Details {
    pub fn kind(&self) -> RecordKind {
        match self {
            Self::Initiative(_) => RecordKind::Initiative,
            Self::Experience(_) => RecordKind::Experience,
            Self::Resource(_) => RecordKind::Resource,
            Self::Plain => RecordKind::Plain,
        }
    }

    /// The state of an initiative and the type of a resource; empty where there is none.
    pub(super) fn codes(&self) -> (&str, &str) {
        match self {
            Self::Initiative(model) => (&model.status, ""),
            Self::Resource(model) => ("", &model.resource_type),
            Self::Experience(_) | Self::Plain => ("", ""),
        }
    }

    /// The same details for a row of the given id.
    pub(super) fn of(mut self, id: RecordId) -> Self {
        match &mut self {
            Self::Initiative(model) => model.record_id = id,
            Self::Experience(model) => model.record_id = id,
            Self::Resource(model) => model.record_id = id,
            Self::Plain => {}
        }
        self
    }

    /// Reads the fields of a kind from a form; what is wrong goes into the reader's errors.
    pub(super) fn parse(kind: RecordKind, reader: &mut Reader<'_>) -> Self {
        match kind {
            RecordKind::Initiative => Self::Initiative(Box::new(super::initiative::parse(reader))),
            RecordKind::Experience => Self::Experience(Box::new(super::experience::parse(reader))),
            RecordKind::Resource => Self::Resource(Box::new(super::resource::parse(reader))),
            RecordKind::Plain => Self::Plain,
        }
    }

    /// The `hansa:` terms of the kind.
    pub(super) fn to_wire(&self, wire: &mut Map<String, Value>) {
        match self {
            Self::Initiative(model) => super::initiative::to_wire(model, wire),
            Self::Experience(model) => super::experience::to_wire(model, wire),
            Self::Resource(model) => super::resource::to_wire(model, wire),
            Self::Plain => {}
        }
    }

    /// Reads the terms of a kind leniently: what another city left out is empty here.
    pub(super) fn from_wire(kind: RecordKind, wire: &Map<String, Value>) -> Self {
        match kind {
            RecordKind::Initiative => Self::Initiative(Box::new(super::initiative::from_wire(wire))),
            RecordKind::Experience => Self::Experience(Box::new(super::experience::from_wire(wire))),
            RecordKind::Resource => Self::Resource(Box::new(super::resource::from_wire(wire))),
            RecordKind::Plain => Self::Plain,
        }
    }

    /// The fields as a form shows them.
    pub(crate) fn to_form(&self, form: &mut Form) {
        match self {
            Self::Initiative(model) => super::initiative::to_form(model, form),
            Self::Experience(model) => super::experience::to_form(model, form),
            Self::Resource(model) => super::resource::to_form(model, form),
            Self::Plain => {}
        }
    }

    /// Every long text with the name of its field, in the order in which it is read.
    pub fn long_texts(&self) -> Vec<(&'static str, &Texts)> {
        match self {
            Self::Initiative(model) => list(&super::initiative::TEXTS, model),
            Self::Experience(model) => list(&super::experience::TEXTS, model),
            Self::Resource(model) => list(&super::resource::TEXTS, model),
            Self::Plain => Vec::new(),
        }
    }

    /// Replaces every long text.
    pub(super) fn map_long_texts(&mut self, change: impl Fn(&Texts) -> Texts) {
        match self {
            Self::Initiative(model) => map(&super::initiative::TEXTS, model, change),
            Self::Experience(model) => map(&super::experience::TEXTS, model, change),
            Self::Resource(model) => map(&super::resource::TEXTS, model, change),
            Self::Plain => {}
        }
    }
}

fn list<'m, M>(texts: &[LongText<M>], model: &'m M) -> Vec<(&'static str, &'m Texts)> {
    texts.iter().map(|text| (text.form, (text.get)(model))).collect()
}

fn map<M>(texts: &[LongText<M>], model: &mut M, change: impl Fn(&Texts) -> Texts) {
    for text in texts {
        let changed = change((text.get)(model));
        (text.set)(model, changed);
    }
}

/// Reads all long texts of a form as required ones.
pub(super) fn parse_texts<M>(texts: &[LongText<M>], model: &mut M, reader: &mut Reader<'_>) {
    for text in texts {
        (text.set)(model, reader.texts(text.form, LONG));
    }
}

pub(super) fn texts_to_wire<M>(texts: &[LongText<M>], model: &M, wire: &mut Map<String, Value>) {
    for text in texts {
        put_texts(wire, text.wire, (text.get)(model));
    }
}

pub(super) fn texts_from_wire<M>(texts: &[LongText<M>], model: &mut M, wire: &Map<String, Value>) {
    for text in texts {
        (text.set)(model, read_texts(wire, text.wire));
    }
}

pub(super) fn texts_to_form<M>(texts: &[LongText<M>], model: &M, form: &mut Form) {
    for text in texts {
        put_texts(form, text.form, (text.get)(model));
    }
}

/// Writes a language map; nothing where there is no text.
pub(super) fn put_texts(map: &mut Map<String, Value>, name: &str, texts: &Texts) {
    if !texts.is_empty() {
        let value = texts.0.iter().map(|(tag, text)| (tag.clone(), Value::from(text.as_str()))).collect();
        map.insert(name.to_owned(), Value::Object(value));
    }
}

/// Reads a language map of Markdown; anything else is no text.
pub(super) fn read_texts(map: &Map<String, Value>, name: &str) -> Texts {
    let Some(Value::Object(given)) = map.get(name) else { return Texts::default() };
    let texts = given.iter().filter_map(|(tag, text)| {
        Some((crate::text::language::canonical(tag)?, crate::text::plain::prose(text.as_str()?, 2 * LONG)))
    });
    Texts(texts.take(64).collect())
}

/// Reads a line of plain text.
pub(super) fn read_line(map: &Map<String, Value>, name: &str) -> String {
    map.get(name)
        .and_then(Value::as_str)
        .map(|text| crate::text::plain::one_line(text, 300))
        .unwrap_or_default()
}

/// Reads an optional line of plain text.
pub(super) fn read_optional_line(map: &Map<String, Value>, name: &str) -> Option<String> {
    Some(read_line(map, name)).filter(|text| !text.is_empty())
}

/// Reads a list of short strings: an array, or one string alone.
pub(super) fn read_codes(map: &Map<String, Value>, name: &str, most: usize) -> hansa_entities::text::Codes {
    let list = match map.get(name) {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).take(most).collect(),
        Some(Value::String(one)) => vec![one.as_str()],
        _ => Vec::new(),
    };
    hansa_entities::text::Codes(
        list.into_iter()
            .filter(|code| code.len() <= 2048)
            .map(|code| crate::text::plain::one_line(code, 2048))
            .collect(),
    )
}
