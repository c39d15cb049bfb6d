//! The JSON of records and tombstones of ours (FEDERATION.md, "Objects").
//! Each rule has a test in `tests/serialising.rs`.

use super::parts::{build_attachment, build_hashtag, build_mention, build_object_link};
use super::{Audience, RecordObject};
use crate::actor::{build_picture, put_languages};
use crate::ids::Ids;
use crate::limits::SUMMARY_CHARS;
use crate::vocabulary::text::{clamp_chars, escape_html, paragraph};
use crate::vocabulary::{Capability, build_generator, context, hansa, time};
use activitypub_federation::kinds::public;
use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use url::Url;

/// Fields of ours that never stand in an object's free extensions: the salt has its own place, and the
/// numbers of the log belong to the activity only.
const RESERVED: [&str; 4] = ["hansa:salt", "hansa:epoch", "hansa:seq", "hansa:prev"];

/// The document of a record, without proof. `followers` is the owner's collection; further recipients
/// are taken from `record.cc`.
#[must_use]
pub fn build_record(record: &RecordObject, ids: &Ids, followers: &Url, implements: &[Capability]) -> Value {
    let mut object = Map::new();
    put(&mut object, "@context", context());
    put(&mut object, "id", json!(record.id));
    put(&mut object, "type", json!(record.kind.wire_type()));
    if let Some(class) = record.kind.additional_type() {
        put(&mut object, "additionalType", json!(class));
    }
    put(&mut object, "attributedTo", json!(record.owner));
    put_languages(&mut object, "name", &record.name, str::to_owned);
    put_languages(&mut object, "summary", &record.summary, |text| {
        paragraph(&clamp_chars(text, SUMMARY_CHARS))
    });
    // Always a string, even an empty one: several receivers drop objects without it.
    put(&mut object, "content", json!(""));
    put_languages(&mut object, "content", &record.content, str::to_owned);
    put(&mut object, "url", json!(record.url.as_ref().unwrap_or(&record.id)));
    put_times(&mut object, record.published, record.updated);
    put_recipients(&mut object, record.audience, followers, &record.cc);
    put_context(&mut object, record.context.as_ref());
    put(&mut object, "sensitive", json!(record.sensitive));
    if let Some(image) = &record.image {
        put(&mut object, "image", build_picture(image));
    }
    put(&mut object, "attachment", record.attachments.iter().map(build_attachment).collect());
    let tags = record.tags.iter().map(build_hashtag);
    let tags = tags.chain(record.mentions.iter().map(build_mention));
    put(&mut object, "tag", tags.chain(record.links.iter().map(build_object_link)).collect());
    if let Some(replies) = &record.replies {
        put(&mut object, "replies", json!(replies));
    }
    put(&mut object, "generator", build_generator(&ids.instance_actor(), implements));
    put(&mut object, "preview", build_preview(record));
    put_extensions(&mut object, record);
    Value::Object(object)
}

/// What stands where an object was: enough for a thread to keep its shape, nothing of what it said.
/// Without `@context`, for it is embedded in a `Delete`; [`build_document`] adds it.
#[must_use]
pub fn build_tombstone(
    id: &Url,
    former_type: &str,
    deleted: DateTime<Utc>,
    thread: Option<&Url>,
    in_reply_to: Option<&Url>,
) -> Value {
    let mut object = Map::new();
    put(&mut object, "id", json!(id));
    put(&mut object, "type", json!("Tombstone"));
    put(&mut object, "formerType", json!(former_type));
    put(&mut object, "deleted", json!(time::write(deleted)));
    put_context(&mut object, thread);
    if let Some(parent) = in_reply_to {
        put(&mut object, "inReplyTo", json!(parent));
    }
    Value::Object(object)
}

/// An object that was built to be embedded, as a document of its own.
#[must_use]
pub fn build_document(object: Value) -> Value {
    let mut document = Map::new();
    put(&mut document, "@context", context());
    if let Value::Object(members) = object {
        document.extend(members);
    }
    Value::Object(document)
}

pub(super) fn put_times(
    object: &mut Map<String, Value>,
    published: DateTime<Utc>,
    updated: Option<DateTime<Utc>>,
) {
    put(object, "published", json!(time::write(published)));
    if let Some(updated) = updated {
        put(object, "updated", json!(time::write(updated.max(published))));
    }
}

/// FEP-7888 `context`, and the same URL as `conversation` for older readers.
pub(super) fn put_context(object: &mut Map<String, Value>, thread: Option<&Url>) {
    if let Some(thread) = thread {
        put(object, "context", json!(thread));
        put(object, "conversation", json!(thread));
    }
}

fn put_recipients(object: &mut Map<String, Value>, audience: Audience, followers: &Url, more: &[Url]) {
    let public = public();
    let (mut to, mut cc) = match audience {
        Audience::Public => (vec![public.clone()], vec![followers.clone()]),
        Audience::Unlisted => (vec![followers.clone()], vec![public.clone()]),
        Audience::Followers => (vec![followers.clone()], Vec::new()),
        Audience::Direct => (Vec::new(), Vec::new()),
    };
    let named: Vec<&Url> = more.iter().filter(|url| **url != public && *url != followers).collect();
    match audience {
        Audience::Direct => to.extend(named.into_iter().cloned()),
        Audience::Public | Audience::Unlisted | Audience::Followers => cc.extend(named.into_iter().cloned()),
    }
    put(object, "to", json!(to));
    put(object, "cc", json!(cc));
}

fn put_extensions(object: &mut Map<String, Value>, record: &RecordObject) {
    for (name, value) in &record.hansa {
        if name.starts_with(hansa::PREFIX) && !RESERVED.contains(&name.as_str()) {
            put(object, name, value.clone());
        }
    }
    if let Some(licence) = &record.licence {
        put(object, "schema:license", json!(licence));
    }
    if let Some(version) = record.version {
        put(object, "schema:version", json!(version));
    }
    if let Some(salt) = &record.salt {
        put(object, "hansa:salt", json!(salt));
    }
}

/// FEP-b2b8: what a server shows that does not show articles.
fn build_preview(record: &RecordObject) -> Value {
    let first = |map: &crate::LanguageMap| map.first().map(|(_, text)| text.clone()).unwrap_or_default();
    let name = escape_html(&first(&record.name));
    let summary = escape_html(&clamp_chars(&first(&record.summary), SUMMARY_CHARS));
    json!({
        "type": "Note",
        "attributedTo": record.owner,
        "content": format!("<p><strong>{name}</strong> — {summary}</p>"),
        "published": time::write(record.published),
    })
}

fn put(object: &mut Map<String, Value>, name: &str, value: Value) {
    object.insert(name.to_owned(), value);
}
