//! `/.well-known/webfinger` (RFC 7033): from a handle to an actor.

use axum::extract::{RawQuery, State};
use hansa_federation::media_type::JRD_JSON;
use hansa_federation::origin::Mode;
use hansa_federation::webfinger::{Resource, parse_resource};
use http::StatusCode;
use serde_json::Value;
use url::{Url, form_urlencoded};

use super::document::{Answer, open};
use crate::app::{App, Error, webfinger};
use crate::http::problem::Problem;

pub(super) async fn show(State(app): State<App>, RawQuery(query): RawQuery) -> Answer {
    let question = Question::read(&query.unwrap_or_default(), app.mode())?;
    let mut document = webfinger::find(&app, &question.resource).await?;
    question.narrow(&mut document);
    Ok(open(JRD_JSON, &document))
}

struct Question {
    resource: Resource,
    /// Kinds of links that are wanted; all of them where it is empty (section 4.3).
    rels: Vec<String>,
}

impl Question {
    /// # Errors
    /// 400 for a resource that is missing, doubled or nothing at all; 404 for one in a scheme that is not ours.
    fn read(query: &str, mode: Mode) -> Result<Self, Problem> {
        let all = |wanted: &str| -> Vec<String> {
            let pairs = form_urlencoded::parse(query.as_bytes());
            pairs.filter(|(name, _)| name == wanted).map(|(_, value)| value.into_owned()).collect()
        };
        let resources = all("resource");
        let [text] = resources.as_slice() else {
            let code = if resources.is_empty() { "resource_missing" } else { "resource_doubled" };
            return Err(Problem::new(StatusCode::BAD_REQUEST, code));
        };
        match parse_resource(text, mode) {
            Ok(resource) => Ok(Self { resource, rels: all("rel") }),
            Err(_) if Url::parse(text).is_ok_and(|url| url.scheme() != "acct") => Err(Error::NotFound.into()),
            Err(_) => Err(Problem::new(StatusCode::BAD_REQUEST, "resource_invalid")),
        }
    }

    fn narrow(&self, document: &mut Value) {
        if !self.rels.is_empty()
            && let Some(Value::Array(links)) = document.get_mut("links")
        {
            links.retain(|link| self.rels.iter().any(|rel| link["rel"] == rel.as_str()));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use axum::response::IntoResponse as _;
    use serde_json::json;

    use super::*;

    fn status(query: &str) -> u16 {
        match Question::read(query, Mode::Production) {
            Ok(_) => 200,
            Err(problem) => problem.into_response().status().as_u16(),
        }
    }

    #[test]
    fn a_resource_is_given_once_and_can_be_read() {
        assert_eq!(status("resource=acct:ville%40a.example"), 200);
        assert_eq!(status("resource=https%3A%2F%2Fa.example%2F"), 200);
        for wrong in [
            "",
            "rel=self",
            "resource=",
            "resource=ville",
            "resource=acct:ville",
            "resource=acct:ville@a.example&resource=acct:x@a.example",
        ] {
            assert_eq!(status(wrong), 400, "{wrong}");
        }
    }

    #[test]
    fn another_scheme_is_somebody_we_do_not_know() {
        assert_eq!(status("resource=mailto:ville@a.example"), 404);
        assert_eq!(status("resource=ftp://a.example/"), 404);
    }

    #[test]
    fn only_the_wanted_links_are_answered() {
        let question = Question::read("resource=acct:v@a.example&rel=self", Mode::Production).unwrap();
        let mut document = json!({"links": [{"rel": "self"}, {"rel": "other"}]});
        question.narrow(&mut document);
        assert_eq!(document, json!({"links": [{"rel": "self"}]}));
    }
}
