//! Other instances, and how deliveries to them stand.

use axum::Json;
use axum::extract::State;
use hansa_entities::dead_letter;
use hansa_entities::instance::SignatureScheme;
use hansa_entities::plain_origin::ReadingState;
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::answer::{Answer, Common, Missing, Refused, Unusable};
use super::view::{Instant, List, instant};
use crate::app::App;
use crate::app::peer::{self, PeerView};
use crate::app::permission::{Verb, require};
use crate::app::plain::PlainView;
use crate::http::api::gate::Caller;
use crate::http::api::input::{Id, Input};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default()
        .routes(routes!(list))
        .routes(routes!(read))
        .routes(routes!(pause))
        .routes(routes!(resume))
        .routes(routes!(resend))
        .routes(routes!(refetch))
        .routes(routes!(retry_all))
        .routes(routes!(dead_letters))
        .routes(routes!(retry))
}

/// One other instance.
#[derive(Debug, Serialize, ToSchema)]
struct Peer {
    id: Uuid,
    domain: String,
    software: Option<String>,
    /// `member`: it keeps a log, and completeness can be proved; `plain`: it cannot
    kind: &'static str,
    /// `active`, `waits` (does not answer), `refuses` (answers 401 or 403), `rests` (asked for a pause), `paused` or `gone`
    state: &'static str,
    /// `closed`, `open` (nothing is sent before `next_attempt`) or `half_open` (one delivery, to see whether it answers)
    circuit: &'static str,
    /// Outgoing activities that are not settled yet for this peer.
    behind: i64,
    /// When the first of them was made.
    behind_since: Option<Instant>,
    /// Failures in a row.
    failures: i32,
    /// First failure of the streak.
    failing_since: Option<Instant>,
    /// First answer 401 or 403 of the streak.
    refused_since: Option<Instant>,
    next_attempt: Option<Instant>,
    last_success: Option<Instant>,
    last_error: Option<Instant>,
    error: Option<String>,
    /// When a plain server that was silent for 30 days was last moved to the newest activity.
    skipped: Option<Instant>,
    /// Deliveries that it refused for good.
    dead_letters: i64,
    /// How requests to it are signed, once it took one: `cavage`, `rfc9421-rsa` or `rfc9421-ed25519`.
    scheme: Option<&'static str>,
}

impl From<PeerView> for Peer {
    fn from(view: PeerView) -> Self {
        let PeerView { instance, cursor, kind, standing, phase, behind, behind_since, letters } = view;
        let scheme = instance.scheme;
        Self {
            id: instance.id.0,
            domain: instance.domain,
            software: instance.software,
            kind: kind.code(),
            state: standing.code(),
            circuit: phase.code(),
            behind,
            behind_since: instant(behind_since),
            failures: cursor.failures,
            failing_since: instant(cursor.failing_since),
            refused_since: instant(cursor.refused_since),
            next_attempt: instant(cursor.next_attempt_at),
            last_success: instant(cursor.last_success_at),
            last_error: instant(cursor.last_error_at),
            error: cursor.last_error,
            skipped: instant(cursor.skipped_at),
            dead_letters: letters,
            scheme: scheme.map(|scheme| match scheme {
                SignatureScheme::Cavage => "cavage",
                SignatureScheme::Rfc9421Rsa => "rfc9421-rsa",
                SignatureScheme::Rfc9421Ed25519 => "rfc9421-ed25519",
            }),
        }
    }
}

/// How far the outbox of a followed actor without a log was read.
#[derive(Debug, Serialize, ToSchema)]
struct Reading {
    actor: String,
    /// `new`, `read` (up to what was known before), `bounded` (as far as is read at all) or `failed`
    state: &'static str,
    last: Option<Instant>,
    next: Instant,
    error: Option<String>,
}

impl From<PlainView> for Reading {
    fn from(view: PlainView) -> Self {
        Self {
            actor: view.actor,
            state: match view.state {
                ReadingState::New => "new",
                ReadingState::Read => "read",
                ReadingState::Bounded => "bounded",
                ReadingState::Failed => "failed",
            },
            last: instant(view.read_at),
            next: view.next_at.into(),
            error: view.error,
        }
    }
}

/// One peer with what it refused and what is read from it.
#[derive(Debug, Serialize, ToSchema)]
struct PeerPage {
    #[serde(flatten)]
    peer: Peer,
    /// The newest 200.
    letters: Vec<DeadLetter>,
    readings: Vec<Reading>,
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

/// Read one peer
#[utoipa::path(
    get, path = "/peers/{id}", operation_id = "read_peer", tag = "administration",
    params(("id" = Uuid, Path, description = "Id of the peer.")),
    responses((status = 200, description = "The peer.", body = PeerPage), Refused, Missing, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn read(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<Json<PeerPage>> {
    let details = peer::read(&app, &who, id.into()).await?;
    Ok(Json(PeerPage {
        peer: details.view.into(),
        letters: details.letters.into_iter().map(DeadLetter::from).collect(),
        readings: details.plain.into_iter().map(Reading::from).collect(),
    }))
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

/// From when on to send again.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
struct ResendInput {
    /// RFC 3339 instant, or a day
    since: String,
}

/// How many things it is about.
#[derive(Debug, Serialize, ToSchema)]
struct Counted {
    count: i64,
}

/// Send everything since an instant to a peer again
///
/// What it has, it knows by its id.
#[utoipa::path(
    post, path = "/peers/{id}/resend", operation_id = "resend_to_peer", tag = "administration",
    params(("id" = Uuid, Path, description = "Id of the peer.")),
    request_body = ResendInput,
    responses(
        (status = 200, description = "How many activities lie before it now.", body = Counted),
        Unusable, Refused, Missing, Common
    ),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn resend(
    State(app): State<App>,
    Caller(who): Caller,
    Id(id): Id,
    Input(input): Input<ResendInput>,
) -> Answer<Json<Counted>> {
    require(&who, Verb::Administer)?;
    let since = peer::parse_since(&input.since)?;
    Ok(Json(Counted { count: peer::resend(&app, &who, id.into(), since).await? }))
}

/// Read the documents of a peer's actors anew, in a while
#[utoipa::path(
    post, path = "/peers/{id}/refetch", operation_id = "refetch_peer", tag = "administration",
    params(("id" = Uuid, Path, description = "Id of the peer.")),
    responses((status = 200, description = "How many actors are asked for.", body = Counted), Refused, Missing, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn refetch(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<Json<Counted>> {
    let count = peer::refetch(&app, &who, id.into()).await?;
    Ok(Json(Counted { count: i64::try_from(count).unwrap_or(i64::MAX) }))
}

/// Send everything that a peer refused once more, in a while
#[utoipa::path(
    post, path = "/peers/{id}/retry", operation_id = "retry_peer", tag = "administration",
    params(("id" = Uuid, Path, description = "Id of the peer.")),
    responses((status = 200, description = "How many deliveries that are.", body = Counted), Refused, Missing, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn retry_all(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<Json<Counted>> {
    Ok(Json(Counted { count: peer::retry_all(&app, &who, id.into()).await? }))
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
