//! What an administrator sees of other instances, and may do about their deliveries.

use hansa_entities::delivery_cursor::{self, PeerState};
use hansa_entities::id::{DeadLetterId, InstanceId};
use hansa_entities::instance::SignatureScheme;
use hansa_entities::{dead_letter, instance};
use serde_json::json;

use super::error::{Error, Result};
use super::permission::{Verb, require};
use super::principal::Principal;
use super::{App, audit, delivery};
use crate::store;

/// One other instance.
#[derive(Clone, Debug)]
pub struct PeerView {
    pub instance: instance::Model,
    pub cursor: delivery_cursor::Model,
    /// Outgoing activities that are not settled yet for this peer, meant for it or not.
    pub behind: i64,
    /// How our requests to it are signed, once it took one.
    pub scheme: Option<SignatureScheme>,
}

/// All peers that were ever served.
pub async fn list(app: &App, principal: &Principal) -> Result<Vec<PeerView>> {
    require(principal, Verb::Administer)?;
    let c = app.store.read();
    let last = store::log::last_position(c).await?;
    let instances = store::actor::list_instances(c).await?;
    let view = |cursor: delivery_cursor::Model| {
        let instance = instances.iter().find(|instance| instance.id == cursor.instance_id)?.clone();
        let (behind, scheme) = ((last - cursor.position).max(0), instance.scheme);
        Some(PeerView { instance, cursor, behind, scheme })
    };
    let mut views: Vec<_> = store::delivery::list_cursors(c).await?.into_iter().filter_map(view).collect();
    views.sort_by(|a, b| a.instance.domain.cmp(&b.instance.domain));
    Ok(views)
}

/// Holds deliveries to a peer.
pub async fn pause(app: &App, principal: &Principal, id: InstanceId) -> Result<()> {
    set(app, principal, id, PeerState::Paused).await
}

/// Goes on with deliveries, at once.
pub async fn resume(app: &App, principal: &Principal, id: InstanceId) -> Result<()> {
    set(app, principal, id, PeerState::Active).await
}

async fn set(app: &App, principal: &Principal, id: InstanceId, state: PeerState) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let peer = store::actor::find_instance(&tx, id).await?.ok_or(Error::NotFound)?;
    let mut cursor = store::delivery::find_cursor(&tx, id).await?.ok_or(Error::NotFound)?;
    cursor.state = state;
    cursor.next_attempt_at = None;
    cursor.failures = 0;
    // A worker that still holds the old lease settles nothing any more.
    cursor.fence += 1;
    cursor.leased_until = None;
    store::update(&tx, cursor).await?;
    let action = if state == PeerState::Active { "peer.resume" } else { "peer.pause" };
    audit::record(app, &tx, principal, action, &peer.domain, json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(())
}

/// What was refused, newest first.
pub async fn dead_letters(app: &App, principal: &Principal) -> Result<Vec<dead_letter::Model>> {
    require(principal, Verb::Administer)?;
    Ok(store::delivery::list_dead_letters(app.store.read(), 200).await?)
}

/// Sends a refused delivery once more; true where it arrived.
pub async fn retry(app: &App, principal: &Principal, id: DeadLetterId) -> Result<bool> {
    require(principal, Verb::Administer)?;
    Ok(delivery::retry(app, id).await? == delivery::Served::UpToDate)
}
