//! Pages for what went wrong: what happened, what is safe, what to do now. They need no database.

use askama::Template;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};

use super::component::problem::Problem;
use super::page;
use super::shell::{Section, Shell, show_as};
use crate::app::Error;
use crate::http::error::{code, status};
use crate::http::extract::Visit;
use crate::http::words;

#[derive(Template)]
#[template(path = "pages/failure.html")]
struct FailurePage {
    shell: Shell,
    problem: Problem,
}

/// The page of an error.
pub(crate) fn page(visit: &Visit, error: &Error) -> Response {
    if let Error::Internal(text) = error {
        tracing::error!(error = %text, "a page failed");
    }
    let mut response = write(visit, status(error), code(error));
    if let Error::TooMany { retry_after } = error {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_after.as_secs().max(1)));
    }
    response
}

/// The page of a bare status, as the framework's own refusals have it.
pub(crate) fn plain(visit: &Visit, status: StatusCode) -> Response {
    write(visit, status, "other")
}

fn write(visit: &Visit, status: StatusCode, code: &str) -> Response {
    let shell = Shell::of(visit, Section::None);
    let locale = shell.locale;
    let problem = Problem {
        title: locale.coded("error-title", status.as_str()).to_string(),
        text: words::failure(locale, status, code),
        sign_in: (status == StatusCode::UNAUTHORIZED).then(|| sign_in_address(visit)),
        number: status.is_server_error().then(|| visit.request_id.clone()),
    };
    show_as(status, &FailurePage { shell, problem }).unwrap_or_else(|_| status.into_response())
}

/// The sign-in page that leads back to where the visitor wanted to go.
pub(crate) fn sign_in_address(visit: &Visit) -> String {
    let back = url::form_urlencoded::byte_serialize(page::of(&visit.path).as_bytes()).collect::<String>();
    format!("/sign-in?next={back}")
}
