//! Drafts: forms as typed, seen by every officer of the city and by nobody else.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use hansa_entities::draft::DraftState;
use hansa_entities::record::RecordKind;
use hansa_entities::time::Time;
use http::{HeaderMap, StatusCode, header};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::answer::{Answer, Common, Missing, Refused, Unusable, accepted, created};
use super::kinds::Waiting;
use super::record::Record;
use super::view::{Instant, List, instant};
use crate::app::draft::{self, DraftView};
use crate::app::feed::{kind_code, parse_kind};
use crate::app::permission::{Verb, require};
use crate::app::{App, Error, Principal, record};
use crate::http::api::gate::Caller;
use crate::http::api::input::{Id, Input, Sent};
use crate::http::api::link::address;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default()
        .routes(routes!(list, create))
        .routes(routes!(get, save, discard))
        .routes(routes!(publish))
        .routes(routes!(undo))
}

/// A draft.
#[derive(Debug, Serialize, ToSchema)]
struct Draft {
    id: Uuid,
    /// `initiative`, `experience` or `resource`
    kind: &'static str,
    /// What was typed, under the names of the kind's form.
    #[schema(value_type = Object)]
    form: Map<String, Value>,
    /// `draft`, or `queued` while the undo window runs.
    state: &'static str,
    /// End of the undo window.
    publish_at: Option<Instant>,
    /// The published record that it changes.
    record: Option<Uuid>,
    updated: Instant,
    /// Name of the account that wrote it.
    author: String,
}

impl From<DraftView> for Draft {
    fn from(view: DraftView) -> Self {
        Self {
            id: view.id.0,
            kind: kind_code(view.kind),
            form: view.form,
            state: match view.state {
                DraftState::Draft => "draft",
                DraftState::Queued => "queued",
            },
            publish_at: instant(view.publish_at),
            record: view.record.map(|id| id.0),
            updated: view.updated_at.into(),
            author: view.author,
        }
    }
}

/// A new draft, empty or not; or the one that changes a record of this city.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
struct DraftInput {
    /// `initiative`, `experience` or `resource`; not needed with `record`.
    kind: String,
    /// Id of the record that the draft changes.
    record: Option<Uuid>,
    /// Fields of the kind's form.
    #[schema(value_type = Object)]
    form: Map<String, Value>,
}

/// List the drafts of the city
#[utoipa::path(
    get, path = "/drafts", operation_id = "list_drafts", tag = "drafts",
    responses((status = 200, description = "Last touched first.", body = List<Draft>), Refused, Common),
    security(("token" = ["read"]), ("session" = []))
)]
async fn list(State(app): State<App>, Caller(who): Caller) -> Answer<Json<List<Draft>>> {
    Ok(Json(List::of(draft::list(&app, &who).await?, Draft::from)))
}

/// Open a draft
///
/// Nothing is judged yet. With `record` it is the draft that changes that record, which may stand already.
#[utoipa::path(
    post, path = "/drafts", operation_id = "create_draft", tag = "drafts",
    request_body = DraftInput,
    responses((status = 201, description = "The draft.", body = Draft), Unusable, Refused, Missing, Common),
    security(("token" = ["read", "write"]), ("session" = []))
)]
async fn create(State(app): State<App>, Caller(who): Caller, Input(input): Input<DraftInput>) -> Answer {
    // The answer shows the draft: who may not see it learns so before there is one.
    require(&who, Verb::ReadInside)?;
    let id = match input.record {
        Some(record) => draft::edit(&app, &who, record.into()).await?,
        None => draft::create(&app, &who, read_kind(&input.kind)?, &input.form).await?,
    };
    if input.record.is_some() && !input.form.is_empty() {
        draft::save(&app, &who, id, &input.form).await?;
    }
    let location = address(&app, &format!("/api/v1/drafts/{id}"));
    Ok(created(location.as_str(), &Draft::from(draft::get(&app, &who, id).await?)))
}

/// Posts of other servers are not written here.
fn read_kind(code: &str) -> Result<RecordKind, Error> {
    let missing = if code.is_empty() { "required" } else { "unknown_code" };
    parse_kind(code).filter(|kind| *kind != RecordKind::Plain).ok_or_else(|| Error::field("kind", missing))
}

/// Read a draft
#[utoipa::path(
    get, path = "/drafts/{id}", operation_id = "get_draft", tag = "drafts",
    params(("id" = Uuid, Path, description = "Id of the draft.")),
    responses((status = 200, description = "The draft.", body = Draft), Refused, Missing, Common),
    security(("token" = ["read"]), ("session" = []))
)]
async fn get(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer {
    Ok(tagged(draft::get(&app, &who, id.into()).await?))
}

/// A draft with the tag of its state, for `If-Match` (RFC 9110, section 13.1.1).
fn tagged(view: DraftView) -> Response {
    let tag = format!("\"{}\"", view.updated_at.0);
    ([(header::ETAG, tag)], Json(Draft::from(view))).into_response()
}

/// The state that a program has read, where it says so. A tag that is none of ours matches nothing.
fn seen(headers: &HeaderMap) -> Option<Time> {
    let text = headers.get(header::IF_MATCH)?.to_str().unwrap_or_default().trim();
    let tag = |text: &str| text.strip_prefix('"')?.strip_suffix('"')?.parse().ok();
    (text != "*").then(|| Time(tag(text).unwrap_or(i64::MIN)))
}

/// Keep what was typed
///
/// The body is the form. Fields that are left out stay as they are. With `If-Match`, and the `ETag` of the draft that
/// was read, 409 `draft_changed` says that somebody else has saved since; then nothing is written.
#[utoipa::path(
    put, path = "/drafts/{id}", operation_id = "save_draft", tag = "drafts",
    params(
        ("id" = Uuid, Path, description = "Id of the draft."),
        ("If-Match" = Option<String>, Header, description = "`ETag` of the draft that was read.")
    ),
    request_body = Object,
    responses((status = 200, description = "The draft.", body = Draft), Unusable, Refused, Missing, Common),
    security(("token" = ["read", "write"]), ("session" = []))
)]
async fn save(
    State(app): State<App>,
    Caller(who): Caller,
    Id(id): Id,
    headers: HeaderMap,
    sent: Sent,
) -> Answer {
    require(&who, Verb::ReadInside)?;
    draft::save_over(&app, &who, id.into(), &sent.form, seen(&headers)).await?;
    Ok(tagged(draft::get(&app, &who, id.into()).await?))
}

/// Throw a draft away
#[utoipa::path(
    delete, path = "/drafts/{id}", operation_id = "discard_draft", tag = "drafts",
    params(("id" = Uuid, Path, description = "Id of the draft.")),
    responses((status = 204, description = "It is gone."), Refused, Missing, Common),
    security(("token" = ["write"]), ("session" = []))
)]
async fn discard(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    draft::discard(&app, &who, id.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Publish a draft
///
/// The body may hold last changes of the form; they are kept also where it cannot be published yet. `If-Match` as at
/// saving.
#[utoipa::path(
    post, path = "/drafts/{id}/publish", operation_id = "publish_draft", tag = "drafts",
    params(
        ("id" = Uuid, Path, description = "Id of the draft."),
        ("If-Match" = Option<String>, Header, description = "`ETag` of the draft that was read.")
    ),
    request_body = Object,
    responses(
        (status = 200, description = "It stands.", body = Record),
        (status = 202, description = "It will stand at the end of the undo window.", body = Waiting),
        Unusable, Refused, Missing, Common
    ),
    security(("token" = ["read", "write"]), ("session" = []))
)]
async fn publish(
    State(app): State<App>,
    Caller(who): Caller,
    Id(id): Id,
    headers: HeaderMap,
    sent: Sent,
) -> Answer {
    let kind = draft::get(&app, &who, id.into()).await?.kind;
    let published = draft::publish_over(&app, &who, id.into(), &sent.form, seen(&headers)).await?;
    let location = address(&app, &format!("/api/v1/records/{}", published.record));
    match published.at {
        Some(at) => Ok(accepted(location.as_str(), &Waiting::new(published.record, kind, at))),
        None => show(&app, &who, published.record).await,
    }
}

async fn show(app: &App, who: &Principal, id: hansa_entities::id::RecordId) -> Answer<Response> {
    Ok(Json(Record::new(app, record::read(app, who, id).await?)).into_response())
}

/// Stop a publication while its undo window runs
#[utoipa::path(
    post, path = "/drafts/{id}/undo", operation_id = "undo_draft", tag = "drafts",
    params(("id" = Uuid, Path, description = "Id of the draft.")),
    responses((status = 204, description = "It is a draft again."), Unusable, Refused, Common),
    security(("token" = ["write"]), ("session" = []))
)]
async fn undo(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    draft::undo(&app, &who, id.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
