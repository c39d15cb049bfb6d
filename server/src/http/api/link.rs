//! Addresses that answers point to, and the `Link` header (RFC 8288).

use http::HeaderValue;
use url::Url;
use uuid::Uuid;

use crate::app::App;

/// The neighbours of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Neighbours {
    pub next: Option<String>,
    pub previous: Option<String>,
}

impl Neighbours {
    /// The addresses of both, from the tokens of their places.
    pub(super) fn new(
        here: &Url,
        pairs: &[(&str, String)],
        next: Option<&str>,
        previous: Option<&str>,
    ) -> Self {
        let address = |name: &str, token: &str| {
            let mut url = here.clone();
            url.query_pairs_mut().extend_pairs(pairs).append_pair(name, token);
            url.to_string()
        };
        Self {
            next: next.map(|token| address("after", token)),
            previous: previous.map(|token| address("before", token)),
        }
    }

    /// The header; none where the page stands alone.
    pub(super) fn header(&self) -> Option<HeaderValue> {
        let link =
            |url: &Option<String>, rel: &str| url.as_ref().map(|url| format!("<{url}>; rel=\"{rel}\""));
        let links: Vec<String> =
            [link(&self.next, "next"), link(&self.previous, "prev")].into_iter().flatten().collect();
        if links.is_empty() { None } else { HeaderValue::try_from(links.join(", ")).ok() }
    }
}

/// An address on this instance.
pub(super) fn address(app: &App, path: &str) -> Url {
    // Our paths are made of words and ids; what could not be joined would lead to the first page.
    app.base().join(path).unwrap_or_else(|_| app.base().clone())
}

/// The page of a record: ours stand under their own id, those of others under the id of our copy.
pub(super) fn record_page(app: &App, id: Uuid, is_local: bool) -> String {
    let room = if is_local { "o" } else { "r" };
    address(app, &format!("/{room}/{id}")).into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn links_keep_the_filter_and_change_the_place() {
        let here = Url::parse("https://a.example/api/v1/feed").unwrap();
        let pairs = [("theme", "EDU".to_owned()), ("limit", "5".to_owned())];
        let links = Neighbours::new(&here, &pairs, Some("x y"), None);
        assert_eq!(links.next.as_deref(), Some("https://a.example/api/v1/feed?theme=EDU&limit=5&after=x+y"));
        assert_eq!(
            links.header().unwrap(),
            "<https://a.example/api/v1/feed?theme=EDU&limit=5&after=x+y>; rel=\"next\""
        );
        assert_eq!(Neighbours::new(&here, &[], None, None).header(), None);
    }

    #[test]
    fn both_neighbours_share_one_header() {
        let here = Url::parse("https://a.example/api/v1/feed").unwrap();
        let links = Neighbours::new(&here, &[], Some("n"), Some("p"));
        let header = links.header().unwrap();
        assert!(header.to_str().unwrap().ends_with("<https://a.example/api/v1/feed?before=p>; rel=\"prev\""));
    }
}
