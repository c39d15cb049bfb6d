//! Which signature a peer takes: read from its row at the start of a turn, written back when it turns out otherwise.

use chrono::Duration;
use hansa_entities::instance::{self, SignatureScheme};
use hansa_entities::time::Time;
use hansa_federation::context::Posted;
use hansa_federation::signature::{Acquaintance, Scheme};

use crate::app::App;
use crate::store;

/// A member that once took only an older scheme is asked again after this time whether it takes the newer one.
const DOUBT: Duration = Duration::days(1);

/// What is known of a peer.
pub(super) fn acquaintance(peer: &instance::Model, now: Time) -> Acquaintance {
    let is_old = peer.scheme_at.is_none_or(|at| at.plus(DOUBT) <= now);
    let outdated = is_old && peer.takes_ed25519 && peer.scheme != Some(SignatureScheme::Rfc9421Ed25519);
    let scheme = peer.scheme.filter(|_| !outdated).map(|scheme| match scheme {
        SignatureScheme::Cavage => Scheme::Cavage,
        SignatureScheme::Rfc9421Rsa => Scheme::Rfc9421Rsa,
        SignatureScheme::Rfc9421Ed25519 => Scheme::Rfc9421Ed25519,
    });
    Acquaintance { scheme, takes_ed25519: peer.takes_ed25519 }
}

/// Writes down what an attempt has taught; nothing where that is known already.
pub(super) async fn learn(app: &App, peer: &instance::Model, known: Acquaintance, posted: &Posted) {
    let learnt = match posted.scheme {
        Some(scheme) if known.scheme == Some(scheme) => return,
        Some(scheme) => Some(match scheme {
            Scheme::Cavage => SignatureScheme::Cavage,
            Scheme::Rfc9421Rsa => SignatureScheme::Rfc9421Rsa,
            Scheme::Rfc9421Ed25519 => SignatureScheme::Rfc9421Ed25519,
        }),
        None if posted.is_doubted() && peer.scheme.is_some() => None,
        None => return,
    };
    // It is only a hint: without it the next attempt knocks twice.
    if let Err(error) = store::actor::set_scheme(app.store.write(), peer.id, learnt, app.clock.now()).await {
        tracing::debug!(%error, "the scheme of a peer was not written down");
    }
}

#[cfg(test)]
mod tests {
    use hansa_entities::id::InstanceId;

    use super::*;

    fn peer(scheme: Option<SignatureScheme>, takes_ed25519: bool) -> instance::Model {
        instance::Model {
            id: InstanceId(uuid::Uuid::nil()),
            domain: "a.example".to_owned(),
            software: None,
            first_seen: Time(0),
            last_seen: Time(0),
            scheme,
            scheme_at: scheme.map(|_| Time(0)),
            takes_ed25519,
        }
    }

    #[test]
    fn a_member_that_took_an_older_scheme_is_asked_again_after_a_day_and_nobody_else_is() {
        let known =
            |peer: &instance::Model, hours| acquaintance(peer, Time(0).plus(Duration::hours(hours))).scheme;
        let member = peer(Some(SignatureScheme::Cavage), true);
        assert_eq!((known(&member, 23), known(&member, 24)), (Some(Scheme::Cavage), None));
        let stranger = peer(Some(SignatureScheme::Cavage), false);
        assert_eq!(known(&stranger, 1_000), Some(Scheme::Cavage));
        let modern = peer(Some(SignatureScheme::Rfc9421Ed25519), true);
        assert_eq!(known(&modern, 1_000), Some(Scheme::Rfc9421Ed25519));
        assert_eq!(known(&peer(None, true), 0), None);
    }
}
