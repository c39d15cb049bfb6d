//! Our own signatures.

use super::base::{Message, signature_base};
use super::input::serialise;
use super::{CONTENT_DIGEST, METHOD, TARGET_URI};
use crate::error::KeyError;
use crate::origin::authority;
use crate::signature::{digest, freshness};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use http::{HeaderMap, HeaderValue};
use sfv::{BareItem, InnerList, Integer, Item, Key, String as Text};
use url::{Position, Url};

/// Under which key a signature is made, and how.
#[derive(Debug, Clone, Copy)]
pub(in crate::signature) struct Draft<'a> {
    pub(in crate::signature) key_id: &'a Url,
    pub(in crate::signature) algorithm: &'static str,
}

/// Signs method, target, date, digest and every given header. See [`crate::signature::Scheme::sign`].
pub(in crate::signature) fn sign(
    draft: &Draft<'_>,
    method: &str,
    url: &Url,
    headers: HeaderMap,
    body: Option<&[u8]>,
    now: DateTime<Utc>,
    make: impl FnOnce(&[u8]) -> Result<Vec<u8>, KeyError>,
) -> Result<HeaderMap, KeyError> {
    let mut headers = headers;
    let mut components = vec![METHOD.to_owned(), TARGET_URI.to_owned()];
    put(&mut headers, "date", &freshness::http_date(now))?;
    if let Some(body) = body {
        put(&mut headers, CONTENT_DIGEST, &digest::content_value_for(body))?;
    }
    let mut names: Vec<String> = headers.keys().map(|name| name.as_str().to_owned()).collect();
    // Header maps have no order of their own; ours is the same for every request.
    names.sort();
    components.append(&mut names);
    let params = describe(draft, &components, now).ok_or(KeyError::Operation)?;
    let message = Message {
        method,
        scheme: url.scheme(),
        authority: &authority(url),
        target: &url[Position::BeforePath..Position::AfterQuery],
        headers: &headers,
    };
    let text = signature_base(&message, &components, &params).map_err(|_| KeyError::Operation)?;
    let signature = STANDARD.encode(make(text.as_bytes())?);
    put(&mut headers, "signature-input", &format!("sig1={params}"))?;
    put(&mut headers, "signature", &format!("sig1=:{signature}:"))?;
    Ok(headers)
}

fn describe(draft: &Draft<'_>, components: &[String], now: DateTime<Utc>) -> Option<String> {
    let text = |text: &str| Text::from_string(text.to_owned()).ok();
    let mut list = InnerList::default();
    for name in components {
        list.items.push(Item::new(text(name)?));
    }
    let created = Integer::try_from(now.timestamp()).ok()?;
    let mut put = |name: &str, value: BareItem| {
        Key::from_string(name.to_owned()).ok().map(|key| list.params.insert(key, value))
    };
    put("created", BareItem::Integer(created))?;
    put("keyid", BareItem::String(text(draft.key_id.as_str())?))?;
    put("alg", BareItem::String(text(draft.algorithm)?))?;
    serialise(&list)
}

fn put(headers: &mut HeaderMap, name: &'static str, value: &str) -> Result<(), KeyError> {
    headers.insert(name, HeaderValue::from_str(value).map_err(|_| KeyError::Operation)?);
    Ok(())
}
