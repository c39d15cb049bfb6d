//! What one city holds of one log, and the only way in which an entry changes it: the same moves as `app::log::State`, on
//! sets instead of rows.

use hansa_federation::log::merge::{Keep, Merge, merge};
use hansa_federation::log::{EntryNumber, Fingerprint, Items};

use super::bits::Bits;
use super::log::Log;

/// A log as one database holds it.
#[derive(Clone, Debug, Default)]
pub(super) struct Copy {
    /// Numbers that are known.
    pub known: Bits,
    /// Of these, the last words about their keys.
    pub live: Bits,
    /// Known by number and hash only.
    pub bare: Bits,
    /// Hidden, because their origin does not have them.
    pub pruned: Bits,
    pub fingerprint: Fingerprint,
    /// Nothing is missing up to here.
    pub last: Option<u32>,
    /// The newest head that its owner has signed, as far as this copy was equal to it.
    pub signed: Option<u32>,
    /// The entry up to which it was complete last.
    pub complete: Option<u32>,
}

/// How much of an entry was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    Whole,
    /// Number, hash and key.
    Bare,
}

/// What came of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Put {
    Live,
    Nothing,
}

impl Copy {
    /// Where nothing was given, the number before the first one.
    pub(super) fn number<'a>(&self, log: &'a Log) -> Option<&'a EntryNumber> {
        self.last.map(|last| log.number(last))
    }

    pub(super) fn find_live(&self, log: &Log, key: usize) -> Option<u32> {
        log.of_key(key).iter().copied().find(|at| self.live.has(*at))
    }

    /// Whether any entry with the number of this one is known.
    pub(super) fn knows_number(&self, log: &Log, at: u32) -> bool {
        self.same_number(log, at).is_some()
    }

    fn same_number(&self, log: &Log, at: u32) -> Option<u32> {
        if self.known.has(at) {
            return Some(at);
        }
        log.twins(at).find(|twin| self.known.has(*twin))
    }

    /// Puts an entry in its place. `revive` where what was pruned may come back, because its origin says so.
    pub(super) fn put(&mut self, log: &Log, at: u32, told: Told, revive: bool) -> Put {
        let entry = log.entry(at);
        let same = self.same_number(log, at);
        let standing = self.find_live(log, entry.key);
        let held = same.map(|row| log.entry(row).item.hash);
        match (merge(&entry.item, held.as_ref(), standing.map(|row| log.number(row))), same) {
            (Merge::Known, Some(_)) => self.known_again(log, at, standing, told, revive),
            (Merge::Fork(Keep::Held), Some(_)) => Put::Nothing,
            (Merge::Fork(Keep::Offered), Some(row)) => {
                if self.live.has(row) {
                    self.take_away(log, row);
                }
                self.known.drop(row);
                self.pruned.drop(row);
                self.bare.drop(row);
                self.insert(log, at, standing.filter(|live| *live != row), told)
            }
            (Merge::Take | Merge::Older | Merge::Known | Merge::Fork(_), _) => {
                self.insert(log, at, standing, told)
            }
        }
    }

    fn insert(&mut self, log: &Log, at: u32, standing: Option<u32>, told: Told) -> Put {
        let is_live = standing.is_none_or(|row| log.number(row) < log.number(at));
        if let Some(before) = standing.filter(|_| is_live) {
            self.take_away(log, before);
        }
        self.known.put(at);
        if told == Told::Bare {
            self.bare.put(at);
        }
        if !is_live {
            return Put::Nothing;
        }
        self.live.put(at);
        self.fingerprint.add(&log.entry(at).id);
        Put::Live
    }

    fn known_again(&mut self, log: &Log, at: u32, standing: Option<u32>, told: Told, revive: bool) -> Put {
        if self.live.has(at) {
            let is_filled = told == Told::Whole && self.bare.has(at);
            if is_filled {
                self.bare.drop(at);
            }
            return if is_filled { Put::Live } else { Put::Nothing };
        }
        if !self.pruned.has(at) || !revive || standing.is_some() {
            return Put::Nothing;
        }
        self.pruned.drop(at);
        self.live.put(at);
        self.fingerprint.add(&log.entry(at).id);
        Put::Live
    }

    fn take_away(&mut self, log: &Log, at: u32) {
        self.live.drop(at);
        self.fingerprint.remove(&log.entry(at).id);
    }

    /// Takes live entries out of sight.
    pub(super) fn prune(&mut self, log: &Log, gone: &[u32]) {
        for at in gone {
            if self.live.has(*at) {
                self.take_away(log, *at);
                self.pruned.put(*at);
            }
        }
    }

    /// An entry that came by itself.
    pub(super) fn deliver(&mut self, log: &Log, at: u32, revive: bool) {
        let follows = log.entry(at).after == self.last;
        self.put(log, at, Told::Whole, revive);
        if follows {
            self.last = Some(at);
        }
    }

    /// The live entries for comparing.
    pub(super) fn items(&self, log: &Log) -> Items {
        Items::new(self.live.iter().map(|at| log.entry(at).item.clone()).collect())
    }

    /// Whether this is the state that a head commits to.
    pub(super) fn is_state(&self, log: &Log, head: u32) -> bool {
        log.head(head).is_state(self.fingerprint.count(), self.fingerprint.finish())
    }
}
