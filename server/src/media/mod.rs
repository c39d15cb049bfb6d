//! Files that people bring: what they really are, and what is kept of them.
//!
//! Nothing is kept as it came. A picture is decoded within bounds and drawn anew, so that what a camera wrote into it, and
//! what somebody hid in it, stays outside.
//!
//! Deliberately absent: where files lie, who may bring them.

mod emblem;

pub use emblem::{BYTES, Emblem, Fault, emblem};
