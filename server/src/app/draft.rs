//! Drafts: forms as typed, on this instance only, and the window in which a publication can be undone.

use hansa_entities::draft::{self, DraftState};
use hansa_entities::id::{AccountId, DraftId, RecordId};
use hansa_entities::record::{self, RecordKind, RecordState};
use hansa_entities::text::Typed;
use hansa_entities::time::Time;
use serde_json::Value;

use super::error::{Error, Result};
use super::field::{FieldErrors, Form};
use super::permission::{Verb, require};
use super::principal::Principal;
use super::record::{Edition, Sound};
use super::{App, publication};
use crate::store::{self, Conn, Tx};

/// A draft as a form shows it.
#[derive(Clone, Debug)]
pub struct DraftView {
    pub id: DraftId,
    pub kind: RecordKind,
    pub form: Form,
    pub state: DraftState,
    /// End of the undo window.
    pub publish_at: Option<Time>,
    /// The published record that this draft changes.
    pub record: Option<RecordId>,
    pub updated_at: Time,
    /// Name of the account that wrote it.
    pub author: String,
    /// Name of the account that saved it last.
    pub saved_by: String,
}

/// What came of pressing "publish".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    pub record: RecordId,
    /// Set while the undo window runs; then the record does not exist yet.
    pub at: Option<Time>,
}

// Together about 60 kB of text; more is not a record.
const MOST_BYTES: usize = 256 * 1024;

/// Opens a draft. Nothing is judged yet.
pub async fn create(app: &App, principal: &Principal, kind: RecordKind, form: &Form) -> Result<DraftId> {
    open(app, app.store.write(), principal, kind, form).await
}

/// The same inside of a transaction.
pub(super) async fn open(
    app: &App,
    c: &impl Conn,
    principal: &Principal,
    kind: RecordKind,
    form: &Form,
) -> Result<DraftId> {
    require(principal, Verb::Write)?;
    let account = principal.account().ok_or(Error::Unauthenticated)?;
    let now = app.clock.now();
    let row = draft::Model {
        id: app.clock.id(),
        kind,
        account_id: account.id,
        record_id: None,
        form: Typed(Value::Object(bounded(form)?)),
        state: DraftState::Draft,
        publish_at: None,
        created_at: now,
        updated_at: now,
        saved_by: Some(account.id),
    };
    let id = row.id;
    store::insert(c, row).await?;
    Ok(id)
}

/// Keeps what was typed, over whatever stands. Texts in other languages than the form's own stay as they are.
pub async fn save(app: &App, principal: &Principal, id: DraftId, form: &Form) -> Result<()> {
    save_over(app, principal, id, form, None).await
}

/// The same, over the state that its writer had before them.
///
/// # Errors
/// `Conflict("draft_changed")` where somebody else has saved since `seen`: then nothing is written.
pub async fn save_over(
    app: &App,
    principal: &Principal,
    id: DraftId,
    form: &Form,
    seen: Option<Time>,
) -> Result<()> {
    require(principal, Verb::Write)?;
    let tx = app.store.begin().await?;
    keep(app, &tx, principal, id, form, seen).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

async fn keep(
    app: &App,
    tx: &Tx,
    principal: &Principal,
    id: DraftId,
    form: &Form,
    seen: Option<Time>,
) -> Result<draft::Model> {
    // Each further round means that somebody else has saved in between.
    loop {
        let mut row = store::draft::find(tx, id).await?.ok_or(Error::NotFound)?;
        require_open(&row)?;
        let before = row.updated_at;
        if seen.is_some_and(|seen| seen != before) {
            return Err(Error::Conflict("draft_changed"));
        }
        row.form = Typed(Value::Object(merge(&row.form, bounded(form)?)));
        // Two saves within one millisecond are two states.
        row.updated_at = app.clock.now().max(before.plus(chrono::Duration::milliseconds(1)));
        row.saved_by = principal.account_id();
        if store::draft::replace(tx, &row, before).await? {
            return Ok(row);
        }
    }
}

fn bounded(form: &Form) -> Result<Form> {
    let size = serde_json::to_string(form).map_or(0, |text| text.len());
    if size > MOST_BYTES { Err(Error::field("form", "too_long")) } else { Ok(form.clone()) }
}

/// A text typed in one language changes that language; a change of the language itself renames the original.
pub(super) fn merge(standing: &Value, typed: Form) -> Form {
    let mut merged = standing.as_object().cloned().unwrap_or_default();
    let language = |form: &Form| form.get("language").and_then(Value::as_str).unwrap_or_default().to_owned();
    let before = language(&merged);
    let after = if typed.contains_key("language") { language(&typed) } else { before.clone() };
    for (field, value) in typed {
        match (merged.get_mut(&field), value) {
            (Some(Value::Object(texts)), Value::String(text)) => {
                if before != after {
                    texts.remove(&before);
                }
                texts.insert(after.clone(), Value::String(text));
            }
            (_, value) => {
                merged.insert(field, value);
            }
        }
    }
    merged
}

fn require_open(row: &draft::Model) -> Result<()> {
    match row.state {
        DraftState::Draft => Ok(()),
        DraftState::Queued => Err(Error::Conflict("being_published")),
    }
}

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

/// Throws a draft away. A published record that it would have changed stays as it is.
pub async fn discard(app: &App, principal: &Principal, id: DraftId) -> Result<()> {
    require(principal, Verb::Write)?;
    match store::draft::delete(app.store.write(), id).await? {
        true => Ok(()),
        false => Err(Error::NotFound),
    }
}

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
    let tx = app.store.begin().await?;
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use serde_json::json;

    use super::*;

    #[test]
    fn typing_in_one_language_keeps_the_others() {
        let standing = json!({"language": "fr", "title": {"fr": "Nuit", "en": "Night"}});
        let typed = json!({"language": "fr", "title": "Nuits"}).as_object().unwrap().clone();
        assert_eq!(merge(&standing, typed)["title"], json!({"fr": "Nuits", "en": "Night"}));
    }

    #[test]
    fn what_is_typed_without_a_language_is_in_the_one_of_the_form() {
        let standing = json!({"language": "fr", "title": {"fr": "Nuit"}});
        let typed = json!({"title": "Nuits"}).as_object().unwrap().clone();
        assert_eq!(
            merge(&standing, typed),
            *json!({"language": "fr", "title": {"fr": "Nuits"}}).as_object().unwrap()
        );
    }

    #[test]
    fn another_language_of_the_form_renames_the_original() {
        let standing = json!({"language": "fr", "title": {"fr": "Night"}});
        let typed = json!({"language": "en", "title": "Night"}).as_object().unwrap().clone();
        assert_eq!(merge(&standing, typed)["title"], json!({"en": "Night"}));
    }
}
