//! Forms of other sites are refused, by what the browser itself says about the origin of a request.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, Method, header};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::app::{App, Error};
use crate::http::error::Failure;
use crate::http::extract::cookie;

/// The refusal as a response without a page; the layer `visit` writes one.
pub type Refusal = fn(ProtectionError) -> Response<Body>;

/// Refuses acts that another origin started. The public address is trusted by name, since a proxy may have rewritten
/// `Host`.
pub fn guard(app: &App) -> CsrfLayer<Refusal> {
    let refusal: Refusal = |_| Failure::from(Error::Forbidden("origin")).into_response();
    let layer = CsrfLayer::new();
    let origin = app.base().origin().ascii_serialization();
    // An address that the configuration accepted is an origin.
    layer.clone().add_trusted_origin(origin).unwrap_or(layer).with_rejection_response(refusal)
}

/// Refuses what a session is to do without saying from where, and in production from anywhere but the city's own address:
/// the same host over plain http is another origin. Every browser says so with whatever changes something.
pub async fn require(State(app): State<App>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || is_ours(&app, request.headers()) {
        return next.run(request).await;
    }
    Failure::from(Error::Forbidden("origin")).into_response()
}

fn is_ours(app: &App, headers: &HeaderMap) -> bool {
    if cookie::find_session(app, headers).or_else(|| cookie::find_setup(app, headers)).is_none() {
        return true;
    }
    match headers.get(header::ORIGIN) {
        Some(origin) => {
            let own = app.base().origin().ascii_serialization();
            app.is_development() || origin.as_bytes().eq_ignore_ascii_case(own.as_bytes())
        }
        None => headers.contains_key("sec-fetch-site"),
    }
}
