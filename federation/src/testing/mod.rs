//! A backend in memory, for tests of this crate and of whoever uses it.

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a broken kit must fail the test that uses it")]
pub(crate) mod keys;
#[cfg(test)]
#[allow(clippy::expect_used, reason = "a broken kit must fail the test that uses it")]
pub(crate) mod peer;
#[cfg(test)]
#[allow(clippy::expect_used, reason = "a broken kit must fail the test that uses it")]
pub(crate) mod tls;

use crate::actor::RemoteActor;
use crate::backend::{Backend, KnownActor, Policy};
use crate::error::BackendError;
use crate::origin::host_is_covered;
use crate::signature::Signer;
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use url::Url;

/// Holds what a database would, and counts what was written.
#[derive(Debug)]
pub struct MemoryBackend {
    signer: Signer,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    actors: HashMap<Url, (RemoteActor, DateTime<Utc>)>,
    rules: Vec<(String, Policy)>,
    saves: usize,
}

impl MemoryBackend {
    /// An open city with nothing in it.
    #[must_use]
    pub fn new(signer: Signer) -> Self {
        Self { signer, state: Mutex::default() }
    }

    /// A rule for a domain and everything below it.
    pub fn rule(&self, domain: &str, policy: Policy) {
        self.state().rules.push((domain.to_owned(), policy));
    }

    /// What was saved of an actor.
    #[must_use]
    pub fn actor(&self, id: &Url) -> Option<RemoteActor> {
        self.state().actors.get(id).map(|(actor, _)| actor.clone())
    }

    /// Puts an actor there as if it had been fetched at that time.
    pub fn know(&self, actor: RemoteActor, fetched_at: DateTime<Utc>) {
        self.state().actors.insert(actor.id.clone(), (actor, fetched_at));
    }

    /// How often anything was written.
    #[must_use]
    pub fn saves(&self) -> usize {
        self.state().saves
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Backend for MemoryBackend {
    async fn policy(&self, host: &str) -> Result<Policy, BackendError> {
        let state = self.state();
        let rule = state.rules.iter().find(|(domain, _)| host_is_covered(host, domain));
        Ok(rule.map_or(Policy::Open, |(_, policy)| *policy))
    }

    async fn find_actor(&self, id: &Url) -> Result<Option<KnownActor>, BackendError> {
        let state = self.state();
        Ok(state.actors.get(id).map(|(actor, fetched_at)| KnownActor {
            id: actor.id.clone(),
            keys: actor.keys.clone(),
            fetched_at: *fetched_at,
        }))
    }

    async fn save_actor(&self, actor: &RemoteActor, fetched_at: DateTime<Utc>) -> Result<(), BackendError> {
        let mut state = self.state();
        state.saves += 1;
        state.actors.insert(actor.id.clone(), (actor.clone(), fetched_at));
        Ok(())
    }

    async fn signer(&self) -> Result<Signer, BackendError> {
        Ok(self.signer.clone())
    }
}
