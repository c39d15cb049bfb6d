//! Drafts: the list, the editor, and the window in which a publication can be undone.

use askama::Template;
use axum::Router;
use axum::extract::{Form as Body, Path};
use axum::response::{IntoResponse, Redirect};
use axum::routing::{get, post};
use hansa_entities::draft::DraftState;
use hansa_entities::id::{DraftId, RecordId};
use hansa_entities::record::RecordKind;
use http::StatusCode;

use super::article::Article;
use super::editor::{EditorPage, Sheet, read};
use super::maker::texts;
use super::said::{Said, When};
use super::shell::{Section, Shell, done, show, show_as};
use crate::app::draft::{self, DraftView};
use crate::app::feed::kind_code;
use crate::app::field::{FieldErrors, Form};
use crate::app::permission::{Verb, require};
use crate::app::record::Edition;
use crate::app::{App, Error, record};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};

pub(super) fn routes() -> Router<App> {
    let kinds = [
        ("/initiatives/new", RecordKind::Initiative),
        ("/experiences/new", RecordKind::Experience),
        ("/resources/new", RecordKind::Resource),
    ];
    let router = Router::new()
        .route("/drafts", get(list))
        .route("/drafts/{id}", get(edit).post(change))
        .route("/drafts/{id}/undo", post(undo))
        .route("/drafts/{id}/discard", post(discard))
        .route("/o/{id}/edit", get(find).post(reopen));
    kinds.into_iter().fold(router, |router, (path, kind)| {
        let show = move |visit: Visit| blank(visit, kind, path);
        let write = move |visit: Visit, Body(fields): Body<Fields>| create(visit, kind, path, fields);
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

/// An empty form. Nothing is kept before the first press of a button.
async fn blank(visit: Visit, kind: RecordKind, path: &str) -> Result {
    require(&visit.principal, Verb::Write)?;
    let form = Form::new();
    let sheet = Sheet {
        kind,
        form: &form,
        errors: FieldErrors::default(),
        edition: Edition::First,
        action: path.to_owned(),
        discard: None,
        preview: None,
    };
    show(&EditorPage::new(&visit, sheet))
}

async fn create(visit: Visit, kind: RecordKind, path: &str, fields: Fields) -> Result {
    let form = read(kind, &fields);
    if fields.line("action") == "preview" {
        return preview(&visit, kind, &form, Edition::First, path.to_owned(), None).await;
    }
    let id = draft::create(&visit.app, &visit.principal, kind, &form).await?;
    act(&visit, id, &form, fields.line("action")).await
}

async fn edit(visit: Visit, Path(id): Path<DraftId>) -> Result {
    let view = draft::get(&visit.app, &visit.principal, id).await?;
    if view.state == DraftState::Queued {
        return Ok(Redirect::to("/drafts").into_response());
    }
    show(&EditorPage::new(&visit, sheet(&view, FieldErrors::default())))
}

fn sheet(view: &DraftView, errors: FieldErrors) -> Sheet<'_> {
    Sheet {
        kind: view.kind,
        form: &view.form,
        errors,
        edition: edition(view),
        action: format!("/drafts/{}", view.id),
        discard: Some(format!("/drafts/{}/discard", view.id)),
        preview: None,
    }
}

fn edition(view: &DraftView) -> Edition {
    if view.record.is_some() { Edition::Later } else { Edition::First }
}

async fn change(visit: Visit, Path(id): Path<DraftId>, Body(fields): Body<Fields>) -> Result {
    let view = draft::get(&visit.app, &visit.principal, id).await?;
    let form = read(view.kind, &fields);
    if fields.line("action") == "preview" {
        draft::save(&visit.app, &visit.principal, id, &form).await?;
        let action = format!("/drafts/{id}");
        return preview(
            &visit,
            view.kind,
            &form,
            edition(&view),
            action,
            Some(format!("/drafts/{id}/discard")),
        )
        .await;
    }
    act(&visit, id, &form, fields.line("action")).await
}

/// Saves or publishes, as the button says.
async fn act(visit: &Visit, id: DraftId, form: &Form, action: &str) -> Result {
    if action != "publish" {
        draft::save(&visit.app, &visit.principal, id, form).await?;
        return Ok(done(&format!("/drafts/{id}"), "saved"));
    }
    match draft::publish(&visit.app, &visit.principal, id, form).await {
        Ok(published) if published.at.is_some() => Ok(done("/drafts", "queued")),
        Ok(published) => Ok(done(&format!("/o/{}", published.record), "published")),
        Err(Error::Invalid(errors)) => {
            let view = draft::get(&visit.app, &visit.principal, id).await?;
            show_as(StatusCode::UNPROCESSABLE_ENTITY, &EditorPage::new(visit, sheet(&view, errors)))
        }
        Err(error) => Err(error.into()),
    }
}

async fn preview(
    visit: &Visit,
    kind: RecordKind,
    form: &Form,
    edition: Edition,
    action: String,
    discard: Option<String>,
) -> Result {
    let (status, errors, preview) = match record::preview(&visit.app, &visit.principal, kind, form).await {
        Ok(view) => (StatusCode::OK, FieldErrors::default(), Some(Article::of(visit, &view, None))),
        Err(Error::Invalid(errors)) => (StatusCode::UNPROCESSABLE_ENTITY, errors, None),
        Err(error) => return Err(error.into()),
    };
    show_as(status, &EditorPage::new(visit, Sheet { kind, form, errors, edition, action, discard, preview }))
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

async fn discard(visit: Visit, Path(id): Path<DraftId>) -> Result {
    draft::discard(&visit.app, &visit.principal, id).await?;
    Ok(done("/drafts", "discarded"))
}
