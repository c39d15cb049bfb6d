//! `hansa admin log …`: how complete the copies of other cities' logs are, and what can be done about one.

use anyhow::Context as _;
use clap::Subcommand;
use hansa_entities::id::ActorId;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::act::{PROGRAM, when};
use crate::app::App;
use crate::app::sync::{self, CityState, Standing};

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(in crate::cli) enum Log {
    /// Every city, and how complete its copy here is.
    State,
    /// Looks at once whether anything is new, and fetches it.
    Sync,
    /// Loads the public history of a city that has not answered yet, or is gone, from whoever has it.
    Load {
        /// The URL of the city's actor.
        city: String,
    },
    /// Takes the log of a city out of quarantine, and tries it again.
    Release {
        /// The URL of the city's actor.
        city: String,
    },
    /// What cities no longer have though they never took it back: hidden here, and dropped after 30 days.
    Pruned,
    /// Numbers under which a city has signed two different entries, with both of them.
    Forks,
}

pub(super) async fn act(app: &App, command: &Log) -> anyhow::Result<Value> {
    Ok(match command {
        Log::State => state(app).await?,
        Log::Sync => {
            sync::poll_all(app).await?;
            while sync::run_due(app).await? > 0 {}
            state(app).await?
        }
        Log::Load { city } => {
            sync::load(app, &PROGRAM, find(app, city).await?).await?;
            json!({ "loading": city })
        }
        Log::Release { city } => {
            sync::release(app, &PROGRAM, find(app, city).await?).await?;
            json!({ "released": city })
        }
        Log::Pruned => sync::pruned(app, &PROGRAM)
            .await?
            .iter()
            .map(|one| json!({ "city": one.city.uri, "key": one.key, "since": when(one.since) }))
            .collect(),
        Log::Forks => sync::forks(app, &PROGRAM)
            .await?
            .iter()
            .map(|one| {
                json!({
                    "city": one.city.uri, "epoch": one.epoch, "seq": one.seq, "seen": when(one.seen),
                    "kept": one.kept, "other": one.other,
                })
            })
            .collect(),
    })
}

async fn state(app: &App) -> anyhow::Result<Value> {
    Ok(sync::state(app).await?.cities.iter().map(line).collect())
}

fn line(state: &CityState) -> Value {
    let progress = match state.standing {
        Standing::Joining { loaded, total } => Some(format!("{loaded} of {total} entries")),
        Standing::Complete | Standing::Behind { .. } => {
            let total = state.announced.unwrap_or(state.entries);
            Some(format!("{} of {total} entries, verified", state.entries))
        }
        Standing::Home | Standing::Quarantined | Standing::Plain | Standing::Asked => None,
    };
    json!({
        "city": state.city.uri, "standing": state.standing.code(), "progress": progress,
        "complete": state.complete_at.map(when), "unreachable": state.unreachable_since.map(when),
        "vouched_by": state.vouched_by, "withheld": state.withheld, "forks": state.forks, "error": state.error,
    })
}

async fn find(app: &App, city: &str) -> anyhow::Result<ActorId> {
    let state = sync::state(app).await?;
    let found = state
        .cities
        .iter()
        .find(|line| line.city.uri == city || line.city.handle == city.trim_start_matches('@'));
    found
        .map(|line| line.city.id)
        .with_context(|| format!("{city} is not followed; `hansa admin log state` shows the cities"))
}
