//! The state of the feed: how complete the copy of every city is. Each line is derived from numbers, heads and fingerprints;
//! none is a guess.

use hansa_entities::actor;
use hansa_entities::delivery_cursor::PeerState;
use hansa_entities::follow::FollowState;
use hansa_entities::id::RecordId;
use hansa_entities::replica::{self, ReplicaState};
use hansa_entities::time::Time;
use hansa_federation::log::entry::hex;
use hansa_federation::log::head::{Head, parse_head};
use serde_json::Value;

use super::digest::digest_of;
use crate::app::App;
use crate::app::city::{self, CityCard};
use crate::app::error::{Error, Result};
use crate::app::log::State;
use crate::store;

/// How the copy of a city's log stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Our own.
    Home,
    /// Equal to the newest head that the city has signed.
    Complete,
    /// The history is being loaded: entries here, entries in all.
    Joining { loaded: u64, total: u64 },
    /// Numbers that are missing, as far as the signed head tells.
    Behind { by: u64 },
    /// The log broke the rules.
    Quarantined,
    /// A server without a log: what is here may be everything, and nobody can prove it.
    Plain,
    /// It has not answered yet, and nothing was loaded.
    Asked,
}

impl Standing {
    /// The word for programs, and for the catalogue of messages.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Complete => "complete",
            Self::Joining { .. } => "joining",
            Self::Behind { .. } => "behind",
            Self::Quarantined => "quarantined",
            Self::Plain => "plain",
            Self::Asked => "asked",
        }
    }
}

/// One line of the page.
#[derive(Clone, Debug)]
pub struct CityState {
    pub city: CityCard,
    pub standing: Standing,
    /// Live entries here, and those that the city says there are.
    pub entries: u64,
    pub announced: Option<u64>,
    /// When the copy was compared with a signed head last, and found equal.
    pub complete_at: Option<Time>,
    /// When the city was heard of last by this process.
    pub answered_at: Option<Time>,
    pub unreachable_since: Option<Time>,
    /// The member that vouched for the copy, where the city itself did not.
    pub vouched_by: Option<String>,
    /// Entries that are there and that the city does not show.
    pub withheld: u64,
    pub forks: u64,
    /// Code of what went wrong last.
    pub error: Option<String>,
    pub fingerprint: Option<String>,
}

/// The whole page.
#[derive(Clone, Debug)]
pub struct FeedState {
    pub cities: Vec<CityState>,
    /// Of all cities whose log is kept here, ours included: equal on every instance with the same cities and states.
    pub digest: String,
    pub entries: u64,
    pub at: Time,
    /// Cities that a member keeps and nobody here follows, with their entries.
    pub unknown: Vec<(String, u64)>,
}

/// How everything stands.
pub async fn state(app: &App) -> Result<FeedState> {
    let c = app.store.read();
    let home = city::home(app).await?;
    let mut cities = vec![of_home(app, &home).await?];
    let mut members = vec![home.id];
    let follows = store::follow::list_following(c, home.id).await?;
    let replicas = store::replica::list(c).await?;
    let wanted = follows
        .iter()
        .filter(|follow| matches!(follow.state, FollowState::Accepted | FollowState::Pending))
        .map(|follow| follow.target_id)
        .chain(replicas.iter().map(|row| row.actor_id));
    let mut owners = store::actor::list_by_ids(c, wanted).await?;
    owners.sort_by(|a, b| a.uri.cmp(&b.uri));
    owners.dedup_by_key(|owner| owner.id);
    for owner in &owners {
        let replica = replicas.iter().find(|row| row.actor_id == owner.id);
        cities.push(match replica {
            Some(row) => of_replica(app, owner, row).await?,
            None => without_log(app, owner),
        });
        members.extend(replica.map(|row| row.actor_id));
    }
    let (digest, entries) = digest_of(app, &members).await?;
    // Some of them are followed since a member told of them.
    let is_followed = |uri: &String| *uri == home.uri || owners.iter().any(|owner| owner.uri == *uri);
    let unknown = app.sync.strangers().into_iter().filter(|(uri, _)| !is_followed(uri)).collect();
    Ok(FeedState { cities, digest, entries, at: app.clock.now(), unknown })
}

/// How the copy of one city's log stands; none where it is not kept here.
pub(crate) async fn state_of(app: &App, uri: &str) -> Result<Option<CityState>> {
    let c = app.store.read();
    let Some(owner) = store::actor::find_by_uri(c, uri).await? else { return Ok(None) };
    match store::replica::find(c, owner.id).await? {
        Some(row) => Ok(Some(of_replica(app, &owner, &row).await?)),
        None => Ok(None),
    }
}

async fn of_home(app: &App, home: &actor::Model) -> Result<CityState> {
    let state = State::load(app.store.read(), home.id).await?;
    let fingerprint = state.fingerprint();
    Ok(CityState {
        entries: fingerprint.count(),
        announced: Some(fingerprint.count()),
        fingerprint: Some(hex(&fingerprint.finish())),
        complete_at: Some(app.clock.now()),
        ..line(app, home, Standing::Home)
    })
}

fn line(app: &App, owner: &actor::Model, standing: Standing) -> CityState {
    CityState {
        city: city::card(app, owner),
        standing,
        entries: 0,
        announced: None,
        complete_at: None,
        answered_at: None,
        unreachable_since: None,
        vouched_by: None,
        withheld: 0,
        forks: 0,
        error: None,
        fingerprint: None,
    }
}

fn without_log(app: &App, owner: &actor::Model) -> CityState {
    let standing = if owner.log.is_some() { Standing::Asked } else { Standing::Plain };
    line(app, owner, standing)
}

async fn of_replica(app: &App, owner: &actor::Model, row: &replica::Model) -> Result<CityState> {
    let c = app.store.read();
    let state = State::load(c, owner.id).await?;
    let head = signed(app, &state);
    let peer = owner.instance_id.map(|id| app.sync.peer(id)).unwrap_or_default();
    let entries = state.fingerprint().count();
    let standing = match row.state {
        ReplicaState::Complete => match &head {
            // Something came after: the exchange for it is under way. What was delivered since, each naming the one before
            // it, may be more than the city has signed a head for.
            Some(head) if !is_equal(&state, head) && state.number() <= head.number => {
                Standing::Behind { by: behind(&state, head) }
            }
            Some(_) | None => Standing::Complete,
        },
        ReplicaState::Joining => Standing::Joining {
            loaded: row.loaded.unsigned_abs(),
            total: row.total.unsigned_abs().max(row.loaded.unsigned_abs()),
        },
        ReplicaState::Behind => Standing::Behind { by: head.as_ref().map_or(0, |head| behind(&state, head)) },
        ReplicaState::Quarantined => Standing::Quarantined,
    };
    // Every quarter of an hour the city says that nothing has changed, and nothing is written for it.
    let complete_at = match (standing == Standing::Complete, peer.answered_at) {
        (true, Some(answered)) if row.vouched_by.is_none() => row.complete_at.max(Some(answered)),
        _ => row.complete_at,
    };
    Ok(CityState {
        standing,
        entries,
        announced: head.as_ref().map(|head| head.count),
        complete_at,
        answered_at: peer.answered_at,
        unreachable_since: row.unreachable_since,
        vouched_by: row.vouched_by.clone(),
        withheld: store::skeleton::list_withheld(c, owner.id, 1000).await?.len() as u64,
        forks: store::replica::list_forks(c, owner.id).await?.len() as u64,
        error: row.error.clone(),
        fingerprint: Some(hex(&state.fingerprint().finish())),
        ..line(app, owner, Standing::Complete)
    })
}

fn signed(app: &App, state: &State) -> Option<Head> {
    let value: Value = serde_json::from_str(state.row.signed.as_deref()?).ok()?;
    parse_head(&value, app.mode()).ok()
}

fn is_equal(state: &State, head: &Head) -> bool {
    head.is_state(state.fingerprint().count(), state.fingerprint().finish())
}

fn behind(state: &State, head: &Head) -> u64 {
    let at = state.number();
    let by_number = (at.epoch == head.number.epoch).then(|| head.number.seq.saturating_sub(at.seq));
    by_number.filter(|by| *by > 0).unwrap_or_else(|| head.count.abs_diff(state.fingerprint().count())).max(1)
}

/// Where a record of ours has arrived.
#[derive(Clone, Debug)]
pub struct Arrival {
    pub host: String,
    /// Everything about it that was to be sent has been taken.
    pub arrived: bool,
    /// Since when the member does not answer.
    pub unreachable_since: Option<Time>,
}

/// The servers of the followers of our city, and whether the newest version of a record has reached them.
pub async fn arrivals(app: &App, id: RecordId) -> Result<Vec<Arrival>> {
    let c = app.store.read();
    let record = store::record::find(c, id).await?.ok_or(Error::NotFound)?;
    if !record.local {
        return Ok(Vec::new());
    }
    let Some(entry) = store::log::last_act_on(c, record.actor_id, &record.uri).await? else {
        return Ok(Vec::new());
    };
    let followers = store::follow::list_followers(c, record.actor_id, FollowState::Accepted).await?;
    let actors = store::actor::list_by_ids(c, followers.iter().map(|follow| follow.follower_id)).await?;
    let mut arrivals = Vec::new();
    for cursor in store::delivery::list_cursors(c).await? {
        if !actors.iter().any(|actor| actor.instance_id == Some(cursor.instance_id)) {
            continue;
        }
        let Some(peer) = store::actor::find_instance(c, cursor.instance_id).await? else { continue };
        let fails = cursor.failures > 0 || cursor.state != PeerState::Active;
        arrivals.push(Arrival {
            host: peer.domain,
            arrived: cursor.position >= entry.position,
            unreachable_since: cursor.last_error_at.filter(|_| fails),
        });
    }
    arrivals.sort_by(|a, b| a.host.cmp(&b.host));
    Ok(arrivals)
}
