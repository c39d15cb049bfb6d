//! The one port: what acceptance needs to remember and to be told. The server implements it over its
//! database, the tests over memory; so no wire type can be stored by accident.

use crate::actor::{RemoteActor, RemoteKey};
use crate::error::BackendError;
use crate::signature::Signer;
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use url::Url;

/// What this city holds of a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Policy {
    /// Fetch from it, accept from it, deliver to it.
    Open,
    /// A rule blocks the domain or one above it.
    Blocked,
    /// There is an allow-list, and the host is not on it.
    NotAllowed,
}

/// A remote actor as far as it is needed to judge a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownActor {
    pub id: Url,
    pub keys: Vec<RemoteKey>,
    /// When the keys were read from the actor's own document.
    pub fetched_at: DateTime<Utc>,
}

#[async_trait]
pub trait Backend: Send + Sync {
    /// Asked before any request is made to a host or accepted from it. `host` is an authority in its
    /// one spelling; a rule for a domain covers what lies below it (`origin::host_is_covered`).
    ///
    /// # Errors
    /// Storage trouble.
    async fn policy(&self, host: &str) -> Result<Policy, BackendError>;

    /// A remote actor that is known here.
    ///
    /// # Errors
    /// Storage trouble.
    async fn find_actor(&self, id: &Url) -> Result<Option<KnownActor>, BackendError>;

    /// Remembers an actor's own document, read just now. Only called once a signature of it verified.
    ///
    /// # Errors
    /// Storage trouble.
    async fn save_actor(&self, actor: &RemoteActor, fetched_at: DateTime<Utc>) -> Result<(), BackendError>;

    /// The instance actor, which signs fetches.
    ///
    /// # Errors
    /// Storage trouble, or a key that cannot be opened.
    async fn signer(&self) -> Result<Signer, BackendError>;
}
