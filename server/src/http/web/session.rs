//! Signing in and out, and the language that a visitor chooses.

use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Form as Body};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use http::{HeaderValue, StatusCode, header};

use super::field::{Control, Field, Mistake};
use super::kept::Kept;
use super::maker::Maker;
use super::shell::{Section, Shell, done, show_as};
use crate::app::field::{FieldErrors, Form};
use crate::app::session::{self, Credentials};
use crate::app::{App, Error, account};
use crate::http::FORM_BYTES;
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit, cookie};
use crate::i18n::Locale;

/// Most bytes of a form with another one in it: the names of kept fields are longer by a mark, and what opens the door comes
/// on top.
pub(super) const WITH_KEPT: usize = FORM_BYTES + 16 * 1024;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(ask).post(sign_in).layer(DefaultBodyLimit::max(WITH_KEPT)))
        .route("/sign-out", post(sign_out))
        .route("/language", post(choose_language))
}

#[derive(Template)]
#[template(path = "pages/sign-in.html")]
struct SignInPage {
    shell: Shell,
    mistakes: Vec<Mistake>,
    fields: [Field; 2],
    next: String,
    /// What was typed elsewhere and comes along, as hidden fields.
    kept: Vec<(String, String)>,
}

/// A sign-in on its way to the page.
#[derive(Default)]
pub(super) struct SignIn {
    pub form: Form,
    pub errors: FieldErrors,
    pub next: String,
    pub kept: Option<Kept>,
}

impl SignIn {
    pub(super) fn page(self, visit: &Visit, status: StatusCode) -> Result {
        let make = Maker { locale: visit.locale, form: &self.form, errors: &self.errors, family: "sign-in" };
        let page = SignInPage {
            mistakes: make.mistakes(),
            fields: [
                make.input("email", "email", "username"),
                make.input("password", "password", "current-password"),
            ],
            shell: Shell::of(visit, Section::SignIn),
            next: self.next,
            kept: self.kept.as_ref().map(Kept::hidden).unwrap_or_default(),
        };
        show_as(status, &page)
    }
}

async fn ask(visit: Visit) -> Result {
    if visit.principal.account().is_some() {
        return Ok(Redirect::to("/").into_response());
    }
    let next = visit.query.find("next").unwrap_or_default().to_owned();
    SignIn { next, ..SignIn::default() }.page(&visit, StatusCode::OK)
}

async fn sign_in(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let credentials =
        Credentials { email: fields.line("email").to_owned(), password: fields.raw("password") };
    let kept = Kept::of(&fields);
    let again =
        |errors, kept| SignIn { form: fields.form(&["email"], &[]), errors, next: fields.raw("next"), kept };
    match session::sign_in(&visit.app, &credentials, &visit.origin()).await {
        Ok(opened) => Ok(match kept {
            Some(kept) => kept.go_on(&visit, &opened).await,
            None => with_session(&visit, &opened.token, &local(fields.line("next"))),
        }),
        Err(Error::Invalid(errors)) => again(errors, kept).page(&visit, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Error::TooMany { retry_after }) => {
            let mut errors = FieldErrors::default();
            errors.add_limit("password", "too_many_attempts", retry_after.as_secs().div_ceil(60).max(1));
            let mut page = again(errors, kept).page(&visit, StatusCode::TOO_MANY_REQUESTS)?;
            page.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_after.as_secs().max(1)));
            Ok(page)
        }
        Err(error) => Err(error.into()),
    }
}

/// Leads on with a session in the browser.
pub(super) fn with_session(visit: &Visit, token: &str, to: &str) -> Response {
    open(visit, token, Redirect::to(to).into_response())
}

/// An answer that brings a session with it.
pub(super) fn open(visit: &Visit, token: &str, response: Response) -> Response {
    with_cookie(cookie::keep_session(&visit.app, token), response)
}

async fn sign_out(visit: Visit) -> Result {
    session::sign_out(&visit.app, &visit.principal).await?;
    Ok(with_cookie(cookie::drop_session(&visit.app), done("/", "signed-out")))
}

async fn choose_language(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let to = Redirect::to(&local(fields.line("next"))).into_response();
    let Some(locale) = Locale::find(fields.line("lang")) else { return Ok(to) };
    if visit.principal.account().is_some() {
        account::set_language(&visit.app, &visit.principal, locale.tag()).await?;
    }
    Ok(with_cookie(cookie::keep_language(&visit.app, locale.tag()), to))
}

pub(super) fn with_cookie(cookie: Option<HeaderValue>, mut response: Response) -> Response {
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// A place on this site, or the front page: a link must not lead a visitor away.
pub(super) fn local(next: &str) -> String {
    let is_local = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains('\\')
        && next.len() <= 2_048
        && next.chars().all(|c| !c.is_control());
    if is_local { next.to_owned() } else { "/".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_leads_to_this_site_only() {
        for away in
            ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x", "", "/a\r\nb"]
        {
            assert_eq!(local(away), "/", "{away}");
        }
        assert_eq!(local("/drafts?done=saved"), "/drafts?done=saved");
    }
}
