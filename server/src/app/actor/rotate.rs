//! New keys for our actors. Who held the old ones can sign nothing any more; what they have signed stands.

use chrono::Duration;
use hansa_entities::actor::{self, ActorKind};
use hansa_entities::actor_key::KeyAlgorithm;
use hansa_entities::time::Time;
use hansa_federation::activity::build_update;
use hansa_federation::ids;
use serde_json::json;
use url::Url;

use super::keys::Pair;
use crate::app::error::{Error, Result};
use crate::app::outbox::{self, Outgoing};
use crate::app::permission::{Verb, require};
use crate::app::principal::Principal;
use crate::app::{App, audit};
use crate::store::{self, Conn, Tx};

/// How long a proof key still counts after its rotation: the clock of another process, which has just proved an act with
/// it, may run ahead of ours.
const GRACE: Duration = Duration::seconds(10);

/// Whose keys are rotated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    City,
    /// One of our actors by its name; the instance actor goes by the name of its host.
    Actor(String),
    All,
}

/// The new keys of one actor.
#[derive(Clone, Debug)]
pub struct Rotated {
    pub actor: String,
    pub rsa: Url,
    pub ed25519: Url,
}

/// A key of one of our actors.
#[derive(Clone, Debug)]
pub struct KeyView {
    pub actor: String,
    pub uri: String,
    pub algorithm: KeyAlgorithm,
    pub created_at: Time,
    /// From when on it counts no more, for keys that were rotated.
    pub retired_at: Option<Time>,
}

/// Gives actors of ours new keys, in one transaction, and tells the followers of the city. The old private halves are
/// destroyed; the old public ones stay, and say what was proved with them.
///
/// # Errors
/// `NotFound` for a name that is none of ours.
pub async fn rotate(app: &App, principal: &Principal, whose: &Whose) -> Result<Vec<Rotated>> {
    require(principal, Verb::Administer)?;
    let mut pairs = Vec::new();
    for row in choose(app.store.read(), whose).await? {
        pairs.push((row.id, Pair::generate().await?));
    }
    let tx = app.store.begin().await?;
    let mut rotated = Vec::with_capacity(pairs.len());
    for (id, pair) in pairs {
        // Read again: keys take their time, and the city may have changed its profile in the meantime.
        let row = store::actor::find(&tx, id).await?.ok_or(Error::NotFound)?;
        rotated.push(rotate_one(app, &tx, principal, row, &pair).await?);
    }
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(rotated)
}

async fn rotate_one(
    app: &App,
    tx: &Tx,
    principal: &Principal,
    mut row: actor::Model,
    pair: &Pair,
) -> Result<Rotated> {
    let now = app.clock.now();
    let uri = Url::parse(&row.uri).map_err(Error::internal)?;
    store::actor::retire_keys(tx, row.id, KeyAlgorithm::Rsa, now).await?;
    store::actor::retire_keys(tx, row.id, KeyAlgorithm::Ed25519, now.plus(GRACE)).await?;
    let rsa = ids::later_key(&ids::main_key(&uri), &pair.rsa.public_pem());
    let ed25519 = ids::later_key(&ids::ed25519_key(&uri), &pair.ed25519.public_multibase());
    pair.insert(app, tx, row.id, &rsa, &ed25519).await?;
    row.updated = Some(now.max(row.updated.unwrap_or(now)));
    store::update(tx, row.clone()).await?;
    // Only a city has followers. It is an entry like every other change of its profile, proved with the new key.
    if row.kind == ActorKind::Organization {
        let document = super::build(app, tx, &row).await?;
        let activity = build_update(&outbox::head(app, &row)?.borrow(), document);
        outbox::append(app, tx, &row, activity, Outgoing::public(&uri)).await?;
    }
    let detail = json!({ "rsa": rsa, "ed25519": ed25519 });
    audit::record(app, tx, principal, "key.rotate", &row.uri, detail).await?;
    Ok(Rotated { actor: row.uri, rsa, ed25519 })
}

/// Every key of our actors, the instance first, then the city, then the officers; of each the oldest key first.
pub async fn list_keys(app: &App, principal: &Principal) -> Result<Vec<KeyView>> {
    require(principal, Verb::Administer)?;
    let c = app.store.read();
    let mut views = Vec::new();
    for row in choose(c, &Whose::All).await? {
        let view = |key: hansa_entities::actor_key::Model| KeyView {
            actor: row.uri.clone(),
            uri: key.uri,
            algorithm: key.algorithm,
            created_at: key.created_at,
            retired_at: key.retired_at,
        };
        views.extend(store::actor::list_keys(c, row.id).await?.into_iter().map(view));
    }
    Ok(views)
}

async fn choose(c: &impl Conn, whose: &Whose) -> Result<Vec<actor::Model>> {
    let rows = match whose {
        Whose::City => store::actor::list_local(c, ActorKind::Organization).await?,
        Whose::Actor(name) => store::actor::find_local(c, name).await?.into_iter().collect(),
        Whose::All => {
            let mut rows = Vec::new();
            for kind in [ActorKind::Application, ActorKind::Organization, ActorKind::Person] {
                rows.extend(store::actor::list_local(c, kind).await?);
            }
            rows
        }
    };
    if rows.is_empty() { Err(Error::NotFound) } else { Ok(rows) }
}
