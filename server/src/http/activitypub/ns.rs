//! `/ns`: what the terms and codes of the alliance mean. For people and tools; no server fetches it at run time.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use hansa_entities::record::RecordKind;
use hansa_entities::vocabulary;
use hansa_federation::vocabulary::hansa::NAMESPACE;
use serde_json::{Map, Value, json};

use super::document::{Answer, open};
use crate::app::record::spec::{self, Shape};

/// How the value of a term is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The type of a thing.
    Class,
    Text,
    /// A text in each language.
    Texts,
    Link,
    Number,
    /// Set or not there.
    Truth,
    /// A structured value.
    Node,
    /// Codes of a list of the vocabulary.
    Codes(&'static str),
}

use Kind::{Class, Codes, Link, Node, Number, Text, Texts, Truth};

/// The terms under the prefix `hansa:` that no table of fields has.
const TERMS: [(&str, Kind); 58] = [
    ("Initiative", Class),
    ("Experience", Class),
    ("Resource", Class),
    ("vocab", Text),
    ("salt", Text),
    ("log", Link),
    ("epoch", Text),
    ("seq", Number),
    ("prev", Node),
    ("Head", Class),
    ("head", Node),
    ("entryHash", Text),
    ("count", Number),
    ("fingerprint", Text),
    ("tombstoneFloor", Node),
    ("epochs", Node),
    ("skeleton", Node),
    ("through", Node),
    ("changeNote", Texts),
    ("withdrawnFor", Text),
    ("theme", Codes("theme")),
    ("country", Text),
    ("contact", Link),
    ("replyKind", Codes("reply")),
    // cities
    ("latitude", Number),
    ("longitude", Number),
    ("population", Number),
    ("populationBand", Codes("citysize")),
    ("languages", Text),
    ("themesOffered", Codes("theme")),
    ("themesSought", Codes("theme")),
    // initiatives
    ("preventionLevel", Codes("level")),
    ("targetGroup", Codes("target")),
    ("initiativeStatus", Codes("status")),
    ("startDate", Text),
    ("endDate", Text),
    ("place", Text),
    ("leadOrganisation", Text),
    ("problem", Texts),
    ("howItWorks", Texts),
    ("forWhom", Texts),
    ("resourcesNeeded", Texts),
    ("results", Texts),
    ("transferability", Texts),
    // experiences
    ("about", Link),
    ("periodStart", Text),
    ("periodEnd", Text),
    ("whatWasTried", Texts),
    ("whatWorked", Texts),
    ("whatFailed", Texts),
    ("lesson", Texts),
    ("wouldRepeat", Codes("repeat")),
    ("wouldRepeatNote", Texts),
    // resources
    ("resourceType", Codes("restype")),
    ("link", Link),
    ("organisation", Text),
    ("language", Text),
    ("whyUseful", Texts),
];

/// Every term under the prefix that goes over the wire: those above, and the fields of records beyond their core.
static ALL: LazyLock<BTreeMap<&'static str, Kind>> = LazyLock::new(|| {
    let kinds = [RecordKind::Initiative, RecordKind::Experience, RecordKind::Resource];
    let fields = kinds.into_iter().flat_map(spec::list);
    let fields = fields.filter_map(|spec| Some((spec.wire.strip_prefix("hansa:")?, kind(spec.shape))));
    TERMS.into_iter().chain(fields).collect()
});

fn kind(shape: Shape) -> Kind {
    match shape {
        Shape::Prose | Shape::Text(_) | Shape::Sentences(_) => Texts,
        Shape::Line(_) | Shape::Words(_) | Shape::Country | Shape::Date => Text,
        Shape::Code(list) | Shape::Codes(list, _) => Codes(list),
        Shape::Number(_) | Shape::Persons | Shape::Decimal => Number,
        Shape::Tick => Truth,
        Shape::Link | Shape::Refs(_) => Link,
        Shape::Group(_) | Shape::Rows(..) => Node,
        Shape::Safeguards => Codes("safeguard"),
    }
}

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    json!({
        "@context": context(),
        "@id": NAMESPACE,
        "hansa:vocab": vocabulary::VERSION,
        "@graph": ALL.values().filter_map(|kind| scheme(*kind)).collect::<Vec<_>>(),
    })
});

pub(super) async fn show() -> Answer {
    Ok(open("application/ld+json", &DOCUMENT))
}

fn context() -> Value {
    let mut terms = Map::new();
    terms.insert("hansa".to_owned(), json!(NAMESPACE));
    terms.insert("skos".to_owned(), json!("http://www.w3.org/2004/02/skos/core#"));
    for (name, kind) in ALL.iter() {
        let id = format!("{NAMESPACE}{name}");
        let term = match kind {
            Class | Text | Number | Truth | Node | Codes(_) => json!({ "@id": id }),
            Texts => json!({ "@id": id, "@container": "@language" }),
            Link => json!({ "@id": id, "@type": "@id" }),
        };
        terms.insert(format!("hansa:{name}"), term);
    }
    Value::Object(terms)
}

/// The list behind a term; some terms share one, and saying it twice changes nothing.
fn scheme(kind: Kind) -> Option<Value> {
    let Codes(name) = kind else { return None };
    let list = vocabulary::list(name);
    let id = format!("hansa:{name}");
    let concepts: Vec<Value> = list
        .concepts
        .iter()
        .map(|concept| {
            json!({
                "@id": format!("{id}/{}", concept.code),
                "@type": "skos:Concept",
                "skos:notation": concept.code,
                "skos:prefLabel": labels(&concept.label),
            })
        })
        .collect();
    Some(json!({
        "@id": id,
        "@type": "skos:ConceptScheme",
        "skos:prefLabel": labels(&list.title),
        "skos:hasTopConcept": concepts,
    }))
}

fn labels(texts: &std::collections::BTreeMap<String, String>) -> Value {
    texts.iter().map(|(tag, text)| json!({ "@language": tag, "@value": text })).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use std::path::Path;

    use super::*;

    /// Every `"hansa:…"` in the sources below a folder.
    fn written(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.ends_with("tests") {
                continue; // what others may write is no term of ours
            }
            if path.is_dir() {
                written(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("activitypub/ns.rs")
            {
                let source = std::fs::read_to_string(&path).unwrap();
                let terms = source
                    .split("\"hansa:")
                    .skip(1)
                    .map(|rest| rest.chars().take_while(char::is_ascii_alphabetic).collect::<String>());
                found.extend(terms.filter(|term| !term.is_empty()));
            }
        }
    }

    #[test]
    fn every_term_that_goes_over_the_wire_is_explained() {
        let mut found = Vec::new();
        let server = Path::new(env!("CARGO_MANIFEST_DIR"));
        written(&server.join("src/app"), &mut found);
        written(&server.join("../federation/src"), &mut found);
        assert!(found.len() > 40, "the sources were read");
        for term in found {
            assert!(ALL.contains_key(term.as_str()), "hansa:{term}");
        }
    }

    #[test]
    fn codes_come_with_their_labels() {
        for (name, kind) in ALL.iter() {
            if let Codes(list) = kind {
                assert!(!vocabulary::list(list).concepts.is_empty(), "{name} names the list {list}");
            }
        }
        let text = DOCUMENT.to_string();
        assert!(text.contains("\"skos:notation\":\"EDU\""));
    }
}
