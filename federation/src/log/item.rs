//! Live entries as two logs compare them: key, number, hash, in the order of the keys' bytes.

use super::{EntryNumber, Fingerprint, item_id};

/// One live entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub key: String,
    pub number: EntryNumber,
    pub hash: [u8; 32],
}

impl Item {
    /// See [`item_id`].
    #[must_use]
    pub fn id(&self) -> [u8; 32] {
        item_id(&self.key, &self.number, &self.hash)
    }
}

/// A half-open range of keys; without an end it reaches to the last one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    pub lo: String,
    pub hi: Option<String>,
}

impl Range {
    /// Every key.
    #[must_use]
    pub const fn all() -> Self {
        Self { lo: String::new(), hi: None }
    }

    #[must_use]
    pub fn holds(&self, key: &str) -> bool {
        self.lo.as_str() <= key && self.hi.as_deref().is_none_or(|hi| key < hi)
    }

    /// Whether another range lies within this one and is not empty.
    #[must_use]
    pub fn covers(&self, inner: &Self) -> bool {
        let ends_before = match (&self.hi, &inner.hi) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(hi), Some(inner)) => inner <= hi,
        };
        let is_one = inner.hi.as_ref().is_none_or(|hi| *hi > inner.lo);
        self.lo <= inner.lo && ends_before && is_one
    }
}

/// The live entries of one log, each key once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Items(Vec<Item>);

impl Items {
    /// Sorts; of a key that comes twice the greater number is kept.
    #[must_use]
    pub fn new(mut items: Vec<Item>) -> Self {
        items.sort_by(|a, b| a.key.cmp(&b.key).then_with(|| b.number.cmp(&a.number)));
        items.dedup_by(|later, first| later.key == first.key);
        Self(items)
    }

    #[must_use]
    pub fn all(&self) -> &[Item] {
        &self.0
    }

    /// Those of a range.
    #[must_use]
    pub fn of(&self, range: &Range) -> &[Item] {
        let from = self.0.partition_point(|item| item.key < range.lo);
        let to = match &range.hi {
            Some(hi) => self.0.partition_point(|item| item.key < *hi),
            None => self.0.len(),
        };
        self.0.get(from..to.max(from)).unwrap_or_default()
    }

    #[must_use]
    pub fn find(&self, key: &str) -> Option<&Item> {
        let at = self.0.binary_search_by(|item| item.key.as_str().cmp(key)).ok()?;
        self.0.get(at)
    }
}

/// The fingerprint of a set of entries, in any order.
#[must_use]
pub fn fingerprint_of<'a>(items: impl IntoIterator<Item = &'a Item>) -> Fingerprint {
    let mut fingerprint = Fingerprint::default();
    for item in items {
        fingerprint.add(&item.id());
    }
    fingerprint
}
