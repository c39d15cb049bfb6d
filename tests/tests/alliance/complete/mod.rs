//! The common feed is complete, and can prove it: what was missed comes, what is gone goes, and every page about it tells
//! the truth. The numbers CV-01 … CV-17 are those of FEDERATION.md, "What is tested".

mod clock;
mod join;
mod lost;
mod members;
mod restore;
