//! `Update`: a record, a reply or the actor itself has changed.

use super::{Head, build};
use serde_json::Value;

/// Embeds the whole new state; its `updated` must be later than before, or receivers pass it over.
#[must_use]
pub fn build_update(head: &Head<'_>, object: Value) -> Value {
    build("Update", head, object, None)
}
