//! POST: one delivery attempt.

use super::Client;
use super::fetch::{failure, read_body};
use crate::delivery::Outcome;
use crate::error::FetchError;
use crate::limits::RESPONSE_BYTES;
use crate::media_type::ACTIVITY_JSON;
use crate::signature::{Signer, cavage};
use crate::vocabulary::text::{clamp_chars, drop_controls};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue};
use url::Url;

impl Client {
    /// Delivers a body to an inbox, signed afresh, `extra_headers` (such as `Hansa-Log`) under the same
    /// signature. Never follows a redirect, never takes longer than the total deadline.
    pub async fn post(
        &self,
        inbox: &Url,
        body: Bytes,
        signer: &Signer,
        extra_headers: HeaderMap,
        now: DateTime<Utc>,
    ) -> Outcome {
        let attempt = self.attempt(inbox, body, signer, extra_headers, now);
        match tokio::time::timeout(self.total_timeout, attempt).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(cause)) => of_failure(&cause),
            Err(_) => of_failure(&FetchError::Timeout),
        }
    }

    async fn attempt(
        &self,
        inbox: &Url,
        body: Bytes,
        signer: &Signer,
        extra_headers: HeaderMap,
        now: DateTime<Utc>,
    ) -> Result<Outcome, FetchError> {
        self.policy.check(inbox)?;
        let mut headers = extra_headers;
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(ACTIVITY_JSON));
        let headers = cavage::sign(signer, "POST", inbox, headers, Some(&body), now)?;
        let request = self.http.post(inbox.clone()).headers(headers).body(body);
        let response = request.send().await.map_err(failure)?;
        let status = response.status().as_u16();
        let retry_after =
            response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let reason = match status {
            200..=299 => String::new(),
            // An answer too long to be a reason is not one; the status still stands.
            _ => read_body(response, RESPONSE_BYTES).await.map_or_else(|_| String::new(), |b| reason(&b)),
        };
        Ok(Outcome::of_status(status, retry_after.as_deref(), reason, now))
    }
}

fn reason(body: &[u8]) -> String {
    clamp_chars(&drop_controls(&String::from_utf8_lossy(body)), 500)
}

fn of_failure(cause: &FetchError) -> Outcome {
    if cause.is_transient() {
        return Outcome::RetryAfter { delay: None, reason: cause.to_string() };
    }
    Outcome::Refused { status: 0, reason: cause.to_string() }
}
