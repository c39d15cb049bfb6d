//! What comes in from other servers: accepted at once, applied later, each exactly once.

mod actors;
mod apply;
mod backend;
mod effect;
mod failed;
mod fetch;
mod intake;
mod keys;
mod reader;

pub(crate) use actors::find_or_fetch as fetch_actor;
pub use apply::{apply_due, next_due};
pub(crate) use backend::{Port, require_policy};
pub use failed::{list_failed, retry};
pub(crate) use fetch::{fetch_note, fetch_object};
pub(crate) use intake::{Intake, Limits};
pub use intake::{Receipt, Refused, receive};
pub use reader::read_as;
