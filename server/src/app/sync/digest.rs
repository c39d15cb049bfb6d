//! The digest of the common feed: equal on two cities where both hold the same entries of the same members.

use aws_lc_rs::digest::{SHA256, digest as sha256};
use hansa_entities::id::ActorId;
use hansa_federation::log::entry::hex;
use serde_json::{Value, json};

use super::poll::source_of;
use crate::app::error::{Error, Result};
use crate::app::log::{self, State};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, city, inbox};
use crate::store;

/// SHA-256 over the sorted keys and hashes of the live entries of these actors (FEDERATION.md, "The common feed").
pub(super) async fn digest_of(app: &App, members: &[ActorId]) -> Result<(String, u64)> {
    let mut lines = Vec::new();
    for member in members {
        let items = log::items(app, app.store.read(), *member).await?;
        lines.extend(items.all().iter().map(|item| (item.key.clone(), item.hash)));
    }
    lines.sort();
    let mut text = Vec::new();
    for (key, hash) in &lines {
        text.extend_from_slice(key.as_bytes());
        text.push(0);
        text.extend_from_slice(hash);
    }
    Ok((hex(sha256(&SHA256, &text).as_ref()), lines.len() as u64))
}

/// The digest of the logs of these actors, and what each comes to here; cities whose log is not kept are left out and named.
pub async fn digest(app: &App, members: &[String]) -> Result<Value> {
    let c = app.store.read();
    let home = city::home(app).await?;
    let (mut ids, mut told, mut missing) = (Vec::new(), Vec::new(), Vec::new());
    for uri in members.iter().take(1000) {
        let owner = match store::actor::find_by_uri(c, uri).await? {
            Some(owner) if owner.id == home.id || store::replica::find(c, owner.id).await?.is_some() => owner,
            Some(_) | None => {
                missing.push(uri.clone());
                continue;
            }
        };
        let state = State::load(c, owner.id).await?;
        let fingerprint = state.fingerprint();
        ids.push(owner.id);
        told.push(json!({
            "actor": uri,
            "epoch": state.row.epoch,
            "seq": state.row.seq,
            "count": fingerprint.count(),
            "fingerprint": hex(&fingerprint.finish()),
        }));
    }
    ids.sort_unstable();
    ids.dedup();
    let (digest, entries) = digest_of(app, &ids).await?;
    Ok(json!({ "digest": digest, "entries": entries, "members": told, "missing": missing }))
}

/// Asks another city for its digest of the logs that are kept here, and lays both side by side.
pub async fn compare(app: &App, principal: &Principal, with: ActorId) -> Result<(Value, Value)> {
    // Whoever asks makes us ask somebody else: readers without an account read the state as it stands.
    require(principal, Verb::ReadInside)?;
    let c = app.store.read();
    let other = store::actor::find(c, with).await?.ok_or(Error::NotFound)?;
    let source = source_of(&other, None).ok_or(Error::Conflict("no_log"))?;
    inbox::require_policy(app, &source.host).await?;
    let home = city::home(app).await?;
    let rows = store::replica::list(c).await?;
    let owners = store::actor::list_by_ids(c, rows.iter().map(|row| row.actor_id)).await?;
    let mut members: Vec<String> = owners.into_iter().map(|owner| owner.uri).chain([home.uri]).collect();
    members.sort();
    let ours = digest(app, &members).await?;
    let theirs = source.digest(app, &members).await.map_err(|_| Error::Unavailable("not_reached"))?;
    Ok((ours, theirs))
}
