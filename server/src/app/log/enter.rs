//! Entries of others become part of the copy of their log, and have their effect where they have the last word.

use hansa_entities::actor::{self, ActorState};
use hansa_federation::event::{Event, interpret};
use hansa_federation::log::Item;
use hansa_federation::log::page::Bone;
use hansa_federation::log::proven::Proven;
use hansa_federation::object::RemoteObject;
use serde_json::Value;
use url::Url;

use super::state::{New, Put, State};
use crate::app::App;
use crate::app::error::Result;
use crate::app::inbox::{self, Effect};
use crate::app::record::{self, Order, Recording, Written};
use crate::store::{self, Tx};

/// Entries without effect that are looked at again in one go.
const WAITING: u64 = 1000;

/// An entry that was proved, with what it says.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) proven: Proven,
    bytes: String,
    act: Act,
}

#[derive(Clone, Debug)]
enum Act {
    /// A record that everybody may read, checked and safe.
    Record(Box<Recording>),
    Other(Box<Event>),
    /// Nothing, for this reason.
    Nothing(&'static str),
}

impl Entry {
    /// Reads an entry of `sender`: all that takes no database.
    pub(crate) fn read(app: &App, sender: &actor::Model, proven: Proven) -> Self {
        let act = read(app, sender, &proven.value);
        Self { bytes: proven.value.to_string(), proven, act }
    }

    pub(crate) fn item(&self) -> &Item {
        &self.proven.item
    }
}

fn read(app: &App, sender: &actor::Model, value: &Value) -> Act {
    match interpret(value, app.mode()) {
        Ok(
            Event::Publish { object: RemoteObject::Record(record), .. }
            | Event::Revise { object: RemoteObject::Record(record), .. },
        ) => {
            let bytes = value.get("object").map(Value::to_string).unwrap_or_default();
            match record::from_wire(app, sender, &record, bytes, Order::Log) {
                Ok(recording) => Act::Record(Box::new(recording)),
                Err(reason) => Act::Nothing(reason),
            }
        }
        Ok(event) => Act::Other(Box::new(event)),
        Err(error) => {
            tracing::info!(%error, actor = sender.uri, "an entry of a log has no effect");
            Act::Nothing("not_readable")
        }
    }
}

/// Merges entries of `sender`, and gives those with the last word their effect. What waits for something else stays undone
/// and is looked at again. `revive` where they came from the origin of the log itself.
pub(crate) async fn enter(
    app: &App,
    tx: &Tx,
    state: &mut State,
    sender: &actor::Model,
    entries: Vec<Entry>,
    revive: bool,
) -> Result<Vec<Effect>> {
    let mut effects = Vec::with_capacity(entries.len());
    // Records in a row are written together, and before whatever may be about them.
    let mut records = Records::default();
    for Entry { proven, bytes, act } in entries {
        let follows = proven.previous == state.previous();
        let put = state.put(app, tx, New::of(&proven, bytes), revive).await?;
        for key in state.take_displaced() {
            records.write(app, tx, &mut effects).await?;
            take_away(app, tx, sender, &key).await?;
        }
        if follows {
            state.reach(&proven.item.number, &proven.item.hash)?;
        }
        let effect = match put {
            Put::Live | Put::Fork { live: true } => match act {
                Act::Record(_) if sender.state != ActorState::Active => Effect::Ignored("sender_suspended"),
                Act::Record(recording) => {
                    records.add(effects.len(), *recording);
                    Effect::Done
                }
                Act::Nothing(reason) => Effect::Ignored(reason),
                Act::Other(event) => {
                    records.write(app, tx, &mut effects).await?;
                    inbox::act(app, tx, &proven.value, &event, Some(sender), Order::Log).await?
                }
            },
            Put::Fork { live: false } => Effect::Ignored("fork"),
            Put::Nothing => Effect::Ignored("known"),
        };
        if matches!(put, Put::Live | Put::Fork { live: true }) && !matches!(effect, Effect::Parked(_)) {
            state.set_applied(tx, &proven.item.number).await?;
        }
        effects.push(effect);
    }
    records.write(app, tx, &mut effects).await?;
    Ok(effects)
}

/// Records that are written in one go, and the places of their effects.
#[derive(Debug, Default)]
struct Records {
    places: Vec<usize>,
    recordings: Vec<Recording>,
}

impl Records {
    fn add(&mut self, place: usize, recording: Recording) {
        self.places.push(place);
        self.recordings.push(recording);
    }

    async fn write(&mut self, app: &App, tx: &Tx, effects: &mut [Effect]) -> Result<()> {
        let written = record::write_all(app, tx, std::mem::take(&mut self.recordings)).await?;
        for (place, written) in std::mem::take(&mut self.places).into_iter().zip(written) {
            if let Some(effect) = effects.get_mut(place) {
                *effect = effect_of(written);
            }
        }
        Ok(())
    }
}

fn effect_of(written: Written) -> Effect {
    match written {
        Written::New(_) | Written::Changed(_) => Effect::Done,
        Written::Stale => Effect::Ignored("not_newer"),
    }
}

/// Looks again at what waited for something that may have come in the meantime; how many had an effect.
pub(crate) async fn apply_waiting(app: &App, tx: &Tx, sender: &actor::Model) -> Result<usize> {
    let mut done = 0;
    for row in store::skeleton::list_unapplied(tx, sender.id, WAITING).await? {
        let Some(value) = row.bytes.as_deref().and_then(|text| serde_json::from_str(text).ok()) else {
            continue;
        };
        let effect = match read(app, sender, &value) {
            Act::Record(_) if sender.state != ActorState::Active => Effect::Ignored("sender_suspended"),
            Act::Record(recording) => effect_of(record::write(app, tx, *recording).await?),
            Act::Nothing(reason) => Effect::Ignored(reason),
            Act::Other(event) => inbox::act(app, tx, &value, &event, Some(sender), Order::Log).await?,
        };
        if !matches!(effect, Effect::Parked(_)) {
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
            item: Item { key: bone.key.clone(), number: bone.number.clone(), hash: bone.hash },
            tombstone: bone.tombstone,
            previous: None,
            bytes: None,
            applied: true,
        };
        let put = state.put(app, tx, new, true).await?;
        for key in state.take_displaced() {
            take_away(app, tx, sender, &key).await?;
        }
        if bone.tombstone && matches!(put, Put::Live | Put::Fork { live: true }) {
            take_away(app, tx, sender, &bone.key).await?;
        }
    }
    Ok(())
}

/// What stands under a key is no more.
pub(super) async fn take_away(app: &App, tx: &Tx, sender: &actor::Model, key: &str) -> Result<()> {
    let Some(event) = ending(sender, key) else { return Ok(()) };
    inbox::act(app, tx, &Value::Null, &event, Some(sender), Order::Log).await?;
    Ok(())
}

fn ending(sender: &actor::Model, key: &str) -> Option<Event> {
    let actor = Url::parse(&sender.uri).ok()?;
    Some(match key.split_once(' ') {
        None => Event::Withdraw { actor, object: Url::parse(key).ok()?, because: None, number: None },
        Some((object, target)) => Event::Detach {
            actor,
            object: Url::parse(object).ok()?,
            target: Url::parse(target).ok()?,
            number: None,
        },
    })
}
