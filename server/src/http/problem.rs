//! Errors of the interfaces for programs: `application/problem+json` (RFC 9457).

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use serde::Serialize;

use super::error::{code, status};
use crate::app::Error;
use crate::app::field::FieldError;
use crate::i18n::Locale;

/// One problem. `code` is for programs, `title` for people who read a log.
#[derive(Debug, Serialize)]
pub struct Problem {
    /// `urn:hansa:problem:<code>`.
    #[serde(rename = "type")]
    kind: String,
    title: String,
    status: u16,
    code: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
    #[serde(skip)]
    retry_after: Option<u64>,
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        if let Error::Internal(text) = &error {
            tracing::error!(error = %text, "a request failed");
        }
        let status = status(&error);
        let code = code(&error);
        let retry_after = match &error {
            Error::TooMany { retry_after } => Some(retry_after.as_secs().max(1)),
            _ => None,
        };
        let errors = match error {
            Error::Invalid(errors) => errors.0,
            _ => Vec::new(),
        };
        Self {
            kind: format!("urn:hansa:problem:{code}"),
            title: Locale::English.coded("error-title", status.as_str()).bare().to_string(),
            status: status.as_u16(),
            code: code.to_owned(),
            errors,
            retry_after,
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = http::StatusCode::from_u16(self.status).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
        // Our own strings and numbers always serialise.
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == 401 {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
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

        let problem = serde_json::to_string(&Problem::from(Error::Internal("password in /etc".to_owned()))).unwrap();
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
