//! What comes in from other servers: accepted at once, applied later, each exactly once.

mod actors;
mod apply;
mod backend;
mod effect;
mod failed;
mod fetch;
mod intake;
mod keys;
mod known;
mod logged;
mod reader;

pub(crate) use actors::{find_or_fetch as fetch_actor, refetch as refetch_actor, save as save_actor};
pub use apply::{apply_due, next_due};
pub(crate) use backend::{Port, listed_keys, require_policy, signer};
pub(crate) use effect::{Effect, act};
pub use failed::{list_failed, retry};
pub(crate) use fetch::{ask_again, fetch_note, fetch_object, read_collection, read_document};
pub(crate) use intake::{Intake, Limits};
pub use intake::{Receipt, Refused, receive};
pub(crate) use known::Known;
pub use reader::{read_as, require_asker};
