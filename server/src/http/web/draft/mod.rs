//! Drafts: the list, the editor, and the window in which a publication can be undone.

mod blank;
mod part;
mod typed;

use askama::Template;
use axum::Router;
use axum::extract::{Form as Body, Path};
use axum::response::{IntoResponse, Redirect};
use axum::routing::{get, post};
use hansa_entities::draft::DraftState;
use hansa_entities::id::{DraftId, RecordId};
use http::{HeaderMap, StatusCode};

use self::blank::{KINDS, blank, create};
use self::typed::{Wish, over};
use super::article::Article;
use super::autosave;
use super::confirm::Question;
use super::editor::{EditorPage, Sheet};
use super::kept;
use super::maker::texts;
use super::said::{Said, When};
use super::shell::{Section, Shell, done, show, show_as};
use crate::app::draft::{self, DraftView};
use crate::app::feed::kind_code;
use crate::app::field::{FieldErrors, Form};
use crate::app::record::Edition;
use crate::app::{App, record};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};

pub(super) use self::blank::{open, resume};
pub(super) use self::part::part_of;

pub(super) fn routes() -> Router<App> {
    let router = Router::new()
        .route("/drafts", get(list))
        .route("/drafts/{id}", get(edit).post(change))
        .route("/drafts/{id}/undo", post(undo))
        .route("/drafts/{id}/more", get(part::list))
        .route("/drafts/{id}/{part}", get(part::show_part).post(part::save_part))
        .route("/drafts/{id}/discard", get(ask_discard).post(discard))
        .route("/o/{id}/edit", get(find).post(reopen));
    KINDS.into_iter().fold(router, |router, (path, kind)| {
        let show = move |visit: Visit| blank(visit, kind, path);
        let write = move |visit: Visit, headers: HeaderMap, Body(fields): Body<Fields>| async move {
            if autosave::is_asked(&headers) {
                return Ok(autosave::create(&visit, kind, &fields).await);
            }
            create(visit, kind, path, fields).await
        };
        router.route(path, get(show).post(write))
    })
}

#[derive(Template)]
#[template(path = "pages/drafts.html")]
struct DraftsPage {
    shell: Shell,
    waiting: Vec<Line>,
    open: Vec<Line>,
}

struct Line {
    id: DraftId,
    title: Said,
    kind: String,
    author: String,
    touched: When,
    is_change: bool,
    /// How long the publication can still be undone.
    leaves: String,
}

async fn list(visit: Visit) -> Result {
    let drafts = draft::list(&visit.app, &visit.principal).await?;
    let line = |view: &DraftView| Line {
        id: view.id,
        title: Said::pick(&texts(&view.form, "title"), &[]),
        kind: visit.locale.coded("kind", kind_code(view.kind)).to_string(),
        author: view.author.clone(),
        touched: When::moment(visit.locale, view.updated_at),
        is_change: view.record.is_some(),
        leaves: view.publish_at.map(|at| visit.locale.relative(at, visit.now)).unwrap_or_default(),
    };
    let (waiting, open): (Vec<_>, Vec<_>) = drafts.iter().partition(|view| view.state == DraftState::Queued);
    let waiting = waiting.into_iter().map(line).collect();
    let open = open.into_iter().map(line).collect();
    show(&DraftsPage { shell: Shell::of(&visit, Section::Drafts), waiting, open })
}

/// A form with its mistakes where there are any.
fn judged(visit: &Visit, sheet: Sheet<'_>) -> Result {
    let status = if sheet.errors.0.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    show_as(status, &EditorPage::new(visit, sheet))
}

async fn edit(visit: Visit, Path(id): Path<DraftId>) -> Result {
    let view = draft::get(&visit.app, &visit.principal, id).await?;
    if view.state == DraftState::Queued {
        return Ok(Redirect::to("/drafts").into_response());
    }
    let errors = match visit.query.find("check") {
        Some(_) => draft::mistakes(view.kind, &view.form, edition(&view)),
        None => FieldErrors::default(),
    };
    let preview = match visit.query.find("preview") {
        Some(_) => {
            let (record, lacks) =
                record::preview(&visit.app, &visit.principal, view.kind, &view.form).await?;
            Some((Article::of(&visit, &record, Some(&record.record.language)), lacks))
        }
        None => None,
    };
    judged(&visit, Sheet { preview, ..sheet(&view, &view.form, errors) })
}

/// The form of a draft, with what stands in it or with what was typed.
fn sheet<'a>(view: &DraftView, form: &'a Form, errors: FieldErrors) -> Sheet<'a> {
    Sheet {
        kind: view.kind,
        form,
        errors,
        edition: edition(view),
        action: format!("/drafts/{}", view.id),
        discard: Some(format!("/drafts/{}/discard", view.id)),
        preview: None,
        version: Some(view.updated_at),
    }
}

fn edition(view: &DraftView) -> Edition {
    if view.record.is_some() { Edition::Later } else { Edition::First }
}

async fn change(
    visit: Visit,
    Path(id): Path<DraftId>,
    headers: HeaderMap,
    Body(fields): Body<Fields>,
) -> Result {
    if autosave::is_asked(&headers) {
        return Ok(autosave::save(&visit, id, &fields).await);
    }
    if visit.principal.account().is_none() {
        return kept::ask(&visit, &fields);
    }
    let wish = Wish::of(&fields);
    over(&visit, id, &fields, wish).await
}

/// Leads to the draft that changes a published record where one is open, else to the record. Nothing is written.
async fn find(visit: Visit, Path(id): Path<RecordId>) -> Result {
    let address = match draft::find_edit(&visit.app, &visit.principal, id).await? {
        Some(draft) => format!("/drafts/{draft}"),
        None => format!("/o/{id}"),
    };
    Ok(Redirect::to(&address).into_response())
}

/// Opens the draft that changes a published record.
async fn reopen(visit: Visit, Path(id): Path<RecordId>) -> Result {
    let draft = draft::edit(&visit.app, &visit.principal, id).await?;
    Ok(Redirect::to(&format!("/drafts/{draft}")).into_response())
}

async fn undo(visit: Visit, Path(id): Path<DraftId>) -> Result {
    draft::undo(&visit.app, &visit.principal, id).await?;
    Ok(done(&format!("/drafts/{id}"), "undone"))
}

async fn ask_discard(visit: Visit, Path(id): Path<DraftId>) -> Result {
    let view = draft::get(&visit.app, &visit.principal, id).await?;
    let title = Said::pick(&texts(&view.form, "title"), &[]);
    let untitled = || Said {
        text: visit.locale.t("draft-untitled").bare().to_string(),
        lang: visit.locale.tag().to_owned(),
    };
    let question = Question {
        code: if view.record.is_some() { "discard-change" } else { "discard" },
        section: Section::Drafts,
        kind: Some(visit.locale.coded("kind", kind_code(view.kind)).to_string()),
        subject: if title.is_empty() { untitled() } else { title },
        others: Vec::new(),
        action: format!("/drafts/{id}/discard"),
        fields: Vec::new(),
        back: format!("/drafts/{id}"),
    };
    question.ask(&visit)
}

async fn discard(visit: Visit, Path(id): Path<DraftId>) -> Result {
    draft::discard(&visit.app, &visit.principal, id).await?;
    Ok(done("/drafts", "discarded"))
}
