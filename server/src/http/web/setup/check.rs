//! All answers on one page, each with a way to change it, and the one act that opens the city.

use askama::Template;
use axum::response::{IntoResponse, Redirect};
use hansa_entities::vocabulary;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

use super::{address, standing, to_list, token};
use crate::app::Error;
use crate::app::field::{FieldErrors, Form};
use crate::app::setup::{self, Answers, Kind, Step};
use crate::http::error::Result;
use crate::http::extract::{Visit, cookie};
use crate::http::web::component::answers::{Answer, Answers as Shown};
use crate::http::web::component::task;
use crate::http::web::confirm::plain;
use crate::http::web::maker::Maker;
use crate::http::web::name;
use crate::http::web::said::Said;
use crate::http::web::session::{with_cookie, with_session};
use crate::http::web::shell::{Section, Shell, show_as};
use crate::http::words;
use crate::i18n::Locale;
use crate::text::language;

#[derive(Template)]
#[template(path = "pages/setup/check.html")]
struct CheckPage {
    shell: Shell,
    /// What is wrong with the whole, where something is.
    mistakes: Vec<String>,
    parts: Vec<Part>,
    is_complete: bool,
}

/// A step and what was answered there.
struct Part {
    code: &'static str,
    title: String,
    /// Set where something is missing.
    standing: Option<(&'static str, String)>,
    answers: Shown,
    address: String,
}

pub(super) async fn show(visit: Visit, headers: HeaderMap) -> Result {
    if token(&visit, &headers).await?.is_none() {
        return Ok(to_list());
    }
    let answers = setup::answers(&visit.app).await?;
    page(&visit, &answers, StatusCode::OK, &FieldErrors::default())
}

fn page(visit: &Visit, answers: &Answers, status: StatusCode, errors: &FieldErrors) -> Result {
    let form = Form::new();
    let make = Maker { locale: visit.locale, form: &form, errors, family: "setup" };
    let page = CheckPage {
        mistakes: make.mistakes().into_iter().map(|mistake| mistake.text).collect(),
        parts: Step::ALL.map(|step| part(visit, answers, step)).into(),
        is_complete: answers.is_complete(visit.app.domain()),
        shell: Shell::of(visit, Section::None),
    };
    show_as(status, &page)
}

fn part(visit: &Visit, answers: &Answers, step: Step) -> Part {
    let locale = visit.locale;
    let stands = standing(answers.standing(visit.app.domain(), step));
    let way = format!("{}?next=check", address(step));
    let form = answers.form(step);
    let answered = answers.questions(step).into_iter().map(|(name, kind)| Answer {
        values: match kind {
            Kind::Password if answers.has_password() => vec![own(locale, &locale.t("check-password").bare())],
            _ => values(visit, &name, form.and_then(|form| form.get(&name)), kind),
        },
        change: format!("{way}#{name}"),
        name: words::field(locale, "setup", &name, "").unwrap_or(name),
    });
    let told = match step {
        Step::Address => vec![Answer {
            name: locale.t("arrival-domain").to_string(),
            values: vec![plain(visit.app.domain())],
            change: way.clone(),
        }],
        _ => Vec::new(),
    };
    Part {
        code: step.code(),
        title: locale.coded("step-title", step.code()).to_string(),
        standing: (stands != task::Standing::Done).then(|| (stands.class(), stands.words(locale))),
        answers: Shown { list: told.into_iter().chain(answered).collect() },
        address: way,
    }
}

/// An answer in words; none where there is none.
fn values(visit: &Visit, name: &str, value: Option<&Value>, kind: Kind) -> Vec<Said> {
    let locale = visit.locale;
    let given = match value {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(text)) => text.lines().filter(|line| !line.trim().is_empty()).collect(),
        _ => Vec::new(),
    };
    let word = |text: &&str| match kind {
        Kind::Language | Kind::Languages => {
            Said { text: language::own_name(text).to_owned(), lang: (*text).to_owned() }
        }
        Kind::Country => own(locale, &name::country(locale, text)),
        Kind::Themes => own(locale, &vocabulary::label("theme", text, locale.tag())),
        Kind::Tick => own(locale, &locale.t("check-yes").bare()),
        Kind::Line | Kind::Lines | Kind::Password => match Answers::language_of(name) {
            Some(tag) => Said { text: (*text).to_owned(), lang: tag.to_owned() },
            None => plain(text),
        },
    };
    given.iter().filter(|text| !text.trim().is_empty()).map(word).collect()
}

/// Words of ours.
fn own(locale: Locale, text: &dyn std::fmt::Display) -> Said {
    Said { text: text.to_string(), lang: locale.tag().to_owned() }
}

/// Opens the city. Sent twice, it is opened once, and whoever sent it stands at its end.
pub(super) async fn open(visit: Visit, headers: HeaderMap) -> Result {
    let Some(token) = token(&visit, &headers).await? else {
        return Ok(if visit.city.is_some() { end() } else { to_list() });
    };
    let answers = setup::answers(&visit.app).await?;
    if !answers.is_complete(visit.app.domain()) {
        return page(&visit, &answers, StatusCode::UNPROCESSABLE_ENTITY, &FieldErrors::default());
    }
    let proof = setup::Proof::Session(&token);
    match setup::run(&visit.app, proof, &answers.whole(), &visit.origin()).await {
        Ok(opened) => {
            let answer = with_session(&visit, &opened.token, END);
            Ok(with_cookie(cookie::drop_setup(&visit.app), answer))
        }
        Err(Error::Invalid(errors)) => page(&visit, &answers, StatusCode::UNPROCESSABLE_ENTITY, &errors),
        Err(Error::Conflict("already_set_up")) => Ok(end()),
        Err(Error::Forbidden("setup_session")) => Ok(to_list()),
        Err(error) => Err(error.into()),
    }
}

const END: &str = "/setup/online";

fn end() -> axum::response::Response {
    Redirect::to(END).into_response()
}
