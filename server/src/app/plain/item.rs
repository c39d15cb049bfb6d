//! What one item of an outbox does: the same as if it had been delivered.

use hansa_entities::actor;
use hansa_federation::event::{Event, interpret};
use hansa_federation::object::{RemoteObject, parse_object};
use hansa_federation::origin::{parse_id, same_origin};
use serde_json::{Value, json};
use url::Url;

use crate::app::App;
use crate::app::error::Result;
use crate::app::inbox::{self, Effect};
use crate::app::record::Order;
use crate::store;

/// What came of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// It had its effect, or has none here.
    Done,
    /// It stands somewhere on the same origin, and is to be read there.
    Elsewhere(Url),
    /// It answers something of the same origin that is not here yet.
    Later(Url),
}

/// The id by which an item is known again.
pub(super) fn id(item: &Value) -> Option<&str> {
    item.as_str().or_else(|| item.get("id").and_then(Value::as_str))
}

/// Applies an item that its actor's origin has shown.
pub(super) async fn apply(app: &App, owner: &Url, item: &Value) -> Result<Came> {
    let mode = app.mode();
    let elsewhere = |url: Url| if same_origin(&url, owner) { Came::Elsewhere(url) } else { Came::Done };
    if let Some(text) = item.as_str() {
        return Ok(parse_id(text, mode).map_or(Came::Done, elsewhere));
    }
    // Some list their posts without the activity around them.
    if item.get("actor").is_none() {
        let Ok(object) = parse_object(item, mode) else { return Ok(Came::Done) };
        let own = match &object {
            RemoteObject::Record(record) => record.owner == *owner && same_origin(&record.id, owner),
            RemoteObject::Note(note) => note.owner == *owner && same_origin(&note.id, owner),
            RemoteObject::Tombstone { id } => same_origin(id, owner),
            RemoteObject::Other { .. } => false,
        };
        if !own {
            return Ok(Came::Done);
        }
        let event = Event::Publish { actor: owner.clone(), object, number: None };
        return act(app, owner, &json!({ "object": item }), &event).await;
    }
    let Ok(event) = interpret(item, mode) else { return Ok(Came::Done) };
    match &event {
        Event::Publish { actor, .. } | Event::Revise { actor, .. } | Event::Withdraw { actor, .. } => {
            if actor == owner {
                return act(app, owner, item, &event).await;
            }
            Ok(Came::Done)
        }
        Event::Refetch { actor, object } if actor == owner => Ok(elsewhere(object.clone())),
        // Who follows whom is said to the one it concerns; a list of the past changes nothing about it.
        Event::Follow { .. }
        | Event::Accept { .. }
        | Event::Reject { .. }
        | Event::Unfollow { .. }
        | Event::ReviseActor { .. }
        | Event::ActorGone { .. }
        | Event::Attach { .. }
        | Event::Detach { .. }
        | Event::Refetch { .. }
        | Event::Ignored { .. } => Ok(Came::Done),
    }
}

async fn act(app: &App, owner: &Url, value: &Value, event: &Event) -> Result<Came> {
    let tx = app.store.begin().await?;
    let sender: Option<actor::Model> = store::actor::find_by_uri(&tx, owner.as_str()).await?;
    let effect = inbox::act(app, &tx, value, event, sender.as_ref(), Order::Date).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(match (effect, event) {
        (
            Effect::Parked(_),
            Event::Publish { object: RemoteObject::Note(note), .. }
            | Event::Revise { object: RemoteObject::Note(note), .. },
        ) if same_origin(&note.in_reply_to, owner) => Came::Later(note.id.clone()),
        (Effect::Done | Effect::Ignored(_) | Effect::Parked(_), _) => Came::Done,
    })
}
