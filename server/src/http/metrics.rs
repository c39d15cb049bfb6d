//! Numbers for the operator, in the text format of Prometheus, on an address of their own.

use std::sync::OnceLock;
use std::time::Instant;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{StatusCode, header};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

use crate::app::{App, statistics};

/// Seconds; fine below the 30 ms that a page may take.
const BUCKETS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.03, 0.06, 0.125, 0.25, 1.0, 5.0];

/// The collector of the process: several cities in one process share it.
static COLLECTOR: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// `/metrics`. Never on the public address.
pub fn router(app: App) -> Router {
    let collector = COLLECTOR.get_or_init(|| {
        let built =
            PrometheusBuilder::new().set_buckets(&BUCKETS).and_then(PrometheusBuilder::install_recorder);
        built.inspect_err(|error| tracing::error!(%error, "request times are not collected")).ok()
    });
    Router::new().route("/metrics", get(show)).with_state((app, collector.clone()))
}

async fn show(State((app, collector)): State<(App, Option<PrometheusHandle>)>) -> Response {
    match statistics::read(&app).await {
        Ok(now) => {
            let mut text = collector.map(|collector| collector.render()).unwrap_or_default();
            text.push_str(&gauges(&now));
            ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "no numbers for the operator");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// Queues are read when asked for: rows decide, and a counter in memory could drift from them.
fn gauges(now: &statistics::Statistics) -> String {
    let mut text = String::new();
    let mut put = |name: &str, help: &str, lines: &[(String, i128)]| {
        text.push_str(&format!("# HELP hansa_{name} {help}\n# TYPE hansa_{name} gauge\n"));
        for (labels, value) in lines {
            text.push_str(&format!("hansa_{name}{labels} {value}\n"));
        }
    };
    let by_state = |counts: &[(&'static str, u64)]| -> Vec<(String, i128)> {
        counts.iter().map(|(state, count)| (format!("{{state=\"{state}\"}}"), i128::from(*count))).collect()
    };
    let one = |value: i128| [(String::new(), value)];
    let age = one(i128::from(now.inbox_age_seconds));
    put("inbox_oldest_seconds", "How long the oldest received activity waits.", &age);
    put("inbox_items", "Received activities that are not applied.", &by_state(&now.inbox));
    put("peers", "Other instances by how deliveries to them go.", &by_state(&now.peers));
    let lag = one(i128::from(now.delivery_lag));
    put("delivery_lag", "Outgoing activities that are not settled for the peer furthest behind.", &lag);
    put("dead_letters", "Deliveries that were refused for good.", &one(i128::from(now.dead_letters)));
    put("jobs", "Jobs that are not done.", &by_state(&now.jobs));
    text
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queues_are_written_as_prometheus_reads_them() {
        let now = statistics::Statistics {
            inbox_age_seconds: 3,
            peers: vec![("answering", 2), ("waiting", 1)],
            jobs: vec![("waiting", 0), ("failed", 4)],
            ..statistics::Statistics::default()
        };
        let text = gauges(&now);
        assert!(text.contains("# TYPE hansa_peers gauge\nhansa_peers{state=\"answering\"} 2\n"), "{text}");
        assert!(text.contains("\nhansa_inbox_oldest_seconds 3\n"), "{text}");
        assert!(text.contains("\nhansa_jobs{state=\"failed\"} 4\n"), "{text}");
    }
}
