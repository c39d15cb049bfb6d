//! Answers that carry a document.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde_json::Value;
use uuid::Uuid;

use crate::app::Error;
use crate::http::negotiate::{ACTIVITY_JSON, VARY};
use crate::http::problem::Problem;

/// What a handler of this room returns.
pub(super) type Answer = Result<Response, Problem>;

/// An ActivityStreams document. Who signs may get another answer than who does not, so no cache in between keeps it.
pub(super) fn activity(status: StatusCode, body: impl Into<Body>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(ACTIVITY_JSON)),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::VARY, HeaderValue::from_static(VARY)),
    ];
    (status, headers, body.into()).into_response()
}

/// An ActivityStreams document made just now.
pub(super) fn fresh(value: &Value) -> Response {
    activity(StatusCode::OK, value.to_string())
}

/// A document that is the same for everybody and may be kept for a while.
pub(super) fn open(content_type: &'static str, value: &Value) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type)),
        (header::CACHE_CONTROL, HeaderValue::from_static("max-age=300")),
    ];
    (headers, value.to_string()).into_response()
}

/// The id at the end of a URL of ours. Another spelling of the same number is another URL, and nothing stands there.
///
/// # Errors
/// 404
pub(super) fn parse_uuid(text: &str) -> Result<Uuid, Problem> {
    let id = Uuid::try_parse(text).ok().filter(|id| id.to_string() == text);
    id.ok_or_else(|| Error::NotFound.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_id_has_one_spelling() {
        assert!(parse_uuid("0192f0c4-7c1e-7a53-9b1e-2f6f4f8f0a11").is_ok());
        for other in ["0192F0C4-7C1E-7A53-9B1E-2F6F4F8F0A11", "0192f0c47c1e7a539b1e2f6f4f8f0a11", "", "x"] {
            assert!(parse_uuid(other).is_err(), "{other}");
        }
    }
}
