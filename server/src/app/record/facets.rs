//! The codes by which a record is found.

use hansa_entities::record_facet::Facet;
use serde_json::Value;

use super::spec::{self, More};
use super::{Details, Recording};

/// Fields beyond the core whose codes are facets.
const OF_MORE: [(&str, Facet); 6] = [
    ("practitioner", Facet::Practitioner),
    ("audience", Facet::Practitioner),
    ("setting", Facet::Setting),
    ("extremism_form", Facet::Form),
    ("cost_band", Facet::Cost),
    ("offers", Facet::Offer),
];

/// Every facet of a version, each code once.
pub(super) fn facets(recording: &Recording) -> Vec<(Facet, String)> {
    let mut found: Vec<(Facet, String)> = Vec::new();
    let mut add = |facet: Facet, code: &str| {
        let is_code = !code.is_empty() && code.len() <= 64;
        if is_code && !found.iter().any(|(known, standing)| *known == facet && standing == code) {
            found.push((facet, code.to_owned()));
        }
    };
    for code in &recording.themes.0 {
        add(Facet::Theme, code);
    }
    for tag in recording.title.0.keys() {
        add(Facet::Language, tag);
    }
    match &recording.details {
        Details::Initiative(model) => {
            model.prevention_level.0.iter().for_each(|code| add(Facet::Level, code));
            model.target_group.0.iter().for_each(|code| add(Facet::Target, code));
            add(Facet::Status, &model.status);
        }
        Details::Resource(model) => add(Facet::ResourceType, &model.resource_type),
        Details::Experience(model) if !model.failed.is_empty() => add(Facet::Says, "failure"),
        Details::Experience(_) | Details::Plain => {}
    }
    let more = &recording.more;
    for (name, facet) in OF_MORE {
        codes(more, name).for_each(|code| add(facet, code));
    }
    evidence(more).into_iter().for_each(|level| add(Facet::Evidence, level));
    codes(more, "result_direction").for_each(|code| add(Facet::Direction, code));
    for outcome in more.get("outcomes").and_then(Value::as_array).into_iter().flatten() {
        outcome
            .get("direction")
            .and_then(Value::as_str)
            .into_iter()
            .for_each(|code| add(Facet::Direction, code));
    }
    for (code, answer) in more.get("safeguards").and_then(Value::as_object).into_iter().flatten() {
        if answer.get("answer").and_then(Value::as_str) == Some("yes") {
            add(Facet::Safeguard, code);
        }
    }
    if more.contains_key("what_did_not") {
        add(Facet::Says, "failure");
    }
    if !matches!(recording.details, Details::Plain) {
        add(Facet::Completeness, spec::completeness(recording.details.kind(), more).code());
    }
    found
}

/// The codes of a field, be it one or a list.
fn codes<'m>(more: &'m More, name: &str) -> impl Iterator<Item = &'m str> {
    let (one, list) = match more.get(name) {
        Some(Value::String(one)) => (Some(one.as_str()), None),
        Some(Value::Array(list)) => (None, Some(list)),
        _ => (None, None),
    };
    one.into_iter().chain(list.into_iter().flatten().filter_map(Value::as_str))
}

/// The level that the city claims, and those of its outcomes: several may stand side by side, and none is merged.
fn evidence(more: &More) -> Vec<&str> {
    let outcomes = more.get("outcomes").and_then(Value::as_array).into_iter().flatten();
    let levels = outcomes.filter_map(|outcome| outcome.get("evidence_level")?.as_str());
    codes(more, "evidence_level").chain(levels).collect()
}
