//! Entries of others become part of the copy of their log, and have their effect where they have the last word.

use hansa_entities::actor;
use hansa_federation::event::{Event, interpret};
use hansa_federation::log::page::Bone;
use hansa_federation::log::proven::Proven;
use serde_json::Value;
use url::Url;

use super::state::{New, Put, State};
use crate::app::App;
use crate::app::error::Result;
use crate::app::inbox::{Effect, act};
use crate::app::record::Order;
use crate::store::{self, Tx};

/// Entries without effect that are looked at again in one go.
const WAITING: u64 = 1000;

/// Merges an entry of `sender`. `revive` where it came from the origin of the log itself.
pub(crate) async fn enter(
    app: &App,
    tx: &Tx,
    state: &mut State,
    sender: &actor::Model,
    proven: &Proven,
    revive: bool,
) -> Result<Effect> {
    let follows = proven.previous == state.previous();
    let put = state.put(app, tx, New::from(proven), revive).await?;
    if follows {
        state.reach(&proven.item.number, &proven.item.hash)?;
    }
    match put {
        Put::Live | Put::Fork { live: true } => {
            let effect = apply(app, tx, sender, &proven.value).await?;
            if !matches!(effect, Effect::Parked(_)) {
                state.set_applied(tx, &proven.item.number).await?;
            }
            Ok(effect)
        }
        Put::Fork { live: false } => Ok(Effect::Ignored("fork")),
        Put::Nothing => Ok(Effect::Ignored("known")),
    }
}

/// The effect of an entry with the last word. What waits for something else stays undone and is looked at again.
async fn apply(app: &App, tx: &Tx, sender: &actor::Model, value: &Value) -> Result<Effect> {
    match interpret(value, app.mode()) {
        Ok(event) => act(app, tx, value, &event, Some(sender), Order::Log).await,
        Err(error) => {
            tracing::info!(%error, actor = sender.uri, "an entry of a log has no effect");
            Ok(Effect::Ignored("not_readable"))
        }
    }
}

/// Looks again at what waited for something that may have come in the meantime; how many had an effect.
pub(crate) async fn apply_waiting(app: &App, tx: &Tx, sender: &actor::Model) -> Result<usize> {
    let mut done = 0;
    for row in store::skeleton::list_unapplied(tx, sender.id, WAITING).await? {
        let Some(value) = row.bytes.as_deref().and_then(|text| serde_json::from_str(text).ok()) else {
            continue;
        };
        if !matches!(apply(app, tx, sender, &value).await?, Effect::Parked(_)) {
            store::skeleton::set_applied(tx, sender.id, &row.epoch, row.seq).await?;
            done += 1;
        }
    }
    Ok(done)
}

/// Merges numbers whose entries their origin does not have or does not show. One that took its object away still does so.
pub(crate) async fn enter_bones(
    app: &App,
    tx: &Tx,
    state: &mut State,
    sender: &actor::Model,
    bones: &[Bone],
) -> Result<()> {
    for bone in bones {
        let new = New {
            item: hansa_federation::log::Item {
                key: bone.key.clone(),
                number: bone.number.clone(),
                hash: bone.hash,
            },
            tombstone: bone.tombstone,
            previous: None,
            bytes: None,
            applied: true,
        };
        let put = state.put(app, tx, new, true).await?;
        if bone.tombstone && matches!(put, Put::Live | Put::Fork { live: true }) {
            take_away(app, tx, sender, &bone.key).await?;
        }
    }
    Ok(())
}

/// What stands under a key is no more.
pub(super) async fn take_away(app: &App, tx: &Tx, sender: &actor::Model, key: &str) -> Result<()> {
    let Some(event) = ending(sender, key) else { return Ok(()) };
    act(app, tx, &Value::Null, &event, Some(sender), Order::Log).await?;
    Ok(())
}

fn ending(sender: &actor::Model, key: &str) -> Option<Event> {
    let actor = Url::parse(&sender.uri).ok()?;
    Some(match key.split_once(' ') {
        None => Event::Withdraw { actor, object: Url::parse(key).ok()?, number: None },
        Some((object, target)) => Event::Detach {
            actor,
            object: Url::parse(object).ok()?,
            target: Url::parse(target).ok()?,
            number: None,
        },
    })
}
