//! The keys that an actor lists: `publicKey` (RSA) and `assertionMethod` (FEP-521a), one or many, whole or by
//! reference. A key counts only if it names this actor as its owner, stands on its origin, and is of a size
//! that can be trusted.

use super::{KeyAlgorithm, RemoteKey};
use crate::keys::{PublicEd25519, PublicRsa};
use crate::limits::KEYS;
use crate::origin::{Mode, parse_key_id, same_origin};
use crate::vocabulary::{read_text, time};
use serde_json::Value;
use url::Url;

/// Where an actor's document may hold keys that it lists by their id elsewhere in it.
const PLACES: [&str; 4] = ["publicKey", "assertionMethod", "verificationMethod", "authentication"];

/// The keys that stand in the actor's own document.
pub(super) fn read_keys(document: &Value, actor: &Url, mode: Mode) -> Vec<RemoteKey> {
    let keys = |field: &'static str| {
        one_or_many(document.get(field)).filter_map(move |listed| match listed {
            Value::String(id) => find_within(document, id),
            whole => Some(whole),
        })
    };
    let rsa = keys("publicKey").filter_map(|key| read_rsa_key(key, actor, mode));
    let multi = keys("assertionMethod").filter_map(|key| read_multikey(key, actor, mode));
    rsa.chain(multi).collect()
}

/// The ids of keys that the actor lists and that stand in documents of their own, on its origin.
pub(super) fn read_references(document: &Value, actor: &Url, mode: Mode) -> Vec<Url> {
    let listed = |field: &str| one_or_many(document.get(field)).filter_map(Value::as_str).collect::<Vec<_>>();
    let elsewhere = [listed("publicKey"), listed("assertionMethod")].concat().into_iter();
    elsewhere
        .filter(|id| find_within(document, id).is_none())
        .filter_map(|id| parse_key_id(id, mode).ok())
        .filter(|id| same_origin(id, actor) && without_fragment(id) != *actor)
        .collect()
}

/// The key that was asked for at its id: in a document of its own, or in a stub of its owner's.
pub(crate) fn read_key_document(document: &Value, id: &Url, actor: &Url, mode: Mode) -> Option<RemoteKey> {
    let listed = PLACES.into_iter().flat_map(|place| one_or_many(document.get(place)));
    let named = std::iter::once(document).chain(listed).find(|key| key["id"] == id.as_str())?;
    read_rsa_key(named, actor, mode).or_else(|| read_multikey(named, actor, mode))
}

fn without_fragment(id: &Url) -> Url {
    let mut url = id.clone();
    url.set_fragment(None);
    url
}

fn find_within<'a>(document: &'a Value, id: &str) -> Option<&'a Value> {
    let mut listed = PLACES.into_iter().flat_map(|place| one_or_many(document.get(place)));
    listed.find(|key| key.is_object() && key["id"] == id)
}

fn one_or_many(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    let items = match value {
        Some(Value::Array(items)) => items.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    items.iter().take(KEYS)
}

fn read_rsa_key(key: &Value, actor: &Url, mode: Mode) -> Option<RemoteKey> {
    let pem = key.get("publicKeyPem").and_then(Value::as_str)?;
    PublicRsa::from_pem(pem).ok()?;
    Some(RemoteKey {
        id: read_own_key_id(key, actor, mode)?,
        owner: read_owner(key, "owner", actor)?,
        algorithm: KeyAlgorithm::Rsa,
        public: pem.to_owned(),
        expires: read_text(key, "expires").and_then(time::read),
    })
}

fn read_multikey(key: &Value, actor: &Url, mode: Mode) -> Option<RemoteKey> {
    let multibase = key.get("publicKeyMultibase").and_then(Value::as_str)?;
    PublicEd25519::from_multibase(multibase).ok()?;
    Some(RemoteKey {
        id: read_own_key_id(key, actor, mode)?,
        owner: read_owner(key, "controller", actor)?,
        algorithm: KeyAlgorithm::Ed25519,
        public: multibase.to_owned(),
        expires: read_text(key, "expires").and_then(time::read),
    })
}

fn read_own_key_id(key: &Value, actor: &Url, mode: Mode) -> Option<Url> {
    let id = parse_key_id(key.get("id")?.as_str()?, mode).ok()?;
    same_origin(&id, actor).then_some(id)
}

fn read_owner(key: &Value, field: &str, actor: &Url) -> Option<Url> {
    (key.get(field)?.as_str()? == actor.as_str()).then(|| actor.clone())
}
