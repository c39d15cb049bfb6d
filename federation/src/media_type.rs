//! Media types read as RFC 9110 §8.3.1 says, not compared as strings.

/// `application/activity+json`
pub use activitypub_federation::FEDERATION_CONTENT_TYPE as ACTIVITY_JSON;
/// What we ask for when we fetch an object.
pub const ACCEPT_OBJECT: &str =
    "application/activity+json, application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"";
/// The profile that makes `application/ld+json` ActivityStreams.
pub const PROFILE: &str = "https://www.w3.org/ns/activitystreams";
/// WebFinger documents (RFC 7033 §10.2).
pub const JRD_JSON: &str = "application/jrd+json";

/// A parsed media type: essence in lower case, parameters with lower-case names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaType {
    pub essence: String,
    pub parameters: Vec<(String, String)>,
}

impl MediaType {
    /// `None` if the text is not a media type.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = split_outside_quotes(text, ';').into_iter();
        let essence = parts.next()?.trim().to_ascii_lowercase();
        let (kind, subtype) = essence.split_once('/')?;
        if !is_token(kind) || !is_token(subtype) {
            return None;
        }
        let mut parameters = Vec::new();
        for part in parts {
            let part = part.trim();
            if part.is_empty() {
                continue;
            }
            let (name, value) = part.split_once('=')?;
            parameters.push((name.trim().to_ascii_lowercase(), unquote(value.trim())?));
        }
        Some(Self { essence, parameters })
    }

    /// The first parameter of that lower-case name.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// ActivityStreams 2.0: `application/activity+json`, or `application/ld+json` with the profile.
    /// Plain JSON is not: it is what a stranger may upload to many servers (CVE-2024-25623).
    #[must_use]
    pub fn is_activity_streams(&self) -> bool {
        match self.essence.as_str() {
            "application/activity+json" => true,
            "application/ld+json" => self
                .parameter("profile")
                .is_some_and(|profiles| profiles.split_ascii_whitespace().any(|one| one == PROFILE)),
            _ => false,
        }
    }

    /// WebFinger and NodeInfo documents: JRD or plain JSON.
    #[must_use]
    pub fn is_jrd(&self) -> bool {
        matches!(self.essence.as_str(), "application/jrd+json" | "application/json")
    }
}

fn split_outside_quotes(text: &str, separator: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut quoted, mut escaped) = (0, false, false);
    for (at, c) in text.char_indices() {
        if escaped {
            escaped = false;
        } else if quoted && c == '\\' {
            escaped = true;
        } else if c == '"' {
            quoted = !quoted;
        } else if c == separator && !quoted {
            parts.push(&text[start..at]);
            start = at + c.len_utf8();
        }
    }
    parts.push(&text[start..]);
    parts
}

fn unquote(value: &str) -> Option<String> {
    let Some(inner) = value.strip_prefix('"') else {
        // Not only tokens: some servers leave the quotes of the profile out.
        return Some(value.to_owned());
    };
    let inner = inner.strip_suffix('"')?;
    let mut text = String::with_capacity(inner.len());
    let mut characters = inner.chars();
    while let Some(c) = characters.next() {
        text.push(if c == '\\' { characters.next()? } else { c });
    }
    Some(text)
}

fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn accepted(text: &str) -> bool {
        MediaType::parse(text).is_some_and(|media_type| media_type.is_activity_streams())
    }

    #[test]
    fn json_that_is_not_activity_streams_is_refused_ct_01() {
        for text in ["application/json", "text/html", "image/png", "", "application/activity+jsonx", "*/*"] {
            assert!(!accepted(text), "{text}");
        }
    }

    #[test]
    fn every_spelling_of_the_profile_is_accepted_ct_02() {
        for text in [
            "application/activity+json",
            "application/activity+json; charset=utf-8",
            "Application/Activity+JSON",
            "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"; charset=utf-8",
            "application/ld+json;charset=utf-8;profile=\"https://www.w3.org/ns/activitystreams\"",
            "APPLICATION/LD+JSON; PROFILE=\"https://www.w3.org/ns/activitystreams\"",
            "application/ld+json; profile=https://www.w3.org/ns/activitystreams",
            "application/ld+json; profile=\"https://w3id.org/security/v1 https://www.w3.org/ns/activitystreams\"",
        ] {
            assert!(accepted(text), "{text}");
        }
    }

    #[test]
    fn linked_data_without_the_profile_is_refused_ct_03() {
        for text in [
            "application/ld+json",
            "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams2\"",
            "application/ld+json; charset=\"; profile=https://www.w3.org/ns/activitystreams\"",
        ] {
            assert!(!accepted(text), "{text}");
        }
    }
}
