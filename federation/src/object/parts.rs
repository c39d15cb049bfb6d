//! The parts that records and notes share, in both directions.

use super::{Attachment, AttachmentKind, Audience, Hashtag, Mention, ObjectLink};
use crate::limits::{ATTACHMENTS, LABEL_CHARS, TAGS};
use crate::origin::{parse_link, same_origin};
use crate::vocabulary::text::{clamp_chars, drop_controls};
use crate::vocabulary::{Recipients, is_type, read_link, read_text, read_type};
use activitypub_federation::kinds::public;
use serde_json::{Map, Value, json};
use url::Url;

/// The media type of a FEP-e232 link.
const OBJECT_LINK: &str = "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"";

pub(super) fn build_hashtag(tag: &Hashtag) -> Value {
    match &tag.href {
        Some(href) => json!({"type": "Hashtag", "name": tag.name, "href": href}),
        None => json!({"type": "Hashtag", "name": tag.name}),
    }
}

pub(super) fn build_mention(mention: &Mention) -> Value {
    json!({"type": "Mention", "name": mention.name, "href": mention.href})
}

pub(super) fn build_object_link(link: &ObjectLink) -> Value {
    let mut tag = Map::new();
    tag.insert("type".to_owned(), json!("Link"));
    tag.insert("mediaType".to_owned(), json!(OBJECT_LINK));
    if let Some(rel) = &link.rel {
        tag.insert("rel".to_owned(), json!(rel));
    }
    tag.insert("href".to_owned(), json!(link.href));
    if let Some(name) = &link.name {
        tag.insert("name".to_owned(), json!(name));
    }
    Value::Object(tag)
}

pub(super) fn build_attachment(attachment: &Attachment) -> Value {
    let (kind, address) = match attachment.kind {
        AttachmentKind::Image => ("Image", "url"),
        AttachmentKind::Document => ("Document", "url"),
        AttachmentKind::Link => ("Link", "href"),
    };
    let mut item = Map::new();
    item.insert("type".to_owned(), json!(kind));
    if let Some(media_type) = &attachment.media_type {
        item.insert("mediaType".to_owned(), json!(media_type));
    }
    item.insert(address.to_owned(), json!(attachment.url));
    if let Some(name) = &attachment.name {
        item.insert("name".to_owned(), json!(name));
    }
    Value::Object(item)
}

fn items<'a>(value: &'a Value, field: &str, limit: usize) -> impl Iterator<Item = &'a Value> {
    let items = match value.get(field) {
        Some(Value::Array(items)) => items.as_slice(),
        Some(one @ Value::Object(_)) => std::slice::from_ref(one),
        _ => &[],
    };
    items.iter().take(limit)
}

fn label(value: &Value, field: &str) -> Option<String> {
    read_text(value, field)
        .map(|text| clamp_chars(&drop_controls(text), LABEL_CHARS))
        .filter(|text| !text.is_empty())
}

pub(super) fn read_hashtags(value: &Value) -> Vec<Hashtag> {
    items(value, "tag", TAGS)
        .filter(|tag| is_type(tag, "Hashtag"))
        .filter_map(|tag| {
            let name = label(tag, "name")?;
            let name = if name.starts_with('#') { name } else { format!("#{name}") };
            Some(Hashtag { name, href: read_link(tag) })
        })
        .collect()
}

pub(super) fn read_mentions(value: &Value) -> Vec<Mention> {
    items(value, "tag", TAGS)
        .filter(|tag| is_type(tag, "Mention"))
        .filter_map(|tag| {
            Some(Mention { href: read_link(tag)?, name: label(tag, "name").unwrap_or_default() })
        })
        .collect()
}

pub(super) fn read_object_links(value: &Value) -> Vec<ObjectLink> {
    items(value, "tag", TAGS)
        .filter(|tag| is_type(tag, "Link"))
        .filter_map(|tag| {
            // Other servers also link preview cards and emojis here: only the media type tells.
            let media_type = crate::media_type::MediaType::parse(read_text(tag, "mediaType")?)?;
            if !media_type.is_activity_streams() {
                return None;
            }
            let rel = label(tag, "rel").filter(|rel| parse_link(rel).is_ok());
            Some(ObjectLink { rel, href: read_link(tag)?, name: label(tag, "name") })
        })
        .collect()
}

pub(super) fn read_attachments(value: &Value) -> Vec<Attachment> {
    items(value, "attachment", ATTACHMENTS)
        .filter_map(|item| {
            let media_type = label(item, "mediaType");
            let picture = media_type.as_deref().is_some_and(|text| text.starts_with("image/"));
            let kind = match read_type(item)? {
                "Image" => AttachmentKind::Image,
                "Document" if picture => AttachmentKind::Image,
                "Document" | "Audio" | "Video" => AttachmentKind::Document,
                "Link" | "Page" => AttachmentKind::Link,
                _ => return None,
            };
            let address = item.get("url").or_else(|| item.get("href"))?;
            Some(Attachment { kind, url: read_link(address)?, media_type, name: label(item, "name") })
        })
        .collect()
}

/// `Public` decides; a followers collection is recognised by standing on the owner's origin with a path
/// that says so. Everything else is for named recipients.
pub(super) fn audience(recipients: &Recipients, owner: &Url) -> Audience {
    let public = public();
    if recipients.to.contains(&public) {
        return Audience::Public;
    }
    if recipients.cc.contains(&public) {
        return Audience::Unlisted;
    }
    let followers = |url: &Url| same_origin(url, owner) && url.path().ends_with("/followers");
    if recipients.to.iter().chain(&recipients.cc).any(followers) {
        return Audience::Followers;
    }
    Audience::Direct
}
