//! From what a verb answers to a status: the only place that knows 404.
//!
//! A page that fails returns a [`Failure`]; the layer `visit` turns it into a page in the reader's language. Programs
//! get a [`super::problem::Problem`].

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use hansa_entities::record::Because;
use http::StatusCode;

use crate::app::Error;

/// The status of an error.
pub(crate) fn status(error: &Error) -> StatusCode {
    match error {
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::Gone | Error::Withdrawn(_) => StatusCode::GONE,
        Error::Unauthenticated => StatusCode::UNAUTHORIZED,
        Error::Forbidden(_) => StatusCode::FORBIDDEN,
        Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Conflict(_) => StatusCode::CONFLICT,
        Error::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        Error::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The most precise code that may be told.
pub(crate) fn code(error: &Error) -> &'static str {
    match error {
        Error::NotFound => "not_found",
        Error::Gone => "gone",
        Error::Withdrawn(because) => match because {
            Because::Outdated => "withdrawn_outdated",
            Because::Replaced => "withdrawn_replaced",
            Because::Mistake => "withdrawn_mistake",
            Because::Persons => "withdrawn_persons",
            Because::Rights => "withdrawn_rights",
            Because::Order => "withdrawn_order",
            Because::Other => "gone",
        },
        Error::Unauthenticated => "unauthenticated",
        Error::Invalid(_) => "invalid",
        Error::TooMany { .. } => "too_many",
        Error::Forbidden(code) | Error::Conflict(code) | Error::Unavailable(code) => code,
        Error::Internal(_) => "internal",
    }
}

/// Why there is no page. Travels with the bare response to the layer that writes the page.
#[derive(Clone, Debug)]
pub struct Failure(pub Arc<Error>);

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self(Arc::new(error))
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = status(&self.0).into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// What a handler of a page returns.
pub type Result<T = Response> = std::result::Result<T, Failure>;
