//! Two entries with one number: their author has signed both.

use hansa_entities::{fork, skeleton};
use hansa_federation::log::entry::hex;
use hansa_federation::log::merge::Keep;

use super::New;
use crate::app::App;
use crate::app::error::Result;
use crate::store::{self, Tx};

/// Both entries are kept: anybody can check that one hand has signed both.
pub(super) async fn remember_fork(
    app: &App,
    tx: &Tx,
    held: &skeleton::Model,
    new: &New,
    keep: Keep,
) -> Result<()> {
    let offered = (hex(&new.item.hash), new.bytes.clone());
    let held_one = (held.hash.clone(), held.bytes.clone());
    let (kept, other) = match keep {
        Keep::Held => (held_one, offered),
        Keep::Offered => (offered, held_one),
    };
    if store::replica::find_fork(tx, held.actor_id, &held.epoch, held.seq).await?.is_some() {
        return Ok(());
    }
    tracing::error!(actor = %held.actor_id, epoch = held.epoch, seq = held.seq, "a fork of a log was found");
    let row = fork::Model {
        id: app.clock.id(),
        actor_id: held.actor_id,
        epoch: held.epoch.clone(),
        seq: held.seq,
        kept_hash: kept.0,
        other_hash: other.0,
        kept: kept.1,
        other: other.1,
        seen_at: app.clock.now(),
    };
    Ok(store::insert(tx, row).await?)
}
