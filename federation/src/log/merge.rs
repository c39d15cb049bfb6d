//! The merge of two states: for each key the entry with the greatest number. A join on a semilattice, so that order,
//! doubling and batching of what arrives change nothing.

use super::EntryNumber;
use super::item::Item;

/// What becomes of an entry that is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// It is the last word about its key now.
    Take,
    /// Its number was known, with the same hash.
    Known,
    /// A later entry has the last word; the number is worth keeping all the same.
    Older,
    /// Another entry has the same number, which its author has signed twice: the smaller hash stays.
    Fork(Keep),
}

/// Which of two entries with one number stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    Held,
    Offered,
}

/// Judges an entry. `same_number` is the hash that is held under the very number of the entry, `standing` the number of
/// the live entry with its key.
#[must_use]
pub fn merge(offered: &Item, same_number: Option<&[u8; 32]>, standing: Option<&EntryNumber>) -> Merge {
    match same_number {
        Some(held) if *held == offered.hash => return Merge::Known,
        Some(held) if *held < offered.hash => return Merge::Fork(Keep::Held),
        Some(_) => return Merge::Fork(Keep::Offered),
        None => {}
    }
    match standing {
        Some(number) if *number > offered.number => Merge::Older,
        Some(_) | None => Merge::Take,
    }
}
