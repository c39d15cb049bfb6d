//! What members remember of our log and our database does not: taken back, or said again where we acted since. After a
//! restored backup, a replica of the database that took over, a copied folder (protocol §5.4).

use hansa_entities::actor;
use hansa_entities::log_entry::Audience;
use hansa_federation::log::head::{Head, Opened, read_head};
use hansa_federation::log::proven::{Proven, prove};
use hansa_federation::log::recover::{Recovery, fork, recover as judge};
use serde_json::{Value, json};
use url::Url;

use super::restore::restore;
use super::state::{New, Put};
use super::{State, column, keys};
use crate::app::error::{Error, Result};
use crate::app::outbox::{self, Outgoing};
use crate::app::{App, Principal, audit, city, failpoint};
use crate::store::{self, Tx};

/// Entries that one member may bring at once.
const ENTRIES: usize = 100;

/// What came of the entries that a member has brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Their numbers were known: our log has them, or has let go of them on purpose.
    pub known: usize,
    pub taken_back: usize,
    pub reissued: usize,
    /// Not signed by us, or no entries.
    pub refused: usize,
}

/// Takes entries of our own log that a member remembers. `head` is the newest head of ours that the member holds: it names
/// the epochs of the lineage in which they were given. Who brings them does not matter, only that we have signed them.
pub async fn recover(app: &App, entries: Vec<Value>, head: Option<&Value>) -> Result<Taken> {
    let home = city::home(app).await?;
    let uri = Url::parse(&home.uri).map_err(Error::internal)?;
    let keys = keys(app.store.read(), &home).await?;
    let head = head.and_then(|head| read_head(head, &uri, &keys, app.mode()).ok());
    let mut taken = Taken::default();
    let mut ours = Vec::new();
    for value in entries.into_iter().take(ENTRIES) {
        match prove(value, &uri, &keys, app.mode()) {
            Ok(proven) => ours.push(proven),
            Err(_) => taken.refused += 1,
        }
    }
    ours.sort_by(|a, b| a.item.number.cmp(&b.item.number));
    let epochs = epochs(head.as_ref(), &ours);
    let tx = outbox::begin(app).await?;
    // The lock of the delivery order comes first, as for every act.
    let mut state = State::load(&tx, home.id).await?;
    let mut again = Vec::new();
    for proven in &ours {
        if state.find(&tx, &proven.item.number).await?.is_some() {
            taken.known += 1;
            continue;
        }
        let standing = state.find_live(&tx, &proven.item.key).await?;
        let number = standing.as_ref().map(|row| super::number(&row.epoch, row.seq));
        let acted = acted_since(&tx, &home, proven, &epochs).await?;
        match judge(&proven.item.number, number.as_ref(), acted.is_some()) {
            Recovery::TakeBack => {
                take_back(app, &tx, &mut state, &home, proven).await?;
                taken.taken_back += 1;
            }
            Recovery::Reissue => {
                // What we did about it last, as it stands now: it has the last word again once it has a greater number.
                again.extend(acted.map(|row| (row, standing.and_then(|row| row.bytes))));
                state.put(app, &tx, New { applied: true, ..New::from(proven) }, false).await?;
                taken.reissued += 1;
            }
            Recovery::Keep => {
                state.put(app, &tx, New { applied: true, ..New::from(proven) }, false).await?;
                taken.taken_back += 1;
            }
        }
        if proven.item.number > state.number() {
            state.reach(&proven.item.number, &proven.item.hash)?;
            // Of this epoch there may be more numbers than came back.
            state.row.sealed = true;
        }
    }
    if taken.taken_back + taken.reissued > 0 {
        state.save(&tx).await?;
        for (row, bytes) in again {
            reissue(app, &tx, &home, &row, bytes).await?;
        }
        let what = json!({ "taken_back": taken.taken_back, "reissued": taken.reissued });
        audit::record(app, &tx, &Principal::Program, "log.recover", &home.uri, what).await?;
    }
    failpoint::reach("recover.before_commit");
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(taken)
}

/// The epochs that the lost lineage knew: by its head, and by the first entries of epochs among what came.
fn epochs(head: Option<&Head>, entries: &[Proven]) -> Vec<Opened> {
    let mut epochs = head.map(|head| head.epochs.clone()).unwrap_or_default();
    for proven in entries {
        let (epoch, previous) = (&proven.item.number.epoch, &proven.previous);
        if previous.epoch != *epoch && epochs.iter().all(|opened| opened.epoch != *epoch) {
            let after = super::number(&previous.epoch, i64::try_from(previous.seq).unwrap_or_default());
            epochs.push(Opened { epoch: epoch.clone(), after });
        }
    }
    epochs
}

/// Our last act about the same key, where it lies after the fork in the order in which we acted.
async fn acted_since(
    tx: &Tx,
    home: &actor::Model,
    lost: &Proven,
    epochs: &[Opened],
) -> Result<Option<hansa_entities::log_entry::Model>> {
    let Some(own) = store::log::last_act_on(tx, home.id, &lost.item.key).await? else { return Ok(None) };
    let mut given = std::collections::HashMap::new();
    for epoch in epochs.iter().map(|opened| &opened.epoch).chain([&lost.item.number.epoch]) {
        if let Some(last) = store::log::last_given(tx, home.id, epoch).await? {
            given.insert(epoch.clone(), u64::try_from(last.seq.unwrap_or_default()).unwrap_or_default());
        }
    }
    for opened in epochs {
        if let Some(last) = store::log::last_given(tx, home.id, &opened.after.epoch).await? {
            let seq = u64::try_from(last.seq.unwrap_or_default()).unwrap_or_default();
            given.insert(opened.after.epoch.clone(), seq);
        }
    }
    let fork = fork(&lost.item.number, epochs, |epoch| given.get(epoch).copied());
    let position = match fork {
        Some(fork) => {
            let row = store::log::find_given(tx, home.id, &fork.epoch, column(fork.seq)?).await?;
            row.map_or(0, |row| row.position)
        }
        // Nobody knows where the lineages part: most likely after the last number of ours that is smaller.
        None => {
            let (epoch, seq) = (&lost.item.number.epoch, column(lost.item.number.seq)?);
            let before = store::log::last_given_before(tx, home.id, epoch, seq).await?;
            before.map_or(0, |row| row.position)
        }
    };
    Ok((own.position > position).then_some(own))
}

/// The entry has the last word about its key again, here too.
async fn take_back(
    app: &App,
    tx: &Tx,
    state: &mut State,
    home: &actor::Model,
    proven: &Proven,
) -> Result<()> {
    let put = state.put(app, tx, New { applied: true, ..New::from(proven) }, false).await?;
    if put != Put::Live && put != (Put::Fork { live: true }) {
        // `applied` is set already: what is live needs nothing else said about it.
        let live = state.find_live(tx, &proven.item.key).await?;
        let is_last = live.is_some_and(|row| super::number(&row.epoch, row.seq) == proven.item.number);
        if !is_last {
            return Ok(());
        }
    }
    restore(app, tx, home, &proven.value).await
}

/// Says again what we did last about a key, under the current epoch.
async fn reissue(
    app: &App,
    tx: &Tx,
    home: &actor::Model,
    row: &hansa_entities::log_entry::Model,
    bytes: Option<String>,
) -> Result<()> {
    let Some(bytes) = row.bytes.clone().or(bytes) else { return Ok(()) };
    let mut activity: Value = serde_json::from_str(&bytes).map_err(Error::internal)?;
    let Some(members) = activity.as_object_mut() else { return Ok(()) };
    for name in ["proof", "hansa:epoch", "hansa:seq", "hansa:prev"] {
        members.shift_remove(name);
    }
    // A new activity with the same words: the earlier one was received under its id already.
    members.insert("id".to_owned(), json!(app.ids.activity(app.clock.id())));
    let object = row.object.as_deref().and_then(|text| Url::parse(text).ok());
    let outgoing = Outgoing { audience: Some(Audience::Public), recipients: Vec::new(), object };
    outbox::append(app, tx, home, activity, outgoing).await?;
    Ok(())
}
