//! From a claim to a verdict, with at most one request per actor and five minutes however many claims
//! arrive, and with memory that ends.
//!
//! The key of an activity is always looked for in the document of its *actor*, fetched at the actor's
//! id: so the key's owner is the actor, the actor lists the key, and no other document is ever asked.

use super::Rejection;
use crate::actor::{RemoteActor, RemoteKey};
use crate::backend::Backend;
use crate::context::{Client, Redirects};
use crate::error::FetchError;
use crate::limits::{
    KEY_ABSENT_TTL, KEY_CACHE_ENTRIES, KEY_FETCHES_AT_ONCE, KEY_REFETCH, KEY_UNAVAILABLE_TTL,
};
use crate::memory::Bounded;
use crate::origin::{authority, parse_id, same_origin};
use crate::signature::Claim;
use crate::vocabulary::read_id;
use chrono::{DateTime, SubsecRound as _, TimeDelta, Utc};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use tokio::sync::Semaphore;
use url::Url;

/// What is known of the sender after looking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Proven,
    /// The actor's origin answers 410 for it.
    Gone,
    /// The actor's origin answers 404 for it.
    Absent,
}

/// Why an actor's keys could not be had.
#[derive(Debug, Clone)]
enum Failure {
    Gone,
    Absent,
    Unusable(String),
    Unavailable(String),
}

/// An actor's document, read within the last five minutes.
#[derive(Debug, Clone)]
struct Fresh {
    actor: Arc<RemoteActor>,
    at: DateTime<Utc>,
}

/// The bounded memory of key look-ups. One per instance.
#[derive(Debug)]
pub struct Verifier {
    fresh: Mutex<Bounded<Fresh>>,
    failed: Mutex<Bounded<Failure>>,
    owners: Mutex<Bounded<Url>>,
    under_way: Mutex<HashMap<String, Weak<tokio::sync::Mutex<()>>>>,
    fetches: Semaphore,
}

impl Default for Verifier {
    fn default() -> Self {
        Self::new()
    }
}

impl Verifier {
    #[must_use]
    pub fn new() -> Self {
        Self {
            fresh: Mutex::new(Bounded::new(KEY_CACHE_ENTRIES)),
            failed: Mutex::new(Bounded::new(KEY_CACHE_ENTRIES)),
            owners: Mutex::new(Bounded::new(KEY_CACHE_ENTRIES)),
            under_way: Mutex::new(HashMap::new()),
            fetches: Semaphore::new(KEY_FETCHES_AT_ONCE),
        }
    }

    /// Proves a claim with the keys that `actor` lists: the known ones, or those of one fresh look.
    pub(super) async fn judge(
        &self,
        claim: &Claim,
        actor: &Url,
        client: &Client,
        backend: &dyn Backend,
        now: DateTime<Utc>,
    ) -> Result<Verdict, Rejection> {
        if self.prove_with_known(claim, actor, backend, now).await?.is_ok() {
            return Ok(Verdict::Proven);
        }
        // One look at a time per actor: whoever waited finds what the first one found.
        let turn = self.turn(actor.as_str());
        let _turn = turn.lock().await;
        let broken = match self.prove_with_known(claim, actor, backend, now).await? {
            Ok(()) => return Ok(Verdict::Proven),
            Err(broken) => broken,
        };
        if held(&self.fresh).find(actor.as_str(), now).is_some() {
            return Err(broken);
        }
        // A guard in the scrutinee would be held over the request.
        let remembered = held(&self.failed).find(actor.as_str(), now);
        let failure = match remembered {
            Some(failure) => failure,
            None => match self.look(actor, client, backend, now).await? {
                Ok(()) => {
                    let proven = self.prove_with_known(claim, actor, backend, now).await?;
                    return proven.map(|()| Verdict::Proven);
                }
                Err(failure) => failure,
            },
        };
        match failure {
            Failure::Gone => Ok(Verdict::Gone),
            Failure::Absent => Ok(Verdict::Absent),
            Failure::Unusable(reason) => Err(Rejection::Key(reason)),
            Failure::Unavailable(reason) => Err(Rejection::KeyUnavailable(reason)),
        }
    }

    /// Whose key a key id is. A fragment is part of its owner's document; a path leads to a document
    /// that names the owner, or to the owner's own.
    pub(super) async fn find_owner(
        &self,
        key_id: &Url,
        client: &Client,
        backend: &dyn Backend,
        now: DateTime<Utc>,
    ) -> Result<Url, Rejection> {
        if key_id.fragment().is_some() {
            let mut owner = key_id.clone();
            owner.set_fragment(None);
            return Ok(owner);
        }
        let turn = self.turn(key_id.as_str());
        let _turn = turn.lock().await;
        let named = held(&self.owners).find(key_id.as_str(), now);
        if let Some(owner) = named {
            return Ok(owner);
        }
        let remembered = held(&self.failed).find(key_id.as_str(), now);
        let failure = match remembered {
            Some(failure) => failure,
            None => match self.look_for_owner(key_id, client, backend, now).await? {
                Ok(owner) => return Ok(owner),
                Err(failure) => failure,
            },
        };
        match failure {
            Failure::Gone | Failure::Absent => Err(Rejection::Key("there is no such key".to_owned())),
            Failure::Unusable(reason) => Err(Rejection::Key(reason)),
            Failure::Unavailable(reason) => Err(Rejection::KeyUnavailable(reason)),
        }
    }

    /// The newest keys that are at hand: stored ones, or those read minutes ago and not yet stored,
    /// because no signature of them had verified.
    async fn prove_with_known(
        &self,
        claim: &Claim,
        actor: &Url,
        backend: &dyn Backend,
        now: DateTime<Utc>,
    ) -> Result<Result<(), Rejection>, Rejection> {
        let stored = backend.find_actor(actor).await?;
        let fresh = held(&self.fresh).find(actor.as_str(), now);
        let newer = fresh.filter(|fresh| stored.as_ref().is_none_or(|known| known.fetched_at < fresh.at));
        if let Some(fresh) = newer {
            let proven = prove(claim, actor, &fresh.actor.keys, now);
            if proven.is_ok() {
                backend.save_actor(&fresh.actor, fresh.at).await?;
            }
            return Ok(proven);
        }
        Ok(match stored {
            Some(known) => prove(claim, actor, &known.keys, now),
            None => Err(Rejection::Key("the actor is not known".to_owned())),
        })
    }

    async fn look(
        &self,
        actor: &Url,
        client: &Client,
        backend: &dyn Backend,
        now: DateTime<Utc>,
    ) -> Result<Result<(), Failure>, Rejection> {
        let Ok(_permit) = self.fetches.try_acquire() else {
            return Ok(Err(Failure::Unavailable("too many keys are being looked for".to_owned())));
        };
        let signer = backend.signer().await?;
        tracing::debug!(host = authority(actor), "looking for the keys of an actor");
        match client.get_actor(actor, Some(&signer), now).await {
            Ok(found) => {
                // Storage keeps milliseconds; a finer moment would look newer than what was stored.
                let fresh = Fresh { actor: Arc::new(found), at: now.trunc_subsecs(3) };
                held(&self.fresh).put(actor.as_str(), fresh, now + span(KEY_REFETCH));
                Ok(Ok(()))
            }
            Err(cause) => Ok(Err(self.remember(actor, &cause, now))),
        }
    }

    async fn look_for_owner(
        &self,
        key_id: &Url,
        client: &Client,
        backend: &dyn Backend,
        now: DateTime<Utc>,
    ) -> Result<Result<Url, Failure>, Rejection> {
        let Ok(_permit) = self.fetches.try_acquire() else {
            return Ok(Err(Failure::Unavailable("too many keys are being looked for".to_owned())));
        };
        let signer = backend.signer().await?;
        let found = match client.get_document(key_id, Some(&signer), Redirects::Refuse, now).await {
            Ok(found) => found,
            Err(cause) => return Ok(Err(self.remember(key_id, &cause, now))),
        };
        let owner = read_id(&found.value, "owner", client.mode())
            .or_else(|| read_id(&found.value, "controller", client.mode()))
            .unwrap_or(found.id);
        if !same_origin(&owner, key_id) || parse_id(owner.as_str(), client.mode()).is_err() {
            return Ok(Err(self.remember(key_id, &FetchError::WrongId, now)));
        }
        // Which actor a key names does not prove anything, so it may be remembered for a day.
        held(&self.owners).put(key_id.as_str(), owner.clone(), now + TimeDelta::days(1));
        Ok(Ok(owner))
    }

    fn remember(&self, url: &Url, cause: &FetchError, now: DateTime<Utc>) -> Failure {
        let (failure, ttl) = match cause {
            FetchError::Status(410) => (Failure::Gone, KEY_ABSENT_TTL),
            FetchError::Status(404) => (Failure::Absent, KEY_ABSENT_TTL),
            other if other.is_transient() => (Failure::Unavailable(other.to_string()), KEY_UNAVAILABLE_TTL),
            other => (Failure::Unusable(other.to_string()), KEY_ABSENT_TTL),
        };
        held(&self.failed).put(url.as_str(), failure.clone(), now + span(ttl));
        failure
    }

    fn turn(&self, key: &str) -> Arc<tokio::sync::Mutex<()>> {
        let mut under_way = held(&self.under_way);
        if let Some(turn) = under_way.get(key).and_then(Weak::upgrade) {
            return turn;
        }
        // What nobody waits for any more is swept when the map has grown.
        if under_way.len() >= KEY_FETCHES_AT_ONCE * 4 {
            under_way.retain(|_, turn| turn.strong_count() > 0);
        }
        let turn = Arc::new(tokio::sync::Mutex::new(()));
        under_way.insert(key.to_owned(), Arc::downgrade(&turn));
        turn
    }
}

fn prove(claim: &Claim, actor: &Url, keys: &[RemoteKey], now: DateTime<Utc>) -> Result<(), Rejection> {
    let named = || keys.iter().filter(|key| key.id == claim.key_id && key.owner == *actor);
    // An actor that puts another key under an id of old leaves two under it; one of them stands at a time.
    match named().find(|key| key.is_current(now)) {
        Some(key) => Ok(claim.prove(key)?),
        None if named().next().is_some() => Err(Rejection::Key("it is no longer used".to_owned())),
        None => Err(Rejection::Key("the actor does not list it".to_owned())),
    }
}

fn span(duration: std::time::Duration) -> TimeDelta {
    TimeDelta::from_std(duration).unwrap_or(TimeDelta::zero())
}

/// A panic elsewhere leaves these maps whole: they are only ever changed in one step.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
