//! Answers that many operations share, as handlers give them and as the document describes them.

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;
use utoipa::IntoResponses;

use crate::http::problem::{Document, Problem};

/// What a handler returns.
pub(super) type Answer<T = Response> = Result<T, Problem>;

/// 201 with its address.
pub(super) fn created(location: &str, body: &impl Serialize) -> Response {
    located(StatusCode::CREATED, location, body)
}

/// 202: it happens at the end of the undo window.
pub(super) fn accepted(location: &str, body: &impl Serialize) -> Response {
    located(StatusCode::ACCEPTED, location, body)
}

fn located(status: StatusCode, location: &str, body: &impl Serialize) -> Response {
    let mut response = (status, Json(body)).into_response();
    if let Ok(value) = HeaderValue::try_from(location) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

/// What can happen to every request.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "describes answers; the document reads it, nobody makes one")]
pub(super) enum Common {
    /// A token that is not valid, which is refused also where nobody needs one; or no account where one is needed.
    #[response(status = 401, content_type = "application/problem+json")]
    Unauthenticated(Document),
    /// Too many requests; `Retry-After` says when to come back.
    #[response(status = 429, content_type = "application/problem+json")]
    TooMany(Document),
    /// Not now: the city is not set up, another server does not answer, or it took too long.
    #[response(status = 503, content_type = "application/problem+json")]
    Unavailable(Document),
}

/// What can happen where one thing is named.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "describes answers; the document reads it, nobody makes one")]
pub(super) enum Missing {
    /// It is not here.
    #[response(status = 404, content_type = "application/problem+json")]
    NotFound(Document),
    /// It was here and was withdrawn.
    #[response(status = 410, content_type = "application/problem+json")]
    Gone(Document),
}

/// What can happen where an account is needed.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "describes answers; the document reads it, nobody makes one")]
pub(super) enum Refused {
    /// The role or the token does not allow it.
    #[response(status = 403, content_type = "application/problem+json")]
    Forbidden(Document),
}

/// What can be wrong with a body.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "describes answers; the document reads it, nobody makes one")]
pub(super) enum Unusable {
    /// Not a JSON object.
    #[response(status = 400, content_type = "application/problem+json")]
    Malformed(Document),
    /// Something stands in the way.
    #[response(status = 409, content_type = "application/problem+json")]
    Conflict(Document),
    /// Larger than 512 KiB.
    #[response(status = 413, content_type = "application/problem+json")]
    TooLarge(Document),
    /// Not `application/json`.
    #[response(status = 415, content_type = "application/problem+json")]
    NotJson(Document),
    /// Fields that are missing or wrong; `errors` names each.
    #[response(status = 422, content_type = "application/problem+json")]
    Invalid(Document),
}
