//! The walls, as tests. Each has a test of its own that shows that it would fall.
//!
//! `source` reads Rust as far as walls need it; `rooms` judges paths, `crates` the graph that cargo compiles, `schema`
//! what migrations and entities make of an empty database, `size` and `words` what files look like.

mod crates;
mod rooms;
mod schema;
mod size;
mod source;
mod words;
