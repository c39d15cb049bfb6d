//! What other servers ask for: actors, objects, collections, discovery, and the inboxes.
//!
//! Everything here is public or proved by a signature; cookies and tokens mean nothing. Deliberately absent: pages under
//! the same addresses (`web`; `Accept` decides in front of both), and what an activity does (`app::inbox`).

mod activity;
mod actor;
mod collection;
mod document;
mod inbox;
mod log;
mod nodeinfo;
mod ns;
mod object;
mod reader;
mod webfinger;

use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::{get, post};
use hansa_federation::limits::BODY_BYTES;
use http::{HeaderValue, StatusCode, header};
use tower_http::timeout::TimeoutLayer;

use crate::app::App;
use crate::http::problem::Problem;

/// Longest time that an answer may take: one fetch of a key takes half of it.
const TIME: Duration = Duration::from_secs(60);

/// The routes of the federation.
pub fn router() -> Router<App> {
    Router::new()
        .merge(inboxes())
        .merge(documents())
        .merge(logs())
        .merge(discovery())
        .method_not_allowed_fallback(method_not_allowed)
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME))
}

fn inboxes() -> Router<App> {
    Router::new()
        .route("/inbox", post(inbox::shared))
        .route("/actor/inbox", post(inbox::shared))
        .route("/a/{name}/inbox", post(inbox::of_actor))
        .layer(DefaultBodyLimit::max(BODY_BYTES))
}

fn logs() -> Router<App> {
    let questions = Router::new()
        .route("/a/{name}/log/reconcile", post(log::reconcile))
        .route("/a/{name}/log/entries", post(log::entries))
        .route("/a/{name}/log/digest", post(log::digest))
        .layer(DefaultBodyLimit::max(log::QUESTION_BYTES));
    let offers = Router::new()
        .route("/a/{name}/log/recover", post(log::recover))
        .layer(DefaultBodyLimit::max(log::OFFER_BYTES));
    Router::new()
        .route("/a/{name}/log", get(log::show))
        .route("/a/{name}/log/heads", get(log::heads))
        .route("/a/{name}/log/actor", get(log::actor))
        .merge(questions)
        .merge(offers)
}

fn documents() -> Router<App> {
    Router::new()
        .route("/actor", get(actor::instance))
        .route("/actor/outbox", get(collection::instance_outbox))
        .route("/a/{name}", get(actor::named))
        .route("/a/{name}/outbox", get(collection::outbox))
        .route("/a/{name}/followers", get(collection::followers))
        .route("/a/{name}/following", get(collection::following))
        .route("/a/{name}/featured", get(collection::featured))
        .route("/o/{id}", get(object::show))
        .route("/o/{id}/replies", get(collection::replies))
        .route("/c/{id}", get(collection::context))
        .route("/x/{id}", get(activity::show))
}

/// What scripts of other sites may read: discovery by handle asks for it (RFC 7033, section 5).
fn discovery() -> Router<App> {
    Router::new()
        .route("/.well-known/webfinger", get(webfinger::show))
        .route("/.well-known/nodeinfo", get(nodeinfo::discover))
        .route("/nodeinfo/2.1", get(nodeinfo::show))
        .route("/ns", get(ns::show))
        .layer(map_response(open_to_scripts))
}

async fn open_to_scripts(mut response: Response) -> Response {
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

async fn method_not_allowed() -> Problem {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed")
}
