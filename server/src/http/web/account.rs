//! The own account: language, password, signed-in browsers, tokens for programs.

use askama::Template;
use axum::Router;
use axum::extract::{Form as Body, Path};
use axum::routing::{get, post};
use hansa_entities::id::AccessTokenId;
use hansa_entities::text::Codes;
use http::StatusCode;

use super::field::{Choice, Control, Field, Mistake};
use super::join::role_code;
use super::maker::Maker;
use super::said::When;
use super::shell::{Section, Shell, done, show_as};
use crate::app::field::{FieldErrors, Form};
use crate::app::permission::SCOPES;
use crate::app::token::{self, NewToken};
use crate::app::{App, Error, account, session};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/account", get(read))
        .route("/account/password", post(change_password))
        .route("/account/tokens", post(create_token))
        .route("/account/tokens/{id}/revoke", post(revoke_token))
        .route("/account/sessions/{id}/revoke", post(revoke_session))
}

#[derive(Template)]
#[template(path = "pages/account.html")]
struct AccountPage {
    shell: Shell,
    email: String,
    role: String,
    mistakes: Vec<Mistake>,
    password: [Field; 2],
    token: [Field; 3],
    sessions: Vec<SessionLine>,
    tokens: Vec<TokenLine>,
    /// Shown once, right after it was made.
    fresh: Option<String>,
}

struct SessionLine {
    id: String,
    label: String,
    used: When,
    is_this: bool,
}

struct TokenLine {
    id: AccessTokenId,
    label: String,
    scopes: String,
    created: When,
    used: Option<When>,
    expires: Option<When>,
    is_revoked: bool,
}

/// What a refused form brings back to the page.
#[derive(Default)]
struct Typed {
    form: Form,
    errors: FieldErrors,
    fresh: Option<String>,
}

async fn read(visit: Visit) -> Result {
    page(&visit, StatusCode::OK, Typed::default()).await
}

async fn page(visit: &Visit, status: StatusCode, typed: Typed) -> Result {
    let (app, principal, locale) = (&visit.app, &visit.principal, visit.locale);
    let signed = principal.account().ok_or(Error::Unauthenticated)?;
    let sessions = session::list(app, principal).await?;
    let tokens = token::list(app, principal).await?;
    let make = Maker { locale, form: &typed.form, errors: &typed.errors, family: "account" };
    let page = AccountPage {
        email: signed.email.clone(),
        role: locale.coded("role", role_code(signed.role)).to_string(),
        mistakes: make.mistakes(),
        password: [
            make.input("current_password", "password", "current-password"),
            make.input("new_password", "password", "new-password"),
        ],
        token: [
            make.line("label"),
            scopes(&make, principal.is_administrator()),
            make.short("expires_days").optional(),
        ],
        sessions: sessions
            .into_iter()
            .map(|row| SessionLine {
                is_this: signed.session.as_deref() == Some(&row.id),
                label: row.label,
                used: When::moment(locale, row.last_used_at),
                id: row.id,
            })
            .collect(),
        tokens: tokens
            .into_iter()
            .map(|row| TokenLine {
                id: row.id,
                label: row.label,
                scopes: row.scopes.0.join(" "),
                created: When::day(locale, row.created_at),
                used: row.last_used_at.map(|at| When::moment(locale, at)),
                expires: row.expires_at.map(|at| When::day(locale, at)),
                is_revoked: row.revoked_at.is_some(),
            })
            .collect(),
        fresh: typed.fresh,
        shell: Shell::of(visit, Section::Account),
    };
    show_as(status, &page)
}

/// What a token of this account can be good for.
fn scopes(make: &Maker<'_>, is_administrator: bool) -> Field {
    let mut field = make.codes("scopes", "");
    let chosen = make.form.get("scopes").and_then(|value| value.as_array());
    let useful = SCOPES.into_iter().filter(|scope| is_administrator || !matches!(*scope, "follow" | "admin"));
    let options = useful.map(|scope| Choice {
        value: scope.to_owned(),
        label: make.locale.coded("scope", scope).bare().to_string(),
        hint: None,
        lang: None,
        is_chosen: chosen.is_some_and(|list| list.iter().any(|value| value == scope)),
    });
    field.control = Control::Boxes { options: options.collect(), is_long: false };
    field
}

async fn change_password(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let (current, new) = (fields.raw("current_password"), fields.raw("new_password"));
    match account::change_password(&visit.app, &visit.principal, &current, &new).await {
        Ok(()) => Ok(done("/account", "password-changed")),
        Err(Error::Invalid(errors)) => refused(&visit, Form::new(), errors).await,
        Err(error) => Err(error.into()),
    }
}

async fn refused(visit: &Visit, form: Form, errors: FieldErrors) -> Result {
    page(visit, StatusCode::UNPROCESSABLE_ENTITY, Typed { form, errors, fresh: None }).await
}

async fn create_token(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let days = fields.line("expires_days");
    let form = fields.form(&["label", "expires_days"], &["scopes"]);
    let expires_days = match days.parse::<u32>() {
        Ok(days) => Some(days),
        Err(_) if days.is_empty() => None,
        Err(_) => return refused(&visit, form, FieldErrors::one("expires_days", "not_a_number")).await,
    };
    let wanted = NewToken {
        label: fields.line("label").to_owned(),
        scopes: Codes(fields.all("scopes")),
        expires_days,
    };
    match token::create(&visit.app, &visit.principal, &wanted).await {
        Ok((_, value)) => {
            page(&visit, StatusCode::OK, Typed { fresh: Some(value), ..Typed::default() }).await
        }
        Err(Error::Invalid(errors)) => refused(&visit, form, errors).await,
        Err(error) => Err(error.into()),
    }
}

async fn revoke_token(visit: Visit, Path(id): Path<AccessTokenId>) -> Result {
    token::revoke(&visit.app, &visit.principal, id).await?;
    Ok(done("/account", "token-revoked"))
}

async fn revoke_session(visit: Visit, Path(id): Path<String>) -> Result {
    session::revoke(&visit.app, &visit.principal, &id).await?;
    Ok(done("/account", "session-ended"))
}
