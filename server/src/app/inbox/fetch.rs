//! Reading objects from their origin, because only the origin can vouch for them.

use hansa_entities::actor;
use hansa_entities::record::RecordState;
use hansa_federation::error::{FetchError, PolicyError};
use hansa_federation::object::{NoteObject, RemoteObject, parse_object};
use hansa_federation::origin::{authority, same_origin};
use url::Url;

use super::actors::find_or_fetch;
use super::backend::{require_policy, signer};
use crate::app::App;
use crate::app::error::{Error, Result};
use crate::app::record;
use crate::store;

/// What a failed fetch means for a verb.
pub(super) fn refused(error: &FetchError) -> Error {
    match error {
        FetchError::Status(404) => Error::NotFound,
        FetchError::Status(410) => Error::Gone,
        error if error.is_transient() => Error::Unavailable("not_reached"),
        // Told like a host that does not answer: nobody maps a network by asking us.
        FetchError::Policy(PolicyError::PrivateAddress) => Error::Forbidden("not_reached"),
        error => {
            tracing::info!(%error, "a document was refused");
            Error::Forbidden("not_readable")
        }
    }
}

async fn get(app: &App, uri: &Url) -> Result<(RemoteObject, String)> {
    if app.ids.is_local(uri) {
        return Err(Error::Forbidden("own_host"));
    }
    require_policy(app, &authority(uri)).await?;
    let signer = signer(app).await?;
    let document =
        app.client.get_object(uri, Some(&signer), app.clock.at()).await.map_err(|error| refused(&error))?;
    let object = parse_object(&document.value, app.mode()).map_err(|_| Error::Forbidden("not_readable"))?;
    let text = String::from_utf8(document.bytes.to_vec()).map_err(|_| Error::Forbidden("not_readable"))?;
    Ok((object, text))
}

/// A reply with its author; none where the URL holds something else.
pub(crate) async fn fetch_note(app: &App, uri: &Url) -> Result<Option<(actor::Model, NoteObject, String)>> {
    match get(app, uri).await? {
        (RemoteObject::Note(note), bytes) if same_origin(&note.owner, &note.id) => {
            let author = find_or_fetch(app, &note.owner).await?;
            Ok(Some((author, *note, bytes)))
        }
        _ => Ok(None),
    }
}

/// Fetches a record of a city that we follow, and writes it.
pub(crate) async fn fetch_object(app: &App, uri: &Url) -> Result<()> {
    let (object, bytes) = match get(app, uri).await {
        Err(Error::Gone) => return forget(app, uri).await,
        found => found?,
    };
    let RemoteObject::Record(object) = object else { return Ok(()) };
    if !same_origin(&object.owner, &object.id) {
        return Err(Error::Forbidden("not_the_owner"));
    }
    let owner = find_or_fetch(app, &object.owner).await?;
    if store::follow::count_followers_from_here(app.store.read(), owner.id).await? == 0 {
        return Ok(());
    }
    let recording =
        record::from_wire(app, &owner, &object, bytes, record::Order::Date).map_err(Error::Forbidden)?;
    let tx = app.store.begin().await?;
    record::write(app, &tx, recording).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

async fn forget(app: &App, uri: &Url) -> Result<()> {
    let tx = app.store.begin().await?;
    if let Some(row) = store::record::find_by_uri(&tx, uri.as_str()).await?
        && !row.local
        && row.state != RecordState::Withdrawn
    {
        record::erase(&tx, row).await?;
    }
    Ok(tx.commit().await.map_err(store::Error::from)?)
}
