//! The numbers of one log between the database and whoever merges into it: a page is read in two statements and written in
//! one, and what was merged before on the same page is seen.

use std::collections::HashMap;

use hansa_entities::id::ActorId;
use hansa_entities::skeleton::{self, Standing};
use hansa_federation::log::EntryNumber;

use super::column;
use crate::app::error::Result;
use crate::store::{self, Tx};

/// Epoch and seq.
type Place = (String, i64);

/// What was read ahead, and what is not written yet.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf {
    rows: HashMap<Place, Option<Row>>,
    /// The place of the live entry of a key.
    live: HashMap<String, Option<Place>>,
    /// New rows in the order in which they came.
    fresh: Vec<Place>,
}

#[derive(Clone, Debug)]
struct Row {
    model: skeleton::Model,
    /// Not in the database yet.
    is_new: bool,
}

fn place(row: &skeleton::Model) -> Place {
    (row.epoch.clone(), row.seq)
}

impl Shelf {
    /// Reads what is known of numbers and keys.
    pub(super) async fn fill(
        &mut self,
        tx: &Tx,
        actor: ActorId,
        numbers: impl Iterator<Item = &EntryNumber>,
        keys: impl Iterator<Item = &String>,
    ) -> Result<()> {
        self.clear(tx).await?;
        let mut epochs: HashMap<&String, Vec<i64>> = HashMap::new();
        for number in numbers {
            let seq = column(number.seq)?;
            epochs.entry(&number.epoch).or_default().push(seq);
            self.rows.insert((number.epoch.clone(), seq), None);
        }
        for (epoch, seqs) in epochs {
            for row in store::skeleton::list_by_numbers(tx, actor, epoch, seqs).await? {
                self.rows.insert(place(&row), Some(Row { model: row, is_new: false }));
            }
        }
        let keys: Vec<String> = keys.cloned().collect();
        self.live = keys.iter().map(|key| (key.clone(), None)).collect();
        for row in store::skeleton::list_live_by_keys(tx, actor, keys).await? {
            self.live.insert(row.key.clone(), Some(place(&row)));
            self.rows.insert(place(&row), Some(Row { model: row, is_new: false }));
        }
        Ok(())
    }

    pub(super) async fn find(
        &self,
        tx: &Tx,
        actor: ActorId,
        epoch: &str,
        seq: i64,
    ) -> Result<Option<skeleton::Model>> {
        match self.rows.get(&(epoch.to_owned(), seq)) {
            Some(known) => Ok(known.as_ref().map(|row| row.model.clone())),
            None => Ok(store::skeleton::find(tx, actor, epoch, seq).await?),
        }
    }

    pub(super) async fn find_live(
        &self,
        tx: &Tx,
        actor: ActorId,
        key: &str,
    ) -> Result<Option<skeleton::Model>> {
        match self.live.get(key) {
            Some(None) => Ok(None),
            Some(Some((epoch, seq))) => self.find(tx, actor, epoch, *seq).await,
            None => Ok(store::skeleton::find_live(tx, actor, key).await?),
        }
    }

    /// A new number; it is written with the others.
    pub(super) fn insert(&mut self, model: skeleton::Model) {
        let at = place(&model);
        if model.standing == Standing::Live {
            self.live.insert(model.key.clone(), Some(at.clone()));
        }
        self.fresh.push(at.clone());
        self.rows.insert(at, Some(Row { model, is_new: true }));
    }

    /// Every column of a row that stands.
    pub(super) async fn update(&mut self, tx: &Tx, model: skeleton::Model) -> Result<()> {
        let at = place(&model);
        let is_new = self.is_new(&at);
        if !is_new {
            store::update(tx, model.clone()).await?;
        }
        if model.standing == Standing::Live {
            self.live.insert(model.key.clone(), Some(at.clone()));
        }
        self.rows.insert(at, Some(Row { model, is_new }));
        Ok(())
    }

    /// A later entry has the last word: number and hash stay, the bytes go.
    pub(super) async fn supersede(&mut self, tx: &Tx, row: &skeleton::Model) -> Result<()> {
        if !self.is_new(&place(row)) {
            store::skeleton::supersede(tx, row).await?;
        }
        if let Some(Some(row)) = self.rows.get_mut(&place(row)) {
            row.model.standing = Standing::Superseded;
            row.model.bytes = None;
        }
        self.live.remove(&row.key);
        Ok(())
    }

    pub(super) async fn set_applied(&mut self, tx: &Tx, actor: ActorId, epoch: &str, seq: i64) -> Result<()> {
        let at = (epoch.to_owned(), seq);
        if !self.is_new(&at) {
            store::skeleton::set_applied(tx, actor, epoch, seq).await?;
        }
        if let Some(Some(row)) = self.rows.get_mut(&at) {
            row.model.applied = true;
        }
        Ok(())
    }

    pub(super) async fn delete(&mut self, tx: &Tx, row: &skeleton::Model) -> Result<()> {
        let at = place(row);
        if !self.is_new(&at) {
            store::skeleton::delete(tx, row.actor_id, &row.epoch, row.seq).await?;
        }
        self.fresh.retain(|fresh| *fresh != at);
        self.live.remove(&row.key);
        self.rows.insert(at, None);
        Ok(())
    }

    fn is_new(&self, at: &Place) -> bool {
        matches!(self.rows.get(at), Some(Some(row)) if row.is_new)
    }

    /// Writes what is new, and forgets the rest.
    pub(super) async fn clear(&mut self, tx: &Tx) -> Result<()> {
        let mut rows = std::mem::take(&mut self.rows);
        self.live.clear();
        let fresh = std::mem::take(&mut self.fresh);
        let fresh = fresh.iter().filter_map(|at| rows.remove(at)?.map(|row| row.model));
        Ok(store::insert_rows(tx, fresh.collect::<Vec<_>>()).await?)
    }
}
