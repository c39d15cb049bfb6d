//! Whom the city follows, and who follows it.

use hansa_entities::actor;
use hansa_entities::delivery_cursor::{self, PeerState};
use hansa_entities::follow::{self, FollowState};
use hansa_entities::id::{ActorId, FollowId, InstanceId};
use hansa_entities::record::RecordState;
use hansa_federation::activity::{FollowParts, build_accept, build_follow, build_reject, build_undo};
use hansa_federation::event::FollowRef;
use hansa_federation::origin::parse_id;
use hansa_federation::webfinger::{Handle, resolve};
use serde_json::json;
use url::Url;

use super::city::{self, CityCard};
use super::error::{Error, Result};
use super::outbox::{self, Outgoing, head_to};
use super::permission::{Verb, require};
use super::policy::{self, Policy};
use super::principal::Principal;
use super::{App, audit, inbox};
use crate::store::{self, Tx};

/// One relation, with the actor on its other side.
#[derive(Clone, Debug)]
pub struct FollowView {
    pub follow: follow::Model,
    pub other: CityCard,
}

/// Asks to follow an actor, named by handle (`@ville@city.example`) or by URL.
pub async fn request(app: &App, principal: &Principal, target: &str) -> Result<FollowView> {
    require(principal, Verb::Follow)?;
    let home = city::home(app).await?;
    let uri = find_target(app, target).await?;
    if app.ids.is_local(&uri) {
        return Err(Error::field("target", "own_city"));
    }
    let other = inbox::fetch_actor(app, &uri).await.map_err(|error| match error {
        Error::Forbidden(code) => Error::field("target", code),
        Error::Unavailable(_) | Error::NotFound | Error::Gone => Error::field("target", "not_reached"),
        other => other,
    })?;
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
    audit::record(app, &tx, principal, "follow.request", uri.as_str(), json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(FollowView { follow, other: city::card(app, &other) })
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
    orphan(app, &tx, &other).await?;
    send(app, &tx, &home, &other, activity).await?;
    audit::record(app, &tx, principal, "follow.undo", target.as_str(), json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(())
}

/// Takes the records of an actor out of feed and search where nobody here follows it any more.
pub(crate) async fn orphan(app: &App, tx: &Tx, other: &actor::Model) -> Result<()> {
    if store::follow::count_followers_from_here(tx, other.id).await? == 0 {
        let (from, to) = (RecordState::Published, RecordState::Orphaned);
        store::record::move_state(tx, other.id, from, to, app.clock.now()).await?;
    }
    Ok(())
}

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
async fn answer(
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
    };
    store::insert_new(tx, cursor).await?;
    Ok(())
}

/// A remote actor asks to follow one of ours. Only the city can be followed.
pub(crate) async fn receive(
    app: &App,
    tx: &Tx,
    id: &Url,
    follower: &actor::Model,
    target: &Url,
) -> Result<bool> {
    let home = city::home(app).await?;
    if home.uri != target.as_str() {
        return Ok(false);
    }
    let standing = store::follow::find_pair(tx, follower.id, home.id).await?;
    // Taken back already: its Undo came first.
    if standing.as_ref().is_some_and(|row| row.state == FollowState::Ended && row.uri == id.as_str()) {
        return Ok(false);
    }
    let now = app.clock.now();
    let row = follow::Model {
        id: standing.as_ref().map_or_else(|| app.clock.id(), |row| row.id),
        uri: id.to_string(),
        follower_id: follower.id,
        target_id: home.id,
        state: FollowState::Pending,
        created_at: now,
        decided_at: None,
        since_position: standing.as_ref().and_then(|row| row.since_position),
    };
    let was_accepted = standing.as_ref().is_some_and(|row| row.state == FollowState::Accepted);
    match standing {
        Some(_) => store::update(tx, row.clone()).await?,
        None => store::insert(tx, row.clone()).await?,
    }
    // An ask again from a server that forgot our answer is answered again; an allow-list has judged before.
    if was_accepted || policy::read(app).await? != Policy::Ask {
        answer(app, tx, &home, follower, row, FollowState::Accepted).await?;
    }
    Ok(true)
}

/// The answer of another city to a follow of ours. An answer to a follow that was never sent changes nothing.
pub(crate) async fn receive_answer(
    app: &App,
    tx: &Tx,
    from: &actor::Model,
    follow: &FollowRef,
    state: FollowState,
) -> Result<bool> {
    let Some(mut row) = find_own(app, tx, from.id, follow).await? else { return Ok(false) };
    if row.state == FollowState::Ended || row.state == state {
        return Ok(false);
    }
    row.state = state;
    row.decided_at = Some(app.clock.now());
    store::update(tx, row).await?;
    match state {
        FollowState::Accepted => {
            let (hidden, shown) = (RecordState::Orphaned, RecordState::Published);
            store::record::move_state(tx, from.id, hidden, shown, app.clock.now()).await?;
        }
        _ => orphan(app, tx, from).await?,
    }
    Ok(true)
}

async fn find_own(app: &App, tx: &Tx, target: ActorId, follow: &FollowRef) -> Result<Option<follow::Model>> {
    let home = city::home(app).await?;
    let row = store::follow::find_pair(tx, home.id, target).await?;
    // Some servers answer with an id of their own making; then the pair decides, which only the target can name.
    let names_it = |row: &follow::Model| match (&follow.id, &follow.actor) {
        (Some(id), _) if id.as_str() == row.uri => true,
        (_, Some(actor)) => actor.as_str() == home.uri,
        _ => false,
    };
    Ok(row.filter(names_it))
}

/// A follower leaves. The Undo of an earlier follow does not end a later one, and one that comes before its Follow is
/// remembered (RPL-06).
pub(crate) async fn receive_undo(
    app: &App,
    tx: &Tx,
    from: &actor::Model,
    follow: &FollowRef,
) -> Result<bool> {
    let home = city::home(app).await?;
    let now = app.clock.now();
    let standing = store::follow::find_pair(tx, from.id, home.id).await?;
    let Some(mut row) = standing else {
        let Some(id) = &follow.id else { return Ok(false) };
        let row = follow::Model {
            id: app.clock.id(),
            uri: id.to_string(),
            follower_id: from.id,
            target_id: home.id,
            state: FollowState::Ended,
            created_at: now,
            decided_at: Some(now),
            since_position: None,
        };
        return Ok(store::insert_new(tx, row).await?);
    };
    let is_another = follow.id.as_ref().is_some_and(|id| id.as_str() != row.uri);
    if is_another && matches!(row.state, FollowState::Accepted | FollowState::Pending) {
        return Ok(false);
    }
    if let Some(id) = &follow.id {
        row.uri = id.to_string();
    }
    row.state = FollowState::Ended;
    row.decided_at = Some(now);
    store::update(tx, row).await?;
    Ok(true)
}

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
pub async fn collection(app: &App, username: &str, followers: bool) -> Result<Vec<String>> {
    let c = app.store.read();
    let actor = super::actor::find(app, username).await?;
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
