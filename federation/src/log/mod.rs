//! The numbered log of a city: numbers, hashes and the fingerprint of a state.
//! Deliberately absent: who assigns the numbers (a transaction of the server), and reconciliation and
//! recovery (`reconcile`, `recover`), which compare logs.

pub mod entry;
pub mod fingerprint;

pub use entry::{EntryNumber, Previous, entry_hash, entry_key, new_epoch, read_number, stamp};
pub use fingerprint::{Fingerprint, item_id};

#[cfg(test)]
mod tests;
