//! An entry that its actor has signed: only these are merged, and it does not matter who brought them.

use super::entry::{Previous, entry_hash, entry_key, is_tombstone, read_number};
use super::item::Item;
use crate::actor::RemoteKey;
use crate::error::Malformed;
use crate::origin::{Mode, parse_id, same_origin};
use crate::proof::{eddsa::ProofError, judge};
use crate::vocabulary::id_of;
use serde_json::Value;
use thiserror::Error;
use url::Url;

/// One entry, its proof checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Proven {
    pub item: Item,
    pub previous: Previous,
    /// The activity's id.
    pub id: Url,
    pub kind: String,
    /// The object that it is about.
    pub object: String,
    pub is_tombstone: bool,
    pub value: Value,
}

/// Why something is no entry of a log.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EntryError {
    #[error("it has no number")]
    Unnumbered,
    #[error("it is an activity of another actor")]
    Actor,
    #[error(transparent)]
    Malformed(#[from] Malformed),
    #[error(transparent)]
    Proof(#[from] ProofError),
}

/// What was not proved, to be tried again with other keys.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("{error}")]
pub struct Unproven {
    pub error: EntryError,
    pub value: Value,
}

/// Reads an entry of the log of `actor` and proves it with the actor's keys.
///
/// # Errors
/// [`Unproven`]
pub fn prove(value: Value, actor: &Url, keys: &[RemoteKey], mode: Mode) -> Result<Proven, Unproven> {
    match read(&value, actor, keys, mode) {
        Ok(Read { item, previous, id, kind, object }) => {
            Ok(Proven { is_tombstone: is_tombstone(&kind), item, previous, id, kind, object, value })
        }
        Err(error) => Err(Unproven { error, value }),
    }
}

struct Read {
    item: Item,
    previous: Previous,
    id: Url,
    kind: String,
    object: String,
}

fn read(value: &Value, actor: &Url, keys: &[RemoteKey], mode: Mode) -> Result<Read, EntryError> {
    let (number, previous) = read_number(value).ok_or(EntryError::Unnumbered)?;
    if value.get("actor").and_then(id_of) != Some(actor.as_str()) {
        return Err(EntryError::Actor);
    }
    let text = |name: &str| value.get(name).and_then(Value::as_str).ok_or_else(|| Malformed::new(name));
    let id = parse_id(text("id")?, mode).map_err(|_| Malformed::new("id"))?;
    if !same_origin(&id, actor) {
        return Err(EntryError::Actor);
    }
    let kind = text("type")?.to_owned();
    let key = entry_key(value).ok_or_else(|| Malformed::new("an activity that no log holds"))?;
    let object = value.get("object").and_then(id_of).ok_or_else(|| Malformed::new("object"))?.to_owned();
    judge::judge(value, actor, keys)?;
    let item = Item { key, number, hash: entry_hash(value) };
    Ok(Read { item, previous, id, kind, object })
}
