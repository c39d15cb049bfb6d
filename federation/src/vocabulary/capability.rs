//! What an instance can do, announced and not guessed (FEP-844e).

use serde_json::{Value, json};
use url::Url;

/// One entry of `generator.implements`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capability {
    pub href: &'static str,
    pub name: &'static str,
}

impl Capability {
    /// The numbered log, with its pages. Nobody announces it yet.
    pub const LOG: Self = Self { href: "https://w3id.org/hansa/ns#log", name: "Convergent log" };
    /// Requests may be signed with RFC 9421 and RSA.
    pub const RFC9421: Self = Self {
        href: "https://datatracker.ietf.org/doc/html/rfc9421",
        name: "RFC-9421: HTTP Message Signatures",
    };
    /// Requests may be signed with RFC 9421 and Ed25519.
    pub const RFC9421_ED25519: Self = Self {
        href: "https://datatracker.ietf.org/doc/html/rfc9421#name-eddsa-using-curve-edwards25",
        name: "RFC-9421 signatures using the Ed25519 algorithm",
    };
    /// Objects and activities carry integrity proofs.
    pub const PROOFS: Self =
        Self { href: "https://w3id.org/fep/8b32", name: "FEP-8b32: Object Integrity Proofs" };
}

/// The partial `Application` that stands in `generator`. Its id is the instance actor.
#[must_use]
pub fn build_generator(instance_actor: &Url, implements: &[Capability]) -> Value {
    let implements: Vec<Value> =
        implements.iter().map(|one| json!({"href": one.href, "name": one.name})).collect();
    json!({"type": "Application", "id": instance_actor, "implements": implements})
}
