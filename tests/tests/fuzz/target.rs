//! What strangers' bytes reach first.

use hansa_federation::actor::{KeyAlgorithm, RemoteKey, parse_actor};
use hansa_federation::event::interpret;
use hansa_federation::ids::ed25519_key;
use hansa_federation::log::head::{parse_head, read_head};
use hansa_federation::log::header::Reach;
use hansa_federation::log::page::{head_of, read_page};
use hansa_federation::log::proven::prove;
use hansa_federation::log::reconcile::{Comparison, QUESTIONS, answer};
use hansa_federation::log::wire::{read_answer, read_question, write_answer};
use hansa_federation::log::{Items, entry_hash, entry_key, read_number};
use hansa_federation::origin::Mode;
use hansa_federation::signature::{Inbound, guard};
use hansa_federation::vocabulary::parse_json;
use http::{HeaderMap, HeaderName, HeaderValue};
use rig::Dice;
use serde_json::Value;
use url::Url;

use crate::corpus;
use crate::mutate::mutate;

const MODES: [Mode; 2] = [Mode::Production, Mode::Development];

pub(crate) fn activity(bytes: &[u8]) {
    let Ok(value) = parse_json(bytes) else { return };
    for mode in MODES {
        let _ = interpret(&value, mode);
    }
    let (_, _) = (read_number(&value), entry_key(&value));
    let _ = entry_hash(&value);
}

pub(crate) fn actor(bytes: &[u8]) {
    let Ok(value) = parse_json(bytes) else { return };
    for mode in MODES {
        let _ = parse_actor(bytes, &value, mode);
    }
}

/// Lines of names and values; those that no HTTP server would let in are left out.
pub(crate) fn headers(bytes: &[u8]) {
    let mut headers = HeaderMap::new();
    for line in bytes.split(|byte| *byte == b'\n').take(200) {
        let at = line.iter().position(|byte| *byte == b':').unwrap_or(line.len());
        let (name, value) = line.split_at(at);
        let value = value.strip_prefix(b":").unwrap_or(value).trim_ascii();
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name), HeaderValue::from_bytes(value)) {
            headers.append(name, value);
        }
    }
    let Ok(now) = corpus::now() else { return };
    for (method, target, body) in [("POST", "/inbox", corpus::BODY), ("GET", "/a/city?page=%00", b"")] {
        let inbound = Inbound { method, target, headers: &headers, body, authority: "montreval.example" };
        for mode in MODES {
            let _ = guard(&inbound, mode, now);
        }
    }
}

/// What the readers of logs are given beside the input.
pub(crate) struct Logs {
    actor: Url,
    keys: Vec<RemoteKey>,
    ours: Items,
    theirs: Items,
}

impl Logs {
    pub(crate) fn new() -> anyhow::Result<Self> {
        let actor = Url::parse(corpus::ACTOR)?;
        let key = RemoteKey {
            id: ed25519_key(&actor),
            owner: actor.clone(),
            algorithm: KeyAlgorithm::Ed25519,
            public: corpus::key()?.public_multibase(),
            expires: None,
        };
        Ok(Self { actor, keys: vec![key], ours: corpus::items(300, 0), theirs: corpus::items(300, 200) })
    }

    pub(crate) fn read(&self, bytes: &[u8], dice: &Dice) {
        let _ = Reach::read(&String::from_utf8_lossy(bytes), Mode::Production);
        let Ok(value) = parse_json(bytes) else { return };
        if let Some(text) = value.as_str() {
            let _ = Reach::read(text, Mode::Production);
        }
        let _ = head_of(&value);
        for mode in MODES {
            let _ = read_page(&value, mode);
            let _ = parse_head(&value, mode);
        }
        let _ = read_head(&value, &self.actor, &self.keys, Mode::Production);
        let _ = prove(value.clone(), &self.actor, &self.keys, Mode::Production);
        if let Ok(question) = read_question(&value) {
            let told = answer(&self.ours, &question.ranges);
            // What is answered to anybody can be read by us.
            assert!(read_answer(&write_answer(&told, None)).is_ok(), "an answer of ours does not read");
        }
        self.compare(&value, dice);
    }

    /// A comparison with somebody who says the input first and then changes true answers.
    fn compare(&self, first: &Value, dice: &Dice) {
        let mut comparison = Comparison::start(&self.ours);
        let mut said = Some(first.clone());
        let mut questions = 0;
        while let Ok(Some(ranges)) = comparison.ask() {
            questions += 1;
            assert!(questions <= QUESTIONS, "the comparison does not end");
            let told = answer(&self.theirs, ranges);
            let bytes = write_answer(&told, None).to_string().into_bytes();
            let input = said.take().or_else(|| serde_json::from_slice(&mutate(&[bytes], dice)).ok());
            let Some(Ok(told)) = input.map(|input| read_answer(&input)) else { return };
            if comparison.hear(told).is_err() {
                return;
            }
        }
        let _ = comparison.finish();
    }
}
