//! `Create`, `Update`, `Delete`: what happens to objects. Only the owner's word counts, and only about
//! objects on the owner's origin; of everything else the origin is asked (FEP-fe34).

use super::interpret::Activity;
use super::{Event, Reason};
use crate::actor::{ActorKind, parse_actor};
use crate::error::Malformed;
use crate::log::read_number;
use crate::object::{RemoteObject, parse_object};
use crate::origin::same_origin;
use crate::vocabulary::{first_id, read_text, read_type, time};
use serde_json::Value;

pub(super) fn create(activity: &Activity<'_>) -> Result<Event, Malformed> {
    let id = activity.object_id()?;
    let object = activity.object()?;
    // Only named, or carried from elsewhere: its origin decides what it is.
    if object.is_string() || !same_origin(&id, &activity.actor) {
        return Ok(Event::Refetch { actor: activity.actor.clone(), object: id });
    }
    if let Some(refused) = refuse_owner(activity, object) {
        return Ok(refused);
    }
    Ok(match parse_object(object, activity.mode)? {
        object @ (RemoteObject::Record(_) | RemoteObject::Note(_)) => {
            let number = read_number(activity.value);
            if number.is_some() && is_dated_later(activity, &object) {
                return Ok(activity.ignored(Reason::DatedLater));
            }
            Event::Publish { actor: activity.actor.clone(), object, number }
        }
        RemoteObject::Tombstone { .. } | RemoteObject::Other { .. } => {
            activity.ignored(Reason::UnknownObject)
        }
    })
}

pub(super) fn update(activity: &Activity<'_>) -> Result<Event, Malformed> {
    let id = activity.object_id()?;
    let object = activity.object()?;
    if !same_origin(&id, &activity.actor) {
        return Ok(activity.ignored(Reason::ForeignObject));
    }
    if object.is_string() {
        return Ok(Event::Refetch { actor: activity.actor.clone(), object: id });
    }
    if read_type(object).is_some_and(|kind| ActorKind::parse(kind).is_some()) {
        return update_actor(activity, object);
    }
    if owner(object).is_some_and(|owner| owner != activity.actor.as_str()) {
        // A moderator of that server may have edited it: the origin knows.
        return Ok(Event::Refetch { actor: activity.actor.clone(), object: id });
    }
    if let Some(refused) = refuse_owner(activity, object) {
        return Ok(refused);
    }
    Ok(match parse_object(object, activity.mode)? {
        object @ (RemoteObject::Record(_) | RemoteObject::Note(_)) => {
            let number = read_number(activity.value);
            if number.is_some() && is_dated_later(activity, &object) {
                return Ok(activity.ignored(Reason::DatedLater));
            }
            Event::Revise { actor: activity.actor.clone(), object, number }
        }
        RemoteObject::Tombstone { .. } | RemoteObject::Other { .. } => {
            activity.ignored(Reason::UnknownObject)
        }
    })
}

fn update_actor(activity: &Activity<'_>, object: &Value) -> Result<Event, Malformed> {
    let bytes = serde_json::to_vec(object).map_err(|_| Malformed::new("object"))?;
    let actor = parse_actor(&bytes, object, activity.mode)?;
    if actor.id == activity.actor {
        Ok(Event::ReviseActor { actor: Box::new(actor) })
    } else {
        Ok(activity.ignored(Reason::ForeignActor))
    }
}

pub(super) fn delete(activity: &Activity<'_>) -> Result<Event, Malformed> {
    let object = activity.object_id()?;
    if object == activity.actor {
        return Ok(Event::ActorGone { actor: activity.actor.clone() });
    }
    if !same_origin(&object, &activity.actor) {
        return Ok(activity.ignored(Reason::ForeignObject));
    }
    if activity.object().ok().and_then(owner).is_some_and(|owner| owner != activity.actor.as_str()) {
        return Ok(activity.ignored(Reason::ForeignOwner));
    }
    let number = read_number(activity.value);
    let because = activity.object().ok().and_then(|stone| read_text(stone, "hansa:withdrawnFor"));
    let because = because.filter(|code| code.len() <= 32).map(str::to_owned);
    Ok(Event::Withdraw { actor: activity.actor.clone(), object, because, number })
}

fn owner(object: &Value) -> Option<&str> {
    object.get("attributedTo").and_then(first_id)
}

fn refuse_owner(activity: &Activity<'_>, object: &Value) -> Option<Event> {
    (owner(object) != Some(activity.actor.as_str())).then(|| activity.ignored(Reason::ForeignOwner))
}

/// A log is ordered by what its owner did, and a feed by `published`: an entry may not reach ahead.
fn is_dated_later(activity: &Activity<'_>, object: &RemoteObject) -> bool {
    match (object.published(), read_text(activity.value, "published").and_then(time::read)) {
        (Some(object), Some(act)) => object > act,
        (None, _) | (_, None) => false,
    }
}
