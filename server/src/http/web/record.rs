//! The page of a record: its languages, its versions, its thread, and the acts on it.

use askama::Template;
use axum::Router;
use axum::extract::{Form as Body, Path};
use axum::response::{IntoResponse, Redirect};
use axum::routing::{get, post};
use hansa_entities::id::RecordId;

use super::article::Article;
use super::component::details::Details;
use super::confirm::Question;
use super::field::Control;
use super::reply::{ReplyBox, Thread};
use super::said::{Said, When};
use super::shell::{Section, Shell, done, show};
use super::state;
use crate::app::feed::kind_code;
use crate::app::record::{self, RecordView, VersionView};
use crate::app::{App, reply};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{id}", get(read))
        .route("/r/{id}", get(read))
        .route("/o/{id}/versions", get(versions))
        .route("/o/{id}/withdraw", get(ask_withdraw).post(withdraw))
        .route("/o/{id}/hide", post(hide))
        .route("/r/{id}/hide", post(hide))
        .route("/o/{id}/show", post(unhide))
        .route("/r/{id}/show", post(unhide))
}

/// The address of a record on this site: ours under its own URL, another city's under the id of our copy.
pub fn address(id: RecordId, is_local: bool) -> String {
    if is_local { format!("/o/{id}") } else { format!("/r/{id}") }
}

#[derive(Template)]
#[template(path = "pages/record.html")]
struct RecordPage {
    shell: Shell,
    article: Article,
    thread: Thread,
    reply: Option<ReplyBox>,
    arrivals: Option<Details>,
}

async fn read(visit: Visit, Path(id): Path<RecordId>) -> Result {
    let view = record::read(&visit.app, &visit.principal, id).await?;
    let address = address(id, view.record.local);
    if visit.path != address {
        return Ok(Redirect::to(&address).into_response());
    }
    show(&page(&visit, &view, None).await?)
}

/// The page of a record, with a reply that could not be accepted where there is one.
pub(super) async fn page(
    visit: &Visit,
    view: &RecordView,
    refused: Option<ReplyBox>,
) -> Result<impl Template + use<>> {
    let replies = reply::thread(&visit.app, &visit.principal, view.record.id).await?;
    let empty = || view.may.reply.then(|| ReplyBox::empty(visit, view));
    Ok(RecordPage {
        shell: Shell::of(visit, Section::Feed),
        article: Article::of(visit, view, visit.query.find("in")),
        thread: Thread::of(visit, view, &replies),
        reply: refused.or_else(empty),
        arrivals: state::arrivals(visit, view.record.id, view.record.local).await?,
    })
}

#[derive(Template)]
#[template(path = "pages/versions.html")]
struct VersionsPage {
    shell: Shell,
    title: Said,
    back: String,
    versions: Vec<Version>,
}

struct Version {
    number: i32,
    at: When,
    note: Said,
}

async fn versions(visit: Visit, Path(id): Path<RecordId>) -> Result {
    let view = record::read(&visit.app, &visit.principal, id).await?;
    let versions = record::versions(&visit.app, &visit.principal, id).await?;
    let wished = visit.wished();
    let line = |version: VersionView| Version {
        number: version.version,
        at: When::moment(visit.locale, version.created_at),
        note: version.change_note.map(|note| Said::pick(&note, &wished)).unwrap_or_default(),
    };
    show(&VersionsPage {
        shell: Shell::of(&visit, Section::Feed),
        title: Said::pick(&view.record.title, &wished),
        back: address(id, view.record.local),
        versions: versions.into_iter().map(line).collect(),
    })
}

async fn ask_withdraw(visit: Visit, Path(id): Path<RecordId>) -> Result {
    let view = record::read(&visit.app, &visit.principal, id).await?;
    if !view.may.withdraw {
        let missing = if visit.principal.account().is_some() {
            crate::app::Error::Forbidden("role")
        } else {
            crate::app::Error::Unauthenticated
        };
        return Err(missing.into());
    }
    let back = address(id, view.record.local);
    let question = Question {
        code: "withdraw",
        section: Section::Feed,
        kind: Some(visit.locale.coded("kind", kind_code(view.record.kind)).to_string()),
        subject: Said::pick(&view.record.title, &visit.wished()),
        others: Vec::new(),
        action: format!("{back}/withdraw"),
        fields: Vec::new(),
        back,
    };
    question.ask(&visit)
}

async fn withdraw(visit: Visit, Path(id): Path<RecordId>) -> Result {
    record::withdraw(&visit.app, &visit.principal, id).await?;
    Ok(done("/", "withdrawn"))
}

async fn hide(visit: Visit, Path(id): Path<RecordId>) -> Result {
    record::hide(&visit.app, &visit.principal, id).await?;
    back(&visit, id, "hidden").await
}

async fn unhide(visit: Visit, Path(id): Path<RecordId>, Body(fields): Body<Fields>) -> Result {
    record::show(&visit.app, &visit.principal, id).await?;
    if let Some(next) = fields.find("next") {
        return Ok(done(&super::session::local(next), "shown"));
    }
    back(&visit, id, "shown").await
}

async fn back(visit: &Visit, id: RecordId, code: &str) -> Result {
    let view = record::read(&visit.app, &visit.principal, id).await?;
    Ok(done(&address(id, view.record.local), code))
}
