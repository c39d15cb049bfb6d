//! Dispatch on `type`: by hand, because an untagged enum would take the first shape that fits.

use super::{Event, Reason, objects, relations};
use crate::error::Malformed;
use crate::origin::{Mode, parse_id, same_origin};
use crate::vocabulary::id_of;
use crate::vocabulary::text::{clamp_chars, drop_controls};
use serde_json::Value;
use url::Url;

/// An activity whose id and actor are sound.
pub(super) struct Activity<'a> {
    pub(super) value: &'a Value,
    pub(super) kind: &'a str,
    pub(super) id: Url,
    pub(super) actor: Url,
    pub(super) mode: Mode,
}

impl Activity<'_> {
    pub(super) fn ignored(&self, reason: Reason) -> Event {
        Event::Ignored { kind: clamp_chars(&drop_controls(self.kind), 64), reason }
    }

    pub(super) fn object(&self) -> Result<&Value, Malformed> {
        match self.value.get("object") {
            Some(Value::Array(items)) => {
                items.first().filter(|_| items.len() == 1).ok_or_else(|| Malformed::new("object is a list"))
            }
            Some(Value::Null) | None => Err(Malformed::new("object is missing")),
            Some(object) => Ok(object),
        }
    }

    pub(super) fn object_id(&self) -> Result<Url, Malformed> {
        let text = id_of(self.object()?).ok_or_else(|| Malformed::new("object has no id"))?;
        parse_id(text, self.mode).map_err(|cause| Malformed::field("object", cause))
    }
}

/// Reads an activity whose sender has been verified.
///
/// # Errors
/// An activity that cannot be understood at all; one that is understood and must have no effect is
/// [`Event::Ignored`].
pub fn interpret(value: &Value, mode: Mode) -> Result<Event, Malformed> {
    let kind = value.get("type").and_then(Value::as_str).ok_or_else(|| Malformed::new("type"))?;
    let id = read(value.get("id").and_then(Value::as_str), "id", mode)?;
    let actor = read(value.get("actor").and_then(id_of), "actor", mode)?;
    let activity = Activity { value, kind, id, actor, mode };
    if !same_origin(&activity.id, &activity.actor) {
        return Err(Malformed::new("id and actor have different origins"));
    }
    match kind {
        "Follow" => relations::follow(&activity),
        "Accept" => relations::accept(&activity),
        "Reject" => relations::reject(&activity),
        "Undo" => relations::undo(&activity),
        "Add" => relations::add(&activity),
        "Remove" => relations::remove(&activity),
        "Create" => objects::create(&activity),
        "Update" => objects::update(&activity),
        "Delete" => objects::delete(&activity),
        _ => Ok(activity.ignored(Reason::UnknownType)),
    }
}

fn read(text: Option<&str>, field: &str, mode: Mode) -> Result<Url, Malformed> {
    let text = text.ok_or_else(|| Malformed::new(format!("{field} is missing")))?;
    parse_id(text, mode).map_err(|cause| Malformed::field(field, cause))
}
