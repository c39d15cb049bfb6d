//! An entry on its way in, and the place that it gets.

use hansa_entities::skeleton::{self, Standing};
use hansa_federation::log::entry::hex;
use hansa_federation::log::merge::{Keep, Merge, merge};
use hansa_federation::log::proven::Proven;
use hansa_federation::log::{Item, Previous};

use super::super::{column, hash, number};
use super::State;
use super::fork::remember_fork;
use crate::app::App;
use crate::app::error::Result;
use crate::store::Tx;

/// An entry on its way in.
#[derive(Clone, Debug)]
pub(crate) struct New {
    pub(crate) item: Item,
    pub(crate) tombstone: bool,
    /// None where only the number was told.
    pub(crate) previous: Option<Previous>,
    pub(crate) bytes: Option<String>,
    pub(crate) applied: bool,
}

/// What came of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Put {
    /// It has the last word about its key, and its effect is not done.
    Live,
    /// It was known, or a later one has the last word.
    Nothing,
    /// Its author has signed two entries with this number; `live` where this one stays and has the last word.
    Fork { live: bool },
}

impl State {
    /// Puts an entry in its place. `revive` where what was pruned may come back, because its origin says so.
    pub(crate) async fn put(&mut self, app: &App, tx: &Tx, new: New, revive: bool) -> Result<Put> {
        let same = self.find(tx, &new.item.number).await?;
        let standing = self.find_live(tx, &new.item.key).await?;
        let held = same.as_ref().map(|row| hash(&row.hash)).transpose()?;
        let last = standing.as_ref().map(|row| number(&row.epoch, row.seq));
        match (merge(&new.item, held.as_ref(), last.as_ref()), same) {
            (Merge::Known, Some(row)) => self.known(tx, row, standing.as_ref(), new, revive).await,
            (Merge::Fork(keep), Some(row)) => {
                remember_fork(app, tx, &row, &new, keep).await?;
                if keep == Keep::Held {
                    return Ok(Put::Fork { live: false });
                }
                if row.standing == Standing::Live {
                    self.take_away(&row)?;
                    self.displaced.extend((row.key != new.item.key).then(|| row.key.clone()));
                }
                self.shelf.delete(tx, &row).await?;
                let standing = standing.filter(|live| (live.seq, &live.epoch) != (row.seq, &row.epoch));
                Ok(Put::Fork { live: self.insert(app, tx, new, standing).await? })
            }
            (Merge::Take | Merge::Older | Merge::Known | Merge::Fork(_), _) => {
                let live = self.insert(app, tx, new, standing).await?;
                Ok(if live { Put::Live } else { Put::Nothing })
            }
        }
    }

    /// True where it has the last word.
    async fn insert(
        &mut self,
        app: &App,
        tx: &Tx,
        new: New,
        standing: Option<skeleton::Model>,
    ) -> Result<bool> {
        let live = standing.as_ref().is_none_or(|row| number(&row.epoch, row.seq) < new.item.number);
        if let Some(before) = standing.filter(|_| live) {
            self.take_away(&before)?;
            self.shelf.supersede(tx, &before).await?;
        }
        if live {
            self.add(&new.item, new.tombstone);
        }
        let row = skeleton::Model {
            actor_id: self.row.actor_id,
            seq: column(new.item.number.seq)?,
            hash: hex(&new.item.hash),
            epoch: new.item.number.epoch,
            prev: new.previous.map(|previous| write_previous(&previous)),
            key: new.item.key,
            standing: if live { Standing::Live } else { Standing::Superseded },
            tombstone: new.tombstone,
            bytes: new.bytes.filter(|_| live),
            applied: new.applied,
            received_at: app.clock.now(),
            pruned_at: None,
        };
        self.shelf.insert(row);
        Ok(live)
    }

    /// Keys about which nothing stands any more, because of two entries with one number: their records and replies are taken
    /// away until the log says something else about them.
    pub(crate) fn take_displaced(&mut self) -> Vec<String> {
        std::mem::take(&mut self.displaced)
    }

    async fn known(
        &mut self,
        tx: &Tx,
        mut row: skeleton::Model,
        standing: Option<&skeleton::Model>,
        new: New,
        revive: bool,
    ) -> Result<Put> {
        let is_due = |row: &skeleton::Model| if row.applied { Put::Nothing } else { Put::Live };
        // What had the last word after it was taken away since.
        let is_last = standing.is_none_or(|live| number(&live.epoch, live.seq) < number(&row.epoch, row.seq));
        match row.standing {
            Standing::Superseded if !is_last || (new.bytes.is_none() && !new.tombstone) => Ok(Put::Nothing),
            Standing::Live if row.bytes.is_none() && new.bytes.is_some() => {
                if row.tombstone != new.tombstone {
                    self.take_away(&row)?;
                    self.add(&new.item, new.tombstone);
                }
                row.bytes = new.bytes;
                row.tombstone = new.tombstone;
                row.prev = new.previous.map(|previous| write_previous(&previous)).or(row.prev);
                row.applied = false;
                self.shelf.update(tx, row).await?;
                Ok(Put::Live)
            }
            Standing::Live => Ok(is_due(&row)),
            Standing::Pruned if !revive || !is_last => Ok(Put::Nothing),
            Standing::Pruned | Standing::Superseded => {
                if let Some(before) = standing {
                    self.take_away(before)?;
                    self.shelf.supersede(tx, before).await?;
                }
                row.standing = Standing::Live;
                row.pruned_at = None;
                row.applied = false;
                row.bytes = new.bytes.or(row.bytes);
                self.add(&new.item, row.tombstone);
                self.shelf.update(tx, row).await?;
                Ok(Put::Live)
            }
        }
    }
}

fn write_previous(previous: &Previous) -> String {
    serde_json::json!({ "epoch": previous.epoch, "seq": previous.seq, "hash": previous.hash }).to_string()
}

impl New {
    /// An entry that was proved, as the text that is kept of it.
    pub(in crate::app::log) fn of(proven: &Proven, bytes: String) -> Self {
        Self {
            item: proven.item.clone(),
            tombstone: proven.is_tombstone,
            previous: Some(proven.previous.clone()),
            bytes: Some(bytes),
            applied: false,
        }
    }
}

impl From<&Proven> for New {
    fn from(proven: &Proven) -> Self {
        Self::of(proven, proven.value.to_string())
    }
}
