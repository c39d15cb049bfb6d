//! The one port of `federation`, served from the database.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use hansa_entities::actor::ActorState;
use hansa_entities::actor_key::{self, KeyAlgorithm};
use hansa_entities::time::Time;
use hansa_federation::actor::{KeyAlgorithm as WireAlgorithm, RemoteActor, RemoteKey};
use hansa_federation::backend::{Backend, KnownActor, Policy};
use hansa_federation::error::BackendError;
use hansa_federation::signature::Signer;
use url::Url;

use crate::app::error::{Error, Result};
use crate::app::{App, actor, policy};
use crate::store;

/// The database as `federation` sees it.
#[derive(Debug)]
pub(crate) struct Port<'a>(pub &'a App);

fn failed(error: Error) -> BackendError {
    BackendError::from(Box::<dyn std::error::Error + Send + Sync>::from(error))
}

#[async_trait]
impl Backend for Port<'_> {
    async fn policy(&self, host: &str) -> std::result::Result<Policy, BackendError> {
        policy::recent_answer(self.0, host).await.map_err(failed)
    }

    async fn find_actor(&self, id: &Url) -> std::result::Result<Option<KnownActor>, BackendError> {
        find(self.0, id).await.map_err(failed)
    }

    async fn save_actor(
        &self,
        actor: &RemoteActor,
        fetched_at: DateTime<Utc>,
    ) -> std::result::Result<(), BackendError> {
        super::actors::save(self.0, actor, Time::from(fetched_at)).await.map(|_| ()).map_err(failed)
    }

    async fn signer(&self) -> std::result::Result<Signer, BackendError> {
        signer(self.0).await.map_err(failed)
    }
}

async fn find(app: &App, id: &Url) -> Result<Option<KnownActor>> {
    if let Some(known) = app.known.find(id) {
        return Ok(Some(known));
    }
    let turn = app.known.turn();
    let c = app.store.read();
    let Some(row) = store::actor::find_by_uri(c, id.as_str()).await? else { return Ok(None) };
    if row.instance_id.is_none() || row.state != ActorState::Active {
        return Ok(None);
    }
    let keys = listed_keys(id, store::actor::list_keys(c, row.id).await?);
    let known = KnownActor { id: id.clone(), keys, fetched_at: row.fetched_at.unwrap_or(Time(0)).at() };
    app.known.keep(&known, turn);
    Ok(Some(known))
}

/// The keys of an actor as its signatures and proofs are judged by.
pub(crate) fn listed_keys(owner: &Url, rows: Vec<actor_key::Model>) -> Vec<RemoteKey> {
    rows.into_iter()
        .filter_map(|key| {
            Some(RemoteKey {
                id: Url::parse(&key.uri).ok()?,
                owner: owner.clone(),
                algorithm: match key.algorithm {
                    KeyAlgorithm::Rsa => WireAlgorithm::Rsa,
                    KeyAlgorithm::Ed25519 => WireAlgorithm::Ed25519,
                },
                public: key.public_key,
                expires: key.retired_at.map(Time::at),
            })
        })
        .collect()
}

/// The instance actor signs what we fetch.
pub(crate) async fn signer(app: &App) -> Result<Signer> {
    let c = app.store.read();
    let instance = actor::instance(c).await?;
    Ok(actor::keys(app, c, instance.id).await?.signer())
}

/// # Errors
/// `Forbidden` where nothing may be fetched from the host.
pub(crate) async fn require_policy(app: &App, host: &str) -> Result<()> {
    match policy::answer(app, host).await? {
        Policy::Open => Ok(()),
        Policy::Blocked => Err(Error::Forbidden("blocked")),
        Policy::NotAllowed => Err(Error::Forbidden("not_allowed")),
    }
}
