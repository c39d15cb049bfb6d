//! A small memory with an end: entries expire, and the oldest make room.

use chrono::{DateTime, Utc};
use std::collections::{HashMap, VecDeque};

#[derive(Debug)]
pub(super) struct Bounded<V> {
    capacity: usize,
    entries: HashMap<String, (DateTime<Utc>, V)>,
    /// Keys by age; each key of `entries` stands here once.
    order: VecDeque<String>,
}

impl<V: Clone> Bounded<V> {
    pub(super) fn new(capacity: usize) -> Self {
        Self { capacity, entries: HashMap::new(), order: VecDeque::new() }
    }

    pub(super) fn find(&self, key: &str, now: DateTime<Utc>) -> Option<V> {
        self.entries.get(key).filter(|(expires, _)| *expires > now).map(|(_, value)| value.clone())
    }

    pub(super) fn put(&mut self, key: &str, value: V, expires: DateTime<Utc>) {
        if self.entries.insert(key.to_owned(), (expires, value)).is_some() {
            return;
        }
        self.order.push_back(key.to_owned());
        while self.order.len() > self.capacity {
            if let Some(oldest) = self.order.pop_front() {
                self.entries.remove(&oldest);
            }
        }
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }
}
