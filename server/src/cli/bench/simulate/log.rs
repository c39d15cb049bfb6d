//! All entries that one city has ever signed, in whatever life of its database, with what each weighs on the wire.

use std::collections::HashMap;

use chrono::DateTime;
use hansa_federation::log::entry::entry_key;
use hansa_federation::log::head::{Head, build_head};
use hansa_federation::log::{EntryNumber, Item, Previous, entry_hash, stamp};
use hansa_federation::vocabulary::context;
use serde_json::{Value, json};
use url::Url;

/// What a city does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Create,
    Update,
    Delete,
    Add,
    Remove,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Create => "Create",
            Self::Update => "Update",
            Self::Delete => "Delete",
            Self::Add => "Add",
            Self::Remove => "Remove",
        }
    }
}

/// One signed entry. The model trusts it: nothing is proved.
#[derive(Debug)]
pub(super) struct Entry {
    pub item: Item,
    pub id: [u8; 32],
    pub previous: Previous,
    /// The entry before; none where it is the first.
    pub after: Option<u32>,
    pub kind: Kind,
    pub object: String,
    pub key: usize,
    /// Which act of its city it says, in the order in which everything was done in truth. One that is said again says the
    /// same act.
    pub act: u64,
    /// Bytes of the activity, and of its line in a skeleton.
    pub whole: usize,
    pub bone: usize,
    /// Another entry has the same number.
    has_twin: bool,
}

/// A head that its owner has signed.
#[derive(Debug)]
pub(super) struct Signed {
    pub head: Head,
    pub bytes: usize,
    /// The entry of its number.
    pub last: Option<u32>,
}

/// The log of one city.
#[derive(Debug)]
pub(super) struct Log {
    pub actor: Url,
    entries: Vec<Entry>,
    keys: HashMap<String, usize>,
    of_key: Vec<Vec<u32>>,
    /// By number.
    sorted: Vec<u32>,
    /// First entries of epochs.
    pub opens: Vec<u32>,
    pub heads: Vec<Signed>,
}

/// What an entry is made of.
#[derive(Clone, Debug)]
pub(super) struct New {
    pub kind: Kind,
    pub object: String,
    pub number: EntryNumber,
    pub after: Option<u32>,
    pub act: u64,
    /// Bytes of the text in it.
    pub text: usize,
}

/// A proof and what it adds: its words are always as long.
fn prove(value: &mut Value, actor: &Url, at: &str) {
    if let Some(members) = value.as_object_mut() {
        members.insert(
            "proof".to_owned(),
            json!({
                "type": "DataIntegrityProof", "cryptosuite": "eddsa-jcs-2022", "created": at,
                "verificationMethod": format!("{actor}#ed25519-key"), "proofPurpose": "assertionMethod",
                "proofValue": "z".repeat(88),
            }),
        );
    }
}

impl Log {
    pub(super) fn new(actor: Url) -> Self {
        Self {
            actor,
            entries: Vec::new(),
            keys: HashMap::new(),
            of_key: Vec::new(),
            sorted: Vec::new(),
            opens: Vec::new(),
            heads: Vec::new(),
        }
    }

    pub(super) fn entry(&self, at: u32) -> &Entry {
        &self.entries[at as usize]
    }

    pub(super) fn number(&self, at: u32) -> &EntryNumber {
        &self.entry(at).item.number
    }

    #[cfg(test)]
    pub(super) fn entries(&self) -> impl Iterator<Item = u32> + use<> {
        0..u32::try_from(self.entries.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn of_key(&self, key: usize) -> &[u32] {
        &self.of_key[key]
    }

    pub(super) fn find_key(&self, key: &str) -> Option<usize> {
        self.keys.get(key).copied()
    }

    /// Entries by their numbers, from the first after a number.
    pub(super) fn after(&self, number: Option<&EntryNumber>) -> &[u32] {
        let from = number.map_or(0, |number| self.sorted.partition_point(|at| self.number(*at) <= number));
        &self.sorted[from..]
    }

    pub(super) fn newest_first(&self) -> impl Iterator<Item = u32> + '_ {
        self.sorted.iter().rev().copied()
    }

    /// Others with the same number.
    pub(super) fn twins(&self, at: u32) -> impl Iterator<Item = u32> + '_ {
        let has_twin = self.entry(at).has_twin;
        let number = self.number(at);
        let from = if has_twin {
            self.sorted.partition_point(|other| self.number(*other) < number)
        } else {
            self.sorted.len()
        };
        self.sorted[from..]
            .iter()
            .copied()
            .take_while(move |other| self.number(*other) == number)
            .filter(move |other| *other != at)
    }

    /// Writes an entry: with the real number, hash and key of a real activity.
    pub(super) fn write(&mut self, new: New) -> u32 {
        let previous = new.after.map_or_else(Previous::none, |at| {
            let before = &self.entry(at).item;
            Previous::of(&before.number, &before.hash)
        });
        let at = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let public = "https://www.w3.org/ns/activitystreams#Public";
        let dated = "2026-11-22T04:00:00Z";
        let mut object = json!({
            "@context": context(), "id": new.object, "type": "Article", "attributedTo": self.actor,
            "published": dated, "name": "A record of the model", "content": "x".repeat(new.text), "to": [public],
        });
        prove(&mut object, &self.actor, dated);
        let mut activity = json!({
            "@context": context(), "id": format!("{}/activities/{at}", self.actor), "type": new.kind.name(),
            "actor": self.actor, "published": dated, "to": [public], "cc": [format!("{}/followers", self.actor)],
        });
        let target = format!("{}/context/1", self.actor);
        match new.kind {
            Kind::Create | Kind::Update => activity["object"] = object,
            Kind::Delete => activity["object"] = json!({ "type": "Tombstone", "id": new.object }),
            Kind::Add => (activity["object"], activity["target"]) = (object, json!(target)),
            Kind::Remove => (activity["object"], activity["target"]) = (json!(new.object), json!(target)),
        }
        stamp(&mut activity, &new.number, &previous);
        prove(&mut activity, &self.actor, dated);
        let key = entry_key(&activity).unwrap_or_default();
        let item = Item { key: key.clone(), number: new.number, hash: entry_hash(&activity) };
        let next = self.of_key.len();
        let key = *self.keys.entry(key).or_insert(next);
        if key == next {
            self.of_key.push(Vec::new());
        }
        self.of_key[key].push(at);
        let place = self.sorted.partition_point(|other| self.number(*other) < &item.number);
        let twin = self.sorted.get(place).copied().filter(|other| *self.number(*other) == item.number);
        if let Some(twin) = twin {
            self.entries[twin as usize].has_twin = true;
        }
        self.sorted.insert(place, at);
        if item.number.seq == 1 {
            self.opens.push(at);
        }
        let bone = json!([item.number.epoch, item.number.seq, "0".repeat(64), item.key]).to_string().len();
        self.entries.push(Entry {
            id: item.id(),
            item,
            previous,
            after: new.after,
            kind: new.kind,
            object: new.object,
            key,
            act: new.act,
            whole: activity.to_string().len(),
            bone: bone + 1,
            has_twin: twin.is_some(),
        });
        at
    }

    /// Signs a head.
    pub(super) fn sign(&mut self, head: Head, last: Option<u32>) -> u32 {
        let mut value = build_head(&head);
        prove(&mut value, &self.actor, "2026-11-22T04:00:00Z");
        self.heads.push(Signed { head, bytes: value.to_string().len(), last });
        u32::try_from(self.heads.len() - 1).unwrap_or(u32::MAX)
    }

    pub(super) fn signed(&self, at: u32) -> &Signed {
        &self.heads[at as usize]
    }

    pub(super) fn head(&self, at: u32) -> &Head {
        &self.signed(at).head
    }
}

/// Virtual milliseconds as a date.
pub(super) fn date(at: i64) -> DateTime<chrono::Utc> {
    DateTime::from_timestamp_millis(at).unwrap_or_default()
}
