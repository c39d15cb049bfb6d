//! Who answers for the site.

use askama::Template;
use axum::Router;
use axum::extract::Form as Body;
use axum::routing::get;
use http::StatusCode;

use super::{Room, Rooms};
use crate::app::field::{FieldErrors, Form};
use crate::app::permission::{Verb, require};
use crate::app::{App, Error, legal};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};
use crate::http::web::field::{Control, Field, Mistake};
use crate::http::web::maker::Maker;
use crate::http::web::setup::legal_fields;
use crate::http::web::shell::{Section, Shell, done, show_as};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/admin/legal", get(read).post(change))
}

#[derive(Template)]
#[template(path = "pages/admin/legal.html")]
struct LegalPage {
    shell: Shell,
    rooms: Rooms,
    mistakes: Vec<Mistake>,
    fields: Vec<Field>,
}

async fn read(visit: Visit) -> Result {
    require(&visit.principal, Verb::Administer)?;
    let form = legal::read(&visit.app).await?.form();
    page(&visit, StatusCode::OK, &form, &FieldErrors::default())
}

fn page(visit: &Visit, status: StatusCode, form: &Form, errors: &FieldErrors) -> Result {
    let make = Maker { locale: visit.locale, form, errors, family: "legal" };
    let page = LegalPage {
        mistakes: make.mistakes(),
        fields: legal_fields(&make),
        rooms: Rooms::of(visit, Room::Legal),
        shell: Shell::of(visit, Section::Admin),
    };
    show_as(status, &page)
}

async fn change(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let form = fields.form(&legal::FIELDS, &[]);
    match legal::set(&visit.app, &visit.principal, &form).await {
        Ok(()) => Ok(done("/admin/legal", "legal-saved")),
        Err(Error::Invalid(errors)) => page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &form, &errors),
        Err(error) => Err(error.into()),
    }
}
