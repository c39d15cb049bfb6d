//! A city that is gone: its document as members keep it, by which what it signed can still be verified.

use futures_util::{StreamExt as _, stream};
use hansa_entities::actor;
use hansa_federation::actor::{RemoteActor, parse_actor};
use hansa_federation::proof::judge;
use serde_json::Value;
use url::Url;

use super::poll::all_members;
use crate::app::error::Result;
use crate::app::{App, inbox};

/// Members who must serve the same document before it is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trust {
    Two,
    /// An administrator has said so.
    One,
}

/// What members know of an actor that does not answer.
#[derive(Clone, Debug)]
pub(crate) enum Gone {
    Unknown,
    /// There is one member that serves it, and one is not believed.
    OneWitness,
    /// Written down; the hosts that vouch for it.
    Known(Box<actor::Model>, Vec<String>),
}

/// Members asked at the same time.
const AT_ONCE: usize = 8;

/// One document as some members serve it, with the key that has signed it.
struct Told {
    key: String,
    found: RemoteActor,
    hosts: Vec<String>,
}

/// Looks for the document of an actor at the members; writes it down where enough of them know its key. They may hold
/// earlier and later versions: those that one key has signed speak for one another, and the latest is taken.
pub(crate) async fn find_gone(app: &App, id: &Url, trust: Trust) -> Result<Gone> {
    let mut answers = stream::iter(all_members(app).await?)
        .map(|source| async move { (source.actor(app, id.as_str()).await, source.host) })
        .buffer_unordered(AT_ONCE);
    let mut told: Vec<Told> = Vec::new();
    while let Some((answer, host)) = answers.next().await {
        let Some((key, found)) = answer.ok().and_then(|value| read(app, id, &value)) else { continue };
        match told.iter_mut().find(|known| known.key == key) {
            Some(known) => {
                known.hosts.push(host);
                if found.updated > known.found.updated {
                    known.found = found;
                }
            }
            None => told.push(Told { key, found, hosts: vec![host] }),
        }
    }
    told.sort_by_key(|told| std::cmp::Reverse(told.hosts.len()));
    let told: [Option<Told>; 2] = {
        let mut told = told.into_iter();
        [told.next(), told.next()]
    };
    match told {
        [None, _] => Ok(Gone::Unknown),
        // Two keys that as many stand for: one of them is made up, and nobody can tell which.
        [Some(first), Some(second)] if first.hosts.len() == second.hosts.len() => Ok(Gone::Unknown),
        [Some(first), _] if trust == Trust::Two && first.hosts.len() < 2 => Ok(Gone::OneWitness),
        [Some(first), _] => {
            let row = inbox::save_actor(app, &first.found, app.clock.now()).await?;
            Ok(Gone::Known(Box::new(row), first.hosts))
        }
    }
}

/// The document and the key that has signed it; none where it is not what was asked for.
fn read(app: &App, id: &Url, value: &Value) -> Option<(String, RemoteActor)> {
    let bytes = value.to_string();
    let found = parse_actor(bytes.as_bytes(), value, app.mode()).ok().filter(|found| found.id == *id)?;
    let claim = judge::judge(value, id, &found.keys).ok()?;
    let key = found.keys.iter().find(|key| key.id == claim.verification_method)?.public.clone();
    Some((key, found))
}
