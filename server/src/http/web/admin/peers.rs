//! Other instances: how far each has been served, and what could not be fetched. One peer alone: `peer`.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use hansa_entities::id::{InstanceId, JobId};

use super::{Room, Rooms};
use crate::app::peer::{self, PeerView, Standing};
use crate::app::{App, job};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::http::web::said::When;
use crate::http::web::shell::{Section, Shell, done, show};
use crate::i18n::Locale;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/admin/peers", get(read))
        .route("/admin/peers/jobs/{id}/retry", post(retry_job))
        .route("/admin/peers/jobs/{id}/drop", post(drop_job))
}

#[derive(Template)]
#[template(path = "pages/admin/peers.html")]
struct PeersPage {
    shell: Shell,
    rooms: Rooms,
    peers: Vec<Line>,
    failed: Vec<Failed>,
}

/// What is seen of a peer at one glance.
pub(super) struct Line {
    pub(super) id: InstanceId,
    pub(super) domain: String,
    pub(super) state: State,
    pub(super) behind: String,
    pub(super) behind_since: Option<When>,
    pub(super) success: Option<When>,
    pub(super) letters: Option<String>,
}

/// How a peer stands, in words, with the look that goes with it.
pub(super) struct State {
    pub(super) words: String,
    /// Since when, where it is no good state.
    pub(super) since: Option<When>,
    pub(super) is_good: bool,
    pub(super) is_bad: bool,
}

impl State {
    pub(super) fn of(locale: Locale, view: &PeerView) -> Self {
        let cursor = &view.cursor;
        let since = match view.standing {
            Standing::Failing => cursor.failing_since,
            Standing::Refusing => cursor.refused_since,
            Standing::Gone => cursor.last_error_at,
            Standing::Good | Standing::Resting | Standing::Paused => None,
        };
        Self {
            words: locale.coded("peer", view.standing.code()).to_string(),
            since: since.map(|at| When::moment(locale, at)),
            is_good: view.standing == Standing::Good,
            is_bad: matches!(view.standing, Standing::Refusing | Standing::Gone),
        }
    }
}

/// Something of another site that could not be fetched.
struct Failed {
    id: JobId,
    what: String,
    error: String,
    at: When,
}

impl Line {
    pub(super) fn of(locale: Locale, view: &PeerView) -> Self {
        Self {
            id: view.instance.id,
            domain: view.instance.domain.clone(),
            state: State::of(locale, view),
            behind: locale.number(view.behind),
            behind_since: view.behind_since.map(|at| When::moment(locale, at)),
            success: view.cursor.last_success_at.map(|at| When::moment(locale, at)),
            letters: (view.letters > 0).then(|| locale.number(view.letters)),
        }
    }
}

async fn read(visit: Visit) -> Result {
    let peers = peer::list(&visit.app, &visit.principal).await?;
    let failed = job::list_failed(&visit.app, &visit.principal).await?;
    show(&PeersPage {
        rooms: Rooms::of(&visit, Room::Peers),
        peers: peers.iter().map(|view| Line::of(visit.locale, view)).collect(),
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

async fn retry_job(visit: Visit, Path(id): Path<JobId>) -> Result {
    job::retry(&visit.app, &visit.principal, id).await?;
    Ok(done("/admin/peers", "job-retried"))
}

async fn drop_job(visit: Visit, Path(id): Path<JobId>) -> Result {
    job::drop(&visit.app, &visit.principal, id).await?;
    Ok(done("/admin/peers", "job-dropped"))
}
