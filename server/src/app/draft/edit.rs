//! The draft that changes a published record of ours.

use hansa_entities::draft::{self, DraftState};
use hansa_entities::id::{DraftId, RecordId};
use hansa_entities::record::{self, RecordState};
use hansa_entities::text::Typed;
use serde_json::Value;

use crate::app::error::{Error, Result};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, publication};
use crate::store::{self, Tx};

/// Opens, or finds, the draft that changes a published record of ours.
pub async fn edit(app: &App, principal: &Principal, record: RecordId) -> Result<DraftId> {
    require(principal, Verb::Write)?;
    let tx = app.store.begin().await?;
    let row = editable(&tx, record).await?;
    if let Some(open) = store::draft::find_of_record(&tx, record).await? {
        return Ok(open.id);
    }
    let id = open_edition(app, &tx, principal, &row).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(id)
}

/// The draft that changes a record, if one is open.
pub async fn find_edit(app: &App, principal: &Principal, record: RecordId) -> Result<Option<DraftId>> {
    require(principal, Verb::ReadInside)?;
    Ok(store::draft::find_of_record(app.store.read(), record).await?.map(|row| row.id))
}

/// A published record of ours, as it stands in this transaction.
pub(crate) async fn editable(tx: &Tx, record: RecordId) -> Result<record::Model> {
    let row = store::record::find(tx, record).await?.ok_or(Error::NotFound)?;
    if !row.local {
        return Err(Error::Forbidden("not_ours"));
    }
    if row.state == RecordState::Withdrawn {
        return Err(Error::Gone);
    }
    Ok(row)
}

/// Writes the draft that changes a record, filled with what stands.
pub(crate) async fn open_edition(
    app: &App,
    tx: &Tx,
    principal: &Principal,
    row: &record::Model,
) -> Result<DraftId> {
    let account = principal.account().ok_or(Error::Unauthenticated)?;
    let form = publication::form_of(tx, row).await?;
    let now = app.clock.now();
    let draft = draft::Model {
        id: app.clock.id(),
        kind: row.kind,
        account_id: account.id,
        record_id: Some(row.id),
        form: Typed(Value::Object(form)),
        state: DraftState::Draft,
        publish_at: None,
        created_at: now,
        updated_at: now,
        saved_by: Some(account.id),
    };
    let id = draft.id;
    store::insert(tx, draft).await?;
    Ok(id)
}
