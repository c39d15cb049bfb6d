//! What an initiative may say beyond its core (domain 3.3).

use super::shape::{Part, Shape, Spec};
use Part::{Copying, Effort, Kept, Links, Method, People, Results, Safeguards};

pub(super) const ORGANISATION: [Spec; 3] = [
    Spec::column("name", "name", Shape::Line(150)).needed(),
    Spec::column("kind", "kind", Shape::Code("practitioner")),
    Spec::column("url", "url", Shape::Link),
];

pub(super) const MONEY: [Spec; 3] = [
    Spec::column("amount", "amount", Shape::Decimal).needed(),
    Spec::column("currency", "currency", Shape::Code("currency")).needed(),
    Spec::column("year", "year", Shape::Number(2200)),
];

const AGES: [Spec; 2] =
    [Spec::column("from", "from", Shape::Number(120)).needed(), Spec::column("to", "to", Shape::Number(120))];

const KEY_DATE: [Spec; 2] = [
    Spec::column("date", "date", Shape::Date).needed(),
    Spec::column("text", "text", Shape::Text(300)).needed(),
];

/// One result, measured (domain 3.12). `key` names it for assessments by others.
pub(super) const OUTCOME: [Spec; 13] = [
    Spec::column("key", "key", Shape::Line(16)),
    Spec::column("indicator", "indicator", Shape::Text(200)).needed(),
    Spec::column("definition", "definition", Shape::Text(500)),
    Spec::column("unit", "unit", Shape::Line(40)),
    Spec::column("baseline", "baseline", Shape::Decimal),
    Spec::column("value", "value", Shape::Decimal),
    Spec::column("persons", "n", Shape::Persons),
    Spec::column("period", "period", Shape::Line(40)),
    Spec::column("direction", "direction", Shape::Code("direction")).needed(),
    Spec::column("evidence_level", "evidenceLevel", Shape::Code("evidence")).needed(),
    Spec::column("basis", "basis", Shape::Code("basis")).needed(),
    Spec::column("method", "method", Shape::Text(1000)),
    Spec::column("source", "source", Shape::Link),
];

const EVALUATION: [Spec; 5] = [
    Spec::column("type", "type", Shape::Code("evaluation")).needed(),
    Spec::column("by", "by", Shape::Code("evaluator")).needed(),
    Spec::column("method", "method", Shape::Text(1000)),
    Spec::column("report", "report", Shape::Link),
    Spec::column("date", "date", Shape::Date),
];

pub(super) static FIELDS: [Spec; 43] = [
    Spec::new("practitioner", "hansa:practitioner", People, Shape::Codes("practitioner", 8)),
    Spec::new("setting", "hansa:setting", People, Shape::Codes("setting", 4)),
    Spec::new("target_age", "hansa:targetAge", People, Shape::Group(&AGES)),
    Spec::new("extremism_form", "hansa:extremismForm", People, Shape::Codes("form", 3)),
    Spec::new("partners", "hansa:partners", People, Shape::Rows(&ORGANISATION, 20)),
    Spec::new("governance", "hansa:governance", People, Shape::Prose),
    Spec::new("contact_role", "hansa:contactRole", People, Shape::Text(150)),
    Spec::new("contact", "hansa:contact", People, Shape::Link),
    Spec::new("acronym", "hansa:acronym", Method, Shape::Line(20)),
    Spec::new("objectives", "hansa:objective", Method, Shape::Sentences(5)),
    Spec::new("theory_of_change", "hansa:theoryOfChange", Method, Shape::Prose),
    Spec::new("core_elements", "hansa:coreElement", Method, Shape::Sentences(8)),
    Spec::new("adaptable_elements", "hansa:adaptableElement", Method, Shape::Sentences(8)),
    Spec::new("key_dates", "hansa:keyDates", Effort, Shape::Rows(&KEY_DATE, 5)),
    Spec::new("scale", "hansa:scale", Effort, Shape::Code("scale")),
    Spec::new("reach", "hansa:reach", Effort, Shape::Persons),
    Spec::new("cost_band", "hansa:costBand", Effort, Shape::Code("cost")),
    Spec::new("budget", "hansa:budget", Effort, Shape::Group(&MONEY)),
    Spec::new("funding", "hansa:funding", Effort, Shape::Codes("fund", 4)),
    Spec::new("staff", "hansa:staffFte", Effort, Shape::Decimal),
    Spec::new("staff_profiles", "hansa:staffProfiles", Effort, Shape::Prose),
    Spec::new("setup_months", "hansa:setupMonths", Effort, Shape::Number(240)),
    Spec::new("equipment", "hansa:equipment", Effort, Shape::Prose),
    Spec::new("evidence_level", "hansa:evidenceLevel", Results, Shape::Code("evidence")),
    Spec::new("outcomes", "hansa:outcomes", Results, Shape::Rows(&OUTCOME, 10)),
    Spec::new("evaluations", "hansa:evaluation", Results, Shape::Rows(&EVALUATION, 5)),
    Spec::new("what_worked", "hansa:whatWorked", Results, Shape::Prose),
    Spec::new("what_did_not", "hansa:whatDidNot", Results, Shape::Prose),
    Spec::new("side_effects", "hansa:sideEffects", Results, Shape::Prose),
    Spec::new("lessons_learned", "hansa:lesson", Results, Shape::Sentences(7)),
    Spec::new("conditions", "hansa:conditions", Copying, Shape::Prose),
    Spec::new("prerequisites", "hansa:prerequisite", Copying, Shape::Sentences(8)),
    Spec::new("offers", "hansa:offers", Copying, Shape::Codes("offer", 8)),
    Spec::new("safeguards", "hansa:safeguards", Safeguards, Shape::Safeguards),
    Spec::new("legal_basis", "hansa:legalBasis", Safeguards, Shape::Prose),
    Spec::new("based_on", "hansa:basedOn", Links, Shape::Refs(5)),
    Spec::new("resources", "hansa:resources", Links, Shape::Refs(20)),
    Spec::new("see_also", "hansa:seeAlso", Links, Shape::Refs(20)),
    Spec::new("duplicate_of", "hansa:duplicates", Links, Shape::Refs(1)),
    Spec::new("keywords", "hansa:keywords", Links, Shape::Words(10)),
    Spec::new("sensitivity", "hansa:sensitivity", Links, Shape::Text(200)),
    Spec::new("review_by", "hansa:reviewBy", Links, Shape::Date),
    Spec::new("last_confirmed", "hansa:lastConfirmed", Kept, Shape::Date),
];
