//! Taking a record back: the page answers 410, the text is destroyed, and so it is elsewhere.

use hansa_entities::actor;
use hansa_entities::id::RecordId;
use hansa_entities::record::{self, Because, RecordKind, RecordState};
use hansa_entities::text::{Texts, Typed};
use hansa_entities::time::Time;
use hansa_federation::activity::build_delete;
use hansa_federation::object::build_tombstone;
use serde_json::{Value, json};
use url::Url;

use crate::app::error::{Error, Result};
use crate::app::outbox::{self, Outgoing};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, audit, city, failpoint};
use crate::store::{self, Tx};

/// Reads the code of a reason; what is not known is another one.
pub fn because(code: Option<&str>) -> Because {
    Because::ALL.into_iter().find(|because| Some(because.code()) == code).unwrap_or(Because::Other)
}

/// What stands at the address of a record that was taken back, with the reason in a code.
pub(super) fn tombstone(uri: &Url, at: Time, context: Option<&Url>, because: Option<Because>) -> Value {
    let mut stone = build_tombstone(uri, "Article", at.at(), context, None);
    if let Some(because) = because.filter(|because| *because != Because::Other) {
        stone["hansa:withdrawnFor"] = json!(because);
    }
    stone
}

/// Withdraws a record of this city, here and everywhere.
pub async fn withdraw(app: &App, principal: &Principal, id: RecordId, because: Because) -> Result<()> {
    require(principal, Verb::Write)?;
    let home = city::home(app).await?;
    let tx = outbox::begin(app).await?;
    let mut row = store::record::find(&tx, id).await?.ok_or(Error::NotFound)?;
    if !row.local {
        return Err(Error::Forbidden("not_ours"));
    }
    if row.state == RecordState::Withdrawn {
        return Err(Error::Withdrawn(row.withdrawn_for.unwrap_or(Because::Other)));
    }
    let now = app.clock.now();
    let uri = Url::parse(&row.uri).map_err(Error::internal)?;
    let context = row.context.as_deref().and_then(|text| Url::parse(text).ok());
    let tombstone = tombstone(&uri, now, context.as_ref(), Some(because));
    let activity = build_delete(&outbox::head(app, &home)?.borrow(), tombstone);
    let position = outbox::append(app, &tx, &home, activity, Outgoing::public(&uri)).await?;
    // The tombstone at its address says the same time as the one that is sent.
    row.updated = now;
    erase(&tx, row, because).await?;
    store::log::erase_object(&tx, uri.as_str(), position).await?;
    audit::record(app, &tx, principal, "record.withdraw", uri.as_str(), json!({ "because": because }))
        .await?;
    failpoint::reach("withdraw.before_commit");
    tx.commit().await.map_err(store::Error::from)?;
    failpoint::reach("withdraw.after_commit");
    app.wake_outbox();
    Ok(())
}

/// Destroys the text of a record and keeps its place: what is left says only that something stood here.
pub(crate) async fn erase(tx: &Tx, mut row: record::Model, because: Because) -> Result<()> {
    let id = row.id;
    row.state = RecordState::Withdrawn;
    row.title = Texts::default();
    row.summary = Texts::default();
    row.content = Texts::default();
    row.change_note = None;
    row.more = Typed::default();
    row.review_by = None;
    row.withdrawn_for = Some(because);
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
        review_by: None,
        state: RecordState::Withdrawn,
        withdrawn_for: None,
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
