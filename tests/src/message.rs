//! A request signed by RFC 9421, taken apart: what an honest server sends, and what a test spoils of it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hansa_federation::media_type::ACTIVITY_JSON;
use hansa_federation::signature::digest;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde_json::Value;

use crate::attacker::{Sealed, http_date};
use crate::{City, Peer};

/// A POST to the shared inbox of a city. [`Message::of`] is what an honest server sends.
#[derive(Clone, Debug)]
pub struct Message {
    pub label: String,
    /// The components as they stand in the list, each with the value that the signer takes for it.
    pub covers: Vec<(String, String)>,
    /// `keyid` and the like, in order, each as it stands in the field.
    pub params: Vec<(String, String)>,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Message {
    /// An honest delivery, with RSA.
    pub fn of(from: &Peer, to: &City, activity: &Value) -> Self {
        let body = activity.to_string().into_bytes();
        let now = to.hands().at();
        let digest = digest::content_value_for(&body);
        let own = |text: &str| text.to_owned();
        Self {
            label: own("sig1"),
            covers: vec![
                (own("\"@method\""), own("POST")),
                (own("\"@target-uri\""), format!("https://{}/inbox", to.domain())),
                (own("\"content-digest\""), digest.clone()),
            ],
            params: vec![
                (own("created"), now.timestamp().to_string()),
                (own("keyid"), format!("\"{}\"", from.key_id())),
                (own("alg"), own("\"rsa-v1_5-sha256\"")),
            ],
            headers: vec![
                (own("host"), own(to.domain())),
                (own("date"), http_date(now)),
                (own("content-type"), own(ACTIVITY_JSON)),
                (own("content-digest"), digest),
            ],
            body,
        }
    }

    /// Does not sign what is named.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.covers.retain(|(covered, _)| *covered != format!("\"{name}\""));
        self
    }

    /// Signs a component with the value that is given, whatever the request says.
    #[must_use]
    pub fn with(mut self, component: &str, value: &str) -> Self {
        self.covers.push((component.to_owned(), value.to_owned()));
        self
    }

    /// Another value for a component under the signature.
    #[must_use]
    pub fn covering(mut self, name: &str, value: &str) -> Self {
        for (covered, given) in &mut self.covers {
            if *covered == format!("\"{name}\"") {
                value.clone_into(given);
            }
        }
        self
    }

    /// Sets a parameter; none takes it away.
    #[must_use]
    pub fn param(mut self, name: &str, value: Option<&str>) -> Self {
        self.params.retain(|(have, _)| have != name);
        self.params.extend(value.map(|value| (name.to_owned(), value.to_owned())));
        self
    }

    /// Sets a header behind the back of the signature.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(have, _)| have != name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The list of components with its parameters.
    pub fn described(&self) -> String {
        let names: Vec<&str> = self.covers.iter().map(|(name, _)| name.as_str()).collect();
        let params: String = self.params.iter().map(|(name, value)| format!(";{name}={value}")).collect();
        format!("({}){params}", names.join(" "))
    }

    /// The text that the signature is made over.
    pub fn base(&self) -> String {
        let lines: String = self.covers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        format!("{lines}\"@signature-params\": {}", self.described())
    }

    /// Signs with one of the three keys of [`crate::rsa`]; 0 is the one of every peer.
    pub fn seal(&self, key: usize) -> anyhow::Result<Sealed> {
        let made =
            crate::rsa(key)?.sign(self.base().as_bytes()).map_err(|error| anyhow::anyhow!("{error}"))?;
        self.seal_with(&made)
    }

    /// Puts any bytes where the signature should be.
    pub fn seal_with(&self, signature: &[u8]) -> anyhow::Result<Sealed> {
        let input = format!("{}={}", self.label, self.described());
        let signature = format!("{}=:{}:", self.label, STANDARD.encode(signature));
        let mut headers = HeaderMap::new();
        let own = [("signature-input".to_owned(), input), ("signature".to_owned(), signature)];
        for (name, value) in self.headers.iter().chain(&own) {
            headers.append(HeaderName::from_bytes(name.as_bytes())?, HeaderValue::from_str(value)?);
        }
        Ok(Sealed { method: Method::POST, target: "/inbox".to_owned(), headers, body: self.body.clone() })
    }
}
