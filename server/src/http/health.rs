//! Whether the program lives and is ready, for the reverse proxy and the supervisor.

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use http::StatusCode;

use crate::app::App;

/// `/livez`: the program runs. `/readyz`: the database answers as well.
pub fn router() -> Router<App> {
    Router::new().route("/livez", get(live)).route("/readyz", get(ready))
}

async fn live() -> &'static str {
    "ok\n"
}

async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    match crate::app::setup::is_needed(&app).await {
        Ok(_) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
        }
    }
}
