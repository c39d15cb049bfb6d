//! What our own city says about itself.

use askama::Template;
use axum::Router;
use axum::extract::Form as Body;
use axum::routing::get;
use http::StatusCode;

use super::{Room, Rooms};
use crate::app::field::{FieldErrors, Form};
use crate::app::{App, Error, city};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};
use crate::http::web::field::{Control, Field, Mistake};
use crate::http::web::maker::Maker;
use crate::http::web::setup::{CITY_LISTS, CITY_TEXTS, city_fields};
use crate::http::web::shell::{Section, Shell, done, show_as};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/admin/profile", get(read).post(change))
}

#[derive(Template)]
#[template(path = "pages/admin/profile.html")]
struct ProfilePage {
    shell: Shell,
    rooms: Rooms,
    mistakes: Vec<Mistake>,
    fields: Vec<Field>,
}

async fn read(visit: Visit) -> Result {
    let form = city::form(&visit.app, &visit.principal).await?;
    page(&visit, StatusCode::OK, &form, &FieldErrors::default())
}

fn page(visit: &Visit, status: StatusCode, form: &Form, errors: &FieldErrors) -> Result {
    let make = Maker { locale: visit.locale, form, errors, family: "city" };
    let page = ProfilePage {
        mistakes: make.mistakes(),
        fields: city_fields(&make, visit),
        rooms: Rooms::of(visit, Room::Profile),
        shell: Shell::of(visit, Section::Admin),
    };
    show_as(status, &page)
}

async fn change(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let form = fields.form(&CITY_TEXTS, &CITY_LISTS);
    match city::update(&visit.app, &visit.principal, &form).await {
        Ok(()) => Ok(done("/admin/profile", "profile-saved")),
        Err(Error::Invalid(errors)) => page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &form, &errors),
        Err(error) => Err(error.into()),
    }
}
