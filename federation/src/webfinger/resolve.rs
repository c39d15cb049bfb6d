//! From a handle to the id of an actor.

use super::Handle;
use crate::backend::Backend;
use crate::context::{Client, Fetched};
use crate::error::{FetchError, Malformed, OriginError};
use crate::limits::JRD_BYTES;
use crate::media_type::{JRD_JSON, MediaType};
use crate::origin::{Mode, is_development_name, parse_id};
use crate::vocabulary::parse_json;
use chrono::{DateTime, Utc};
use serde_json::Value;
use thiserror::Error;
use url::Url;

/// Why a handle leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WebFingerError {
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// The host answers about somebody else.
    #[error("the answer is about another account")]
    Subject,
    /// There is no link to an ActivityPub actor.
    #[error("no ActivityPub actor under this handle")]
    NoActor,
}

/// Links of one document that are looked at.
const LINKS: usize = 64;

/// Asks the handle's host which actor it means. The subject must be the handle that was asked for.
/// The actor may live on another host; the handle is only *its* once its own document names it back.
///
/// A redirect may lead to another host, but to none that `backend` keeps out.
///
/// # Errors
/// See [`WebFingerError`].
pub async fn resolve(
    client: &Client,
    backend: &dyn Backend,
    handle: &Handle,
    now: DateTime<Utc>,
) -> Result<Url, WebFingerError> {
    let url = address(handle, client.mode())?;
    let redirects = crate::context::Redirects::Among(backend);
    let accept = format!("{JRD_JSON}, application/json;q=0.5");
    let fetched = client.get_bounded(&url, &accept, None, JRD_BYTES, redirects, now).await?;
    let value = read_document(&fetched)?;
    let subject = value.get("subject").and_then(Value::as_str).unwrap_or_default();
    let subject = Handle::parse(subject, client.mode()).map_err(|_| WebFingerError::Subject)?;
    if !subject.matches(handle) {
        return Err(WebFingerError::Subject);
    }
    find_actor(&value, client.mode()).ok_or(WebFingerError::NoActor)
}

/// http only in development, and there only for names that cannot leave the machine.
fn address(handle: &Handle, mode: Mode) -> Result<Url, FetchError> {
    let name = handle.host.split(':').next().unwrap_or_default();
    let scheme = match mode {
        Mode::Development if is_development_name(name) => "http",
        Mode::Development | Mode::Production => "https",
    };
    let broken = |_| FetchError::Policy(OriginError::Host.into());
    let mut url = Url::parse(&format!("{scheme}://{}/.well-known/webfinger", handle.host)).map_err(broken)?;
    url.query_pairs_mut().append_pair("resource", &handle.to_acct());
    Ok(url)
}

fn read_document(fetched: &Fetched) -> Result<Value, FetchError> {
    let given = fetched.content_type.clone().unwrap_or_default();
    match MediaType::parse(&given) {
        Some(media_type) if media_type.is_jrd() => {}
        Some(_) | None => return Err(FetchError::ContentType(given)),
    }
    let value = parse_json(&fetched.body)?;
    if value.is_object() { Ok(value) } else { Err(Malformed::new("not an object").into()) }
}

fn find_actor(value: &Value, mode: Mode) -> Option<Url> {
    let links = value.get("links")?.as_array()?;
    let text = |link: &Value, name: &str| link.get(name).and_then(Value::as_str).map(str::to_owned);
    links
        .iter()
        .take(LINKS)
        .filter(|link| text(link, "rel").as_deref() == Some("self"))
        .filter(|link| {
            let media_type = text(link, "type").and_then(|given| MediaType::parse(&given));
            media_type.is_some_and(|media_type| media_type.is_activity_streams())
        })
        .find_map(|link| parse_id(&text(link, "href")?, mode).ok())
}
