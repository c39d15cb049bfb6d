//! Drafts: the list, the editor, and the window in which a publication can be undone.

use askama::Template;
use axum::Router;
use axum::extract::{Form as Body, Path};
use axum::response::{IntoResponse, Redirect};
use axum::routing::{get, post};
use hansa_entities::draft::DraftState;
use hansa_entities::id::{DraftId, RecordId};
use hansa_entities::record::RecordKind;
use hansa_entities::time::Time;
use http::{HeaderMap, StatusCode};

use super::article::Article;
use super::autosave;
use super::clash::{Clash, differences};
use super::confirm::Question;
use super::editor::{EditorPage, Sheet, is_blank, read};
use super::kept;
use super::maker::texts;
use super::said::{Said, When};
use super::shell::{Section, Shell, done, show, show_as};
use crate::app::draft::{self, DraftView};
use crate::app::feed::{kind_code, parse_kind};
use crate::app::field::{FieldErrors, Form};
use crate::app::permission::{Verb, require};
use crate::app::record::Edition;
use crate::app::{App, Error, record};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};

/// Where each kind is begun.
const KINDS: [(&str, RecordKind); 3] = [
    ("/initiatives/new", RecordKind::Initiative),
    ("/experiences/new", RecordKind::Experience),
    ("/resources/new", RecordKind::Resource),
];

pub(super) fn routes() -> Router<App> {
    let router = Router::new()
        .route("/drafts", get(list))
        .route("/drafts/{id}", get(edit).post(change))
        .route("/drafts/{id}/undo", post(undo))
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

/// An empty form. Nothing is kept before something was typed and a button pressed.
async fn blank(visit: Visit, kind: RecordKind, path: &str) -> Result {
    require(&visit.principal, Verb::Write)?;
    let form = Form::new();
    let errors = match visit.query.find("check") {
        Some(_) => draft::mistakes(kind, &form, Edition::First),
        None => FieldErrors::default(),
    };
    judged(&visit, new_sheet(kind, &form, errors, path.to_owned()))
}

/// A form with its mistakes where there are any.
fn judged(visit: &Visit, sheet: Sheet<'_>) -> Result {
    let status = if sheet.errors.0.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    show_as(status, &EditorPage::new(visit, sheet))
}

fn new_sheet(kind: RecordKind, form: &Form, errors: FieldErrors, action: String) -> Sheet<'_> {
    Sheet { kind, form, errors, edition: Edition::First, action, discard: None, preview: None, version: None }
}

async fn create(visit: Visit, kind: RecordKind, path: &str, fields: Fields) -> Result {
    if visit.principal.account().is_none() {
        return kept::ask(&visit, &fields);
    }
    let form = read(kind, &fields);
    let wish = Wish::of(&fields);
    if is_blank(&form) {
        return Ok(match wish {
            Wish::Publish => Redirect::to(&format!("{path}?check=1")).into_response(),
            Wish::Save | Wish::Preview | Wish::Keep => done(path, "empty"),
        });
    }
    match draft::create(&visit.app, &visit.principal, kind, &form).await {
        // From here on there is an address to come back to.
        Ok(id) => Typed { kind, form, seen: None, wish }.act(&visit, id).await,
        Err(Error::Invalid(errors)) => judged(&visit, new_sheet(kind, &form, errors, path.to_owned())),
        Err(error) => Err(error.into()),
    }
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

/// Saves what was typed over the state that its writer had before them.
async fn over(visit: &Visit, id: DraftId, fields: &Fields, wish: Wish) -> Result {
    let seen = fields.line("version").parse().ok().map(Time);
    let kind = match draft::get(&visit.app, &visit.principal, id).await {
        Ok(view) => view.kind,
        Err(Error::NotFound) => match parse_kind(fields.line("kind")) {
            Some(kind) => return gone(visit, kind, &read(kind, fields)),
            None => return Err(Error::NotFound.into()),
        },
        Err(error) => return Err(error.into()),
    };
    Typed { kind, form: read(kind, fields), seen, wish }.act(visit, id).await
}

/// What the pressed button says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Save,
    Preview,
    Publish,
    /// Nobody pressed it now: it was typed before a session ended.
    Keep,
}

impl Wish {
    fn of(fields: &Fields) -> Self {
        match fields.line("action") {
            "publish" => Self::Publish,
            "preview" => Self::Preview,
            _ => Self::Save,
        }
    }
}

/// What was typed for a draft.
struct Typed {
    kind: RecordKind,
    form: Form,
    seen: Option<Time>,
    wish: Wish,
}

impl Typed {
    /// Saves or publishes. Every answer that leaves something to do leads to the draft's own address, so that it can be
    /// loaded again; what could not be saved comes back as it was typed.
    async fn act(self, visit: &Visit, id: DraftId) -> Result {
        let (app, who) = (&visit.app, &visit.principal);
        let outcome = match self.wish {
            Wish::Publish => draft::publish_over(app, who, id, &self.form, self.seen).await.map(Some),
            Wish::Save | Wish::Preview | Wish::Keep => {
                draft::save_over(app, who, id, &self.form, self.seen).await.map(|_| None)
            }
        };
        let draft = format!("/drafts/{id}");
        match outcome {
            Ok(Some(published)) if published.at.is_some() => Ok(done("/drafts", "queued")),
            Ok(Some(published)) => Ok(done(&format!("/o/{}", published.record), "published")),
            Ok(None) => Ok(match self.wish {
                Wish::Preview => Redirect::to(&format!("{draft}?preview=1#preview")).into_response(),
                Wish::Keep => done(&draft, "kept"),
                Wish::Save | Wish::Publish => done(&draft, "saved"),
            }),
            Err(Error::Invalid(errors)) if !errors.has("form") => {
                Ok(Redirect::to(&format!("{draft}?check=1")).into_response())
            }
            Err(Error::Invalid(errors)) => {
                let view = draft::get(app, who, id).await?;
                judged(visit, Sheet { version: self.seen, ..sheet(&view, &self.form, errors) })
            }
            Err(Error::Conflict("draft_changed" | "being_published")) => self.clash(visit, id).await,
            Err(Error::NotFound | Error::Conflict("already_published")) => gone(visit, self.kind, &self.form),
            Err(error) => Err(error.into()),
        }
    }

    /// Somebody else was faster.
    async fn clash(&self, visit: &Visit, id: DraftId) -> Result {
        let view = match draft::get(&visit.app, &visit.principal, id).await {
            Ok(view) => view,
            Err(Error::NotFound) => return gone(visit, self.kind, &self.form),
            Err(error) => return Err(error.into()),
        };
        // Saved once more, this form changes the state that the other one left.
        let typed = EditorPage::new(visit, sheet(&view, &self.form, FieldErrors::default()));
        let clash = match view.state {
            DraftState::Queued => Clash::Leaving,
            DraftState::Draft => Clash::Changed {
                who: view.saved_by.clone(),
                at: When::moment(visit.locale, view.updated_at),
                others: differences(
                    &typed,
                    &EditorPage::new(visit, sheet(&view, &view.form, FieldErrors::default())),
                ),
            },
        };
        show_as(StatusCode::CONFLICT, &typed.with_clash(clash))
    }
}

/// The draft is no longer there; what was typed can become a new one.
fn gone(visit: &Visit, kind: RecordKind, form: &Form) -> Result {
    let path = KINDS.iter().find(|(_, known)| *known == kind).map(|(path, _)| *path).unwrap_or_default();
    let page = EditorPage::new(visit, new_sheet(kind, form, FieldErrors::default(), path.to_owned()));
    show_as(StatusCode::CONFLICT, &page.with_clash(Clash::Gone))
}

/// Saves what was typed before a session ended, and never publishes it; none where the path is no editor's.
pub(super) async fn resume(visit: &Visit, path: &str, fields: &Fields) -> Option<Result> {
    if let Some((path, kind)) = KINDS.iter().find(|(known, _)| *known == path) {
        let form = read(*kind, fields);
        if is_blank(&form) {
            return Some(Ok(Redirect::to(path).into_response()));
        }
        return Some(match draft::create(&visit.app, &visit.principal, *kind, &form).await {
            Ok(id) => Ok(done(&format!("/drafts/{id}"), "kept")),
            Err(Error::Invalid(errors)) => judged(visit, new_sheet(*kind, &form, errors, (*path).to_owned())),
            Err(error) => Err(error.into()),
        });
    }
    let id: DraftId = path.strip_prefix("/drafts/")?.parse().ok()?;
    Some(over(visit, id, fields, Wish::Keep).await)
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
