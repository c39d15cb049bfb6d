//! When: wakes the verbs that have something to do. Nothing about content is decided here.
//!
//! Every worker looks at rows; signals only shorten the wait. A panic in one turn ends that turn, not the worker.

mod deliverer;
mod supervisor;

use std::time::Duration;

use hansa_entities::time::Time;

use crate::app::{App, delivery, digest, draft, inbox, job, letter, plain, sync};

pub use supervisor::{Workers, start};

/// Longest sleep of a worker that waits for a signal: what a lost signal costs at most.
const LONGEST: Duration = Duration::from_secs(15);

/// Shortest sleep: what is due and cannot be had now, because somebody else has it, is not asked for at full speed.
const SHORTEST: Duration = Duration::from_millis(50);

/// How long to sleep until an instant, 15 seconds at most.
fn until(app: &App, due: Option<Time>) -> Duration {
    let Some(due) = due else { return LONGEST };
    let millis = u64::try_from(due.0.saturating_sub(app.clock.now().0)).unwrap_or_default();
    Duration::from_millis(millis).clamp(SHORTEST, LONGEST)
}

/// Does everything that is due now, until nothing is: how many things there were. For tests and for closing down.
pub async fn drain(app: &App) -> crate::app::Result<usize> {
    let mut total = 0;
    // A circle of work that feeds itself would be a fault; it ends here and shows.
    for _ in 0..10_000 {
        let mut count = inbox::apply_due(app).await?
            + draft::publish_due(app).await?
            + plain::run_due(app).await?
            + job::run_due(app).await?
            + sync::poll_due(app).await?
            + sync::run_due(app).await?
            + digest::run_due(app).await?
            + letter::run_due(app).await?;
        for peer in delivery::list_due(app, 64).await? {
            count += 1;
            while delivery::serve(app, peer).await? == delivery::Served::More {
                count += 1;
            }
        }
        total += count;
        if count == 0 {
            return Ok(total);
        }
    }
    Err(crate::app::Error::internal("the work does not end"))
}
