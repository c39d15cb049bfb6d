//! The inline `@context` documents: constant, so that proofs over them are, and complete, so that a
//! reader with real JSON-LD finds every term without asking us.

use serde_json::{Value, json};

/// The alliance's namespace.
pub mod hansa {
    /// What the prefix `hansa:` stands for.
    pub const NAMESPACE: &str = "https://w3id.org/hansa/ns#";
    /// The prefix of every term of ours on the wire.
    pub const PREFIX: &str = "hansa:";
}

/// The context of objects and activities.
#[must_use]
pub fn context() -> Value {
    json!([
        "https://www.w3.org/ns/activitystreams",
        "https://w3id.org/security/data-integrity/v2",
        {
            "toot": "http://joinmastodon.org/ns#",
            "schema": "http://schema.org/",
            "ostatus": "http://ostatus.org#",
            "hansa": hansa::NAMESPACE,
            "sensitive": "as:sensitive",
            "Hashtag": "as:Hashtag",
            "conversation": "ostatus:conversation",
            "indexable": "toot:indexable",
            "discoverable": "toot:discoverable",
            "additionalType": {"@id": "schema:additionalType", "@type": "@vocab"}
        }
    ])
}

/// The context of actors. `security/v1` is what makes `publicKey` known to readers with real JSON-LD;
/// `assertionMethod` is spelled out because none of the listed contexts has it at the top level.
#[must_use]
pub fn actor_context() -> Value {
    json!([
        "https://www.w3.org/ns/activitystreams",
        "https://w3id.org/security/v1",
        "https://w3id.org/security/data-integrity/v2",
        "https://w3id.org/security/multikey/v1",
        {
            "toot": "http://joinmastodon.org/ns#",
            "schema": "http://schema.org/",
            "hansa": hansa::NAMESPACE,
            "PropertyValue": "schema:PropertyValue",
            "value": "schema:value",
            "discoverable": "toot:discoverable",
            "indexable": "toot:indexable",
            "featured": {"@id": "toot:featured", "@type": "@id"},
            "manuallyApprovesFollowers": "as:manuallyApprovesFollowers",
            "alsoKnownAs": {"@id": "as:alsoKnownAs", "@type": "@id"},
            "webfinger": "https://w3id.org/fep/2c59/webfinger",
            "assertionMethod": {
                "@id": "https://w3id.org/security#assertionMethod",
                "@type": "@id",
                "@container": "@set"
            },
            "hansa:log": {"@id": "hansa:log", "@type": "@id"}
        }
    ])
}
