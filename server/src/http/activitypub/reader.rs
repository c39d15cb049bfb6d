//! Who reads. Unsigned requests are answered with what is public; who signs is held to it.

use axum::extract::FromRequestParts;
use axum::response::Response;
use hansa_federation::signature::Inbound;
use http::request::Parts;

use super::inbox::{name_host, reject};
use crate::app::{App, Principal, inbox};

/// Who asks for a document.
#[derive(Clone, Debug)]
pub(super) struct Reader(pub(super) Principal);

impl FromRequestParts<App> for Reader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        name_host(parts);
        let inbound = Inbound {
            method: parts.method.as_str(),
            target: target(parts),
            headers: &parts.headers,
            body: &[],
            authority: app.domain(),
        };
        let principal = inbox::read_as(app, &inbound).await.map_err(|rejection| reject(&rejection))?;
        Ok(Self(principal))
    }
}

/// Path and query exactly as they stood on the request line.
pub(super) fn target(parts: &Parts) -> &str {
    parts.uri.path_and_query().map_or("/", |target| target.as_str())
}
