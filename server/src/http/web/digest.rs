//! The weekly letter without an account: asked for, confirmed, ended. Looking at a page changes nothing: what scans the links
//! of a letter confirms nothing and ends nothing.

use askama::Template;
use axum::Router;
use axum::extract::{Form as Body, Path};
use axum::response::{IntoResponse as _, Redirect};
use axum::routing::get;
use hansa_entities::subscription::SubscriptionState;
use http::StatusCode;
use serde_json::json;

use super::field::{Choice, Control, Field, Mistake};
use super::maker::Maker;
use super::shell::{Section, Shell, show_as};
use crate::app::digest::{self, LinkView, Subscribe, Which};
use crate::app::field::{FieldErrors, Form};
use crate::app::{App, Error, city, letter};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};
use crate::i18n::Locale;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/digest", get(ask).post(subscribe))
        .route("/digest/confirm/{token}", get(ask_confirm).post(confirm))
        .route("/digest/stop/{token}", get(ask_stop).post(stop))
}

#[derive(Template)]
#[template(path = "pages/digest.html")]
struct DigestPage {
    shell: Shell,
    mistakes: Vec<Mistake>,
    /// None where no letters can be sent.
    fields: Option<Vec<Field>>,
    is_sent: bool,
}

async fn ask(visit: Visit) -> Result {
    let home = city::read_home(&visit.app).await?.actor;
    let mut form = Form::new();
    form.insert("language".to_owned(), json!(visit.locale.tag()));
    form.insert("band".to_owned(), json!(home.population_band));
    form.insert("country".to_owned(), json!(home.country));
    page(&visit, StatusCode::OK, &form, &FieldErrors::default())
}

fn page(visit: &Visit, status: StatusCode, form: &Form, errors: &FieldErrors) -> Result {
    let make = Maker { locale: visit.locale, form, errors, family: "digest" };
    let fields = || {
        vec![
            make.input("email", "email", "email"),
            language(&make),
            make.code("band", "citysize", "").optional(),
            make.country("country").optional(),
            make.codes("themes", "theme").optional(),
            make.tick("always"),
        ]
    };
    let page = DigestPage {
        mistakes: make.mistakes(),
        fields: letter::is_configured(&visit.app).then(fields),
        is_sent: visit.query.find("sent").is_some(),
        shell: Shell::of(visit, Section::Digest),
    };
    show_as(status, &page)
}

/// The languages that letters are written in.
fn language(make: &Maker<'_>) -> Field {
    let mut field = make.line("language");
    let chosen = make.form.get("language").and_then(|value| value.as_str()).unwrap_or_default();
    let options = Locale::ALL.into_iter().map(|locale| Choice {
        value: locale.tag().to_owned(),
        label: locale.own_name().to_owned(),
        hint: None,
        lang: Some(locale.tag().to_owned()),
        is_chosen: locale.tag() == chosen,
    });
    field.control = Control::Select { options: options.collect() };
    field
}

async fn subscribe(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let form = fields.form(&["email", "language", "band", "country", "always"], &["themes"]);
    let outcome = match Subscribe::parse(&form) {
        Ok(wanted) => digest::subscribe(&visit.app, &wanted, &visit.origin()).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match outcome {
        Ok(()) => Ok(Redirect::to("/digest?sent=1").into_response()),
        Err(Error::Invalid(errors)) => page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &form, &errors),
        Err(error) => Err(error.into()),
    }
}

/// One question, or what came of it.
#[derive(Template)]
#[template(path = "pages/digest-link.html")]
struct LinkPage {
    shell: Shell,
    title: String,
    text: String,
    /// Where the answer is sent and what it is called; none where there is nothing to answer.
    act: Option<(String, String)>,
}

fn link_page(visit: &Visit, status: StatusCode, code: &str, action: Option<String>) -> Result {
    let locale = visit.locale;
    let message = |part: &str| locale.coded("digest-link", &format!("{code}{part}")).bare().to_string();
    show_as(
        status,
        &LinkPage {
            title: message(""),
            text: message("-text"),
            act: action.map(|action| (action, message("-do"))),
            shell: Shell::of(visit, Section::Digest),
        },
    )
}

/// The same for a link that is unknown, out of date, or was ended long ago.
fn dead(visit: &Visit) -> Result {
    link_page(visit, StatusCode::NOT_FOUND, "dead", None)
}

async fn ask_confirm(visit: Visit, Path(token): Path<String>) -> Result {
    match digest::read_link(&visit.app, &token).await {
        Ok(LinkView { state: SubscriptionState::Pending, .. }) => {
            link_page(&visit, StatusCode::OK, "confirm", Some(format!("/digest/confirm/{token}")))
        }
        Ok(LinkView { state: SubscriptionState::Active, .. }) => {
            link_page(&visit, StatusCode::OK, "confirmed", None)
        }
        Ok(LinkView { state: SubscriptionState::Stopped, .. }) | Err(Error::NotFound) => dead(&visit),
        Err(error) => Err(error.into()),
    }
}

async fn confirm(visit: Visit, Path(token): Path<String>) -> Result {
    match digest::confirm(&visit.app, &token).await {
        Ok(()) => link_page(&visit, StatusCode::OK, "confirmed", None),
        Err(Error::NotFound) => dead(&visit),
        Err(error) => Err(error.into()),
    }
}

/// Which letters a link is about.
fn which(visit: &Visit) -> Which {
    match visit.query.find("letters") {
        Some("replies") => Which::Replies,
        _ => Which::Weekly,
    }
}

async fn ask_stop(visit: Visit, Path(token): Path<String>) -> Result {
    match digest::read_link(&visit.app, &token).await {
        Ok(_) => {
            let (code, query) = match which(&visit) {
                Which::Weekly => ("stop", ""),
                Which::Replies => ("stop-replies", "?letters=replies"),
            };
            link_page(&visit, StatusCode::OK, code, Some(format!("/digest/stop/{token}{query}")))
        }
        Err(Error::NotFound) => dead(&visit),
        Err(error) => Err(error.into()),
    }
}

/// Also what a mail program sends by itself (RFC 8058): no session, no question.
async fn stop(visit: Visit, Path(token): Path<String>) -> Result {
    match digest::stop(&visit.app, &token, which(&visit)).await {
        Ok(view) => {
            let code = if view.is_account { "stopped-account" } else { "stopped" };
            link_page(&visit, StatusCode::OK, code, None)
        }
        Err(Error::NotFound) => dead(&visit),
        Err(error) => Err(error.into()),
    }
}
