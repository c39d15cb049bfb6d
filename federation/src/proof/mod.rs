//! Proofs inside JSON (FEP-8b32, `eddsa-jcs-2022`) and the canonical form they are made over (RFC 8785).
//! Deliberately absent: linked-data signatures, which were bypassed four times in one year and are
//! neither made nor judged, and finding the keys of an owner.

pub mod eddsa;
pub mod jcs;
pub mod judge;

pub use eddsa::{Claimed, ProofError, claimed, sign, verify};

#[cfg(test)]
pub(crate) mod tests;
