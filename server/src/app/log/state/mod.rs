//! What the log of one actor comes to here, and the only way in which an entry changes it: `put` gives an entry its place,
//! `fork` remembers two with one number.

mod fork;
mod put;

use hansa_entities::id::ActorId;
use hansa_entities::{log_head, skeleton};
use hansa_federation::log::entry::{hex, read_hash};
use hansa_federation::log::{EntryNumber, Fingerprint, Item, Previous};

use super::shelf::Shelf;
use super::{column, hash, item, number};
use crate::app::App;
use crate::app::error::Result;
use crate::store::{self, Conn, Tx};

pub(crate) use put::{New, Put};

/// The state of one log inside of a transaction. Whatever changes it is written by [`State::save`].
#[derive(Clone, Debug)]
pub(crate) struct State {
    pub(crate) row: log_head::Model,
    fingerprint: Fingerprint,
    is_new: bool,
    shelf: Shelf,
    /// Keys whose live entry had to leave its number to another.
    displaced: Vec<String>,
}

impl State {
    /// The log of an actor as it stands; an empty one where there is none.
    pub(crate) async fn load(c: &impl Conn, actor: ActorId) -> Result<Self> {
        let found = store::log::find_head(c, actor).await?;
        let is_new = found.is_none();
        let row = found.unwrap_or_else(|| {
            let none = Previous::none();
            log_head::Model {
                actor_id: actor,
                epoch: none.epoch,
                seq: 0,
                hash: none.hash,
                count: 0,
                sum: None,
                floor_epoch: None,
                floor_seq: None,
                signed: None,
                version: 0,
                sealed: false,
            }
        });
        let fingerprint = match row.sum.as_deref().and_then(read_hash) {
            Some(sum) => Fingerprint::resume(sum, u64::try_from(row.count).unwrap_or_default()),
            None if is_new => Fingerprint::default(),
            None => reckon(c, &row).await?,
        };
        Ok(Self { row, fingerprint, is_new, shelf: Shelf::default(), displaced: Vec::new() })
    }

    pub(crate) fn number(&self) -> EntryNumber {
        number(&self.row.epoch, self.row.seq)
    }

    /// The last number, as the next entry names it.
    pub(crate) fn previous(&self) -> Previous {
        let EntryNumber { epoch, seq } = self.number();
        Previous { epoch, seq, hash: self.row.hash.clone() }
    }

    pub(crate) fn floor(&self) -> Option<EntryNumber> {
        floor(&self.row)
    }

    pub(crate) fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// Nothing is missing up to here.
    pub(crate) fn reach(&mut self, number: &EntryNumber, hash: &[u8; 32]) -> Result<()> {
        self.row.epoch.clone_from(&number.epoch);
        self.row.seq = column(number.seq)?;
        self.row.hash = hex(hash);
        Ok(())
    }

    fn counts(&self, tombstone: bool, number: &EntryNumber) -> bool {
        !(tombstone && self.floor().is_some_and(|floor| *number <= floor))
    }

    fn add(&mut self, item: &Item, tombstone: bool) {
        if self.counts(tombstone, &item.number) {
            self.fingerprint.add(&item.id());
        }
    }

    fn take_away(&mut self, row: &skeleton::Model) -> Result<()> {
        let item = item(row)?;
        if self.counts(row.tombstone, &item.number) {
            self.fingerprint.remove(&item.id());
        }
        Ok(())
    }

    /// Another floor: what counts is reckoned again.
    pub(crate) async fn move_floor(&mut self, c: &impl Conn, floor: Option<&EntryNumber>) -> Result<()> {
        if self.floor().as_ref() == floor {
            return Ok(());
        }
        self.row.floor_epoch = floor.map(|floor| floor.epoch.clone());
        self.row.floor_seq = floor.map(|floor| column(floor.seq)).transpose()?;
        self.fingerprint = reckon(c, &self.row).await?;
        Ok(())
    }

    /// Reads at once what is known of a whole page of numbers and keys.
    pub(crate) async fn foresee(
        &mut self,
        tx: &Tx,
        numbers: impl Iterator<Item = &EntryNumber>,
        keys: impl Iterator<Item = &String>,
    ) -> Result<()> {
        self.shelf.fill(tx, self.row.actor_id, numbers, keys).await
    }

    pub(crate) async fn find(&self, tx: &Tx, number: &EntryNumber) -> Result<Option<skeleton::Model>> {
        self.shelf.find(tx, self.row.actor_id, &number.epoch, column(number.seq)?).await
    }

    /// The entry with the last word about a key.
    pub(crate) async fn find_live(&self, tx: &Tx, key: &str) -> Result<Option<skeleton::Model>> {
        self.shelf.find_live(tx, self.row.actor_id, key).await
    }

    /// The effect of an entry is done.
    pub(crate) async fn set_applied(&mut self, tx: &Tx, number: &EntryNumber) -> Result<()> {
        self.shelf.set_applied(tx, self.row.actor_id, &number.epoch, column(number.seq)?).await
    }

    /// Takes a live entry out of the state that its origin no longer has.
    pub(crate) async fn prune(&mut self, app: &App, tx: &Tx, row: &skeleton::Model) -> Result<()> {
        self.shelf.clear(tx).await?;
        self.take_away(row)?;
        Ok(store::skeleton::prune(tx, row.actor_id, &row.epoch, row.seq, app.clock.now()).await?)
    }

    /// Writes the state back.
    pub(crate) async fn save(&mut self, tx: &Tx) -> Result<()> {
        self.shelf.clear(tx).await?;
        self.row.count = column(self.fingerprint.count())?;
        self.row.sum = Some(hex(&self.fingerprint.sum()));
        self.row.version = store::log::next_version(tx).await?;
        match self.is_new {
            true => store::insert(tx, self.row.clone()).await?,
            false => store::update(tx, self.row.clone()).await?,
        }
        self.is_new = false;
        Ok(())
    }
}

pub(in crate::app::log) fn floor(row: &log_head::Model) -> Option<EntryNumber> {
    Some(number(row.floor_epoch.as_deref()?, row.floor_seq?))
}

/// From the entries themselves: after an upgrade, and when the floor moves.
async fn reckon(c: &impl Conn, row: &log_head::Model) -> Result<Fingerprint> {
    let mut fingerprint = Fingerprint::default();
    let floor = floor(row);
    for (key, epoch, seq, text, tombstone) in store::skeleton::list_live(c, row.actor_id).await? {
        let item = Item { key, number: number(&epoch, seq), hash: hash(&text)? };
        if !(tombstone && floor.as_ref().is_some_and(|floor| item.number <= *floor)) {
            fingerprint.add(&item.id());
        }
    }
    Ok(fingerprint)
}
