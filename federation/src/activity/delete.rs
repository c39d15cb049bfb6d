//! `Delete`: a record, a reply or an actor is withdrawn.

use super::{Head, build};
use serde_json::Value;

/// `object` is a tombstone (`object::build_tombstone`): Mobilizon and Friendica need it, all accept it.
#[must_use]
pub fn build_delete(head: &Head<'_>, tombstone: Value) -> Value {
    build("Delete", head, tombstone, None)
}
