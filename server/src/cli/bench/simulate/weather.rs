//! A fortnight of an alliance in virtual time: what cities do, what goes wrong, and who hears of it when.
//!
//! Deliveries are sent once and may be lost for good, so that everything that is mended is mended by asking. Heads that
//! say nothing new are counted, not asked for one by one.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};

use super::alliance::{ANSWER_HEAD, Alliance, Base, Epochs, REQUEST_HEAD};
use super::exchange::Reached;
use super::log::Kind;

pub(super) const MINUTE: i64 = 60_000;
pub(super) const HOUR: i64 = 60 * MINUTE;
pub(super) const DAY: i64 = 24 * HOUR;
/// Between two questions to the same member, and on average with its jitter; the longest pause after failures.
const POLL: i64 = 15 * MINUTE;
const POLL_MEAN: i64 = POLL * 9 / 8;
const LONGEST: i64 = 6 * HOUR;
/// Members asked for the log of a city that does not answer.
const MEMBERS: usize = 8;
/// Of a hundred deliveries or questions lost, and of a hundred deliveries doubled.
const LOSS: usize = 10;
const DOUBLED: usize = 2;
/// Records of a city before the first day, and bytes of the text of one.
const HISTORY: usize = 20;
const TEXT: usize = 1500;
/// A city that leaves has said nothing for so long: what it said last, somebody has asked for.
const SILENCE: i64 = 20 * MINUTE;

/// What is to be simulated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    pub cities: usize,
    pub seed: u64,
    pub days: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Act(usize),
    /// A city hears that a log goes on.
    Hear(usize, usize, u8),
    Part,
    Heal,
    Down(usize),
    Up(usize),
    Backup(usize),
    Restore(usize),
    Leave(usize),
    Join(usize),
    End,
}

/// Times from an event until every city that it concerns held again what it had missed.
#[derive(Debug)]
pub(super) struct Wave {
    pub name: &'static str,
    at: i64,
    open: HashSet<(usize, usize)>,
    left: Vec<u32>,
    /// Milliseconds, one for each city.
    pub times: Vec<i64>,
}

impl Wave {
    /// Copies that are not there yet.
    pub(super) fn open(&self) -> usize {
        self.open.len()
    }
}

/// A simulation under way, and what it came to.
#[derive(Debug)]
pub(super) struct Weather {
    pub alliance: Alliance,
    plan: Plan,
    start: i64,
    queue: BinaryHeap<Reverse<(i64, u64, Event)>>,
    order: u64,
    due: Vec<HashSet<usize>>,
    backups: Vec<Option<Base>>,
    objects: Vec<Vec<bool>>,
    acted: Vec<i64>,
    pub waves: Vec<Wave>,
    polls_since: i64,
    /// Questions for heads that said nothing new.
    pub empty_polls: u64,
    pub ended: Option<i64>,
    pub joined: usize,
    pub left: usize,
    pub restored: usize,
}

impl Weather {
    pub(super) fn new(plan: Plan) -> anyhow::Result<Self> {
        let alliance = Alliance::of(plan.cities, plan.seed, TEXT, Epochs::Opened)?;
        let start = alliance.now;
        let count = plan.cities;
        let mut weather = Self {
            alliance,
            plan,
            start,
            queue: BinaryHeap::new(),
            order: 0,
            due: vec![HashSet::new(); count],
            backups: vec![None; count],
            objects: vec![Vec::new(); count],
            acted: vec![0; count],
            waves: Vec::new(),
            polls_since: start,
            empty_polls: 0,
            ended: None,
            joined: 0,
            left: 0,
            restored: 0,
        };
        weather.begin();
        Ok(weather)
    }

    fn at(&mut self, at: i64, event: Event) {
        self.order += 1;
        self.queue.push(Reverse((at, self.order, event)));
    }

    /// The history that everybody has, and what is going to happen.
    fn begin(&mut self) {
        let (count, end) = (self.plan.cities, self.start + self.plan.days * DAY);
        let is_late = |city: usize| city % 50 == 49;
        for city in 0..count {
            self.alliance.cities[city].is_member = !is_late(city);
        }
        for city in (0..count).filter(|city| !is_late(*city)) {
            for _ in 0..HISTORY {
                self.act(city, false);
            }
            let copy = self.alliance.copy(city, city).clone();
            let head = self.alliance.head_of(city);
            for other in (0..count).filter(|other| !is_late(*other)) {
                let theirs = &mut self.alliance.cities[other].base.copies[city];
                *theirs = copy.clone();
                (theirs.signed, theirs.complete) = (Some(head), copy.last);
            }
        }
        self.alliance.tally = super::alliance::Tally::default();
        self.alliance.loss = LOSS;
        for city in 0..count {
            let first = self.start + self.alliance.dice.time(DAY);
            self.at(first, Event::Act(city));
            let (start, days) = (self.start, self.plan.days);
            let when = |part: i64| start + days * DAY * part / 100;
            match city % 50 {
                // One in fifty each: comes late, leaves for ever, is set back by a few days.
                49 => self.at(when(30), Event::Join(city)),
                17 => self.at(when(65), Event::Leave(city)),
                23 => {
                    self.at(when(40), Event::Backup(city));
                    self.at(when(70), Event::Restore(city));
                }
                // One in ten is off for a day or so.
                _ if city % 10 == 3 => {
                    let from = self.start + self.alliance.dice.time((self.plan.days - 2).max(1) * DAY);
                    let until = from + HOUR + self.alliance.dice.time(DAY);
                    self.at(from, Event::Down(city));
                    self.at(until, Event::Up(city));
                }
                _ => {}
            }
        }
        // A week, or half of the time where that is shorter.
        let week = (7 * DAY).min(self.plan.days * DAY / 2);
        self.at(self.start + DAY / 2, Event::Part);
        self.at(self.start + DAY / 2 + week, Event::Heal);
        self.at(end, Event::End);
    }

    fn act(&mut self, city: usize, is_told: bool) {
        let objects = &mut self.objects[city];
        let throw = self.alliance.dice.below(100);
        let object = self.alliance.dice.below(objects.len());
        let (kind, object) = match (throw, objects.get(object).copied()) {
            (0..50, _) | (_, None) => {
                objects.push(true);
                let object = objects.len() - 1;
                // One in ten is somebody's reply in a thread of this city.
                (if object % 10 == 9 { Kind::Add } else { Kind::Create }, object)
            }
            (_, Some(true)) if object % 10 == 9 => {
                objects[object] = false;
                (Kind::Remove, object)
            }
            (_, Some(false)) if object % 10 == 9 => {
                objects[object] = true;
                (Kind::Add, object)
            }
            (50..85, Some(true)) => (Kind::Update, object),
            (85.., Some(true)) => {
                objects[object] = false;
                (Kind::Delete, object)
            }
            (50.., Some(false)) => {
                objects[object] = true;
                (Kind::Create, object)
            }
        };
        let uri = format!("https://city-{city}.example/o/{object:08}-0000-7000-8000-000000000000");
        let entry = self.alliance.act(city, kind, uri);
        self.acted[city] = self.alliance.now;
        if is_told {
            self.tell(city, entry);
        }
    }

    /// Sends an entry to everybody, once.
    fn tell(&mut self, city: usize, entry: u32) {
        let head = self.alliance.head_of(city);
        let size = (self.alliance.logs[city].entry(entry).whole + REQUEST_HEAD + ANSWER_HEAD) as u64;
        for other in (0..self.plan.cities).filter(|other| *other != city) {
            if !self.alliance.reaches(city, other) {
                continue;
            }
            let copies = 1 + u64::from(self.alliance.dice.chance(DOUBLED));
            self.alliance.tally.deliveries += copies;
            self.alliance.tally.delivered_bytes += size * copies;
            if self.alliance.dice.chance(LOSS) {
                self.hear(other, city, POLL_MEAN);
                continue;
            }
            let log = &self.alliance.logs[city];
            let copy = &mut self.alliance.cities[other].base.copies[city];
            for _ in 0..copies {
                copy.deliver(log, entry, true);
            }
            if copy.is_state(log, head) && copy.number(log) == Some(&log.head(head).number) {
                (copy.signed, copy.complete) = (Some(head), copy.last);
            } else {
                self.hear(other, city, POLL_MEAN);
            }
        }
    }

    /// A city hears that a log goes on by the first of all members that it asks, each within a time.
    fn hear(&mut self, city: usize, log: usize, within: i64) {
        if city == log || !self.due[city].insert(log) {
            return;
        }
        let mut soon = within;
        // The least of several throws: so many members tell it.
        for _ in 0..8 {
            soon = soon.min(self.alliance.dice.time(within));
        }
        self.at(self.alliance.now + soon, Event::Hear(city, log, 0));
    }

    fn differs(&self, city: usize, log: usize) -> bool {
        let origin = &self.alliance.cities[log];
        let has_begun = origin.is_member || origin.base.copies[log].last.is_some();
        has_begun && self.alliance.copy(city, log).live != self.alliance.copy(log, log).live
    }

    /// Whoever is concerned by an event looks at what differs; how long it takes is measured.
    fn wave(&mut self, name: &'static str, concerned: impl Fn(usize, usize) -> bool, within: i64) {
        let count = self.plan.cities;
        let mut wave = Wave {
            name,
            at: self.alliance.now,
            open: HashSet::new(),
            left: vec![0; count],
            times: Vec::new(),
        };
        for city in 0..count {
            let here = &self.alliance.cities[city];
            if !here.is_member || !here.is_up {
                continue;
            }
            for log in (0..count).filter(|log| *log != city && concerned(city, *log)) {
                if self.differs(city, log) {
                    wave.open.insert((city, log));
                    wave.left[city] += 1;
                }
            }
        }
        let mut open: Vec<(usize, usize)> = wave.open.iter().copied().collect();
        open.sort_unstable();
        self.waves.push(wave);
        for (city, log) in open {
            self.hear(city, log, within);
        }
    }

    fn arrived(&mut self, city: usize, log: usize) {
        for wave in &mut self.waves {
            if wave.open.remove(&(city, log)) {
                wave.left[city] -= 1;
                if wave.left[city] == 0 {
                    wave.times.push(self.alliance.now - wave.at);
                }
            }
        }
    }

    fn look(&mut self, city: usize, log: usize, failures: u8) {
        let here = &self.alliance.cities[city];
        if !here.is_member || !here.is_up {
            // It looks at everything when it is there again.
            self.due[city].remove(&log);
            return;
        }
        let members = if self.alliance.reaches(city, log) { Vec::new() } else { self.members(city, log) };
        let outcome = self.alliance.turn(city, log, &members);
        if outcome == Ok(Reached::Complete) && !(self.alliance.reaches(city, log) && self.differs(city, log))
        {
            self.due[city].remove(&log);
            self.arrived(city, log);
            return;
        }
        let pause = (8_000_i64 << failures.min(12)).min(LONGEST);
        let at = self.alliance.now + pause + self.alliance.dice.time(pause / 4);
        self.at(at, Event::Hear(city, log, failures.saturating_add(1)));
    }

    /// Those of some members, by chance, that have the newest head of a log.
    fn members(&mut self, city: usize, log: usize) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for _ in 0..4 * MEMBERS {
            let other = self.alliance.dice.below(self.plan.cities);
            if other != city && other != log && self.alliance.reaches(city, other) && !found.contains(&other)
            {
                found.push(other);
            }
        }
        let whole = &self.alliance.logs[log];
        let head = |other: &usize| {
            let signed = self.alliance.copy(*other, log).signed.map(|head| whole.head(head));
            Reverse(signed.map(|head| (head.number.clone(), head.at)))
        };
        found.sort_by_cached_key(head);
        found.truncate(MEMBERS);
        found
    }

    /// Counts the questions for heads since the network changed last.
    fn count_polls(&mut self) {
        let mut sides = [0_i64; 2];
        for city in self.alliance.cities.iter().filter(|city| city.is_member && city.is_up) {
            sides[usize::from(city.side)] += 1;
        }
        let pairs: i64 = sides.iter().map(|count| count * (count - 1)).sum();
        let polls = pairs * (self.alliance.now - self.polls_since) / POLL_MEAN;
        self.empty_polls += u64::try_from(polls).unwrap_or(0);
        self.polls_since = self.alliance.now;
    }

    /// Runs until nothing is due any more after the last day; progress is told in days.
    pub(super) fn run(&mut self, mut progress: impl FnMut(i64)) {
        let end = self.start + self.plan.days * DAY;
        let mut day = 0;
        while let Some(Reverse((at, _, event))) = self.queue.pop() {
            // A week more is enough for everything that can come to an end.
            if at > end + 7 * DAY {
                break;
            }
            self.alliance.now = at;
            if (at - self.start) / DAY > day {
                day = (at - self.start) / DAY;
                progress(day);
            }
            self.happen(event, end);
        }
        self.count_polls();
    }

    fn happen(&mut self, event: Event, end: i64) {
        let now = self.alliance.now;
        match event {
            Event::Hear(city, log, failures) => self.look(city, log, failures),
            Event::Act(city) => {
                if now < end {
                    let next = now + DAY / 2 + self.alliance.dice.time(DAY);
                    self.at(next, Event::Act(city));
                    let here = &self.alliance.cities[city];
                    if here.is_member && here.is_up {
                        self.act(city, true);
                    }
                }
            }
            other => {
                self.count_polls();
                self.change(other);
            }
        }
    }

    fn change(&mut self, event: Event) {
        let now = self.alliance.now;
        match event {
            Event::Act(_) | Event::Hear(..) => {}
            Event::Part => {
                for (number, city) in self.alliance.cities.iter_mut().enumerate() {
                    city.side = u8::from(number % 2 == 1);
                }
            }
            Event::Heal => {
                for city in &mut self.alliance.cities {
                    city.side = 0;
                }
                // Members that did not answer are asked again within the longest pause.
                self.wave("a week apart", |_, _| true, LONGEST);
            }
            Event::Down(city) => self.alliance.cities[city].is_up = false,
            Event::Up(city) => {
                self.alliance.restart(city, None);
                self.wave("back after an outage", |here, _| here == city, 10_000);
            }
            Event::Backup(city) => self.backups[city] = Some(self.alliance.cities[city].base.clone()),
            Event::Restore(city) => {
                self.restored += 1;
                let base = self.backups[city].take();
                self.alliance.restart(city, base);
                self.wave("restored from a backup", |here, log| here == city || log == city, POLL_MEAN);
            }
            Event::Leave(city) => {
                if now - self.acted[city] < SILENCE {
                    self.at(now + SILENCE, Event::Leave(city));
                } else {
                    self.left += 1;
                    self.alliance.cities[city].is_member = false;
                }
            }
            Event::Join(city) => {
                self.joined += 1;
                self.alliance.cities[city].is_member = true;
                self.wave("joined", |here, _| here == city, 10_000);
            }
            Event::End => {
                self.ended = Some(now);
                self.alliance.loss = 0;
                self.wave("the last day", |_, _| true, POLL_MEAN);
            }
        }
    }
}
