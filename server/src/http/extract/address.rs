//! The address of the one who asks. What a stranger writes into a header is never believed.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::ConnectInfo;
use http::request::Parts;

/// The address that a request really comes from: the socket's, or, where that is a trusted proxy, the right-most
/// address of `X-Forwarded-For` that is not a trusted proxy itself.
pub fn client(parts: &Parts, trusted: &[IpAddr]) -> IpAddr {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let peer =
        peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(address)| address.ip().to_canonical());
    if !trusted.contains(&peer) {
        return peer;
    }
    let headers: Vec<&str> =
        parts.headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).collect();
    let mut nearest = peer;
    for item in headers.iter().rev().flat_map(|header| header.rsplit(',')) {
        let Some(address) = read(item) else { break };
        nearest = address;
        if !trusted.contains(&nearest) {
            break;
        }
    }
    nearest
}

/// An address as proxies write it, with or without a port.
fn read(text: &str) -> Option<IpAddr> {
    let text = text.trim().trim_matches('"');
    let bare = text.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    bare.or_else(|_| text.parse::<SocketAddr>().map(|address| address.ip()))
        .ok()
        .map(|address| address.to_canonical())
}

/// The proxies of the configuration; what is no address was refused at start.
pub fn trusted(proxies: &[String]) -> Vec<IpAddr> {
    proxies
        .iter()
        .filter_map(|proxy| proxy.parse::<IpAddr>().ok())
        .map(|address| address.to_canonical())
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn address(peer: &str, forwarded: &[&str], proxies: &[&str]) -> String {
        let mut request = http::Request::new(());
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 5000)));
        for value in forwarded {
            request.headers_mut().append("x-forwarded-for", value.parse().unwrap());
        }
        let proxies: Vec<String> = proxies.iter().map(ToString::to_string).collect();
        client(&request.into_parts().0, &trusted(&proxies)).to_string()
    }

    #[test]
    fn rate_01_a_stranger_cannot_choose_its_address() {
        assert_eq!(address("203.0.113.7", &["198.51.100.1"], &["127.0.0.1"]), "203.0.113.7");
        assert_eq!(address("203.0.113.7", &["198.51.100.1"], &[]), "203.0.113.7");
    }

    #[test]
    fn behind_a_trusted_proxy_the_right_most_stranger_counts() {
        let proxies = ["127.0.0.1", "10.0.0.2"];
        assert_eq!(address("127.0.0.1", &["1.1.1.1, 198.51.100.1"], &proxies), "198.51.100.1");
        assert_eq!(address("127.0.0.1", &["1.1.1.1, 198.51.100.1, 10.0.0.2"], &proxies), "198.51.100.1");
        assert_eq!(address("127.0.0.1", &["1.1.1.1", "198.51.100.1"], &proxies), "198.51.100.1");
        assert_eq!(address("::ffff:127.0.0.1", &["2001:db8::1"], &proxies), "2001:db8::1");
        assert_eq!(address("127.0.0.1", &["[2001:db8::1]:4711"], &proxies), "2001:db8::1");
        assert_eq!(address("127.0.0.1", &["198.51.100.1, nonsense"], &proxies), "127.0.0.1");
        assert_eq!(address("127.0.0.1", &[], &proxies), "127.0.0.1");
    }
}
