//! `Undo` of a Follow: the one who asked takes it back.

use super::{FollowParts, Head, build};
use serde_json::Value;

/// Repeats the Follow in full, with the id it had.
#[must_use]
pub fn build_undo(head: &Head<'_>, follow: &FollowParts<'_>) -> Value {
    build("Undo", head, follow.embed(), None)
}
