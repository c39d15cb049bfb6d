//! The own fields of a resource: a guide, a text, a training that others can use.

use hansa_entities::resource::Model;
use hansa_entities::text::{Codes, Texts};
use serde_json::{Map, Value, json};

use super::details::{
    LongText, parse_texts, read_codes, read_line, texts_from_wire, texts_to_form, texts_to_wire,
};
use crate::app::field::{Form, Reader};

pub(super) const TEXTS: [LongText<Model>; 1] = [LongText {
    form: "why_useful",
    wire: "hansa:whyUseful",
    get: |m| &m.why_useful,
    set: |m, t| m.why_useful = t,
}];

fn empty() -> Model {
    Model {
        record_id: uuid::Uuid::nil().into(),
        resource_type: String::new(),
        links: Codes::default(),
        organisation: String::new(),
        languages: Codes::default(),
        why_useful: Texts::default(),
    }
}

pub(super) fn parse(reader: &mut Reader<'_>) -> Model {
    let mut model = Model {
        resource_type: reader.code("resource_type", "restype"),
        links: reader.links("links", 1, 10),
        organisation: reader.line("organisation", 150),
        languages: reader.languages("languages", 1, 30),
        ..empty()
    };
    parse_texts(&TEXTS, &mut model, reader);
    model
}

pub(super) fn to_wire(model: &Model, wire: &mut Map<String, Value>) {
    wire.insert("hansa:resourceType".to_owned(), json!(model.resource_type));
    wire.insert("hansa:link".to_owned(), json!(model.links));
    wire.insert("hansa:organisation".to_owned(), json!(model.organisation));
    wire.insert("hansa:language".to_owned(), json!(model.languages));
    texts_to_wire(&TEXTS, model, wire);
}

pub(super) fn from_wire(wire: &Map<String, Value>) -> Model {
    let mut links = read_codes(wire, "hansa:link", 10);
    // What a page prints as a link must be one.
    links.0.retain(|link| crate::text::link::find_web(link).is_some());
    let mut model = Model {
        resource_type: read_line(wire, "hansa:resourceType"),
        links,
        organisation: read_line(wire, "hansa:organisation"),
        languages: read_codes(wire, "hansa:language", 30),
        ..empty()
    };
    texts_from_wire(&TEXTS, &mut model, wire);
    model
}

pub(super) fn to_form(model: &Model, form: &mut Form) {
    form.insert("resource_type".to_owned(), json!(model.resource_type));
    form.insert("links".to_owned(), json!(model.links));
    form.insert("organisation".to_owned(), json!(model.organisation));
    form.insert("languages".to_owned(), json!(model.languages));
    texts_to_form(&TEXTS, model, form);
}
