//! Who follows whom.

use hansa_entities::follow::{self, FollowState};
use hansa_entities::id::ActorId;

use super::FollowView;
use crate::app::city;
use crate::app::error::Result;
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, actor};
use crate::store;

/// Whom we follow or have asked to follow.
pub async fn following(app: &App, principal: &Principal) -> Result<Vec<FollowView>> {
    require(principal, Verb::ReadInside)?;
    let home = city::home(app).await?;
    let rows = store::follow::list_following(app.store.read(), home.id).await?;
    let rows = rows.into_iter().filter(|row| row.state != FollowState::Ended).collect();
    views(app, rows, |row| row.target_id).await
}

/// Who follows us.
pub async fn followers(app: &App, principal: &Principal) -> Result<Vec<FollowView>> {
    require(principal, Verb::ReadInside)?;
    let home = city::home(app).await?;
    let rows = store::follow::list_followers(app.store.read(), home.id, FollowState::Accepted).await?;
    views(app, rows, |row| row.follower_id).await
}

/// Who waits for an answer.
pub async fn requests(app: &App, principal: &Principal) -> Result<Vec<FollowView>> {
    require(principal, Verb::ReadInside)?;
    let home = city::home(app).await?;
    let rows = store::follow::list_followers(app.store.read(), home.id, FollowState::Pending).await?;
    views(app, rows, |row| row.follower_id).await
}

async fn views(
    app: &App,
    rows: Vec<follow::Model>,
    other: impl Fn(&follow::Model) -> ActorId,
) -> Result<Vec<FollowView>> {
    let actors = store::actor::list_by_ids(app.store.read(), rows.iter().map(&other)).await?;
    let view = |follow: follow::Model| {
        let found = actors.iter().find(|actor| actor.id == other(&follow))?;
        Some(FollowView { other: city::card(app, found), follow })
    };
    Ok(rows.into_iter().filter_map(view).collect())
}

/// The URIs for the public collections of an actor: who follows it, or whom it follows.
pub async fn collection(
    app: &App,
    reader: &Principal,
    username: &str,
    followers: bool,
) -> Result<Vec<String>> {
    require(reader, Verb::Read)?;
    let c = app.store.read();
    let actor = actor::find(app, username).await?;
    let ids: Vec<ActorId> = if followers {
        let rows = store::follow::list_followers(c, actor.id, FollowState::Accepted).await?;
        rows.into_iter().map(|row| row.follower_id).collect()
    } else {
        let rows = store::follow::list_following(c, actor.id).await?;
        rows.into_iter().filter(|row| row.state == FollowState::Accepted).map(|row| row.target_id).collect()
    };
    let mut uris: Vec<String> =
        store::actor::list_by_ids(c, ids).await?.into_iter().map(|row| row.uri).collect();
    uris.sort();
    Ok(uris)
}
