//! Pages of a log, forward in the order of its numbers (protocol §5.3 no. 4): live entries whole, of all others the
//! skeleton, so that there is no hole in what a page tells.

use super::entry::{EntryNumber, hex, is_epoch, read_hash};
use super::head::read_number;
use crate::error::Malformed;
use crate::origin::{Mode, parse_id};
use crate::vocabulary::context;
use serde_json::{Value, json};
use url::Url;

/// Numbers in one page.
pub const NUMBERS: usize = 100;
/// Bytes of entries in one page; the first one is told however large it is.
pub const BYTES: usize = 512 * 1024;
/// Largest page that is read from others: a full one, and one entry more at the limit of a delivery.
pub const PAGE_BYTES: usize = 2 * 1024 * 1024;

/// A number whose entry is superseded or erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bone {
    pub number: EntryNumber,
    pub hash: [u8; 32],
    pub key: String,
    /// Its entry took the object away: said of tombstones below the floor, whose bytes are gone too.
    pub tombstone: bool,
}

/// One page as it is read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// Activities with their proofs, not judged yet.
    pub live: Vec<Value>,
    pub skeleton: Vec<Bone>,
    /// Everything up to here has been told.
    pub through: Option<EntryNumber>,
    pub next: Option<Url>,
}

/// What a page of ours is made of.
#[derive(Debug, Clone)]
pub struct Parts<'a> {
    pub id: &'a Url,
    pub part_of: &'a Url,
    pub live: Vec<Value>,
    pub skeleton: &'a [Bone],
    pub through: Option<&'a EntryNumber>,
    pub next: Option<&'a Url>,
}

/// The collection itself: where its pages begin, and the signed head.
#[must_use]
pub fn build_log(id: &Url, owner: &Url, count: u64, first: &Url, head: Option<&Value>) -> Value {
    json!({
        "@context": context(),
        "id": id,
        "type": "OrderedCollection",
        "attributedTo": owner,
        "totalItems": count,
        "first": first,
        "hansa:head": head,
    })
}

/// The head in a log's own document.
#[must_use]
pub fn head_of(log: &Value) -> Option<&Value> {
    log.get("hansa:head").filter(|head| head.is_object())
}

/// One page.
#[must_use]
pub fn build_page(parts: &Parts<'_>) -> Value {
    let bone = |bone: &Bone| {
        let mut parts = vec![json!(bone.number.epoch), json!(bone.number.seq), json!(hex(&bone.hash))];
        parts.push(json!(bone.key));
        if bone.tombstone {
            parts.push(json!("tombstone"));
        }
        Value::Array(parts)
    };
    let mut page = json!({
        "@context": context(),
        "id": parts.id,
        "type": "OrderedCollectionPage",
        "partOf": parts.part_of,
        "orderedItems": parts.live,
        "hansa:skeleton": parts.skeleton.iter().map(bone).collect::<Vec<_>>(),
        "hansa:through": parts.through.map(|through| json!({ "epoch": through.epoch, "seq": through.seq })),
    });
    if let (Some(next), Some(members)) = (parts.next, page.as_object_mut()) {
        members.insert("next".to_owned(), json!(next));
    }
    page
}

/// Reads a page of another server.
///
/// # Errors
/// What does not read, or holds more than a page may.
pub fn read_page(value: &Value, mode: Mode) -> Result<Page, Malformed> {
    let list = |name: &str| match value.get(name) {
        None | Some(Value::Null) => Ok([].as_slice()),
        Some(Value::Array(items)) if items.len() <= NUMBERS => Ok(items.as_slice()),
        Some(_) => Err(Malformed::new(name)),
    };
    let skeleton = list("hansa:skeleton")?.iter().map(read_bone).collect::<Option<Vec<_>>>();
    let through = match value.get("hansa:through") {
        None | Some(Value::Null) => None,
        Some(one) => {
            Some(read_number(&one["epoch"], &one["seq"]).ok_or_else(|| Malformed::new("hansa:through"))?)
        }
    };
    let next = match value.get("next") {
        None | Some(Value::Null) => None,
        Some(next) => {
            let next = next.as_str().and_then(|text| parse_id(text, mode).ok());
            Some(next.ok_or_else(|| Malformed::new("next"))?)
        }
    };
    Ok(Page {
        live: list("orderedItems")?.to_vec(),
        skeleton: skeleton.ok_or_else(|| Malformed::new("hansa:skeleton"))?,
        through,
        next,
    })
}

fn read_bone(value: &Value) -> Option<Bone> {
    let (parts, tombstone) = match value.as_array()?.as_slice() {
        [parts @ .., last] if parts.len() == 4 => (parts, last == "tombstone"),
        parts => (parts, false),
    };
    let [epoch, seq, hash, key] = parts else { return None };
    let epoch = epoch.as_str().filter(|text| is_epoch(text))?.to_owned();
    let seq = seq.as_u64().filter(|seq| (1..1 << 53).contains(seq))?;
    // Two URLs and a space at most.
    let key = key.as_str().filter(|key| key.len() <= 2 * crate::limits::URL_BYTES + 1)?.to_owned();
    Some(Bone { number: EntryNumber { epoch, seq }, hash: read_hash(hash.as_str()?)?, key, tombstone })
}
