//! What an origin no longer has, though nobody said so: hidden at once, kept for a while, then dropped. And the end of the
//! memory of what was taken away.

use hansa_entities::actor::{self, ActorKind};
use hansa_entities::record::RecordState;
use hansa_entities::skeleton;
use hansa_entities::time::Time;
use hansa_federation::log::Item;
use url::Url;

use super::{State, column, number};
use crate::app::error::Result;
use crate::app::{App, reply};
use crate::store::{self, Tx};

/// Takes entries out of sight that the origin does not have. The caller has compared everything with a head that its
/// origin has signed after the one held before.
pub(crate) async fn prune(
    app: &App,
    tx: &Tx,
    state: &mut State,
    sender: &actor::Model,
    gone: &[Item],
) -> Result<()> {
    for item in gone {
        let seq = column(item.number.seq)?;
        let found = store::skeleton::find(tx, sender.id, &item.number.epoch, seq).await?;
        let Some(row) = found.filter(|row| row.standing == skeleton::Standing::Live) else { continue };
        state.prune(app, tx, &row).await?;
        hide(app, tx, sender, &row).await?;
    }
    Ok(())
}

async fn hide(app: &App, tx: &Tx, sender: &actor::Model, row: &skeleton::Model) -> Result<()> {
    if row.tombstone {
        return Ok(());
    }
    if let Some((object, target)) = row.key.split_once(' ') {
        if let (Ok(object), Ok(target)) = (Url::parse(object), Url::parse(target)) {
            reply::detach(tx, sender, &object, &target).await?;
        }
        return Ok(());
    }
    let found = store::record::find_by_uri(tx, &row.key).await?;
    if let Some(mut record) = found.filter(|record| record.actor_id == sender.id && !record.local)
        && matches!(record.state, RecordState::Published | RecordState::Orphaned)
    {
        record.state = RecordState::Pruned;
        record.orphaned_at = Some(app.clock.now());
        store::update(tx, record).await?;
    }
    Ok(())
}

/// Drops what was pruned before a time; how many entries there were.
pub(crate) async fn drop_pruned(app: &App, before: Time) -> Result<u64> {
    Ok(store::skeleton::drop_pruned(app.store.write(), before).await?)
}

/// Moves the tombstone floor of our own log up to what was written before a time: a copy that was off for less has learnt
/// of what was taken away in the ordinary way. Nothing is dropped but the words of tombstones, so that none is counted.
pub(crate) async fn raise_floor(app: &App, before: Time) -> Result<u64> {
    for city in store::actor::list_local(app.store.read(), ActorKind::Organization).await? {
        let tx = app.store.begin().await?;
        let mut state = State::load(&tx, city.id).await?;
        let Some(last) = store::skeleton::find_last_before(&tx, city.id, before).await? else { continue };
        let floor = number(&last.epoch, last.seq);
        if state.floor().is_some_and(|standing| standing >= floor) {
            continue;
        }
        state.move_floor(&tx, Some(&floor)).await?;
        store::skeleton::erase_tombstones(&tx, city.id, &last.epoch, last.seq).await?;
        state.save(&tx).await?;
        tx.commit().await.map_err(store::Error::from)?;
    }
    Ok(0)
}
