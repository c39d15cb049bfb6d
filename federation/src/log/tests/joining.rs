//! The merge, and what a restored log takes back.

use super::super::EntryNumber;
use super::super::head::Opened;
use super::super::item::Item;
use super::super::merge::{Keep, Merge, merge};
use super::super::recover::{Recovery, fork, recover};
use super::{EPOCH, hash_of};

fn number(epoch: char, seq: u64) -> EntryNumber {
    EntryNumber { epoch: format!("{}{epoch}", &EPOCH[..25]), seq }
}

fn item(seq: u64, word: &str) -> Item {
    Item { key: "https://montreval.example/o/1".to_owned(), number: number('A', seq), hash: hash_of(word) }
}

#[test]
fn the_greatest_number_has_the_last_word_in_every_order_cv_04() {
    assert_eq!(merge(&item(2, "b"), None, None), Merge::Take);
    assert_eq!(merge(&item(2, "b"), None, Some(&number('A', 1))), Merge::Take);
    assert_eq!(merge(&item(2, "b"), None, Some(&number('A', 3))), Merge::Older);
    // An epoch weighs more than any number in the one before it.
    assert_eq!(merge(&item(9, "b"), None, Some(&number('B', 1))), Merge::Older);
    assert_eq!(merge(&item(2, "b"), Some(&hash_of("b")), Some(&number('A', 3))), Merge::Known);
}

#[test]
fn of_two_entries_with_one_number_both_replicas_keep_the_same_cv_08() {
    let (one, other) = (item(2, "one"), item(2, "two"));
    let (small, great) = if one.hash < other.hash { (one, other) } else { (other, one) };
    assert_eq!(merge(&great, Some(&small.hash), None), Merge::Fork(Keep::Held));
    assert_eq!(merge(&small, Some(&great.hash), None), Merge::Fork(Keep::Offered));
}

#[test]
fn a_lost_entry_comes_back_unless_the_city_acted_since() {
    let lost = number('B', 5);
    assert_eq!(recover(&lost, None, false), Recovery::TakeBack);
    // It had changed what stands now as it was before.
    assert_eq!(recover(&lost, Some(&number('A', 3)), false), Recovery::TakeBack);
    // It was changed since, under a clock that stood behind.
    assert_eq!(recover(&lost, Some(&number('A', 9)), true), Recovery::Reissue);
    assert_eq!(recover(&lost, Some(&number('C', 1)), true), Recovery::Keep);
    assert_eq!(recover(&lost, Some(&number('C', 1)), false), Recovery::Keep);
}

#[test]
fn the_fork_is_the_last_number_that_both_lineages_share() {
    let epochs = [
        Opened { epoch: number('D', 0).epoch, after: number('C', 2) },
        Opened { epoch: number('C', 0).epoch, after: number('A', 50) },
    ];
    let given = |epoch: &str| (epoch == number('A', 0).epoch).then_some(50);
    // Lost in the epoch that was open when the copy was made.
    assert_eq!(fork(&number('A', 57), &epochs, given), Some(number('A', 50)));
    // Lost in epochs that the restored log never knew.
    assert_eq!(fork(&number('C', 1), &epochs, given), Some(number('A', 50)));
    assert_eq!(fork(&number('D', 4), &epochs, given), Some(number('A', 50)));
    assert_eq!(fork(&number('E', 1), &epochs, given), None);
    // The lost lineage may have left before the last number that was given here.
    let more = |epoch: &str| (epoch == number('A', 0).epoch).then_some(80);
    assert_eq!(fork(&number('C', 1), &epochs, more), Some(number('A', 50)));
    // A head that leads in a circle, or upwards, ends.
    let circle = [Opened { epoch: number('C', 0).epoch, after: number('C', 9) }];
    assert_eq!(fork(&number('C', 1), &circle, |_| None), None);
}
