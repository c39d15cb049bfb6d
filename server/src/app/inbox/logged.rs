//! Activities that are entries of a log of which a copy is kept: their number decides, not the time at which they come.

use std::collections::HashMap;

use hansa_entities::actor;
use hansa_entities::replica::ReplicaState;
use hansa_federation::log::header::Reach;
use hansa_federation::log::proven::{EntryError, Proven, Unproven, prove};
use hansa_federation::log::read_number;
use hansa_federation::origin::same_origin;
use hansa_federation::proof::ProofError;
use url::Url;

use super::apply::Ready;
use super::effect::Effect;
use crate::app::error::Result;
use crate::app::log::{self, State};
use crate::app::{App, sync};
use crate::store::{self, Conn, Tx};

/// What an item is to the copy of its sender's log.
#[derive(Debug)]
pub(super) enum Logged {
    /// No entry, or of a log that is not kept here.
    No,
    Proven(Box<Proven>),
    /// It has no effect, or none yet.
    Refused(Effect),
}

/// How soon after a gap the log is looked at: what is on its way may still come.
const SOON: i64 = 2000;
/// How soon after a delivery the signed head of its log is read; many deliveries share one look.
const HEAD_SOON: chrono::Duration = chrono::Duration::seconds(30);
/// How often the document of a server is read again because it speaks of a log that its actor does not name.
const AGAIN: chrono::Duration = chrono::Duration::minutes(5);

/// Checks the proofs of entries before any transaction is open.
pub(super) async fn judge(app: &App, items: &mut [Ready]) -> Result<()> {
    let c = app.store.read();
    let mut senders = HashMap::new();
    for item in items {
        let Some(uri) = item.sender().filter(|_| read_number(item.value()).is_some()) else { continue };
        if !senders.contains_key(&uri) {
            let known = match store::actor::find_by_uri(c, uri.as_str()).await? {
                Some(owner) => match store::replica::find(c, owner.id).await? {
                    Some(row) => Some((log::keys(c, &owner).await?, row.state)),
                    None => None,
                },
                None => None,
            };
            senders.insert(uri.clone(), known);
        }
        let Some(Some((keys, state))) = senders.get(&uri) else { continue };
        let judged = match prove(item.value().clone(), &uri, keys, app.mode()) {
            _ if *state == ReplicaState::Quarantined => Logged::Refused(Effect::Ignored("quarantined")),
            Ok(proven) => Logged::Proven(Box::new(proven)),
            // The exchange that is due reads the keys anew, and brings the entry.
            Err(Unproven { error: EntryError::Proof(ProofError::Key), .. }) => {
                Logged::Refused(Effect::Parked("key_unknown"))
            }
            Err(Unproven { error, .. }) => {
                tracing::info!(%error, actor = %uri, "an entry of a log is not proved");
                Logged::Refused(Effect::Ignored("not_proved"))
            }
        };
        item.set_logged(judged);
    }
    Ok(())
}

/// Merges an entry that its author has sent. Where something before it is missing, the log is looked at soon.
pub(super) async fn enter(app: &App, tx: &Tx, sender: &actor::Model, proven: &Proven) -> Result<Effect> {
    let mut state = State::load(tx, sender.id).await?;
    let is_next = proven.previous == state.previous() || proven.item.number <= state.number();
    let entry = log::Entry::read(app, sender, proven.clone());
    let effects = log::enter(app, tx, &mut state, sender, vec![entry], true).await?;
    state.save(tx).await?;
    if !is_next {
        look_soon(app, tx, sender).await?;
    }
    Ok(effects.first().copied().unwrap_or(Effect::Ignored("known")))
}

async fn look_soon(app: &App, c: &impl Conn, sender: &actor::Model) -> Result<()> {
    let jitter = i64::from(app.clock.random::<1>()[0]) * 4;
    let at = app.clock.now().plus(chrono::Duration::milliseconds(SOON + jitter));
    sync::wake(app, c, sender.id, at).await
}

/// Compares what headers have said with what is here, after the deliveries that brought them had their effect.
pub(super) async fn check_reach(app: &App) -> Result<()> {
    for (uri, reach) in app.sync.take_reaches() {
        let c = app.store.read();
        let Some(owner) = store::actor::find_by_uri(c, &uri).await? else { continue };
        let owner = if owner.log.is_none() { meet(app, owner, &reach).await? } else { owner };
        // Only its own log, and only one that is kept here.
        if owner.log.as_deref() != Some(reach.log.as_str()) {
            continue;
        }
        let state = State::load(app.store.read(), owner.id).await?;
        let fingerprint = state.fingerprint();
        let is_here = (state.number(), fingerprint.count(), fingerprint.finish())
            == (reach.number.clone(), reach.count, reach.fingerprint);
        // Deliveries overtake one another: a header may tell of less than what has come.
        let is_older = reach.number < state.number();
        if !is_here && !is_older {
            look_soon(app, app.store.write(), &owner).await?;
        } else if is_here {
            // Others can use what is here only with a head that the city has signed: it is asked for soon.
            app.sync.ask_soon(owner.instance_id, app.clock.now().plus(HEAD_SOON));
        }
    }
    Ok(())
}

/// A server that was met before it had a log, or before we knew what a log is: its document is read again.
async fn meet(app: &App, owner: actor::Model, reach: &Reach) -> Result<actor::Model> {
    let Ok(uri) = Url::parse(&owner.uri) else { return Ok(owner) };
    let is_recent = owner.fetched_at.is_some_and(|at| at.plus(AGAIN) > app.clock.now());
    if !same_origin(&uri, &reach.log) || is_recent || owner.instance_id.is_none() {
        return Ok(owner);
    }
    sync::meet(app, owner).await
}
