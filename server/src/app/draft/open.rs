//! Opens a draft.

use hansa_entities::draft::{self, DraftState};
use hansa_entities::id::DraftId;
use hansa_entities::record::RecordKind;
use hansa_entities::text::Typed;
use hansa_entities::time::Time;
use serde_json::Value;

use super::save::{bounded, keep};
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
        /// The state that stands where the form is in it now, because only this page has written the draft; one that never
        /// stood where others have, or where it is on its way out.
        seen: Time,
    },
}

/// Opens one draft for each key that a blank page was given, however often that page is sent; what is sent later is kept in
/// it where only this page has written it.
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
            let id = DraftId(earlier.id);
            let standing = store::draft::find(&tx, id).await?;
            let own = standing.filter(|row| {
                let is_own =
                    |form: &Form| row.state == DraftState::Draft && once::hash_form(form) == earlier.asked();
                row.form.as_object().is_some_and(is_own)
            });
            let seen = match own {
                Some(row) => {
                    let row = keep(app, &tx, principal, id, &form, Some(row.updated_at)).await?;
                    earlier.renew(&tx, &once, id.0).await?;
                    row.updated_at
                }
                None => Time(0),
            };
            Opened::Before { id, seen }
        }
    };
    tx.commit().await.map_err(store::Error::from)?;
    Ok(opened)
}
