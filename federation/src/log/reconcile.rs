//! Range-based set reconciliation: two logs find out in a few rounds in which keys they differ, at a cost that grows with
//! the difference and not with the logs (protocol §5.3 no. 6).
//!
//! Whoever asks names ranges with a fingerprint; whoever answers says of each unequal one what lies in it, or splits it.
//! Nothing here asks or stores: [`answer`] is one side, [`Comparison`] the other, both over lists in memory.

use super::Fingerprint;
use super::item::{Item, Items, Range, fingerprint_of};
use std::collections::VecDeque;
use thiserror::Error;

/// Parts into which an unequal range is split.
pub const SPLIT: usize = 16;
/// Ranges with no more entries than this are told entry by entry.
pub const LEAF: usize = 16;
/// Ranges in one question.
pub const RANGES: usize = 256;
/// Questions of one comparison. Each level of ranges is a sixteenth of the one above, so that six levels reach through
/// sixteen million entries; a wide difference takes several questions for each.
pub const QUESTIONS: usize = 256;
/// Entries and ranges that one comparison hears of at most.
pub const HEARD: usize = 2_000_000;

/// A range and what one side has in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub range: Range,
    pub fingerprint: [u8; 16],
    pub count: u64,
}

impl Summary {
    /// What `items` has in a range.
    #[must_use]
    pub fn of(items: &Items, range: Range) -> Self {
        let found = fingerprint_of(items.of(&range));
        Self { range, fingerprint: found.finish(), count: found.count() }
    }
}

/// What the other side says about a range, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    Summary(Summary),
    /// Everything that lies in it.
    Items(Range, Vec<Item>),
}

impl Told {
    #[must_use]
    pub const fn range(&self) -> &Range {
        match self {
            Self::Summary(summary) => &summary.range,
            Self::Items(range, _) => range,
        }
    }
}

/// Answers a question. Of ranges that are equal nothing is said.
#[must_use]
pub fn answer(items: &Items, ranges: &[Summary]) -> Vec<Told> {
    let mut told = Vec::new();
    for asked in ranges.iter().take(RANGES) {
        let inside = items.of(&asked.range);
        let own = fingerprint_of(inside);
        if (own.finish(), own.count()) == (asked.fingerprint, asked.count) {
            continue;
        }
        if inside.len() <= LEAF {
            told.push(Told::Items(asked.range.clone(), inside.to_vec()));
        } else {
            split(inside, &asked.range, &mut told);
        }
    }
    told
}

fn split(inside: &[Item], range: &Range, told: &mut Vec<Told>) {
    let size = inside.len().div_ceil(SPLIT);
    let mut lo = range.lo.clone();
    let mut parts = inside.chunks(size).peekable();
    while let Some(part) = parts.next() {
        let next = parts.peek().and_then(|next| next.first());
        let hi = match (part.last(), next) {
            (Some(last), Some(next)) => Some(between(&last.key, &next.key)),
            _ => range.hi.clone(),
        };
        let own = fingerprint_of(part);
        let part = Range { lo, hi: hi.clone() };
        told.push(Told::Summary(Summary { range: part, fingerprint: own.finish(), count: own.count() }));
        lo = hi.unwrap_or_default();
    }
}

/// The shortest text that stands after `low` and not after `high`: bounds are many, and keys are long.
fn between(low: &str, high: &str) -> String {
    let shared = low.bytes().zip(high.bytes()).take_while(|(a, b)| a == b).count();
    let end = (shared + 1..=high.len()).find(|end| high.is_char_boundary(*end));
    end.and_then(|end| high.get(..end)).unwrap_or(high).to_owned()
}

/// Why an answer is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Hostile {
    #[error("a range was told that was not asked for")]
    Range,
    #[error("an entry was told outside of its range, or twice")]
    Item,
    #[error("more was told than the question allows")]
    TooMuch,
    #[error("the comparison does not end")]
    Endless,
}

/// In what two logs differ, seen from ours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Entries of theirs that ours lacks, or that are greater than ours.
    pub wanted: Vec<Item>,
    /// Entries of ours that theirs lacks, or that are greater than theirs.
    pub unknown: Vec<Item>,
    /// Of the entries of `unknown`, those whose key theirs does not have at all.
    pub absent: usize,
}

/// One comparison of ours with theirs.
#[derive(Debug)]
pub struct Comparison<'a> {
    ours: &'a Items,
    open: VecDeque<Summary>,
    asked: Vec<Summary>,
    difference: Difference,
    questions: usize,
    heard: usize,
}

impl<'a> Comparison<'a> {
    /// Begins with everything.
    #[must_use]
    pub fn start(ours: &'a Items) -> Self {
        let open = VecDeque::from([Summary::of(ours, Range::all())]);
        Self { ours, open, asked: Vec::new(), difference: Difference::default(), questions: 0, heard: 0 }
    }

    /// The next question; `None` when everything has been compared.
    ///
    /// # Errors
    /// [`Hostile::Endless`]
    pub fn ask(&mut self) -> Result<Option<&[Summary]>, Hostile> {
        if self.open.is_empty() {
            return Ok(None);
        }
        if self.questions >= QUESTIONS {
            return Err(Hostile::Endless);
        }
        self.questions += 1;
        self.asked = self.open.drain(..self.open.len().min(RANGES)).collect();
        Ok(Some(&self.asked))
    }

    /// Takes the answer to the last question.
    ///
    /// # Errors
    /// An answer that no honest log gives.
    pub fn hear(&mut self, told: Vec<Told>) -> Result<(), Hostile> {
        let mut before: Option<(usize, Range)> = None;
        for part in told {
            let from = before.as_ref().map_or(0, |(at, _)| *at);
            let at = self.asked.iter().skip(from).position(|asked| asked.range.covers(part.range()));
            let at = at.map(|found| from + found).ok_or(Hostile::Range)?;
            // In order and apart: so nothing is told twice.
            if before.as_ref().is_some_and(|(of, last)| *of == at && !follows(last, part.range())) {
                return Err(Hostile::Range);
            }
            before = Some((at, part.range().clone()));
            let weight = match &part {
                Told::Summary(_) => 1,
                Told::Items(_, items) => items.len().max(1),
            };
            self.heard = self.heard.saturating_add(weight);
            if self.heard > HEARD {
                return Err(Hostile::TooMuch);
            }
            match part {
                Told::Summary(theirs) => {
                    // A part that is the whole again would be asked for ever.
                    let is_smaller = self.asked.get(at).is_some_and(|asked| asked.range != theirs.range);
                    if !is_smaller {
                        return Err(Hostile::Endless);
                    }
                    let own = Summary::of(self.ours, theirs.range.clone());
                    if own != theirs {
                        self.open.push_back(own);
                    }
                }
                Told::Items(range, items) => self.compare(&range, &items)?,
            }
        }
        self.asked.clear();
        Ok(())
    }

    fn compare(&mut self, range: &Range, theirs: &[Item]) -> Result<(), Hostile> {
        if !theirs.iter().all(|item| range.holds(&item.key)) || !theirs.is_sorted_by(|a, b| a.key < b.key) {
            return Err(Hostile::Item);
        }
        let ours = self.ours.of(range);
        for item in theirs {
            match ours.binary_search_by(|own| own.key.cmp(&item.key)).ok().and_then(|at| ours.get(at)) {
                Some(own) if own.number > item.number => self.difference.unknown.push(own.clone()),
                Some(own) if own == item => {}
                Some(_) | None => self.difference.wanted.push(item.clone()),
            }
        }
        for own in ours {
            if theirs.binary_search_by(|item| item.key.cmp(&own.key)).is_err() {
                self.difference.unknown.push(own.clone());
                self.difference.absent += 1;
            }
        }
        Ok(())
    }

    /// How many questions were asked.
    #[must_use]
    pub const fn questions(&self) -> usize {
        self.questions
    }

    /// What was found.
    #[must_use]
    pub fn finish(self) -> Difference {
        self.difference
    }
}

/// Whether a range begins where another has ended, or later.
fn follows(before: &Range, after: &Range) -> bool {
    before.hi.as_ref().is_some_and(|end| *end <= after.lo)
}

/// The fingerprint that `ours` would have without some of its entries.
#[must_use]
pub fn without(ours: &Items, gone: &[Item]) -> Fingerprint {
    let mut fingerprint = fingerprint_of(ours.all());
    for item in gone {
        fingerprint.remove(&item.id());
    }
    fingerprint
}
