//! `Undo` of a Follow: the one who asked takes it back.

use super::{FollowParts, Head, build};
use serde_json::{Value, json};
use url::Url;

/// Repeats the Follow in full, with the id it had.
#[must_use]
pub fn build_undo(head: &Head<'_>, follow: &FollowParts<'_>) -> Value {
    build("Undo", head, follow.embed(), None)
}

/// The same where nobody knows any more what the Follow was called: the pair names it.
#[must_use]
pub fn build_undo_of_pair(head: &Head<'_>, target: &Url) -> Value {
    build("Undo", head, json!({"type": "Follow", "actor": head.actor, "object": target}), None)
}
