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
    // Some servers make new keys under an old id: each of them stood for its time.
    let named = keys.iter().filter(|key| {
        key.id == claim.verification_method
            && key.owner == *owner
            && key.algorithm == KeyAlgorithm::Ed25519
            && key.was_valid_at(claim.created)
    });
    let mut judged = Err(ProofError::Key);
    for key in named {
        let Ok(key) = PublicEd25519::from_multibase(&key.public) else { continue };
        judged = verify(document, &key, claim.created);
        if judged.is_ok() {
            break;
        }
    }
    match judged {
        // A linked-data signature that a server adds after its proof is no part of what was proved, and is never read.
        Err(ProofError::Mismatch) if document.get("signature").is_some() => {
            let mut proved = document.clone();
            if let Some(members) = proved.as_object_mut() {
                members.shift_remove("signature");
            }
            judge(&proved, owner, keys)
        }
        judged => judged,
    }
}
