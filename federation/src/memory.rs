//! A small memory with an end: entries expire, and the oldest make room.

use chrono::{DateTime, Utc};
use std::collections::{HashMap, VecDeque};

#[derive(Debug)]
pub(crate) struct Bounded<V> {
    capacity: usize,
    entries: HashMap<String, (DateTime<Utc>, V)>,
    /// Keys by age; each key of `entries` stands here once.
    order: VecDeque<String>,
}

impl<V: Clone> Bounded<V> {
    pub(crate) fn new(capacity: usize) -> Self {
        Self { capacity, entries: HashMap::new(), order: VecDeque::new() }
    }

    pub(crate) fn find(&self, key: &str, now: DateTime<Utc>) -> Option<V> {
        self.entries.get(key).filter(|(expires, _)| *expires > now).map(|(_, value)| value.clone())
    }

    pub(crate) fn put(&mut self, key: &str, value: V, expires: DateTime<Utc>) {
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

    /// What stands there counts no more.
    pub(crate) fn forget(&mut self, key: &str) {
        if self.entries.remove(key).is_some() {
            self.order.retain(|known| known != key);
        }
    }

    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }
}
