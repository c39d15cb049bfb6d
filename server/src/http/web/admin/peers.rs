//! Other instances: how far each has been served, what failed, and what can be done.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use hansa_entities::delivery_cursor::PeerState;
use hansa_entities::id::{DeadLetterId, InstanceId, JobId};

use super::{Room, Rooms};
use crate::app::peer::{self, PeerView};
use crate::app::{App, job};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::http::web::said::When;
use crate::http::web::shell::{Section, Shell, done, show};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/admin/peers", get(read))
        .route("/admin/peers/{id}/pause", post(pause))
        .route("/admin/peers/{id}/resume", post(resume))
        .route("/admin/peers/letters/{id}/retry", post(retry))
        .route("/admin/peers/jobs/{id}/retry", post(retry_job))
        .route("/admin/peers/jobs/{id}/drop", post(drop_job))
}

#[derive(Template)]
#[template(path = "pages/admin/peers.html")]
struct PeersPage {
    shell: Shell,
    rooms: Rooms,
    peers: Vec<Line>,
    refused: Vec<Letter>,
    failed: Vec<Failed>,
}

struct Line {
    id: InstanceId,
    domain: String,
    state: String,
    is_good: bool,
    is_paused: bool,
    behind: String,
    success: Option<When>,
    failure: Option<When>,
    error: String,
}

struct Letter {
    id: DeadLetterId,
    inbox: String,
    error: String,
    at: When,
}

/// Something of another site that could not be fetched.
struct Failed {
    id: JobId,
    what: String,
    error: String,
    at: When,
}

impl Line {
    fn of(visit: &Visit, view: PeerView) -> Self {
        let cursor = view.cursor;
        let code = match cursor.state {
            PeerState::Active if cursor.failures > 0 => "waits",
            PeerState::Active => "active",
            PeerState::Paused => "paused",
            PeerState::Gone => "gone",
        };
        Self {
            id: view.instance.id,
            domain: view.instance.domain,
            state: visit.locale.coded("peer", code).to_string(),
            is_good: code == "active",
            is_paused: cursor.state != PeerState::Active,
            behind: visit.locale.number(view.behind),
            success: cursor.last_success_at.map(|at| When::moment(visit.locale, at)),
            failure: cursor.last_error_at.map(|at| When::moment(visit.locale, at)),
            error: cursor.last_error.unwrap_or_default(),
        }
    }
}

async fn read(visit: Visit) -> Result {
    let peers = peer::list(&visit.app, &visit.principal).await?;
    let refused = peer::dead_letters(&visit.app, &visit.principal).await?;
    let failed = job::list_failed(&visit.app, &visit.principal).await?;
    show(&PeersPage {
        rooms: Rooms::of(&visit, Room::Peers),
        peers: peers.into_iter().map(|view| Line::of(&visit, view)).collect(),
        refused: refused
            .into_iter()
            .map(|row| Letter {
                id: row.id,
                at: When::moment(visit.locale, row.created_at),
                inbox: row.inbox,
                error: row.reason,
            })
            .collect(),
        failed: failed
            .into_iter()
            .map(|row| Failed {
                id: row.id,
                what: row.payload.get("uri").and_then(|uri| uri.as_str()).unwrap_or(&row.kind).to_owned(),
                at: When::moment(visit.locale, row.run_at),
                error: row.error.unwrap_or_default(),
            })
            .collect(),
        shell: Shell::of(&visit, Section::Admin),
    })
}

async fn pause(visit: Visit, Path(id): Path<InstanceId>) -> Result {
    peer::pause(&visit.app, &visit.principal, id).await?;
    Ok(done("/admin/peers", "peer-paused"))
}

async fn resume(visit: Visit, Path(id): Path<InstanceId>) -> Result {
    peer::resume(&visit.app, &visit.principal, id).await?;
    Ok(done("/admin/peers", "peer-resumed"))
}

async fn retry(visit: Visit, Path(id): Path<DeadLetterId>) -> Result {
    let arrived = peer::retry(&visit.app, &visit.principal, id).await?;
    Ok(done("/admin/peers", if arrived { "letter-arrived" } else { "letter-refused" }))
}

async fn retry_job(visit: Visit, Path(id): Path<JobId>) -> Result {
    job::retry(&visit.app, &visit.principal, id).await?;
    Ok(done("/admin/peers", "job-retried"))
}

async fn drop_job(visit: Visit, Path(id): Path<JobId>) -> Result {
    job::drop(&visit.app, &visit.principal, id).await?;
    Ok(done("/admin/peers", "job-dropped"))
}
