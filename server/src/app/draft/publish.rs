//! Publishes a draft, at once or at the end of a window in which that can be undone.

use hansa_entities::draft::{self, DraftState};
use hansa_entities::id::{DraftId, RecordId};
use hansa_entities::record::{RecordKind, RecordState};
use hansa_entities::time::Time;
use serde_json::Value;

use super::Published;
use super::save::{keep, merge, save_over};
use crate::app::error::{Error, Result};
use crate::app::field::Form;
use crate::app::permission::{Verb, require};
use crate::app::record::{Edition, Sound};
use crate::app::{App, Principal, outbox, publication};
use crate::store;

/// Judges the form and publishes it, at once or at the end of the undo window. What was typed is kept in any case.
pub async fn publish(app: &App, principal: &Principal, id: DraftId, form: &Form) -> Result<Published> {
    publish_over(app, principal, id, form, None).await
}

/// The same, over the state that its writer had before them.
///
/// # Errors
/// As [`save_over`]: then nothing is kept.
pub async fn publish_over(
    app: &App,
    principal: &Principal,
    id: DraftId,
    form: &Form,
    seen: Option<Time>,
) -> Result<Published> {
    require(principal, Verb::Write)?;
    let tx = outbox::begin(app).await?;
    let mut row = keep(app, &tx, principal, id, form, seen).await?;
    let window = i64::from(app.config.publishing.undo_seconds);
    let sound = require_sound(&row);
    if sound.is_ok() && window == 0 {
        return match publication::write_entry(app, &tx, principal, row).await {
            Ok(record) => {
                publication::finish(app, tx).await?;
                Ok(Published { record, at: None })
            }
            Err(error) => {
                tx.rollback().await.map_err(store::Error::from)?;
                save_over(app, principal, id, form, seen).await?;
                Err(error)
            }
        };
    }
    let at = app.clock.now().plus(chrono::Duration::seconds(window));
    if sound.is_ok() {
        row.state = DraftState::Queued;
        row.publish_at = Some(at);
        store::update(&tx, row.clone()).await?;
    }
    tx.commit().await.map_err(store::Error::from)?;
    sound?;
    let record = row.record_id.unwrap_or(RecordId(row.id.0));
    app.signals.publications.notify_one();
    Ok(Published { record, at: Some(at) })
}

/// What came of a publication of this very form: it waits for the end of its window, or it is out. None where something
/// else stands there, so that nobody is told that a text is out which is not.
pub async fn find_published(
    app: &App,
    principal: &Principal,
    id: DraftId,
    kind: RecordKind,
    form: &Form,
) -> Result<Option<Published>> {
    require(principal, Verb::ReadInside)?;
    let c = app.store.read();
    let record = RecordId(id.0);
    if let Some(row) = store::draft::find(c, id).await? {
        let is_same =
            row.state == DraftState::Queued && Value::Object(merge(&row.form, form.clone())) == *row.form;
        let record = row.record_id.unwrap_or(record);
        return Ok(is_same.then_some(Published { record, at: row.publish_at }));
    }
    let Some(row) = store::record::find(c, record).await? else { return Ok(None) };
    if row.kind != kind || row.state != RecordState::Published {
        return Ok(None);
    }
    let content = |sound: Sound| {
        let mut form = sound.to_form();
        form.remove("attestation");
        form
    };
    let mut standing = publication::form_of(c, &row).await?;
    standing.remove("attestation");
    let sent = Sound::parse(kind, form, Edition::First).ok().map(content);
    // Where nobody names a day for the next look at it, publishing does.
    if sent.as_ref().is_some_and(|form| !form.contains_key("review_by")) {
        standing.remove("review_by");
    }
    Ok((sent == Some(standing)).then_some(Published { record, at: None }))
}

/// Stops a publication while its window runs.
pub async fn undo(app: &App, principal: &Principal, id: DraftId) -> Result<()> {
    require(principal, Verb::Write)?;
    let tx = app.store.begin().await?;
    let Some(mut row) = store::draft::find(&tx, id).await? else {
        return Err(Error::Conflict("already_published"));
    };
    row.state = DraftState::Draft;
    row.publish_at = None;
    store::update(&tx, row).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// Publishes every draft whose window has ended; how many there were.
pub async fn publish_due(app: &App) -> Result<usize> {
    let due = store::draft::list_due(app.store.read(), app.clock.now()).await?;
    let mut count = 0;
    for mut row in due {
        // What was sound when the button was pressed may have become unsound by an upgrade: then it is a draft again.
        if require_sound(&row).is_err() {
            row.state = DraftState::Draft;
            row.publish_at = None;
            store::update(app.store.write(), row).await?;
            continue;
        }
        let id = row.id;
        match publication::publish(app, &Principal::Program, row).await {
            Ok(_) => count += 1,
            // Undone, changed or published by somebody else in the meantime.
            Err(Error::Conflict(_)) => {}
            // The record was withdrawn in the meantime: there is nothing left that the draft could change.
            Err(Error::Gone) => {
                store::draft::delete(app.store.write(), id).await?;
            }
            Err(error) => tracing::error!(%error, draft = %id, "a draft could not be published"),
        }
    }
    Ok(count)
}

fn require_sound(row: &draft::Model) -> Result<()> {
    let form = row.form.as_object().cloned().unwrap_or_default();
    let edition = if row.record_id.is_some() { Edition::Later } else { Edition::First };
    Sound::parse(row.kind, &form, edition).map(|_| ()).map_err(Error::Invalid)
}

/// When the next window ends.
pub async fn next_due(app: &App) -> Result<Option<Time>> {
    Ok(store::draft::next_due(app.store.read()).await?)
}
