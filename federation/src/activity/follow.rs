//! `Follow`: an actor asks to receive what another publishes.

use super::{Head, build};
use serde_json::{Value, json};
use url::Url;

/// The three facts of a Follow, which the answers to it repeat.
#[derive(Debug, Clone, Copy)]
pub struct FollowParts<'a> {
    pub id: &'a Url,
    /// Who asks.
    pub actor: &'a Url,
    /// Who is asked.
    pub target: &'a Url,
}

impl FollowParts<'_> {
    pub(super) fn embed(&self) -> Value {
        json!({"id": self.id, "type": "Follow", "actor": self.actor, "object": self.target})
    }
}

#[must_use]
pub fn build_follow(head: &Head<'_>, target: &Url) -> Value {
    build("Follow", head, json!(target), None)
}
