//! What is read of a body before anything is believed: three fields.

use crate::error::Malformed;
use crate::limits::BODY_BYTES;
use crate::media_type::MediaType;
use crate::origin::{Mode, parse_id};
use crate::signature::Inbound;
use crate::vocabulary::{id_of, parse_json};
use http::header::CONTENT_TYPE;
use serde_json::Value;
use url::Url;

use super::Rejection;

/// An activity as it claims to be.
#[derive(Debug)]
pub(super) struct Envelope {
    pub(super) id: Url,
    pub(super) actor: Url,
    pub(super) kind: String,
    pub(super) value: Value,
}

impl Envelope {
    /// Content type, size, JSON, then `id`, `type` and `actor`.
    pub(super) fn read(inbound: &Inbound<'_>, mode: Mode) -> Result<Self, Rejection> {
        require_media_type(inbound)?;
        if inbound.body.len() > BODY_BYTES {
            return Err(Rejection::TooLarge);
        }
        let value = parse_json(inbound.body)?;
        let text = |name: &str| value.get(name).and_then(id_of).ok_or_else(|| Malformed::new(name));
        let id = parse_id(text("id")?, mode).map_err(|cause| Malformed::field("id", cause))?;
        let actor = parse_id(text("actor")?, mode).map_err(|cause| Malformed::field("actor", cause))?;
        // One type, as a text: Mastodon compares it as such, and two would mean two things.
        let kind = value.get("type").and_then(Value::as_str).filter(|kind| kind.len() <= 64);
        let kind = kind.ok_or_else(|| Malformed::new("type"))?.to_owned();
        Ok(Self { id, actor, kind, value })
    }

    /// `Delete` of the actor by itself.
    pub(super) fn is_farewell(&self) -> bool {
        self.kind == "Delete" && self.value.get("object").and_then(id_of) == Some(self.actor.as_str())
    }
}

fn require_media_type(inbound: &Inbound<'_>) -> Result<(), Rejection> {
    let mut given = inbound.headers.get_all(CONTENT_TYPE).iter();
    let (Some(first), None) = (given.next(), given.next()) else {
        return Err(Rejection::UnsupportedMediaType);
    };
    let media_type = first.to_str().ok().and_then(MediaType::parse);
    if media_type.is_some_and(|media_type| media_type.is_activity_streams()) {
        Ok(())
    } else {
        Err(Rejection::UnsupportedMediaType)
    }
}
