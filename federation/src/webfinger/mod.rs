//! WebFinger (RFC 7033) both ways: our documents, and finding actors by handle. An own client, because
//! the library's panics in debug builds on a wrong subject and does not look at it in release builds.
//! Deliberately absent: templates for remote interaction.

mod confirm;
mod handle;
mod resolve;

use serde_json::{Value, json};
use url::Url;

pub use confirm::{claimed_handle, confirm};
pub use handle::{Handle, Resource, parse_resource};
pub use resolve::{WebFingerError, resolve};

/// The document about an actor of ours. `aliases` are its id and page.
#[must_use]
pub fn build_jrd(handle: &Handle, actor: &Url, page: &Url) -> Value {
    let aliases = if actor == page { json!([actor]) } else { json!([actor, page]) };
    json!({
        "subject": handle.to_acct(),
        "aliases": aliases,
        "links": [
            {"rel": "self", "type": crate::media_type::ACTIVITY_JSON, "href": actor},
            {"rel": "http://webfinger.net/rel/profile-page", "type": "text/html", "href": page},
        ],
    })
}

#[cfg(test)]
mod tests;
