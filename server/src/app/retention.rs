//! What is dropped after its time. The table in the operator's manual and `hansa admin setting retention` say the same.

use super::error::Result;
use super::{App, log, record};
use crate::store;

/// One kind of data that does not stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Code of what is dropped; its words and its reason stand in the operator's manual.
    pub code: &'static str,
    pub days: i64,
}

/// The periods, in the order in which they are shown.
pub const PERIODS: [Period; 15] = [
    Period { code: "sessions", days: 0 },
    Period { code: "invitations", days: 7 },
    Period { code: "idempotency-keys", days: 1 },
    Period { code: "inbox", days: 30 },
    Period { code: "jobs", days: 7 },
    Period { code: "failed-jobs", days: 30 },
    Period { code: "orphans", days: 30 },
    Period { code: "strangers", days: 30 },
    Period { code: "pruned", days: 30 },
    Period { code: "tombstones", days: 180 },
    Period { code: "letters", days: 30 },
    Period { code: "notifications", days: 180 },
    Period { code: "unconfirmed", days: 7 },
    Period { code: "stopped", days: 180 },
    Period { code: "audit", days: 730 },
];

/// Records dropped in one run.
const ORPHANS: u64 = 500;

/// Drops what is over its time; how many rows went.
pub async fn run(app: &App) -> Result<u64> {
    let c = app.store.write();
    let mut dropped = 0;
    for period in PERIODS {
        let before = app.clock.now().plus(chrono::Duration::days(-period.days));
        dropped += match period.code {
            "sessions" => store::retention::drop_sessions(c, before).await?,
            "invitations" => store::retention::drop_invitations(c, before).await?,
            "idempotency-keys" => store::retention::drop_idempotency_keys(c, before).await?,
            "inbox" => store::retention::drop_inbox_items(c, before).await?,
            "jobs" => store::retention::drop_done_jobs(c, before).await?,
            "failed-jobs" => store::retention::drop_failed_jobs(c, before).await?,
            "letters" => store::retention::drop_letters(c, before).await?,
            "notifications" => store::retention::drop_notifications(c, before).await?,
            "unconfirmed" => store::retention::drop_pending_subscriptions(c, before).await?,
            "stopped" => store::retention::drop_stopped_subscriptions(c, before).await?,
            "pruned" => log::drop_pruned(app, before).await?,
            "tombstones" => log::raise_floor(app, before).await?,
            "audit" => store::retention::drop_audit_events(c, before).await?,
            _ => 0,
        };
        if period.code == "orphans" {
            for row in store::retention::list_orphans(app.store.read(), before, ORPHANS).await? {
                let tx = app.store.begin().await?;
                record::drop_orphan(&tx, row).await?;
                tx.commit().await.map_err(store::Error::from)?;
                dropped += 1;
            }
        }
    }
    dropped += strangers(app).await?;
    app.throttle.shrink();
    app.asked.shrink();
    app.limits.shrink();
    Ok(dropped)
}

/// Actors dropped in one run.
const STRANGERS: u64 = 500;

/// Servers that left rows here and have nothing to do with this city: whoever can invent host names would fill a disk with
/// them. Who was never reached in all that time, and is not followed, is forgotten with its request.
async fn strangers(app: &App) -> Result<u64> {
    let now = app.clock.now();
    let days = PERIODS.iter().find(|period| period.code == "strangers").map_or(30, |period| period.days);
    let before = now.plus(chrono::Duration::days(-days));
    let tx = app.store.begin().await?;
    let mut unreached = Vec::new();
    for peer in store::retention::list_never_reached(&tx, before).await? {
        // Whatever it says about itself: nobody here has ever heard from it that it took something.
        if !store::follow::is_instance_followed(&tx, peer).await? {
            store::retention::void_follows(&tx, peer, now).await?;
            unreached.push(peer);
        }
    }
    let mut dropped = u64::try_from(unreached.len()).unwrap_or_default();
    if !unreached.is_empty() {
        store::retention::drop_peers(&tx, unreached).await?;
    }
    dropped += store::retention::drop_void_follows(&tx, before).await?;
    let actors = store::retention::list_strangers(&tx, before, STRANGERS).await?;
    dropped += store::retention::drop_actors(&tx, actors).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(dropped)
}
