//! Numbers for the operator, in the text format of Prometheus, on an address of their own.

use std::time::Instant;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::get;
use http::header;
use metrics_exporter_prometheus::{BuildError, PrometheusBuilder, PrometheusHandle};

/// Seconds; fine below the 30 ms that a page may take.
const BUCKETS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.03, 0.06, 0.125, 0.25, 1.0, 5.0];

/// Starts to collect for the whole process.
///
/// # Errors
/// Where something collects already.
pub fn install() -> Result<PrometheusHandle, BuildError> {
    PrometheusBuilder::new().set_buckets(&BUCKETS)?.install_recorder()
}

/// `/metrics`. Never on the public address.
pub fn router(handle: PrometheusHandle) -> Router {
    Router::new().route("/metrics", get(show)).with_state(handle)
}

async fn show(State(handle): State<PrometheusHandle>) -> ([(header::HeaderName, &'static str); 1], String) {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], handle.render())
}

/// Measures a request by its route, never by its path: paths hold ids, and ids would be endless labels.
pub async fn measure(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let method = request.method().as_str().to_owned();
    let start = Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_str().to_owned();
    metrics::histogram!("hansa_http_seconds", "method" => method, "route" => route, "status" => status)
        .record(start.elapsed().as_secs_f64());
    response
}
