//! Cities with their databases, the network between them, and what a city does with its own log.

use std::collections::{HashMap, HashSet};

use hansa_federation::log::head::{EPOCHS, Head, Opened};
use hansa_federation::log::recover::{Recovery, fork, recover};
use hansa_federation::log::{EntryNumber, Previous, new_epoch};
use url::Url;

use super::copy::{Copy, Told};
use super::dice::Dice;
use super::log::{Kind, Log, New, date};

/// Entries that one member may bring at once.
const OFFER: usize = 100;
/// A request and an answer beside their bodies: line, headers, signature.
pub(super) const REQUEST_HEAD: usize = 700;
pub(super) const ANSWER_HEAD: usize = 200;

/// What a backup holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Base {
    /// By log.
    pub copies: Vec<Copy>,
    /// What this city has done itself, in the order in which it did it.
    pub acts: Vec<u32>,
    /// Of the epoch of the last number there may be more numbers than came back.
    pub sealed: bool,
}

/// One city.
#[derive(Debug, Default)]
pub(super) struct City {
    pub base: Base,
    pub is_up: bool,
    /// It takes part: it has joined and not left.
    pub is_member: bool,
    /// Cities with different sides do not hear one another.
    pub side: u8,
    /// How far its clock stands from the truth, milliseconds.
    pub apart: i64,
    memory: Memory,
}

/// What a process forgets when it ends.
#[derive(Debug, Default)]
struct Memory {
    opened: Option<String>,
    has_asked: bool,
    remembered: Option<String>,
    /// The head that was signed last, with the state that it is of.
    head: Option<(Option<u32>, [u8; 32], u32)>,
}

/// What went over the network.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub deliveries: u64,
    pub delivered_bytes: u64,
    pub questions: u64,
    pub question_bytes: u64,
    pub exchanges: u64,
    pub comparisons: u64,
    pub recovered: u64,
    pub reissued: u64,
    pub pruned: u64,
}

/// Whether a restored city opens an epoch of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Epochs {
    /// As the program does.
    Opened,
    /// It goes on counting where its backup ends: the control that shows what epochs are for.
    #[cfg_attr(not(test), expect(dead_code, reason = "only a test wants to see logs diverge"))]
    Shared,
}

/// All of it.
#[derive(Debug)]
pub(super) struct Alliance {
    pub logs: Vec<Log>,
    pub cities: Vec<City>,
    pub dice: Dice,
    /// True milliseconds.
    pub now: i64,
    /// Of a hundred requests, so many are lost.
    pub loss: usize,
    pub tally: Tally,
    /// Cities and keys of theirs for which it was not known where a lost life of the log began.
    pub guessed: HashSet<(usize, usize)>,
    epochs: Epochs,
    acts: u64,
    /// Bytes of the text of a record.
    text: usize,
}

impl Alliance {
    /// So many cities, all of them running members that hold nothing yet.
    pub(super) fn of(count: usize, seed: u64, text: usize, epochs: Epochs) -> anyhow::Result<Self> {
        let mut logs = Vec::with_capacity(count);
        let mut cities = Vec::with_capacity(count);
        for number in 0..count {
            logs.push(Log::new(Url::parse(&format!("https://city-{number}.example/a/city"))?));
            let base = Base { copies: vec![Copy::default(); count], ..Base::default() };
            cities.push(City { base, is_up: true, is_member: true, ..City::default() });
        }
        Ok(Self {
            logs,
            cities,
            dice: Dice::new(seed),
            now: 1_795_248_000_000,
            loss: 0,
            tally: Tally::default(),
            guessed: HashSet::new(),
            epochs,
            acts: 0,
            text,
        })
    }

    pub(super) fn copy(&self, city: usize, log: usize) -> &Copy {
        &self.cities[city].base.copies[log]
    }

    /// Whether one city could speak with another, were nothing lost.
    pub(super) fn reaches(&self, from: usize, to: usize) -> bool {
        let (from, to) = (&self.cities[from], &self.cities[to]);
        from.is_up && to.is_up && from.is_member && to.is_member && from.side == to.side
    }

    /// Whether a request comes through, and its answer back.
    pub(super) fn passes(&mut self, from: usize, to: usize) -> bool {
        self.reaches(from, to) && !self.dice.chance(self.loss)
    }

    /// Ends the process and starts it again on another database.
    pub(super) fn restart(&mut self, city: usize, base: Option<Base>) {
        let city = &mut self.cities[city];
        if let Some(mut base) = base {
            let count = city.base.copies.len();
            base.copies.resize(count, Copy::default());
            city.base = base;
        }
        city.memory = Memory::default();
        city.is_up = true;
    }

    /// A city acts: the entry that it writes.
    pub(super) fn act(&mut self, city: usize, kind: Kind, object: String) -> u32 {
        self.acts += 1;
        let act = self.acts;
        self.append(city, kind, object, act)
    }

    /// Mirrors `app::log::append`.
    fn append(&mut self, city: usize, kind: Kind, object: String, act: u64) -> u32 {
        if self.epochs == Epochs::Opened && !self.cities[city].memory.has_asked {
            let epoch = self.ask_members(city);
            let memory = &mut self.cities[city].memory;
            memory.remembered = epoch;
            memory.has_asked = true;
        }
        let number = self.next(city);
        let after = self.copy(city, city).last;
        let text = self.text;
        let at = self.logs[city].write(New { kind, object, number, after, act, text });
        let own = &mut self.cities[city].base;
        own.copies[city].put(&self.logs[city], at, Told::Whole, false);
        own.copies[city].last = Some(at);
        own.sealed = false;
        own.acts.push(at);
        at
    }

    fn next(&mut self, city: usize) -> EntryNumber {
        let last = self.copy(city, city).number(&self.logs[city]).cloned();
        let at = &self.cities[city];
        let goes_on = match (&last, self.epochs) {
            (None, _) => false,
            (Some(_), Epochs::Shared) => true,
            (Some(last), Epochs::Opened) => {
                at.memory.opened.as_ref().is_some_and(|opened| last.epoch >= *opened) && !at.base.sealed
            }
        };
        match last {
            Some(last) if goes_on => EntryNumber { seq: last.seq + 1, epoch: last.epoch },
            last => {
                let standing = last.map(|last| last.epoch);
                let after = at.memory.remembered.clone().max(standing);
                let clock = date(self.now.saturating_add(at.apart));
                let epoch = new_epoch(after.as_deref(), clock, self.dice.bytes());
                self.cities[city].memory.opened = Some(epoch.clone());
                EntryNumber { epoch, seq: 1 }
            }
        }
    }

    /// The greatest epoch of its own log that a city hears of from members.
    fn ask_members(&mut self, city: usize) -> Option<String> {
        let mut greatest: Option<String> = None;
        for other in 0..self.cities.len() {
            if other == city || !self.passes(city, other) {
                continue;
            }
            let (log, copy) = (&self.logs[city], &self.cities[other].base.copies[city]);
            let signed = copy.signed.map(|head| log.head(head).number.epoch.clone());
            let has_bytes = |at: &u32| (copy.live.has(*at) || copy.pruned.has(*at)) && !copy.bare.has(*at);
            let newest = log.newest_first().find(has_bytes).map(|at| log.number(at).epoch.clone());
            let size = copy.signed.map_or(0, |head| log.signed(head).bytes);
            greatest = greatest.max(signed).max(newest);
            self.question(0, size);
        }
        greatest
    }

    pub(super) fn question(&mut self, sent: usize, answered: usize) {
        self.tally.questions += 1;
        self.tally.question_bytes += (REQUEST_HEAD + ANSWER_HEAD + sent + answered) as u64;
    }

    /// The signed head of a city's own log as it stands.
    pub(super) fn head_of(&mut self, city: usize) -> u32 {
        let log = &self.logs[city];
        let own = &self.cities[city].base.copies[city];
        let mark = (own.last, own.fingerprint.sum());
        if let Some((last, sum, head)) = self.cities[city].memory.head
            && (last, sum) == mark
        {
            return head;
        }
        let none = Previous::none();
        let mut opens: Vec<u32> = log.opens.iter().copied().filter(|at| own.known.has(*at)).collect();
        opens.sort_by(|a, b| log.number(*b).cmp(log.number(*a)));
        let opened = |at: &u32| {
            let entry = log.entry(*at);
            let after = EntryNumber { epoch: entry.previous.epoch.clone(), seq: entry.previous.seq };
            Opened { epoch: entry.item.number.epoch.clone(), after }
        };
        let head = Head {
            actor: log.actor.clone(),
            number: own.number(log).cloned().unwrap_or(EntryNumber { epoch: none.epoch, seq: 0 }),
            hash: own.last.map_or([0; 32], |last| log.entry(last).item.hash),
            count: own.fingerprint.count(),
            fingerprint: own.fingerprint.finish(),
            floor: None,
            epochs: opens.iter().take(EPOCHS).map(opened).collect(),
            at: date(self.now.saturating_add(self.cities[city].apart)),
        };
        let head = self.logs[city].sign(head, mark.0);
        self.cities[city].memory.head = Some((mark.0, mark.1, head));
        head
    }

    /// A city takes entries of its own that a member remembers. Mirrors `app::log::recover`.
    pub(super) fn recover(&mut self, city: usize, mut lost: Vec<u32>, head: Option<u32>) {
        lost.truncate(OFFER);
        lost.sort_by(|a, b| self.logs[city].number(*a).cmp(self.logs[city].number(*b)));
        let epochs = self.epochs_of(city, &lost, head);
        let mut again = Vec::new();
        for at in lost {
            if self.copy(city, city).knows_number(&self.logs[city], at) {
                continue;
            }
            let acted = self.acted_since(city, at, &epochs);
            let log = &self.logs[city];
            let base = &mut self.cities[city].base;
            let own = &mut base.copies[city];
            let standing = own.find_live(log, log.entry(at).key);
            let number = &log.entry(at).item.number;
            match recover(number, standing.map(|row| log.number(row)), acted.is_some()) {
                Recovery::Reissue => {
                    again.extend(acted);
                    self.tally.reissued += 1;
                }
                Recovery::TakeBack | Recovery::Keep => self.tally.recovered += 1,
            }
            own.put(log, at, Told::Whole, false);
            if own.number(log).is_none_or(|last| number > last) {
                own.last = Some(at);
                base.sealed = true;
            }
        }
        for at in again {
            let entry = self.logs[city].entry(at);
            let (kind, object, act) = (entry.kind, entry.object.clone(), entry.act);
            self.append(city, kind, object, act);
        }
    }

    fn epochs_of(&self, city: usize, lost: &[u32], head: Option<u32>) -> Vec<Opened> {
        let log = &self.logs[city];
        let mut epochs = head.map(|head| log.head(head).epochs.clone()).unwrap_or_default();
        for at in lost {
            let entry = log.entry(*at);
            let (epoch, previous) = (&entry.item.number.epoch, &entry.previous);
            if previous.epoch != *epoch && epochs.iter().all(|opened| opened.epoch != *epoch) {
                let after = EntryNumber { epoch: previous.epoch.clone(), seq: previous.seq };
                epochs.push(Opened { epoch: epoch.clone(), after });
            }
        }
        epochs
    }

    /// The last act of a city about the key of a lost entry, where it lies after the fork.
    fn acted_since(&mut self, city: usize, lost: u32, epochs: &[Opened]) -> Option<u32> {
        let (log, acts) = (&self.logs[city], &self.cities[city].base.acts);
        let entry = log.entry(lost);
        let (place, own) =
            acts.iter().copied().enumerate().rev().find(|(_, at)| log.entry(*at).key == entry.key)?;
        let mut given: HashMap<&str, u64> = HashMap::new();
        for number in acts.iter().map(|at| log.number(*at)) {
            let last = given.entry(&number.epoch).or_default();
            *last = number.seq.max(*last);
        }
        let fork = fork(&entry.item.number, epochs, |epoch| given.get(epoch).copied());
        // Nobody has told where the lost life of the log begins: what has a smaller number was there before it, as long
        // as no clock stood behind.
        let is_guessed = fork.is_none();
        let smaller =
            || acts.iter().map(|at| log.number(*at)).filter(|number| **number < entry.item.number).max();
        let fork = fork.or_else(|| smaller().cloned());
        let forked = fork.and_then(|fork| acts.iter().position(|at| *log.number(*at) == fork));
        let acted = forked.is_none_or(|forked| place > forked).then_some(own);
        if is_guessed {
            self.guessed.insert((city, entry.key));
        }
        acted
    }
}
