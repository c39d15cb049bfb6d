//! How often somebody may try to sign in, or ask for a letter. Counted in memory: a restart forgives.

use std::collections::HashSet;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use governor::clock::Clock as _;
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::error::{Error, Result};
use super::secret;

/// Attempts to sign in. The tight bound is on a name *from one network*: who guesses uses up the attempts of the own
/// network, not those of the account's owner. Names that exist and names that do not are counted alike.
#[derive(Debug)]
pub(crate) struct Throttle {
    /// Of one network, whatever the name.
    networks: DefaultKeyedRateLimiter<IpAddr>,
    /// Of one name from one network.
    pairs: DefaultKeyedRateLimiter<(String, IpAddr)>,
    /// Of one name from everywhere together: far more than a person types, far less than guessing needs.
    names: DefaultKeyedRateLimiter<String>,
    /// Where a name has signed in from: the bound on the name alone does not concern it there.
    known: Mutex<HashSet<(String, IpAddr)>>,
}

/// More than the officers of a city have networks.
const MOST_KNOWN: usize = 10_000;

impl Default for Throttle {
    fn default() -> Self {
        let per_minute = |n: u32, burst: u32| {
            let n = NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN);
            Quota::per_minute(n).allow_burst(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN))
        };
        Self {
            networks: RateLimiter::keyed(per_minute(10, 40)),
            pairs: RateLimiter::keyed(per_minute(2, 10)),
            names: RateLimiter::keyed(per_minute(10, 300)),
            known: Mutex::default(),
        }
    }
}

impl Throttle {
    /// Counts an attempt.
    ///
    /// # Errors
    /// `TooMany` where it is one too many. What is refused by one bound does not count against the next: names that a
    /// network makes up cost no memory, and one network cannot use up a name.
    pub(crate) fn check(&self, name: &str, address: IpAddr) -> Result<()> {
        self.check_place(name, address)?;
        let now = governor::clock::DefaultClock::default().now();
        let refuse = |wait: Duration| Error::TooMany { retry_after: wait.max(Duration::from_secs(1)) };
        let pair = (secret::fingerprint(name), network(address));
        if self.known.lock().unwrap_or_else(PoisonError::into_inner).contains(&pair) {
            return Ok(());
        }
        self.names.check_key(&pair.0).map_err(|refused| refuse(refused.wait_time_from(now)))
    }

    /// Counts an attempt at what nobody can guess: only where it came from counts, so that many places together lock nobody
    /// else out.
    ///
    /// # Errors
    /// `TooMany` where it is one too many.
    pub(crate) fn check_place(&self, name: &str, address: IpAddr) -> Result<()> {
        let now = governor::clock::DefaultClock::default().now();
        let refuse = |wait: Duration| Error::TooMany { retry_after: wait.max(Duration::from_secs(1)) };
        let pair = (secret::fingerprint(name), network(address));
        self.networks.check_key(&pair.1).map_err(|refused| refuse(refused.wait_time_from(now)))?;
        self.pairs.check_key(&pair).map_err(|refused| refuse(refused.wait_time_from(now)))
    }

    /// The name has signed in from there.
    pub(crate) fn know(&self, name: &str, address: IpAddr) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST_KNOWN {
            known.clear();
        }
        known.insert((secret::fingerprint(name), network(address)));
    }

    /// Forgets keys that have recovered, so that the state stays bounded.
    pub(crate) fn shrink(&self) {
        self.networks.retain_recent();
        self.pairs.retain_recent();
        self.names.retain_recent();
    }
}

/// Requests of strangers that end in a letter. They are counted whether or not there will be one.
#[derive(Debug)]
pub(crate) struct Asked {
    /// Of one network, whatever the address.
    networks: DefaultKeyedRateLimiter<IpAddr>,
    /// To one address for one purpose, from everywhere together.
    addresses: DefaultKeyedRateLimiter<(Wanted, String)>,
    /// Addresses that nobody here knows, from everywhere together: a city is no machine for letters to strangers.
    strangers: DefaultDirectRateLimiter,
}

/// What a stranger asks a letter for. One does not use up the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Wanted {
    Password,
    WeeklyLetter,
}

impl Default for Asked {
    fn default() -> Self {
        let burst = |n: u32| NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN);
        Self {
            networks: RateLimiter::keyed(Quota::per_minute(burst(2)).allow_burst(burst(20))),
            addresses: RateLimiter::keyed(Quota::per_hour(burst(1)).allow_burst(burst(3))),
            strangers: RateLimiter::direct(Quota::per_hour(burst(240))),
        }
    }
}

impl Asked {
    /// Counts a request of a network.
    ///
    /// # Errors
    /// `TooMany` where it is one too many.
    pub(crate) fn check(&self, address: IpAddr) -> Result<()> {
        let now = governor::clock::DefaultClock::default().now();
        self.networks.check_key(&network(address)).map_err(|refused| Error::TooMany {
            retry_after: refused.wait_time_from(now).max(Duration::from_secs(1)),
        })
    }

    /// Counts a letter to an address; false where it has had enough. Nobody is told: it would say that somebody else has
    /// asked too.
    pub(crate) fn admits(&self, wanted: Wanted, email: &str) -> bool {
        // What stands behind a plus leads to the same person.
        let person = match (wanted, email.split_once('@')) {
            (Wanted::WeeklyLetter, Some((local, host))) => {
                format!("{}@{host}", local.split('+').next().unwrap_or_default())
            }
            _ => email.to_owned(),
        };
        self.addresses.check_key(&(wanted, secret::fingerprint(&person))).is_ok()
            && (wanted == Wanted::Password || self.strangers.check().is_ok())
    }

    pub(crate) fn shrink(&self) {
        self.networks.retain_recent();
        self.addresses.retain_recent();
    }
}

/// The part of an address that one customer cannot change at will: of IPv6 the first 64 bits.
pub(crate) fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX))),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    /// The nth of many networks.
    fn elsewhere(n: u16) -> IpAddr {
        IpAddr::V6(Ipv6Addr::new(0x2a02, 1, 2, n, 0, 0, 0, 1))
    }

    fn refused(throttle: &Throttle, name: &str, from: impl Iterator<Item = IpAddr>) -> usize {
        from.filter(|address| throttle.check(name, *address).is_err()).count()
    }

    #[test]
    fn addresses_of_one_64_share_a_bucket_rate_03() {
        let (a, b) = ("2a02:1:2:3::1".parse().unwrap(), "2a02:1:2:3:ffff::9".parse().unwrap());
        assert_eq!(network(a), network(b));
        assert_ne!(network(a), network("2a02:1:2:4::1".parse().unwrap()));
        assert_eq!(network("::ffff:192.0.2.1".parse().unwrap()), "192.0.2.1".parse::<IpAddr>().unwrap());
    }

    #[test]
    fn who_guesses_uses_up_the_own_attempts_and_nobody_elses() {
        let throttle = Throttle::default();
        let here = elsewhere(0);
        assert_eq!(refused(&throttle, "a@b", std::iter::repeat_n(here, 20)), 10);
        assert!(throttle.check("a@b", elsewhere(1)).is_ok());
        assert!(throttle.check("c@d", here).is_ok());
        // The network as a whole has forty.
        let names = (0..40).map(|n| format!("{n}@b"));
        assert!(names.filter(|name| throttle.check(name, here).is_err()).count() >= 20);
    }

    #[test]
    fn an_address_gets_few_letters_from_however_many_networks_mail_02() {
        let asked = Asked::default();
        let sent = (0..100)
            .filter(|n| asked.check(elsewhere(*n)).is_ok() && asked.admits(Wanted::WeeklyLetter, "a+1@b"))
            .count();
        assert_eq!(sent, 3);
        assert!(!asked.admits(Wanted::WeeklyLetter, "a+2@b") && asked.admits(Wanted::Password, "a@b"));
        assert!(asked.admits(Wanted::WeeklyLetter, "c@d"));
        let refused = (0..30).filter(|_| asked.check(elsewhere(500)).is_err()).count();
        assert_eq!(refused, 10);
    }

    #[test]
    fn a_name_is_guessed_at_seldom_from_everywhere_together_rate_01() {
        let throttle = Throttle::default();
        throttle.know("a@b", elsewhere(7));
        let refused = refused(&throttle, "a@b", (100..600).map(elsewhere));
        assert!((190..=200).contains(&refused), "{refused}");
        // Whoever is known comes in all the same; a stranger waits.
        assert!(throttle.check("a@b", elsewhere(7)).is_ok());
        assert!(throttle.check("a@b", elsewhere(8)).is_err());
    }
}
