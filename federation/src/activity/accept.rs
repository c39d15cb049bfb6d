//! `Accept` of a Follow: the one who was asked agrees.

use super::{FollowParts, Head, build};
use serde_json::Value;

/// Repeats the Follow in full: some receivers know it only by its id, others only by its parts.
#[must_use]
pub fn build_accept(head: &Head<'_>, follow: &FollowParts<'_>) -> Value {
    build("Accept", head, follow.embed(), None)
}
