//! `eddsa-jcs-2022` (W3C Data Integrity EdDSA Cryptosuites §3.3) as FEP-8b32 uses it.

use super::jcs::canonicalise_without;
use crate::keys::{Ed25519Key, PublicEd25519, decode_base58, encode_base58};
use aws_lc_rs::digest::{SHA256, digest};
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value, json};
use thiserror::Error;
use url::Url;

const TYPE: &str = "DataIntegrityProof";
const SUITE: &str = "eddsa-jcs-2022";
const PURPOSE: &str = "assertionMethod";

/// Why a proof proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ProofError {
    #[error("the document is not an object")]
    NotAnObject,
    #[error("there is no proof")]
    Missing,
    #[error("there is more than one proof")]
    Several,
    #[error("the type, cryptosuite or purpose is not the accepted one")]
    Kind,
    #[error("a field of the proof is missing or cannot be read")]
    Field,
    #[error("the context of the proof is not the one of the document")]
    Context,
    #[error("the proof was made in the future")]
    Future,
    #[error("the proof has expired")]
    Expired,
    #[error("the key of the proof is not its owner's, or was retired before")]
    Key,
    #[error("the proof is not one of that key over that document")]
    Mismatch,
}

/// What a proof says about itself, before it is proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    pub verification_method: Url,
    pub created: DateTime<Utc>,
    pub expires: Option<DateTime<Utc>>,
}

/// Adds a proof to a document, replacing one that is there. Add it last: whatever changes afterwards
/// breaks it. `created` is written in whole seconds.
///
/// # Errors
/// [`ProofError::NotAnObject`]
pub fn sign(
    document: &mut Value,
    key: &Ed25519Key,
    verification_method: &Url,
    created: DateTime<Utc>,
) -> Result<(), ProofError> {
    let members = document.as_object_mut().ok_or(ProofError::NotAnObject)?;
    members.shift_remove("proof");
    let mut proof = Map::new();
    if let Some(context) = members.get("@context") {
        proof.insert("@context".to_owned(), context.clone());
    }
    for (name, text) in [
        ("type", TYPE),
        ("cryptosuite", SUITE),
        ("verificationMethod", verification_method.as_str()),
        ("proofPurpose", PURPOSE),
        ("created", &created.to_rfc3339_opts(SecondsFormat::Secs, true)),
    ] {
        proof.insert(name.to_owned(), json!(text));
    }
    let message = hash_data(&proof, members);
    proof.insert("proofValue".to_owned(), json!(encode_base58(&key.sign(&message))));
    members.insert("proof".to_owned(), Value::Object(proof));
    Ok(())
}

/// Reads what the one proof of a document claims, so that the key can be found.
///
/// # Errors
/// Anything but exactly one proof of the accepted kind with readable fields.
pub fn claimed(document: &Value) -> Result<Claimed, ProofError> {
    let proof = read_proof(document)?;
    let text = |name: &str| proof.get(name).and_then(Value::as_str);
    if text("type") != Some(TYPE)
        || text("cryptosuite") != Some(SUITE)
        || text("proofPurpose") != Some(PURPOSE)
    {
        return Err(ProofError::Kind);
    }
    let time = |name: &str| {
        text(name).map(|value| {
            DateTime::parse_from_rfc3339(value).map(|at| at.to_utc()).map_err(|_| ProofError::Field)
        })
    };
    let method = text("verificationMethod").ok_or(ProofError::Field)?;
    if proof.contains_key("expires") && text("expires").is_none() {
        return Err(ProofError::Field);
    }
    Ok(Claimed {
        verification_method: Url::parse(method).map_err(|_| ProofError::Field)?,
        created: time("created").ok_or(ProofError::Field)??,
        expires: time("expires").transpose()?,
    })
}

/// Proves a document with the key of its `verificationMethod`, which the caller has found and bound to
/// the owner of the document.
///
/// # Errors
/// Everything of [`claimed`], a future or expired proof, and [`ProofError::Mismatch`].
pub fn verify(document: &Value, key: &PublicEd25519, now: DateTime<Utc>) -> Result<Claimed, ProofError> {
    let claim = claimed(document)?;
    let ahead = chrono::TimeDelta::from_std(crate::limits::SIGNATURE_AHEAD).unwrap_or_default();
    if claim.created > now + ahead {
        return Err(ProofError::Future);
    }
    if claim.expires.is_some_and(|at| at <= now) {
        return Err(ProofError::Expired);
    }
    let members = document.as_object().ok_or(ProofError::NotAnObject)?;
    let mut proof = read_proof(document)?.clone();
    if proof.get("@context").is_some_and(|context| Some(context) != members.get("@context")) {
        return Err(ProofError::Context);
    }
    let value = proof.shift_remove("proofValue").ok_or(ProofError::Field)?;
    let signature = decode_base58(value.as_str().ok_or(ProofError::Field)?).map_err(|_| ProofError::Field)?;
    if key.verify(&hash_data(&proof, members), &signature).is_ok() {
        return Ok(claim);
    }
    // Fedify hashes the document's context with the options and does not write it there.
    let context = members.get("@context").filter(|_| !proof.contains_key("@context")).cloned();
    proof.insert("@context".to_owned(), context.ok_or(ProofError::Mismatch)?);
    key.verify(&hash_data(&proof, members), &signature).map_err(|_| ProofError::Mismatch)?;
    Ok(claim)
}

fn read_proof(document: &Value) -> Result<&Map<String, Value>, ProofError> {
    match document.as_object().ok_or(ProofError::NotAnObject)?.get("proof") {
        None => Err(ProofError::Missing),
        Some(Value::Object(proof)) => Ok(proof),
        Some(Value::Array(_)) => Err(ProofError::Several),
        Some(Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => Err(ProofError::Field),
    }
}

/// SHA-256 of the options, then SHA-256 of the document without its proof (§3.3.4).
fn hash_data(options: &Map<String, Value>, document: &Map<String, Value>) -> Vec<u8> {
    let hash = |members: &Map<String, Value>, without: &str| {
        digest(&SHA256, canonicalise_without(members, without).as_bytes())
    };
    let mut data = hash(options, "proofValue").as_ref().to_vec();
    data.extend_from_slice(hash(document, "proof").as_ref());
    data
}
