//! The number of an entry, on the wire inside the activity and under its proof (FEDERATION.md, "Entries of the log").

use crate::proof::jcs::canonicalise;
use aws_lc_rs::digest::{SHA256, digest};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

const EPOCH: &str = "hansa:epoch";
const SEQ: &str = "hansa:seq";
const PREV: &str = "hansa:prev";
/// Crockford's base 32, in ascending order of ASCII: ULIDs sort as text.
const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CLOCK_MAX: u64 = (1 << 48) - 1;

/// The public number of an entry in one actor's log. `seq` counts from 1 in each epoch, without a hole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryNumber {
    /// A ULID: 26 characters.
    pub epoch: String,
    pub seq: u64,
}

/// The entry before. `hash` is its [`entry_hash`] in lower-case hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Previous {
    pub epoch: String,
    pub seq: u64,
    pub hash: String,
}

impl Previous {
    /// What stands in the very first entry of a log: all zero.
    #[must_use]
    pub fn none() -> Self {
        Self { epoch: "0".repeat(26), seq: 0, hash: "0".repeat(64) }
    }

    /// Names an entry by its number and hash.
    #[must_use]
    pub fn of(number: &EntryNumber, hash: &[u8; 32]) -> Self {
        Self { epoch: number.epoch.clone(), seq: number.seq, hash: hex(hash) }
    }
}

/// A new epoch: a ULID greater than `after`, also where the clock stands behind it. `random` must be
/// fresh, for it is what keeps two lineages of one log apart.
#[must_use]
pub fn new_epoch(after: Option<&str>, now: DateTime<Utc>, random: [u8; 10]) -> String {
    let now = u64::try_from(now.timestamp_millis()).unwrap_or(0).min(CLOCK_MAX);
    let clock = match after.and_then(read_ulid_clock) {
        Some(last) => now.max(last.saturating_add(1)).min(CLOCK_MAX),
        None => now,
    };
    let mut bits = u128::from(clock) << 80;
    for (at, byte) in random.iter().rev().enumerate() {
        bits |= u128::from(*byte) << (8 * at);
    }
    (0..26)
        .rev()
        .map(|digit| {
            let [low, ..] = (bits >> (5 * digit)).to_le_bytes();
            char::from(CROCKFORD[usize::from(low & 31)])
        })
        .collect()
}

/// Whether an activity takes its object away: these leave count and fingerprint when they lie below the tombstone floor.
#[must_use]
pub fn is_tombstone(kind: &str) -> bool {
    matches!(kind, "Delete" | "Remove")
}

/// Whether a text is a ULID in its canonical spelling.
#[must_use]
pub fn is_epoch(text: &str) -> bool {
    text.len() == 26 && text.as_bytes()[0] <= b'7' && text.bytes().all(|byte| CROCKFORD.contains(&byte))
}

/// Writes number and predecessor into an activity of ours. Before the proof, never into the object.
pub fn stamp(activity: &mut Value, number: &EntryNumber, previous: &Previous) {
    if let Some(members) = activity.as_object_mut() {
        members.insert(EPOCH.to_owned(), json!(number.epoch));
        members.insert(SEQ.to_owned(), json!(number.seq));
        members.insert(
            PREV.to_owned(),
            json!({"epoch": previous.epoch, "seq": previous.seq, "hash": previous.hash}),
        );
    }
}

/// Reads what [`stamp`] wrote; `None` for activities without a sound number.
#[must_use]
pub fn read_number(activity: &Value) -> Option<(EntryNumber, Previous)> {
    let (epoch, seq) = read_pair(activity.get(EPOCH)?, activity.get(SEQ)?)?;
    let previous = activity.get(PREV)?;
    let (previous_epoch, previous_seq) = read_pair(previous.get("epoch")?, previous.get("seq")?)?;
    let hash = previous.get("hash")?.as_str()?;
    if seq == 0 || read_hash(hash).is_none() {
        return None;
    }
    Some((
        EntryNumber { epoch, seq },
        Previous { epoch: previous_epoch, seq: previous_seq, hash: hash.to_owned() },
    ))
}

/// SHA-256 over the canonical form of the activity with its proof.
#[must_use]
pub fn entry_hash(activity_with_proof: &Value) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest(&SHA256, canonicalise(activity_with_proof).as_bytes()).as_ref());
    hash
}

/// What an entry is about: the object id for `Create`, `Update` and `Delete`, the object id, a space and
/// the context id for `Add` and `Remove`. `None` for activities that no log holds.
#[must_use]
pub fn entry_key(activity: &Value) -> Option<String> {
    let object = read_id(activity.get("object")?)?;
    match activity.get("type")?.as_str()? {
        "Create" | "Update" | "Delete" => Some(object.to_owned()),
        "Add" | "Remove" => Some(format!("{object} {}", read_id(activity.get("target")?)?)),
        _ => None,
    }
}

/// Lower-case hexadecimal, the spelling of hashes on the wire.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)]))
        .collect()
}

/// Reads a SHA-256 that [`hex`] wrote.
#[must_use]
pub fn read_hash(text: &str) -> Option<[u8; 32]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let mut hash = [0; 32];
    if text.len() != 64 {
        return None;
    }
    for (byte, pair) in hash.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(hash)
}

fn read_pair(epoch: &Value, seq: &Value) -> Option<(String, u64)> {
    let epoch = epoch.as_str().filter(|text| is_epoch(text))?;
    // Numbers are stored in signed columns and compared as JSON doubles: 2^53 is the end of both.
    let seq = seq.as_u64().filter(|number| *number < (1 << 53))?;
    Some((epoch.to_owned(), seq))
}

fn read_id(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value.get("id").and_then(Value::as_str))
}

fn read_ulid_clock(text: &str) -> Option<u64> {
    if !is_epoch(text) {
        return None;
    }
    text.bytes().take(10).try_fold(0_u64, |sum, byte| {
        let digit = CROCKFORD.iter().position(|known| *known == byte)?;
        Some((sum << 5) | u64::try_from(digit).ok()?)
    })
}
