//! Whom the city follows, and who follows it.

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::actors::follow_state;
use super::answer::{Answer, Common, Missing, Refused, Unusable, created};
use super::view::{ActorCard, Instant, List, instant};
use crate::app::App;
use crate::app::follow::{self, FollowView};
use crate::http::api::gate::Caller;
use crate::http::api::input::{Id, Input};
use crate::http::api::link::address;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default()
        .routes(routes!(request))
        .routes(routes!(following))
        .routes(routes!(followers))
        .routes(routes!(requests))
        .routes(routes!(accept))
        .routes(routes!(reject))
        .routes(routes!(undo))
}

/// A relation, with the actor on its other side.
#[derive(Debug, Serialize, ToSchema)]
struct Follow {
    id: Uuid,
    /// Id of the Follow activity.
    uri: String,
    actor: ActorCard,
    /// `pending`, `accepted`, `rejected` or `ended`
    state: &'static str,
    since: Instant,
    decided: Option<Instant>,
}

impl Follow {
    fn new(app: &App, view: FollowView) -> Self {
        Self {
            id: view.follow.id.0,
            uri: view.follow.uri,
            actor: ActorCard::new(app, view.other),
            state: follow_state(view.follow.state),
            since: view.follow.created_at.into(),
            decided: instant(view.follow.decided_at),
        }
    }
}

/// Whom to follow.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
struct FollowInput {
    /// A handle (`@name@host`) or the URL of an actor.
    target: String,
    /// For a city that does not answer, and of which one member alone keeps the document: believe that one.
    one_witness: bool,
}

/// Ask to follow a city
///
/// Its server is asked at once; it may take its time to answer.
#[utoipa::path(
    post, path = "/follows", operation_id = "request_follow", tag = "follows",
    request_body = FollowInput,
    responses((status = 201, description = "It was asked.", body = Follow), Unusable, Refused, Common),
    security(("token" = ["follow"]), ("session" = []))
)]
async fn request(
    State(app): State<App>,
    Caller(who): Caller,
    Input(input): Input<FollowInput>,
) -> Answer<Response> {
    let view = match input.one_witness {
        false => follow::request(&app, &who, &input.target).await?,
        true => follow::request_on_one_word(&app, &who, &input.target).await?,
    };
    let location = address(&app, "/api/v1/follows/following");
    Ok(created(location.as_str(), &Follow::new(&app, view)))
}

/// List whom the city follows or has asked to follow
#[utoipa::path(
    get, path = "/follows/following", operation_id = "list_following", tag = "follows",
    responses((status = 200, description = "The relations.", body = List<Follow>), Refused, Common),
    security(("token" = ["read"]), ("session" = []))
)]
async fn following(State(app): State<App>, Caller(who): Caller) -> Answer<Json<List<Follow>>> {
    Ok(Json(List::of(follow::following(&app, &who).await?, |view| Follow::new(&app, view))))
}

/// List who follows the city
#[utoipa::path(
    get, path = "/follows/followers", operation_id = "list_followers", tag = "follows",
    responses((status = 200, description = "The relations.", body = List<Follow>), Refused, Common),
    security(("token" = ["read"]), ("session" = []))
)]
async fn followers(State(app): State<App>, Caller(who): Caller) -> Answer<Json<List<Follow>>> {
    Ok(Json(List::of(follow::followers(&app, &who).await?, |view| Follow::new(&app, view))))
}

/// List who waits for an answer
#[utoipa::path(
    get, path = "/follows/requests", operation_id = "list_follow_requests", tag = "follows",
    responses((status = 200, description = "The queue.", body = List<Follow>), Refused, Common),
    security(("token" = ["read"]), ("session" = []))
)]
async fn requests(State(app): State<App>, Caller(who): Caller) -> Answer<Json<List<Follow>>> {
    Ok(Json(List::of(follow::requests(&app, &who).await?, |view| Follow::new(&app, view))))
}

/// Let a follower in
#[utoipa::path(
    post, path = "/follows/{id}/accept", operation_id = "accept_follow", tag = "follows",
    params(("id" = Uuid, Path, description = "Id of the relation.")),
    responses((status = 204, description = "It follows."), Refused, Missing, Common),
    security(("token" = ["follow"]), ("session" = []))
)]
async fn accept(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    follow::accept(&app, &who, id.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Refuse a follower, waiting or already let in
#[utoipa::path(
    post, path = "/follows/{id}/reject", operation_id = "reject_follow", tag = "follows",
    params(("id" = Uuid, Path, description = "Id of the relation.")),
    responses((status = 204, description = "It does not follow."), Refused, Missing, Common),
    security(("token" = ["follow"]), ("session" = []))
)]
async fn reject(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    follow::reject(&app, &who, id.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// End a follow of this city
///
/// The records of the other city leave the feed at once.
#[utoipa::path(
    post, path = "/follows/{id}/undo", operation_id = "undo_follow", tag = "follows",
    params(("id" = Uuid, Path, description = "Id of the relation.")),
    responses((status = 204, description = "It is over."), Refused, Missing, Common),
    security(("token" = ["follow"]), ("session" = []))
)]
async fn undo(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    follow::undo(&app, &who, id.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
