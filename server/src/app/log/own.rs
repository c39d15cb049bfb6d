//! Our own log: the next number, the signed head, the header of deliveries.

use hansa_entities::actor::{self, ActorKind};
use hansa_entities::log_head;
use hansa_federation::log::head::{EPOCHS, Head, Opened, build_head};
use hansa_federation::log::header::Reach;
use hansa_federation::log::{EntryNumber, Previous, entry_hash, entry_key, new_epoch, stamp};
use hansa_federation::proof::eddsa;
use serde_json::Value;
use url::Url;

use super::state::New;
use super::{State, hash, number};
use crate::app::App;
use crate::app::actor::keys as own_keys;
use crate::app::error::{Error, Result};
use crate::store::{self, Conn, Tx};

/// An activity that has its number.
#[derive(Debug)]
pub(crate) struct Numbered {
    pub(crate) number: EntryNumber,
    pub(crate) hash: [u8; 32],
    pub(crate) key: String,
}

/// Gives an activity of ours the next number, signs it and writes it into the log of its actor. The caller holds the lock of
/// the delivery order, which orders all writers.
pub(crate) async fn append(
    app: &App,
    tx: &Tx,
    actor: &actor::Model,
    activity: &mut Value,
) -> Result<Numbered> {
    let mut state = State::load(tx, actor.id).await?;
    let previous = state.previous();
    let number = next(app, actor, &state)?;
    stamp(activity, &number, &previous);
    let keys = own_keys(app, tx, actor.id).await?;
    eddsa::sign(activity, &keys.ed25519, &keys.ed25519_id, app.clock.at()).map_err(Error::internal)?;
    let hash = entry_hash(activity);
    let key = entry_key(activity).ok_or_else(|| Error::internal("an activity that no log holds"))?;
    let kind = activity.get("type").and_then(Value::as_str).unwrap_or_default();
    let new = New {
        item: hansa_federation::log::Item { key: key.clone(), number: number.clone(), hash },
        tombstone: hansa_federation::log::entry::is_tombstone(kind),
        previous: Some(previous.clone()),
        bytes: Some(activity.to_string()),
        applied: true,
    };
    state.put(app, tx, new, false).await?;
    state.reach(&number, &hash)?;
    state.row.sealed = false;
    state.save(tx).await?;
    Ok(Numbered { number, hash, key })
}

fn next(app: &App, actor: &actor::Model, state: &State) -> Result<EntryNumber> {
    let head = state.number();
    let opened = app.epochs.lock().map_err(Error::internal)?.get(&actor.id).cloned();
    // Another process may have opened a newer epoch in the meantime: then that one is shared. One that a member has
    // remembered is never gone on with: it may have more numbers than came back.
    let is_open = opened.is_some_and(|opened| head.epoch >= opened) && !state.row.sealed;
    if is_open {
        return Ok(EntryNumber { seq: head.seq + 1, epoch: head.epoch });
    }
    let remembered = app.sync.remembered()?;
    let after = remembered.filter(|epoch| *epoch > head.epoch).unwrap_or(head.epoch);
    let after = (after != Previous::none().epoch).then_some(after);
    let epoch = new_epoch(after.as_deref(), app.clock.at(), app.clock.random());
    app.epochs.lock().map_err(Error::internal)?.insert(actor.id, epoch.clone());
    Ok(EntryNumber { epoch, seq: 1 })
}

/// Asks, once in the life of this process and before it opens an epoch, what members remember of our log: after a restore
/// our own database may not know how far it reached. Members that do not answer do not hold us up.
pub(crate) async fn remember(app: &App) -> Result<()> {
    if app.sync.has_asked() {
        return Ok(());
    }
    let epoch = crate::app::sync::ask_members(app).await?;
    app.sync.has_heard(epoch)
}

/// The head of our own city's log, signed. Kept in memory until the log changes.
pub(crate) async fn head_of_ours(app: &App, c: &impl Conn, owner: &actor::Model) -> Result<Value> {
    let state = State::load(c, owner.id).await?;
    let keys = own_keys(app, c, owner.id).await?;
    let mark = format!("{} {}", state.row.version, keys.ed25519_id);
    if let Some(head) = app.sync.kept_head(&mark)? {
        return Ok(head);
    }
    let head = Head {
        actor: Url::parse(&owner.uri).map_err(Error::internal)?,
        number: state.number(),
        hash: hash(&state.row.hash)?,
        count: state.fingerprint().count(),
        fingerprint: state.fingerprint().finish(),
        floor: state.floor(),
        epochs: epochs(c, owner).await?,
        at: app.clock.at(),
    };
    let mut value = build_head(&head);
    eddsa::sign(&mut value, &keys.ed25519, &keys.ed25519_id, app.clock.at()).map_err(Error::internal)?;
    app.sync.keep_head(mark, value.clone())?;
    Ok(value)
}

async fn epochs(c: &impl Conn, owner: &actor::Model) -> Result<Vec<Opened>> {
    let rows = store::skeleton::list_epochs(c, owner.id, EPOCHS as u64).await?;
    let opened = |row: hansa_entities::skeleton::Model| {
        let previous: Value = serde_json::from_str(row.prev.as_deref()?).ok()?;
        let (epoch, seq) = (previous.get("epoch")?.as_str()?, previous.get("seq")?.as_i64()?);
        Some(Opened { epoch: row.epoch, after: number(epoch, seq) })
    };
    Ok(rows.into_iter().filter_map(opened).collect())
}

/// What the `Hansa-Log` header says of an actor of ours; none for actors without a log, and before the first entry.
pub(crate) async fn reach(app: &App, c: &impl Conn, actor: &actor::Model) -> Result<Option<Reach>> {
    if actor.kind != ActorKind::Organization {
        return Ok(None);
    }
    let row: Option<log_head::Model> = store::log::find_head(c, actor.id).await?;
    if row.is_none() {
        return Ok(None);
    }
    let state = State::load(c, actor.id).await?;
    Ok(Some(Reach {
        log: app.ids.log(&actor.username),
        number: state.number(),
        count: state.fingerprint().count(),
        fingerprint: state.fingerprint().finish(),
    }))
}
