//! `Create`: a record or reply enters the world.

use super::{Head, build};
use serde_json::Value;

/// Embeds the whole object: receivers that would have to fetch it often do not.
#[must_use]
pub fn build_create(head: &Head<'_>, object: Value) -> Value {
    build("Create", head, object, None)
}
