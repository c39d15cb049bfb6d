//! Blank forms, and the drafts that come of them: one for each, however often it is sent.

use axum::response::{IntoResponse, Redirect};
use hansa_entities::id::DraftId;
use hansa_entities::record::RecordKind;

use super::judged;
use super::typed::{Typed, Wish, over};
use crate::app::Error;
use crate::app::draft::{self, Opened};
use crate::app::field::{FieldErrors, Form};
use crate::app::permission::{Verb, require};
use crate::app::record::Edition;
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};
use crate::http::web::editor::{Sheet, is_blank, read};
use crate::http::web::kept;
use crate::http::web::shell::done;

/// Where each kind is begun.
pub(super) const KINDS: [(&str, RecordKind); 3] = [
    ("/initiatives/new", RecordKind::Initiative),
    ("/experiences/new", RecordKind::Experience),
    ("/resources/new", RecordKind::Resource),
];

pub(super) fn path_of(kind: RecordKind) -> &'static str {
    KINDS.iter().find(|(_, known)| *known == kind).map(|(path, _)| *path).unwrap_or_default()
}

/// An empty form. Nothing is kept before something was typed and a button pressed.
pub(super) async fn blank(visit: Visit, kind: RecordKind, path: &str) -> Result {
    require(&visit.principal, Verb::Write)?;
    let form = Form::new();
    let errors = match visit.query.find("check") {
        Some(_) => draft::mistakes(kind, &form, Edition::First),
        None => FieldErrors::default(),
    };
    judged(&visit, new_sheet(kind, &form, errors, path.to_owned()))
}

pub(super) fn new_sheet(kind: RecordKind, form: &Form, errors: FieldErrors, action: String) -> Sheet<'_> {
    Sheet { kind, form, errors, edition: Edition::First, action, discard: None, preview: None, version: None }
}

pub(super) async fn create(visit: Visit, kind: RecordKind, path: &str, fields: Fields) -> Result {
    if visit.principal.account().is_none() {
        return kept::ask(&visit, &fields);
    }
    let wish = Wish::of(&fields);
    if is_blank(&read(kind, &fields)) {
        return Ok(match wish {
            Wish::Publish => Redirect::to(&format!("{path}?check=1")).into_response(),
            Wish::Save | Wish::Preview | Wish::Keep => done(path, "empty"),
        });
    }
    begin(&visit, kind, &fields, wish).await
}

/// Opens the draft of a blank form and goes on with what was wished: from here on there is an address to come back to.
async fn begin(visit: &Visit, kind: RecordKind, fields: &Fields, wish: Wish) -> Result {
    let form = read(kind, fields);
    match open(visit, kind, &form, fields).await {
        Ok(Opened::New(id)) => Typed { kind, form, seen: None, wish }.act(visit, id).await,
        Ok(Opened::Before { id, seen }) => Typed { kind, form, seen: Some(seen), wish }.act(visit, id).await,
        Err(Error::Invalid(errors)) => {
            judged(visit, new_sheet(kind, &form, errors, path_of(kind).to_owned()))
        }
        Err(error) => Err(error.into()),
    }
}

/// One draft for each blank page (`once`), however often that page is sent.
pub(in crate::http::web) async fn open(
    visit: &Visit,
    kind: RecordKind,
    form: &Form,
    fields: &Fields,
) -> std::result::Result<Opened, Error> {
    let (app, who) = (&visit.app, &visit.principal);
    match fields.once() {
        Some(key) => draft::open_once(app, who, kind, form, key).await,
        None => draft::create(app, who, kind, form).await.map(Opened::New),
    }
}

/// Saves what was typed before a session ended, and never publishes it; none where the path is no editor's.
pub(in crate::http::web) async fn resume(visit: &Visit, path: &str, fields: &Fields) -> Option<Result> {
    if let Some((path, kind)) = KINDS.iter().find(|(known, _)| *known == path) {
        if is_blank(&read(*kind, fields)) {
            return Some(Ok(Redirect::to(path).into_response()));
        }
        return Some(begin(visit, *kind, fields, Wish::Keep).await);
    }
    let id: DraftId = path.strip_prefix("/drafts/")?.parse().ok()?;
    Some(over(visit, id, fields, Wish::Keep).await)
}
