//! What one field asks of another, and how complete a record is.

use hansa_entities::record::RecordKind;
use hansa_entities::vocabulary;
use serde_json::Value;

use super::More;
use crate::app::field::FieldErrors;

/// From this level on a result needs a source (domain, "Evidence").
const NEEDS_SOURCE: [&str; 3] = ["E3", "E4", "E5"];

/// Judges the fields against one another. `status` is that of an initiative, `is_sensitive` says that one of the five
/// sensitive themes is chosen.
pub(in crate::app::record) fn judge(
    kind: RecordKind,
    more: &More,
    status: &str,
    type_code: &str,
    is_sensitive: bool,
    errors: &mut FieldErrors,
) {
    let has = |name: &str| more.contains_key(name);
    let mut require = |name: &str, code: &'static str| {
        if !has(name) && !errors.has(name) {
            errors.add(name, code);
        }
    };
    match kind {
        RecordKind::Initiative => {
            if status == "STOP" {
                require("what_did_not", "stopped_needs");
                require("lessons_learned", "stopped_needs");
            }
            if is_sensitive {
                require("safeguards", "safeguards_needed");
            }
        }
        RecordKind::Experience => {
            if text(more, "experience_kind") == "ADOP" {
                require("adaptations", "adoption_needs");
            }
            if is_sensitive {
                require("rights_incidents", "rights_needed");
            }
        }
        RecordKind::Resource => {
            if type_code == "DATA" {
                require("aggregate_only", "aggregate_needed");
            }
        }
        RecordKind::Plain => {}
    }
    if safeguard(more, "LEGA") == Some("yes") {
        require("legal_basis", "legal_basis_needed");
    }
    if kind == RecordKind::Initiative && is_sensitive && has("safeguards") {
        for concept in &vocabulary::list("safeguard").concepts {
            if safeguard(more, &concept.code).is_none() {
                errors.add(&format!("safeguards.{}", concept.code), "required");
            }
        }
    }
    for (at, outcome) in rows(more, "outcomes").enumerate() {
        let level = outcome.get("evidence_level").and_then(Value::as_str).unwrap_or_default();
        if NEEDS_SOURCE.contains(&level) && outcome.get("source").is_none() {
            errors.add(&format!("outcomes.{at}.source"), "source_needed");
        }
    }
    let has_report = rows(more, "evaluations").any(|row| row.get("report").is_some());
    let has_source = rows(more, "outcomes").any(|row| row.get("source").is_some());
    if NEEDS_SOURCE.contains(&text(more, "evidence_level")) && !has_report && !has_source {
        errors.add("evidence_level", "source_needed");
    }
}

fn text<'m>(more: &'m More, name: &str) -> &'m str {
    more.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn rows<'m>(more: &'m More, name: &str) -> impl Iterator<Item = &'m Value> {
    more.get(name).and_then(Value::as_array).into_iter().flatten()
}

/// The answer to one question about safeguards.
fn safeguard<'m>(more: &'m More, code: &str) -> Option<&'m str> {
    more.get("safeguards")?.get(code)?.get("answer")?.as_str()
}

/// How much of what helps others to copy it a record says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Completeness {
    /// The core alone.
    Stub,
    Partial,
    Complete,
}

impl Completeness {
    /// As filters and pages name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Stub => "stub",
            Self::Partial => "partial",
            Self::Complete => "complete",
        }
    }
}

/// What makes a record one that can be copied, without the things that not every record has.
fn wanted(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::Initiative => &[
            "practitioner",
            "objectives",
            "core_elements",
            "scale",
            "cost_band",
            "staff",
            "evidence_level",
            "what_worked",
            "what_did_not",
            "prerequisites",
            "contact",
            "safeguards",
        ],
        RecordKind::Experience => &["experience_kind", "city_context", "result_direction", "advice"],
        RecordKind::Resource => &["audience", "creators", "edition"],
        RecordKind::Plain => &[],
    }
}

/// A third of what is wanted makes a record more than its core, nine tenths make it complete.
pub fn completeness(kind: RecordKind, more: &More) -> Completeness {
    let wanted = wanted(kind);
    let given = wanted.iter().filter(|name| more.contains_key(**name)).count();
    if given * 10 >= wanted.len() * 9 {
        Completeness::Complete
    } else if given * 3 >= wanted.len() {
        Completeness::Partial
    } else {
        Completeness::Stub
    }
}
