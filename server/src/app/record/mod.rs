//! Records: initiatives, experiences, resources, and the plain posts of other servers.
//!
//! `write` is the only writer, for ours and for remote ones alike; `wire` maps to and from ActivityPub.

mod details;
mod experience;
mod facets;
mod hide;
mod initiative;
mod read;
mod resource;
mod rows;
mod sound;
pub mod spec;
mod wire;
mod withdraw;
mod write;

pub use details::Details;
pub use hide::{HiddenView, hide, list_hidden, show};
pub use read::{AboutLink, May, Object, RecordView, VersionView, find, object, preview, read, versions};
pub use sound::{Edition, Sound, longest};
pub(crate) use wire::{Version, from_wire, recording, to_wire};
pub use withdraw::withdraw;
pub(crate) use withdraw::{drop_orphan, erase, remember_withdrawn};
pub(crate) use write::{Order, Recording, Written, write, write_all};
