//! The thread under a record.

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use hansa_entities::reply::ReplyState;
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::answer::{Answer, Common, Missing, Refused, Unusable, created};
use super::view::{ActorCard, Instant, LanguageMap, List};
use crate::app::reply::{self, ReplyForm, ReplyView};
use crate::app::{App, Error, record};
use crate::http::api::gate::Caller;
use crate::http::api::input::{Id, Input};
use crate::http::api::link::{address, record_page};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default()
        .routes(routes!(list, publish))
        .routes(routes!(withdraw))
        .routes(routes!(hide))
        .routes(routes!(show))
}

/// One place in a thread.
#[derive(Debug, Serialize, ToSchema)]
struct Reply {
    id: Uuid,
    uri: String,
    /// The page of the record, at this place.
    html: String,
    author: ActorCard,
    /// URI of what it answers.
    in_reply_to: String,
    /// 0 for answers to the record itself; at most 3.
    depth: usize,
    /// Sanitised HTML; empty where it was withdrawn.
    content: LanguageMap,
    language: String,
    /// Code of the list `reply`.
    kind: String,
    published: Instant,
    updated: Instant,
    /// It stands here as an empty place, because something answers it.
    withdrawn: bool,
    /// Hidden on this instance; only moderators see such replies.
    hidden: bool,
}

impl Reply {
    fn new(app: &App, record: &str, view: ReplyView) -> Self {
        let row = view.reply;
        Self {
            id: row.id.0,
            html: format!("{record}#reply-{}", row.id),
            uri: row.uri,
            author: ActorCard::new(app, view.author),
            in_reply_to: row.in_reply_to,
            depth: view.depth,
            content: row.content.into(),
            language: row.language,
            kind: row.kind,
            published: row.published.into(),
            updated: row.updated.into(),
            withdrawn: row.state == ReplyState::Withdrawn,
            hidden: row.hidden_at.is_some(),
        }
    }
}

/// A reply as typed.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
struct ReplyInput {
    /// Markdown, at most 5,000 characters.
    content: String,
    /// BCP 47 tag.
    language: String,
    /// Code of the list `reply`; a comment where it is left out.
    kind: String,
    /// Id of the reply that is answered; the record itself where it is left out.
    in_reply_to: Option<Uuid>,
}

/// Read the whole thread under a record
///
/// In reading order: answers stand below what they answer, older ones first.
#[utoipa::path(
    get, path = "/records/{id}/replies", operation_id = "list_replies", tag = "replies",
    params(("id" = Uuid, Path, description = "Id of the record here.")),
    responses((status = 200, description = "The thread.", body = List<Reply>), Missing, Common)
)]
async fn list(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<Json<List<Reply>>> {
    let page = page_of(&app, &who, id).await?;
    let thread = reply::thread(&app, &who, id.into()).await?;
    Ok(Json(List::of(thread, |view| Reply::new(&app, &page, view))))
}

/// The page of a record that the reader may see.
async fn page_of(app: &App, who: &crate::app::Principal, id: Uuid) -> Result<String, Error> {
    let view = record::read(app, who, id.into()).await?;
    Ok(record_page(app, id, view.record.local))
}

/// Reply to a record of any city
#[utoipa::path(
    post, path = "/records/{id}/replies", operation_id = "publish_reply", tag = "replies",
    params(("id" = Uuid, Path, description = "Id of the record here.")),
    request_body = ReplyInput,
    responses((status = 201, description = "It stands.", body = Reply), Unusable, Refused, Missing, Common),
    security(("token" = ["write"]), ("session" = []))
)]
async fn publish(
    State(app): State<App>,
    Caller(who): Caller,
    Id(id): Id,
    Input(input): Input<ReplyInput>,
) -> Answer<Response> {
    let form = ReplyForm {
        content: input.content,
        language: input.language,
        kind: input.kind,
        in_reply_to: input.in_reply_to.map(Into::into),
    };
    let made = reply::publish(&app, &who, id.into(), &form).await?;
    let page = page_of(&app, &who, id).await?;
    let thread = reply::thread(&app, &who, id.into()).await?;
    let view = thread.into_iter().find(|view| view.reply.id == made).ok_or(Error::NotFound)?;
    let location = address(&app, &format!("/api/v1/records/{id}/replies"));
    Ok(created(location.as_str(), &Reply::new(&app, &page, view)))
}

/// Take a reply back
#[utoipa::path(
    delete, path = "/replies/{id}", operation_id = "withdraw_reply", tag = "replies",
    params(("id" = Uuid, Path, description = "Id of the reply here.")),
    responses((status = 204, description = "It is gone."), Refused, Missing, Common),
    security(("token" = ["write"]), ("session" = []))
)]
async fn withdraw(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    reply::withdraw(&app, &who, id.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Hide a reply on this instance
///
/// In a thread of this city it also leaves the thread for everyone.
#[utoipa::path(
    post, path = "/replies/{id}/hide", operation_id = "hide_reply", tag = "replies",
    params(("id" = Uuid, Path, description = "Id of the reply here.")),
    responses((status = 204, description = "It is hidden."), Refused, Missing, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn hide(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    reply::hide(&app, &who, id.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Show a hidden reply again
///
/// In a thread of this city it comes back for everyone.
#[utoipa::path(
    post, path = "/replies/{id}/show", operation_id = "show_reply", tag = "replies",
    params(("id" = Uuid, Path, description = "Id of the reply here.")),
    responses((status = 204, description = "It is shown."), Refused, Missing, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn show(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    reply::show(&app, &who, id.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
