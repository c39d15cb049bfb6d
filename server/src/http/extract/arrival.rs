//! How a request came in, for whoever looks at what stands in front of the city.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use http::header::{self, HeaderName};
use http::request::Parts;

use super::Visit;
use crate::app::Error;
use crate::app::doctor::Arrival;
use crate::http::error::Failure;

/// The way in of a request.
#[derive(Clone, Debug)]
pub struct Came(pub Arrival);

impl<S: Send + Sync> FromRequestParts<S> for Came {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let visit = parts.extensions.get::<Arc<Visit>>();
        let client =
            visit.ok_or_else(|| Error::internal("a page without the layer that resolves visits"))?.address;
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let text = |name: HeaderName| {
            let values = parts.headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
            let text = values.collect::<Vec<_>>().join(", ");
            (!text.is_empty()).then_some(text)
        };
        Ok(Self(Arrival {
            peer: peer.map(|ConnectInfo(address)| address.ip().to_canonical()),
            client: Some(client),
            // In HTTP/2 the host stands in the address.
            host: text(header::HOST).or_else(|| parts.uri.authority().map(ToString::to_string)),
            forwarded_for: text(HeaderName::from_static("x-forwarded-for")),
            forwarded_proto: text(HeaderName::from_static("x-forwarded-proto")),
            origin: text(header::ORIGIN),
            is_trustworthy: parts.headers.contains_key("sec-fetch-site"),
        }))
    }
}
