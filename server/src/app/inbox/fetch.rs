//! Reading objects from their origin, because only the origin can vouch for them.

use hansa_entities::actor;
use hansa_entities::record::{Because, RecordState};
use hansa_federation::context::Document;
use hansa_federation::error::{FetchError, PolicyError};
use hansa_federation::object::{NoteObject, RecordObject, RemoteObject, parse_object};
use hansa_federation::origin::{authority, same_origin};
use url::Url;

use super::actors::find_or_fetch;
use super::backend::{require_policy, signer};
use crate::app::App;
use crate::app::error::{Error, Result};
use crate::app::{follow, record, reply};
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

/// A document at its own address, signed for.
pub(crate) async fn read_document(app: &App, uri: &Url) -> Result<Document> {
    if app.ids.is_local(uri) {
        return Err(Error::Forbidden("own_host"));
    }
    require_policy(app, &authority(uri)).await?;
    let signer = signer(app).await?;
    app.client.get_object(uri, Some(&signer), app.clock.at()).await.map_err(|error| refused(&error))
}

/// A collection, or a page of one.
pub(crate) async fn read_collection(app: &App, uri: &Url) -> Result<Document> {
    if app.ids.is_local(uri) {
        return Err(Error::Forbidden("own_host"));
    }
    require_policy(app, &authority(uri)).await?;
    let signer = signer(app).await?;
    app.client.get_collection(uri, Some(&signer), app.clock.at()).await.map_err(|error| refused(&error))
}

async fn get(app: &App, uri: &Url) -> Result<(RemoteObject, String)> {
    let document = read_document(app, uri).await?;
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
    let object = match object {
        RemoteObject::Record(object) => object,
        RemoteObject::Tombstone { id } if id == *uri => return forget(app, uri).await,
        RemoteObject::Tombstone { .. } | RemoteObject::Note(_) | RemoteObject::Other { .. } => return Ok(()),
    };
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
    tx.commit().await.map_err(store::Error::from)?;
    app.arrivals.tell();
    Ok(())
}

/// Asks the origin of an object that is held here whether it still stands so: 410 and a Tombstone withdraw it, a newer
/// version replaces it. 404 alone says nothing: servers answer it for many reasons.
pub(crate) async fn ask_again(app: &App, uri: &Url) -> Result<()> {
    match get(app, uri).await {
        Err(Error::Gone) => forget(app, uri).await,
        Ok((RemoteObject::Tombstone { id }, _)) if id == *uri => forget(app, uri).await,
        Ok((RemoteObject::Record(object), bytes)) if object.id == *uri => revise(app, &object, bytes).await,
        Ok((RemoteObject::Note(note), bytes)) if note.id == *uri => {
            let Some(author) = store::actor::find_by_uri(app.store.read(), note.owner.as_str()).await? else {
                return Ok(());
            };
            let tx = app.store.begin().await?;
            reply::receive(app, &tx, &author, &note, bytes, None).await?;
            tx.commit().await.map_err(store::Error::from)?;
            app.wake_outbox();
            Ok(())
        }
        Ok(_) => Ok(()),
        Err(error @ Error::Internal(_)) => Err(error),
        // Its turn comes again.
        Err(error) => {
            tracing::debug!(%error, %uri, "an object could not be asked for again");
            Ok(())
        }
    }
}

async fn revise(app: &App, object: &RecordObject, bytes: String) -> Result<()> {
    let tx = app.store.begin().await?;
    let Some(owner) = store::actor::find_by_uri(&tx, object.owner.as_str()).await? else { return Ok(()) };
    let Some(standing) = store::record::find_by_uri(&tx, object.id.as_str()).await? else { return Ok(()) };
    if let Ok(recording) = record::from_wire(app, &owner, object, bytes, record::Order::Date)
        && recording.updated > standing.updated
    {
        record::write(app, &tx, recording).await?;
        follow::orphan(app, &tx, &owner).await?;
    }
    tx.commit().await.map_err(store::Error::from)?;
    app.arrivals.tell();
    Ok(())
}

/// Its origin says that it is no more.
async fn forget(app: &App, uri: &Url) -> Result<()> {
    let tx = app.store.begin().await?;
    if let Some(row) = store::record::find_by_uri(&tx, uri.as_str()).await?
        && !row.local
        && row.state != RecordState::Withdrawn
    {
        record::erase(&tx, row, Because::Other).await?;
    } else if let Some(row) = store::reply::find_by_uri(&tx, uri.as_str()).await?
        && let Some(author) = store::actor::find(&tx, row.actor_id).await?
    {
        reply::gone(app, &tx, &author, uri).await?;
    }
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(())
}
