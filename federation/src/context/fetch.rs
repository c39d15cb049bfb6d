//! GET: by hand from hop to hop, each hop under the same rules as the first.

use super::{Client, Fetched};
use crate::backend::{Backend, Policy};
use crate::error::{FetchError, PolicyError};
use crate::limits::REDIRECTS;
use crate::origin::{authority, same_origin};
use crate::signature::knock::is_doubt;
use crate::signature::{Acquaintance, Scheme, Signer};
use bytes::{Bytes, BytesMut};
use chrono::{DateTime, Utc};
use http::header::{ACCEPT, CONTENT_TYPE, LOCATION};
use http::{HeaderMap, HeaderValue};
use reqwest::Response;
use std::error::Error as _;
use url::Url;

/// What to do when the answer is "look elsewhere".
#[derive(Clone, Copy)]
pub(crate) enum Redirects<'a> {
    /// Up to five, each checked and signed afresh.
    Follow,
    /// The same, to hosts that this city speaks with.
    Among(&'a dyn Backend),
    /// The same, as long as they stay on the origin that was asked: no other could vouch for the answer,
    /// and the host it leads to may be one that this city does not talk to.
    Stay,
    /// Where one request is all that may be caused.
    Refuse,
}

impl Client {
    /// Gets a document. Each hop is checked by the policy and, if there is a signer, signed for its own
    /// target, so that no signature ever reaches a host it was not made for.
    ///
    /// # Errors
    /// See [`FetchError`]; every status but 2xx is [`FetchError::Status`].
    pub async fn get(
        &self,
        url: &Url,
        accept: &str,
        signer: Option<&Signer>,
        now: DateTime<Utc>,
    ) -> Result<Fetched, FetchError> {
        self.get_bounded(url, accept, signer, self.max_body, Redirects::Follow, now).await
    }

    pub(crate) async fn get_bounded(
        &self,
        url: &Url,
        accept: &str,
        signer: Option<&Signer>,
        limit: usize,
        redirects: Redirects<'_>,
        now: DateTime<Utc>,
    ) -> Result<Fetched, FetchError> {
        let hops = self.follow(url, accept, signer, limit, redirects, now);
        tokio::time::timeout(self.total_timeout, hops).await.map_err(|_| FetchError::Timeout)?
    }

    async fn follow(
        &self,
        start: &Url,
        accept: &str,
        signer: Option<&Signer>,
        limit: usize,
        redirects: Redirects<'_>,
        now: DateTime<Utc>,
    ) -> Result<Fetched, FetchError> {
        let mut visited = vec![start.clone()];
        let mut url = start.clone();
        // One in all, not one for each hop: whoever redirects us makes no more of us than that.
        let mut knocks = 1;
        loop {
            let response = self.send_get(&url, accept, signer, &mut knocks, now).await?;
            let status = response.status().as_u16();
            if !matches!(status, 301 | 302 | 303 | 307 | 308) {
                return read_answer(url, response, limit).await;
            }
            url = next_hop(&url, response.headers())?;
            match redirects {
                Redirects::Follow => {}
                Redirects::Among(backend) => require_open(backend, &url).await?,
                Redirects::Stay if same_origin(&url, start) => {}
                Redirects::Stay => return Err(FetchError::Redirect("to another origin")),
                Redirects::Refuse => return Err(FetchError::Redirect("none is followed here")),
            }
            if visited.contains(&url) {
                return Err(FetchError::RedirectLoop);
            }
            if visited.len() > REDIRECTS {
                return Err(FetchError::TooManyRedirects);
            }
            visited.push(url.clone());
        }
    }

    /// Signed as the host is known to take it; `knocks` counts down what may be asked in another scheme.
    async fn send_get(
        &self,
        url: &Url,
        accept: &str,
        signer: Option<&Signer>,
        knocks: &mut u8,
        now: DateTime<Utc>,
    ) -> Result<Response, FetchError> {
        let Some(signer) = signer else { return self.send_once(url, accept, HeaderMap::new()).await };
        let host = authority(url);
        let (first, second) = self.doors.plan(&host, signer, Acquaintance::default(), now);
        let sign = |scheme: Scheme| scheme.sign(signer, "GET", url, HeaderMap::new(), None, now);
        let response = self.send_once(url, accept, sign(first)?).await?;
        if !is_doubt(response.status().as_u16()) || *knocks == 0 {
            return Ok(response);
        }
        *knocks -= 1;
        drop(response);
        let response = self.send_once(url, accept, sign(second)?).await?;
        match response.status().is_success() {
            true => self.doors.took(&host, second, now),
            false if is_doubt(response.status().as_u16()) => self.doors.refused(&host, first, now),
            false => {}
        }
        Ok(response)
    }

    async fn send_once(&self, url: &Url, accept: &str, headers: HeaderMap) -> Result<Response, FetchError> {
        self.policy.check(url)?;
        let mut headers = headers;
        if let Ok(accept) = HeaderValue::from_str(accept) {
            headers.insert(ACCEPT, accept);
        }
        self.http.get(url.clone()).headers(headers).send().await.map_err(failure)
    }
}

/// A host that is kept out is not asked either, whoever sends us there.
async fn require_open(backend: &dyn Backend, url: &Url) -> Result<(), FetchError> {
    match backend.policy(&authority(url)).await {
        Ok(Policy::Open) => Ok(()),
        Ok(Policy::Blocked | Policy::NotAllowed) => Err(FetchError::Redirect("to a host that is kept out")),
        Err(cause) => Err(FetchError::Unreachable(cause.to_string())),
    }
}

fn next_hop(url: &Url, headers: &HeaderMap) -> Result<Url, FetchError> {
    let location = headers.get(LOCATION).and_then(|value| value.to_str().ok());
    let location = location.ok_or(FetchError::Redirect("no location"))?;
    let mut next = url.join(location).map_err(|_| FetchError::Redirect("no URL"))?;
    next.set_fragment(None);
    if url.scheme() == "https" && next.scheme() != "https" {
        return Err(FetchError::Redirect("away from https"));
    }
    Ok(next)
}

async fn read_answer(url: Url, response: Response, limit: usize) -> Result<Fetched, FetchError> {
    let status = response.status().as_u16();
    if !response.status().is_success() {
        return Err(FetchError::Status(status));
    }
    let content_type =
        response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let body = read_body(response, limit).await?;
    Ok(Fetched { url, status, content_type, body })
}

/// Reads at most `limit` bytes as they are after decompression; nothing larger is ever held.
pub(super) async fn read_body(mut response: Response, limit: usize) -> Result<Bytes, FetchError> {
    let announced = response.content_length().and_then(|length| usize::try_from(length).ok());
    if announced.is_some_and(|length| length > limit) {
        return Err(FetchError::TooLarge(limit));
    }
    let mut body = BytesMut::new();
    while let Some(chunk) = response.chunk().await.map_err(failure)? {
        if body.len() + chunk.len() > limit {
            return Err(FetchError::TooLarge(limit));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

/// Our own refusals come back from the resolver wrapped in the library's errors.
pub(super) fn failure(cause: reqwest::Error) -> FetchError {
    let mut source = cause.source();
    while let Some(inner) = source {
        if let Some(refused) = inner.downcast_ref::<PolicyError>() {
            return FetchError::Policy(refused.clone());
        }
        source = inner.source();
    }
    if cause.is_timeout() {
        return FetchError::Timeout;
    }
    let mut text = cause.without_url().to_string();
    text.truncate(200);
    FetchError::Unreachable(text)
}
