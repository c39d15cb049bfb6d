#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bounds;
mod reading;
mod serialising;

use super::*;
use crate::ids::Ids;
use crate::testing::keys::{now, url};
use crate::vocabulary::Capability;
use chrono::TimeDelta;
use serde_json::json;

fn languages(texts: &[(&str, &str)]) -> LanguageMap {
    texts.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())).collect()
}

fn ids() -> Ids {
    Ids::new(url("https://montreval.example/"))
}

fn followers() -> Url {
    url("https://montreval.example/a/ville/followers")
}

/// An initiative with every part that goes over the wire.
fn initiative() -> RecordObject {
    let id = url("https://montreval.example/o/0192f0c4-7c1e-7a53-9b1e-2f6f4f8f0a11");
    RecordObject {
        kind: RecordKind::Initiative,
        owner: url("https://montreval.example/a/ville"),
        name: languages(&[("fr", "Médiation école-familles"), ("en", "School–family mediation")]),
        summary: languages(&[
            ("fr", "Deux médiateurs & 140 familles."),
            ("en", "Two mediators & 140 families."),
        ]),
        content: languages(&[("fr", "<h2>Problème</h2>"), ("en", "<h2>Problem</h2>")]),
        published: now(),
        updated: Some(now() + TimeDelta::hours(1)),
        context: Some(url("https://montreval.example/c/0192f0c4-7c1e-7a53-9b1e-2f6f4f8f0a11")),
        replies: Some(url("https://montreval.example/o/0192f0c4-7c1e-7a53-9b1e-2f6f4f8f0a11/replies")),
        url: None,
        tags: vec![Hashtag {
            name: "#Jeunesse".to_owned(),
            href: Some(url("https://montreval.example/tags/jeunesse")),
        }],
        mentions: Vec::new(),
        links: vec![ObjectLink {
            rel: Some("https://w3id.org/hansa/ns#basedOn".to_owned()),
            href: url("https://oudewaard.example/o/0191"),
            name: Some("Adapté d'Oudewaard".to_owned()),
        }],
        image: Some(Picture {
            url: url("https://montreval.example/media/a1b2.jpg"),
            media_type: Some("image/jpeg".to_owned()),
            name: Some("Une salle de médiation".to_owned()),
        }),
        attachments: vec![
            Attachment {
                kind: AttachmentKind::Document,
                url: url("https://montreval.example/media/c3d4.pdf"),
                media_type: Some("application/pdf".to_owned()),
                name: Some("Rapport (PDF)".to_owned()),
            },
            Attachment {
                kind: AttachmentKind::Link,
                url: url("https://www.example.org/guide"),
                media_type: Some("text/html".to_owned()),
                name: None,
            },
        ],
        hansa: json!({
            "hansa:vocab": "2026.1", "hansa:theme": ["EDU", "FAM"], "hansa:reach": 140,
            "hansa:problem": {"fr": "…", "en": "…"}
        })
        .as_object()
        .unwrap()
        .clone(),
        licence: Some("CC-BY-4.0".to_owned()),
        version: Some(3),
        salt: Some("u5YkQmZ0c2FsdHNhbHRzYQ".to_owned()),
        sensitive: false,
        audience: Audience::Public,
        to: vec![activitypub_federation::kinds::public()],
        cc: vec![followers()],
        id,
    }
}

fn document() -> Value {
    build_record(&initiative(), &ids(), &followers(), &[Capability::LOG])
}

fn note() -> NoteObject {
    let id = url("https://oudewaard.example/o/0192f0c4-0000-7000-8000-000000000001");
    NoteObject {
        owner: url("https://oudewaard.example/a/desk"),
        content: languages(&[("nl", "<p>Hoe lang duurde het?</p>")]),
        in_reply_to: initiative().id,
        context: initiative().context,
        published: now(),
        updated: None,
        url: None,
        to: vec![activitypub_federation::kinds::public()],
        cc: vec![initiative().owner],
        audience: Audience::Public,
        mentions: vec![Mention { name: "@ville@montreval.example".to_owned(), href: initiative().owner }],
        reply_kind: Some("QUES".to_owned()),
        salt: None,
        id,
    }
}
