//! The versions of a record: each can be read and cited as long as the record stands.

use hansa_entities::id::RecordId;
use hansa_entities::record;
use hansa_entities::revision;
use hansa_entities::text::Texts;
use hansa_entities::time::Time;
use hansa_federation::object::{RemoteObject, parse_object};
use serde_json::Value;

use super::read::{RecordView, require_visible, shown};
use super::{Order, from_wire};
use crate::app::error::{Error, Result};
use crate::app::{App, Principal, secret};
use crate::store;

/// One published version.
#[derive(Clone, Debug)]
pub struct VersionView {
    pub version: i32,
    pub change_note: Option<Texts>,
    pub created_at: Time,
    /// False where this instance never held it, or holds it no more.
    pub is_held: bool,
}

/// A version as it was published.
#[derive(Clone, Debug)]
pub struct Reading {
    pub record: RecordView,
    /// The number of the version that stands.
    pub newest: i32,
    /// SHA-256 of the exact bytes of its object, in hexadecimal.
    pub hash: String,
}

/// The versions that this instance knows, newest first.
pub async fn versions(app: &App, principal: &Principal, id: RecordId) -> Result<Vec<VersionView>> {
    let c = app.store.read();
    let row = store::record::find(c, id).await?.ok_or(Error::NotFound)?;
    require_visible(principal, &row)?;
    let line = |row: revision::Model| VersionView {
        version: row.version,
        change_note: row.change_note,
        created_at: row.created_at,
        is_held: row.object.is_some(),
    };
    Ok(store::record::list_revisions(c, id).await?.into_iter().map(line).collect())
}

/// One version as it was published.
///
/// # Errors
/// `Withdrawn` where the record was taken back, whichever version is asked for; `NotFound` where this instance does not
/// hold it.
pub async fn version(app: &App, principal: &Principal, id: RecordId, number: i32) -> Result<Reading> {
    let (row, bytes) = find(app, principal, id, number).await?;
    let hash = secret::sha256(bytes.as_bytes());
    let owner = store::actor::find(app.store.read(), row.actor_id).await?.ok_or(Error::NotFound)?;
    let value: Value = serde_json::from_str(&bytes).map_err(Error::internal)?;
    let Ok(RemoteObject::Record(object)) = parse_object(&value, app.mode()) else {
        return Err(Error::NotFound);
    };
    let newest = row.version;
    let version = from_wire(app, &owner, &object, bytes, Order::Log).map_err(Error::internal)?;
    let themes = version.themes.clone();
    let details = version.details.clone();
    let row = record::Model {
        title: version.title,
        summary: version.summary,
        content: version.content,
        language: version.language,
        licence: version.licence,
        updated: version.updated,
        version: version.version,
        change_note: version.change_note,
        more: hansa_entities::text::Typed(Value::Object(version.more)),
        ..row
    };
    Ok(Reading { record: shown(app, row, &owner, details, themes), newest, hash })
}

/// The exact bytes of a version, as they went over the wire.
///
/// # Errors
/// As [`version`].
pub async fn version_bytes(app: &App, principal: &Principal, id: RecordId, number: i32) -> Result<String> {
    find(app, principal, id, number).await.map(|(_, bytes)| bytes)
}

async fn find(
    app: &App,
    principal: &Principal,
    id: RecordId,
    number: i32,
) -> Result<(record::Model, String)> {
    let c = app.store.read();
    let row = store::record::find(c, id).await?.ok_or(Error::NotFound)?;
    require_visible(principal, &row)?;
    let revision = store::record::find_revision(c, id, number).await?.ok_or(Error::NotFound)?;
    Ok((row, revision.object.ok_or(Error::NotFound)?))
}
