//! What stands behind a link that an administrator handed over: a new account, or a new password.

use askama::Template;
use axum::Router;
use axum::extract::{Form as Body, Path};
use axum::routing::get;
use hansa_entities::account::Role;
use hansa_entities::invitation::Purpose;
use http::StatusCode;

use super::field::{Control, Field, Mistake};
use super::maker::Maker;
use super::session::with_session;
use super::shell::{Section, Shell, show_as};
use super::welcome;
use crate::app::account::{self, Accept, InvitationView};
use crate::app::field::{FieldErrors, Form};
use crate::app::{App, Error};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/join/{code}", get(ask).post(join))
}

#[derive(Template)]
#[template(path = "pages/join.html")]
struct JoinPage {
    shell: Shell,
    is_new: bool,
    email: String,
    role: String,
    mistakes: Vec<Mistake>,
    fields: Vec<Field>,
}

async fn ask(visit: Visit, Path(code): Path<String>) -> Result {
    let invitation = match account::read_invitation(&visit.app, &code).await {
        Err(Error::NotFound) => return dead(&visit),
        found => found?,
    };
    page(&visit, &invitation, StatusCode::OK, &Form::new(), &FieldErrors::default())
}

fn page(
    visit: &Visit,
    invitation: &InvitationView,
    status: StatusCode,
    form: &Form,
    errors: &FieldErrors,
) -> Result {
    let make = Maker { locale: visit.locale, form, errors, family: "join" };
    let is_new = invitation.purpose == Purpose::Invite;
    let password = make.input("password", "password", "new-password");
    let fields = if is_new { vec![make.input("name", "text", "name"), password] } else { vec![password] };
    let page = JoinPage {
        shell: Shell::of(visit, Section::None),
        is_new,
        email: invitation.email.clone(),
        role: visit.locale.coded("role", role_code(invitation.role.unwrap_or(Role::Officer))).to_string(),
        mistakes: make.mistakes(),
        fields,
    };
    show_as(status, &page)
}

#[derive(Template)]
#[template(path = "pages/dead-link.html")]
struct DeadLinkPage {
    shell: Shell,
}

/// The same for a link that was used, replaced, taken back, is out of date or never was: strangers learn nothing from it.
/// Whoever has just come in by it, and loads it again, is told that all is well.
fn dead(visit: &Visit) -> Result {
    show_as(StatusCode::NOT_FOUND, &DeadLinkPage { shell: Shell::of(visit, Section::None) })
}

/// The role as forms and messages write it.
pub(super) fn role_code(role: Role) -> &'static str {
    match role {
        Role::Officer => "officer",
        Role::Administrator => "administrator",
    }
}

async fn join(visit: Visit, Path(code): Path<String>, Body(fields): Body<Fields>) -> Result {
    let invitation = match account::read_invitation(&visit.app, &code).await {
        Err(Error::NotFound) => return dead(&visit),
        found => found?,
    };
    let accept = Accept {
        name: fields.line("name").to_owned(),
        password: fields.raw("password"),
        language: visit.locale.tag().to_owned(),
    };
    match account::accept(&visit.app, &code, &accept, &visit.origin()).await {
        Ok(opened) => {
            let next = match invitation.purpose {
                Purpose::Reset => "/",
                Purpose::Invite | Purpose::Setup => welcome::ADDRESS,
            };
            Ok(with_session(&visit, &opened.token, &format!("{next}?done=joined")))
        }
        Err(Error::NotFound) => dead(&visit),
        Err(Error::Invalid(errors)) => {
            page(&visit, &invitation, StatusCode::UNPROCESSABLE_ENTITY, &fields.form(&["name"], &[]), &errors)
        }
        Err(error) => Err(error.into()),
    }
}
