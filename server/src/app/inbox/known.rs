//! Senders as they were read a moment ago: who brings a hundred activities in a second is looked up once.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use hansa_federation::backend::KnownActor;
use url::Url;

/// What another process has changed counts after this time; what this one changes counts at once, or, where it changes in a
/// transaction with more, as late. The door alone asks here: behind it the actor is read again before anything has an
/// effect.
const RECENT: Duration = Duration::from_secs(1);
/// Actors in memory.
const ACTORS: usize = 4096;

#[derive(Debug, Default)]
pub(crate) struct Known(Mutex<HashMap<String, (KnownActor, Instant)>>);

impl Known {
    pub(super) fn find(&self, id: &Url) -> Option<KnownActor> {
        let held = self.held();
        let (actor, at) = held.get(id.as_str())?;
        (at.elapsed() < RECENT).then(|| actor.clone())
    }

    pub(super) fn keep(&self, actor: &KnownActor) {
        let mut held = self.held();
        if held.len() >= ACTORS {
            held.retain(|_, (_, at)| at.elapsed() < RECENT);
        }
        // So many senders in one second are each looked up.
        if held.len() < ACTORS {
            held.insert(actor.id.to_string(), (actor.clone(), Instant::now()));
        }
    }

    pub(super) fn forget(&self, id: &str) {
        self.held().remove(id);
    }

    fn held(&self) -> MutexGuard<'_, HashMap<String, (KnownActor, Instant)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
