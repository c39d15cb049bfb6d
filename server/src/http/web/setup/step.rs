//! One step: a way back, a question, its fields, save and go on.

use askama::Template;
use axum::extract::Form as Body;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};

use super::look::{self, Look};
use super::{address, fields, gate, to_list, token};
use crate::app::Error;
use crate::app::doctor::Arrival;
use crate::app::field::{FieldErrors, Form};
use crate::app::letter;
use crate::app::setup::{self, Answers, Kind, Step};
use crate::http::error::Result;
use crate::http::extract::{Came, Fields, Visit, cookie};
use crate::http::web::field::{Control, Field, Mistake};
use crate::http::web::kept::{self, Kept};
use crate::http::web::maker::Maker;
use crate::http::web::shell::{Section, Shell, show_as};
use crate::i18n::Locale;

#[derive(Template)]
#[template(path = "pages/setup/step.html")]
struct StepPage {
    shell: Shell,
    mistakes: Vec<Mistake>,
    title: String,
    number: usize,
    total: usize,
    address: String,
    look: Look,
    fields: Vec<Field>,
    /// To whom a letter can be sent, to see whether letters arrive.
    letter: Option<Field>,
    /// A letter was sent.
    is_sent: bool,
    /// Leads back to the answers instead of to the next step.
    is_checked: bool,
    /// What came of a session that ended, in words.
    resumed: Option<String>,
}

/// What a page shows beside what stands.
struct Typed {
    form: Form,
    errors: FieldErrors,
    status: StatusCode,
    is_checked: bool,
    is_sent: bool,
    /// It was typed in a session that ended, and is not saved.
    is_resumed: bool,
}

pub(super) async fn show(visit: Visit, headers: HeaderMap, Came(arrival): Came, step: Step) -> Result {
    if token(&visit, &headers).await?.is_none() {
        return Ok(to_list());
    }
    let answers = setup::answers(&visit.app).await?;
    if step == Step::Names && answers.questions(step).is_empty() {
        // There is a name for each language, and no language yet.
        return Ok(Redirect::to(&address(Step::City)).into_response());
    }
    // What was left wrong is said again.
    let form = answers.form(step);
    let errors = form.map(|form| setup::judge(visit.app.domain(), &answers, step, form)).unwrap_or_default();
    let is_checked = visit.query.find("next") == Some(CHECK);
    let form = form.cloned().unwrap_or_default();
    let typed = Typed { form, errors, status: StatusCode::OK, is_checked, is_sent: false, is_resumed: false };
    page(&visit, &arrival, &answers, step, typed).await
}

/// Where a step that was opened from the answers leads back to.
const CHECK: &str = "check";

async fn page(visit: &Visit, arrival: &Arrival, answers: &Answers, step: Step, typed: Typed) -> Result {
    let mut form = typed.form;
    if step == Step::Mail && !form.contains_key("to") {
        let known = answers.form(Step::Administrator).and_then(|form| form.get("email"));
        form.insert("to".to_owned(), known.cloned().unwrap_or_default());
    }
    let make = Maker { locale: visit.locale, form: &form, errors: &typed.errors, family: "setup" };
    let has_letter =
        step == Step::Mail && (setup::mail_server(&visit.app).is_some() || !typed.errors.0.is_empty());
    let page = StepPage {
        mistakes: make.mistakes(),
        title: visit.locale.coded("step-title", step.code()).bare().to_string(),
        number: Step::ALL.iter().position(|one| *one == step).map_or(1, |at| at + 1),
        total: Step::ALL.len(),
        address: address(step),
        look: look::at(visit, arrival, step).await,
        fields: fields::of(&make, visit, answers, step),
        letter: has_letter.then(|| make.input("to", "email", "email")),
        is_sent: typed.is_sent,
        is_checked: typed.is_checked,
        resumed: typed.is_resumed.then(|| resumed(visit.locale, step)),
        shell: Shell::of(visit, Section::None),
    };
    show_as(typed.status, &page)
}

pub(super) async fn save(
    visit: Visit,
    headers: HeaderMap,
    Came(arrival): Came,
    Body(typed): Body<Fields>,
    step: Step,
) -> Result {
    let again = async || {
        let token = cookie::find_setup(&visit.app, &headers);
        gate::ask_again(&visit, &arrival, token.as_deref(), step, &typed).await
    };
    let Some(token) = token(&visit, &headers).await? else { return again().await };
    let answers = setup::answers(&visit.app).await?;
    let mut form = fields::read(&typed, &answers, step);
    let is_checked = typed.line("next") == CHECK;
    if step == Step::Mail && typed.line("action") == "letter" {
        return try_letter(&visit, &arrival, &answers, typed.line("to"), is_checked).await;
    }
    if step == Step::Administrator {
        form.insert("account_language".to_owned(), json!(visit.locale.tag()));
    }
    match setup::save(&visit.app, &token, step, form.clone()).await {
        Ok(()) => Ok(Redirect::to(&following(step, is_checked)).into_response()),
        Err(Error::Invalid(errors)) => {
            // The password may be kept by now.
            let answers = setup::answers(&visit.app).await?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let typed = Typed { form, errors, status, is_checked, is_sent: false, is_resumed: false };
            page(&visit, &arrival, &answers, step, typed).await
        }
        Err(Error::Forbidden("setup_session")) => again().await,
        Err(error) => Err(error.into()),
    }
}

/// Back at the step, with what was typed in a session that ended. Nothing is saved: another browser may have gone on. None
/// where nothing was typed at a step.
pub(super) async fn resume(visit: &Visit, arrival: &Arrival, kept: &Kept) -> Result<Option<Response>> {
    let Some(step) = Step::ALL.into_iter().find(|step| address(*step) == kept.to) else { return Ok(None) };
    let answers = setup::answers(&visit.app).await?;
    let mut form = fields::read(&kept.fields, &answers, step);
    if let Some(to) =
        kept.fields.find("to").filter(|_| step == Step::Mail && setup::mail_server(&visit.app).is_some())
    {
        form.insert("to".to_owned(), json!(to));
    }
    let is_empty = |value: &Value| match value {
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => true,
    };
    if form.values().all(is_empty) {
        return Ok(Some(Redirect::to(&kept.to).into_response()));
    }
    let typed = Typed {
        form,
        errors: FieldErrors::default(),
        status: StatusCode::OK,
        is_checked: kept.fields.find("next") == Some(CHECK),
        is_sent: false,
        is_resumed: true,
    };
    page(&kept::at(visit, &kept.to), arrival, &answers, step, typed).await.map(Some)
}

/// What the page says of texts that came back.
fn resumed(locale: Locale, step: Step) -> String {
    let has_secret = step.questions().iter().any(|(_, kind)| matches!(kind, Kind::Password));
    locale.t(if has_secret { "step-resumed-password" } else { "step-resumed-text" }).to_string()
}

fn following(step: Step, is_checked: bool) -> String {
    match step {
        // Other languages are other questions.
        Step::City if is_checked => format!("{}?next={CHECK}", address(Step::Names)),
        _ if is_checked => "/setup/check".to_owned(),
        _ => step.next().map_or_else(|| "/setup".to_owned(), address),
    }
}

/// Sends a letter to see whether letters arrive; the page says what came of it.
async fn try_letter(
    visit: &Visit,
    arrival: &Arrival,
    answers: &Answers,
    to: &str,
    is_checked: bool,
) -> Result {
    let (errors, status, is_sent) = match letter::test_before(&visit.app, to, visit.locale).await {
        Ok(()) => (FieldErrors::default(), StatusCode::OK, true),
        Err(Error::Invalid(errors)) => (errors, StatusCode::UNPROCESSABLE_ENTITY, false),
        Err(Error::Unavailable(code)) => {
            (FieldErrors::one("to", code), StatusCode::UNPROCESSABLE_ENTITY, false)
        }
        Err(error) => return Err(error.into()),
    };
    let form = Form::from_iter([("to".to_owned(), json!(to))]);
    let typed = Typed { form, errors, status, is_checked, is_sent, is_resumed: false };
    page(visit, arrival, answers, Step::Mail, typed).await
}
