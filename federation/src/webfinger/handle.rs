//! Handles as people and peers write them.

use crate::error::Malformed;
use crate::limits::USERNAME_CHARS;
use crate::origin::{Mode, normalise_host, parse_id};
use url::Url;

/// `name@host`: the name as written, the host in its one spelling (with a port in development only).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Handle {
    pub name: String,
    pub host: String,
}

impl Handle {
    /// Reads `@name@host`, `name@host` or `acct:name@host`.
    ///
    /// # Errors
    /// Anything else: a second `@`, characters that no name has, a bad host, a port in production.
    pub fn parse(text: &str, mode: Mode) -> Result<Self, Malformed> {
        let broken = |what: &str| Malformed::new(format!("handle: {what}"));
        let text = text.trim();
        let text = text.strip_prefix("acct:").unwrap_or(text);
        let text = text.strip_prefix('@').unwrap_or(text);
        let (name, host) = text.split_once('@').ok_or_else(|| broken("no @"))?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "_.-~".contains(c);
        if name.is_empty() || name.len() > USERNAME_CHARS || !name.chars().all(plain) {
            // A host without dots in the name place is the instance actor's; dots are plain.
            return Err(broken("name"));
        }
        let host = normalise_host(host).map_err(|cause| Malformed::field("handle", cause))?;
        if mode == Mode::Production && host.contains(':') {
            return Err(broken("port"));
        }
        Ok(Self { name: name.to_owned(), host })
    }

    /// `acct:name@host`
    #[must_use]
    pub fn to_acct(&self) -> String {
        format!("acct:{}@{}", self.name, self.host)
    }

    /// The same person: hosts are equal, names are equal but for case.
    #[must_use]
    pub fn matches(&self, other: &Self) -> bool {
        self.host == other.host && self.name.eq_ignore_ascii_case(&other.name)
    }
}

impl std::fmt::Display for Handle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "@{}@{}", self.name, self.host)
    }
}

/// What a WebFinger request asks about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resource {
    Account(Handle),
    /// FEP-d556: a URL of ours; the bare `https://host/` is the instance.
    Url(Url),
}

/// Reads the `resource` parameter. Whether it is one of ours, and known, is another question (404).
///
/// # Errors
/// A scheme that is neither `acct` nor http(s), and whatever is not a handle or id: 400.
pub fn parse_resource(text: &str, mode: Mode) -> Result<Resource, Malformed> {
    if text.starts_with("acct:") {
        if text.starts_with("acct:@") {
            return Err(Malformed::new("resource"));
        }
        return Handle::parse(text, mode).map(Resource::Account);
    }
    if text.contains("://") {
        return parse_id(text, mode).map(Resource::Url).map_err(|cause| Malformed::field("resource", cause));
    }
    Err(Malformed::new("resource"))
}
