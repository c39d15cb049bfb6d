//! Components: parts that several pages are made of. One file for each noun; its markup stands in
//! `templates/components/<noun>.html`, its samples in the catalogue.
//!
//! A value holds codes, numbers and the words of cities; its methods say the codes in the language of a page. They take
//! the language by reference, since that is what templates hand over.
//!
//! Deliberately absent: reading requests, calling verbs, and parts of one page alone.

pub(super) mod answers;
pub(super) mod arriving;
pub(super) mod chips;
pub(super) mod copy;
pub(super) mod details;
pub(super) mod evidence;
pub(super) mod health;
pub(super) mod nothing;
pub(super) mod notification;
pub(super) mod problem;
pub(super) mod safeguard;
pub(super) mod saved;
pub(super) mod stack;
pub(super) mod task;

// Their pages are still to come, and only the catalogue shows them until then. The first page that uses one takes the
// line above it away.
#[cfg(debug_assertions)]
pub(super) mod compare;
#[cfg(debug_assertions)]
pub(super) mod dialog;
#[cfg(debug_assertions)]
pub(super) mod facets;
#[cfg(debug_assertions)]
pub(super) mod graph;
#[cfg(debug_assertions)]
pub(super) mod progress;
#[cfg(debug_assertions)]
pub(super) mod tabs;
