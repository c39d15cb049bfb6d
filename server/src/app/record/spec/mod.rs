//! What a record may say beyond its core: one table of fields for each kind (domain, "Data model"). Forms, the JSON
//! interface, the wire, pages and filters read the same table, so that a field is described once.
//!
//! `shape` is what a field holds, `read` judges what was typed, `wire` maps to and from ActivityPub, `judge` knows what one
//! field asks of another and how complete a record is. Deliberately absent: the core fields, which have columns of their own
//! (`app/record/{initiative,experience,resource}`).

mod experience;
mod initiative;
mod judge;
mod read;
mod resource;
mod shape;
#[cfg(test)]
mod tests;
mod wire;

use hansa_entities::record::RecordKind;
use serde_json::{Map, Value};

pub(super) use judge::judge;
pub use judge::{Completeness, completeness};
pub(super) use read::read;
pub use shape::{Part, Shape, Spec};
pub(super) use wire::{from_wire, to_wire};

/// What a record says beyond its core, by the names of the fields: each value in the one form that [`read`] gives it.
pub type More = Map<String, Value>;

/// The fields of a kind, in the order in which they are asked and read.
pub fn list(kind: RecordKind) -> &'static [Spec] {
    match kind {
        RecordKind::Initiative => &initiative::FIELDS,
        RecordKind::Experience => &experience::FIELDS,
        RecordKind::Resource => &resource::FIELDS,
        RecordKind::Plain => &[],
    }
}

/// A field by the name that forms give it.
pub fn find(kind: RecordKind, name: &str) -> Option<&'static Spec> {
    list(kind).iter().find(|spec| spec.name == name)
}
