//! The outermost layer: every error leaves as a problem that names its request, and caches are told what they may keep.

use std::sync::Arc;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};

use crate::http::error::Failure;
use crate::http::layer::request::ID;
use crate::http::problem::Problem;

/// Runs a request of the interface.
pub(super) async fn complete(request: Request, next: Next) -> Response {
    let id = request.headers().get(ID).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let is_personal = has_credentials(request.headers());
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let mut response = next.run(request).await;
    if response.status().is_client_error() || response.status().is_server_error() {
        response = explained(response, id.as_deref());
    }
    let headers = response.headers_mut();
    let cache = if is_personal || !reads { "private, no-store" } else { "no-cache" };
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static(cache));
    headers.append(header::VARY, HeaderValue::from_static("Authorization, Cookie"));
    if reads {
        // Scripts of other sites read what anybody reads: browsers send no cookie where the answer names no site.
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("Link"));
    }
    response
}

fn has_credentials(headers: &HeaderMap) -> bool {
    headers.contains_key(header::AUTHORIZATION) || headers.contains_key(header::COOKIE)
}

/// The same error as a problem. What the layers below say in their own way is said in ours.
fn explained(mut response: Response, id: Option<&str>) -> Response {
    let status = response.status();
    let allow = response.headers_mut().remove(header::ALLOW);
    let told = response.extensions_mut().remove::<Problem>();
    let failed =
        response.extensions_mut().remove::<Failure>().and_then(|Failure(error)| Arc::into_inner(error));
    let problem =
        told.or_else(|| failed.map(Problem::from)).unwrap_or_else(|| Problem::new(status, code(status)));
    let mut response = problem.of_request(id).into_response();
    if let Some(methods) = allow {
        response.headers_mut().insert(header::ALLOW, methods);
    }
    response
}

/// The code of an answer that no handler of ours has written.
fn code(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "not_found",
        StatusCode::METHOD_NOT_ALLOWED => "method_not_allowed",
        StatusCode::PAYLOAD_TOO_LARGE => "too_large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "unsupported_media_type",
        StatusCode::SERVICE_UNAVAILABLE => "timeout",
        status if status.is_client_error() => "malformed",
        _ => "internal",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use axum::body::to_bytes;
    use serde_json::Value;

    use super::*;
    use crate::app::Error;

    async fn read(response: Response) -> (u16, Value) {
        let status = response.status().as_u16();
        assert_eq!(response.headers()[header::CONTENT_TYPE], "application/problem+json");
        let bytes = to_bytes(response.into_body(), 64 * 1024).await.unwrap();
        (status, serde_json::from_slice(&bytes).unwrap())
    }

    #[tokio::test]
    async fn a_problem_names_its_request() {
        let response = Problem::from(Error::Conflict("draft_open")).into_response();
        let (status, body) = read(explained(response, Some("abc"))).await;
        assert_eq!((status, &body["code"], &body["request_id"]), (409, &"draft_open".into(), &"abc".into()));
    }

    #[tokio::test]
    async fn what_a_layer_refused_becomes_a_problem_too() {
        let response = Failure::from(Error::Forbidden("origin")).into_response();
        let (status, body) = read(explained(response, None)).await;
        assert_eq!((status, &body["code"]), (403, &"origin".into()));

        let (status, body) = read(explained((StatusCode::NOT_FOUND, "nothing").into_response(), None)).await;
        assert_eq!((status, &body["code"]), (404, &"not_found".into()));

        let mut response = StatusCode::METHOD_NOT_ALLOWED.into_response();
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET"));
        let response = explained(response, None);
        assert_eq!(response.headers()[header::ALLOW], "GET");
        assert_eq!(read(response).await.1["code"], "method_not_allowed");
    }
}
