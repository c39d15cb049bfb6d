//! Who asks, settled before any handler runs; and how often somebody may ask who does not say who they are.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{FromRequestParts, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use http::request::Parts;
use http::{HeaderMap, Method, StatusCode, header};

use super::input::is_json;
use crate::app::throttle::network;
use crate::app::{App, Error, Principal, session, token};
use crate::http::extract::{address, cookie};
use crate::http::problem::Problem;

/// Requests that one network may make without an account, a minute.
const PER_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(299);
/// Networks that are remembered before those that have recovered are forgotten.
const REMEMBERED: usize = 10_000;

/// What the layer needs to know.
#[derive(Clone, Debug)]
pub(super) struct Gate {
    app: App,
    trusted: Arc<[IpAddr]>,
    strangers: Arc<Strangers>,
}

/// Requests of those who do not say who they are, counted by network.
#[derive(Debug)]
struct Strangers(DefaultKeyedRateLimiter<IpAddr>);

impl Default for Strangers {
    fn default() -> Self {
        Self(RateLimiter::keyed(Quota::per_minute(PER_MINUTE)))
    }
}

impl Strangers {
    fn count(&self, address: IpAddr) -> Result<(), Error> {
        if self.0.len() > REMEMBERED {
            self.0.retain_recent();
        }
        self.0.check_key(&network(address)).map_err(|refused| {
            let wait = refused.wait_time_from(DefaultClock::default().now());
            Error::TooMany { retry_after: wait.max(Duration::from_secs(1)) }
        })
    }
}

impl Gate {
    pub(super) fn new(app: &App) -> Self {
        Self {
            app: app.clone(),
            trusted: address::trusted(app.trusted_proxies()).into(),
            strangers: Arc::default(),
        }
    }

    async fn resolve(&self, parts: &Parts) -> Result<Principal, Problem> {
        if let Some(bearer) = find_bearer(&parts.headers)? {
            return Ok(token::authenticate(&self.app, bearer).await?);
        }
        let Some(value) = cookie::find_session(&self.app, &parts.headers) else {
            return Ok(Principal::Anonymous);
        };
        let principal = session::resume(&self.app, &value).await?;
        let acts = !matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
        // A browser sends its cookie by itself. A form cannot say that it is JSON, so another site cannot act with it.
        if acts && principal.account().is_some() && !is_json(&parts.headers) {
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type"));
        }
        Ok(principal)
    }
}

/// Settles who asks. A token that is not valid is refused also where nobody needs one: its owner wants to know.
pub(super) async fn admit(
    State(gate): State<Gate>,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    let (mut parts, body) = request.into_parts();
    let principal = gate.resolve(&parts).await;
    if !principal.as_ref().is_ok_and(|principal| principal.account().is_some()) {
        gate.strangers.count(address::client(&parts, &gate.trusted))?;
    }
    parts.extensions.insert(Caller(principal?));
    Ok(next.run(Request::from_parts(parts, body)).await)
}

/// The token of a request (RFC 6750, section 2.1).
fn find_bearer(headers: &HeaderMap) -> Result<Option<&str>, Problem> {
    let mut given = headers.get_all(header::AUTHORIZATION).iter();
    let bearer = match (given.next(), given.next()) {
        (None, _) => return Ok(None),
        (Some(value), None) => value.to_str().ok().and_then(|text| text.split_once(' ')),
        (Some(_), Some(_)) => None,
    };
    match bearer {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => Ok(Some(token.trim())),
        _ => Err(Error::Unauthenticated.into()),
    }
}

/// Who asks.
#[derive(Clone, Debug)]
pub(super) struct Caller(pub Principal);

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let found = parts.extensions.get::<Self>().cloned();
        found.ok_or_else(|| Error::internal("a route without the layer that settles who asks").into())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_stranger_may_ask_often_and_not_endlessly() {
        let strangers = Strangers::default();
        let one: IpAddr = "2a02:1:2:3::1".parse().unwrap();
        let refused = (0..400).filter_map(|_| strangers.count(one).err()).count();
        assert!((90..=100).contains(&refused), "{refused} of 400");
        assert!(strangers.count("2a02:1:2:3::2".parse().unwrap()).is_err(), "the same network");
        assert!(strangers.count("2a02:1:2:4::1".parse().unwrap()).is_ok(), "another one");
    }

    #[test]
    fn a_bearer_is_one_header_of_that_scheme() {
        let mut headers = HeaderMap::new();
        assert!(find_bearer(&headers).unwrap().is_none());
        headers.insert(header::AUTHORIZATION, "bearer hansa_x".parse().unwrap());
        assert_eq!(find_bearer(&headers).unwrap(), Some("hansa_x"));
        headers.insert(header::AUTHORIZATION, "Basic eDp5".parse().unwrap());
        assert!(find_bearer(&headers).is_err());
        headers.insert(header::AUTHORIZATION, "Bearer a".parse().unwrap());
        headers.append(header::AUTHORIZATION, "Bearer b".parse().unwrap());
        assert!(find_bearer(&headers).is_err());
    }
}
