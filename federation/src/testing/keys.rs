//! Keys and times of the tests. RSA keys are dear to make, so the whole run shares three.

use crate::actor::{
    ActorKind, ActorProfile, Discovery, KeyAlgorithm, RemoteActor, RemoteKey, build_actor, parse_actor,
};
use crate::ids::{Ids, ed25519_key, main_key};
use crate::keys::{Ed25519Key, RsaKey};
use crate::origin::Mode;
use crate::signature::Signer;
use chrono::{DateTime, TimeZone as _, Utc};
use serde_json::Value;
use std::sync::{Arc, LazyLock};
use url::Url;

static KEYS: LazyLock<[Arc<RsaKey>; 3]> =
    LazyLock::new(|| [0, 1, 2].map(|_| Arc::new(RsaKey::generate().expect("a key"))));

/// One of three RSA keys.
pub(crate) fn rsa(number: usize) -> Arc<RsaKey> {
    KEYS[number].clone()
}

pub(crate) fn ed25519() -> Ed25519Key {
    Ed25519Key::from_seed(&[7; 32]).expect("a key")
}

/// A fixed moment with whole seconds.
pub(crate) fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 4, 10, 7, 30, 0).single().expect("a moment")
}

pub(crate) fn url(text: &str) -> Url {
    Url::parse(text).expect(text)
}

pub(crate) fn signer(key_id: Url, number: usize) -> Signer {
    Signer::rsa(key_id, rsa(number))
}

/// A city as a peer would describe itself.
pub(crate) fn profile(base: &Url, name: &str, number: usize) -> ActorProfile {
    let id = Ids::new(base.clone()).actor(name);
    let text = |text: &str| [("en".to_owned(), text.to_owned())].into_iter().collect();
    ActorProfile {
        kind: ActorKind::Organization,
        username: name.to_owned(),
        name: text("A city"),
        summary: text("<p>An example city.</p>"),
        published: now(),
        updated: now(),
        manually_approves: false,
        discovery: Discovery::Listed,
        icon: None,
        website: None,
        url: None,
        log: None,
        implements: Vec::new(),
        rsa_id: main_key(&id),
        rsa_pem: rsa(number).public_pem(),
        ed25519_id: ed25519_key(&id),
        ed25519: ed25519().public_multibase(),
        retired: Vec::new(),
        city: None,
    }
}

/// The document of a city at `base`.
pub(crate) fn city(base: &Url, name: &str, number: usize) -> Value {
    build_actor(&profile(base, name, number), &Ids::new(base.clone()))
}

/// The same, as it is read.
pub(crate) fn remote(base: &Url, name: &str, number: usize) -> RemoteActor {
    let document = city(base, name, number);
    parse_actor(document.to_string().as_bytes(), &document, Mode::Development).expect("an actor")
}

pub(crate) fn remote_key(actor: &Url, number: usize) -> RemoteKey {
    RemoteKey {
        id: main_key(actor),
        owner: actor.clone(),
        algorithm: KeyAlgorithm::Rsa,
        public: rsa(number).public_pem(),
        expires: None,
    }
}
