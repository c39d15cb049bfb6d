//! Where a connection may go. Two checks, both needed: the URL before a request is made (a resolver is
//! never asked about an address literal), and every address that a name resolves to, at the moment of the
//! connection, so that what was checked is what is connected to (no second look-up, no rebinding).

use crate::error::PolicyError;
use crate::origin::{Mode, is_development_name, require_contactable};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use url::Url;

/// The rules for URLs that are about to be contacted.
#[derive(Debug, Clone, Copy)]
pub struct UrlPolicy {
    pub mode: Mode,
}

impl UrlPolicy {
    /// # Errors
    /// Scheme, user name, address literal, single-label name or port that [`Mode`] does not allow.
    pub fn check(self, url: &Url) -> Result<(), PolicyError> {
        Ok(require_contactable(url, self.mode)?)
    }
}

/// Whether an address belongs to the public internet: not this host, not a private, shared, link-local,
/// documentation, benchmark, multicast or reserved range, and no IPv6 form that carries an IPv4 address
/// or a tunnel (IANA special-purpose registries, RFC 6890).
#[must_use]
pub fn address_is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4_is_public(v4),
        IpAddr::V6(v6) => v6_is_public(v6),
    }
}

fn v4_is_public(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !matches!(
        (a, b, c),
        (0 | 10 | 127 | 224..=255, _, _)          // this network, private, loopback, multicast, reserved
            | (100, 64..=127, _)                  // carrier-grade NAT
            | (169, 254, _)                       // link-local, cloud metadata
            | (172, 16..=31, _) | (192, 168, _)   // private
            | (192, 0, 0 | 2)                     // protocol assignments, documentation
            | (192, 31, 196) | (192, 52, 193) | (192, 175, 48) // AS112, AMT
            | (192, 88, 99)                       // 6to4 relay
            | (198, 18 | 19, _)                   // benchmarks
            | (198, 51, 100) | (203, 0, 113) // documentation
    )
}

fn v6_is_public(address: Ipv6Addr) -> bool {
    let segments = address.segments();
    // Only 2000::/3 is global unicast; mapped, compatible, translated (64:ff9b::/96, 64:ff9b:1::/48),
    // discard (100::/64), unique local, link-local, site-local and multicast all lie outside.
    if segments[0] & 0xe000 != 0x2000 {
        return false;
    }
    match (segments[0], segments[1]) {
        (0x2001, second) if second < 0x0200 => false, // protocol assignments: Teredo, benchmarks, ORCHID
        (0x2001, 0x0db8) => false,                    // documentation
        (0x2002, _) => false,                         // 6to4: carries an IPv4 address
        (0x3fff, second) if second < 0x1000 => false, // documentation (RFC 9637)
        (0x2620, 0x004f) if segments[2] == 0x8000 => false, // AS112
        _ => true,
    }
}

/// Names with fixed answers, for rigs that run hostile peers on loopback in production mode.
#[derive(Debug, Clone, Default)]
pub(crate) struct Exceptions {
    /// Connect to exactly this address, whatever its class.
    pub(crate) connect: HashMap<String, SocketAddr>,
    /// Answers of the name service; they are judged as any others.
    pub(crate) answers: HashMap<String, Vec<IpAddr>>,
}

/// Resolves names for the HTTP client and answers only with addresses that may be connected to.
#[derive(Debug, Clone)]
pub(crate) struct PolicyResolver {
    mode: Mode,
    exceptions: Arc<Exceptions>,
}

impl PolicyResolver {
    pub(crate) fn new(mode: Mode, exceptions: Exceptions) -> Self {
        Self { mode, exceptions: Arc::new(exceptions) }
    }

    async fn lookup(&self, host: &str) -> Result<Vec<SocketAddr>, Box<dyn std::error::Error + Send + Sync>> {
        if let Some(address) = self.exceptions.connect.get(host) {
            return Ok(vec![*address]);
        }
        if self.mode == Mode::Development && is_development_name(host) {
            // No name service is asked: these names belong to this machine (RFC 6761).
            return Ok(vec![SocketAddr::from((Ipv4Addr::LOCALHOST, 0))]);
        }
        let found: Vec<IpAddr> = match self.exceptions.answers.get(host) {
            Some(answers) => answers.clone(),
            None => tokio::net::lookup_host((host, 0)).await?.map(|address| address.ip()).collect(),
        };
        Ok(require_all_public(&found)?.into_iter().map(|ip| SocketAddr::new(ip, 0)).collect())
    }
}

impl Resolve for PolicyResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let resolver = self.clone();
        Box::pin(async move {
            let addresses = resolver.lookup(name.as_str().trim_end_matches('.')).await?;
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}

/// All or nothing: one private address among public ones is the attack, not an accident.
fn require_all_public(addresses: &[IpAddr]) -> Result<Vec<IpAddr>, PolicyError> {
    if addresses.iter().all(|address| address_is_public(*address)) {
        Ok(addresses.to_vec())
    } else {
        Err(PolicyError::PrivateAddress)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use std::str::FromStr as _;

    fn public(text: &str) -> bool {
        address_is_public(IpAddr::from_str(text).unwrap())
    }

    #[test]
    fn this_network_is_refused_ssrf_02() {
        assert!(!public("0.0.0.0"));
        assert!(!public("0.1.2.3"));
    }

    #[test]
    fn special_ipv4_ranges_are_refused_ssrf_03() {
        for text in [
            "127.0.0.1",
            "127.255.255.254",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.127.255.255",
            "192.0.0.8",
            "198.18.0.1",
            "198.19.255.255",
            "192.0.2.1",
            "198.51.100.1",
            "203.0.113.1",
            "192.88.99.1",
            "224.0.0.1",
            "239.1.1.1",
            "240.0.0.1",
            "255.255.255.255",
        ] {
            assert!(!public(text), "{text}");
        }
        for text in
            ["1.1.1.1", "9.9.9.9", "172.15.0.1", "172.32.0.1", "100.63.0.1", "192.0.1.1", "198.20.0.1"]
        {
            assert!(public(text), "{text}");
        }
    }

    #[test]
    fn special_ipv6_ranges_are_refused_ssrf_04() {
        for text in [
            "::",
            "::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
            "::7f00:1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "2002:7f00:1::",
            "2001::1",
            "2001:db8::1",
            "2001:20::1",
            "3fff::1",
            "100::1",
            "5f00::1",
        ] {
            assert!(!public(text), "{text}");
        }
        for text in ["2606:4700:4700::1111", "2a00:1450:4001::1", "2001:4860:4860::8888", "2620:fe::fe"] {
            assert!(public(text), "{text}");
        }
    }

    #[test]
    fn one_private_address_among_public_ones_refuses_all_ssrf_06() {
        let addresses = ["1.2.3.4", "10.0.0.1"].map(|text| IpAddr::from_str(text).unwrap());
        assert_eq!(require_all_public(&addresses), Err(PolicyError::PrivateAddress));
        assert_eq!(require_all_public(&addresses[..1]).unwrap().len(), 1);
    }

    #[tokio::test]
    async fn development_names_are_loopback_and_nothing_else_is() {
        let resolver = PolicyResolver::new(Mode::Development, Exceptions::default());
        let found = resolver.lookup("lindhavn.localhost").await.unwrap();
        assert_eq!(found, vec![SocketAddr::from((Ipv4Addr::LOCALHOST, 0))]);
        assert_eq!(resolver.lookup("city.test").await.unwrap(), found);
        assert!(resolver.lookup("localhost").await.is_err());
    }

    #[tokio::test]
    async fn a_loopback_name_is_refused_in_production_ssrf_21() {
        let resolver = PolicyResolver::new(Mode::Production, Exceptions::default());
        assert!(resolver.lookup("localhost").await.is_err());
    }

    #[tokio::test]
    async fn the_answers_of_the_name_service_are_judged_ssrf_05() {
        let answer = |ip: &str| vec![IpAddr::from_str(ip).unwrap()];
        let answers = HashMap::from([
            ("rebound.example".to_owned(), answer("127.0.0.1")),
            ("honest.example".to_owned(), answer("1.1.1.1")),
        ]);
        let exceptions = Exceptions { connect: HashMap::new(), answers };
        let resolver = PolicyResolver::new(Mode::Production, exceptions);
        assert!(resolver.lookup("rebound.example").await.is_err());
        // The checked addresses themselves are handed to the connection; there is no second look-up.
        let found = resolver.lookup("honest.example").await.unwrap();
        assert_eq!(found, vec![SocketAddr::new(IpAddr::from_str("1.1.1.1").unwrap(), 0)]);
    }
}
