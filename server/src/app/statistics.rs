//! Numbers for the operator: no names, no texts.

use hansa_entities::actor::ActorKind;
use hansa_entities::delivery_cursor::PeerState;
use hansa_entities::inbox_item::InboxState;
use hansa_federation::nodeinfo::{NodeInfo, Registrations};

use super::error::Result;
use super::{App, city, job};
use crate::store;
use crate::text::excerpt;

/// A moment of the queues.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statistics {
    /// Seconds that the oldest received activity waits.
    pub inbox_age_seconds: i64,
    pub inbox: Vec<(&'static str, u64)>,
    pub peers: Vec<(&'static str, u64)>,
    /// Outgoing activities that are not settled for the peer that is furthest behind.
    pub delivery_lag: i64,
    pub dead_letters: u64,
    pub jobs: Vec<(&'static str, u64)>,
}

/// Reads the queues now.
pub async fn read(app: &App) -> Result<Statistics> {
    let c = app.store.read();
    let now = app.clock.now();
    let oldest = store::inbox::oldest_open(c).await?;
    let mut inbox = Vec::new();
    for (name, state) in
        [("new", InboxState::New), ("parked", InboxState::Parked), ("failed", InboxState::Failed)]
    {
        inbox.push((name, store::inbox::count(c, state).await?));
    }
    let last = store::log::last_position(c).await?;
    let cursors = store::delivery::list_cursors(c).await?;
    let count = |wanted: fn(&hansa_entities::delivery_cursor::Model) -> bool| {
        cursors.iter().filter(|c| wanted(c)).count() as u64
    };
    let peers = vec![
        ("answering", count(|c| c.state == PeerState::Active && c.failures == 0)),
        ("waiting", count(|c| c.state == PeerState::Active && c.failures > 0)),
        ("paused", count(|c| c.state == PeerState::Paused)),
        ("gone", count(|c| c.state == PeerState::Gone)),
    ];
    let active = cursors.iter().filter(|cursor| cursor.state == PeerState::Active);
    Ok(Statistics {
        inbox_age_seconds: oldest.map_or(0, |at| (now.0 - at.0).max(0) / 1000),
        inbox,
        peers,
        delivery_lag: active.map(|cursor| last - cursor.position).max().unwrap_or(0),
        dead_letters: store::delivery::count_dead_letters(c).await?,
        jobs: job::count(c).await?,
    })
}

/// What the instance says about itself to directories and monitors: counts, never persons.
pub async fn node_info(app: &App) -> Result<NodeInfo> {
    let c = app.store.read();
    let home = city::home(app).await?;
    let officers = store::actor::list_local(c, ActorKind::Person).await?.len() as u64;
    Ok(NodeInfo {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        repository: None,
        name: home.name.original().to_owned(),
        description: excerpt::plain(city::summary(&home).original()),
        open_registrations: Registrations::Closed,
        actors: officers + 1,
        records: store::record::count_of_actor(c, home.id).await?,
        replies: store::reply::count_local(c).await?,
    })
}
