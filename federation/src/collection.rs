//! Collections of others: outboxes, threads, followers. Every spelling, bounded, and never led to another origin.
//! Deliberately absent: what the items are.

use crate::limits::COLLECTION_ITEMS;
use crate::origin::{Mode, parse_id, same_origin};
use crate::vocabulary::{id_of, is_type};
use serde_json::Value;
use url::Url;

/// A collection or a page of one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CollectionPart {
    /// Ids or whole documents, in the order in which they came; no more than [`COLLECTION_ITEMS`].
    pub items: Vec<Value>,
    /// Where to read on.
    pub next: Option<Url>,
    /// There were more items than are read at once.
    pub is_cut: bool,
}

/// Reads a collection as it stands at `at`. A first page that it carries is read with it; one that it only names is
/// `next`. `None` for what is no collection. `totalItems` is not believed and not looked at.
#[must_use]
pub fn read_collection(value: &Value, at: &Url, mode: Mode) -> Option<CollectionPart> {
    const KINDS: [&str; 4] = ["OrderedCollection", "Collection", "OrderedCollectionPage", "CollectionPage"];
    if !KINDS.iter().any(|kind| is_type(value, kind)) {
        return None;
    }
    let mut part = CollectionPart::default();
    put_items(&mut part, value);
    part.next = link(value, "next", at, mode);
    match value.get("first") {
        Some(first @ Value::Object(_)) if part.items.is_empty() => {
            put_items(&mut part, first);
            part.next = link(first, "next", at, mode);
            // A page that is named like a document and holds nothing is to be fetched.
            if part.items.is_empty() && part.next.is_none() {
                part.next = link(value, "first", at, mode).filter(|url| url != at);
            }
        }
        Some(_) if part.items.is_empty() && part.next.is_none() => {
            part.next = link(value, "first", at, mode).filter(|url| url != at);
        }
        Some(_) | None => {}
    }
    Some(part)
}

fn put_items(part: &mut CollectionPart, value: &Value) {
    match value.get("orderedItems").or_else(|| value.get("items")) {
        Some(Value::Array(items)) => {
            part.is_cut |= items.len() > COLLECTION_ITEMS;
            part.items.extend(items.iter().take(COLLECTION_ITEMS).cloned());
        }
        Some(one @ (Value::String(_) | Value::Object(_))) => part.items.push(one.clone()),
        Some(_) | None => {}
    }
}

fn link(value: &Value, field: &str, at: &Url, mode: Mode) -> Option<Url> {
    let url = parse_id(value.get(field).and_then(id_of)?, mode).ok()?;
    same_origin(&url, at).then_some(url)
}

/// The ids of some items; what has none, or one that is no id, is left out.
#[must_use]
pub fn item_ids(items: &[Value], mode: Mode) -> Vec<Url> {
    items.iter().filter_map(id_of).filter_map(|text| parse_id(text, mode).ok()).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::testing::keys::url;
    use serde_json::json;

    fn read(value: &Value) -> Option<CollectionPart> {
        read_collection(value, &url("https://a.example/outbox"), Mode::Production)
    }

    #[test]
    fn every_spelling_is_read() {
        for (kind, field) in [
            ("OrderedCollection", "orderedItems"),
            ("Collection", "items"),
            ("OrderedCollectionPage", "orderedItems"),
            ("CollectionPage", "items"),
        ] {
            let part = read(&json!({"type": kind, field: ["https://a.example/1"]})).unwrap();
            assert_eq!(part.items.len(), 1, "{kind}");
        }
        assert_eq!(
            read(&json!({"type": "Collection", "items": "https://a.example/1"})).unwrap().items.len(),
            1
        );
        let first = json!({"type": "CollectionPage", "items": ["https://a.example/1"], "next": "https://a.example/p2"});
        let part = read(&json!({"type": "Collection", "first": first})).unwrap();
        assert_eq!((part.items.len(), part.next), (1, Some(url("https://a.example/p2"))));
        let named = read(&json!({"type": "Collection", "first": "https://a.example/p1"})).unwrap();
        assert_eq!(named.next, Some(url("https://a.example/p1")));
        assert_eq!(read(&json!({"type": "Note"})), None);
        assert_eq!(read(&json!([])), None);
    }

    #[test]
    fn a_collection_never_leads_to_another_origin_or_to_itself() {
        for (field, to) in [
            ("next", "https://evil.example/p"),
            ("next", "http://a.example/p"),
            ("next", "https://a.example:8443/p"),
            ("first", "https://evil.example/p"),
            ("first", "https://a.example/outbox"),
            ("next", "javascript:0"),
        ] {
            assert_eq!(read(&json!({"type": "Collection", field: to})).unwrap().next, None, "{field} {to}");
        }
    }

    #[test]
    fn a_page_of_any_length_gives_a_bounded_number_of_items() {
        let many: Vec<String> = (0..COLLECTION_ITEMS + 7).map(|n| format!("https://a.example/{n}")).collect();
        let part =
            read(&json!({"type": "Collection", "items": many, "totalItems": 1_000_000_000u64})).unwrap();
        assert_eq!((part.items.len(), part.is_cut), (COLLECTION_ITEMS, true));
        assert_eq!(item_ids(&part.items, Mode::Production).len(), COLLECTION_ITEMS);
        assert!(item_ids(&[json!(5), json!("no"), json!({})], Mode::Production).is_empty());
    }
}
