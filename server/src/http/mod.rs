//! Requests in, answers out: which verb a request means and how its answer is shown.
//!
//! Three moves: read, call one verb of `app`, show. Deliberately absent: SQL, rules about content, and any decision that
//! another surface would have to repeat.

pub mod activitypub;
pub mod api;
pub mod assets;
pub mod error;
pub mod extract;
pub mod feed;
pub mod health;
pub mod layer;
pub mod look;
pub mod metrics;
pub mod negotiate;
pub mod problem;
pub mod web;
pub mod words;

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Request};
use axum::response::Response;
use axum::{Router, middleware};
use http::{Method, StatusCode};
use tower::ServiceExt as _;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use crate::app::App;
use layer::visit::Doorway;

/// Longest body of a form, in bytes: well above the longest record.
pub(in crate::http) const FORM_BYTES: usize = 512 * 1024;
/// Longest time that a page may take.
const PAGE_TIME: Duration = Duration::from_secs(30);

/// Everything that is served on the public address. `api` and `activitypub` are the routes for programs; where a URL
/// has both a page and a document, `Accept` decides.
///
/// Serve it with `into_make_service_with_connect_info::<SocketAddr>()`: the address of the peer is needed.
pub fn router(app: App, api: Router<App>, activitypub: Router<App>) -> Router {
    let nowhere = pages(&app, web::nowhere());
    let machines = api
        .merge(activitypub)
        .merge(health::router())
        .merge(assets::router())
        .merge(look::router())
        .route_layer(middleware::from_fn(metrics::measure))
        .with_state(app.clone())
        .fallback_service(nowhere);
    let pages = pages(&app, web::router()).fallback_service(machines.clone());
    let both =
        Router::new().fallback(move |request: Request| dispatch(request, pages.clone(), machines.clone()));
    both.layer(middleware::from_fn(layer::headers::set))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(app, layer::request::name))
}

async fn dispatch(request: Request, pages: Router, machines: Router) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let form = if reads { negotiate::choose(request.headers()) } else { negotiate::Form::Page };
    let answer = match form {
        negotiate::Form::Activity => machines.oneshot(request).await,
        negotiate::Form::Page => pages.oneshot(request).await,
    };
    match answer {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// The layers of a browser's routes, the outermost last.
fn pages(app: &App, routes: Router<App>) -> Router {
    let trusted = extract::address::trusted(app.trusted_proxies());
    let door = Doorway { app: app.clone(), trusted: Arc::from(trusted) };
    routes
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(layer::origin::guard(app))
        .layer(middleware::from_fn_with_state(app.clone(), layer::origin::require))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PAGE_TIME))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(door, layer::visit::open))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(metrics::measure))
        .with_state(app.clone())
}
