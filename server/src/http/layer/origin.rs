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
    let layer = CsrfLayer::new().with_insecure_bypass(|method, uri| ends_letters(method, uri.path()));
    let origin = app.base().origin().ascii_serialization();
    // An address that the configuration accepted is an origin.
    layer.clone().add_trusted_origin(origin).unwrap_or(layer).with_rejection_response(refusal)
}

/// Refuses what a session is to do without saying from where, and in production from anywhere but the city's own address:
/// the same host over plain http is another origin. Every browser says so with whatever changes something.
pub async fn require(State(app): State<App>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let is_stop = ends_letters(request.method(), request.uri().path());
    if reads || is_stop || is_ours(&app, request.headers()) {
        return next.run(request).await;
    }
    Failure::from(Error::Forbidden("origin")).into_response()
}

/// What a mail program sends for its reader (RFC 8058), wherever that one reads: the link alone says what may be done, and
/// no cookie counts.
fn ends_letters(method: &Method, path: &str) -> bool {
    *method == Method::POST && path.starts_with("/digest/stop/")
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
