//! `hansa admin key …`: which keys the city signs with, and new ones in their place.

use clap::Subcommand;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::act::{PROGRAM, when};
use crate::app::App;
use crate::app::actor::{self, Whose};

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(in crate::cli) enum Key {
    /// The keys of the instance, the city and the officers, former ones too.
    List,
    /// Makes new keys for the city. The old ones sign nothing any more; what they have signed stands.
    Rotate {
        /// Another actor by its name; the instance goes by the name of its host.
        #[arg(long, conflicts_with = "all")]
        actor: Option<String>,
        /// Every actor of this city: the instance, the city, the officers.
        #[arg(long)]
        all: bool,
    },
}

pub(super) async fn act(app: &App, command: &Key) -> anyhow::Result<Value> {
    Ok(match command {
        Key::List => actor::list_keys(app, &PROGRAM)
            .await?
            .iter()
            .map(|key| {
                json!({
                    "actor": key.actor, "key": key.uri, "algorithm": key.algorithm, "created": when(key.created_at),
                    "retired": key.retired_at.map(when),
                })
            })
            .collect(),
        Key::Rotate { actor: name, all } => {
            let whose = match (name, all) {
                (Some(name), _) => Whose::Actor(name.clone()),
                (None, true) => Whose::All,
                (None, false) => Whose::City,
            };
            actor::rotate(app, &PROGRAM, &whose)
                .await?
                .iter()
                .map(|one| json!({ "actor": one.actor, "rsa": one.rsa, "ed25519": one.ed25519 }))
                .collect()
        }
    })
}
