//! What is told together.

use hansa_entities::id::{ActorId, RecordId};

/// A record, a city, or the mail server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    Record(RecordId),
    Actor(ActorId),
    Mail,
}

impl std::fmt::Display for About {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Record(id) => write!(f, "record {id}"),
            Self::Actor(id) => write!(f, "actor {id}"),
            Self::Mail => f.write_str("mail"),
        }
    }
}
