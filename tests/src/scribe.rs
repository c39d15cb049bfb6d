//! A peer that keeps a numbered log, honestly or not: it signs what a test says and serves what a test puts up.

use hansa_federation::log::head::{Head, Opened, build_head};
use hansa_federation::log::{EntryNumber, Item, Previous, entry_hash, entry_key, fingerprint_of, stamp};
use serde_json::{Value, json};
use url::Url;

use crate::{Peer, Reply};

/// The pen of one peer.
#[derive(Debug)]
pub struct Scribe<'a> {
    peer: &'a Peer,
    pub epoch: String,
    pub entries: Vec<Value>,
    items: Vec<Item>,
    last: Previous,
}

impl<'a> Scribe<'a> {
    /// From now on the actor of the peer names a log; it is empty.
    pub fn of(peer: &'a Peer) -> anyhow::Result<Self> {
        let mut actor = peer.document();
        actor["hansa:log"] = json!(Self::log_of(peer));
        peer.prove(&mut actor)?;
        peer.put(peer.actor().path(), Reply::activity(&actor));
        let scribe = Self {
            peer,
            epoch: "01J9YZ6M2PX4T8V0K3R5W7N9QD".to_owned(),
            entries: Vec::new(),
            items: Vec::new(),
            last: Previous::none(),
        };
        scribe.serve()?;
        Ok(scribe)
    }

    pub fn log(&self) -> Url {
        Self::log_of(self.peer)
    }

    fn log_of(peer: &Peer) -> Url {
        peer.ids().log("office")
    }

    /// An entry with the next number; it is served from now on.
    pub fn write(&mut self, kind: &str, object: Value) -> anyhow::Result<Value> {
        let number = EntryNumber { epoch: self.epoch.clone(), seq: self.last.seq + 1 };
        let entry = self.sign(kind, object, &number, &self.last.clone())?;
        let hash = entry_hash(&entry);
        let key = entry_key(&entry).ok_or_else(|| anyhow::anyhow!("no entry"))?;
        self.items.retain(|item| item.key != key);
        self.items.push(Item { key, number: number.clone(), hash });
        self.last = Previous::of(&number, &hash);
        self.entries.push(entry.clone());
        self.serve()?;
        Ok(entry)
    }

    /// An entry with any number, signed, served nowhere.
    pub fn sign(
        &self,
        kind: &str,
        object: Value,
        number: &EntryNumber,
        previous: &Previous,
    ) -> anyhow::Result<Value> {
        let mut entry = self.peer.activity(kind, object);
        stamp(&mut entry, number, previous);
        self.peer.prove(&mut entry)?;
        Ok(entry)
    }

    /// The true head, signed, after `change` has had its way with it.
    pub fn head(&self, change: impl FnOnce(&mut Head)) -> anyhow::Result<Value> {
        let fingerprint = fingerprint_of(&self.items);
        let first = EntryNumber { epoch: "0".repeat(26), seq: 0 };
        let hash = hansa_federation::log::entry::read_hash(&self.last.hash);
        let mut head = Head {
            actor: self.peer.actor(),
            number: EntryNumber { epoch: self.last.epoch.clone(), seq: self.last.seq },
            hash: hash.unwrap_or_default(),
            count: fingerprint.count(),
            fingerprint: fingerprint.finish(),
            floor: None,
            epochs: vec![Opened { epoch: self.epoch.clone(), after: first }],
            at: self.peer.now(),
        };
        change(&mut head);
        let mut value = build_head(&head);
        self.peer.prove(&mut value)?;
        Ok(value)
    }

    /// One document for the collection and for every page of it.
    pub fn document(&self, head: &Value) -> Value {
        json!({
            "id": self.log(),
            "type": "OrderedCollection",
            "hansa:head": head,
            "orderedItems": self.entries,
            "hansa:skeleton": [],
            "hansa:through": { "epoch": self.last.epoch, "seq": self.last.seq },
        })
    }

    /// Puts up what an honest log would say.
    pub fn serve(&self) -> anyhow::Result<()> {
        let head = self.head(|_| {})?;
        self.put(&self.document(&head));
        self.peer.put(
            &format!("{}/heads", self.log().path()),
            Reply::activity(&json!({ "heads": [head], "mark": "a-1", "more": false })),
        );
        self.answer(&json!({ "prefix": "", "told": [], "head": head }));
        self.peer.put(
            &format!("{}/entries", self.log().path()),
            Reply::typed("application/json", json!({ "orderedItems": [] }).to_string()),
        );
        Ok(())
    }

    /// Puts up any document in the place of the log.
    pub fn put(&self, document: &Value) {
        self.peer.put(self.log().path(), Reply::activity(document));
    }

    /// Answers so to every comparison.
    pub fn answer(&self, answer: &Value) {
        let path = format!("{}/reconcile", self.log().path());
        self.peer.put(&path, Reply::typed("application/json", answer.to_string()));
    }
}
