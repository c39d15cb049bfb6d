//! Input as an officer would type it.

use std::net::{IpAddr, Ipv4Addr};

use hansa_server::app::field::Form;
use hansa_server::app::reply::ReplyForm;
use hansa_server::app::session::Origin;
use serde_json::{Value, json};

use crate::city::PASSWORD;

/// The name of every city's actor in its URLs.
pub const HANDLE: &str = "city";

/// Where requests of the rig come from.
pub fn origin() -> Origin {
    Origin { address: IpAddr::V4(Ipv4Addr::LOCALHOST), label: "rig".to_owned() }
}

/// A JSON object as a form.
pub fn form(value: Value) -> Form {
    match value {
        Value::Object(form) => form,
        other => Form::from_iter([("value".to_owned(), other)]),
    }
}

/// The e-mail address of the administrator that the set-up makes.
pub fn administrator(name: &str) -> String {
    format!("office@{}.example", name.split('.').next().unwrap_or_default())
}

/// What the set-up asks for.
pub fn city(name: &str) -> Form {
    form(json!({
        "language": "en",
        "name": { "en": format!("City of {name}"), "fr": format!("Ville de {name}") },
        "summary": { "en": "An example city." },
        "country": "BE",
        "latitude": 50.63,
        "longitude": 5.57,
        "population": 120_000,
        "languages": ["en", "fr"],
        "handle": HANDLE,
        "email": administrator(name),
        "officer_name": "Prevention office",
        "password": PASSWORD,
    }))
}

/// A sound initiative in English.
pub fn initiative(title: &str) -> Form {
    form(json!({
        "language": "en",
        "title": title,
        "abstract": "Evening walks with neighbours, who then know one another.",
        "themes": ["EDU"],
        "prevention_level": ["PRIM"],
        "target_group": ["GPUB"],
        "status": "RUNN",
        "start": "2024-03",
        "place": "Old town",
        "licence": "CC-BY-4.0",
        "lead_organisation": "Prevention office",
        "problem": "People did not know **whom** to ask.",
        "how_it_works": "Every Tuesday a walk of one hour.",
        "for_whom": "Everyone who lives here.",
        "what_it_takes": "Two people, no money, an hour a week.",
        "results": "Not known yet",
        "before_you_copy": "Begin small.",
        "attestation": true,
    }))
}

/// A sound experience in English.
pub fn experience(title: &str) -> Form {
    form(json!({
        "language": "en",
        "title": title,
        "themes": ["EDU"],
        "period_start": "2024-01",
        "tried": "Open until midnight.",
        "worked": "They came.",
        "failed": "The heating did not.",
        "lessons": "Ask first.",
        "would_repeat": "YES",
        "attestation": true,
    }))
}

/// A sound resource in English.
pub fn resource(title: &str) -> Form {
    form(json!({
        "language": "en",
        "title": title,
        "themes": ["EDU"],
        "licence": "LicenseRef-link",
        "resource_type": "GUID",
        "links": ["https://www.example.org/guide"],
        "organisation": "A network",
        "languages": ["en"],
        "why_useful": "It is short.",
        "attestation": true,
    }))
}

/// What changes the title of a record.
pub fn new_title(title: &str) -> Form {
    form(json!({ "language": "en", "title": title, "change_note": "A better title.", "attestation": true }))
}

/// A comment in English.
pub fn reply(text: &str) -> ReplyForm {
    ReplyForm { content: text.to_owned(), language: "en".to_owned(), kind: String::new(), in_reply_to: None }
}
