//! Forms of other sites are refused, by what the browser itself says about the origin of a request.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::app::{App, Error};
use crate::http::error::Failure;

/// The refusal as a response without a page; the layer `visit` writes one.
pub type Refusal = fn(ProtectionError) -> Response<Body>;

/// Refuses acts that another origin started. The public address is trusted by name, since a proxy may have rewritten
/// `Host`.
pub fn guard(app: &App) -> CsrfLayer<Refusal> {
    let refusal: Refusal = |_| Failure::from(Error::Forbidden("origin")).into_response();
    let layer = CsrfLayer::new();
    let origin = app.base().origin().ascii_serialization();
    // An address that the configuration accepted is an origin.
    layer.clone().add_trusted_origin(origin).unwrap_or(layer).with_rejection_response(refusal)
}
