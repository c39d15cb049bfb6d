//! The keys of others, which outlive the documents that list them: a proof is judged by the key that stood when it was
//! made, long after that key was rotated.

use hansa_entities::actor_key::{self, KeyAlgorithm};
use hansa_entities::id::{ActorId, ActorKeyId};
use hansa_entities::time::Time;
use hansa_federation::actor::{KeyAlgorithm as WireAlgorithm, RemoteActor, RemoteKey};

use crate::app::App;
use crate::app::error::Result;
use crate::store::{self, Tx};

/// Retired keys kept of one actor; a server that changes its keys with every request fills no database.
const RETIRED: usize = 256;

pub(super) fn stored_algorithm(key: &RemoteKey) -> KeyAlgorithm {
    match key.algorithm {
        WireAlgorithm::Rsa => KeyAlgorithm::Rsa,
        WireAlgorithm::Ed25519 => KeyAlgorithm::Ed25519,
    }
}

/// Writes what an actor's own document says about its keys. A proof key that it lists no more, or under whose id it lists
/// another one, is retired from now on and kept: silence takes nothing back that was proved before.
pub(super) async fn write(
    app: &App,
    tx: &Tx,
    actor: ActorId,
    remote: &RemoteActor,
    fetched_at: Time,
) -> Result<()> {
    let listed: Vec<&RemoteKey> = remote.keys.iter().filter(|key| key.owner == remote.id).collect();
    let is_same = |row: &actor_key::Model, key: &RemoteKey| {
        row.uri == key.id.as_str() && row.algorithm == stored_algorithm(key) && row.public_key == key.public
    };
    let standing = store::actor::list_keys(tx, actor).await?;
    let mut gone: Vec<ActorKeyId> = Vec::new();
    let mut retired: Vec<ActorKeyId> = Vec::new();
    for row in &standing {
        let mut row = row.clone();
        let said = match listed.iter().find(|key| is_same(&row, key)) {
            Some(key) => key.expires.map(Time::from),
            // Requests are judged by current keys only: a former one of theirs is of no use.
            None if row.algorithm == KeyAlgorithm::Rsa => {
                gone.push(row.id);
                continue;
            }
            None => Some(row.retired_at.map_or(fetched_at, |at| at.min(fetched_at))),
        };
        if said.is_some() {
            retired.push(row.id);
        }
        if said != row.retired_at {
            row.retired_at = said;
            store::update(tx, row).await?;
        }
    }
    // The oldest stand first.
    gone.extend(retired.iter().take(retired.len().saturating_sub(RETIRED)));
    store::actor::delete_keys(tx, gone).await?;
    for (at, key) in listed.iter().enumerate() {
        let is_double = listed[..at].iter().any(|other| other.id == key.id);
        if is_double || standing.iter().any(|row| is_same(row, key)) {
            continue;
        }
        let row = actor_key::Model {
            id: app.clock.id(),
            actor_id: actor,
            uri: key.id.to_string(),
            algorithm: stored_algorithm(key),
            public_key: key.public.clone(),
            private_key: None,
            created_at: fetched_at,
            retired_at: key.expires.map(Time::from),
        };
        store::insert(tx, row).await?;
    }
    Ok(())
}
