//! Who reads. Unsigned requests are served; a server that the policy keeps out is not, if it says who it is.

use axum::extract::FromRequestParts;
use hansa_federation::signature::Inbound;
use http::request::Parts;

use crate::app::{App, inbox};
use crate::http::problem::Problem;

/// A request that may be answered with what is public.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader;

impl FromRequestParts<App> for Reader {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let inbound = Inbound {
            method: parts.method.as_str(),
            target: target(parts),
            headers: &parts.headers,
            body: &[],
            authority: app.domain(),
        };
        inbox::require_reader(app, &inbound).await?;
        Ok(Self)
    }
}

/// Path and query exactly as they stood on the request line.
pub(super) fn target(parts: &Parts) -> &str {
    parts.uri.path_and_query().map_or("/", |target| target.as_str())
}
