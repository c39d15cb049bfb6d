//! From a row to its effect. The effect and the new state of the row are one transaction.

use hansa_entities::actor::{self, ActorState};
use hansa_entities::follow::FollowState;
use hansa_entities::id::InboxItemId;
use hansa_entities::inbox_item::{self, InboxState};
use hansa_entities::record::RecordState;
use hansa_entities::time::Time;
use hansa_federation::event::{Event, interpret};
use hansa_federation::object::RemoteObject;
use serde_json::{Value, json};
use url::Url;

use super::actors::{find_or_fetch, write as write_actor};
use super::backend::require_policy;
use crate::app::error::{Error, Result};
use crate::app::permission::{Verb, require};
use crate::app::reply::{self, Received};
use crate::app::{App, Principal, audit, failpoint, follow, job, record};
use crate::store::{self, Tx};

/// How long one worker may hold an item.
const LEASE: chrono::Duration = chrono::Duration::seconds(60);
/// Items taken at a time.
const BATCH: u64 = 32;
/// Tries of what fails; then it is failed, visible, and can be retried by hand.
const ATTEMPTS: i32 = 8;
/// Tries of what waits for something it refers to, about nine hours: a peer that was told to wait sends what comes later
/// before what came first. Then it is ignored.
const PARKED: i32 = 15;

/// What an item came to.
enum Effect {
    Done,
    Ignored(&'static str),
    /// It refers to something that is not here yet.
    Parked(&'static str),
}

/// Applies what is due; how many items there were.
pub async fn apply_due(app: &App) -> Result<usize> {
    let now = app.clock.now();
    let items = store::claim::claim_inbox(app.store.write(), now, now.plus(LEASE), BATCH).await?;
    let count = items.len();
    for item in items {
        apply(app, item).await?;
    }
    Ok(count)
}

/// When the next item becomes due.
pub async fn next_due(app: &App) -> Result<Option<Time>> {
    Ok(store::inbox::next_due(app.store.read()).await?)
}

/// What could not be applied, newest first.
pub async fn list_failed(app: &App, principal: &Principal) -> Result<Vec<inbox_item::Model>> {
    require(principal, Verb::Administer)?;
    Ok(store::inbox::list(app.store.read(), InboxState::Failed, 200).await?)
}

/// Takes a failed item up again.
pub async fn retry(app: &App, principal: &Principal, id: InboxItemId) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let mut item = store::inbox::find(&tx, id).await?.ok_or(Error::NotFound)?;
    item.state = InboxState::New;
    item.attempts = 0;
    item.run_at = app.clock.now();
    item.settled_at = None;
    let activity = item.activity.clone();
    store::update(&tx, item).await?;
    audit::record(app, &tx, principal, "inbox.retry", &activity, json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.signals.inbox.notify_one();
    Ok(())
}

async fn apply(app: &App, mut item: inbox_item::Model) -> Result<()> {
    item.attempts += 1;
    let result = apply_in_transaction(app, &mut item).await;
    let Err(error) = result else { return Ok(()) };
    tracing::warn!(%error, activity = item.activity, attempt = item.attempts, "an activity was not applied");
    item.error = Some(error.to_string().chars().take(500).collect());
    // The transaction rolled back, and what it had made of the row with it.
    item.state = InboxState::New;
    item.settled_at = None;
    // What the sender or the policy made impossible will not become possible by trying.
    let is_final = matches!(error, Error::Forbidden(_) | Error::NotFound | Error::Gone);
    if is_final || item.attempts >= ATTEMPTS {
        item.state = InboxState::Failed;
        item.settled_at = Some(app.clock.now());
    } else {
        item.run_at = later(app, item.attempts);
    }
    store::inbox::settle(app.store.write(), &item).await?;
    Ok(())
}

fn later(app: &App, attempts: i32) -> Time {
    app.clock.now().plus(chrono::Duration::seconds(2i64.saturating_pow(attempts.clamp(1, 12).unsigned_abs())))
}

async fn apply_in_transaction(app: &App, item: &mut inbox_item::Model) -> Result<()> {
    let value: Value = serde_json::from_str(&item.bytes).map_err(Error::internal)?;
    let event = match interpret(&value, app.mode()) {
        Ok(event) => event,
        Err(error) => {
            item.error = Some(error.to_string());
            return settle(app, item, InboxState::Ignored).await;
        }
    };
    require_policy(app, &item.host).await?;
    // The network comes before the transaction.
    let sender = match (&event, item.gone) {
        (Event::ActorGone { .. } | Event::Ignored { .. }, _) | (_, true) => None,
        _ => Some(find_or_fetch(app, &Url::parse(&item.actor).map_err(Error::internal)?).await?),
    };
    let tx = app.store.begin().await?;
    let effect = act(app, &tx, &value, event, sender.as_ref()).await?;
    match effect {
        Effect::Done => item.state = InboxState::Done,
        Effect::Ignored(reason) => {
            item.state = InboxState::Ignored;
            item.error = Some(reason.to_owned());
        }
        Effect::Parked(reason) if item.attempts < PARKED => {
            item.state = InboxState::Parked;
            item.error = Some(reason.to_owned());
            item.run_at = later(app, item.attempts);
        }
        Effect::Parked(reason) => {
            item.state = InboxState::Ignored;
            item.error = Some(reason.to_owned());
        }
    }
    if item.state != InboxState::Parked {
        item.settled_at = Some(app.clock.now());
    }
    if !store::inbox::settle(&tx, item).await? {
        // The lease ran out and another worker has it: the transaction rolls back, its effect with it.
        return Ok(());
    }
    if let Some(instance) = sender.and_then(|actor| actor.instance_id) {
        store::delivery::wake(&tx, instance).await?;
    }
    failpoint::reach("apply.before_commit");
    tx.commit().await.map_err(store::Error::from)?;
    failpoint::reach("apply.after_commit");
    app.wake_outbox();
    Ok(())
}

async fn settle(app: &App, item: &mut inbox_item::Model, state: InboxState) -> Result<()> {
    item.state = state;
    item.settled_at = Some(app.clock.now());
    store::inbox::settle(app.store.write(), item).await?;
    Ok(())
}

fn done_or(done: bool, reason: &'static str) -> Effect {
    if done { Effect::Done } else { Effect::Ignored(reason) }
}

async fn act(
    app: &App,
    tx: &Tx,
    value: &Value,
    event: Event,
    sender: Option<&actor::Model>,
) -> Result<Effect> {
    if let Event::ActorGone { actor } = &event {
        return actor_gone(tx, actor, app.clock.now()).await;
    }
    let Some(sender) = sender else { return Ok(Effect::Ignored("without_effect_here")) };
    if sender.state != ActorState::Active {
        return Ok(Effect::Ignored("sender_suspended"));
    }
    Ok(match event {
        Event::Follow { id, target, .. } => {
            done_or(follow::receive(app, tx, &id, sender, &target).await?, "not_a_city_here")
        }
        Event::Accept { follow, .. } => {
            let done = follow::receive_answer(app, tx, sender, &follow, FollowState::Accepted).await?;
            done_or(done, "not_asked")
        }
        Event::Reject { follow, .. } => {
            let done = follow::receive_answer(app, tx, sender, &follow, FollowState::Rejected).await?;
            done_or(done, "not_asked")
        }
        Event::Unfollow { follow, .. } => {
            done_or(follow::receive_undo(app, tx, sender, &follow).await?, "not_following")
        }
        Event::Publish { object, .. } | Event::Revise { object, .. } => {
            object_came(app, tx, sender, &object, value).await?
        }
        Event::ReviseActor { actor } => {
            let is_older = actor.updated.map(Time::from) < sender.updated;
            if actor.id.as_str() != sender.uri || is_older {
                Effect::Ignored("not_newer")
            } else {
                write_actor(app, tx, &actor, app.clock.now()).await?;
                Effect::Done
            }
        }
        Event::Withdraw { object, .. } => withdrawn(app, tx, sender, &object).await?,
        Event::Attach { object, target, .. } => {
            match reply::attach(tx, sender, object.id(), &target).await? {
                Some(true) => {
                    job::fetch_reply(app, tx, object.id(), &target).await?;
                    Effect::Done
                }
                Some(false) => Effect::Done,
                None => Effect::Parked("thread_not_here"),
            }
        }
        Event::Detach { object, target, .. } => {
            done_or(reply::detach(tx, sender, &object, &target).await?, "thread_not_here")
        }
        Event::Refetch { object, .. } => {
            let followed = store::follow::count_followers_from_here(tx, sender.id).await? > 0;
            if followed {
                job::fetch_object(app, tx, &object).await?;
            }
            done_or(followed, "not_followed")
        }
        Event::ActorGone { .. } => Effect::Ignored("without_effect_here"),
        Event::Ignored { .. } => Effect::Ignored("without_effect_here"),
    })
}

async fn object_came(
    app: &App,
    tx: &Tx,
    sender: &actor::Model,
    object: &RemoteObject,
    value: &Value,
) -> Result<Effect> {
    let bytes = value.get("object").map(Value::to_string).unwrap_or_default();
    match object {
        RemoteObject::Note(note) => Ok(match reply::receive(app, tx, sender, note, bytes, None).await? {
            Received::Done => Effect::Done,
            Received::Ignored(reason) => Effect::Ignored(reason),
            Received::Orphan(_) => Effect::Parked("parent_missing"),
        }),
        RemoteObject::Record(record) => {
            let is_followed = store::follow::count_followers_from_here(tx, sender.id).await? > 0;
            // A copy from an earlier follow is kept true, out of sight: the follow may come back.
            if !is_followed && store::record::find_by_uri(tx, record.id.as_str()).await?.is_none() {
                return Ok(Effect::Ignored("not_followed"));
            }
            let recording = match record::from_wire(app, sender, record, bytes) {
                Ok(recording) => recording,
                Err(reason) => return Ok(Effect::Ignored(reason)),
            };
            let written = record::write(app, tx, recording).await?;
            follow::orphan(app, tx, sender).await?;
            Ok(match written {
                record::Written::New(_) | record::Written::Changed(_) => Effect::Done,
                record::Written::Stale => Effect::Ignored("not_newer"),
            })
        }
        RemoteObject::Tombstone { id } => withdrawn(app, tx, sender, id).await,
        RemoteObject::Other { .. } => Ok(Effect::Ignored("kind_not_shown")),
    }
}

/// Only the owner withdraws.
async fn withdrawn(app: &App, tx: &Tx, sender: &actor::Model, object: &Url) -> Result<Effect> {
    if let Some(row) = store::record::find_by_uri(tx, object.as_str()).await? {
        if row.actor_id != sender.id || row.local {
            return Ok(Effect::Ignored("not_the_owner"));
        }
        if row.state == RecordState::Withdrawn {
            return Ok(Effect::Ignored("withdrawn_before"));
        }
        record::erase(tx, row).await?;
        return Ok(Effect::Done);
    }
    if store::reply::find_by_uri(tx, object.as_str()).await?.is_some() {
        return Ok(done_or(reply::gone(app, tx, sender, object).await?, "not_the_owner"));
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
