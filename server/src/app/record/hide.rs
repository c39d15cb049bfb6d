//! Hiding a record on this instance only. Nothing is told to anybody.

use hansa_entities::id::RecordId;
use serde_json::json;

use crate::app::error::{Error, Result};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, audit};
use crate::store;

/// Takes a record out of feed and pages here.
pub async fn hide(app: &App, principal: &Principal, id: RecordId) -> Result<()> {
    set(app, principal, id, true).await
}

/// Shows a hidden record again.
pub async fn show(app: &App, principal: &Principal, id: RecordId) -> Result<()> {
    set(app, principal, id, false).await
}

async fn set(app: &App, principal: &Principal, id: RecordId, hidden: bool) -> Result<()> {
    require(principal, Verb::Moderate)?;
    let tx = app.store.begin().await?;
    let mut row = store::record::find(&tx, id).await?.ok_or(Error::NotFound)?;
    let uri = row.uri.clone();
    row.hidden_at = hidden.then(|| app.clock.now());
    store::update(&tx, row).await?;
    let action = if hidden { "record.hide" } else { "record.show" };
    audit::record(app, &tx, principal, action, &uri, json!({})).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}
