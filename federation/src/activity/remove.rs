//! `Remove`: the owner of a thread takes a reply out of it.

use super::{Head, build};
use serde_json::{Value, json};
use url::Url;

#[must_use]
pub fn build_remove(head: &Head<'_>, object: &Url, target: &Url) -> Value {
    build("Remove", head, json!(object), Some(target))
}
