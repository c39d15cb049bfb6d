//! Beginning and ending the copy of a log.

use hansa_entities::actor;
use hansa_entities::follow::FollowState;
use hansa_entities::id::ActorId;
use hansa_entities::replica::{self, ReplicaState};
use hansa_entities::time::Time;
use hansa_federation::origin::authority;
use serde_json::json;
use url::Url;

use crate::app::error::{Error, Result};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, audit, city, inbox};
use crate::store::{self, Conn, Tx};

/// How often the document of a followed actor without a log is read again, to see whether it has one now.
const AGAIN: chrono::Duration = chrono::Duration::days(1);

/// Keeps a copy of the log of an actor from now on. Actors without a log have none to keep.
pub(crate) async fn open(app: &App, tx: &Tx, owner: &actor::Model) -> Result<()> {
    if owner.log.is_none() || owner.instance_id.is_none() {
        return Ok(());
    }
    let now = app.clock.now();
    let row = replica::Model {
        actor_id: owner.id,
        state: ReplicaState::Joining,
        complete_epoch: None,
        complete_seq: None,
        complete_at: None,
        vouched_by: None,
        loaded: 0,
        total: 0,
        unreachable_since: None,
        error: None,
        failures: 0,
        due_at: Some(now),
        leased_until: None,
        fence: 0,
        created_at: now,
    };
    if !store::insert_new(tx, row).await? {
        store::replica::wake(tx, owner.id, now).await?;
    }
    app.sync.note_woken();
    app.signals.sync.notify_one();
    Ok(())
}

/// Ends the copy of a log: its city is no longer followed.
pub(crate) async fn close(tx: &Tx, owner: ActorId) -> Result<()> {
    store::replica::delete(tx, owner).await?;
    Ok(store::skeleton::delete_of(tx, owner).await?)
}

/// Reads the document of a followed actor again, and keeps its log where it has one now.
pub(crate) async fn meet(app: &App, owner: actor::Model) -> Result<actor::Model> {
    let uri = Url::parse(&owner.uri).map_err(Error::internal)?;
    inbox::require_policy(app, &authority(&uri)).await?;
    let signer = inbox::signer(app).await?;
    let Ok(found) = app.client.get_actor(&uri, Some(&signer), app.clock.at()).await else { return Ok(owner) };
    let owner = inbox::save_actor(app, &found, app.clock.now()).await?;
    let tx = app.store.begin().await?;
    if store::follow::count_followers_from_here(&tx, owner.id).await? > 0 {
        open(app, &tx, &owner).await?;
    }
    tx.commit().await.map_err(store::Error::from)?;
    Ok(owner)
}

/// Cities that were followed before they had a log, or before we knew what a log is.
pub(super) async fn open_missing(app: &App) -> Result<()> {
    let Ok(home) = city::home(app).await else { return Ok(()) };
    let c = app.store.read();
    let follows = store::follow::list_following(c, home.id).await?;
    let followed: Vec<ActorId> = follows
        .into_iter()
        .filter(|follow| follow.state == FollowState::Accepted)
        .map(|follow| follow.target_id)
        .collect();
    let kept: Vec<ActorId> = store::replica::list(c).await?.into_iter().map(|row| row.actor_id).collect();
    let missing = followed.into_iter().filter(|id| !kept.contains(id));
    let now = app.clock.now();
    let since = now.plus(-AGAIN);
    for owner in store::actor::list_by_ids(c, missing).await? {
        if owner.log.is_some() {
            let tx = app.store.begin().await?;
            open(app, &tx, &owner).await?;
            tx.commit().await.map_err(store::Error::from)?;
        } else if owner.fetched_at.is_none_or(|at| at < since) && app.sync.may_meet(owner.id, since, now) {
            // Where it cannot be read now, another day is soon enough.
            meet(app, owner).await.map(|_| ()).or_else(|error| match error {
                Error::Internal(_) => Err(error),
                _ => Ok(()),
            })?;
        }
    }
    Ok(())
}

/// Something may be missing in the copy of a log.
pub(crate) async fn wake(app: &App, c: &impl Conn, owner: ActorId, at: Time) -> Result<()> {
    if store::replica::wake(c, owner, at).await? {
        app.sync.note_woken();
        app.signals.sync.notify_one();
    }
    Ok(())
}

/// Loads the public history of a city that has not answered yet, or is gone, from whoever has it.
///
/// # Errors
/// `NotFound` for actors that are not known, `Conflict("no_log")` for such as keep none.
pub async fn load(app: &App, principal: &Principal, id: ActorId) -> Result<()> {
    require(principal, Verb::Follow)?;
    let tx = app.store.begin().await?;
    let owner = store::actor::find(&tx, id).await?.ok_or(Error::NotFound)?;
    if owner.log.is_none() || owner.instance_id.is_none() {
        return Err(Error::Conflict("no_log"));
    }
    open(app, &tx, &owner).await?;
    audit::record(app, &tx, principal, "log.load", &owner.uri, json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.signals.sync.notify_one();
    Ok(())
}

/// Takes a log out of quarantine and tries it again.
pub async fn release(app: &App, principal: &Principal, id: ActorId) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let owner = store::actor::find(&tx, id).await?.ok_or(Error::NotFound)?;
    let mut row = store::replica::find(&tx, id).await?.ok_or(Error::NotFound)?;
    row.state = ReplicaState::Behind;
    row.error = None;
    row.failures = 0;
    row.due_at = Some(app.clock.now());
    row.leased_until = None;
    row.fence += 1;
    store::update(&tx, row).await?;
    audit::record(app, &tx, principal, "log.release", &owner.uri, json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.signals.sync.notify_one();
    Ok(())
}
