//! `Add`: the owner of a thread announces a reply that belongs to it.

use super::{Head, build};
use serde_json::{Value, json};
use url::Url;

/// Names the reply by its id only: receivers fetch it from its origin, so nobody can put words into
/// another's mouth.
#[must_use]
pub fn build_add(head: &Head<'_>, object: &Url, target: &Url) -> Value {
    build("Add", head, json!(object), Some(target))
}
