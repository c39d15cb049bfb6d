//! Hiding a record on this instance only. Nothing is told to anybody.

use hansa_entities::id::RecordId;
use hansa_entities::record;
use hansa_entities::time::Time;
use serde_json::json;

use crate::app::city::{self, CityCard};
use crate::app::error::{Error, Result};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, audit};
use crate::store;

/// Takes a record out of feed and pages here.
pub async fn hide(app: &App, principal: &Principal, id: RecordId) -> Result<()> {
    set(app, principal, id, true).await
}

/// A record that is hidden here.
#[derive(Clone, Debug)]
pub struct HiddenView {
    pub record: record::Model,
    pub city: CityCard,
    pub since: Time,
}

/// What is hidden here, last hidden first.
pub async fn list_hidden(app: &App, principal: &Principal) -> Result<Vec<HiddenView>> {
    require(principal, Verb::Moderate)?;
    let c = app.store.read();
    let rows = store::record::list_hidden(c).await?;
    let owners = store::actor::list_by_ids(c, rows.iter().map(|row| row.actor_id)).await?;
    let view = |record: record::Model| {
        let owner = owners.iter().find(|actor| actor.id == record.actor_id)?;
        Some(HiddenView { city: city::card(app, owner), since: record.hidden_at?, record })
    };
    Ok(rows.into_iter().filter_map(view).collect())
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
    tx.commit().await.map_err(store::Error::from)?;
    app.arrivals.tell();
    Ok(())
}
