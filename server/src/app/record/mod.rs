//! Records: initiatives, experiences, resources, and the plain posts of other servers.
//!
//! `write` is the only writer, for ours and for remote ones alike; `wire` maps to and from ActivityPub.

mod details;
mod experience;
mod facets;
mod fresh;
mod hide;
mod initiative;
mod read;
mod resource;
mod rows;
mod sound;
pub mod spec;
mod version;
mod wire;
mod withdraw;
mod write;

pub use details::Details;
pub(crate) use fresh::expect_review;
pub use fresh::{Freshness, ask_due, confirm};
pub use hide::{HiddenView, hide, list_hidden, show};
pub use read::{AboutLink, May, Object, RecordView, find, object, preview, read};
pub use sound::{Edition, Sound, longest};
pub use version::{Reading, VersionView, version, version_bytes, versions};
pub(crate) use wire::{Version, from_wire, recording, to_wire};
pub use withdraw::{because, withdraw};
pub(crate) use withdraw::{drop_orphan, erase, remember_withdrawn};
pub(crate) use write::{Order, Recording, Written, write, write_all};
