//! Collections of ours: outbox, followers, following, replies, contexts. Ids only, or whole entries.
//! Deliberately absent: which items are in them.

use crate::vocabulary::context;
use serde_json::{Map, Value, json};
use url::Url;

/// A collection that is read page by page.
#[derive(Debug, Clone, PartialEq)]
pub struct Collection<'a> {
    pub id: &'a Url,
    /// The actor the collection belongs to.
    pub owner: Option<&'a Url>,
    /// `None` where the number itself would say too much.
    pub total: Option<u64>,
    pub first: Option<&'a Url>,
    pub last: Option<&'a Url>,
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<'a> {
    pub id: &'a Url,
    pub part_of: &'a Url,
    pub total: Option<u64>,
    pub next: Option<&'a Url>,
    pub previous: Option<&'a Url>,
    /// Ids or whole documents.
    pub items: Vec<Value>,
}

/// An `OrderedCollection` that leads to its first page.
#[must_use]
pub fn build_collection(collection: &Collection<'_>) -> Value {
    let mut body = head(collection.id, "OrderedCollection");
    put_url(&mut body, "attributedTo", collection.owner);
    put_total(&mut body, collection.total);
    put_url(&mut body, "first", collection.first);
    put_url(&mut body, "last", collection.last);
    Value::Object(body)
}

/// An `OrderedCollection` that holds its items itself: short ones, and empty ones.
#[must_use]
pub fn build_whole_collection(id: &Url, owner: Option<&Url>, items: Vec<Value>) -> Value {
    let mut body = head(id, "OrderedCollection");
    put_url(&mut body, "attributedTo", owner);
    put_total(&mut body, u64::try_from(items.len()).ok());
    body.insert("orderedItems".to_owned(), Value::Array(items));
    Value::Object(body)
}

/// An `OrderedCollectionPage`.
#[must_use]
pub fn build_page(page: &Page<'_>) -> Value {
    let mut body = head(page.id, "OrderedCollectionPage");
    put_url(&mut body, "partOf", Some(page.part_of));
    put_total(&mut body, page.total);
    put_url(&mut body, "next", page.next);
    put_url(&mut body, "prev", page.previous);
    body.insert("orderedItems".to_owned(), Value::Array(page.items.clone()));
    Value::Object(body)
}

fn head(id: &Url, kind: &str) -> Map<String, Value> {
    let mut body = Map::new();
    body.insert("@context".to_owned(), context());
    body.insert("id".to_owned(), json!(id));
    body.insert("type".to_owned(), json!(kind));
    body
}

fn put_total(body: &mut Map<String, Value>, total: Option<u64>) {
    if let Some(total) = total {
        body.insert("totalItems".to_owned(), json!(total));
    }
}

fn put_url(body: &mut Map<String, Value>, name: &str, url: Option<&Url>) {
    if let Some(url) = url {
        body.insert(name.to_owned(), json!(url));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::testing::keys::url;

    #[test]
    fn a_collection_leads_to_pages_that_lead_back() {
        let (id, first, second) = (
            url("https://a.example/outbox"),
            url("https://a.example/outbox?page=1"),
            url("https://a.example/outbox?page=2"),
        );
        let owner = url("https://a.example/a/by");
        let collection = build_collection(&Collection {
            id: &id,
            owner: Some(&owner),
            total: Some(3),
            first: Some(&first),
            last: None,
        });
        assert_eq!(
            (&collection["type"], &collection["totalItems"]),
            (&json!("OrderedCollection"), &json!(3))
        );
        assert_eq!((&collection["first"], collection.get("last")), (&json!(first), None));
        let page = build_page(&Page {
            id: &first,
            part_of: &id,
            total: None,
            next: Some(&second),
            previous: None,
            items: vec![json!("https://a.example/o/1")],
        });
        assert_eq!(
            (&page["type"], &page["partOf"], &page["next"]),
            (&json!("OrderedCollectionPage"), &json!(id), &json!(second))
        );
        assert_eq!(page["orderedItems"], json!(["https://a.example/o/1"]));
    }

    #[test]
    fn a_number_that_says_too_much_is_left_out_vis_02() {
        let id = url("https://a.example/followers");
        let collection =
            build_collection(&Collection { id: &id, owner: None, total: None, first: None, last: None });
        assert_eq!(collection.get("totalItems"), None);
    }

    #[test]
    fn an_empty_collection_is_a_whole_one() {
        let whole = build_whole_collection(&url("https://a.example/featured"), None, Vec::new());
        assert_eq!((&whole["totalItems"], &whole["orderedItems"]), (&json!(0), &json!([])));
    }
}
