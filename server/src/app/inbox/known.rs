//! Senders as they were read a moment ago: who brings a hundred activities in a second is looked up once.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use hansa_federation::backend::KnownActor;
use url::Url;

/// What has changed counts after this time at the latest: a key that was retired a moment ago, or by another process. Who
/// was suspended has no effect even then, for that is asked again in the transaction of the effect.
const RECENT: Duration = Duration::from_secs(1);
/// Actors in memory, and keys of one of them: an actor may list many, and each is as long as a URL may be.
const ACTORS: usize = 512;
const KEYS: usize = 8;

#[derive(Debug, Default)]
pub(crate) struct Known(Mutex<Held>);

#[derive(Debug, Default)]
struct Held {
    actors: HashMap<String, (KnownActor, Instant)>,
    /// Counts what was forgotten: what was read before that is not kept after it.
    turn: u64,
}

impl Known {
    pub(super) fn find(&self, id: &Url) -> Option<KnownActor> {
        let held = self.held();
        let (actor, at) = held.actors.get(id.as_str())?;
        (at.elapsed() < RECENT).then(|| actor.clone())
    }

    /// To be asked before an actor is read.
    pub(super) fn turn(&self) -> u64 {
        self.held().turn
    }

    /// Keeps what was read in a turn, unless something has changed since.
    pub(super) fn keep(&self, actor: &KnownActor, turn: u64) {
        let mut held = self.held();
        if held.turn != turn || actor.keys.len() > KEYS {
            return;
        }
        if held.actors.len() >= ACTORS {
            held.actors.retain(|_, (_, at)| at.elapsed() < RECENT);
        }
        // So many senders in one second are each looked up.
        if held.actors.len() < ACTORS {
            held.actors.insert(actor.id.to_string(), (actor.clone(), Instant::now()));
        }
    }

    /// Something about actors was committed.
    pub(crate) fn forget(&self) {
        let mut held = self.held();
        held.turn += 1;
        held.actors.clear();
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
