//! How many records have come since a page of the feed was loaded, as server-sent events.

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::get;
use futures_util::stream;
use http::{HeaderName, HeaderValue, header};
use serde::Serialize;

use crate::app::arrivals::{self, Listener, MANY};
use crate::app::feed::Filter;
use crate::app::{App, Error};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::i18n::Locale;

/// Where a page of the feed listens.
pub(super) const ADDRESS: &str = "/feed/arrivals";
/// The place from which on is counted, as the page names it.
pub(super) const SINCE: &str = "since";

/// Proxies close connections on which nothing was said for a minute.
const HEARTBEAT: Duration = Duration::from_secs(25);

pub(super) fn routes() -> Router<App> {
    Router::new().route(ADDRESS, get(listen))
}

/// What an event says: the number, and the words of the link.
#[derive(Serialize)]
struct Told {
    count: u64,
    text: String,
}

async fn listen(visit: Visit) -> Result {
    let pairs = visit.query.0.iter().map(|(name, value)| {
        let name = if name == SINCE { "before" } else { name.as_str() };
        (name, value.as_str())
    });
    let filter = Filter::parse(pairs).map_err(Error::Invalid)?;
    let listener = arrivals::listen(&visit.app, &filter, visit.address)?;
    let locale = visit.locale;
    let events = stream::unfold(listener, move |listener| next(listener, locale));
    let mut response = Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    // nginx keeps answers back until they are long enough, unless it is told not to.
    headers.insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    Ok(response)
}

/// The next event; the stream ends with the city, and where the database does not answer.
async fn next(
    mut listener: Listener,
    locale: Locale,
) -> Option<(std::result::Result<Event, Infallible>, Listener)> {
    let count = match listener.next().await {
        Ok(count) => count?,
        Err(error) => {
            tracing::warn!(%error, "new records could not be counted");
            return None;
        }
    };
    let (key, said) = if count > MANY { ("feed-arrivals-many", MANY) } else { ("feed-arrivals", count) };
    let told = Told { count, text: locale.t(key).with("count", said).bare().to_string() };
    // A number and a text are always JSON.
    let event = Event::default().json_data(told).unwrap_or_default();
    Some((Ok(event), listener))
}
