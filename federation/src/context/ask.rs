//! Questions to the log of another city: JSON there and JSON back, bounded both ways.

use super::Client;
use super::fetch::{Redirects, failure, read_body};
use crate::error::FetchError;
use crate::media_type::{ACCEPT_OBJECT, ACTIVITY_JSON};
use crate::signature::{Scheme, Signer};
use crate::vocabulary::parse_json;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue};
use serde_json::Value;
use url::Url;

impl Client {
    /// Gets a document that is proved by what it holds and not by where it stands: pages and heads of logs. What is public
    /// is also read unsigned, where our clock or keys are not believed.
    ///
    /// # Errors
    /// See [`FetchError`].
    pub async fn get_json(
        &self,
        url: &Url,
        signer: &Signer,
        limit: usize,
        now: DateTime<Utc>,
    ) -> Result<Value, FetchError> {
        let signed = self.get_bounded(url, ACCEPT_OBJECT, Some(signer), limit, Redirects::Refuse, now).await;
        let found = match signed {
            Err(FetchError::Status(401)) => {
                self.get_bounded(url, ACCEPT_OBJECT, None, limit, Redirects::Refuse, now).await?
            }
            other => other?,
        };
        Ok(parse_json(&found.body)?)
    }

    /// Asks a question in a POST and reads the answer.
    ///
    /// # Errors
    /// See [`FetchError`].
    pub async fn post_json(
        &self,
        url: &Url,
        question: &Value,
        signer: &Signer,
        limit: usize,
        now: DateTime<Utc>,
    ) -> Result<Value, FetchError> {
        let asked = self.put_question(url, Bytes::from(question.to_string()), signer, limit, now);
        let body =
            tokio::time::timeout(self.total_timeout, asked).await.map_err(|_| FetchError::Timeout)??;
        Ok(parse_json(&body)?)
    }

    async fn put_question(
        &self,
        url: &Url,
        body: Bytes,
        signer: &Signer,
        limit: usize,
        now: DateTime<Utc>,
    ) -> Result<Bytes, FetchError> {
        self.policy.check(url)?;
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(ACTIVITY_JSON));
        // Whoever keeps a log knows the newer scheme: there is no knocking twice.
        let mut headers = Scheme::Rfc9421Ed25519.sign(signer, "POST", url, headers, Some(&body), now)?;
        if let Ok(accept) = HeaderValue::from_str(ACCEPT_OBJECT) {
            headers.insert(ACCEPT, accept);
        }
        let response =
            self.http.post(url.clone()).headers(headers).body(body).send().await.map_err(failure)?;
        match response.status().as_u16() {
            200..=299 => read_body(response, limit).await,
            status => Err(FetchError::Status(status)),
        }
    }
}
