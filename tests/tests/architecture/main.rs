//! The walls: which room may use which, what stands in one place only, and that migrations and entities tell the same
//! story. Each wall is shown to fall where somebody walks through it.

mod rooms;
mod schema;
