//! Whether a document is its owner's word: by its proof alone, whoever brought it.
//!
//! Not judged by our clock: what one city accepts today every other must accept at any time, or their logs would differ.
//! What counts is that the key was the owner's when the proof says it was made.

use super::eddsa::{Claimed, ProofError, claimed, verify};
use crate::actor::{KeyAlgorithm, RemoteKey};
use crate::keys::PublicEd25519;
use serde_json::Value;
use url::Url;

/// Proves a document with the key of `owner` that its proof names. `keys` are those that the owner lists, retired ones
/// included.
///
/// # Errors
/// No proof, one of another's key, one made after the key was retired, one that does not hold.
pub fn judge(document: &Value, owner: &Url, keys: &[RemoteKey]) -> Result<Claimed, ProofError> {
    let claim = claimed(document)?;
    let named = keys.iter().find(|key| {
        key.id == claim.verification_method && key.owner == *owner && key.algorithm == KeyAlgorithm::Ed25519
    });
    let named = named.ok_or(ProofError::Key)?;
    if named.expires.is_some_and(|expires| claim.created >= expires) {
        return Err(ProofError::Key);
    }
    let key = PublicEd25519::from_multibase(&named.public).map_err(|_| ProofError::Key)?;
    verify(document, &key, claim.created)
}
