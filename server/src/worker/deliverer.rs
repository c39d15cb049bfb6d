//! Serves the peers that are due, many at a time: a slow one delays nobody else.

use std::collections::HashSet;

use hansa_entities::id::InstanceId;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::until;
use crate::app::delivery::{self, Served};
use crate::app::{App, Result};

/// Peers served at the same time.
const PEERS: usize = 16;

pub(super) async fn run(app: App, stop: CancellationToken) {
    let mut busy: HashSet<InstanceId> = HashSet::new();
    let mut tasks: JoinSet<InstanceId> = JoinSet::new();
    loop {
        let wait = match spawn_due(&app, &mut busy, &mut tasks).await {
            Ok(()) => until(&app, delivery::next_due(&app).await.unwrap_or_default()),
            Err(error) => {
                tracing::error!(%error, "peers could not be read");
                super::LONGEST
            }
        };
        tokio::select! {
            () = stop.cancelled() => break,
            () = app.signals.outbox.notified() => {}
            Some(done) = tasks.join_next(), if !tasks.is_empty() => match done {
                Ok(id) => { busy.remove(&id); }
                // A panic in one delivery: its lease runs out, and the peer is served again.
                Err(error) => {
                    tracing::error!(%error, "a delivery ended badly");
                    busy.clear();
                }
            },
            () = tokio::time::sleep(wait) => {}
        }
    }
    // What is under way ends by its own time limits; what is not settled is sent again after the start.
    while tasks.join_next().await.is_some() {}
}

async fn spawn_due(app: &App, busy: &mut HashSet<InstanceId>, tasks: &mut JoinSet<InstanceId>) -> Result<()> {
    if busy.len() >= PEERS {
        return Ok(());
    }
    for id in delivery::list_due(app, 4 * PEERS as u64).await? {
        if busy.len() < PEERS && busy.insert(id) {
            let app = app.clone();
            tasks.spawn(async move {
                loop {
                    match delivery::serve(&app, id).await {
                        Ok(Served::More) => {}
                        Ok(Served::UpToDate | Served::Waits | Served::Skipped) => break,
                        Err(error) => {
                            tracing::error!(%error, peer = %id, "a peer could not be served");
                            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                            break;
                        }
                    }
                }
                id
            });
        }
    }
    Ok(())
}
