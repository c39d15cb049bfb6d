//! Copies of logs are kept complete: whom to ask, when, and what follows from the answer.
//!
//! `poll` asks members for their heads, `exchange` brings one copy up to a signed head with `pull` and, page by page,
//! `history`, by `talk` with one source; `open` begins and ends copies, `found` finds cities that are gone, `view` says how
//! everything stands and `digest` whether two cities hold the same, `memory` is what may be forgotten. Deliberately absent: how entries are merged and what they do (`log`, `inbox`).

mod digest;
mod evidence;
mod exchange;
mod found;
mod history;
mod memory;
mod open;
mod poll;
mod pull;
mod talk;
mod view;

use super::error::Error;

pub use digest::{compare, digest};
pub use evidence::{ForkView, Pruned, forks, pruned};
pub use exchange::{next_due, run_due};
pub(crate) use found::{Gone, Trust, find_gone};
pub(crate) use memory::Memory;
pub(crate) use open::{close, meet, open, wake};
pub use open::{load, release};
pub(crate) use poll::ask_members;
pub use poll::{next_poll, poll_all, poll_due};
pub(crate) use talk::Source;
pub(crate) use view::state_of;
pub use view::{Arrival, CityState, FeedState, Standing, arrivals, state};

/// Why an exchange did not come to its end.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// Nobody answers.
    Unreachable,
    /// It answers, and refuses.
    Status(u16),
    /// It breaks the rules: a code that says which.
    Hostile(&'static str),
    /// An entry or head is signed with a key that is not known.
    Key,
    /// Another worker has taken the copy over.
    Lost,
    Ours(Error),
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Ours(error)
    }
}

impl From<crate::store::Error> for Trouble {
    fn from(error: crate::store::Error) -> Self {
        Self::Ours(error.into())
    }
}
