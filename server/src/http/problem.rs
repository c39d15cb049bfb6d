//! Errors of the interfaces for programs: `application/problem+json` (RFC 9457).

use std::time::Duration;

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;
use utoipa::ToSchema;

use super::error::{code, status};
use crate::app::Error;
use crate::app::field::{FieldError, FieldErrors};
use crate::i18n::Locale;

/// One problem. `code` is for programs.
#[derive(Clone, Debug, Serialize)]
#[serde(into = "Document")]
pub struct Problem {
    status: StatusCode,
    code: &'static str,
    detail: Option<Box<str>>,
    errors: Vec<Mistake>,
    request_id: Option<Box<str>>,
    /// Seconds.
    retry_after: Option<u64>,
}

/// What went wrong, as RFC 9457 writes it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct Document {
    /// `urn:hansa:problem:<code>`.
    #[serde(rename = "type")]
    kind: String,
    /// For people who read a log.
    title: String,
    status: u16,
    /// The most precise word for programs; it never changes its meaning.
    code: &'static str,
    /// What was wrong with this one request, where that helps whoever sent it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    detail: Option<Box<str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<Mistake>,
    /// The name of the request in the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    request_id: Option<Box<str>>,
}

impl From<Problem> for Document {
    fn from(problem: Problem) -> Self {
        let Problem { status, code, detail, errors, request_id, retry_after: _ } = problem;
        Self {
            kind: format!("urn:hansa:problem:{code}"),
            title: Locale::English.coded("error-title", status.as_str()).bare().to_string(),
            status: status.as_u16(),
            code,
            detail,
            errors,
            request_id,
        }
    }
}

/// One field that was not accepted.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Mistake {
    field: String,
    /// `required`, `too_long`, `unknown_code`, …
    code: &'static str,
    /// The bound that was passed, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<u64>,
}

impl From<FieldError> for Mistake {
    fn from(error: FieldError) -> Self {
        Self { field: error.field, code: error.code, limit: error.limit }
    }
}

impl Problem {
    /// A problem of the request itself, before any verb was asked.
    pub fn new(status: StatusCode, code: &'static str) -> Self {
        Self { status, code, detail: None, errors: Vec::new(), request_id: None, retry_after: None }
    }

    /// Says what was wrong. Never with anything internal.
    #[must_use]
    pub fn detail(mut self, text: impl Into<String>) -> Self {
        self.detail = Some(text.into().into_boxed_str());
        self
    }

    /// Says when to come back.
    #[must_use]
    pub fn retry_after(mut self, wait: Duration) -> Self {
        self.retry_after = Some(wait.as_secs().max(1));
        self
    }

    /// Gives it another status and code than the error has by itself.
    #[must_use]
    pub fn renamed(mut self, status: StatusCode, code: &'static str) -> Self {
        (self.status, self.code) = (status, code);
        self
    }

    /// Names the request, so that it can be found in the log.
    #[must_use]
    pub fn of_request(mut self, id: Option<&str>) -> Self {
        self.request_id = id.map(Box::from);
        self
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        if let Error::Internal(text) = &error {
            tracing::error!(error = %text, "a request failed");
        }
        let problem = Self::new(status(&error), code(&error));
        match error {
            Error::TooMany { retry_after } => problem.retry_after(retry_after),
            Error::Invalid(FieldErrors(errors)) => {
                Self { errors: errors.into_iter().map(Mistake::from).collect(), ..problem }
            }
            _ => problem,
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        // Our own strings and numbers always serialise.
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut response = (self.status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        // A layer further out may write it again with what it knows.
        response.extensions_mut().insert(self);
        response
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use crate::app::field::FieldErrors;

    #[test]
    fn a_problem_names_every_field_by_code_and_hides_what_is_internal() {
        let mut errors = FieldErrors::one("title", "required");
        errors.add_limit("abstract", "too_long", 500);
        let problem = serde_json::to_value(Problem::from(Error::Invalid(errors))).unwrap();
        assert_eq!(problem["status"], 422);
        assert_eq!(problem["type"], "urn:hansa:problem:invalid");
        assert_eq!(problem["errors"][1]["limit"], 500);

        let problem =
            serde_json::to_string(&Problem::from(Error::Internal("password in /etc".to_owned()))).unwrap();
        assert!(!problem.contains("etc"), "{problem}");
        assert!(problem.contains("\"internal\""));
    }

    #[test]
    fn who_comes_too_often_learns_when_to_come_back() {
        let error = Error::TooMany { retry_after: std::time::Duration::from_secs(30) };
        let response = Problem::from(error).into_response();
        assert_eq!(response.status(), 429);
        assert_eq!(response.headers()[header::RETRY_AFTER], "30");
    }
}
