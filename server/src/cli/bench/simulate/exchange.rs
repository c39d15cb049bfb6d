//! One exchange between one source and one copy: head, pages, comparison, what the city does not know itself. Mirrors
//! `app::sync::pull`, with the same functions of `federation::log` under it.

use hansa_federation::log::Item;
use hansa_federation::log::page::{BYTES, NUMBERS};
use hansa_federation::log::reconcile::{Comparison, Difference, Hostile, answer, without};
use hansa_federation::log::wire::{write_answer, write_question};

use super::alliance::Alliance;
use super::copy::Told;

/// Heads read in one exchange.
const PASSES: usize = 4;
/// Keys asked for at once.
const KEYS: usize = 100;
/// The collection without its head, a page without its entries, an answer without its head: brackets and names.
const AROUND: usize = 900;

/// Who is asked about which log, by whom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Talk {
    pub city: usize,
    pub log: usize,
    pub source: usize,
}

impl Talk {
    const fn is_origin(self) -> bool {
        self.source == self.log
    }
}

/// Why an exchange did not come to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// A question or its answer was lost.
    Lost,
    /// The source has no head.
    Unknown,
    /// What no honest log says.
    Hostile(Hostile),
}

/// What an exchange came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reached {
    Complete,
    Behind,
}

type Result<T> = std::result::Result<T, Trouble>;

impl Alliance {
    /// Brings a copy up to date: from its city, then from members, as they are named.
    pub(super) fn turn(&mut self, city: usize, log: usize, members: &[usize]) -> Result<Reached> {
        let mut last = Trouble::Lost;
        for source in std::iter::once(log).chain(members.iter().copied()) {
            let talk = Talk { city, log, source };
            match self.bring_up(talk) {
                Ok(Reached::Complete) => return Ok(Reached::Complete),
                Ok(Reached::Behind) if talk.is_origin() => return Ok(Reached::Behind),
                Err(trouble @ Trouble::Hostile(_)) => return Err(trouble),
                Err(trouble) if talk.is_origin() => last = trouble,
                Ok(Reached::Behind) | Err(_) => {}
            }
        }
        Err(last)
    }

    /// One city asks another for its heads: copies that are equal to a newer one adopt it, others are due. Mirrors
    /// `app::sync::poll`.
    #[cfg(test)]
    pub(super) fn poll(&mut self, city: usize, source: usize) -> Vec<usize> {
        if !self.passes(city, source) {
            return Vec::new();
        }
        self.question(0, 0);
        let mut due = Vec::new();
        for log in (0..self.logs.len()).filter(|log| *log != city) {
            let told = if log == source { Some(self.head_of(log)) } else { self.copy(source, log).signed };
            let Some(told) = told else { continue };
            let (whole, copy) = (&self.logs[log], self.copy(city, log));
            let (head, held) = (whole.head(told), copy.signed.map(|held| whole.head(held)));
            if held.is_some_and(|held| held.number == head.number && held.at >= head.at) {
                continue;
            }
            let is_newer = held.is_none_or(|held| head.is_newer_than(held));
            if copy.is_state(whole, told) && copy.signed.is_some() && copy.number(whole) == Some(&head.number)
            {
                let last = whole.signed(told).last;
                if is_newer {
                    let copy = &mut self.cities[city].base.copies[log];
                    (copy.signed, copy.complete) = (Some(told), last);
                }
            } else {
                due.push(log);
            }
        }
        due
    }

    fn ask(&mut self, talk: Talk, sent: usize, answered: usize) -> Result<()> {
        if !self.passes(talk.city, talk.source) {
            return Err(Trouble::Lost);
        }
        self.question(sent, answered);
        Ok(())
    }

    fn bring_up(&mut self, talk: Talk) -> Result<Reached> {
        self.tally.exchanges += 1;
        for pass in 0..PASSES {
            let head = self.read_head(talk)?;
            if self.finish(talk, head, &[])? {
                return Ok(Reached::Complete);
            }
            self.pull_pages(talk, head)?;
            if self.finish(talk, head, &[])? {
                return Ok(Reached::Complete);
            }
            let difference = self.compare(talk)?;
            self.pull_keys(talk, head, &difference.wanted)?;
            let unknown = self.places(talk.log, &difference.unknown);
            if !unknown.is_empty() && talk.is_origin() && pass < 2 {
                self.offer(talk, &unknown)?;
                continue;
            }
            if self.finish(talk, head, &difference.unknown)? {
                return Ok(Reached::Complete);
            }
        }
        Ok(Reached::Behind)
    }

    fn read_head(&mut self, talk: Talk) -> Result<u32> {
        let head = if talk.is_origin() {
            Some(self.head_of(talk.log))
        } else {
            self.copy(talk.source, talk.log).signed
        };
        let size = head.map_or(0, |head| self.logs[talk.log].signed(head).bytes);
        self.ask(talk, 0, AROUND + size)?;
        head.ok_or(Trouble::Unknown)
    }

    fn pull_pages(&mut self, talk: Talk, head: u32) -> Result<()> {
        let last = self.logs[talk.log].head(head).number.clone();
        let mut after = self.copy(talk.city, talk.log).number(&self.logs[talk.log]).cloned();
        while last.seq > 0 && after.as_ref().is_none_or(|after| *after < last) {
            let (page, size, has_more) = self.page(talk, after.as_ref());
            self.ask(talk, 0, AROUND + size)?;
            let Some((through, _)) = page.last().copied() else { break };
            let log = &self.logs[talk.log];
            let copy = &mut self.cities[talk.city].base.copies[talk.log];
            let is_origin = talk.is_origin();
            for (at, _) in page.iter().filter(|(_, told)| is_origin && *told == Told::Bare) {
                copy.put(log, *at, Told::Bare, true);
            }
            for (at, _) in page.iter().filter(|(_, told)| *told == Told::Whole) {
                copy.deliver(log, *at, is_origin);
            }
            if is_origin {
                copy.last = Some(through);
            }
            after = Some(log.number(through).clone());
            if !has_more {
                break;
            }
        }
        Ok(())
    }

    /// Numbers after a number as a source tells them, their bytes, and whether there are more.
    fn page(
        &self,
        talk: Talk,
        after: Option<&hansa_federation::log::EntryNumber>,
    ) -> (Vec<(u32, Told)>, usize, bool) {
        let (log, theirs) = (&self.logs[talk.log], self.copy(talk.source, talk.log));
        let (mut page, mut size, mut whole) = (Vec::new(), 0, 0);
        for at in log.after(after).iter().copied().filter(|at| theirs.known.has(*at)) {
            if page.len() == NUMBERS {
                return (page, size, true);
            }
            let entry = log.entry(at);
            let has_bytes = theirs.live.has(at) && !theirs.bare.has(at);
            let told = if has_bytes { Told::Whole } else { Told::Bare };
            if has_bytes {
                whole += entry.whole;
                if whole > BYTES && whole > entry.whole {
                    return (page, size, true);
                }
            }
            size += if has_bytes { entry.whole + 1 } else { entry.bone };
            page.push((at, told));
        }
        (page, size, false)
    }

    fn compare(&mut self, talk: Talk) -> Result<Difference> {
        self.tally.comparisons += 1;
        let of = (!talk.is_origin()).then(|| self.logs[talk.log].actor.to_string());
        let ours = self.copy(talk.city, talk.log).items(&self.logs[talk.log]);
        let theirs = self.copy(talk.source, talk.log).items(&self.logs[talk.log]);
        let mut comparison = Comparison::start(&ours);
        while let Some(ranges) = comparison.ask().map_err(Trouble::Hostile)? {
            let sent = write_question(of.as_deref(), ranges).to_string().len();
            let told = answer(&theirs, ranges);
            let answered = write_answer(&told, None).to_string().len();
            self.ask(talk, sent, AROUND + answered)?;
            comparison.hear(told).map_err(Trouble::Hostile)?;
        }
        Ok(comparison.finish())
    }

    /// Our own live entries among some items.
    fn places(&self, log: usize, items: &[Item]) -> Vec<u32> {
        let log = &self.logs[log];
        let find = |item: &Item| {
            let key = log.find_key(&item.key)?;
            log.of_key(key).iter().copied().find(|at| log.entry(*at).item == *item)
        };
        items.iter().filter_map(find).collect()
    }

    fn pull_keys(&mut self, talk: Talk, head: u32, wanted: &[Item]) -> Result<()> {
        let mut withheld = Vec::new();
        for part in wanted.chunks(KEYS) {
            let (log, theirs) = (&self.logs[talk.log], self.copy(talk.source, talk.log));
            let mut told = Vec::new();
            let (mut sent, mut answered) = (0, 0);
            for item in part {
                sent += item.key.len() + 3;
                let key = log.find_key(&item.key);
                let found = key.and_then(|key| theirs.find_live(log, key)).filter(|at| !theirs.bare.has(*at));
                match found {
                    Some(at) => {
                        answered += log.entry(at).whole + 1;
                        told.push(at);
                    }
                    None => withheld.push(item.clone()),
                }
            }
            self.ask(talk, sent, answered)?;
            told.sort_by(|a, b| self.logs[talk.log].number(*a).cmp(self.logs[talk.log].number(*b)));
            for at in told {
                let copy = &mut self.cities[talk.city].base.copies[talk.log];
                copy.deliver(&self.logs[talk.log], at, talk.is_origin());
            }
        }
        if withheld.is_empty() {
            return Ok(());
        }
        // Nobody shows them, and the head commits to their hashes.
        let places = self.places(talk.log, &withheld);
        let log = &self.logs[talk.log];
        let copy = &mut self.cities[talk.city].base.copies[talk.log];
        let mut tried = copy.clone();
        for at in places {
            tried.put(log, at, Told::Bare, true);
        }
        if tried.is_state(log, head) {
            *copy = tried;
        }
        Ok(())
    }

    fn offer(&mut self, talk: Talk, unknown: &[u32]) -> Result<()> {
        for part in unknown.chunks(KEYS) {
            let copy = self.copy(talk.city, talk.log);
            let entries: Vec<u32> = part.iter().copied().filter(|at| !copy.bare.has(*at)).collect();
            let head = copy.signed;
            let size: usize = entries.iter().map(|at| self.logs[talk.log].entry(*at).whole + 1).sum();
            self.ask(talk, size, AROUND)?;
            self.recover(talk.log, entries, head);
        }
        Ok(())
    }

    fn finish(&mut self, talk: Talk, head: u32, extra: &[Item]) -> Result<bool> {
        let (log, copy) = (&self.logs[talk.log], self.copy(talk.city, talk.log));
        let is_equal = copy.is_state(log, head);
        // What a member does not have says nothing: it may be older than what is held here, or of another life of the log.
        let prunes = !is_equal && !extra.is_empty() && talk.is_origin() && {
            let left = without(&copy.items(log), extra);
            log.head(head).is_state(left.count(), left.finish())
        };
        if (!is_equal && !prunes) || !self.extends(talk, head)? {
            return Ok(false);
        }
        let gone = self.places(talk.log, extra);
        let log = &self.logs[talk.log];
        let copy = &mut self.cities[talk.city].base.copies[talk.log];
        if prunes {
            copy.prune(log, &gone);
            self.tally.pruned += gone.len() as u64;
        }
        let named = log.signed(head).last;
        copy.last = named;
        copy.complete = named;
        copy.signed = Some(head);
        Ok(true)
    }

    fn extends(&mut self, talk: Talk, head: u32) -> Result<bool> {
        let copy = self.copy(talk.city, talk.log);
        let log = &self.logs[talk.log];
        let Some(held) = copy.complete.filter(|held| copy.knows_number(log, *held)) else { return Ok(true) };
        let (held, named) = (&log.entry(held).item, log.head(head));
        if named.number == held.number {
            return Ok(named.hash == held.hash);
        }
        if named.number < held.number {
            return Ok(false);
        }
        if !talk.is_origin() {
            return Ok(true);
        }
        let theirs = self.copy(talk.source, talk.log);
        let has = copy.complete.is_some_and(|held| theirs.known.has(held));
        let size = copy.complete.map_or(0, |held| log.entry(held).whole);
        self.ask(talk, 0, AROUND + size)?;
        Ok(has)
    }
}
