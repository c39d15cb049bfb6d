//! Drafts as their writers see them.

use hansa_entities::draft;
use hansa_entities::id::{AccountId, DraftId};
use hansa_entities::record::RecordKind;

use super::DraftView;
use crate::app::error::{Error, Result};
use crate::app::field::{FieldErrors, Form};
use crate::app::permission::{Verb, require};
use crate::app::record::{Edition, Sound};
use crate::app::{App, Principal};
use crate::store;

/// One draft. All officers of the city see all drafts.
pub async fn get(app: &App, principal: &Principal, id: DraftId) -> Result<DraftView> {
    require(principal, Verb::ReadInside)?;
    let row = store::draft::find(app.store.read(), id).await?.ok_or(Error::NotFound)?;
    view(app, row).await
}

/// All drafts, last touched first.
pub async fn list(app: &App, principal: &Principal) -> Result<Vec<DraftView>> {
    require(principal, Verb::ReadInside)?;
    let mut views = Vec::new();
    for row in store::draft::list(app.store.read()).await? {
        views.push(view(app, row).await?);
    }
    Ok(views)
}

async fn view(app: &App, row: draft::Model) -> Result<DraftView> {
    let author = name(app, row.account_id).await?;
    let saved_by = match row.saved_by {
        Some(id) if id != row.account_id => name(app, id).await?,
        _ => author.clone(),
    };
    Ok(DraftView {
        id: row.id,
        kind: row.kind,
        form: row.form.as_object().cloned().unwrap_or_default(),
        state: row.state,
        publish_at: row.publish_at,
        record: row.record_id,
        updated_at: row.updated_at,
        author,
        saved_by,
    })
}

async fn name(app: &App, id: AccountId) -> Result<String> {
    let account = store::account::find(app.store.read(), id).await?;
    Ok(account.map(|account| account.name).unwrap_or_default())
}

/// What stands between a draft and its publication.
pub fn mistakes(kind: RecordKind, form: &Form, edition: Edition) -> FieldErrors {
    Sound::parse(kind, form, edition).err().unwrap_or_default()
}
