//! Which representation a request asks for: a page or an ActivityStreams document (RFC 9110, section 12.5.1).

use http::{HeaderMap, header};

/// What is served under a URL that has both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Page,
    Activity,
}

/// Media type of our ActivityStreams documents.
pub const ACTIVITY_JSON: &str = "application/activity+json";
/// What caches must look at beside the URL.
pub const VARY: &str = "Accept, Signature";

const PROFILE: &str = "https://www.w3.org/ns/activitystreams";

/// The representation that weighs more. A page wins where both weigh the same, and where nothing fits.
pub fn choose(headers: &HeaderMap) -> Form {
    let (mut page, mut activity) = (0, 0);
    for value in headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok()) {
        for item in split_outside_quotes(value, ',').take(32) {
            let media = Media::read(item);
            match media.form() {
                Some(Form::Page) => page = page.max(media.weight),
                Some(Form::Activity) => activity = activity.max(media.weight),
                None => {}
            }
        }
    }
    if activity > page { Form::Activity } else { Form::Page }
}

struct Media {
    name: String,
    profile: Option<String>,
    /// Thousandths.
    weight: u16,
}

impl Media {
    fn read(item: &str) -> Self {
        let mut parts = split_outside_quotes(item, ';');
        let name = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
        let mut media = Self { name, profile: None, weight: 1_000 };
        for part in parts {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let value = value.trim().trim_matches('"');
            match key.trim().to_ascii_lowercase().as_str() {
                "q" => media.weight = weight(value),
                "profile" => media.profile = Some(value.to_owned()),
                _ => {}
            }
        }
        media
    }

    fn form(&self) -> Option<Form> {
        match self.name.as_str() {
            "application/activity+json" => Some(Form::Activity),
            "application/ld+json" => self
                .profile
                .as_deref()
                .is_some_and(|profile| profile.split_ascii_whitespace().any(|part| part == PROFILE))
                .then_some(Form::Activity),
            "text/html" | "application/xhtml+xml" => Some(Form::Page),
            _ => None,
        }
    }
}

fn weight(text: &str) -> u16 {
    let value = text.parse::<f32>().unwrap_or(0.0).clamp(0.0, 1.0) * 1_000.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
    let thousandths = value as u16;
    thousandths
}

/// Splits at a separator that does not stand in a quoted string.
fn split_outside_quotes(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    text.split(move |c| {
        quoted ^= c == '"';
        c == separator && !quoted
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn chosen(accept: &str) -> Form {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().unwrap());
        choose(&headers)
    }

    #[test]
    fn a_server_gets_the_document_and_a_browser_the_page() {
        for accept in [
            "application/activity+json",
            "APPLICATION/ACTIVITY+JSON; charset=utf-8",
            "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"",
            "application/ld+json;charset=utf-8;profile=\"https://www.w3.org/ns/activitystreams\"",
            "application/activity+json, application/ld+json; profile=\"a,b;c https://www.w3.org/ns/activitystreams\"",
            "text/html;q=0.5, application/activity+json;q=0.9",
        ] {
            assert_eq!(chosen(accept), Form::Activity, "{accept}");
        }
        for accept in [
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "text/html, application/activity+json",
            "application/activity+json;q=0.5, text/html",
            "application/ld+json",
            "application/json",
            "*/*",
            "application/activity+json;q=0",
            "",
        ] {
            assert_eq!(chosen(accept), Form::Page, "{accept}");
        }
        assert_eq!(choose(&HeaderMap::new()), Form::Page);
    }
}
