//! The head of a log: what its owner signs about its newest state, so that any copy of it can be measured (protocol §5.3
//! no. 4). A head without its owner's proof says nothing.

use super::entry::{EntryNumber, hex, is_epoch, read_hash};
use crate::actor::RemoteKey;
use crate::error::Malformed;
use crate::origin::{Mode, parse_id};
use crate::proof::{eddsa::ProofError, judge};
use crate::vocabulary::{context, time};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use url::Url;

/// Epochs that a head names, newest first.
pub const EPOCHS: usize = 256;
const TYPE: &str = "hansa:Head";

/// An epoch, and the number that its first entry followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub epoch: String,
    pub after: EntryNumber,
}

/// The state of a log at one of its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub actor: Url,
    pub number: EntryNumber,
    pub hash: [u8; 32],
    /// Live entries that count: all but tombstones up to the floor.
    pub count: u64,
    pub fingerprint: [u8; 16],
    /// Tombstones up to here are no longer told.
    pub floor: Option<EntryNumber>,
    pub epochs: Vec<Opened>,
    pub at: DateTime<Utc>,
}

impl Head {
    /// What both sides compare: equal states have equal counts and fingerprints over the same floor.
    #[must_use]
    pub fn is_state(&self, count: u64, fingerprint: [u8; 16]) -> bool {
        self.count == count && self.fingerprint == fingerprint
    }

    /// Whether this one was signed later in the life of the log. Epochs order heads as they order entries; of one number,
    /// the later date.
    #[must_use]
    pub fn is_newer_than(&self, other: &Self) -> bool {
        (&self.number, self.at) > (&other.number, other.at)
    }
}

/// The document, without proof.
#[must_use]
pub fn build_head(head: &Head) -> Value {
    let epochs: Vec<Value> = head
        .epochs
        .iter()
        .take(EPOCHS)
        .map(|opened| json!([opened.epoch, opened.after.epoch, opened.after.seq]))
        .collect();
    let number = |number: &EntryNumber| json!({ "epoch": number.epoch, "seq": number.seq });
    json!({
        "@context": context(),
        "type": TYPE,
        "actor": head.actor,
        "hansa:epoch": head.number.epoch,
        "hansa:seq": head.number.seq,
        "hansa:entryHash": hex(&head.hash),
        "hansa:count": head.count,
        "hansa:fingerprint": hex(&head.fingerprint),
        "hansa:tombstoneFloor": head.floor.as_ref().map(number),
        "hansa:epochs": epochs,
        "published": time::write(head.at),
    })
}

/// Reads a head and proves it with the keys of the actor whose head it says it is.
///
/// # Errors
/// [`HeadError`]
pub fn read_head(value: &Value, actor: &Url, keys: &[RemoteKey], mode: Mode) -> Result<Head, HeadError> {
    let head = parse_head(value, mode)?;
    if head.actor != *actor {
        return Err(HeadError::Actor);
    }
    judge::judge(value, actor, keys)?;
    Ok(head)
}

/// Why a head says nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HeadError {
    #[error(transparent)]
    Malformed(#[from] Malformed),
    #[error("it is the head of another log")]
    Actor,
    #[error(transparent)]
    Proof(#[from] ProofError),
}

/// Reads a head without believing it: to find whose keys would prove it.
///
/// # Errors
/// What does not read.
pub fn parse_head(value: &Value, mode: Mode) -> Result<Head, Malformed> {
    let wrong = |name: &str| Malformed::new(format!("head: {name}"));
    let text = |name: &str| value.get(name).and_then(Value::as_str).ok_or_else(|| wrong(name));
    if text("type")? != TYPE {
        return Err(wrong("type"));
    }
    let count = value.get("hansa:count").and_then(Value::as_u64).filter(|count| *count < 1 << 53);
    let floor = match value.get("hansa:tombstoneFloor") {
        None | Some(Value::Null) => None,
        Some(floor) => Some(read_number(&floor["epoch"], &floor["seq"]).ok_or_else(|| wrong("floor"))?),
    };
    let epochs = value.get("hansa:epochs").and_then(Value::as_array).ok_or_else(|| wrong("epochs"))?;
    let epochs = epochs.iter().take(EPOCHS).map(read_opened).collect::<Option<Vec<_>>>();
    Ok(Head {
        actor: parse_id(text("actor")?, mode).map_err(|_| wrong("actor"))?,
        number: read_number(&value["hansa:epoch"], &value["hansa:seq"]).ok_or_else(|| wrong("number"))?,
        hash: read_hash(text("hansa:entryHash")?).ok_or_else(|| wrong("entryHash"))?,
        count: count.ok_or_else(|| wrong("count"))?,
        fingerprint: read_short(text("hansa:fingerprint")?).ok_or_else(|| wrong("fingerprint"))?,
        floor,
        epochs: epochs.ok_or_else(|| wrong("epochs"))?,
        at: time::read(text("published")?).ok_or_else(|| wrong("published"))?,
    })
}

fn read_opened(value: &Value) -> Option<Opened> {
    let [epoch, after, seq] = value.as_array()?.as_slice() else { return None };
    let epoch = epoch.as_str().filter(|text| is_epoch(text))?.to_owned();
    Some(Opened { epoch, after: read_number(after, seq)? })
}

/// Zero is the number before the first one.
pub(super) fn read_number(epoch: &Value, seq: &Value) -> Option<EntryNumber> {
    let epoch = epoch.as_str().filter(|text| is_epoch(text))?.to_owned();
    let seq = seq.as_u64().filter(|seq| *seq < 1 << 53)?;
    Some(EntryNumber { epoch, seq })
}

pub(super) fn read_short(text: &str) -> Option<[u8; 16]> {
    let padded = format!("{text}{}", "0".repeat(32));
    let whole = read_hash(&padded).filter(|_| text.len() == 32)?;
    whole.get(..16)?.try_into().ok()
}
