//! An administrator answers whoever asks to follow.

use hansa_entities::actor;
use hansa_entities::delivery_cursor::{self, PeerState};
use hansa_entities::follow::{self, FollowState};
use hansa_entities::id::{FollowId, InstanceId};
use hansa_federation::activity::{FollowParts, build_accept, build_reject};
use serde_json::json;
use url::Url;

use crate::app::city;
use crate::app::error::{Error, Result};
use crate::app::outbox::{self, Outgoing, head_to};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, audit};
use crate::store::{self, Tx};

/// Lets a follower in that waits for an answer.
pub async fn accept(app: &App, principal: &Principal, id: FollowId) -> Result<()> {
    decide(app, principal, id, FollowState::Accepted).await
}

/// Refuses a follower, waiting or already let in.
pub async fn reject(app: &App, principal: &Principal, id: FollowId) -> Result<()> {
    decide(app, principal, id, FollowState::Rejected).await
}

async fn decide(app: &App, principal: &Principal, id: FollowId, state: FollowState) -> Result<()> {
    require(principal, Verb::Follow)?;
    let home = city::home(app).await?;
    let tx = app.store.begin().await?;
    let row =
        store::follow::find(&tx, id).await?.filter(|row| row.target_id == home.id).ok_or(Error::NotFound)?;
    let follower = store::actor::find(&tx, row.follower_id).await?.ok_or(Error::NotFound)?;
    answer(app, &tx, &home, &follower, row, state).await?;
    let action = if state == FollowState::Accepted { "follow.accept" } else { "follow.reject" };
    audit::record(app, &tx, principal, action, &follower.uri, json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(())
}

/// Writes the answer to a Follow and sends it.
pub(super) async fn answer(
    app: &App,
    tx: &Tx,
    home: &actor::Model,
    follower: &actor::Model,
    mut row: follow::Model,
    state: FollowState,
) -> Result<()> {
    let follow = Url::parse(&row.uri).map_err(Error::internal)?;
    let asker = Url::parse(&follower.uri).map_err(Error::internal)?;
    let head = head_to(app, home, vec![asker.clone()], Vec::new())?;
    let parts = FollowParts { id: &follow, actor: &asker, target: head.borrow().actor };
    let activity = match state {
        FollowState::Accepted => build_accept(&head.borrow(), &parts),
        _ => build_reject(&head.borrow(), &parts),
    };
    let position = send(app, tx, home, follower, activity).await?;
    row.state = state;
    row.decided_at = Some(app.clock.now());
    if state == FollowState::Accepted {
        row.since_position = row.since_position.or(Some(position));
    }
    Ok(store::update(tx, row).await?)
}

/// Sends one activity to one actor; makes sure that its instance has a cursor.
pub(crate) async fn send(
    app: &App,
    tx: &Tx,
    from: &actor::Model,
    to: &actor::Model,
    activity: serde_json::Value,
) -> Result<i64> {
    let inbox = Url::parse(&to.inbox).map_err(Error::internal)?;
    let last = store::log::last_position(tx).await?;
    if let Some(instance) = to.instance_id {
        open_cursor(tx, instance, last).await?;
    }
    outbox::append(app, tx, from, activity, Outgoing::direct(vec![inbox], None)).await
}

/// A cursor for a peer that has none yet, starting at a position.
pub(crate) async fn open_cursor(tx: &Tx, instance_id: InstanceId, position: i64) -> Result<()> {
    let cursor = delivery_cursor::Model {
        instance_id,
        position,
        state: PeerState::Active,
        failures: 0,
        next_attempt_at: None,
        leased_until: None,
        fence: 0,
        last_success_at: None,
        last_error_at: None,
        last_error: None,
        failing_since: None,
        refused_since: None,
        skipped_at: None,
        skipped_from: None,
    };
    store::insert_new(tx, cursor).await?;
    Ok(())
}
