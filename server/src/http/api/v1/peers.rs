//! Other instances, and how deliveries to them stand.

use axum::Json;
use axum::extract::State;
use hansa_entities::dead_letter;
use hansa_entities::delivery_cursor::PeerState;
use hansa_entities::instance::SignatureScheme;
use http::StatusCode;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::answer::{Answer, Common, Missing, Refused};
use super::view::{Instant, List, instant};
use crate::app::App;
use crate::app::peer::{self, PeerView};
use crate::http::api::gate::Caller;
use crate::http::api::input::Id;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default()
        .routes(routes!(list))
        .routes(routes!(pause))
        .routes(routes!(resume))
        .routes(routes!(dead_letters))
        .routes(routes!(retry))
}

/// One other instance.
#[derive(Debug, Serialize, ToSchema)]
struct Peer {
    id: Uuid,
    domain: String,
    software: Option<String>,
    /// `active`, `paused` or `gone`
    state: &'static str,
    /// Outgoing activities that are not settled yet for this peer.
    behind: i64,
    /// Failures in a row.
    failures: i32,
    next_attempt: Option<Instant>,
    last_success: Option<Instant>,
    last_error: Option<Instant>,
    error: Option<String>,
    /// How requests to it are signed, once it took one: `cavage`, `rfc9421-rsa` or `rfc9421-ed25519`.
    scheme: Option<&'static str>,
}

impl From<PeerView> for Peer {
    fn from(view: PeerView) -> Self {
        let PeerView { instance, cursor, behind, scheme } = view;
        Self {
            id: instance.id.0,
            domain: instance.domain,
            software: instance.software,
            state: match cursor.state {
                PeerState::Active => "active",
                PeerState::Paused => "paused",
                PeerState::Gone => "gone",
            },
            behind,
            failures: cursor.failures,
            next_attempt: instant(cursor.next_attempt_at),
            last_success: instant(cursor.last_success_at),
            last_error: instant(cursor.last_error_at),
            error: cursor.last_error,
            scheme: scheme.map(|scheme| match scheme {
                SignatureScheme::Cavage => "cavage",
                SignatureScheme::Rfc9421Rsa => "rfc9421-rsa",
                SignatureScheme::Rfc9421Ed25519 => "rfc9421-ed25519",
            }),
        }
    }
}

/// A delivery that was refused for good.
#[derive(Debug, Serialize, ToSchema)]
struct DeadLetter {
    id: Uuid,
    /// Id of the peer.
    peer: Uuid,
    inbox: String,
    /// HTTP status of the refusal.
    status: Option<i32>,
    reason: String,
    at: Instant,
}

impl From<dead_letter::Model> for DeadLetter {
    fn from(row: dead_letter::Model) -> Self {
        Self {
            id: row.id.0,
            peer: row.instance_id.0,
            inbox: row.inbox,
            status: row.status,
            reason: row.reason,
            at: row.created_at.into(),
        }
    }
}

/// What came of another try.
#[derive(Debug, Serialize, ToSchema)]
struct Tried {
    delivered: bool,
}

/// List the peers that were ever served
#[utoipa::path(
    get, path = "/peers", operation_id = "list_peers", tag = "administration",
    responses((status = 200, description = "By domain.", body = List<Peer>), Refused, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn list(State(app): State<App>, Caller(who): Caller) -> Answer<Json<List<Peer>>> {
    Ok(Json(List::of(peer::list(&app, &who).await?, Peer::from)))
}

/// Hold deliveries to a peer
#[utoipa::path(
    post, path = "/peers/{id}/pause", operation_id = "pause_peer", tag = "administration",
    params(("id" = Uuid, Path, description = "Id of the peer.")),
    responses((status = 204, description = "Nothing is sent."), Refused, Missing, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn pause(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    peer::pause(&app, &who, id.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Go on with deliveries to a peer, at once
#[utoipa::path(
    post, path = "/peers/{id}/resume", operation_id = "resume_peer", tag = "administration",
    params(("id" = Uuid, Path, description = "Id of the peer.")),
    responses((status = 204, description = "Deliveries go on."), Refused, Missing, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn resume(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    peer::resume(&app, &who, id.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// List what peers have refused, newest first
#[utoipa::path(
    get, path = "/dead-letters", operation_id = "list_dead_letters", tag = "administration",
    responses((status = 200, description = "The newest 200.", body = List<DeadLetter>), Refused, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn dead_letters(State(app): State<App>, Caller(who): Caller) -> Answer<Json<List<DeadLetter>>> {
    Ok(Json(List::of(peer::dead_letters(&app, &who).await?, DeadLetter::from)))
}

/// Send a refused delivery once more
#[utoipa::path(
    post, path = "/dead-letters/{id}/retry", operation_id = "retry_dead_letter", tag = "administration",
    params(("id" = Uuid, Path, description = "Id of the dead letter.")),
    responses((status = 200, description = "What came of it.", body = Tried), Refused, Missing, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn retry(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<Json<Tried>> {
    Ok(Json(Tried { delivered: peer::retry(&app, &who, id.into()).await? }))
}
