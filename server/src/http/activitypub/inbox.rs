//! `POST /inbox` and its like: verified, stored, answered 202; applied later.

use std::time::Duration;

use axum::body::{Bytes, HttpBody as _};
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest as _, Path, Request, State};
use axum::response::{IntoResponse, Response};
use hansa_federation::inbox::Rejection;
use hansa_federation::limits::BODY_BYTES;
use hansa_federation::signature::Inbound;
use http::request::Parts;
use http::{HeaderValue, StatusCode, header};

use super::document::Answer;
use super::reader::target;
use crate::app::inbox::{Receipt, Refused, receive};
use crate::app::{App, actor};
use crate::http::problem::Problem;

/// When a sender may try again what our own trouble, or that of its key's host, has stopped.
const SOON: Duration = Duration::from_secs(60);

/// The shared inbox, and the one of the instance.
pub(super) async fn shared(State(app): State<App>, request: Request) -> Answer {
    take(&app, request).await
}

/// The inbox of one of our actors.
pub(super) async fn of_actor(State(app): State<App>, Path(name): Path<String>, request: Request) -> Answer {
    actor::find(&app, &name).await?;
    take(&app, request).await
}

async fn take(app: &App, request: Request) -> Answer {
    let (mut parts, body) = request.into_parts();
    // Nobody waits for the end of a body that will not be read.
    if body.size_hint().lower() > BODY_BYTES as u64 {
        return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large"));
    }
    name_host(&mut parts);
    let bytes = Bytes::from_request(Request::from_parts(parts.clone(), body), app).await;
    let bytes = bytes.map_err(|refused| unread(&refused))?;
    let inbound = Inbound {
        method: parts.method.as_str(),
        target: target(&parts),
        headers: &parts.headers,
        body: &bytes,
        authority: app.domain(),
    };
    match receive(app, &inbound).await {
        // A double is no news and no fault: the sender did not hear our first answer.
        Ok(Receipt::New | Receipt::Double) => Ok(StatusCode::ACCEPTED.into_response()),
        Err(refused) => Ok(refuse(refused)),
    }
}

/// HTTP/2 has the name of the host in its own place; signatures are made over the field.
pub(super) fn name_host(parts: &mut Parts) {
    if parts.headers.contains_key(header::HOST) {
        return;
    }
    let value = parts.uri.authority().and_then(|host| HeaderValue::try_from(host.as_str()).ok());
    if let Some(value) = value {
        parts.headers.insert(header::HOST, value);
    }
}

fn unread(refused: &BytesRejection) -> Problem {
    match refused.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large"),
        _ => Problem::new(StatusCode::BAD_REQUEST, "unreadable"),
    }
}

/// The same answer for those who ask instead of telling.
pub(super) fn problem(refused: Refused) -> Problem {
    match refused {
        Refused::Rejected(rejection) => {
            let status = StatusCode::from_u16(rejection.status()).unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
            Problem::new(status, rejection.code())
        }
        Refused::TooMany(wait) => Problem::new(StatusCode::TOO_MANY_REQUESTS, "too_many").retry_after(wait),
        Refused::Unavailable => {
            Problem::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable").retry_after(SOON)
        }
    }
}

fn refuse(refused: Refused) -> Response {
    match refused {
        Refused::Rejected(rejection) => reject(&rejection),
        Refused::TooMany(wait) => {
            Problem::new(StatusCode::TOO_MANY_REQUESTS, "too_many").retry_after(wait).into_response()
        }
        Refused::Unavailable => {
            Problem::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable").retry_after(SOON).into_response()
        }
    }
}

/// FEP-c180: the reason, for the operator of the other server.
pub(super) fn reject(rejection: &Rejection) -> Response {
    let status = StatusCode::from_u16(rejection.status()).unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
    let problem = Problem::new(status, rejection.code());
    match rejection {
        Rejection::Ignored(_) => StatusCode::ACCEPTED.into_response(),
        Rejection::Unavailable(cause) => {
            tracing::error!(cause, "an activity could not be taken");
            problem.retry_after(SOON).into_response()
        }
        Rejection::KeyUnavailable(_) => problem.retry_after(SOON).into_response(),
        Rejection::Signature(_) | Rejection::Key(_) => {
            let mut response = problem.detail(rejection.to_string()).into_response();
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Signature"));
            response
        }
        Rejection::UnsupportedMediaType
        | Rejection::TooLarge
        | Rejection::Malformed(_)
        | Rejection::Forbidden(_) => problem.detail(rejection.to_string()).into_response(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use hansa_federation::inbox::Forbidden;
    use hansa_federation::signature::SignatureError;

    use super::*;

    #[test]
    fn every_refusal_has_its_status_and_none_is_an_internal_error() {
        for (rejection, status) in [
            (Rejection::UnsupportedMediaType, 415),
            (Rejection::TooLarge, 413),
            (Rejection::Signature(SignatureError::Missing), 401),
            (Rejection::Key("it is not there".to_owned()), 401),
            (Rejection::Forbidden(Forbidden::Blocked), 403),
            (Rejection::KeyUnavailable("down".to_owned()), 503),
            (Rejection::Unavailable("disk".to_owned()), 503),
            (Rejection::Ignored("nothing"), 202),
        ] {
            let response = reject(&rejection);
            assert_eq!(response.status(), status, "{rejection:?}");
            assert_eq!(response.headers().contains_key(header::RETRY_AFTER), status == 503);
        }
    }

    #[test]
    fn what_is_transient_is_never_final() {
        let response = refuse(Refused::TooMany(Duration::from_millis(1)));
        assert_eq!(response.status(), 429);
        assert_eq!(response.headers()[header::RETRY_AFTER], "1");
        assert_eq!(refuse(Refused::Unavailable).status(), 503);
    }

    #[test]
    fn http_2_requests_get_the_host_that_was_signed() {
        let request = http::Request::post("https://a.example/inbox").body(()).unwrap();
        let mut parts = request.into_parts().0;
        name_host(&mut parts);
        assert_eq!(parts.headers[header::HOST], "a.example");
        assert_eq!(target(&parts), "/inbox");
    }
}
