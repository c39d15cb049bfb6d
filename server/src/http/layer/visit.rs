//! Around every page: resolves the visit, and turns what failed into a page in the visitor's language.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderValue, Method, StatusCode, header};

use crate::app::{App, Error};
use crate::http::error::Failure;
use crate::http::extract::{Visit, cookie};
use crate::http::web::failure;
use crate::i18n::Locale;

/// What the layer needs to know.
#[derive(Clone, Debug)]
pub struct Doorway {
    pub app: App,
    pub trusted: Arc<[IpAddr]>,
}

/// Runs a page.
pub async fn open(State(door): State<Doorway>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let (visit, trouble) = Visit::resolve(&door.app, &door.trusted, &parts).await;
    let visit = Arc::new(visit);
    let method = parts.method.clone();
    let response = match trouble {
        Some(error) => Failure::from(error).into_response(),
        None if visit.city.is_none() && !is_setup(&visit.path) => Redirect::to("/setup").into_response(),
        None => {
            parts.extensions.insert(visit.clone());
            next.run(Request::from_parts(parts, body)).await
        }
    };
    let response = explain(&visit, &method, response);
    finish(&visit, response)
}

/// The pages that are there before the city is.
fn is_setup(path: &str) -> bool {
    path == "/setup" || path.starts_with("/setup/")
}

/// Gives an answer that failed its page.
fn explain(visit: &Visit, method: &Method, response: Response) -> Response {
    if let Some(Failure(error)) = response.extensions().get::<Failure>().cloned() {
        let may_come_back = matches!(*method, Method::GET | Method::HEAD);
        if matches!(*error, Error::Unauthenticated) && may_come_back {
            return Redirect::to(&failure::sign_in_address(visit)).into_response();
        }
        return failure::page(visit, &error);
    }
    let status = match response.status() {
        // An address whose id is none: there is nothing, and nothing to mend.
        StatusCode::BAD_REQUEST if matches!(*method, Method::GET | Method::HEAD) => StatusCode::NOT_FOUND,
        status => status,
    };
    // Script reads problems; people read pages.
    let is_told = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| {
        [&b"text/html"[..], b"application/problem+json"].iter().any(|told| kind.as_bytes().starts_with(told))
    });
    if (status.is_client_error() || status.is_server_error()) && !is_told {
        return failure::plain(visit, status);
    }
    response
}

/// Cache rules, and the language that was just chosen.
fn finish(visit: &Visit, mut response: Response) -> Response {
    let headers = response.headers_mut();
    // A stream of events carries the language of its page; it chooses none.
    let is_page =
        headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let chosen = visit.query.find("lang").and_then(Locale::find).filter(|_| is_page);
    if let Some(value) = chosen.and_then(|locale| cookie::keep_language(&visit.app, locale.tag())) {
        headers.append(header::SET_COOKIE, value);
    }
    // Whoever sets a city up types names and addresses before there is anybody to sign in.
    let is_setup = visit.path.starts_with("/setup");
    let is_personal =
        visit.principal.account().is_some() || is_setup || headers.contains_key(header::SET_COOKIE);
    let cache = if is_personal { "private, no-store" } else { "no-cache" };
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static(cache));
    headers.entry(header::CONTENT_LANGUAGE).or_insert(HeaderValue::from_static(visit.locale.tag()));
    headers.append(header::VARY, HeaderValue::from_static("Accept, Accept-Language, Cookie, Signature"));
    response
}
