//! What one process remembers between exchanges. All of it may be lost: the rows decide.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hansa_entities::id::{ActorId, InstanceId};
use hansa_entities::time::Time;
use hansa_federation::log::entry::hex;
use hansa_federation::log::header::Reach;
use hansa_federation::log::{EntryNumber, Items};
use serde_json::Value;

use crate::app::error::Result;
use crate::clock::Clock;

/// Logs whose entries are kept ready for comparing.
const LOGS: usize = 8;
/// Heads of logs that nobody here follows, for showing that they are there.
const STRANGERS: usize = 1000;

/// See the room.
#[derive(Debug)]
pub(crate) struct Memory {
    /// Names this life of the process: marks of another one say nothing.
    lineage: String,
    asked: AtomicBool,
    remembered: Mutex<Option<String>>,
    head: Mutex<Option<(String, Value)>>,
    items: Mutex<HashMap<ActorId, (i64, Arc<Items>)>>,
    peers: Mutex<HashMap<InstanceId, PeerMemory>>,
    strangers: Mutex<HashMap<String, u64>>,
    /// A copy was woken inside of a transaction.
    woken: AtomicBool,
    /// When the documents of followed actors without a log were asked for last.
    met: Mutex<HashMap<ActorId, Time>>,
    /// What headers of deliveries have said since it was looked at last.
    reaches: Mutex<HashMap<String, Reach>>,
}

/// What is known of one member beside its rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct PeerMemory {
    /// Where its heads were last read up to.
    pub(crate) mark: Option<String>,
    /// When it is asked again; at once where it never was.
    pub(crate) next: Option<Time>,
    pub(crate) answered_at: Option<Time>,
    pub(crate) failures: u32,
    /// Up to where it has the logs of others.
    pub(crate) claims: HashMap<ActorId, EntryNumber>,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Memory {
    pub(crate) fn new(clock: &Clock) -> Self {
        Self {
            lineage: hex(&clock.random::<8>()),
            asked: AtomicBool::new(false),
            remembered: Mutex::default(),
            head: Mutex::default(),
            items: Mutex::default(),
            peers: Mutex::default(),
            strangers: Mutex::default(),
            woken: AtomicBool::new(false),
            met: Mutex::default(),
            reaches: Mutex::default(),
        }
    }

    pub(crate) fn lineage(&self) -> &str {
        &self.lineage
    }

    /// Whether members have been asked what they remember of our log.
    pub(crate) fn has_asked(&self) -> bool {
        self.asked.load(Ordering::Acquire)
    }

    pub(crate) fn has_heard(&self, epoch: Option<String>) -> Result<()> {
        let mut remembered = held(&self.remembered);
        if epoch > *remembered {
            *remembered = epoch;
        }
        self.asked.store(true, Ordering::Release);
        Ok(())
    }

    /// The greatest epoch of ours that a member remembers.
    pub(crate) fn remembered(&self) -> Result<Option<String>> {
        Ok(held(&self.remembered).clone())
    }

    pub(crate) fn kept_head(&self, mark: &str) -> Result<Option<Value>> {
        Ok(held(&self.head).as_ref().filter(|(kept, _)| kept == mark).map(|(_, head)| head.clone()))
    }

    pub(crate) fn keep_head(&self, mark: String, head: Value) -> Result<()> {
        *held(&self.head) = Some((mark, head));
        Ok(())
    }

    pub(crate) fn kept_items(&self, actor: ActorId, version: i64) -> Result<Option<Arc<Items>>> {
        let items = held(&self.items);
        Ok(items.get(&actor).filter(|(kept, _)| *kept == version).map(|(_, items)| Arc::clone(items)))
    }

    pub(crate) fn keep_items(&self, actor: ActorId, version: i64, kept: Arc<Items>) -> Result<()> {
        let mut items = held(&self.items);
        if items.len() >= LOGS && !items.contains_key(&actor) {
            items.clear();
        }
        items.insert(actor, (version, kept));
        Ok(())
    }

    pub(crate) fn peer(&self, id: InstanceId) -> PeerMemory {
        held(&self.peers).get(&id).cloned().unwrap_or_default()
    }

    pub(crate) fn keep_peer(&self, id: InstanceId, peer: PeerMemory) {
        held(&self.peers).insert(id, peer);
    }

    /// Asks a member again at `at`, if that is earlier than it would be asked.
    pub(crate) fn ask_soon(&self, id: Option<InstanceId>, at: Time) {
        let mut peers = held(&self.peers);
        let Some(peer) = id.and_then(|id| peers.get_mut(&id)) else { return };
        if peer.next.is_some_and(|next| next > at) {
            peer.next = Some(at);
        }
    }

    /// Members that say they have a log up to a number or further, furthest first.
    pub(crate) fn who_has(&self, actor: ActorId) -> Vec<InstanceId> {
        let peers = held(&self.peers);
        let mut found: Vec<(InstanceId, EntryNumber)> =
            peers.iter().filter_map(|(id, peer)| Some((*id, peer.claims.get(&actor)?.clone()))).collect();
        found.sort_by(|a, b| b.1.cmp(&a.1));
        found.into_iter().map(|(id, _)| id).collect()
    }

    /// A copy was woken; whoever commits the transaction sees to it that the worker looks.
    pub(crate) fn note_woken(&self) {
        self.woken.store(true, Ordering::Release);
    }

    pub(crate) fn take_woken(&self) -> bool {
        self.woken.swap(false, Ordering::AcqRel)
    }

    /// True where the document of an actor was not asked for since `since`; it counts as asked for now.
    pub(crate) fn may_meet(&self, actor: ActorId, since: Time, now: Time) -> bool {
        let mut met = held(&self.met);
        if met.get(&actor).is_some_and(|at| *at > since) {
            return false;
        }
        met.insert(actor, now);
        true
    }

    /// A delivery said how far the log of its sender reaches.
    pub(crate) fn note_reach(&self, actor: &str, reach: Reach) {
        let mut reaches = held(&self.reaches);
        let is_newer = reaches.get(actor).is_none_or(|known| known.number <= reach.number);
        if is_newer && (reaches.len() < STRANGERS || reaches.contains_key(actor)) {
            reaches.insert(actor.to_owned(), reach);
        }
    }

    pub(crate) fn take_reaches(&self) -> HashMap<String, Reach> {
        std::mem::take(&mut held(&self.reaches))
    }

    /// A member keeps the log of a city that nobody here follows.
    pub(crate) fn note_stranger(&self, actor: &str, count: u64) {
        let mut strangers = held(&self.strangers);
        if strangers.len() < STRANGERS || strangers.contains_key(actor) {
            strangers.insert(actor.to_owned(), count);
        }
    }

    pub(crate) fn strangers(&self) -> Vec<(String, u64)> {
        let mut list: Vec<_> = held(&self.strangers).iter().map(|(uri, n)| (uri.clone(), *n)).collect();
        list.sort();
        list
    }
}
