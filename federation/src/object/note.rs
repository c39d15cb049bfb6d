//! The JSON of a reply of ours.

use super::NoteObject;
use super::build::{put_context, put_times};
use super::parts::build_mention;
use crate::actor::put_languages;
use crate::vocabulary::context;
use serde_json::{Map, Value, json};

/// The document of a reply, without proof. Recipients are exactly `to` and `cc`.
#[must_use]
pub fn build_note(note: &NoteObject) -> Value {
    let mut object = Map::new();
    let mut put = |name: &str, value: Value| object.insert(name.to_owned(), value);
    put("@context", context());
    put("id", json!(note.id));
    put("type", json!("Note"));
    put("attributedTo", json!(note.owner));
    put("inReplyTo", json!(note.in_reply_to));
    put("content", json!(""));
    put_languages(&mut object, "content", &note.content, str::to_owned);
    let mut put = |name: &str, value: Value| object.insert(name.to_owned(), value);
    put("url", json!(note.url.as_ref().unwrap_or(&note.id)));
    put("to", json!(note.to));
    put("cc", json!(note.cc));
    put("sensitive", json!(false));
    put("tag", note.mentions.iter().map(build_mention).collect());
    if let Some(kind) = &note.reply_kind {
        put("hansa:replyKind", json!(kind));
    }
    if let Some(salt) = &note.salt {
        put("hansa:salt", json!(salt));
    }
    put_times(&mut object, note.published, note.updated);
    put_context(&mut object, note.context.as_ref());
    Value::Object(object)
}
