#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod joining;
mod reading;
mod reconciling;

use super::entry::{hex, is_epoch};
use super::*;
use crate::testing::keys::now;
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use serde_json::json;

const EPOCH: &str = "01J9YZ6M2PX4T8V0K3R5W7N9QD";

fn hash_of(word: &str) -> [u8; 32] {
    aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, word.as_bytes()).as_ref().try_into().unwrap()
}

fn items() -> [[u8; 32]; 3] {
    [
        ("https://montreval.example/o/1", 3, "one"),
        ("https://montreval.example/o/2", 2, "two"),
        ("https://oudewaard.example/o/9 https://montreval.example/c/1", 4, "three"),
    ]
    .map(|(key, seq, word)| item_id(key, &EntryNumber { epoch: EPOCH.to_owned(), seq }, &hash_of(word)))
}

#[test]
fn item_ids_are_those_of_the_published_vectors() {
    assert_eq!(
        items().map(|item| hex(&item)),
        [
            "67562c9a494f327fa6c0b825a8e0d245ae8bf6056f0da91d79b2522fe1b74cea",
            "4a56fbd12496c92be88ce6be7424b1b28b0d12bfb9a417771f02891731fa2501",
            "668e98c9887718fb9b067c9d6c5e78ec9b4f53800d311e45a75969a7ef14dc38",
        ]
    );
}

#[test]
fn fingerprints_are_those_of_the_published_vectors() {
    let mut state = Fingerprint::default();
    assert_eq!(hex(&state.finish()), "7f9c9e31ac8256ca2f258583df262dbc");
    let [one, two, three] = items();
    state.add(&one);
    state.add(&two);
    assert_eq!(hex(&state.finish()), "039ac3ec6d7c6977f5cfdd9d5156cac9");
    state.add(&three);
    assert_eq!(hex(&state.finish()), "0590804f02e45910dfe8f4191f0b87e8");
}

#[test]
fn a_fingerprint_forgets_what_was_removed_and_can_be_resumed() {
    let [one, two, three] = items();
    let (mut kept, mut changed) = (Fingerprint::default(), Fingerprint::default());
    kept.add(&three);
    for item in [&one, &three, &two] {
        changed.add(item);
    }
    changed.remove(&two);
    changed.remove(&one);
    assert_eq!(changed, kept);
    assert_eq!(Fingerprint::resume(kept.sum(), kept.count()), kept);
}

#[test]
fn a_large_count_takes_several_bytes() {
    let (few, many) = (Fingerprint::resume([1; 32], 127), Fingerprint::resume([1; 32], 128));
    let expected =
        aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &[&[1; 32][..], &[0x80, 0x01]].concat());
    assert_eq!(many.finish(), expected.as_ref()[..16]);
    assert_ne!(few.finish(), many.finish());
}

#[test]
fn a_number_is_read_as_it_was_stamped() {
    let number = EntryNumber { epoch: EPOCH.to_owned(), seq: 1 };
    let mut activity = json!({"type": "Create"});
    stamp(&mut activity, &number, &Previous::none());
    assert_eq!(read_number(&activity), Some((number.clone(), Previous::none())));
    let previous = Previous::of(&number, &hash_of("one"));
    assert_eq!(previous.hash, hex(&hash_of("one")));
    let next = EntryNumber { seq: 2, ..number };
    stamp(&mut activity, &next, &previous);
    assert_eq!(read_number(&activity), Some((next, previous)));
}

#[test]
fn an_unsound_number_is_none() {
    let sound = json!({"hansa:epoch": EPOCH, "hansa:seq": 2,
        "hansa:prev": {"epoch": EPOCH, "seq": 1, "hash": "a".repeat(64)}});
    assert!(read_number(&sound).is_some());
    for (pointer, value) in [
        ("/hansa:epoch", json!("")),
        ("/hansa:epoch", json!("81J9YZ6M2PX4T8V0K3R5W7N9QD")),
        ("/hansa:epoch", json!(EPOCH.to_lowercase())),
        ("/hansa:seq", json!(0)),
        ("/hansa:seq", json!(-1)),
        ("/hansa:seq", json!(1.5)),
        ("/hansa:seq", json!(9_223_372_036_854_775_808_u64)),
        ("/hansa:prev", json!(null)),
        ("/hansa:prev/hash", json!("A".repeat(64))),
        ("/hansa:prev/hash", json!("a".repeat(63))),
    ] {
        let mut activity = sound.clone();
        *activity.pointer_mut(pointer).unwrap() = value.clone();
        assert_eq!(read_number(&activity), None, "{pointer} {value}");
    }
}

#[test]
fn the_key_of_an_entry_is_its_object_or_its_place_in_a_thread() {
    let key = |kind: &str| {
        entry_key(
            &json!({"type": kind, "object": {"id": "https://a.example/o/1"}, "target": "https://a.example/c/1"}),
        )
    };
    for kind in ["Create", "Update", "Delete"] {
        assert_eq!(key(kind).as_deref(), Some("https://a.example/o/1"), "{kind}");
    }
    for kind in ["Add", "Remove"] {
        assert_eq!(key(kind).as_deref(), Some("https://a.example/o/1 https://a.example/c/1"), "{kind}");
    }
    assert_eq!(key("Follow"), None);
    assert_eq!(
        entry_key(&json!({"type": "Create", "object": "https://a.example/o/1"})).as_deref(),
        Some("https://a.example/o/1")
    );
}

#[test]
fn the_hash_of_an_entry_does_not_depend_on_spelling_and_does_on_the_proof() {
    let one = json!({"a": 1, "proof": {"x": "y"}});
    let spelt: serde_json::Value =
        serde_json::from_str("{ \"proof\": {\"x\":\"\\u0079\"}, \"a\": 1.0 }").unwrap();
    assert_eq!(entry_hash(&one), entry_hash(&spelt));
    assert_ne!(entry_hash(&one), entry_hash(&json!({"a": 1})));
}

#[test]
fn an_epoch_is_a_ulid_of_its_moment() {
    let zero = new_epoch(None, DateTime::UNIX_EPOCH, [0; 10]);
    assert_eq!(zero, "0".repeat(26));
    let last = new_epoch(None, DateTime::from_timestamp_millis((1 << 48) - 1).unwrap(), [255; 10]);
    assert_eq!(last, format!("7{}", "Z".repeat(25)));
    // The example of the ULID specification: 1469918176385 is `01ARYZ6S41`.
    let known = new_epoch(None, DateTime::from_timestamp_millis(1_469_918_176_385).unwrap(), [0; 10]);
    assert_eq!(&known[..10], "01ARYZ6S41");
    assert!(is_epoch(&known) && is_epoch(EPOCH) && !is_epoch("01ARYZ6S41"));
}

#[test]
fn an_epoch_is_greater_than_the_last_even_if_the_clock_stands_a_year_behind() {
    let last = new_epoch(None, now(), [255; 10]);
    let next = new_epoch(Some(&last), now() - TimeDelta::days(365), [0; 10]);
    assert!(next > last, "{next} {last}");
    assert!(new_epoch(Some(&last), now(), [0; 10]) > last);
    assert!(new_epoch(Some("nonsense"), now(), [0; 10]) < last);
}

proptest! {
    #[test]
    fn epochs_grow_whatever_clock_and_chance_do(steps in prop::collection::vec((0_i64..4_000_000_000_000, any::<[u8; 10]>()), 1..20)) {
        let mut last: Option<String> = None;
        for (millis, random) in steps {
            let at: DateTime<Utc> = DateTime::from_timestamp_millis(millis).unwrap();
            let next = new_epoch(last.as_deref(), at, random);
            prop_assert!(is_epoch(&next));
            prop_assert!(last.is_none_or(|last| next > last));
            last = Some(next);
        }
    }

    #[test]
    fn the_order_of_entries_does_not_change_a_fingerprint(items in prop::collection::vec(any::<[u8; 32]>(), 0..20)) {
        let mut forward = Fingerprint::default();
        items.iter().for_each(|item| forward.add(item));
        let mut backward = Fingerprint::default();
        items.iter().rev().for_each(|item| backward.add(item));
        prop_assert_eq!(forward.finish(), backward.finish());
    }

    #[test]
    fn no_activity_makes_the_reader_panic(value in crate::proof::tests::any_json()) {
        let _ = (read_number(&value), entry_key(&value), entry_hash(&value));
    }
}
