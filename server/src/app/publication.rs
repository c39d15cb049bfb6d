//! The act of publishing: record, numbered entry, search words and audit line in one transaction.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hansa_entities::draft;
use hansa_entities::id::{DraftId, RecordId};
use hansa_entities::record::{self, RecordKind, RecordState};
use hansa_entities::record_facet::Facet;
use hansa_entities::text::Codes;
use hansa_federation::activity::{build_create, build_update};
use hansa_federation::object::build_record;
use serde_json::{Value, json};

use super::draft::Published;
use super::error::{Error, Result};
use super::field::Form;
use super::once::Once;
use super::outbox::{self, Outgoing};
use super::permission::{Verb, require};
use super::principal::Principal;
use super::record::{Details, Edition, Sound, Version, expect_review, recording, to_wire, write};
use super::{App, audit, city, failpoint};
use crate::store::{self, Conn, Tx};

/// Publishes a draft whose form is sound: a new record, or a new version of one. The draft is used up.
pub(crate) async fn publish(app: &App, principal: &Principal, draft: draft::Model) -> Result<RecordId> {
    let tx = outbox::begin(app).await?;
    let id = write_entry(app, &tx, principal, draft).await?;
    finish(app, tx).await?;
    Ok(id)
}

/// Ends a transaction in which something was published, and sees that it is sent.
pub(crate) async fn finish(app: &App, tx: Tx) -> Result<()> {
    failpoint::reach("publish.before_commit");
    tx.commit().await.map_err(store::Error::from)?;
    failpoint::reach("publish.after_commit");
    app.wake_outbox();
    Ok(())
}

/// The same inside of a transaction, for [`finish`] to end.
pub(crate) async fn write_entry(
    app: &App,
    tx: &Tx,
    principal: &Principal,
    draft: draft::Model,
) -> Result<RecordId> {
    require(principal, Verb::Write)?;
    let form = draft.form.as_object().cloned().unwrap_or_default();
    let edition = if draft.record_id.is_some() { Edition::Later } else { Edition::First };
    let mut sound = Sound::parse(draft.kind, &form, edition).map_err(Error::Invalid)?;
    expect_review(draft.kind, &mut sound.more, app.clock.now());
    let home = city::home(app).await?;
    if !store::draft::take(tx, &draft).await? {
        return Err(Error::Conflict("already_published"));
    }
    let standing = match draft.record_id {
        Some(id) => Some(store::record::find(tx, id).await?.ok_or(Error::Gone)?),
        None => None,
    };
    if standing.as_ref().is_some_and(|row| row.state == RecordState::Withdrawn) {
        return Err(Error::Gone);
    }
    let version = version(app, &draft, standing.as_ref());
    let object = to_wire(app, &home, &sound, &version)?;
    let mut document = build_record(&object, &app.ids, &app.ids.followers(&home.username), &[]);
    outbox::prove(app, tx, &home, &mut document).await?;
    let mut recording = recording(&home, &sound, &version, &object, document.to_string());
    recording.account_id = Some(draft.account_id);
    write(app, tx, recording).await?;
    let mut head = outbox::head(app, &home)?;
    // An act is never dated before what it is about, whatever the clock says: others would refuse it.
    head.published = head.published.max(version.updated.at());
    let activity = match edition {
        Edition::First => build_create(&head.borrow(), document),
        Edition::Later => build_update(&head.borrow(), document),
    };
    let position = outbox::append(app, tx, &home, activity, Outgoing::public(&object.id)).await?;
    store::log::erase_object(tx, object.id.as_str(), position).await?;
    let action = if edition == Edition::First { "record.publish" } else { "record.update" };
    let who = Principal::clone(principal);
    audit::record(app, tx, &who, action, object.id.as_str(), json!({ "version": version.number })).await?;
    Ok(version.id.into())
}

fn version(app: &App, draft: &draft::Model, standing: Option<&record::Model>) -> Version {
    let now = app.clock.now();
    match standing {
        Some(row) => Version {
            id: row.id.0,
            published: row.published,
            // Every edit bumps the date, also within one millisecond: others ignore an update that is not newer.
            updated: now.max(row.updated.plus(chrono::Duration::seconds(1))),
            number: row.version + 1,
            salt: row.salt.clone().unwrap_or_else(|| salt(app)),
        },
        None => Version { id: draft.id.0, published: now, updated: now, number: 1, salt: salt(app) },
    }
}

/// 128 unpredictable bits: after erasure the hash of a short text cannot be guessed.
fn salt(app: &App) -> String {
    URL_SAFE_NO_PAD.encode(app.clock.random::<16>())
}

/// Writes and publishes in one go: for surfaces without a draft in between.
pub async fn publish_form(
    app: &App,
    principal: &Principal,
    kind: RecordKind,
    form: &Form,
) -> Result<Published> {
    require(principal, Verb::Write)?;
    Sound::parse(kind, form, Edition::First).map_err(Error::Invalid)?;
    let id = super::draft::create(app, principal, kind, form).await?;
    super::draft::publish(app, principal, id, form).await
}

/// The same, and once only, however often it is asked, also across a crash: key and draft are written together, and a
/// draft is published once.
///
/// # Errors
/// `Conflict("idempotency_key_reused")` where the key came before with another request.
pub async fn publish_once(
    app: &App,
    principal: &Principal,
    once: &Once,
    kind: RecordKind,
    form: &Form,
) -> Result<Published> {
    require(principal, Verb::Write)?;
    Sound::parse(kind, form, Edition::First).map_err(Error::Invalid)?;
    let id = claim(app, principal, once, kind, form).await?;
    match super::draft::publish(app, principal, id, form).await {
        // Asked before, and done.
        Err(Error::NotFound | Error::Conflict("already_published")) => {
            Ok(Published { record: RecordId(id.0), at: None })
        }
        Err(Error::Conflict("being_published")) => {
            let row = store::draft::find(app.store.read(), id).await?;
            Ok(Published { record: RecordId(id.0), at: row.and_then(|row| row.publish_at) })
        }
        published => published,
    }
}

async fn claim(
    app: &App,
    principal: &Principal,
    once: &Once,
    kind: RecordKind,
    form: &Form,
) -> Result<DraftId> {
    let tx = app.store.begin().await?;
    if let Some(earlier) = super::once::find(&tx, principal, once).await? {
        let reused = Err(Error::Conflict("idempotency_key_reused"));
        return if earlier.is_same { Ok(earlier.id.into()) } else { reused };
    }
    let id = super::draft::open(app, &tx, principal, kind, form).await?;
    super::once::keep(app, &tx, principal, once, id.0).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(id)
}

/// Publishes a new version in one go. Fields that the form leaves out stay as they are.
///
/// # Errors
/// `Conflict("draft_open")` while somebody edits the record: neither loses what the other has written.
pub async fn update_form(
    app: &App,
    principal: &Principal,
    record: RecordId,
    form: &Form,
) -> Result<Published> {
    require(principal, Verb::Write)?;
    let tx = app.store.begin().await?;
    let row = super::draft::editable(&tx, record).await?;
    if store::draft::find_of_record(&tx, record).await?.is_some() {
        return Err(Error::Conflict("draft_open"));
    }
    let merged = super::draft::merge(&Value::Object(form_of(&tx, &row).await?), form.clone());
    // Judged before anything is written: what a program sent wrongly is not kept for people to find.
    Sound::parse(row.kind, &merged, Edition::Later).map_err(Error::Invalid)?;
    let id = super::draft::open_edition(app, &tx, principal, &row).await?;
    tx.commit().await.map_err(store::Error::from)?;
    let published = super::draft::publish(app, principal, id, form).await;
    if matches!(published, Err(Error::Gone)) {
        // Withdrawn in between: there is nothing left that the draft could change.
        store::draft::delete(app.store.write(), id).await?;
    }
    published
}

/// The form that a published record would come from.
pub(crate) async fn form_of(c: &impl Conn, row: &record::Model) -> Result<Form> {
    let details = match row.kind {
        RecordKind::Initiative => {
            store::record::find_initiative(c, row.id).await?.map(|m| Details::Initiative(Box::new(m)))
        }
        RecordKind::Experience => {
            store::record::find_experience(c, row.id).await?.map(|m| Details::Experience(Box::new(m)))
        }
        RecordKind::Resource => {
            store::record::find_resource(c, row.id).await?.map(|m| Details::Resource(Box::new(m)))
        }
        RecordKind::Plain => None,
    };
    let facets = store::record::list_facets(c, [row.id]).await?;
    let themes =
        facets.into_iter().filter(|facet| facet.facet == Facet::Theme).map(|facet| facet.code).collect();
    let sound = Sound {
        language: row.language.clone(),
        title: row.title.clone(),
        summary: row.summary.clone(),
        licence: row.licence.clone().unwrap_or_default(),
        themes: Codes(themes),
        change_note: None,
        details: details.ok_or(Error::NotFound)?,
        more: row.more.as_object().cloned().unwrap_or_default(),
    };
    let mut form = sound.to_form();
    form.insert("attestation".to_owned(), Value::Bool(false));
    Ok(form)
}
