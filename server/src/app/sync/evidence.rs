//! What an administrator can look at: entries that their city no longer has, and forks.

use hansa_entities::time::Time;

use crate::app::city::{self, CityCard};
use crate::app::error::Result;
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal};
use crate::store;

/// Lines of a list.
const LISTED: u64 = 200;

/// An entry that its city no longer has, though nobody took it back.
#[derive(Clone, Debug)]
pub struct Pruned {
    pub city: CityCard,
    /// The object; for a reply in a thread also its place.
    pub key: String,
    pub since: Time,
}

/// What was hidden because its city no longer has it, newest first.
pub async fn pruned(app: &App, principal: &Principal) -> Result<Vec<Pruned>> {
    require(principal, Verb::Administer)?;
    let c = app.store.read();
    let rows = store::skeleton::list_pruned(c, LISTED).await?;
    let owners = store::actor::list_by_ids(c, rows.iter().map(|row| row.actor_id)).await?;
    let line = |row: hansa_entities::skeleton::Model| {
        let owner = owners.iter().find(|owner| owner.id == row.actor_id)?;
        Some(Pruned { city: city::card(app, owner), key: row.key, since: row.pruned_at? })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

/// Two entries that a city has signed under one number.
#[derive(Clone, Debug)]
pub struct ForkView {
    pub city: CityCard,
    pub epoch: String,
    pub seq: i64,
    pub seen: Time,
    /// The exact activities, where they were at hand.
    pub kept: Option<String>,
    pub other: Option<String>,
}

/// All forks that were found.
pub async fn forks(app: &App, principal: &Principal) -> Result<Vec<ForkView>> {
    require(principal, Verb::Administer)?;
    let c = app.store.read();
    let mut views = Vec::new();
    for copy in store::replica::list(c).await? {
        let Some(owner) = store::actor::find(c, copy.actor_id).await? else { continue };
        for row in store::replica::list_forks(c, copy.actor_id).await? {
            views.push(ForkView {
                city: city::card(app, &owner),
                epoch: row.epoch,
                seq: row.seq,
                seen: row.seen_at,
                kept: row.kept,
                other: row.other,
            });
        }
    }
    Ok(views)
}
