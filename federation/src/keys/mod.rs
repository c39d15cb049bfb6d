//! Keys of actors: RSA signs requests, Ed25519 makes proofs. All arithmetic is done by aws-lc-rs, whose
//! private-key operations take constant time (the `rsa` crate's do not: RUSTSEC-2023-0071).
//! Deliberately absent: storage and sealing of private keys.

mod der;
mod ed25519;
mod multibase;
mod rsa;

pub use ed25519::{Ed25519Key, PublicEd25519};
pub use rsa::{PublicRsa, RsaKey};

pub(crate) use multibase::{decode as decode_base58, encode as encode_base58};

#[cfg(test)]
mod tests;
