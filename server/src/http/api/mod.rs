//! The interface for programs: JSON over `/api`, described by an OpenAPI document that is made from the handlers.
//!
//! Who asks is settled once, in front of every handler (`gate`); what failed becomes a problem in one place
//! (`explain`). Deliberately absent: rules about content, and anything that a page shows differently.

mod explain;
mod gate;
mod input;
mod link;
pub mod v1;

use std::sync::LazyLock;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use http::{StatusCode, header};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

use crate::app::{App, Error};
use crate::http::layer::origin;
use crate::http::problem::Problem;

/// Longest body in bytes: twice the longest form that is kept.
const BODY_BYTES: usize = 512 * 1024;
/// Longest time that an answer may take: following a city waits for its server.
const TIME: Duration = Duration::from_secs(60);

/// The routes below `/api`.
pub fn router(app: &App) -> Router<App> {
    let (routes, _) = v1::routes().split_for_parts();
    routes
        .route("/api/v1/openapi.json", get(document))
        .route("/api", any(nowhere))
        .route("/api/{*rest}", any(nowhere))
        .method_not_allowed_fallback(method_not_allowed)
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(from_fn_with_state(gate::Gate::new(app), gate::admit))
        .layer(origin::guard(app))
        .layer(from_fn_with_state(app.clone(), origin::require))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME))
        .layer(CatchPanicLayer::new())
        .layer(from_fn(explain::complete))
}

/// The description of the newest version, made from its handlers.
pub fn openapi() -> utoipa::openapi::OpenApi {
    v1::routes().into_openapi()
}

static DOCUMENT: LazyLock<String> = LazyLock::new(|| openapi().to_json().unwrap_or_default());

async fn document() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], DOCUMENT.as_str()).into_response()
}

async fn nowhere() -> Problem {
    Error::NotFound.into()
}

async fn method_not_allowed() -> Problem {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed")
}
