//! One other instance: its circuit, what it refused, what is read from it, and what can be done.

use askama::Template;
use axum::Router;
use axum::extract::{Form as Body, Path};
use axum::routing::{get, post};
use hansa_entities::id::{DeadLetterId, InstanceId};
use hansa_entities::instance::SignatureScheme;
use hansa_entities::plain_origin::ReadingState;
use http::StatusCode;

use super::peers::Line;
use super::{Room, Rooms};
use crate::app::delivery::Phase;
use crate::app::field::{FieldErrors, Form};
use crate::app::peer::{self, PeerDetails, PeerKind, Standing};
use crate::app::{App, Error};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};
use crate::http::web::field::{Control, Field, Mistake};
use crate::http::web::maker::Maker;
use crate::http::web::said::When;
use crate::http::web::shell::{Section, Shell, done, show_as};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/admin/peers/{id}", get(read))
        .route("/admin/peers/{id}/pause", post(pause))
        .route("/admin/peers/{id}/resume", post(resume))
        .route("/admin/peers/{id}/resend", post(resend))
        .route("/admin/peers/{id}/refetch", post(refetch))
        .route("/admin/peers/{id}/retry", post(retry_all))
        .route("/admin/peers/letters/{id}/retry", post(retry))
}

#[derive(Template)]
#[template(path = "pages/admin/peer.html")]
struct PeerPage {
    shell: Shell,
    rooms: Rooms,
    mistakes: Vec<Mistake>,
    line: Line,
    kind: String,
    kind_text: String,
    circuit: String,
    next: Option<When>,
    failures: Option<String>,
    /// How requests to it are signed, once it took one.
    scheme: Option<String>,
    failure: Option<When>,
    error: String,
    skipped: Option<When>,
    is_resumable: bool,
    is_pausable: bool,
    since: Field,
    letters: Vec<Letter>,
    readings: Vec<Reading>,
}

struct Letter {
    id: DeadLetterId,
    inbox: String,
    status: Option<i32>,
    reason: String,
    at: When,
}

struct Reading {
    actor: String,
    state: String,
    is_good: bool,
    is_bad: bool,
    last: Option<When>,
    next: When,
    error: String,
}

fn reading_code(state: ReadingState) -> &'static str {
    match state {
        ReadingState::New => "new",
        ReadingState::Read => "read",
        ReadingState::Bounded => "bounded",
        ReadingState::Failed => "failed",
    }
}

fn address(id: InstanceId) -> String {
    format!("/admin/peers/{id}")
}

async fn read(visit: Visit, Path(id): Path<InstanceId>) -> Result {
    page(&visit, id, StatusCode::OK, &Form::new(), &FieldErrors::default()).await
}

async fn page(
    visit: &Visit,
    id: InstanceId,
    status: StatusCode,
    form: &Form,
    errors: &FieldErrors,
) -> Result {
    let locale = visit.locale;
    let PeerDetails { view, letters, plain } = peer::read(&visit.app, &visit.principal, id).await?;
    let make = Maker { locale, form, errors, family: "peer" };
    let cursor = &view.cursor;
    let moment = |at| When::moment(locale, at);
    show_as(
        status,
        &PeerPage {
            rooms: Rooms::of(visit, Room::Peers),
            mistakes: make.mistakes(),
            line: Line::of(locale, &view),
            kind: locale.coded("peer-kind", view.kind.code()).to_string(),
            kind_text: match view.kind {
                PeerKind::Member => locale.t("peer-kind-member-text").to_string(),
                PeerKind::Plain => locale.t("peer-kind-plain-text").to_string(),
            },
            circuit: locale.coded("peer-circuit", &view.phase.code().replace('_', "-")).to_string(),
            next: cursor.next_attempt_at.filter(|_| view.phase == Phase::Open).map(moment),
            scheme: view
                .instance
                .scheme
                .map(|scheme| locale.coded("scheme", scheme_code(scheme)).to_string()),
            failures: (cursor.failures > 0).then(|| locale.number(i64::from(cursor.failures))),
            failure: cursor.last_error_at.map(moment),
            error: cursor.last_error.clone().unwrap_or_default(),
            skipped: cursor.skipped_at.map(moment),
            is_resumable: matches!(
                view.standing,
                Standing::Paused
                    | Standing::Gone
                    | Standing::Failing
                    | Standing::Refusing
                    | Standing::Resting
            ),
            is_pausable: !matches!(view.standing, Standing::Paused | Standing::Gone),
            since: make.short("since"),
            letters: letters
                .into_iter()
                .map(|row| Letter {
                    id: row.id,
                    at: moment(row.created_at),
                    inbox: row.inbox,
                    status: row.status.filter(|status| *status > 0),
                    reason: row.reason,
                })
                .collect(),
            readings: plain
                .into_iter()
                .map(|view| Reading {
                    actor: view.actor,
                    state: locale.coded("reading", reading_code(view.state)).to_string(),
                    is_good: view.state == ReadingState::Read,
                    is_bad: view.state == ReadingState::Failed,
                    last: view.read_at.map(moment),
                    next: moment(view.next_at),
                    error: view.error.unwrap_or_default(),
                })
                .collect(),
            shell: Shell::of(visit, Section::Admin),
        },
    )
}

async fn pause(visit: Visit, Path(id): Path<InstanceId>) -> Result {
    peer::pause(&visit.app, &visit.principal, id).await?;
    Ok(done(&address(id), "peer-paused"))
}

async fn resume(visit: Visit, Path(id): Path<InstanceId>) -> Result {
    peer::resume(&visit.app, &visit.principal, id).await?;
    Ok(done(&address(id), "peer-resumed"))
}

async fn resend(visit: Visit, Path(id): Path<InstanceId>, Body(fields): Body<Fields>) -> Result {
    let sent = match peer::parse_since(fields.line("since")) {
        Ok(since) => peer::resend(&visit.app, &visit.principal, id, since).await,
        Err(error) => Err(error),
    };
    match sent {
        Ok(_) => Ok(done(&address(id), "peer-resent")),
        Err(Error::Invalid(errors)) => {
            let form = fields.form(&["since"], &[]);
            page(&visit, id, StatusCode::UNPROCESSABLE_ENTITY, &form, &errors).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn refetch(visit: Visit, Path(id): Path<InstanceId>) -> Result {
    peer::refetch(&visit.app, &visit.principal, id).await?;
    Ok(done(&address(id), "peer-refetched"))
}

async fn retry_all(visit: Visit, Path(id): Path<InstanceId>) -> Result {
    peer::retry_all(&visit.app, &visit.principal, id).await?;
    Ok(done(&address(id), "letters-retried"))
}

async fn retry(visit: Visit, Path(id): Path<DeadLetterId>, Body(fields): Body<Fields>) -> Result {
    let arrived = peer::retry(&visit.app, &visit.principal, id).await?;
    let back = fields.line("peer").parse::<InstanceId>();
    let back = back.map_or_else(|_| "/admin/peers".to_owned(), address);
    Ok(done(&back, if arrived { "letter-arrived" } else { "letter-refused" }))
}

/// The word for a scheme in the catalogue of messages.
fn scheme_code(scheme: SignatureScheme) -> &'static str {
    match scheme {
        SignatureScheme::Cavage => "cavage",
        SignatureScheme::Rfc9421Rsa => "rfc9421-rsa",
        SignatureScheme::Rfc9421Ed25519 => "rfc9421-ed25519",
    }
}
