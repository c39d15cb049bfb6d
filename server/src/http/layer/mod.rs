//! What is done to every request and answer, whatever it is about.
//!
//! Deliberately absent: anything that depends on what a page shows.

pub mod headers;
pub mod origin;
pub mod request;
pub mod visit;
