//! The one HTTP client, and so the only place that opens sockets. TLS by rustls, names resolved under
//! the policy, no proxies, no automatic redirects, bounded bodies, one deadline for everything.
//! A signature that is not believed is made once more in another scheme. Deliberately absent: caching, other
//! retries, and what the fetched means.

mod ask;
mod document;
mod fetch;
mod post;

pub(crate) use fetch::Redirects;
pub use post::Posted;

use crate::error::ClientError;
use crate::limits::{BODY_BYTES, TOTAL_TIMEOUT};
use crate::origin::Mode;
use crate::policy::{Exceptions, PolicyResolver, UrlPolicy};
use crate::signature::knock::Doors;
use bytes::Bytes;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// How the client behaves. Times are caps: a longer `total_timeout` than 30 s counts as 30 s.
#[derive(Debug, Clone)]
pub struct ClientOptions {
    pub mode: Mode,
    /// Name, version and address of the instance; `GoToSocial` answers 418 without one.
    pub user_agent: String,
    pub connect_timeout: Duration,
    pub total_timeout: Duration,
    /// Bytes of a body after decompression.
    pub max_body: usize,
    #[cfg(any(test, feature = "testing"))]
    pub test_connector: Option<TestConnector>,
}

impl ClientOptions {
    /// The usual bounds: 10 s to connect, 30 s in all, 1 MiB.
    #[must_use]
    pub fn new(mode: Mode, user_agent: impl Into<String>) -> Self {
        Self {
            mode,
            user_agent: user_agent.into(),
            connect_timeout: Duration::from_secs(10),
            total_timeout: TOTAL_TIMEOUT,
            max_body: BODY_BYTES,
            #[cfg(any(test, feature = "testing"))]
            test_connector: None,
        }
    }
}

/// A small world on loopback for tests in production mode: the policy stays as it is, only the name
/// service and the trusted authority are replaced.
#[cfg(any(test, feature = "testing"))]
#[derive(Debug, Clone, Default)]
pub struct TestConnector {
    /// The only trusted certificate authority, in PEM.
    pub ca_pem: String,
    /// `name.test:443` (or `name.test`) → where that city listens.
    pub addresses: std::collections::HashMap<String, std::net::SocketAddr>,
    /// What the name service answers for other names; judged like any answer.
    pub answers: std::collections::HashMap<String, Vec<std::net::IpAddr>>,
}

/// The HTTP client of one instance. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
    policy: UrlPolicy,
    total_timeout: Duration,
    max_body: usize,
    /// Which host takes which signature; shared by all clones.
    doors: Arc<Doors>,
}

/// A body that was read whole. `url` is where it came from in the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    pub url: Url,
    pub status: u16,
    pub content_type: Option<String>,
    pub body: Bytes,
}

/// An ActivityStreams document that its origin vouches for: it was served at its own id.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub url: Url,
    pub id: Url,
    pub bytes: Bytes,
    pub value: Value,
}

impl Client {
    /// # Errors
    /// [`ClientError`] if TLS cannot be set up (no certificate store) or an option is unusable.
    pub fn new(options: ClientOptions) -> Result<Self, ClientError> {
        let broken = |cause: reqwest::Error| ClientError(cause.to_string());
        let http = trusting(&options)?
            .user_agent(&options.user_agent)
            .dns_resolver(PolicyResolver::new(options.mode, exceptions(&options)))
            // A proxy from the environment would resolve names itself, past the policy.
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .https_only(options.mode == Mode::Production)
            .connect_timeout(options.connect_timeout)
            // As many as the deliveries to one host that run at once, with room for fetches: no handshake for each.
            .pool_max_idle_per_host(16)
            .pool_idle_timeout(Duration::from_secs(30))
            .build()
            .map_err(broken)?;
        Ok(Self {
            http,
            policy: UrlPolicy { mode: options.mode },
            total_timeout: options.total_timeout.min(TOTAL_TIMEOUT),
            max_body: options.max_body,
            doors: Arc::default(),
        })
    }

    #[must_use]
    pub const fn mode(&self) -> Mode {
        self.policy.mode
    }
}

/// The names that a test answers itself; none outside tests.
fn exceptions(options: &ClientOptions) -> Exceptions {
    #[cfg(any(test, feature = "testing"))]
    if let Some(connector) = &options.test_connector {
        let named = |(name, address): (&String, &std::net::SocketAddr)| {
            (name.trim_end_matches(":443").to_owned(), *address)
        };
        return Exceptions {
            connect: connector.addresses.iter().map(named).collect(),
            answers: connector.answers.clone(),
        };
    }
    let _ = options;
    Exceptions::default()
}

/// A builder that trusts the authorities of the system, or a test's one.
#[expect(clippy::disallowed_methods, reason = "the one place that opens sockets")]
fn trusting(options: &ClientOptions) -> Result<reqwest::ClientBuilder, ClientError> {
    let builder = reqwest::Client::builder();
    #[cfg(any(test, feature = "testing"))]
    if let Some(connector) = &options.test_connector {
        let authority = reqwest::Certificate::from_pem(connector.ca_pem.as_bytes())
            .map_err(|cause| ClientError(cause.to_string()))?;
        return Ok(builder.tls_certs_only([authority]));
    }
    let _ = options;
    Ok(builder)
}

#[cfg(test)]
mod tests;
