//! Accounts: who may sign in, who was invited, and the links to hand over.

use askama::Template;
use axum::Router;
use axum::extract::{Form as Body, Path};
use axum::routing::{get, post};
use hansa_entities::account::{AccountState, Role};
use hansa_entities::id::AccountId;
use hansa_entities::invitation::Purpose;
use http::StatusCode;
use serde_json::json;

use super::{Room, Rooms};
use crate::app::account::{self, Invite, Link};
use crate::app::field::{FieldErrors, Form};
use crate::app::{App, Error};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};
use crate::http::web::confirm::{Question, plain};
use crate::http::web::field::{Control, Field, Mistake};
use crate::http::web::join::role_code;
use crate::http::web::maker::Maker;
use crate::http::web::said::When;
use crate::http::web::shell::{Section, Shell, done, show_as};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/admin/accounts", get(read).post(invite))
        .route("/admin/accounts/{id}/reset", post(reset))
        .route("/admin/accounts/{id}/suspend", get(ask_suspend).post(suspend))
        .route("/admin/accounts/{id}/reinstate", post(reinstate))
        .route("/admin/accounts/{id}/role", get(ask_role).post(set_role))
        .route("/admin/accounts/links/{id}/cancel", post(cancel))
}

#[derive(Template)]
#[template(path = "pages/admin/accounts.html")]
struct AccountsPage {
    shell: Shell,
    rooms: Rooms,
    mistakes: Vec<Mistake>,
    fields: [Field; 2],
    link: Option<HandOver>,
    accounts: Vec<AccountLine>,
    invitations: Vec<InvitationLine>,
}

/// A link that was just made. It is shown once.
struct HandOver {
    address: String,
    expires: When,
    is_reset: bool,
    is_mailed: bool,
}

struct AccountLine {
    id: AccountId,
    name: String,
    email: String,
    role: String,
    other_role: &'static str,
    other_role_label: String,
    is_active: bool,
    is_self: bool,
    last: Option<When>,
}

struct InvitationLine {
    id: String,
    email: String,
    purpose: String,
    expires: When,
}

/// What the page shows beside what stands.
#[derive(Default)]
struct Typed {
    form: Form,
    errors: FieldErrors,
    link: Option<HandOver>,
}

async fn read(visit: Visit) -> Result {
    page(&visit, StatusCode::OK, Typed::default()).await
}

async fn page(visit: &Visit, status: StatusCode, typed: Typed) -> Result {
    let (app, principal, locale) = (&visit.app, &visit.principal, visit.locale);
    let accounts = account::list(app, principal).await?;
    let invitations = account::open_invitations(app, principal).await?;
    let mut form = typed.form;
    form.entry("role").or_insert(json!(role_code(Role::Officer)));
    let make = Maker { locale, form: &form, errors: &typed.errors, family: "invite" };
    let roles = [role_code(Role::Officer), role_code(Role::Administrator)];
    let page = AccountsPage {
        mistakes: make.mistakes(),
        fields: [make.input("email", "email", "off"), make.answers("role", "role", &roles)],
        link: typed.link,
        accounts: accounts.into_iter().map(|row| line(visit, row)).collect(),
        invitations: invitations
            .into_iter()
            .filter(|row| row.purpose != Purpose::Setup)
            .map(|row| InvitationLine {
                id: row.id,
                purpose: locale.coded("purpose", purpose_code(row.purpose)).to_string(),
                email: row.email.unwrap_or_default(),
                expires: When::moment(locale, row.expires_at),
            })
            .collect(),
        rooms: Rooms::of(visit, Room::Accounts),
        shell: Shell::of(visit, Section::Admin),
    };
    show_as(status, &page)
}

fn line(visit: &Visit, row: hansa_entities::account::Model) -> AccountLine {
    let locale = visit.locale;
    let other = match row.role {
        Role::Officer => Role::Administrator,
        Role::Administrator => Role::Officer,
    };
    AccountLine {
        id: row.id,
        role: locale.coded("role", role_code(row.role)).to_string(),
        other_role: role_code(other),
        other_role_label: locale.coded("make-role", role_code(other)).to_string(),
        is_active: row.state == AccountState::Active,
        is_self: visit.principal.account_id() == Some(row.id),
        last: row.last_sign_in.map(|at| When::moment(locale, at)),
        name: row.name,
        email: row.email,
    }
}

fn purpose_code(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Invite => "invite",
        Purpose::Reset => "reset",
        Purpose::Setup => "setup",
    }
}

fn parse_role(code: &str) -> Role {
    if code == role_code(Role::Administrator) { Role::Administrator } else { Role::Officer }
}

async fn invite(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let wanted = Invite { email: fields.line("email").to_owned(), role: parse_role(fields.line("role")) };
    match account::invite(&visit.app, &visit.principal, &wanted).await {
        Ok(link) => hand_over(&visit, link, false).await,
        Err(Error::Invalid(errors)) => {
            let form = fields.form(&["email", "role"], &[]);
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Typed { form, errors, link: None }).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn hand_over(visit: &Visit, link: Link, is_reset: bool) -> Result {
    let expires = When::moment(visit.locale, link.expires);
    let is_mailed = link.is_mailed;
    let link = Some(HandOver { address: link.url, expires, is_reset, is_mailed });
    page(visit, StatusCode::OK, Typed { link, ..Typed::default() }).await
}

async fn reset(visit: Visit, Path(id): Path<AccountId>) -> Result {
    let link = account::reset(&visit.app, &visit.principal, id).await?;
    hand_over(&visit, link, true).await
}

/// The question about an account.
async fn question(visit: &Visit, id: AccountId, code: &'static str) -> Result<Question> {
    let row = account::get(&visit.app, &visit.principal, id).await?;
    Ok(Question {
        code,
        section: Section::Admin,
        kind: None,
        subject: plain(&row.name),
        others: vec![plain(&row.email)],
        action: format!("/admin/accounts/{id}/suspend"),
        fields: Vec::new(),
        back: "/admin/accounts".to_owned(),
    })
}

async fn ask_suspend(visit: Visit, Path(id): Path<AccountId>) -> Result {
    question(&visit, id, "suspend").await?.ask(&visit)
}

async fn ask_role(visit: Visit, Path(id): Path<AccountId>) -> Result {
    let role = parse_role(visit.query.find("role").unwrap_or_default());
    let code = match role {
        Role::Officer => "role-officer",
        Role::Administrator => "role-administrator",
    };
    let question = Question {
        action: format!("/admin/accounts/{id}/role"),
        fields: vec![("role", role_code(role).to_owned())],
        ..question(&visit, id, code).await?
    };
    question.ask(&visit)
}

/// Takes a link back that was handed over.
async fn cancel(visit: Visit, Path(id): Path<String>) -> Result {
    account::cancel(&visit.app, &visit.principal, &id).await?;
    Ok(done("/admin/accounts", "link-cancelled"))
}

async fn suspend(visit: Visit, Path(id): Path<AccountId>) -> Result {
    account::suspend(&visit.app, &visit.principal, id).await?;
    Ok(done("/admin/accounts", "suspended"))
}

async fn reinstate(visit: Visit, Path(id): Path<AccountId>) -> Result {
    account::reinstate(&visit.app, &visit.principal, id).await?;
    Ok(done("/admin/accounts", "reinstated"))
}

async fn set_role(visit: Visit, Path(id): Path<AccountId>, Body(fields): Body<Fields>) -> Result {
    account::set_role(&visit.app, &visit.principal, id, parse_role(fields.line("role"))).await?;
    Ok(done("/admin/accounts", "role-changed"))
}
