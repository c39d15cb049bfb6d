//! What goes to a peer at once, and how it is sent.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use bytes::Bytes;
use hansa_entities::id::ActorId;
use hansa_entities::{instance, log_entry};
use hansa_federation::delivery::Outcome;
use http::{HeaderMap, HeaderValue};
use url::Url;

use super::scheme::{acquaintance, learn};
use crate::app::error::Result;
use crate::app::{App, actor as actors, failpoint, log};
use crate::store;

/// Entries that may be under way at the same time. Two about the same object, or two about whom an actor follows, never
/// are: an Undo must not arrive before its Follow, nor a Remove before its Add.
#[derive(Default)]
pub(super) struct Waves(pub(super) Vec<Wave>);

pub(super) struct Wave {
    about: HashSet<Option<String>>,
    pub(super) shipments: Vec<(i64, Option<Parcel>, Vec<Url>)>,
}

impl Waves {
    pub(super) fn put(&mut self, entry: log_entry::Model, parcel: Option<Parcel>, inboxes: Vec<Url>) {
        let is_new = match (self.0.last_mut(), &parcel) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(wave), Some(_)) => !wave.about.insert(entry.object.clone()),
        };
        if is_new {
            self.0.push(Wave { about: HashSet::from([entry.object]), shipments: Vec::new() });
        }
        if let Some(wave) = self.0.last_mut() {
            wave.shipments.push((entry.position, parcel, inboxes));
        }
    }
}

/// One activity, ready to be signed and sent.
pub(super) struct Parcel {
    body: Bytes,
    keys: Arc<actors::OwnKeys>,
    /// What goes beside the activity, under the signature.
    pub(super) headers: HeaderMap,
}

impl Parcel {
    /// Sends to each inbox; the worst answer counts, since the cursor moves for all of them.
    pub(super) async fn send(
        self,
        app: &App,
        peer: &instance::Model,
        inboxes: &[Url],
    ) -> (Outcome, Option<Url>) {
        let mut worst = (Outcome::Delivered, None);
        let known = acquaintance(peer, app.clock.now());
        for inbox in inboxes {
            failpoint::reach("delivery.before_send");
            let signer = self.keys.signer();
            let now = app.clock.at();
            let headers = self.headers.clone();
            let posted = app.client.post(inbox, self.body.clone(), &signer, known, headers, now).await;
            failpoint::reach("delivery.after_send");
            learn(app, peer, known, &posted).await;
            let outcome = posted.outcome;
            tracing::debug!(inbox = %inbox, ?outcome, "delivery");
            metrics::counter!("hansa_deliveries_total", "outcome" => label(&outcome)).increment(1);
            if severity(&outcome) >= severity(&worst.0) {
                worst = (outcome, Some(inbox.clone()));
            }
        }
        worst
    }
}

fn label(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Delivered => "delivered",
        Outcome::RetryAfter { .. } => "retry",
        Outcome::Refused { .. } => "refused",
        Outcome::Gone => "gone",
    }
}

fn severity(outcome: &Outcome) -> u8 {
    match outcome {
        Outcome::Delivered => 0,
        Outcome::Refused { .. } => 1,
        Outcome::Gone => 2,
        Outcome::RetryAfter { .. } => 3,
    }
}

/// The value of the `Hansa-Log` header for the activities of an actor.
pub(super) async fn reach(app: &App, actor: ActorId) -> Result<Option<HeaderValue>> {
    let c = app.store.read();
    let Some(actor) = store::actor::find(c, actor).await? else { return Ok(None) };
    let reach = log::reach(app, c, &actor).await?;
    Ok(reach.and_then(|reach| HeaderValue::try_from(reach.write()).ok()))
}

/// The keys of the actors whose entries are sent in one turn: asked for once in a turn, not once for each entry.
#[derive(Default)]
pub(super) struct Ring(HashMap<ActorId, Arc<actors::OwnKeys>>);

impl Ring {
    async fn of(&mut self, app: &App, actor: ActorId) -> Result<Arc<actors::OwnKeys>> {
        if let Some(keys) = self.0.get(&actor) {
            return Ok(Arc::clone(keys));
        }
        let keys = actors::keys(app, app.store.read(), actor).await?;
        self.0.insert(actor, Arc::clone(&keys));
        Ok(keys)
    }
}

pub(super) async fn parcel(app: &App, entry: &log_entry::Model, ring: &mut Ring) -> Result<Option<Parcel>> {
    // Superseded and erased entries have no bytes any more: a later entry says the last word.
    let Some(bytes) = &entry.bytes else { return Ok(None) };
    let keys = ring.of(app, entry.actor_id).await?;
    Ok(Some(Parcel { body: Bytes::from(bytes.clone()), keys, headers: HeaderMap::new() }))
}
