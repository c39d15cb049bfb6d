//! What programs send: JSON, bounded, with names that are not ours left aside.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use http::request::Parts;
use http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::app::field::Form;
use crate::app::{App, Error};
use crate::http::problem::Problem;

/// True for `application/json`, whatever its parameters.
pub(super) fn is_json(headers: &HeaderMap) -> bool {
    let text = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    text.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
}

async fn read(request: Request, app: &App) -> Result<Bytes, Problem> {
    let is_json = is_json(request.headers());
    let bytes = Bytes::from_request(request, app).await.map_err(|refused| match refused.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large"),
        _ => Problem::new(StatusCode::BAD_REQUEST, "malformed"),
    })?;
    if !bytes.is_empty() && !is_json {
        return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type"));
    }
    Ok(bytes)
}

/// An object; no body at all is an empty one.
fn parse(bytes: &[u8]) -> Result<Map<String, Value>, Problem> {
    let malformed = |detail: String| Problem::new(StatusCode::BAD_REQUEST, "malformed").detail(detail);
    if bytes.is_empty() {
        return Ok(Map::new());
    }
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(malformed("the body is not an object".to_owned())),
        // serde_json names the line and the column, and nothing of ours.
        Err(error) => Err(malformed(error.to_string())),
    }
}

/// A form for a verb that judges it itself.
#[derive(Debug)]
pub(super) struct Sent {
    pub form: Form,
    pub bytes: Bytes,
}

impl FromRequest<App> for Sent {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let bytes = read(request, app).await?;
        Ok(Self { form: parse(&bytes)?, bytes })
    }
}

/// Input of a fixed shape.
#[derive(Debug)]
pub(super) struct Input<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Input<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let object = parse(&read(request, app).await?)?;
        let wrong = |error: serde_json::Error| {
            Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid").detail(error.to_string())
        };
        serde_json::from_value(Value::Object(object)).map(Self).map_err(wrong)
    }
}

/// The id at the end of a path. What is no id names nothing: 404.
#[derive(Clone, Copy, Debug)]
pub(super) struct Id(pub Uuid);

impl FromRequestParts<App> for Id {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let text = Path::<String>::from_request_parts(parts, app).await;
        let id = text.ok().and_then(|Path(text)| Uuid::try_parse(&text).ok());
        id.map(Self).ok_or_else(|| Error::NotFound.into())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use axum::response::IntoResponse as _;

    use super::*;

    #[test]
    fn only_objects_are_input_and_nothing_is_an_empty_one() {
        assert!(parse(b"").unwrap().is_empty());
        assert_eq!(parse(br#"{"title": "x"}"#).unwrap()["title"], "x");
        let deep = "[".repeat(100_000);
        for wrong in ["[]", "1", "{", "{\"a\":}", "\u{feff}{}", deep.as_str()] {
            let status = parse(wrong.as_bytes()).unwrap_err().into_response().status();
            assert_eq!(status, 400, "{}", wrong.chars().take(20).collect::<String>());
        }
    }

    #[test]
    fn json_may_carry_parameters_and_forms_are_not_json() {
        for (given, expected) in [
            ("application/json", true),
            ("Application/JSON; charset=utf-8", true),
            ("application/x-www-form-urlencoded", false),
            ("text/plain;application/json", false),
            ("application/jsonx", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::CONTENT_TYPE, given.parse().unwrap());
            assert_eq!(is_json(&headers), expected, "{given}");
        }
        assert!(!is_json(&HeaderMap::new()));
    }
}
