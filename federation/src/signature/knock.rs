//! Which scheme a host takes (SWICG "ActivityPub and HTTP Signatures", "How to upgrade supported versions").
//! A host that does not believe a signature is knocked at once more with another one; what it took is
//! remembered, and forgotten when it takes it no more.
//!
//! 400 and 401 say that the signature was not understood or not believed. 403 does not: the sender is known
//! and not wanted, and another signature of the same sender changes nothing about that.

use super::{Scheme, Signer};
use crate::limits::{SCHEME_ENTRIES, SCHEME_TTL};
use crate::memory::Bounded;
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What the caller knows of a host before the first request.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Acquaintance {
    /// What it took last.
    pub scheme: Option<Scheme>,
    /// Its actors announce RFC 9421 with Ed25519 and list such a key: a member.
    pub takes_ed25519: bool,
}

/// True for answers that ask for another signature.
pub(crate) const fn is_doubt(status: u16) -> bool {
    matches!(status, 400 | 401)
}

/// How it went at a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Experience {
    Took(Scheme),
    /// Both knocks of a member that began with Ed25519 were in vain: the next two begin elsewhere.
    Refused,
}

/// The memory of hosts. One per client.
#[derive(Debug)]
pub(crate) struct Doors(Mutex<Bounded<Experience>>);

impl Default for Doors {
    fn default() -> Self {
        Self(Mutex::new(Bounded::new(SCHEME_ENTRIES)))
    }
}

impl Doors {
    /// The scheme of the first knock and the one of the second.
    pub(crate) fn plan(
        &self,
        host: &str,
        signer: &Signer,
        known: Acquaintance,
        now: DateTime<Utc>,
    ) -> (Scheme, Scheme) {
        let usable = |scheme: &Scheme| *scheme != Scheme::Rfc9421Ed25519 || signer.ed25519.is_some();
        let first = match self.held().find(host, now) {
            Some(Experience::Took(scheme)) => Some(scheme),
            Some(Experience::Refused) => Some(Scheme::Rfc9421Rsa),
            None if known.scheme.is_some() => known.scheme,
            None => known.takes_ed25519.then_some(Scheme::Rfc9421Ed25519),
        };
        match first.filter(usable).unwrap_or(Scheme::Cavage) {
            Scheme::Cavage => (Scheme::Cavage, Scheme::Rfc9421Rsa),
            Scheme::Rfc9421Rsa => (Scheme::Rfc9421Rsa, Scheme::Cavage),
            Scheme::Rfc9421Ed25519 => (Scheme::Rfc9421Ed25519, Scheme::Cavage),
        }
    }

    /// The host took this scheme.
    pub(crate) fn took(&self, host: &str, scheme: Scheme, now: DateTime<Utc>) {
        let until = now + span();
        self.held().put(host, Experience::Took(scheme), until);
    }

    /// The host took neither: what was remembered of it is forgotten.
    pub(crate) fn refused(&self, host: &str, first: Scheme, now: DateTime<Utc>) {
        match first {
            Scheme::Rfc9421Ed25519 => self.held().put(host, Experience::Refused, now + span()),
            Scheme::Cavage | Scheme::Rfc9421Rsa => self.held().forget(host),
        }
    }

    fn held(&self) -> MutexGuard<'_, Bounded<Experience>> {
        // A panic elsewhere leaves the map whole: it is only ever changed in one step.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn span() -> TimeDelta {
    TimeDelta::from_std(SCHEME_TTL).unwrap_or(TimeDelta::zero())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::testing::keys::{ed25519, now, signer, url};
    use std::sync::Arc;

    const MEMBER: Acquaintance = Acquaintance { scheme: None, takes_ed25519: true };

    fn us() -> Signer {
        let id = url("https://montreval.example/a/ville#ed25519");
        signer(url("https://montreval.example/a/ville#main-key"), 0).with_ed25519(id, Arc::new(ed25519()))
    }

    #[test]
    fn a_stranger_is_met_with_the_older_scheme_and_a_member_with_ed25519() {
        let doors = Doors::default();
        let plan = |signer: &Signer, known| doors.plan("a.example", signer, known, now());
        assert_eq!(plan(&us(), Acquaintance::default()), (Scheme::Cavage, Scheme::Rfc9421Rsa));
        assert_eq!(plan(&us(), MEMBER), (Scheme::Rfc9421Ed25519, Scheme::Cavage));
        let known = Acquaintance { scheme: Some(Scheme::Rfc9421Rsa), takes_ed25519: false };
        assert_eq!(plan(&us(), known), (Scheme::Rfc9421Rsa, Scheme::Cavage));
        // Who has no such key does not sign with it.
        let without = signer(url("https://montreval.example/actor#main-key"), 0);
        assert_eq!(plan(&without, MEMBER), (Scheme::Cavage, Scheme::Rfc9421Rsa));
    }

    #[test]
    fn what_a_host_took_is_remembered_for_a_day_and_forgotten_when_it_takes_it_no_more() {
        let doors = Doors::default();
        let plan = |at| doors.plan("a.example", &us(), Acquaintance::default(), at).0;
        doors.took("a.example", Scheme::Rfc9421Rsa, now());
        assert_eq!(plan(now()), Scheme::Rfc9421Rsa);
        assert_eq!(doors.plan("b.example", &us(), Acquaintance::default(), now()).0, Scheme::Cavage);
        assert_eq!(plan(now() + TimeDelta::hours(25)), Scheme::Cavage);
        doors.refused("a.example", Scheme::Rfc9421Rsa, now());
        assert_eq!(plan(now()), Scheme::Cavage);
    }

    #[test]
    fn every_scheme_has_its_turn_at_a_member_with_two_knocks_at_a_time() {
        let doors = Doors::default();
        let plan = || doors.plan("a.example", &us(), MEMBER, now());
        let (first, _) = plan();
        doors.refused("a.example", first, now());
        assert_eq!(plan(), (Scheme::Rfc9421Rsa, Scheme::Cavage));
        doors.refused("a.example", Scheme::Rfc9421Rsa, now());
        assert_eq!(plan(), (Scheme::Rfc9421Ed25519, Scheme::Cavage));
    }

    #[test]
    fn only_400_and_401_doubt_the_signature() {
        let doubts: Vec<u16> = (100..600).filter(|status| is_doubt(*status)).collect();
        assert_eq!(doubts, [400, 401]);
    }
}
