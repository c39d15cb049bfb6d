//! What the log of one actor comes to here, and the only way in which an entry changes it.

use hansa_entities::id::ActorId;
use hansa_entities::skeleton::{self, Standing};
use hansa_entities::{fork, log_head};
use hansa_federation::log::entry::{hex, read_hash};
use hansa_federation::log::merge::{Keep, Merge, merge};
use hansa_federation::log::proven::Proven;
use hansa_federation::log::{EntryNumber, Fingerprint, Item, Previous};

use super::shelf::Shelf;
use super::{column, hash, item, number};
use crate::app::App;
use crate::app::error::Result;
use crate::store::{self, Conn, Tx};

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

pub(super) fn floor(row: &log_head::Model) -> Option<EntryNumber> {
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

pub(super) fn write_previous(previous: &Previous) -> String {
    serde_json::json!({ "epoch": previous.epoch, "seq": previous.seq, "hash": previous.hash }).to_string()
}

/// Both entries are kept: anybody can check that one hand has signed both.
async fn remember_fork(app: &App, tx: &Tx, held: &skeleton::Model, new: &New, keep: Keep) -> Result<()> {
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

impl New {
    /// An entry that was proved, as the text that is kept of it.
    pub(super) fn of(proven: &Proven, bytes: String) -> Self {
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
