//! Taking a record back: the page answers 410, the text is destroyed, and so it is elsewhere.

use hansa_entities::actor;
use hansa_entities::id::RecordId;
use hansa_entities::record::{self, RecordKind, RecordState};
use hansa_entities::text::{Texts, Typed};
use hansa_federation::activity::build_delete;
use hansa_federation::object::build_tombstone;
use serde_json::json;
use url::Url;

use crate::app::error::{Error, Result};
use crate::app::outbox::{self, Outgoing};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, audit, city, failpoint};
use crate::store::{self, Tx};

/// Withdraws a record of this city, here and everywhere.
pub async fn withdraw(app: &App, principal: &Principal, id: RecordId) -> Result<()> {
    require(principal, Verb::Write)?;
    let home = city::home(app).await?;
    let tx = outbox::begin(app).await?;
    let mut row = store::record::find(&tx, id).await?.ok_or(Error::NotFound)?;
    if !row.local {
        return Err(Error::Forbidden("not_ours"));
    }
    if row.state == RecordState::Withdrawn {
        return Err(Error::Gone);
    }
    let now = app.clock.now();
    let uri = Url::parse(&row.uri).map_err(Error::internal)?;
    let context = row.context.as_deref().and_then(|text| Url::parse(text).ok());
    let tombstone = build_tombstone(&uri, "Article", now.at(), context.as_ref(), None);
    let activity = build_delete(&outbox::head(app, &home)?.borrow(), tombstone);
    let position = outbox::append(app, &tx, &home, activity, Outgoing::public(&uri)).await?;
    // The tombstone at its address says the same time as the one that is sent.
    row.updated = now;
    erase(&tx, row).await?;
    store::log::erase_object(&tx, uri.as_str(), position).await?;
    audit::record(app, &tx, principal, "record.withdraw", uri.as_str(), json!({})).await?;
    failpoint::reach("withdraw.before_commit");
    tx.commit().await.map_err(store::Error::from)?;
    failpoint::reach("withdraw.after_commit");
    app.wake_outbox();
    Ok(())
}

/// Destroys the text of a record and keeps its place: what is left says only that something stood here.
pub(crate) async fn erase(tx: &Tx, mut row: record::Model) -> Result<()> {
    let id = row.id;
    row.state = RecordState::Withdrawn;
    row.title = Texts::default();
    row.summary = Texts::default();
    row.content = Texts::default();
    row.change_note = None;
    row.more = Typed::default();
    row.salt = None;
    row.object = None;
    store::update(tx, row).await?;
    store::record::clear_details(tx, id).await?;
    Ok(store::record::erase_revisions(tx, id).await?)
}

/// Notes that an object is gone that never came: a late Create must not bring it back.
pub(crate) async fn remember_withdrawn(app: &App, tx: &Tx, owner: &actor::Model, uri: &Url) -> Result<()> {
    let now = app.clock.now();
    let row = record::Model {
        id: app.clock.id(),
        uri: uri.to_string(),
        kind: RecordKind::Plain,
        actor_id: owner.id,
        owner: owner.uri.clone(),
        local: false,
        account_id: None,
        title: Texts::default(),
        summary: Texts::default(),
        content: Texts::default(),
        language: "und".to_owned(),
        licence: None,
        country: None,
        published: now,
        updated: now,
        version: 0,
        change_note: None,
        more: Typed::default(),
        state: RecordState::Withdrawn,
        hidden_at: None,
        orphaned_at: None,
        context: None,
        replies: None,
        url: None,
        salt: None,
        object: None,
        received_at: now,
    };
    store::insert_new(tx, row).await?;
    Ok(())
}

/// Removes a record of a city that is no longer followed, with everything that hangs on it.
pub(crate) async fn drop_orphan(tx: &Tx, row: record::Model) -> Result<()> {
    store::record::clear_details(tx, row.id).await?;
    Ok(store::record::delete(tx, row.id).await?)
}
