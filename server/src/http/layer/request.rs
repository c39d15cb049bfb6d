//! Names every request, so that what a reader reports can be found in the log.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue};
use tracing::Instrument as _;
use uuid::Uuid;

use crate::app::App;

/// Carries the id in both directions. What a client sends under this name is replaced.
pub const ID: HeaderName = HeaderName::from_static("x-request-id");

/// Names a request, in its headers, in the log and in its answer.
pub async fn name(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let id = app.clock.id::<Uuid>().simple().to_string();
    let span = tracing::info_span!("request", %id, method = %request.method(), path = loggable(request.uri().path()));
    // Hexadecimal digits are a header value.
    let value = HeaderValue::try_from(id).unwrap_or(HeaderValue::from_static("none"));
    request.headers_mut().insert(ID, value.clone());
    let mut response = next.run(request).instrument(span).await;
    response.headers_mut().insert(ID, value);
    response
}

/// The path of a request without what opens something to whoever reads it: the code of an invitation or a new password, the
/// links of letters.
fn loggable(path: &str) -> &str {
    const SECRET: [(&str, &str); 3] = [
        ("/join/", "/join/…"),
        ("/digest/confirm/", "/digest/confirm/…"),
        ("/digest/stop/", "/digest/stop/…"),
    ];
    SECRET.into_iter().find(|(start, _)| path.starts_with(start)).map_or(path, |(_, shown)| shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_opens_an_account_stands_in_no_log() {
        assert_eq!(loggable("/join/one-time-code"), "/join/…");
        assert_eq!(loggable("/digest/stop/a-link"), "/digest/stop/…");
        assert_eq!(loggable("/o/018f"), "/o/018f");
    }
}
