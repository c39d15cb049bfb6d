//! `Reject` of a Follow: the one who was asked declines, or ends it later.

use super::{FollowParts, Head, build};
use serde_json::Value;

/// Repeats the Follow in full: some receivers know it only by its id, others only by its parts.
#[must_use]
pub fn build_reject(head: &Head<'_>, follow: &FollowParts<'_>) -> Value {
    build("Reject", head, follow.embed(), None)
}
