//! Servers that keep no log. What they publish is read from their outboxes, threads from the collections they name, and
//! what is held of them is asked for again little by little. Eventual, not provable, and shown as such.
//!
//! `schedule` says when, `outbox` and `thread` how they are read, `item` what one item does. Deliberately absent: what an
//! activity means and does (`inbox`), and deliveries to them (`delivery`).

mod item;
mod outbox;
mod schedule;
mod thread;

use hansa_entities::plain_origin::ReadingState;
use hansa_entities::time::Time;

use super::App;
use super::error::Result;
use crate::store;

pub(crate) use outbox::{Reading, turn as read_outbox};
pub(crate) use schedule::wake;
pub use schedule::{begin, next_due, run_due};
pub use thread::ask as ask_thread;
pub(crate) use thread::{Backfill, THREAD_PAUSE, expect_thread, turn as read_thread};

/// How well an actor without a log is known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainView {
    pub actor: String,
    pub state: ReadingState,
    pub read_at: Option<Time>,
    pub next_at: Time,
    pub error: Option<String>,
}

/// The followed actors without a log of an instance, and how far their outboxes were read.
pub(crate) async fn views(app: &App, instance: hansa_entities::id::InstanceId) -> Result<Vec<PlainView>> {
    let c = app.store.read();
    let mut views = Vec::new();
    for actor in store::actor::list_of_instance(c, instance).await? {
        if let Some(row) = store::plain::find(c, actor.id).await? {
            views.push(PlainView {
                actor: actor.uri,
                state: row.state,
                read_at: row.read_at,
                next_at: row.next_at,
                error: row.error,
            });
        }
    }
    Ok(views)
}
