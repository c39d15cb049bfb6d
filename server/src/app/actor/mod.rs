//! Our own actors: the city, the instance, the officers; their keys and their documents.
//!
//! `create` makes one, `name` says what it may be called, `keys` opens its keys, `rotate` gives it new ones, `document`
//! is what others read. Deliberately absent: actors of others (`inbox::actors`), and sealing (`keyring`).

mod create;
mod document;
mod keys;
mod name;
mod rotate;

use hansa_entities::actor::{self, ActorKind};

use super::App;
use super::error::{Error, Result};
use crate::store::{self, Conn};

pub use create::NewActor;
pub(crate) use create::{create, create_officer};
pub(crate) use document::build;
pub use document::document;
pub use keys::OwnKeys;
pub(crate) use keys::{KeyCache, keys};
pub(crate) use name::is_username;
pub use rotate::{KeyView, Rotated, Whose, list_keys, rotate};

/// The actor that signs our fetches.
pub(crate) async fn instance(c: &impl Conn) -> Result<actor::Model> {
    store::actor::list_local(c, ActorKind::Application)
        .await?
        .into_iter()
        .next()
        .ok_or(Error::Unavailable("not_set_up"))
}

/// One of our actors that anybody may see.
pub(crate) async fn find(app: &App, username: &str) -> Result<actor::Model> {
    let row = store::actor::find_local(app.store.read(), username).await?;
    row.filter(|row| row.kind != ActorKind::Application).ok_or(Error::NotFound)
}

pub(crate) fn wire_kind(kind: ActorKind) -> hansa_federation::actor::ActorKind {
    use hansa_federation::actor::ActorKind as Wire;
    match kind {
        ActorKind::Organization => Wire::Organization,
        ActorKind::Application => Wire::Application,
        ActorKind::Person => Wire::Person,
        ActorKind::Group => Wire::Group,
        ActorKind::Service => Wire::Service,
    }
}

pub(crate) fn stored_kind(kind: hansa_federation::actor::ActorKind) -> ActorKind {
    use hansa_federation::actor::ActorKind as Wire;
    match kind {
        Wire::Organization => ActorKind::Organization,
        Wire::Application => ActorKind::Application,
        Wire::Person => ActorKind::Person,
        Wire::Group => ActorKind::Group,
        Wire::Service => ActorKind::Service,
    }
}
