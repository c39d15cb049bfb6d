//! The numbered log of a city: numbers, hashes, the fingerprint of a state, its signed head, its pages, and how two copies
//! of it become one (FEDERATION.md, "The log").
//!
//! `entry` numbers and hashes, `proven` is an entry that may be merged, `item` and `fingerprint` compare, `merge` joins, `head`, `header`, `page` and `wire` are the
//! forms on the wire, `reconcile` finds differences, `recover` decides what a restored log takes back.
//! Deliberately absent: who assigns numbers, where entries are kept, and whom to ask (`server`).

pub mod entry;
pub mod fingerprint;
pub mod head;
pub mod header;
pub mod item;
pub mod merge;
pub mod page;
pub mod proven;
pub mod reconcile;
pub mod recover;
pub mod wire;

pub use entry::{EntryNumber, Previous, entry_hash, entry_key, new_epoch, read_number, stamp};
pub use fingerprint::{Fingerprint, item_id};
pub use head::Head;
pub use item::{Item, Items, Range, fingerprint_of};

#[cfg(test)]
mod tests;
