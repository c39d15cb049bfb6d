//! Actors: cities, instances, officers, groups. `build` writes ours, `parse` and `key` read theirs.
//! Deliberately absent: where they are stored, and whether they are trusted.

mod build;
mod key;
mod parse;

use crate::LanguageMap;
use crate::vocabulary::Capability;
use chrono::{DateTime, Utc};
use url::Url;

pub use build::build_actor;
pub(crate) use build::{build_picture, put_languages};
pub(crate) use key::read_key_document;
pub use parse::parse_actor;
pub(crate) use parse::read_picture;

/// The actor types of ActivityStreams 2.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActorKind {
    /// A city.
    Organization,
    /// An instance.
    Application,
    /// An officer, or somebody on a foreign server.
    Person,
    /// A working group.
    Group,
    /// A bot or theme.
    Service,
}

impl ActorKind {
    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Organization => "Organization",
            Self::Application => "Application",
            Self::Person => "Person",
            Self::Group => "Group",
            Self::Service => "Service",
        }
    }

    /// Reads the word on the wire.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Organization, Self::Application, Self::Person, Self::Group, Self::Service]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }
}

/// A picture with its description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub url: Url,
    pub media_type: Option<String>,
    /// Alternative text.
    pub name: Option<String>,
}

/// What a city says about itself beyond ActivityStreams, each a `hansa:` term.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CityFields {
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Degrees north, city precision.
    pub latitude: Option<f64>,
    /// Degrees east, city precision.
    pub longitude: Option<f64>,
    pub population: Option<u64>,
    /// A code of the vocabulary.
    pub population_band: Option<String>,
    /// BCP 47 tags of the languages the city writes and reads.
    pub languages: Vec<String>,
    /// The contact page; never an e-mail address, copies cannot be recalled.
    pub contact: Option<Url>,
    /// Theme codes.
    pub themes_offered: Vec<String>,
    /// Theme codes.
    pub themes_sought: Vec<String>,
}

/// A proof key that is no longer used for new proofs and still verifies old ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetiredKey {
    pub id: Url,
    pub multibase: String,
    pub expires: DateTime<Utc>,
}

/// Whether an actor asks to be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discovery {
    /// Lists and searches may show it: cities.
    Listed,
    /// They may not: officers and instances, unless they say otherwise.
    Unlisted,
}

/// An actor of ours, as [`build_actor`] writes it.
#[derive(Debug, Clone, PartialEq)]
pub struct ActorProfile {
    /// `Application` is the instance actor; every other kind stands under `/a/{username}`.
    pub kind: ActorKind,
    /// Name part of the handle. For the instance actor the host.
    pub username: String,
    /// Display name, the original language first.
    pub name: LanguageMap,
    /// Safe HTML, the original language first.
    pub summary: LanguageMap,
    pub published: DateTime<Utc>,
    pub updated: DateTime<Utc>,
    pub manually_approves: bool,
    pub discovery: Discovery,
    pub icon: Option<Picture>,
    /// The official website, shown as a verifiable property.
    pub website: Option<Url>,
    /// The page for people; the id itself if absent.
    pub url: Option<Url>,
    /// The numbered log, for actors that have one.
    pub log: Option<Url>,
    pub implements: Vec<Capability>,
    pub rsa_id: Url,
    /// Public half of the RSA key in PEM.
    pub rsa_pem: String,
    pub ed25519_id: Url,
    /// Public half of the Ed25519 key as a Multikey.
    pub ed25519: String,
    pub retired: Vec<RetiredKey>,
    pub city: Option<CityFields>,
}

/// Which computation a key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyAlgorithm {
    Rsa,
    Ed25519,
}

/// A public key that its owner lists. `public` is PEM for RSA, a Multikey for Ed25519.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteKey {
    pub id: Url,
    pub owner: Url,
    pub algorithm: KeyAlgorithm,
    pub public: String,
    pub expires: Option<DateTime<Utc>>,
}

impl RemoteActor {
    /// A member of the alliance in the sense of signatures: it says that it takes RFC 9421 with Ed25519, and lists
    /// such a key of its own.
    #[must_use]
    pub fn takes_ed25519(&self) -> bool {
        self.implements.iter().any(|href| href == Capability::RFC9421_ED25519.href)
            && self.keys.iter().any(|key| key.algorithm == KeyAlgorithm::Ed25519 && key.expires.is_none())
    }
}

impl RemoteKey {
    /// Requests are judged by current keys only.
    #[must_use]
    pub fn is_current(&self, now: DateTime<Utc>) -> bool {
        self.expires.is_none_or(|expires| expires > now)
    }

    /// Proofs are judged by the key's validity when they were made (FEP-8b32, `created`): what a key has
    /// said before it was retired stands for ever.
    #[must_use]
    pub fn was_valid_at(&self, created: DateTime<Utc>) -> bool {
        self.expires.is_none_or(|expires| created < expires)
    }
}

/// An actor of another server, as its own document says. Every URL but `url`, `icon` and the city's
/// contact page has the origin of `id`.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoteActor {
    pub id: Url,
    pub kind: ActorKind,
    pub preferred_username: String,
    pub name: LanguageMap,
    /// HTML, not sanitised.
    pub summary: LanguageMap,
    pub inbox: Url,
    pub outbox: Option<Url>,
    pub followers: Option<Url>,
    pub following: Option<Url>,
    pub featured: Option<Url>,
    pub shared_inbox: Option<Url>,
    pub url: Option<Url>,
    pub icon: Option<Picture>,
    /// FEP-2c59: the handle the actor claims, unproven until WebFinger leads back.
    pub webfinger: Option<String>,
    pub published: Option<DateTime<Utc>>,
    pub updated: Option<DateTime<Utc>>,
    pub manually_approves: bool,
    pub log: Option<Url>,
    /// `href`s of `generator.implements`.
    pub implements: Vec<String>,
    pub keys: Vec<RemoteKey>,
    /// Ids of keys that are listed and stand in documents of their own.
    pub key_references: Vec<Url>,
    pub city: Option<CityFields>,
    /// The document byte for byte.
    pub raw: Vec<u8>,
}

#[cfg(test)]
mod tests;
