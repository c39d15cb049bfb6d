//! `Add`: the owner of a thread announces a reply that belongs to it.

use super::{Head, build};
use crate::vocabulary::id_of;
use serde_json::{Value, json};
use url::Url;

/// Carries the reply with its author's proof, so that every receiver has the same thread, also when the
/// author's server is away; a reply without a proof is named by its id, and receivers fetch it from its
/// origin. Either way nobody can put words into another's mouth.
#[must_use]
pub fn build_add(head: &Head<'_>, object: Value, target: &Url) -> Value {
    let is_proved = object.get("proof").is_some_and(Value::is_object);
    let object = if is_proved { object } else { json!(id_of(&object)) };
    build("Add", head, object, Some(target))
}
