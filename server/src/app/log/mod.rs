//! Logs as rows: our own, which says what this city has done, and the copies of others', which make one common feed.
//!
//! `state` is what a log comes to and how an entry changes it, `shelf` its rows a page at a time, `own` gives our head and
//! header, `enter` merges entries of others with their effect, `recover` takes back what our database has lost and
//! `restore` gives it its effect again, `serve` is what others ask for, `prune` what happens to what an origin no longer has.
//! Deliberately absent: whom to ask and when (`sync`), how things compare and what they look like on the wire
//! (`federation::log`).

mod enter;
mod own;
mod prune;
mod recover;
mod restore;
mod serve;
mod shelf;
mod state;

use hansa_entities::actor;
use hansa_entities::skeleton;
use hansa_federation::actor::RemoteKey;
use hansa_federation::log::entry::read_hash;
use hansa_federation::log::{EntryNumber, Item};
use url::Url;

use super::error::{Error, Result};
use crate::store::{self, Conn};

pub(crate) use enter::{Entry, apply_waiting, enter, enter_bones};
pub(crate) use own::{append, head_of_ours, reach, remember};
pub(crate) use prune::{drop_pruned, prune, raise_floor};
pub use recover::{Taken, recover};
pub(crate) use serve::items;
pub use serve::{Heads, Log, LogPage, actor_document, answer, collection, entries, heads, page, remembered};
pub(crate) use state::State;

/// The number of a row.
pub(crate) fn number(epoch: &str, seq: i64) -> EntryNumber {
    EntryNumber { epoch: epoch.to_owned(), seq: u64::try_from(seq).unwrap_or_default() }
}

/// The sequence number as a column holds it.
pub(crate) fn column(seq: u64) -> Result<i64> {
    i64::try_from(seq).map_err(Error::internal)
}

pub(crate) fn hash(text: &str) -> Result<[u8; 32]> {
    read_hash(text).ok_or_else(|| Error::internal("a hash of the log does not read"))
}

/// A row as two logs compare it.
pub(crate) fn item(row: &skeleton::Model) -> Result<Item> {
    Ok(Item { key: row.key.clone(), number: number(&row.epoch, row.seq), hash: hash(&row.hash)? })
}

/// The keys that an actor lists, past ones included, by which its words are judged.
pub(crate) async fn keys(c: &impl Conn, owner: &actor::Model) -> Result<Vec<RemoteKey>> {
    let uri = Url::parse(&owner.uri).map_err(Error::internal)?;
    Ok(super::inbox::listed_keys(&uri, store::actor::list_keys(c, owner.id).await?))
}
