//! What others say about following.

use hansa_entities::actor;
use hansa_entities::follow::{self, FollowState};
use hansa_entities::id::ActorId;
use hansa_entities::record::RecordState;
use hansa_federation::event::FollowRef;
use url::Url;

use super::decide::answer;
use super::request::orphan;
use crate::app::App;
use crate::app::city;
use crate::app::error::Result;
use crate::app::notification;
use crate::app::policy::{self, Policy};
use crate::app::sync;
use crate::store::{self, Tx};

/// A remote actor asks to follow one of ours. Only the city can be followed.
pub(crate) async fn receive(
    app: &App,
    tx: &Tx,
    id: &Url,
    follower: &actor::Model,
    target: &Url,
) -> Result<std::result::Result<(), &'static str>> {
    let home = city::home(app).await?;
    if home.uri != target.as_str() {
        return Ok(Err("not_a_city_here"));
    }
    let standing = store::follow::find_pair(tx, follower.id, home.id).await?;
    // Taken back already: its Undo came first.
    if standing.as_ref().is_some_and(|row| row.state == FollowState::Ended && row.uri == id.as_str()) {
        return Ok(Err("taken_back"));
    }
    if standing.is_none() && is_crowded(tx, &home, follower).await? {
        return Ok(Err("too_many_requests"));
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
    } else {
        notification::follow_requested(app, tx, follower.id, row.id).await?;
    }
    Ok(Ok(()))
}

/// Requests that may wait for an answer at the same time, in all and from one host.
const WAITING: usize = 1000;
const WAITING_OF_HOST: usize = 20;

/// True where more requests wait than anybody will read. Who is followed from here is always heard.
async fn is_crowded(tx: &Tx, home: &actor::Model, follower: &actor::Model) -> Result<bool> {
    let Some(instance) = follower.instance_id else { return Ok(false) };
    let waiting = store::follow::count_waiting(tx, home.id, None).await?;
    let of_host = store::follow::count_waiting(tx, home.id, Some(instance)).await?;
    if waiting < WAITING && of_host < WAITING_OF_HOST {
        return Ok(false);
    }
    Ok(!store::follow::is_instance_followed(tx, instance).await?)
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
    let uri = row.uri.clone();
    store::update(tx, row).await?;
    match state {
        FollowState::Accepted => {
            let (hidden, shown) = (RecordState::Orphaned, RecordState::Published);
            store::record::move_state(tx, from.id, hidden, shown, app.clock.now()).await?;
            // What was said before today belongs to the feed too.
            sync::open(app, tx, from).await?;
            notification::follow_accepted(app, tx, from.id, &uri).await?;
        }
        _ => {
            sync::close(tx, from.id).await?;
            orphan(app, tx, from).await?;
        }
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
