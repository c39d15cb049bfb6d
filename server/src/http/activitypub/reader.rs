//! Who reads. Unsigned requests are answered with what is public; who signs is held to it.

use axum::extract::FromRequestParts;
use axum::response::Response;
use hansa_federation::inbox::Rejection;
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
        read(parts, app).await.map(Self).map_err(|rejection| reject(&rejection))
    }
}

/// Who asks for an actor, whose document holds the keys that every signature of ours is checked with: a signature that does
/// not hold makes nobody of the reader, and nobody is answered too. Fedify 2.3 signs such a request for the id of the key,
/// with a fragment that it never sends; asked to prove itself it would take the newer scheme for one that is unknown here.
#[derive(Clone, Debug)]
pub(super) struct KeyReader(pub(super) Principal);

impl FromRequestParts<App> for KeyReader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        match read(parts, app).await {
            Ok(principal) => Ok(Self(principal)),
            Err(Rejection::Signature(_) | Rejection::Key(_)) => Ok(Self(Principal::Anonymous)),
            Err(rejection) => Err(reject(&rejection)),
        }
    }
}

async fn read(parts: &mut Parts, app: &App) -> Result<Principal, Rejection> {
    name_host(parts);
    let inbound = Inbound {
        method: parts.method.as_str(),
        target: target(parts),
        headers: &parts.headers,
        body: &[],
        authority: app.domain(),
    };
    inbox::read_as(app, &inbound).await
}

/// Path and query exactly as they stood on the request line.
pub(super) fn target(parts: &Parts) -> &str {
    parts.uri.path_and_query().map_or("/", |target| target.as_str())
}
