//! The page of a record: its languages, its versions, its thread, and the acts on it.

use askama::Template;
use axum::Router;
use axum::extract::{Form as Body, Path};
use axum::response::{IntoResponse, Redirect};
use axum::routing::{get, post};
use hansa_entities::id::RecordId;
use hansa_entities::record::Because;

use super::article::Article;
use super::component::details::Details;
use super::confirm::Question;
use super::field::{Choice, Control, Field};
use super::reply::{ReplyBox, Thread};
use super::said::Said;
use super::shell::{Section, Shell, done, show};
use super::state;
use crate::app::feed::kind_code;
use crate::app::record::{self, RecordView};
use crate::app::{App, reply};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{id}", get(read))
        .route("/r/{id}", get(read))
        .route("/o/{id}/confirm", post(confirm))
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
    let reasons = reasons(&visit);
    question.ask_with(&visit, vec![reasons])
}

/// Why a record is taken back: asked, and never required.
fn reasons(visit: &Visit) -> Field {
    let choice = |because: Because| Choice {
        value: because.code().to_owned(),
        label: visit.locale.coded("because", because.code()).to_string(),
        hint: None,
        lang: None,
        is_chosen: because == Because::Other,
    };
    Field {
        name: "because".to_owned(),
        label: visit.locale.t("because").to_string(),
        hint: Some(visit.locale.t("because-hint").to_string()),
        error: None,
        is_optional: false,
        control: Control::Radios { options: Because::ALL.into_iter().map(choice).collect() },
    }
}

/// "Still true": the officer says so with one button.
async fn confirm(visit: Visit, Path(id): Path<RecordId>) -> Result {
    record::confirm(&visit.app, &visit.principal, id).await?;
    Ok(done(&address(id, true), "confirmed"))
}

async fn withdraw(visit: Visit, Path(id): Path<RecordId>, Body(fields): Body<Fields>) -> Result {
    record::withdraw(&visit.app, &visit.principal, id, record::because(fields.find("because"))).await?;
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
