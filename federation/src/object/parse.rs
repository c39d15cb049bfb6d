//! Reads an object of any server. Identity and ownership must be sound or the object is refused;
//! everything else is bounded, and dropped where it makes no sense.

use super::parts::{audience, read_attachments, read_hashtags, read_mentions, read_object_links};
use super::{NoteObject, RecordKind, RecordObject, RemoteObject};
use crate::actor::read_picture;
use crate::error::Malformed;
use crate::limits::{CONTENT_BYTES, EXTENSIONS, FOREIGN_SUMMARY_CHARS, LABEL_CHARS, NAME_CHARS};
use crate::origin::{Mode, parse_id, same_origin};
use crate::vocabulary::text::{clamp_bytes, clamp_chars, drop_controls, plain_text};
use crate::vocabulary::{
    Recipients, first_id, hansa, read_id, read_languages, read_link, read_recipients, read_text, read_type,
    time,
};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use url::Url;

/// The content types that Mastodon and `GoToSocial` show as posts.
const POSTS: [&str; 8] = ["Article", "Note", "Page", "Event", "Document", "Image", "Video", "Audio"];

/// Reads an object.
///
/// # Errors
/// No type, an id that is not one, no owner, an owner of another origin than the id.
pub fn parse_object(value: &Value, mode: Mode) -> Result<RemoteObject, Malformed> {
    let type_ = read_type(value).ok_or_else(|| Malformed::new("type is missing"))?;
    let id = value.get("id").and_then(Value::as_str).ok_or_else(|| Malformed::new("id is missing"))?;
    let id = parse_id(id, mode).map_err(|cause| Malformed::field("id", cause))?;
    if type_ == "Tombstone" {
        return Ok(RemoteObject::Tombstone { id });
    }
    if !POSTS.contains(&type_) {
        return Ok(RemoteObject::Other { id, type_: clamp_chars(&drop_controls(type_), 64) });
    }
    let owner = read_owner(value, &id, mode)?;
    match value.get("inReplyTo") {
        None | Some(Value::Null) => {
            Ok(RemoteObject::Record(Box::new(read_record(value, type_, id, owner, mode))))
        }
        Some(parent) => {
            let parent = first_id(parent).ok_or_else(|| Malformed::new("inReplyTo"))?;
            let parent = parse_id(parent, mode).map_err(|cause| Malformed::field("inReplyTo", cause))?;
            Ok(RemoteObject::Note(Box::new(read_note(value, id, owner, parent, mode))))
        }
    }
}

/// The owner decides who may change the object, so it must stand on the same origin as its id. Of
/// several (PeerTube writes the person and the channel) the first counts.
fn read_owner(value: &Value, id: &Url, mode: Mode) -> Result<Url, Malformed> {
    let owner = value.get("attributedTo").and_then(first_id);
    let owner = owner.ok_or_else(|| Malformed::new("attributedTo is missing"))?;
    let owner = parse_id(owner, mode).map_err(|cause| Malformed::field("attributedTo", cause))?;
    if same_origin(&owner, id) {
        Ok(owner)
    } else {
        Err(Malformed::new("attributedTo has another origin than id"))
    }
}

fn read_record(value: &Value, type_: &str, id: Url, owner: Url, mode: Mode) -> RecordObject {
    let Recipients { to, cc } = read_recipients(value);
    let recipients = Recipients { to, cc };
    let (published, updated) = read_times(value);
    let plain = |limit: usize| move |html: &str| clamp_chars(&plain_text(html), limit);
    let content = |html: &str| clamp_bytes(html, CONTENT_BYTES).to_owned();
    RecordObject {
        kind: read_kind(value, type_),
        // A title is text on the wire; what looks like a tag in it is part of the title.
        name: read_languages(value, "name", |text| clamp_chars(&drop_controls(text), NAME_CHARS)),
        summary: read_languages(value, "summary", plain(FOREIGN_SUMMARY_CHARS)),
        content: read_languages(value, "content", content),
        published,
        updated,
        context: read_thread(value, &id, mode),
        replies: read_id(value, "replies", mode).filter(|url| same_origin(url, &id)),
        url: read_page(value, &id),
        tags: read_hashtags(value),
        mentions: read_mentions(value),
        links: read_object_links(value),
        image: value.get("image").and_then(read_picture),
        attachments: read_attachments(value),
        hansa: read_extensions(value),
        licence: read_text(value, "schema:license")
            .map(|text| clamp_chars(&drop_controls(text), LABEL_CHARS)),
        version: value.get("schema:version").and_then(Value::as_u64).filter(|number| *number < (1 << 31)),
        salt: read_salt(value),
        sensitive: value.get("sensitive").and_then(Value::as_bool).unwrap_or(false),
        audience: audience(&recipients, &owner),
        to: recipients.to,
        cc: recipients.cc,
        id,
        owner,
    }
}

fn read_note(value: &Value, id: Url, owner: Url, in_reply_to: Url, mode: Mode) -> NoteObject {
    let recipients = read_recipients(value);
    let (published, updated) = read_times(value);
    NoteObject {
        content: read_languages(value, "content", |html| clamp_bytes(html, CONTENT_BYTES).to_owned()),
        in_reply_to,
        // A reply may name the thread of another city: that is the point of the field.
        context: read_id(value, "context", mode).or_else(|| read_id(value, "conversation", mode)),
        published,
        updated,
        url: read_page(value, &id),
        audience: audience(&recipients, &owner),
        to: recipients.to,
        cc: recipients.cc,
        mentions: read_mentions(value),
        reply_kind: read_text(value, "hansa:replyKind")
            .map(|code| clamp_chars(&drop_controls(code), 16))
            .filter(|code| !code.is_empty()),
        salt: read_salt(value),
        id,
        owner,
    }
}

fn read_kind(value: &Value, type_: &str) -> RecordKind {
    let class = read_text(value, "additionalType").filter(|class| class.len() <= 64);
    let class = class.map(|class| class.strip_prefix(hansa::NAMESPACE).unwrap_or(class));
    match class.map(|class| class.strip_prefix(hansa::PREFIX).unwrap_or(class)) {
        Some("Initiative") => RecordKind::Initiative,
        Some("Experience") => RecordKind::Experience,
        Some("Resource") => RecordKind::Resource,
        Some(class) if !class.is_empty() && class.bytes().all(|b| b.is_ascii_alphanumeric()) => {
            RecordKind::Other(format!("{}{class}", hansa::PREFIX))
        }
        _ => RecordKind::Plain(type_.to_owned()),
    }
}

/// A missing or impossible date counts as the oldest one: it pins nothing to the top of a feed.
fn read_times(value: &Value) -> (DateTime<Utc>, Option<DateTime<Utc>>) {
    let published = read_text(value, "published").and_then(time::read);
    let updated = read_text(value, "updated").and_then(time::read);
    let published = published.or(updated).unwrap_or(DateTime::UNIX_EPOCH);
    (published, updated.filter(|updated| *updated >= published))
}

fn read_page(value: &Value, id: &Url) -> Option<Url> {
    value.get("url").and_then(read_link).filter(|url| same_origin(url, id))
}

fn read_thread(value: &Value, id: &Url, mode: Mode) -> Option<Url> {
    let thread = read_id(value, "context", mode).or_else(|| read_id(value, "conversation", mode));
    thread.filter(|url| same_origin(url, id))
}

fn read_salt(value: &Value) -> Option<String> {
    let salt = read_text(value, "hansa:salt")?;
    let fits = (16..=64).contains(&salt.len());
    let base64url = salt.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    (fits && base64url).then(|| salt.to_owned())
}

/// Our terms as given. Numbers of the log are not fields of an object, wherever they stand.
fn read_extensions(value: &Value) -> Map<String, Value> {
    const NOT_KEPT: [&str; 5] = ["hansa:salt", "hansa:epoch", "hansa:seq", "hansa:prev", "hansa:replyKind"];
    value
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(name, _)| name.starts_with(hansa::PREFIX) && name.len() <= 64)
        .filter(|(name, _)| !NOT_KEPT.contains(&name.as_str()))
        .take(EXTENSIONS)
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}
