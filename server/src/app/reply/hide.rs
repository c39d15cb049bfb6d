//! Hiding a reply on this instance, and the way back. In a thread of ours the followers are told: they show what we show.

use hansa_entities::id::ReplyId;
use hansa_entities::record::RecordState;
use hansa_entities::reply::ReplyState;
use serde_json::json;
use url::Url;

use super::publish::{announce, retract};
use crate::app::error::{Error, Result};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, audit, city, outbox};
use crate::store;

/// Hides a reply on this instance; in a thread of ours it also leaves the thread for everyone.
pub async fn hide(app: &App, principal: &Principal, id: ReplyId) -> Result<()> {
    set(app, principal, id, true).await
}

/// Shows a hidden reply again; in a thread of ours it comes back for everyone.
pub async fn show(app: &App, principal: &Principal, id: ReplyId) -> Result<()> {
    set(app, principal, id, false).await
}

async fn set(app: &App, principal: &Principal, id: ReplyId, hidden: bool) -> Result<()> {
    require(principal, Verb::Moderate)?;
    let home = city::home(app).await?;
    let tx = outbox::begin(app).await?;
    let mut row = store::reply::find(&tx, id).await?.ok_or(Error::NotFound)?;
    if row.hidden_at.is_some() == hidden {
        return Ok(());
    }
    let root = store::record::find(&tx, row.record_id).await?.ok_or(Error::NotFound)?;
    let uri = Url::parse(&row.uri).map_err(Error::internal)?;
    row.hidden_at = hidden.then(|| app.clock.now());
    // Of a record that nobody sees nothing is told.
    let is_ours = root.local && root.state == RecordState::Published && root.hidden_at.is_none();
    if hidden && root.local && row.listed {
        row.listed = false;
        retract(app, &tx, &home, &root, &uri).await?;
    } else if !hidden && is_ours && row.state == ReplyState::Published && !row.listed {
        row.listed = true;
        announce(app, &tx, &home, &root, &uri, row.object.as_deref()).await?;
    }
    store::update(&tx, row).await?;
    let action = if hidden { "reply.hide" } else { "reply.show" };
    audit::record(app, &tx, principal, action, uri.as_str(), json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(())
}
