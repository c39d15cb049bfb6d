//! How requests come in: through a proxy that is known here, and that passes on what it must.

use std::net::IpAddr;

use super::Finding;
use crate::config::Config;

/// How a request came in, as far as it tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrival {
    /// Who holds the other end of the connection: the proxy, where there is one.
    pub peer: Option<IpAddr>,
    /// Who is taken to have asked.
    pub client: Option<IpAddr>,
    pub host: Option<String>,
    pub forwarded_for: Option<String>,
    pub forwarded_proto: Option<String>,
    /// Sent by browsers with forms.
    pub origin: Option<String>,
    /// True where the browser tells what it tells on safe connections only (Fetch Metadata).
    pub is_trustworthy: bool,
}

impl Arrival {
    /// Whether the browser came over https; none where nobody says.
    pub fn is_secure(&self) -> Option<bool> {
        let by_origin = self.origin.as_deref().filter(|origin| *origin != "null");
        let by_proxy = || self.forwarded_proto.as_deref().and_then(|proto| proto.rsplit(',').next());
        let is_https = |text: &str| text.trim().to_ascii_lowercase().starts_with("https");
        by_origin.map(is_https).or(self.is_trustworthy.then_some(true)).or_else(|| by_proxy().map(is_https))
    }
}

const CHECK: &str = "proxy";

/// What a proxy in front of the city does, judged by one request; without one, by the configuration alone.
pub fn proxy(config: &Config, arrival: Option<&Arrival>) -> Finding {
    if config.server.development {
        return Finding::ok(CHECK, "proxy-development").with("address", config.base());
    }
    let Some(arrival) = arrival else { return configured(config) };
    let domain = &config.server.domain;
    if let Some(host) = arrival.host.as_deref().filter(|host| !host.eq_ignore_ascii_case(domain)) {
        return Finding::fail(CHECK, "proxy-host")
            .with("host", host)
            .with("domain", domain.as_str())
            .line("proxy_set_header Host $http_host;");
    }
    if arrival.is_secure() == Some(false) {
        return Finding::fail(CHECK, "proxy-plain").with("address", config.base());
    }
    let said = |address: Option<IpAddr>| address.map(|address| address.to_string()).unwrap_or_default();
    let peer = said(arrival.peer);
    if arrival.forwarded_for.is_none() {
        return Finding::warn(CHECK, "proxy-silent")
            .with("peer", peer)
            .line("proxy_set_header X-Forwarded-For $remote_addr;");
    }
    if !config.server.trusted_proxies.iter().any(|known| arrival.peer == known.parse().ok()) {
        return Finding::warn(CHECK, "proxy-untrusted")
            .with("peer", peer.as_str())
            .line(trust(config, &peer));
    }
    Finding::ok(CHECK, "proxy-sound").with("peer", peer).with("client", said(arrival.client))
}

fn configured(config: &Config) -> Finding {
    match config.server.trusted_proxies.as_slice() {
        [] => Finding::warn(CHECK, "proxy-unnamed").line(trust(config, "127.0.0.1")),
        known => Finding::ok(CHECK, "proxy-named").with("peers", super::Value::List(known.to_vec())),
    }
}

/// The line of the configuration that trusts one more proxy.
fn trust(config: &Config, peer: &str) -> String {
    let known = config.server.trusted_proxies.iter().map(String::as_str).chain([peer]);
    let quoted: Vec<String> = known.map(|address| format!("\"{address}\"")).collect();
    format!("trusted_proxies = [{}]", quoted.join(", "))
}
