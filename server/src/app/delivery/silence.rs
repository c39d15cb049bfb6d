//! A server without a log that does not answer for a month: its cursor is moved to the head, which is written down, and
//! deliveries go on from there. Who keeps a log is never given up: it can ask for everything, and receives everything.

use hansa_entities::delivery_cursor;
use hansa_entities::time::Time;
use serde_json::json;

use crate::app::error::Result;
use crate::app::{App, Principal, audit};
use crate::store::{self, Tx};

/// How long a plain server may be silent.
pub(crate) const DAYS: i64 = 30;

/// A skip that is to be written down.
pub(super) struct Skipped {
    domain: String,
    from: i64,
    to: i64,
}

impl Skipped {
    pub(super) async fn record(self, app: &App, tx: &Tx) -> Result<()> {
        let Self { domain, from, to } = self;
        let details = json!({ "from": from, "to": to });
        audit::record(app, tx, &Principal::Program, "peer.skip", &domain, details).await
    }
}

/// True where the silence of a streak is a whole period, counted anew after each skip.
fn is_over(cursor: &delivery_cursor::Model, now: Time) -> bool {
    let Some(since) = cursor.failing_since else { return false };
    let since = cursor.skipped_at.map_or(since, |skipped| skipped.max(since));
    since.plus(chrono::Duration::days(DAYS)) <= now
}

/// Moves the cursor of a silent plain server to the head.
pub(super) async fn skip(app: &App, cursor: &mut delivery_cursor::Model) -> Result<Option<Skipped>> {
    let now = app.clock.now();
    if !is_over(cursor, now) {
        return Ok(None);
    }
    let c = app.store.read();
    if store::actor::is_member(c, cursor.instance_id).await? {
        return Ok(None);
    }
    let Some(peer) = store::actor::find_instance(c, cursor.instance_id).await? else { return Ok(None) };
    let (from, to) = (cursor.position, store::log::last_position(c).await?);
    cursor.position = to;
    cursor.skipped_at = Some(now);
    cursor.skipped_from = Some(from);
    Ok(Some(Skipped { domain: peer.domain, from, to }))
}
