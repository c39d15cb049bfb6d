//! Drafts that save themselves: the same form at the same address, sent by script and answered for script.
//!
//! Nothing is published here, and nothing is judged beyond its size. What stands in the way is a problem (RFC 9457) whose
//! `detail` is a sentence for the reader.

use axum::Json;
use axum::response::{IntoResponse, Response};
use hansa_entities::id::DraftId;
use hansa_entities::record::RecordKind;
use hansa_entities::time::Time;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde::Serialize;

use super::draft;
use super::editor::{is_blank, read};
use crate::app::Error;
use crate::app::draft::{self as verbs, Opened};
use crate::app::field::FieldErrors;
use crate::http::error::{code, status};
use crate::http::extract::{Fields, Visit};
use crate::http::problem::Problem;
use crate::http::words;

/// True where script sent the form: it reads JSON, and no page.
pub(super) fn is_asked(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.contains("application/json") && !accepted.contains("text/html")
}

/// What stands now.
#[derive(Serialize)]
struct Saved {
    /// RFC 3339, UTC.
    saved: String,
    /// The state of the draft, to be sent back with the next change.
    version: i64,
    /// Where the form goes from now on.
    action: String,
}

impl Saved {
    fn of(id: DraftId, at: Time) -> Self {
        Self {
            saved: at.at().to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
            version: at.0,
            action: format!("/drafts/{id}"),
        }
    }
}

/// Opens a draft; nothing where nothing was typed yet.
pub(super) async fn create(visit: &Visit, kind: RecordKind, fields: &Fields) -> Response {
    let form = read(kind, fields);
    if is_blank(&form) && visit.principal.account().is_some() {
        return StatusCode::NO_CONTENT.into_response();
    }
    let made = async {
        let (app, who) = (&visit.app, &visit.principal);
        Ok(match draft::open(visit, kind, &form, fields).await? {
            Opened::New(id) => (id, verbs::get(app, who, id).await?.updated_at),
            // The answer of an earlier save was lost.
            Opened::Before { id, seen } => (id, verbs::save_over(app, who, id, &form, Some(seen)).await?),
        })
    };
    match made.await {
        Ok((id, at)) => kept((StatusCode::CREATED, Json(Saved::of(id, at)))),
        Err(error) => refused(visit, error),
    }
}

/// Saves over the state that the page has seen, and never over another.
pub(super) async fn save(visit: &Visit, id: DraftId, fields: &Fields) -> Response {
    let Some(seen) = fields.line("version").parse().ok().map(Time) else {
        return refused(visit, Error::field("version", "required"));
    };
    let saved = async {
        let (app, who) = (&visit.app, &visit.principal);
        let kind = verbs::get(app, who, id).await?.kind;
        // A page that was left sends once more what may have arrived: that takes nothing from anybody.
        verbs::save_over(app, who, id, &read(kind, fields), Some(seen)).await
    };
    match saved.await {
        Ok(at) => kept(Json(Saved::of(id, at))),
        Err(error) => refused(visit, error),
    }
}

fn kept(answer: impl IntoResponse) -> Response {
    let mut response = answer.into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

fn refused(visit: &Visit, error: Error) -> Response {
    let locale = visit.locale;
    let (status, code) = match &error {
        // It was here when the page was made: published or discarded meanwhile.
        Error::NotFound => (StatusCode::GONE, "draft_gone"),
        other => (status(other), code(other)),
    };
    let detail = match &error {
        Error::Invalid(FieldErrors(errors)) => {
            errors.first().map(|error| words::mistake(locale, error, &error.field))
        }
        _ => None,
    };
    let detail = detail.unwrap_or_else(|| words::failure(locale, status, code));
    let problem = Problem::from(error).renamed(status, code).detail(detail);
    problem.of_request(Some(&visit.request_id)).into_response()
}
