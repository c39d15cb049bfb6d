//! What an activity does: decided in the transaction that settles its row.

use hansa_entities::actor::{self, ActorState};
use hansa_entities::follow::FollowState;
use hansa_entities::record::{Because, RecordState};
use hansa_entities::time::Time;
use hansa_federation::event::{Event, ObjectRef};
use hansa_federation::object::RemoteObject;
use serde_json::Value;
use url::Url;

use super::actors::write as write_actor;
use crate::app::error::Result;
use crate::app::record::Order;
use crate::app::reply::{self, Received};
use crate::app::{App, follow, job, plain, record};
use crate::store::{self, Tx};

/// What an item came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    Done,
    Ignored(&'static str),
    /// It refers to something that is not here yet.
    Parked(&'static str),
}

fn done_or(done: bool, reason: &'static str) -> Effect {
    if done { Effect::Done } else { Effect::Ignored(reason) }
}

/// Gives an activity its effect. `sender` is the row of its actor as it stands in this transaction.
pub(crate) async fn act(
    app: &App,
    tx: &Tx,
    value: &Value,
    event: &Event,
    sender: Option<&actor::Model>,
    order: Order,
) -> Result<Effect> {
    if let Event::ActorGone { actor } = event {
        return actor_gone(tx, actor, app.clock.now()).await;
    }
    let Some(sender) = sender else { return Ok(Effect::Ignored("without_effect_here")) };
    if sender.state != ActorState::Active {
        return Ok(Effect::Ignored("sender_suspended"));
    }
    Ok(match event {
        Event::Follow { id, target, .. } => follow::receive(app, tx, id, sender, target)
            .await?
            .map_or_else(Effect::Ignored, |()| Effect::Done),
        Event::Accept { follow, .. } => {
            let done = follow::receive_answer(app, tx, sender, follow, FollowState::Accepted).await?;
            done_or(done, "not_asked")
        }
        Event::Reject { follow, .. } => {
            let done = follow::receive_answer(app, tx, sender, follow, FollowState::Rejected).await?;
            done_or(done, "not_asked")
        }
        Event::Unfollow { follow, .. } => {
            done_or(follow::receive_undo(app, tx, sender, follow).await?, "not_following")
        }
        Event::Publish { object, .. } | Event::Revise { object, .. } => {
            object_came(app, tx, sender, object, value, order).await?
        }
        Event::ReviseActor { actor } => {
            let is_older = order == Order::Date && actor.updated.map(Time::from) < sender.updated;
            if actor.id.as_str() != sender.uri || is_older {
                Effect::Ignored("not_newer")
            } else {
                write_actor(app, tx, actor, app.clock.now()).await?;
                Effect::Done
            }
        }
        Event::Withdraw { object, because, .. } => {
            let because = record::because(because.as_deref());
            withdrawn(app, tx, sender, object, because, order).await?
        }
        Event::Attach { object, target, .. } => attached(app, tx, sender, object, target, value).await?,
        Event::Detach { object, target, .. } => {
            done_or(reply::detach(tx, sender, object, target).await?, "thread_not_here")
        }
        Event::Refetch { object, .. } => {
            let followed = store::follow::count_followers_from_here(tx, sender.id).await? > 0;
            if followed {
                job::fetch_object(app, tx, object).await?;
            }
            done_or(followed, "not_followed")
        }
        Event::ActorGone { .. } => Effect::Ignored("without_effect_here"),
        Event::Ignored { .. } => Effect::Ignored("without_effect_here"),
    })
}

/// The owner of a thread names a reply. One that is carried with its author's proof is taken as it is; another is fetched.
async fn attached(
    app: &App,
    tx: &Tx,
    sender: &actor::Model,
    object: &ObjectRef,
    target: &Url,
    value: &Value,
) -> Result<Effect> {
    let Some(is_missing) = reply::attach(tx, sender, object.id(), target).await? else {
        return Ok(Effect::Parked("thread_not_here"));
    };
    match reply::receive_carried(app, tx, object, value.get("object"), target).await? {
        Some(Received::Done | Received::Ignored(_)) => return Ok(Effect::Done),
        Some(Received::Orphan(_)) => return Ok(Effect::Parked("parent_missing")),
        None => {}
    }
    if is_missing {
        job::fetch_reply(app, tx, object.id(), target).await?;
    }
    Ok(Effect::Done)
}

async fn object_came(
    app: &App,
    tx: &Tx,
    sender: &actor::Model,
    object: &RemoteObject,
    value: &Value,
    order: Order,
) -> Result<Effect> {
    let bytes = value.get("object").map(Value::to_string).unwrap_or_default();
    match object {
        RemoteObject::Note(note) => Ok(match reply::receive(app, tx, sender, note, bytes, None).await? {
            Received::Done => Effect::Done,
            Received::Ignored(reason) => Effect::Ignored(reason),
            Received::Orphan(_) => Effect::Parked("parent_missing"),
        }),
        RemoteObject::Record(record) => {
            let is_followed = follow::is_wanted(tx, sender.id).await?;
            // A copy from an earlier follow is kept true, out of sight: the follow may come back.
            if !is_followed && store::record::find_by_uri(tx, record.id.as_str()).await?.is_none() {
                return Ok(Effect::Ignored("not_followed"));
            }
            let recording = match record::from_wire(app, sender, record, bytes, Order::Date) {
                Ok(recording) => recording,
                Err(reason) => return Ok(Effect::Ignored(reason)),
            };
            let written = record::write(app, tx, recording).await?;
            if !is_followed {
                follow::orphan(app, tx, sender).await?;
            }
            // The replies of a city that keeps a log stand in it, and its records come another way.
            if let record::Written::New(id) = written
                && let Some(root) = store::record::find(tx, id).await?
            {
                plain::expect_thread(app, tx, &root).await?;
            }
            Ok(match written {
                record::Written::New(_) | record::Written::Changed(_) => Effect::Done,
                record::Written::Stale => Effect::Ignored("not_newer"),
            })
        }
        RemoteObject::Tombstone { id } => withdrawn(app, tx, sender, id, Because::Other, order).await,
        RemoteObject::Other { .. } => Ok(Effect::Ignored("kind_not_shown")),
    }
}

/// Only the owner withdraws.
async fn withdrawn(
    app: &App,
    tx: &Tx,
    sender: &actor::Model,
    object: &Url,
    because: Because,
    order: Order,
) -> Result<Effect> {
    if let Some(row) = store::record::find_by_uri(tx, object.as_str()).await? {
        if row.actor_id != sender.id || row.local {
            return Ok(Effect::Ignored("not_the_owner"));
        }
        if row.state == RecordState::Withdrawn {
            return Ok(Effect::Ignored("withdrawn_before"));
        }
        record::erase(tx, row, because).await?;
        return Ok(Effect::Done);
    }
    if store::reply::find_by_uri(tx, object.as_str()).await?.is_some() {
        return Ok(done_or(reply::gone(app, tx, sender, object).await?, "not_the_owner"));
    }
    // The log itself remembers that it was taken away.
    if order == Order::Log {
        return Ok(Effect::Ignored("not_here"));
    }
    // The Create may still be on its way, or wait for what it answers: then it must find the place taken. Of cities that
    // are followed and of their officers this is kept in mind; of strangers it would be without end.
    let is_of_a_followed_city = match sender.instance_id {
        Some(instance) => store::follow::is_instance_followed(tx, instance).await?,
        None => false,
    };
    if is_of_a_followed_city {
        record::remember_withdrawn(app, tx, sender, object).await?;
        return Ok(Effect::Done);
    }
    Ok(Effect::Ignored("not_here"))
}

/// An actor says that it is no more. It is believed where its key answered 410, or where it still signed.
async fn actor_gone(tx: &Tx, uri: &Url, now: Time) -> Result<Effect> {
    let Some(mut row) = store::actor::find_by_uri(tx, uri.as_str()).await? else {
        return Ok(Effect::Ignored("not_here"));
    };
    if row.instance_id.is_none() {
        return Ok(Effect::Ignored("own_host"));
    }
    row.state = ActorState::Gone;
    let id = row.id;
    store::update(tx, row).await?;
    store::record::move_state(tx, id, RecordState::Published, RecordState::Orphaned, now).await?;
    store::follow::end_all(tx, id, now).await?;
    Ok(Effect::Done)
}
