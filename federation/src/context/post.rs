//! POST: one delivery attempt, with one more knock where a signature is not believed.

use super::Client;
use super::fetch::{failure, read_body};
use crate::delivery::Outcome;
use crate::error::FetchError;
use crate::limits::RESPONSE_BYTES;
use crate::media_type::ACTIVITY_JSON;
use crate::origin::authority;
use crate::signature::knock::is_doubt;
use crate::signature::{Acquaintance, Scheme, Signer};
use crate::vocabulary::text::{clamp_chars, drop_controls};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue};
use url::Url;

/// What became of a delivery, and how it was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    pub outcome: Outcome,
    /// The scheme that the host took; none where it took nothing.
    pub scheme: Option<Scheme>,
}

impl Posted {
    /// The host believed no signature of ours in any scheme: what was known of it is worth nothing.
    #[must_use]
    pub const fn is_doubted(&self) -> bool {
        matches!(self.outcome, Outcome::Refused { status, .. } if is_doubt(status))
    }
}

impl Client {
    /// Delivers a body to an inbox, signed afresh, `extra_headers` (such as `Hansa-Log`) under the same
    /// signature. A host that answers 400 or 401 is asked once more in another scheme before that is
    /// believed: two requests at most. Never follows a redirect, never takes longer than the total deadline.
    pub async fn post(
        &self,
        inbox: &Url,
        body: Bytes,
        signer: &Signer,
        known: Acquaintance,
        extra_headers: HeaderMap,
        now: DateTime<Utc>,
    ) -> Posted {
        let attempt = self.knock(inbox, &body, signer, known, &extra_headers, now);
        match tokio::time::timeout(self.total_timeout, attempt).await {
            Ok(Ok(posted)) => posted,
            Ok(Err(cause)) => Posted { outcome: of_failure(&cause), scheme: None },
            Err(_) => Posted { outcome: of_failure(&FetchError::Timeout), scheme: None },
        }
    }

    async fn knock(
        &self,
        inbox: &Url,
        body: &Bytes,
        signer: &Signer,
        known: Acquaintance,
        extra_headers: &HeaderMap,
        now: DateTime<Utc>,
    ) -> Result<Posted, FetchError> {
        self.policy.check(inbox)?;
        let host = authority(inbox);
        let (first, second) = self.doors.plan(&host, signer, known, now);
        let send = |scheme: Scheme| async move {
            let mut headers = extra_headers.clone();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(ACTIVITY_JSON));
            let headers = scheme.sign(signer, "POST", inbox, headers, Some(body), now)?;
            self.send_post(inbox, body.clone(), headers, now).await
        };
        let doubted =
            |outcome: &Outcome| matches!(outcome, Outcome::Refused { status, .. } if is_doubt(*status));
        let answered = send(first).await?;
        if !doubted(&answered) {
            return Ok(self.posted(&host, first, answered, now));
        }
        let again = send(second).await?;
        if !doubted(&again) {
            return Ok(self.posted(&host, second, again, now));
        }
        self.doors.refused(&host, first, now);
        // A scheme that worked is understood: its 400 is about the activity. Of two strange ones 401 counts, which
        // is about us, so that nothing is given up because a host answers 400 to what it cannot read.
        let is_401 = |outcome: &Outcome| matches!(outcome, Outcome::Refused { status: 401, .. });
        let outcome = if known.scheme != Some(first) && is_401(&again) { again } else { answered };
        Ok(Posted { outcome, scheme: None })
    }

    fn posted(&self, host: &str, scheme: Scheme, outcome: Outcome, now: DateTime<Utc>) -> Posted {
        let scheme = match &outcome {
            Outcome::Delivered => Some(scheme),
            Outcome::RetryAfter { .. } | Outcome::Refused { .. } | Outcome::Gone => None,
        };
        if let Some(scheme) = scheme {
            self.doors.took(host, scheme, now);
        }
        Posted { outcome, scheme }
    }

    async fn send_post(
        &self,
        inbox: &Url,
        body: Bytes,
        headers: HeaderMap,
        now: DateTime<Utc>,
    ) -> Result<Outcome, FetchError> {
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
        return Outcome::RetryAfter { status: None, delay: None, reason: cause.to_string() };
    }
    Outcome::Refused { status: 0, reason: cause.to_string() }
}
