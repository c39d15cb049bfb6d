//! Replies that the owner of a thread carries in its log, each with the proof of its author.

use hansa_federation::event::ObjectRef;
use hansa_federation::object::{NoteObject, RemoteObject, parse_object};
use hansa_federation::origin::same_origin;
use hansa_federation::proof::{ProofError, judge};
use serde_json::Value;
use url::Url;

use super::receive::{Received, receive};
use crate::app::error::Result;
use crate::app::{App, log};
use crate::store::{self, Tx};

/// Takes a carried reply whose author is known here and has signed it. None where it has to be fetched: it is only named,
/// its author is not known, or the proof is none of the author's.
pub(crate) async fn receive_carried(
    app: &App,
    tx: &Tx,
    object: &ObjectRef,
    value: Option<&Value>,
    target: &Url,
) -> Result<Option<Received>> {
    let (ObjectRef::Embedded(embedded), Some(value)) = (object, value) else { return Ok(None) };
    let RemoteObject::Note(note) = &**embedded else { return Ok(None) };
    if app.ids.is_local(&note.id) || !same_origin(&note.owner, &note.id) {
        return Ok(None);
    }
    take(app, tx, note, value, target).await
}

async fn take(
    app: &App,
    tx: &Tx,
    note: &NoteObject,
    value: &Value,
    target: &Url,
) -> Result<Option<Received>> {
    let Some(author) = store::actor::find_by_uri(tx, note.owner.as_str()).await? else { return Ok(None) };
    let keys = log::keys(tx, &author).await?;
    match judge::judge(value, &note.owner, &keys) {
        Ok(_) => Ok(Some(receive(app, tx, &author, note, value.to_string(), Some(target)).await?)),
        // Rotated since: whoever fetches the reply fetches the author too.
        Err(ProofError::Key | ProofError::Missing) => Ok(None),
        Err(error) => {
            tracing::info!(%error, reply = %note.id, "a carried reply is not its author's word");
            Ok(None)
        }
    }
}

/// The same for a reply that stands in the log of the owner of its thread, once its author has been found.
pub(crate) async fn receive_logged(app: &App, tx: &Tx, uri: &Url, target: &Url) -> Result<Option<Received>> {
    let Some(root) = store::record::find_by_context(tx, target.as_str()).await? else { return Ok(None) };
    let key = format!("{uri} {target}");
    let row = store::skeleton::find_live(tx, root.actor_id, &key).await?;
    let Some(value) = row.and_then(|row| serde_json::from_str::<Value>(row.bytes.as_deref()?).ok()) else {
        return Ok(None);
    };
    let Some(carried) = value.get("object").filter(|object| object.is_object()) else { return Ok(None) };
    match parse_object(carried, app.mode()) {
        Ok(RemoteObject::Note(note)) if note.id == *uri && same_origin(&note.owner, &note.id) => {
            take(app, tx, &note, carried, target).await
        }
        Ok(_) | Err(_) => Ok(None),
    }
}

/// The author of a reply that stands in the log of the owner of its thread.
pub(crate) async fn carried_author(app: &App, uri: &Url, target: &Url) -> Result<Option<Url>> {
    let c = app.store.read();
    let Some(root) = store::record::find_by_context(c, target.as_str()).await? else { return Ok(None) };
    let row = store::skeleton::find_live(c, root.actor_id, &format!("{uri} {target}")).await?;
    let value = row.and_then(|row| serde_json::from_str::<Value>(row.bytes.as_deref()?).ok());
    let carried = value.as_ref().and_then(|value| value.get("object")).filter(|object| object.is_object());
    match carried.map(|object| parse_object(object, app.mode())) {
        Some(Ok(RemoteObject::Note(note))) if same_origin(&note.owner, uri) => Ok(Some(note.owner)),
        Some(Ok(_) | Err(_)) | None => Ok(None),
    }
}
