//! Serving one peer: what lies after its cursor and is meant for it, in order, until it says stop.
//!
//! `address` says to which inboxes, `shipment` what goes at once, `scheme` how it is signed, `settle` what an answer means,
//! `circuit` when the peer is tried again, `silence` what becomes of one that never answers. Deliberately absent: when
//! (`worker`), and what an answer is (`federation::delivery`).

mod address;
mod circuit;
mod retry;
mod scheme;
mod settle;
mod shipment;
mod silence;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use address::Addresses;
pub use circuit::Phase;
use circuit::{Circuit, PROBES};
use futures_util::{StreamExt as _, stream};
use hansa_entities::dead_letter;
use hansa_entities::delivery_cursor::{self, PeerState};
use hansa_entities::id::{ActorId, InstanceId};
use hansa_entities::time::Time;
use hansa_federation::backend::Policy;
use hansa_federation::delivery::Outcome;
use hansa_federation::followers;
use hansa_federation::log::header;
use http::{HeaderName, HeaderValue};
pub use retry::retry;
pub(crate) use retry::retry_some;
use settle::{Next, Turn};
use shipment::{Ring, Waves, parcel, reach};

use super::error::Result;
use super::{App, failpoint, notification, policy};
use crate::store;

/// What serving a peer came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Served {
    /// Everything up to the newest entry is settled.
    UpToDate,
    /// There is more; come again at once.
    More,
    /// The peer does not answer; it is due again later.
    Waits,
    /// Another worker serves it, or it is paused or gone.
    Skipped,
}

/// How long one worker may hold a peer: well above the longest request.
const LEASE: chrono::Duration = chrono::Duration::seconds(60);
/// Entries read at a time.
const BATCH: u64 = 32;

/// Serves one batch to one peer.
pub async fn serve(app: &App, id: InstanceId) -> Result<Served> {
    let now = app.clock.now();
    let Some(mut cursor) = store::claim::claim_peer(app.store.write(), id, now, now.plus(LEASE)).await?
    else {
        return Ok(Served::Skipped);
    };
    let mut letters = Vec::new();
    let result = match cursor.state {
        PeerState::Active => serve_claimed(app, &mut cursor, &mut letters).await,
        PeerState::Paused | PeerState::Gone => Ok(Served::Skipped),
    };
    cursor.leased_until = None;
    let skipped = match result {
        Ok(Served::Waits) => silence::skip(app, &mut cursor).await?,
        Ok(_) | Err(_) => None,
    };
    // The mark and what was refused before it move together, or not at all.
    let silent = notification::is_silent(&cursor, app.clock.now()).then(|| cursor.clone());
    let tx = app.store.begin().await?;
    if store::claim::settle_peer(&tx, cursor).await? {
        if let Some(cursor) = silent {
            notification::silent(app, &tx, &cursor).await?;
        }
        for letter in letters {
            store::insert(&tx, letter).await?;
        }
        if let Some(skipped) = skipped {
            skipped.record(app, &tx).await?;
        }
        tx.commit().await.map_err(store::Error::from)?;
    }
    failpoint::reach("delivery.after_settle");
    result
}

async fn serve_claimed(
    app: &App,
    cursor: &mut delivery_cursor::Model,
    letters: &mut Vec<dead_letter::Model>,
) -> Result<Served> {
    let c = app.store.read();
    let Some(peer) = store::actor::find_instance(c, cursor.instance_id).await? else {
        return Ok(Served::Skipped);
    };
    let entries = store::log::list_after(c, cursor.position, BATCH).await?;
    let Some(last) = entries.last().map(|entry| entry.position) else { return Ok(Served::UpToDate) };
    if policy::answer(app, &peer.domain).await? != Policy::Open {
        // What was meant for a blocked domain is settled undelivered: a later allowance starts from then.
        cursor.position = last;
        return Ok(Served::More);
    }
    let phase = Circuit::of(cursor).phase(app.clock.now());
    if phase == Phase::Open {
        return Ok(Served::Waits);
    }
    let addressed = Addresses::load(app, &peer.domain, cursor.instance_id).await?;
    let is_stubborn = Circuit::of(cursor).is_stubborn(app.clock.now());
    let mut probes = if is_stubborn { PROBES } else { 1 };
    let mut full = entries.len() as u64 == BATCH;
    let (mut waves, mut ring) = (Waves::default(), Ring::default());
    let mut reaches: HashMap<ActorId, Option<HeaderValue>> = HashMap::new();
    for entry in entries {
        let inboxes = addressed.of(app, &entry).await?;
        let mut parcel = parcel(app, &entry, &mut ring).await?.filter(|_| !inboxes.is_empty());
        if let Some(parcel) = &mut parcel {
            if let Entry::Vacant(place) = reaches.entry(entry.actor_id) {
                place.insert(reach(app, entry.actor_id).await?);
            }
            if let Some(reach) = reaches.get(&entry.actor_id).and_then(Option::as_ref) {
                parcel.headers.insert(HeaderName::from_static(header::NAME), reach.clone());
            }
            if let Some(followers) = addressed.followers(app, &entry) {
                parcel.headers.insert(followers::HEADER, followers);
            }
        }
        probes -= usize::from(phase == Phase::HalfOpen && parcel.is_some());
        waves.put(entry, parcel, inboxes);
        if probes == 0 {
            full = true;
            break;
        }
    }
    let window = app.config.federation.window.max(1);
    let mut turn = Turn { app, cursor, letters, doubted: Vec::new(), is_stubborn };
    let mut waves = waves.0.into_iter().peekable();
    while let Some(wave) = waves.next() {
        let peer = &peer;
        let mut outcomes = stream::iter(wave.shipments)
            .map(|(position, parcel, inboxes)| async move {
                let outcome = match parcel {
                    Some(parcel) => parcel.send(app, peer, &inboxes).await,
                    None => (Outcome::Delivered, None),
                };
                (position, outcome)
            })
            // In order and several under way: the cursor is the contiguous settled mark.
            .buffered(window);
        while let Some((position, (outcome, inbox))) = outcomes.next().await {
            let whole = inbox.as_ref().is_none_or(|inbox| addressed.is_whole_server(inbox));
            if turn.settle(position, outcome, inbox, whole) == Next::Stop {
                return Ok(Served::Waits);
            }
        }
        if turn.judge(waves.peek().is_none()) == Next::Stop {
            return Ok(Served::Waits);
        }
    }
    Ok(if full { Served::More } else { Served::UpToDate })
}

/// Peers that are due now.
pub async fn list_due(app: &App, limit: u64) -> Result<Vec<InstanceId>> {
    let c = app.store.read();
    let last = store::log::last_position(c).await?;
    Ok(store::delivery::list_due(c, last, app.clock.now(), limit).await?)
}

/// When the next peer becomes due that waits for its time.
pub async fn next_due(app: &App) -> Result<Option<Time>> {
    let c = app.store.read();
    let last = store::log::last_position(c).await?;
    Ok(store::delivery::next_due(c, last).await?)
}

/// What goes to a peer now, as its row says.
pub(crate) fn phase(cursor: &delivery_cursor::Model, now: Time) -> Phase {
    Circuit::of(cursor).phase(now)
}
