//! What an activity means. An [`Event`] is verified as far as that is possible without knowing anything:
//! ids stand on the actor's origin, objects belong to the actor. What needs memory (was this Follow ever
//! sent, who owns that object, whose collection is it) is left to whoever applies the event.
//! Deliberately absent: applying, and `Announce`, `Like`, `Flag`, `Move`, which are [`Event::Ignored`].

mod interpret;
mod objects;
mod relations;

use crate::actor::RemoteActor;
use crate::log::{EntryNumber, Previous};
use crate::object::RemoteObject;
use url::Url;

pub use interpret::interpret;

/// The number of an entry and its predecessor, for actors that keep a log.
pub type Numbered = Option<(EntryNumber, Previous)>;

/// A Follow as an answer to it names it: embedded with its parts, or only by id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FollowRef {
    pub id: Option<Url>,
    /// Who asked.
    pub actor: Option<Url>,
    /// Who was asked.
    pub object: Option<Url>,
}

/// An object that is named, or carried along. A carried one of another origin is not to be believed.
#[derive(Debug, Clone, PartialEq)]
pub enum ObjectRef {
    Id(Url),
    Embedded(Box<RemoteObject>),
}

impl ObjectRef {
    #[must_use]
    pub const fn id(&self) -> &Url {
        match self {
            Self::Id(id) => id,
            Self::Embedded(object) => object.id(),
        }
    }
}

/// Why an activity has no effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A type that nothing here acts on.
    UnknownType,
    /// The object stands on another origin than the actor.
    ForeignObject,
    /// The object belongs to another actor.
    ForeignOwner,
    /// The answer or withdrawal names a Follow between others.
    ForeignFollow,
    /// The collection stands on another origin than the actor.
    ForeignCollection,
    /// An actor document that is not the sender's own.
    ForeignActor,
    /// The object is dated after the numbered activity that carries it.
    DatedLater,
    /// A kind of object that is not kept here.
    UnknownObject,
}

/// What an activity means.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    Follow {
        id: Url,
        actor: Url,
        target: Url,
    },
    Accept {
        actor: Url,
        follow: FollowRef,
    },
    Reject {
        actor: Url,
        follow: FollowRef,
    },
    Unfollow {
        actor: Url,
        follow: FollowRef,
    },
    Publish {
        actor: Url,
        object: RemoteObject,
        number: Numbered,
    },
    Revise {
        actor: Url,
        object: RemoteObject,
        number: Numbered,
    },
    ReviseActor {
        actor: Box<RemoteActor>,
    },
    /// Whether the object was the actor's is for the receiver to check.
    Withdraw {
        actor: Url,
        object: Url,
        /// Why, as the tombstone says it (`hansa:withdrawnFor`), not yet compared with any list.
        because: Option<String>,
        number: Numbered,
    },
    ActorGone {
        actor: Url,
    },
    /// Whether the collection is the actor's is for the receiver to check.
    Attach {
        actor: Url,
        object: ObjectRef,
        target: Url,
        number: Numbered,
    },
    Detach {
        actor: Url,
        object: Url,
        target: Url,
        number: Numbered,
    },
    /// The activity names or carries an object that only its origin can vouch for.
    Refetch {
        actor: Url,
        object: Url,
    },
    Ignored {
        kind: String,
        reason: Reason,
    },
}

#[cfg(test)]
mod tests;
