//! The own fields of an initiative (domain: what a city does or did).

use hansa_entities::initiative::Model;
use hansa_entities::text::{Codes, Texts};
use serde_json::{Map, Value, json};

use super::details::{
    LongText, parse_texts, read_codes, read_line, read_optional_line, texts_from_wire, texts_to_form,
    texts_to_wire,
};
use crate::app::field::{Form, Reader};

/// The six questions, in the order in which they are asked.
pub(super) const TEXTS: [LongText<Model>; 6] = [
    LongText { form: "problem", wire: "hansa:problem", get: |m| &m.problem, set: |m, t| m.problem = t },
    LongText {
        form: "how_it_works",
        wire: "hansa:howItWorks",
        get: |m| &m.how_it_works,
        set: |m, t| m.how_it_works = t,
    },
    LongText { form: "for_whom", wire: "hansa:forWhom", get: |m| &m.for_whom, set: |m, t| m.for_whom = t },
    LongText {
        form: "what_it_takes",
        wire: "hansa:resourcesNeeded",
        get: |m| &m.what_it_takes,
        set: |m, t| m.what_it_takes = t,
    },
    LongText { form: "results", wire: "hansa:results", get: |m| &m.results, set: |m, t| m.results = t },
    LongText {
        form: "before_you_copy",
        wire: "hansa:transferability",
        get: |m| &m.before_you_copy,
        set: |m, t| m.before_you_copy = t,
    },
];

fn empty() -> Model {
    Model {
        record_id: uuid::Uuid::nil().into(),
        prevention_level: Codes::default(),
        target_group: Codes::default(),
        status: String::new(),
        start_date: String::new(),
        end_date: None,
        place: String::new(),
        lead_organisation: String::new(),
        problem: Texts::default(),
        how_it_works: Texts::default(),
        for_whom: Texts::default(),
        what_it_takes: Texts::default(),
        results: Texts::default(),
        before_you_copy: Texts::default(),
    }
}

pub(super) fn parse(reader: &mut Reader<'_>) -> Model {
    let mut model = Model {
        prevention_level: reader.codes("prevention_level", "level", 1, 3),
        target_group: reader.codes("target_group", "target", 1, 4),
        status: reader.code("status", "status"),
        start_date: reader.date("start"),
        end_date: reader.optional_date("end"),
        place: reader.line("place", 120),
        lead_organisation: reader.line("lead_organisation", 150),
        ..empty()
    };
    if model.end_date.as_ref().is_some_and(|end| end < &model.start_date) {
        reader.errors.add("end", "before_start");
    }
    parse_texts(&TEXTS, &mut model, reader);
    model
}

pub(super) fn to_wire(model: &Model, wire: &mut Map<String, Value>) {
    wire.insert("hansa:preventionLevel".to_owned(), json!(model.prevention_level));
    wire.insert("hansa:targetGroup".to_owned(), json!(model.target_group));
    wire.insert("hansa:initiativeStatus".to_owned(), json!(model.status));
    wire.insert("hansa:startDate".to_owned(), json!(model.start_date));
    if let Some(end) = &model.end_date {
        wire.insert("hansa:endDate".to_owned(), json!(end));
    }
    wire.insert("hansa:place".to_owned(), json!(model.place));
    wire.insert("hansa:leadOrganisation".to_owned(), json!(model.lead_organisation));
    texts_to_wire(&TEXTS, model, wire);
}

pub(super) fn from_wire(wire: &Map<String, Value>) -> Model {
    let mut model = Model {
        prevention_level: read_codes(wire, "hansa:preventionLevel", 3),
        target_group: read_codes(wire, "hansa:targetGroup", 4),
        status: read_line(wire, "hansa:initiativeStatus"),
        start_date: read_line(wire, "hansa:startDate"),
        end_date: read_optional_line(wire, "hansa:endDate"),
        place: read_line(wire, "hansa:place"),
        lead_organisation: read_line(wire, "hansa:leadOrganisation"),
        ..empty()
    };
    texts_from_wire(&TEXTS, &mut model, wire);
    model
}

pub(super) fn to_form(model: &Model, form: &mut Form) {
    form.insert("prevention_level".to_owned(), json!(model.prevention_level));
    form.insert("target_group".to_owned(), json!(model.target_group));
    form.insert("status".to_owned(), json!(model.status));
    form.insert("start".to_owned(), json!(model.start_date));
    form.insert("end".to_owned(), json!(model.end_date));
    form.insert("place".to_owned(), json!(model.place));
    form.insert("lead_organisation".to_owned(), json!(model.lead_organisation));
    texts_to_form(&TEXTS, model, form);
}
