//! Heads, headers, pages and entries as they come from others.

use super::super::head::{Head, HeadError, Opened, build_head, read_head};
use super::super::header::Reach;
use super::super::page::{Bone, Parts, build_page, read_page};
use super::super::proven::{EntryError, prove};
use super::super::{EntryNumber, Previous, entry_hash, stamp};
use super::{EPOCH, hash_of};
use crate::actor::{KeyAlgorithm, RemoteKey};
use crate::keys::Ed25519Key;
use crate::origin::Mode;
use crate::proof::{ProofError, sign};
use crate::testing::keys::{now, url};
use chrono::TimeDelta;
use serde_json::{Value, json};
use url::Url;

fn number(seq: u64) -> EntryNumber {
    EntryNumber { epoch: EPOCH.to_owned(), seq }
}

fn city() -> Url {
    url("https://montreval.example/a/ville")
}

fn listed(key: &Ed25519Key, expires: Option<i64>) -> Vec<RemoteKey> {
    vec![RemoteKey {
        id: url("https://montreval.example/a/ville#ed25519"),
        owner: city(),
        algorithm: KeyAlgorithm::Ed25519,
        public: key.public_multibase(),
        expires: expires.map(|minutes| now() + TimeDelta::minutes(minutes)),
    }]
}

fn head() -> Head {
    Head {
        actor: city(),
        number: number(1842),
        hash: hash_of("one"),
        count: 911,
        fingerprint: [0xab; 16],
        floor: Some(number(7)),
        epochs: vec![Opened {
            epoch: EPOCH.to_owned(),
            after: EntryNumber { epoch: "0".repeat(26), seq: 0 },
        }],
        at: now(),
    }
}

fn signed(mut value: Value, key: &Ed25519Key) -> Value {
    sign(&mut value, key, &url("https://montreval.example/a/ville#ed25519"), now()).unwrap();
    value
}

#[test]
fn a_head_is_its_owners_word_and_nobody_elses() {
    let (key, other) = (Ed25519Key::generate().unwrap(), Ed25519Key::generate().unwrap());
    let value = signed(build_head(&head()), &key);
    let read = |value: &Value, keys: &[RemoteKey]| read_head(value, &city(), keys, Mode::Production);
    assert_eq!(read(&value, &listed(&key, None)), Ok(head()));
    assert_eq!(read(&value, &listed(&other, None)), Err(HeadError::Proof(ProofError::Mismatch)));
    assert_eq!(read(&build_head(&head()), &listed(&key, None)), Err(HeadError::Proof(ProofError::Missing)));
    let mut forged = value.clone();
    forged["hansa:count"] = json!(912);
    assert_eq!(read(&forged, &listed(&key, None)), Err(HeadError::Proof(ProofError::Mismatch)));
    let of_another =
        read_head(&value, &url("https://montreval.example/a/other"), &listed(&key, None), Mode::Production);
    assert_eq!(of_another, Err(HeadError::Actor));
    for field in ["hansa:epoch", "hansa:seq", "hansa:count", "hansa:fingerprint", "published", "hansa:epochs"]
    {
        let mut broken = value.clone();
        broken[field] = json!("2^63");
        assert!(matches!(read(&broken, &listed(&key, None)), Err(HeadError::Malformed(_))), "{field}");
    }
}

#[test]
fn a_proof_counts_where_its_key_was_the_owners_when_it_was_made_cv_17() {
    let key = Ed25519Key::generate().unwrap();
    let value = signed(build_head(&head()), &key);
    let read = |minutes| read_head(&value, &city(), &listed(&key, Some(minutes)), Mode::Production);
    assert!(read(5).is_ok(), "retired after the proof was made");
    assert_eq!(read(0), Err(HeadError::Proof(ProofError::Key)));
    assert_eq!(read(-5), Err(HeadError::Proof(ProofError::Key)), "made by a retired key");
}

#[test]
fn a_header_reads_back_and_nonsense_does_not() {
    let reach = Reach {
        log: url("https://montreval.example/a/ville/log"),
        number: number(1842),
        count: 911,
        fingerprint: [0xab; 16],
    };
    let text = reach.write();
    assert_eq!(Reach::read(&text, Mode::Production), Some(reach));
    for wrong in [
        String::new(),
        text.replace("head=1842", "head=-1"),
        text.replace("head=1842", "head=99999999999999999999"),
        text.replace("https:", "http:"),
        text.replace("fp=", "xx="),
        format!("{text}, head=7"),
        "x".repeat(5000),
    ] {
        assert_eq!(Reach::read(&wrong, Mode::Production), None, "{wrong}");
    }
    assert!(Reach::read(&format!("{text}, later=\"x\""), Mode::Production).is_some());
}

#[test]
fn a_page_reads_back_and_a_swollen_one_does_not_cv_09() {
    let (id, part_of) =
        (url("https://montreval.example/a/ville/log?after=0"), url("https://montreval.example/a/ville/log"));
    let bone = Bone {
        number: number(3),
        hash: hash_of("one"),
        key: "https://montreval.example/o/1".to_owned(),
        tombstone: true,
    };
    let page = build_page(&Parts {
        id: &id,
        part_of: &part_of,
        live: vec![json!({"id": "https://montreval.example/x/1"})],
        skeleton: std::slice::from_ref(&bone),
        through: Some(&number(4)),
        next: Some(&id),
    });
    let read = read_page(&page, Mode::Production).unwrap();
    assert_eq!(
        (read.live.len(), read.skeleton, read.through, read.next),
        (1, vec![bone], Some(number(4)), Some(id))
    );
    for (field, wrong) in [
        ("orderedItems", json!(vec![json!({}); 101])),
        ("hansa:skeleton", json!([["x", 1, "y", "z"]])),
        ("hansa:skeleton", json!([[EPOCH, 9_223_372_036_854_775_807_u64, "0".repeat(64), "k"]])),
        ("hansa:through", json!({"epoch": EPOCH, "seq": -1})),
        ("next", json!("file:///etc/passwd")),
        ("next", json!(7)),
    ] {
        let mut broken = page.clone();
        broken[field] = wrong;
        assert!(read_page(&broken, Mode::Production).is_err(), "{field}");
    }
}

fn entry(key: &Ed25519Key) -> Value {
    let mut activity = json!({
        "@context": "https://www.w3.org/ns/activitystreams",
        "id": "https://montreval.example/x/1",
        "type": "Delete",
        "actor": city(),
        "object": {"id": "https://montreval.example/o/1", "type": "Tombstone"},
    });
    stamp(&mut activity, &number(2), &Previous::of(&number(1), &hash_of("one")));
    signed(activity, key)
}

#[test]
fn an_entry_is_believed_from_whoever_brings_it_and_a_forged_one_from_nobody_cv_07() {
    let key = Ed25519Key::generate().unwrap();
    let read = |value: Value| {
        prove(value, &city(), &listed(&key, None), Mode::Production).map_err(|unproven| unproven.error)
    };
    let value = entry(&key);
    let proven = read(value.clone()).unwrap();
    assert_eq!((proven.item.number.clone(), proven.item.hash), (number(2), entry_hash(&value)));
    assert_eq!(proven.item.key, "https://montreval.example/o/1");
    assert!(proven.is_tombstone && proven.object == "https://montreval.example/o/1");

    let change = |field: &str, to: Value| {
        let mut changed = value.clone();
        changed[field] = to;
        read(changed)
    };
    assert_eq!(change("hansa:seq", json!(3)), Err(EntryError::Proof(ProofError::Mismatch)));
    assert_eq!(change("hansa:seq", json!(0)), Err(EntryError::Unnumbered));
    assert_eq!(change("actor", json!("https://montreval.example/a/other")), Err(EntryError::Actor));
    assert_eq!(change("id", json!("https://other.example/x/1")), Err(EntryError::Actor));
    assert!(matches!(change("type", json!("Like")), Err(EntryError::Malformed(_))));
    let mut unsigned = value.clone();
    unsigned.as_object_mut().unwrap().shift_remove("proof");
    assert_eq!(read(unsigned), Err(EntryError::Proof(ProofError::Missing)));
}
