//! Opens a draft.

use hansa_entities::draft::{self, DraftState};
use hansa_entities::id::DraftId;
use hansa_entities::record::RecordKind;
use hansa_entities::text::Typed;
use hansa_entities::time::Time;
use serde_json::Value;

use super::save::bounded;
use crate::app::error::{Error, Result};
use crate::app::field::Form;
use crate::app::once::{self, Once};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal};
use crate::store::{self, Conn};

/// Opens a draft. Nothing is judged yet.
pub async fn create(app: &App, principal: &Principal, kind: RecordKind, form: &Form) -> Result<DraftId> {
    open(app, app.store.write(), principal, kind, form).await
}

/// The same inside of a transaction.
pub(in crate::app) async fn open(
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

/// What came of opening a draft with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    New(DraftId),
    /// The same blank page has opened it before: somebody went back to it, or its answer was lost.
    Before {
        id: DraftId,
        /// The state over which the form goes: the one that stands where only this page has written it, and one that never
        /// stood where others have.
        seen: Time,
        /// It was sent like this before.
        is_same: bool,
    },
}

/// Opens one draft for each key that a blank page was given, however often that page is sent.
pub async fn open_once(
    app: &App,
    principal: &Principal,
    kind: RecordKind,
    form: &Form,
    key: &str,
) -> Result<Opened> {
    require(principal, Verb::Write)?;
    let form = bounded(form)?;
    let once = Once { request_hash: once::hash_form(&form), ..Once::new("draft", key, &[]) };
    let tx = app.store.begin().await?;
    let opened = match once::find(&tx, principal, &once).await? {
        None => {
            let id = open(app, &tx, principal, kind, &form).await?;
            once::keep(app, &tx, principal, &once, id.0).await?;
            Opened::New(id)
        }
        Some(earlier) => {
            let (id, is_same) = (DraftId(earlier.id), earlier.is_same);
            let standing = store::draft::find(&tx, id).await?;
            let own = standing.filter(|row| {
                row.form.as_object().is_some_and(|form| once::hash_form(form) == earlier.asked())
            });
            if own.is_some() {
                earlier.renew(&tx, &once).await?;
            }
            Opened::Before { id, seen: own.map_or(Time(0), |row| row.updated_at), is_same }
        }
    };
    tx.commit().await.map_err(store::Error::from)?;
    Ok(opened)
}
