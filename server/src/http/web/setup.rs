//! The first start: the city, and its first administrator. Opened by a code that only the terminal saw.

use askama::Template;
use axum::Router;
use axum::extract::Form as Body;
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use http::StatusCode;

use super::field::{Control, Field, Mistake};
use super::maker::Maker;
use super::session::with_session;
use super::shell::{Section, Shell, show_as};
use crate::app::field::{FieldErrors, Form};
use crate::app::{App, Error, setup};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/setup", get(ask).post(run))
}

#[derive(Template)]
#[template(path = "pages/setup.html")]
struct SetupPage {
    shell: Shell,
    mistakes: Vec<Mistake>,
    code: Field,
    city: Vec<Field>,
    administrator: Vec<Field>,
    domain: String,
}

/// Text fields of a city's form. They are shared with the page on which an administrator changes them.
pub(super) const CITY_TEXTS: [&str; 8] =
    ["language", "name", "summary", "country", "latitude", "longitude", "population", "contact"];
/// Lists of a city's form.
pub(super) const CITY_LISTS: [&str; 3] = ["languages", "themes_offered", "themes_sought"];

async fn ask(visit: Visit) -> Result {
    if visit.city.is_some() {
        return Ok(Redirect::to("/").into_response());
    }
    page(&visit, StatusCode::OK, &Form::new(), &FieldErrors::default())
}

fn page(visit: &Visit, status: StatusCode, form: &Form, errors: &FieldErrors) -> Result {
    let make = Maker { locale: visit.locale, form, errors, family: "setup" };
    let mut city = city_fields(&make, visit);
    city.insert(2, make.line("handle"));
    let page = SetupPage {
        shell: Shell::of(visit, Section::None),
        mistakes: make.mistakes(),
        code: make.short("code"),
        city,
        administrator: vec![
            make.input("officer_name", "text", "name"),
            make.input("email", "email", "username"),
            make.input("password", "password", "new-password"),
        ],
        domain: visit.app.domain().to_owned(),
    };
    show_as(status, &page)
}

/// The fields with which a city says who it is.
pub(super) fn city_fields(make: &Maker<'_>, visit: &Visit) -> Vec<Field> {
    let near = [visit.locale.tag().to_owned()];
    vec![
        make.language("language", &near),
        make.line("name"),
        make.area("summary", 3).optional(),
        make.country("country"),
        make.short("population"),
        make.short("latitude"),
        make.short("longitude"),
        make.languages("languages", &near),
        make.input("contact", "url", "off").optional(),
        make.codes("themes_offered", "theme").optional(),
        make.codes("themes_sought", "theme").optional(),
    ]
}

async fn run(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let texts: Vec<&str> =
        CITY_TEXTS.into_iter().chain(["code", "handle", "officer_name", "email", "password"]).collect();
    let form = fields.form(&texts, &CITY_LISTS);
    match setup::run(&visit.app, fields.line("code"), &form, &visit.origin()).await {
        Ok(opened) => Ok(with_session(&visit, &opened.token, "/admin?done=set-up")),
        Err(Error::Invalid(errors)) => page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &form, &errors),
        Err(Error::Forbidden("setup_code")) => {
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &form, &FieldErrors::one("code", "wrong"))
        }
        Err(error) => Err(error.into()),
    }
}
