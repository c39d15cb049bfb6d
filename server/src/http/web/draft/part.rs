//! The record beyond its core: a list of tasks, each with a page of its own that can be left and taken up again.

use askama::Template;
use axum::extract::{Form as Body, Path};
use axum::response::{IntoResponse, Redirect};
use hansa_entities::draft::DraftState;
use hansa_entities::id::DraftId;
use hansa_entities::time::Time;
use hansa_entities::vocabulary;
use http::StatusCode;

use super::edition;
use crate::app::Error;
use crate::app::draft::{self, DraftView};
use crate::app::feed::kind_code;
use crate::app::field::{FieldErrors, Form};
use crate::app::record::spec::{self, Part, Spec};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};
use crate::http::web::asked::{self, Asked};
use crate::http::web::clash::{Clash, differing};
use crate::http::web::component::task::{Standing, Task, TaskList};
use crate::http::web::field::{Control, Mistake};
use crate::http::web::kept;
use crate::http::web::maker::Maker;
use crate::http::web::said::{Said, When};
use crate::http::web::shell::{Section, Shell, done, show, show_as};

#[derive(Template)]
#[template(path = "pages/more.html")]
struct MorePage {
    shell: Shell,
    back: String,
    tasks: TaskList,
}

/// The tasks of a draft.
pub(super) async fn list(visit: Visit, Path(id): Path<DraftId>) -> Result {
    let view = draft::get(&visit.app, &visit.principal, id).await?;
    if view.state == DraftState::Queued {
        return Ok(Redirect::to("/drafts").into_response());
    }
    let page = MorePage {
        back: format!("/drafts/{id}"),
        tasks: tasks(&visit, &view),
        shell: Shell::of(&visit, Section::Drafts),
    };
    show(&page)
}

/// The parts that a kind has.
pub(super) fn tasks(visit: &Visit, view: &DraftView) -> TaskList {
    let mistakes = draft::mistakes(view.kind, &view.form, edition(view));
    let task = |part: Part| {
        let fields: Vec<&Spec> = spec::list(view.kind).iter().filter(|spec| spec.part == part).collect();
        if fields.is_empty() {
            return None;
        }
        let answered = fields.iter().filter(|spec| is_answered(&view.form, spec.name)).count();
        let questions = vocabulary::list("safeguard").concepts.len();
        let safeguards = view.form.get("safeguards").and_then(serde_json::Value::as_object);
        let given = safeguards
            .map_or(0, |answers| answers.values().filter(|entry| entry.get("answer").is_some()).count());
        let is_whole = answered == fields.len() && (part != Part::Safeguards || given == questions);
        let is_wrong =
            mistakes.0.iter().any(|error| fields.iter().any(|spec| belongs(&error.field, spec.name)));
        let said = |text: String| Said { text, lang: visit.locale.tag().to_owned() };
        Some(Task {
            id: format!("task-{}", part.code()),
            title: said(visit.locale.coded("part", part.code()).to_string()),
            address: format!("/drafts/{}/{}", view.id, part.code()),
            hint: match answered {
                1.. if part == Part::Safeguards => {
                    let words = visit.locale.t("more-answered").with("count", given).with("most", questions);
                    said(words.bare().to_string())
                }
                0 => Said::default(),
                some => said(visit.locale.t("more-done").with("count", some).bare().to_string()),
            },
            standing: match answered {
                _ if is_wrong => Standing::Wrong,
                0 => Standing::Later,
                _ if is_whole => Standing::Done,
                _ => Standing::Begun,
            },
        })
    };
    TaskList { tasks: Part::ALL.into_iter().filter_map(task).collect() }
}

fn is_answered(form: &Form, name: &str) -> bool {
    match form.get(name) {
        None | Some(serde_json::Value::Null | serde_json::Value::Bool(false)) => false,
        Some(serde_json::Value::String(text)) => !text.trim().is_empty(),
        Some(serde_json::Value::Array(list)) => !list.is_empty(),
        Some(serde_json::Value::Object(map)) => map.values().any(|value| value.as_str() != Some("")),
        Some(_) => true,
    }
}

fn belongs(field: &str, name: &str) -> bool {
    field == name || field.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'))
}

/// The part in which a field of a form is asked; none for the core.
pub(in crate::http::web) fn part_of(kind: hansa_entities::record::RecordKind, field: &str) -> Option<Part> {
    let root = field.split('.').next().unwrap_or_default();
    spec::find(kind, root).map(|spec| spec.part)
}

#[derive(Template)]
#[template(path = "pages/part.html")]
struct PartPage {
    shell: Shell,
    title: String,
    lead: String,
    back: String,
    action: String,
    mistakes: Vec<Mistake>,
    asked: Vec<Asked>,
    version: i64,
    clash: Option<Clash>,
}

impl PartPage {
    fn of(
        visit: &Visit,
        view: &DraftView,
        part: Part,
        form: &Form,
        more: Option<&str>,
        is_checked: bool,
    ) -> Self {
        let locale = visit.locale;
        let specs = || spec::list(view.kind).iter().filter(move |spec| spec.part == part);
        let mut errors =
            if is_checked { draft::mistakes(view.kind, form, edition(view)) } else { FieldErrors::default() };
        errors.0.retain(|error| specs().any(|spec| belongs(&error.field, spec.name)));
        let make = Maker { locale, form, errors: &errors, family: kind_code(view.kind) };
        Self {
            title: locale.coded("part", part.code()).bare().to_string(),
            lead: locale.t(&format!("part-{}-lead", part.code())).to_string(),
            back: format!("/drafts/{}/more", view.id),
            action: format!("/drafts/{}/{}", view.id, part.code()),
            mistakes: make.mistakes(),
            asked: specs()
                .map(|spec| asked::ask(&make, spec, usize::from(more == Some(spec.name))))
                .collect(),
            version: view.updated_at.0,
            clash: None,
            shell: Shell::of(visit, Section::Drafts),
        }
    }
}

fn find(view: &DraftView, part: &str) -> Result<Part> {
    let part = Part::find(part).filter(|part| spec::list(view.kind).iter().any(|spec| spec.part == *part));
    part.ok_or_else(|| Error::NotFound.into())
}

pub(super) async fn show_part(visit: Visit, Path((id, part)): Path<(DraftId, String)>) -> Result {
    let view = draft::get(&visit.app, &visit.principal, id).await?;
    let part = find(&view, &part)?;
    if view.state == DraftState::Queued {
        return Ok(Redirect::to("/drafts").into_response());
    }
    let is_checked = visit.query.find("check").is_some();
    let page = PartPage::of(&visit, &view, part, &view.form, visit.query.find("more"), is_checked);
    let status = if page.mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    show_as(status, &page)
}

/// Keeps a part. Nothing is judged before it is published.
pub(super) async fn save_part(
    visit: Visit,
    Path((id, part)): Path<(DraftId, String)>,
    Body(fields): Body<Fields>,
) -> Result {
    if visit.principal.account().is_none() {
        return kept::ask(&visit, &fields);
    }
    let view = draft::get(&visit.app, &visit.principal, id).await?;
    let part = find(&view, &part)?;
    let form = asked::read(spec::list(view.kind).iter().filter(|spec| spec.part == part), &fields);
    let seen = fields.line("version").parse().ok().map(Time);
    match draft::save_over(&visit.app, &visit.principal, id, &form, seen).await {
        Ok(_) => Ok(match fields.line("action").strip_prefix("add-") {
            Some(name) => {
                Redirect::to(&format!("/drafts/{id}/{}?more={name}#{name}", part.code())).into_response()
            }
            None => done(&format!("/drafts/{id}/more"), "saved"),
        }),
        Err(Error::Conflict("draft_changed" | "being_published")) => clash(&visit, id, part, &form).await,
        Err(error) => Err(error.into()),
    }
}

/// Somebody else was faster: what was typed stands in the form, beside what they wrote.
async fn clash(visit: &Visit, id: DraftId, part: Part, form: &Form) -> Result {
    let view = draft::get(&visit.app, &visit.principal, id).await?;
    let mut typed = view.form.clone();
    typed.extend(form.clone());
    let page = PartPage::of(visit, &view, part, &typed, None, false);
    let standing = PartPage::of(visit, &view, part, &view.form, None, false);
    let others = differing(asked::each(&page.asked), asked::each(&standing.asked));
    let clash = match view.state {
        DraftState::Queued => Clash::Leaving,
        DraftState::Draft => Clash::Changed {
            who: view.saved_by.clone(),
            at: When::moment(visit.locale, view.updated_at),
            others,
        },
    };
    show_as(StatusCode::CONFLICT, &PartPage { clash: Some(clash), ..page })
}
