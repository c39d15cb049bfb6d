//! The activities that a city sends, one file each. Pure builders: the same input gives the same bytes,
//! apart from number and proof, which `log` and `proof` add afterwards in this order.
//! Deliberately absent: `Announce`, `Like`, `Flag`, `Move`, `Join`, which no act of a city needs yet, and
//! reading activities, which is `event`.

mod accept;
mod add;
mod create;
mod delete;
mod follow;
mod reject;
mod remove;
mod undo;
mod update;

use crate::vocabulary::{context, time};
use activitypub_federation::protocol::context::WithContext;
use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use url::Url;

pub use accept::build_accept;
pub use add::build_add;
pub use create::build_create;
pub use delete::build_delete;
pub use follow::{FollowParts, build_follow};
pub use reject::build_reject;
pub use remove::build_remove;
pub use undo::{build_undo, build_undo_of_pair};
pub use update::build_update;

/// What every activity has.
#[derive(Debug, Clone, Copy)]
pub struct Head<'a> {
    /// Of the activity itself, distinct from every object, and dereferenceable.
    pub id: &'a Url,
    pub actor: &'a Url,
    pub published: DateTime<Utc>,
    pub to: &'a [Url],
    pub cc: &'a [Url],
}

fn build(kind: &str, head: &Head<'_>, object: Value, target: Option<&Url>) -> Value {
    let mut activity = Map::new();
    let mut put = |name: &str, value: Value| activity.insert(name.to_owned(), value);
    put("id", json!(head.id));
    put("type", json!(kind));
    put("actor", json!(head.actor));
    put("published", json!(time::write(head.published)));
    if !head.to.is_empty() {
        put("to", json!(head.to));
    }
    if !head.cc.is_empty() {
        put("cc", json!(head.cc));
    }
    put("object", object);
    if let Some(target) = target {
        put("target", json!(target));
    }
    // A map with text keys always serialises.
    serde_json::to_value(WithContext::new(activity, context())).unwrap_or_default()
}
