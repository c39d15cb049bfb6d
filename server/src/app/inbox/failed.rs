//! What could not be applied: shown to administrators, who may have it tried again.

use hansa_entities::id::InboxItemId;
use hansa_entities::inbox_item::{self, InboxState};
use serde_json::json;

use crate::app::error::{Error, Result};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, audit};
use crate::store;

/// What could not be applied, newest first.
pub async fn list_failed(app: &App, principal: &Principal) -> Result<Vec<inbox_item::Model>> {
    require(principal, Verb::Administer)?;
    Ok(store::inbox::list(app.store.read(), InboxState::Failed, 200).await?)
}

/// Takes a failed item up again.
pub async fn retry(app: &App, principal: &Principal, id: InboxItemId) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let mut item = store::inbox::find(&tx, id).await?.ok_or(Error::NotFound)?;
    item.state = InboxState::New;
    item.attempts = 0;
    item.run_at = app.clock.now();
    item.settled_at = None;
    let activity = item.activity.clone();
    store::update(&tx, item).await?;
    audit::record(app, &tx, principal, "inbox.retry", &activity, json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.signals.inbox.notify_one();
    Ok(())
}
