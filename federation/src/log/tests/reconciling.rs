//! Two logs find out in what they differ.

use super::super::item::{Item, Items, Range, fingerprint_of};
use super::super::reconcile::{Comparison, Difference, Hostile, Summary, Told, answer, without};
use super::super::wire::{read_answer, read_question, write_answer, write_question};
use super::super::{EntryNumber, Fingerprint};
use super::{EPOCH, hash_of};
use proptest::prelude::*;

fn item(n: u64, seq: u64) -> Item {
    let id = hash_of(&n.to_string());
    let id = super::hex(&id);
    let key = format!("https://montreval.example/o/0192f0c4-{}-7a53-{}", &id[..4], &id[4..16]);
    let number = EntryNumber { epoch: EPOCH.to_owned(), seq };
    Item { key, number, hash: hash_of(&format!("{n} {seq}")) }
}

/// What a comparison came to, over the wire: the difference, rounds and bytes both ways.
fn compare(ours: &Items, theirs: &Items) -> (Difference, usize, usize) {
    let (mut comparison, mut bytes) = (Comparison::start(ours), 0);
    while let Some(ranges) = comparison.ask().unwrap() {
        let question = write_question(None, ranges).to_string();
        let asked = read_question(&serde_json::from_str(&question).unwrap()).unwrap();
        assert_eq!(asked.ranges, ranges);
        let told = write_answer(&answer(theirs, &asked.ranges), None).to_string();
        bytes += question.len() + told.len();
        comparison.hear(read_answer(&serde_json::from_str(&told).unwrap()).unwrap()).unwrap();
    }
    let rounds = comparison.questions();
    (comparison.finish(), rounds, bytes)
}

#[test]
fn forty_two_of_twenty_thousand_are_found_in_five_rounds_and_a_hundred_kibibytes() {
    let all: Vec<Item> = (0..20_000).map(|n| item(n, n + 1)).collect();
    let theirs = Items::new(all.clone());
    let ours = Items::new(all.into_iter().filter(|item| item.number.seq % 477 != 7).collect());
    assert_eq!(theirs.all().len() - ours.all().len(), 42);
    let (found, rounds, bytes) = compare(&ours, &theirs);
    assert_eq!((found.wanted.len(), found.unknown.len()), (42, 0));
    assert!(rounds <= 5, "{rounds} rounds");
    assert!(bytes <= 100 * 1024, "{bytes} bytes");
}

#[test]
fn what_is_equal_costs_one_question() {
    let items = Items::new((0..500).map(|n| item(n, n + 1)).collect());
    let (found, rounds, bytes) = compare(&items, &items);
    assert_eq!((found, rounds), (Difference::default(), 1));
    assert!(bytes < 300, "{bytes} bytes");
}

#[test]
fn an_empty_log_and_a_full_one_find_everything_from_both_sides() {
    let (none, all) = (Items::default(), Items::new((0..700).map(|n| item(n, n + 1)).collect()));
    assert_eq!(compare(&none, &all).0.wanted.len(), 700);
    let found = compare(&all, &none).0;
    assert_eq!((found.wanted.len(), found.unknown.len(), found.absent), (0, 700, 700));
}

#[test]
fn ranges_hold_their_beginning_and_not_their_end() {
    let range = Range { lo: "b".to_owned(), hi: Some("d".to_owned()) };
    assert!(range.holds("b") && range.holds("cz") && !range.holds("d") && !range.holds("a"));
    assert!(Range::all().covers(&range) && !range.covers(&Range::all()) && range.covers(&range));
    let empty = Range { lo: "c".to_owned(), hi: Some("c".to_owned()) };
    assert!(!range.covers(&empty));
}

/// One question of a log of 100 entries, answered by somebody else.
fn hear(told: impl FnOnce(&[Summary]) -> Vec<Told>) -> Result<(), Hostile> {
    let ours = Items::new((0..100).map(|n| item(n, n + 1)).collect());
    let mut comparison = Comparison::start(&ours);
    let asked = comparison.ask()?.unwrap().to_vec();
    comparison.hear(told(&asked))
}

#[test]
fn an_answer_that_leads_nowhere_is_hostile_cv_09() {
    let summary = |lo: &str, hi: Option<&str>| {
        let range = Range { lo: lo.to_owned(), hi: hi.map(str::to_owned) };
        Told::Summary(Summary { range, fingerprint: [9; 16], count: u64::MAX })
    };
    // The whole again: it would be asked for ever.
    assert_eq!(hear(|_| vec![summary("", None)]), Err(Hostile::Endless));
    // The same part twice, overlapping parts, parts out of order.
    assert_eq!(hear(|_| vec![summary("", Some("i")), summary("", Some("i"))]), Err(Hostile::Range));
    assert_eq!(hear(|_| vec![summary("", Some("i")), summary("h", None)]), Err(Hostile::Range));
    assert_eq!(hear(|_| vec![summary("i", None), summary("", Some("i"))]), Err(Hostile::Range));
    // Entries outside of their range, out of order, or twice.
    let range = || Range { lo: "z".to_owned(), hi: None };
    assert_eq!(hear(|_| vec![Told::Items(range(), vec![item(1, 1)])]), Err(Hostile::Item));
    let twice = vec![item(1, 1), item(1, 1)];
    assert_eq!(hear(|_| vec![Told::Items(Range::all(), twice)]), Err(Hostile::Item));
}

#[test]
fn a_fingerprint_that_never_matches_ends_cv_09() {
    let ours = Items::new((0..3000).map(|n| item(n, n + 1)).collect());
    let mut comparison = Comparison::start(&ours);
    let mut questions = 0;
    let ended = loop {
        let asked = match comparison.ask() {
            Ok(Some(asked)) => asked.to_vec(),
            Ok(None) => break Ok(()),
            Err(hostile) => break Err(hostile),
        };
        questions += 1;
        // Each range is cut in two, with other numbers each time, for as long as bounds can be found.
        let told = asked.iter().flat_map(|asked| {
            let middle = format!("{}0", asked.range.lo);
            let ends = [(asked.range.lo.clone(), Some(middle.clone())), (middle, asked.range.hi.clone())];
            ends.map(|(lo, hi)| {
                let range = Range { lo, hi };
                Told::Summary(Summary { range, fingerprint: [7; 16], count: 1 << 52 })
            })
        });
        let told: Vec<Told> =
            told.filter(|told| asked.iter().any(|a| a.range.covers(told.range()))).collect();
        if let Err(hostile) = comparison.hear(told) {
            break Err(hostile);
        }
    };
    assert_eq!(ended, Err(Hostile::Endless));
    assert!(questions <= super::super::reconcile::QUESTIONS, "{questions}");
}

#[test]
fn messages_that_do_not_read_are_refused() {
    let wrong = [
        r#"{}"#,
        r#"{"ranges":{}}"#,
        r#"{"ranges":[["a"]]}"#,
        r#"{"ranges":[[null,null,-1,"AAAAAAAAAAAAAAAAAAAAAA"]]}"#,
        r#"{"ranges":[[null,null,1,"AAAA"]]}"#,
        r#"{"of":7,"ranges":[]}"#,
    ];
    for text in wrong {
        assert!(read_question(&serde_json::from_str(text).unwrap()).is_err(), "{text}");
    }
    let many =
        format!(r#"{{"ranges":[{}]}}"#, vec!["[null,null,1,\"AAAAAAAAAAAAAAAAAAAAAA\"]"; 257].join(","));
    assert!(read_question(&serde_json::from_str(&many).unwrap()).is_err());
    let long = format!(r#"{{"prefix":"{}","told":[]}}"#, "x".repeat(600));
    assert!(read_answer(&serde_json::from_str(&long).unwrap()).is_err());
    let million =
        format!(r#"{{"told":[{}]}}"#, vec!["[\"a\",\"b\",1,\"AAAAAAAAAAAAAAAAAAAAAA\"]"; 20_000].join(","));
    assert!(read_answer(&serde_json::from_str(&million).unwrap()).is_err());
}

proptest! {
    #[test]
    fn the_difference_is_found_whatever_it_is(
        held in proptest::collection::vec((0_u64..400, 1_u64..4), 0..300),
        theirs in proptest::collection::vec((0_u64..400, 1_u64..4), 0..300),
    ) {
        let make = |list: Vec<(u64, u64)>| Items::new(list.into_iter().map(|(n, seq)| item(n, seq)).collect());
        let (ours, theirs) = (make(held), make(theirs));
        let (found, ..) = compare(&ours, &theirs);
        let newer = |a: &Items, b: &Items| -> Vec<Item> {
            let is_news = |item: &&Item| b.find(&item.key).is_none_or(|other| other.number < item.number);
            a.all().iter().filter(is_news).cloned().collect()
        };
        let sorted = |mut items: Vec<Item>| { items.sort_by(|a, b| a.key.cmp(&b.key)); items };
        prop_assert_eq!(sorted(found.wanted.clone()), newer(&theirs, &ours));
        prop_assert_eq!(sorted(found.unknown.clone()), newer(&ours, &theirs));
        // Both joined are the same from either side.
        let join = |a: &Items, b: &Items| Items::new(a.all().iter().chain(b.all()).cloned().collect());
        prop_assert_eq!(join(&ours, &theirs), join(&theirs, &ours));
        let whole: Fingerprint = fingerprint_of(ours.all());
        prop_assert_eq!(without(&ours, &[]), whole);
    }
}
