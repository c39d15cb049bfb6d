//! `Follow`, its answers and its end; `Add` and `Remove`: what happens between actors and collections.

use super::interpret::Activity;
use super::{Event, FollowRef, ObjectRef, Reason};
use crate::error::Malformed;
use crate::log::read_number;
use crate::object::parse_object;
use crate::origin::{parse_id, same_origin};
use crate::vocabulary::{id_of, is_type, read_id};
use serde_json::Value;
use url::Url;

pub(super) fn follow(activity: &Activity<'_>) -> Result<Event, Malformed> {
    let target = activity.object_id()?;
    Ok(Event::Follow { id: activity.id.clone(), actor: activity.actor.clone(), target })
}

pub(super) fn accept(activity: &Activity<'_>) -> Result<Event, Malformed> {
    answered(activity, |actor, follow| Event::Accept { actor, follow })
}

pub(super) fn reject(activity: &Activity<'_>) -> Result<Event, Malformed> {
    answered(activity, |actor, follow| Event::Reject { actor, follow })
}

/// Only the one who was asked may answer.
fn answered(activity: &Activity<'_>, event: impl Fn(Url, FollowRef) -> Event) -> Result<Event, Malformed> {
    let Some(follow) = read_follow(activity)? else {
        return Ok(activity.ignored(Reason::UnknownObject));
    };
    if follow.object.as_ref().is_some_and(|asked| *asked != activity.actor) {
        return Ok(activity.ignored(Reason::ForeignFollow));
    }
    Ok(event(activity.actor.clone(), follow))
}

/// Only the one who asked may take it back.
pub(super) fn undo(activity: &Activity<'_>) -> Result<Event, Malformed> {
    let Some(follow) = read_follow(activity)? else {
        return Ok(activity.ignored(Reason::UnknownObject));
    };
    let foreign_actor = follow.actor.as_ref().is_some_and(|actor| *actor != activity.actor);
    let foreign_id = follow.id.as_ref().is_some_and(|id| !same_origin(id, &activity.actor));
    if foreign_actor || foreign_id {
        return Ok(activity.ignored(Reason::ForeignFollow));
    }
    Ok(Event::Unfollow { actor: activity.actor.clone(), follow })
}

/// The Follow that an answer or an Undo is about; `None` if it embeds something else.
fn read_follow(activity: &Activity<'_>) -> Result<Option<FollowRef>, Malformed> {
    let object = activity.object()?;
    if object.is_string() {
        return Ok(Some(FollowRef { id: Some(activity.object_id()?), ..FollowRef::default() }));
    }
    if !is_type(object, "Follow") {
        return Ok(None);
    }
    let follow = FollowRef {
        id: read_id(object, "id", activity.mode),
        actor: read_id(object, "actor", activity.mode),
        object: read_id(object, "object", activity.mode),
    };
    // A part that is there and cannot be read must not turn into "any".
    for (field, read) in [("id", &follow.id), ("actor", &follow.actor), ("object", &follow.object)] {
        if read.is_none() && object.get(field).is_some_and(|value| !value.is_null()) {
            return Err(Malformed::new(format!("object.{field}")));
        }
    }
    if follow.id.is_none() && (follow.actor.is_none() || follow.object.is_none()) {
        return Err(Malformed::new("the Follow is not named"));
    }
    Ok(Some(follow))
}

pub(super) fn add(activity: &Activity<'_>) -> Result<Event, Malformed> {
    let id = activity.object_id()?;
    let Some(target) = read_target(activity)? else {
        return Ok(activity.ignored(Reason::ForeignCollection));
    };
    let object = match activity.object()? {
        carried @ Value::Object(_) => {
            parse_object(carried, activity.mode).map(|object| ObjectRef::Embedded(Box::new(object)))
        }
        _ => Ok(ObjectRef::Id(id.clone())),
    };
    Ok(Event::Attach {
        actor: activity.actor.clone(),
        // What cannot be read is still named, and can be fetched.
        object: object.unwrap_or(ObjectRef::Id(id)),
        target,
        number: read_number(activity.value),
    })
}

pub(super) fn remove(activity: &Activity<'_>) -> Result<Event, Malformed> {
    let object = activity.object_id()?;
    let Some(target) = read_target(activity)? else {
        return Ok(activity.ignored(Reason::ForeignCollection));
    };
    let number = read_number(activity.value);
    Ok(Event::Detach { actor: activity.actor.clone(), object, target, number })
}

/// The collection, if it can be the actor's.
fn read_target(activity: &Activity<'_>) -> Result<Option<Url>, Malformed> {
    let text = activity.value.get("target").and_then(id_of);
    let text = text.ok_or_else(|| Malformed::new("target is missing"))?;
    let target = parse_id(text, activity.mode).map_err(|cause| Malformed::field("target", cause))?;
    Ok(same_origin(&target, &activity.actor).then_some(target))
}
