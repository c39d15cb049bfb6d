//! ActivityPub as the alliance of cities speaks it.
//!
//! Wire types, ids, origins, the URL policy, the one HTTP client, signatures, proofs, the numbering of
//! the log, inbox acceptance, the meaning of activities, and what a delivery attempt came to.
//! Everything of time, chance, network and configuration enters through parameters; storage is behind
//! [`backend::Backend`]. Deliberately absent: databases, web servers, configuration, languages of the
//! interface, and the decision what an event does to a city.
//!
//! # `activitypub_federation`
//!
//! The library gives the parts where a shared definition is worth more than an own one:
//! [`activitypub_federation::protocol::context::WithContext`] wraps every activity we send,
//! [`activitypub_federation::protocol::public_key::PublicKey`] is the wire form of an actor's RSA key,
//! `protocol::helpers::deserialize_one_or_many` reads recipients (one or many, every spelling of
//! `Public`), and `FEDERATION_CONTENT_TYPE` and `kinds::public()` are its constants.
//! It is not the security boundary and so not used for more: its receiving half is closed without a web
//! framework feature, its verification ignores `keyId` and future dates and dereferences before it
//! verifies, its queue lives in memory and counts a 403 as delivered, and its domain comparison ignores
//! scheme and port. Signatures, acceptance, fetching and delivery are therefore written here.

pub mod activity;
pub mod actor;
pub mod backend;
pub mod collection;
pub mod context;
pub mod delivery;
pub mod error;
pub mod event;
pub mod followers;
pub mod ids;
pub mod inbox;
pub mod keys;
pub mod limits;
pub mod log;
pub mod media_type;
mod memory;
pub mod nodeinfo;
pub mod object;
pub mod origin;
pub mod outbox;
pub mod policy;
pub mod proof;
pub mod signature;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod vocabulary;
pub mod webfinger;

/// The audience of everything public, written out in full: not every receiver knows `as:Public`.
pub const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";

/// Text in one or more languages, keyed by BCP 47 tag. The order is kept: the first key is the original
/// language, because Mastodon takes the first key of `contentMap` as *the* language.
pub type LanguageMap = indexmap::IndexMap<String, String>;
