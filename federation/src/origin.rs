//! Who may speak for what: scheme, host and port of an id (FEP-fe34), and one spelling per host.

use crate::error::OriginError;
use crate::limits::URL_BYTES;
use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use url::{Host, Position, Url};

/// How strict names and schemes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// https on port 443, public addresses.
    Production,
    /// Additionally: http, ports in ids, inboxes and handles, and loopback for names that end in
    /// `.localhost` or `.test`. Never signatures, origins or limits.
    Development,
}

/// Reads the id of an actor, object, activity or collection.
///
/// # Errors
/// Anything but an absolute https URL on a domain name, in its canonical spelling (so that equal ids are
/// equal texts and unequal texts are never merged), without user name, port or fragment.
pub fn parse_id(text: &str, mode: Mode) -> Result<Url, OriginError> {
    let url = parse_key_id(text, mode)?;
    if url.fragment().is_some() {
        return Err(OriginError::Fragment);
    }
    Ok(url)
}

/// Reads the id of a key: as [`parse_id`], but a fragment is allowed (`…/actor#main-key`).
///
/// # Errors
/// See [`parse_id`].
pub fn parse_key_id(text: &str, mode: Mode) -> Result<Url, OriginError> {
    let mut url = parse_url(text, mode)?;
    require_canonical_path(text, &url)?;
    settle_host(&mut url)?;
    Ok(url)
}

/// Reads a link for people (`href`, `url`, `icon`): http or https, any port, any path; never a script.
///
/// # Errors
/// Other schemes, user names, addresses instead of names, white space, over-long texts.
pub fn parse_link(text: &str) -> Result<Url, OriginError> {
    let url = parse_absolute(text)?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(OriginError::Scheme);
    }
    require_plain_host(&url)?;
    Ok(url)
}

/// Checks an already parsed URL against the rules of ids, apart from spelling and fragment.
///
/// # Errors
/// Scheme, user name, address literal, host, port.
pub fn require_contactable(url: &Url, mode: Mode) -> Result<(), OriginError> {
    let scheme_ok = match mode {
        Mode::Production => url.scheme() == "https",
        Mode::Development => matches!(url.scheme(), "http" | "https"),
    };
    if !scheme_ok {
        return Err(OriginError::Scheme);
    }
    require_plain_host(url)?;
    match mode {
        Mode::Production => {
            if url.port().is_some() {
                return Err(OriginError::Port);
            }
            let host = url.host_str().unwrap_or_default().trim_end_matches('.');
            // A name without a dot, and `localhost` below any name, never leads to another city.
            if !host.contains('.') || host.ends_with(".localhost") {
                return Err(OriginError::Host);
            }
        }
        Mode::Development => {}
    }
    Ok(())
}

/// Scheme, host and port are equal.
#[must_use]
pub fn same_origin(a: &Url, b: &Url) -> bool {
    a.scheme() == b.scheme()
        && a.port_or_known_default() == b.port_or_known_default()
        && match (a.host_str(), b.host_str()) {
            (Some(a), Some(b)) => a.trim_end_matches('.') == b.trim_end_matches('.'),
            _ => false,
        }
}

/// `host` or `host:port` of a URL: lower case, A-labels, no trailing dot, no default port.
#[must_use]
pub fn authority(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default().trim_end_matches('.');
    match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

/// One spelling for a host that a person or a peer wrote: lower case, A-labels, no trailing dot, no
/// default port. A port other than 443 stays.
///
/// # Errors
/// Addresses, bad punycode, empty or over-long labels, characters that no host has.
pub fn normalise_host(text: &str) -> Result<String, OriginError> {
    if text.len() > URL_BYTES {
        return Err(OriginError::TooLong);
    }
    let (name, port) = match text.rsplit_once(':') {
        Some((name, port)) => (name, Some(read_port(port)?)),
        None => (text, None),
    };
    let name = normalise_name(name)?;
    Ok(match port {
        None | Some(443) => name,
        Some(port) => format!("{name}:{port}"),
    })
}

/// Whether a rule for a domain concerns this host: the domain itself and everything below it.
/// A rule without a port concerns every port.
#[must_use]
pub fn host_is_covered(host: &str, rule: &str) -> bool {
    let (Ok(host), Ok(rule)) = (normalise_host(host), normalise_host(rule)) else {
        return false;
    };
    let (rule_name, rule_port) = split_port(&rule);
    let (host_name, host_port) = split_port(&host);
    if rule_port.is_some() && rule_port != host_port {
        return false;
    }
    host_name == rule_name || host_name.strip_suffix(rule_name).is_some_and(|rest| rest.ends_with('.'))
}

/// Labels below which a country registers, as `gov.uk` and `com.br`: the common ones.
const SECOND_LEVELS: [&str; 14] =
    ["ac", "asso", "co", "com", "edu", "go", "gob", "gouv", "gov", "govt", "net", "or", "org", "sch"];

/// What one owner may have registered: everything below it can be made up at no cost. A guess without a list of all
/// public suffixes: good for budgets, not for trust.
#[must_use]
pub fn registrable(host: &str) -> &str {
    let (name, _) = split_port(host);
    let mut ends = name.rmatch_indices('.').map(|(at, _)| at);
    let (Some(last), Some(second)) = (ends.next(), ends.next()) else { return name };
    let is_shared = name.len() - last - 1 == 2 && SECOND_LEVELS.contains(&&name[second + 1..last]);
    match (is_shared, ends.next()) {
        (false, _) => &name[second + 1..],
        (true, Some(third)) => &name[third + 1..],
        (true, None) => name,
    }
}

/// Whether a name belongs to the two families that never leave the machine (RFC 6761).
#[must_use]
pub fn is_development_name(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    host.ends_with(".localhost") || host.ends_with(".test")
}

fn parse_url(text: &str, mode: Mode) -> Result<Url, OriginError> {
    let url = parse_absolute(text)?;
    require_contactable(&url, mode)?;
    Ok(url)
}

fn parse_absolute(text: &str) -> Result<Url, OriginError> {
    if text.len() > URL_BYTES {
        return Err(OriginError::TooLong);
    }
    // The URL parser removes tabs and line ends silently: refuse them before it sees them.
    if text.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\') {
        return Err(OriginError::ForbiddenCharacter);
    }
    if !text.contains("://") {
        return Err(OriginError::NotAbsolute);
    }
    let url = Url::parse(text).map_err(|cause| match cause {
        url::ParseError::IdnaError | url::ParseError::InvalidDomainCharacter => OriginError::Host,
        _ => OriginError::NotAbsolute,
    })?;
    Ok(url)
}

fn require_plain_host(url: &Url) -> Result<(), OriginError> {
    if !url.username().is_empty() || url.password().is_some() {
        return Err(OriginError::UserInfo);
    }
    match url.host() {
        Some(Host::Domain(name)) => normalise_name(name).map(|_| ()),
        Some(Host::Ipv4(_) | Host::Ipv6(_)) => Err(OriginError::AddressLiteral),
        None => Err(OriginError::Host),
    }
}

/// Path, query and fragment must stand in the text exactly as the parser would write them: `/./x`, `%zz`
/// or a missing slash are other texts for what the parser calls the same URL.
fn require_canonical_path(text: &str, url: &Url) -> Result<(), OriginError> {
    let rest = &url[Position::BeforePath..];
    let after_scheme = text.split_once("://").map_or("", |(_, rest)| rest);
    let given = after_scheme.find(['/', '?', '#']).map_or("", |start| &after_scheme[start..]);
    if given == rest { Ok(()) } else { Err(OriginError::NotCanonical) }
}

fn settle_host(url: &mut Url) -> Result<(), OriginError> {
    let host = url.host_str().unwrap_or_default();
    if let Some(bare) = host.strip_suffix('.') {
        let bare = bare.to_owned();
        url.set_host(Some(&bare)).map_err(|_| OriginError::Host)?;
    }
    Ok(())
}

fn normalise_name(name: &str) -> Result<String, OriginError> {
    let name = name.strip_suffix('.').unwrap_or(name);
    let ascii = Uts46::new()
        .to_ascii(name.as_bytes(), AsciiDenyList::STD3, Hyphens::CheckFirstLast, DnsLength::Verify)
        .map_err(|_| OriginError::Host)?;
    // `127.0.0.1`, `0x7f.1` and `2130706433` are addresses in every spelling the URL parser knows.
    match Host::parse(&ascii) {
        Ok(Host::Domain(_)) => Ok(ascii.into_owned()),
        Ok(Host::Ipv4(_) | Host::Ipv6(_)) => Err(OriginError::AddressLiteral),
        Err(_) => Err(OriginError::Host),
    }
}

fn read_port(text: &str) -> Result<u16, OriginError> {
    let digits = !text.is_empty() && text.len() <= 5 && text.bytes().all(|b| b.is_ascii_digit());
    match (digits, text.parse::<u16>()) {
        (true, Ok(port)) if port != 0 => Ok(port),
        _ => Err(OriginError::Port),
    }
}

fn split_port(host: &str) -> (&str, Option<&str>) {
    match host.rsplit_once(':') {
        Some((name, port)) => (name, Some(port)),
        None => (host, None),
    }
}

#[cfg(test)]
mod tests;
