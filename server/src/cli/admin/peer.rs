//! `hansa admin peer …`: how deliveries to other instances stand, and what can be done about them.

use anyhow::Context as _;
use hansa_entities::dead_letter;
use hansa_entities::id::InstanceId;
use serde_json::{Value, json};

use super::Peer;
use super::act::{PROGRAM, when};
use crate::app::peer::{self, PeerView};
use crate::app::plain::{self, PlainView};
use crate::app::{App, record};

async fn find(app: &App, domain: &str) -> anyhow::Result<InstanceId> {
    let peers = peer::list(app, &PROGRAM).await?;
    let found = peers.iter().find(|view| view.instance.domain == domain);
    found.map(|view| view.instance.id).with_context(|| format!("nothing was ever delivered to {domain}"))
}

pub(super) async fn run(app: &App, command: &Peer) -> anyhow::Result<Value> {
    Ok(match command {
        Peer::List => peer::list(app, &PROGRAM).await?.iter().map(line).collect(),
        Peer::Show { domain } => {
            let details = peer::read(app, &PROGRAM, find(app, domain).await?).await?;
            let mut shown = line(&details.view);
            shown["dead_letters"] = details.letters.iter().map(letter).collect();
            shown["readings"] = details.plain.iter().map(reading).collect();
            shown
        }
        Peer::Pause { domain } => {
            peer::pause(app, &PROGRAM, find(app, domain).await?).await?;
            json!({ "paused": domain })
        }
        Peer::Resume { domain } => {
            peer::resume(app, &PROGRAM, find(app, domain).await?).await?;
            json!({ "resumed": domain })
        }
        Peer::Resend { domain, since } => {
            let since = peer::parse_since(since)?;
            let count = peer::resend(app, &PROGRAM, find(app, domain).await?, since).await?;
            json!({ "domain": domain, "since": when(since), "activities": count })
        }
        Peer::Refetch { domain } => {
            let count = peer::refetch(app, &PROGRAM, find(app, domain).await?).await?;
            json!({ "domain": domain, "actors": count })
        }
        Peer::Retry { domain } => {
            let count = peer::retry_all(app, &PROGRAM, find(app, domain).await?).await?;
            json!({ "domain": domain, "letters": count })
        }
        Peer::Thread { record } => {
            let found = record::find(app, record).await?;
            let id = found.with_context(|| format!("{record} does not stand here"))?;
            plain::ask_thread(app, &PROGRAM, id).await?;
            json!({ "record": record, "state": "is read" })
        }
    })
}

fn line(view: &PeerView) -> Value {
    let cursor = &view.cursor;
    json!({
        "domain": view.instance.domain, "kind": view.kind.code(), "state": view.standing.code(),
        "circuit": view.phase.code(), "behind": view.behind, "behind_since": view.behind_since.map(when),
        "failures": cursor.failures, "failing_since": cursor.failing_since.map(when),
        "refused_since": cursor.refused_since.map(when), "next_attempt": cursor.next_attempt_at.map(when),
        "last_success": cursor.last_success_at.map(when), "last_error_at": cursor.last_error_at.map(when),
        "last_error": cursor.last_error, "skipped": cursor.skipped_at.map(when), "letters": view.letters,
    })
}

pub(super) fn letter(row: &dead_letter::Model) -> Value {
    json!({
        "id": row.id, "inbox": row.inbox, "status": row.status, "reason": row.reason, "at": when(row.created_at),
    })
}

fn reading(view: &PlainView) -> Value {
    json!({
        "actor": view.actor, "state": view.state, "last": view.read_at.map(when), "next": when(view.next_at),
        "error": view.error,
    })
}
