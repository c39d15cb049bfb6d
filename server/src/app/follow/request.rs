//! The city asks to follow, and ends it.

use hansa_entities::actor;
use hansa_entities::follow::{self, FollowState};
use hansa_entities::id::{ActorId, FollowId};
use hansa_entities::record::RecordState;
use hansa_federation::activity::{FollowParts, build_follow, build_undo};
use hansa_federation::origin::parse_id;
use hansa_federation::webfinger::{Handle, resolve};
use serde_json::json;
use url::Url;

use super::FollowView;
use super::decide::send;
use crate::app::city;
use crate::app::error::{Error, Result};
use crate::app::outbox::head_to;
use crate::app::permission::{Verb, require};
use crate::app::sync::{Gone, Trust};
use crate::app::{App, Principal, audit, inbox, sync};
use crate::store::{self, Tx};

/// Asks to follow an actor, named by handle (`@ville@city.example`) or by URL. One that does not answer is known where two
/// members serve the same document of it.
pub async fn request(app: &App, principal: &Principal, target: &str) -> Result<FollowView> {
    ask(app, principal, target, Trust::Two).await
}

/// The same, where an administrator believes the one member that serves the document of a city that does not answer.
pub async fn request_on_one_word(app: &App, principal: &Principal, target: &str) -> Result<FollowView> {
    ask(app, principal, target, Trust::One).await
}

async fn ask(app: &App, principal: &Principal, target: &str, trust: Trust) -> Result<FollowView> {
    require(principal, Verb::Follow)?;
    let home = city::home(app).await?;
    let uri = find_target(app, target).await?;
    if app.ids.is_local(&uri) {
        return Err(Error::field("target", "own_city"));
    }
    let (other, vouched) = find_actor(app, &uri, trust).await?;
    let tx = app.store.begin().await?;
    let standing = store::follow::find_pair(&tx, home.id, other.id).await?;
    if let Some(follow) = &standing
        && matches!(follow.state, FollowState::Pending | FollowState::Accepted)
    {
        return Ok(FollowView { follow: follow.clone(), other: city::card(app, &other) });
    }
    let head = head_to(app, &home, vec![uri.clone()], Vec::new())?;
    let activity = build_follow(&head.borrow(), &uri);
    let now = app.clock.now();
    let follow = follow::Model {
        id: standing.as_ref().map_or_else(|| app.clock.id(), |row| row.id),
        uri: head.borrow().id.to_string(),
        follower_id: home.id,
        target_id: other.id,
        state: FollowState::Pending,
        created_at: now,
        decided_at: None,
        since_position: None,
    };
    match standing {
        Some(_) => store::update(&tx, follow.clone()).await?,
        None => store::insert(&tx, follow.clone()).await?,
    }
    send(app, &tx, &home, &other, activity).await?;
    if !vouched.is_empty() {
        // It will not answer. What it has published stands at the members.
        sync::open(app, &tx, &other).await?;
    }
    audit::record(app, &tx, principal, "follow.request", uri.as_str(), json!({ "vouched_by": vouched }))
        .await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(FollowView { follow, other: city::card(app, &other) })
}

/// The actor at its address; where nobody answers there, as members keep it: then with the hosts that vouch for it.
async fn find_actor(app: &App, uri: &Url, trust: Trust) -> Result<(actor::Model, Vec<String>)> {
    let refused = match inbox::fetch_actor(app, uri).await {
        Ok(other) => return Ok((other, Vec::new())),
        Err(Error::Forbidden(code)) => return Err(Error::field("target", code)),
        Err(Error::Unavailable(_) | Error::NotFound | Error::Gone) => Error::field("target", "not_reached"),
        Err(other) => return Err(other),
    };
    match sync::find_gone(app, uri, trust).await? {
        Gone::Known(other, hosts) => {
            tracing::info!(actor = %uri, ?hosts, "a city that does not answer is known by its members");
            Ok((*other, hosts))
        }
        Gone::OneWitness => Err(Error::field("target", "one_witness")),
        Gone::Unknown => Err(refused),
    }
}

async fn find_target(app: &App, target: &str) -> Result<Url> {
    let target = target.trim();
    let wrong = || Error::field("target", if target.is_empty() { "required" } else { "not_a_city" });
    if target.contains("://") {
        return parse_id(target, app.mode()).map_err(|_| wrong());
    }
    let handle = Handle::parse(target, app.mode()).map_err(|_| wrong())?;
    inbox::require_policy(app, &handle.host).await.map_err(|_| Error::field("target", "not_allowed"))?;
    resolve(&app.client, &inbox::Port(app), &handle, app.clock.at()).await.map_err(|error| {
        tracing::info!(%error, host = handle.host, "a handle was not found");
        Error::field("target", "not_found")
    })
}

/// Ends a follow of ours. Its records leave the feed at once.
pub async fn undo(app: &App, principal: &Principal, id: FollowId) -> Result<()> {
    require(principal, Verb::Follow)?;
    let home = city::home(app).await?;
    let tx = app.store.begin().await?;
    let mut row = store::follow::find(&tx, id)
        .await?
        .filter(|row| row.follower_id == home.id)
        .ok_or(Error::NotFound)?;
    let other = store::actor::find(&tx, row.target_id).await?.ok_or(Error::NotFound)?;
    let target = Url::parse(&other.uri).map_err(Error::internal)?;
    let follow = Url::parse(&row.uri).map_err(Error::internal)?;
    let head = head_to(app, &home, vec![target.clone()], Vec::new())?;
    let parts = FollowParts { id: &follow, actor: head.borrow().actor, target: &target };
    let activity = build_undo(&head.borrow(), &parts);
    row.state = FollowState::Ended;
    row.decided_at = Some(app.clock.now());
    store::update(&tx, row).await?;
    sync::close(&tx, other.id).await?;
    orphan(app, &tx, &other).await?;
    send(app, &tx, &home, &other, activity).await?;
    audit::record(app, &tx, principal, "follow.undo", target.as_str(), json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(())
}

/// Whether what an actor publishes is shown here: where it is followed, or where its history was asked for before it answered.
pub(crate) async fn is_wanted(tx: &Tx, other: ActorId) -> Result<bool> {
    Ok(store::follow::count_followers_from_here(tx, other).await? > 0
        || store::replica::find(tx, other).await?.is_some())
}

/// Takes the records of an actor out of feed and search where nobody here follows it any more.
pub(crate) async fn orphan(app: &App, tx: &Tx, other: &actor::Model) -> Result<()> {
    if !is_wanted(tx, other.id).await? {
        let (from, to) = (RecordState::Published, RecordState::Orphaned);
        store::record::move_state(tx, other.id, from, to, app.clock.now()).await?;
    }
    Ok(())
}
