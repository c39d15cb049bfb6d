//! Followers collection synchronisation (FEP-8fcf): a city whose idea of who follows it differs from ours tells so with
//! its deliveries, and the difference is mended here. After a restored backup on either side both say the same again.

use hansa_entities::actor;
use hansa_entities::follow::FollowState;
use hansa_federation::activity::build_undo_of_pair;
use hansa_federation::collection::{item_ids, read_collection};
use hansa_federation::followers::{FollowersSync, digest};
use hansa_federation::limits::{COLLECTION_ITEMS, COLLECTION_PAGES};
use hansa_federation::origin::{authority, same_origin};
use serde_json::json;
use url::Url;

use super::decide::send;
use super::request::orphan;
use crate::app::error::{Error, Result};
use crate::app::outbox::head_to;
use crate::app::{App, Principal, actor as actors, audit, city, inbox, job, sync};
use crate::store::{self, Tx};

/// The collection of an actor is asked for no sooner than this.
pub(crate) const SYNC_PAUSE: chrono::Duration = chrono::Duration::hours(1);
/// Tries of one comparison; the next delivery brings the next chance.
const TRIES: i32 = 3;

/// The followers of one of our actors at a host.
pub async fn followers_at(app: &App, username: &str, domain: &str) -> Result<Vec<String>> {
    let c = app.store.read();
    let target = actors::find(app, username).await?;
    let Some(instance) = store::actor::find_instance_by_domain(c, domain).await? else {
        return Ok(Vec::new());
    };
    let rows = store::follow::list_by_instance(c, instance.id).await?;
    let accepted =
        rows.into_iter().filter(|row| row.target_id == target.id && row.state == FollowState::Accepted);
    let mut uris: Vec<String> = store::actor::list_by_ids(c, accepted.map(|row| row.follower_id))
        .await?
        .into_iter()
        .map(|row| row.uri)
        .collect();
    uris.sort();
    Ok(uris)
}

/// Looks at what a delivery says about our follow of its sender. Where both sides say the same, nothing is asked.
pub(crate) async fn compare_followers(app: &App, tx: &Tx, sender: &actor::Model, header: &str) -> Result<()> {
    let Ok(uri) = Url::parse(&sender.uri) else { return Ok(()) };
    let Some(said) = FollowersSync::parse(header, &uri, app.mode()) else { return Ok(()) };
    if sender.followers.as_deref() != Some(said.collection.as_str()) {
        return Ok(());
    }
    // Only the city can follow.
    let home = city::home(app).await?;
    let state = store::follow::find_pair(tx, home.id, sender.id).await?.map(|row| row.state);
    let ours = match state {
        Some(FollowState::Accepted) => digest([home.uri.as_str()]),
        // The answer is on its way.
        Some(FollowState::Pending) => return Ok(()),
        Some(FollowState::Ended | FollowState::Rejected) | None => digest([]),
    };
    if ours == said.digest {
        return Ok(());
    }
    job::followers_sync(app, tx, &sender.uri, &said.url).await
}

/// Reads which followers an actor counts here, and mends what differs.
pub(crate) async fn synchronise(app: &App, actor: &str, url: &Url, tries: i32) -> Result<()> {
    let listed = match read(app, actor, url).await {
        Ok(Some(listed)) => listed,
        Ok(None) => return Ok(()),
        Err(error @ Error::Internal(_)) => return Err(error),
        Err(error @ Error::Unavailable(_)) if tries < TRIES => return Err(error),
        Err(error) => {
            tracing::info!(%error, actor, "the followers that an actor counts here were not read");
            return Ok(());
        }
    };
    let home = city::home(app).await?;
    let is_listed = listed.iter().any(|id| id.as_str() == home.uri);
    let tx = app.store.begin().await?;
    let Some(other) = store::actor::find_by_uri(&tx, actor).await? else { return Ok(()) };
    let row = store::follow::find_pair(&tx, home.id, other.id).await?;
    match row.as_ref().map(|row| row.state) {
        Some(FollowState::Accepted) if !is_listed => {
            if let Some(mut row) = row {
                row.state = FollowState::Ended;
                row.decided_at = Some(app.clock.now());
                store::update(&tx, row).await?;
            }
            sync::close(&tx, other.id).await?;
            orphan(app, &tx, &other).await?;
            audit::record(app, &tx, &Principal::Program, "follow.lost", actor, json!({})).await?;
        }
        Some(FollowState::Ended | FollowState::Rejected) | None if is_listed => {
            if is_on_its_way(&tx, &other).await? {
                return Ok(());
            }
            let target = Url::parse(actor).map_err(Error::internal)?;
            let head = head_to(app, &home, vec![target.clone()], Vec::new())?;
            // Which of our requests they remember is not known here, and there is only one pair.
            let undo = build_undo_of_pair(&head.borrow(), &target);
            send(app, &tx, &home, &other, undo).await?;
            sync::close(&tx, other.id).await?;
            orphan(app, &tx, &other).await?;
            audit::record(app, &tx, &Principal::Program, "follow.unfollow", actor, json!({})).await?;
        }
        Some(_) | None => return Ok(()),
    }
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(())
}

/// True where something of ours has not reached them yet: it may be the Undo that they do not know of.
async fn is_on_its_way(tx: &Tx, other: &actor::Model) -> Result<bool> {
    let Some(instance) = other.instance_id else { return Ok(false) };
    let last = store::log::last_position(tx).await?;
    Ok(store::delivery::find_cursor(tx, instance).await?.is_some_and(|cursor| cursor.position < last))
}

/// Whom an actor counts among its followers here; none where the list is longer than is read, which proves nothing.
async fn read(app: &App, actor: &str, start: &Url) -> Result<Option<Vec<Url>>> {
    let owner = Url::parse(actor).map_err(Error::internal)?;
    if !same_origin(start, &owner) {
        return Err(Error::Forbidden("another_origin"));
    }
    inbox::require_policy(app, &authority(&owner)).await?;
    let (mut listed, mut page) = (Vec::new(), start.clone());
    for _ in 0..COLLECTION_PAGES {
        let document = inbox::read_collection(app, &page).await?;
        let part = read_collection(&document.value, &document.url, app.mode())
            .ok_or(Error::Forbidden("not_a_collection"))?;
        listed.extend(item_ids(&part.items, app.mode()));
        if part.is_cut || listed.len() > COLLECTION_ITEMS {
            return Ok(None);
        }
        match part.next {
            Some(next) => page = next,
            None => return Ok(Some(listed)),
        }
    }
    Ok(None)
}
