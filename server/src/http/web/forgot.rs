//! A lost password, where letters can be sent: the answer is the same for every address.

use askama::Template;
use axum::Router;
use axum::extract::Form as Body;
use axum::response::{IntoResponse as _, Redirect};
use axum::routing::get;
use http::StatusCode;

use super::field::{Control, Field, Mistake};
use super::maker::Maker;
use super::shell::{Section, Shell, show_as};
use crate::app::field::{FieldErrors, Form};
use crate::app::{App, Error, account, letter};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/reset", get(ask).post(send))
}

#[derive(Template)]
#[template(path = "pages/forgot.html")]
struct ForgotPage {
    shell: Shell,
    mistakes: Vec<Mistake>,
    /// None once it was sent.
    field: Option<Field>,
}

fn page(visit: &Visit, status: StatusCode, form: &Form, errors: &FieldErrors) -> Result {
    let make = Maker { locale: visit.locale, form, errors, family: "forgot" };
    let is_sent = visit.query.find("sent").is_some();
    let page = ForgotPage {
        mistakes: make.mistakes(),
        field: (!is_sent).then(|| make.input("email", "email", "username")),
        shell: Shell::of(visit, Section::SignIn),
    };
    show_as(status, &page)
}

async fn ask(visit: Visit) -> Result {
    if !letter::is_configured(&visit.app) {
        return Err(Error::NotFound.into());
    }
    page(&visit, StatusCode::OK, &Form::new(), &FieldErrors::default())
}

async fn send(visit: Visit, Body(fields): Body<Fields>) -> Result {
    match account::forgot(&visit.app, fields.line("email"), &visit.origin()).await {
        Ok(()) => Ok(Redirect::to("/reset?sent=1").into_response()),
        Err(Error::Invalid(errors)) => {
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &fields.form(&["email"], &[]), &errors)
        }
        Err(error) => Err(error.into()),
    }
}
