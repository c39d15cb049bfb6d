//! Starts the workers, keeps them alive, stops them in order.

use std::future::Future;
use std::time::Duration;

use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::{deliverer, until};
use crate::app::{App, Result, digest, draft, inbox, job, letter, plain, record, retention, sync};

/// The running workers.
#[derive(Debug)]
pub struct Workers {
    stop: CancellationToken,
    tasks: TaskTracker,
}

const RETENTION: Duration = Duration::from_secs(3600);

/// Starts all workers of an instance.
pub fn start(app: &App) -> Workers {
    let stop = CancellationToken::new();
    let tasks = TaskTracker::new();
    tasks.spawn(deliverer::run(app.clone(), stop.clone()));
    {
        let app = app.clone();
        tasks.spawn(turns(stop.clone(), "inbox", move || {
            let app = app.clone();
            async move {
                let count = inbox::apply_due(&app).await?;
                Ok(Turn {
                    count,
                    wait: until(&app, inbox::next_due(&app).await?),
                    app,
                    signal: |app| &app.signals.inbox,
                })
            }
        }));
    }
    {
        let app = app.clone();
        tasks.spawn(turns(stop.clone(), "jobs", move || {
            let app = app.clone();
            async move {
                let count = job::run_due(&app).await?;
                Ok(Turn {
                    count,
                    wait: until(&app, job::next_due(&app).await?),
                    app,
                    signal: |app| &app.signals.jobs,
                })
            }
        }));
    }
    {
        let app = app.clone();
        tasks.spawn(turns(stop.clone(), "sync", move || {
            let app = app.clone();
            async move {
                let count = sync::poll_due(&app).await? + sync::run_due(&app).await?;
                let next = [sync::next_due(&app).await?, sync::next_poll(&app).await?];
                let wait = until(&app, next.into_iter().flatten().min());
                Ok(Turn { count, wait, app, signal: |app| &app.signals.sync })
            }
        }));
    }
    {
        let app = app.clone();
        tasks.spawn(turns(stop.clone(), "mail", move || {
            let app = app.clone();
            async move {
                let count = digest::run_due(&app).await? + letter::run_due(&app).await?;
                let next = [digest::next_due(&app).await?, letter::next_due(&app).await?];
                let wait = until(&app, next.into_iter().flatten().min());
                Ok(Turn { count, wait, app, signal: |app| &app.signals.mail })
            }
        }));
    }
    {
        // Apart from the jobs: what an officer has published waits for no slow city.
        let app = app.clone();
        tasks.spawn(turns(stop.clone(), "publications", move || {
            let app = app.clone();
            async move {
                let count = draft::publish_due(&app).await?;
                Ok(Turn {
                    count,
                    wait: until(&app, draft::next_due(&app).await?),
                    app,
                    signal: |app| &app.signals.publications,
                })
            }
        }));
    }
    {
        let app = app.clone();
        let stop = stop.clone();
        tasks.spawn(async move {
            if let Err(error) = plain::begin(&app).await {
                tracing::error!(%error, "what plain servers have published meanwhile is looked for later");
            }
            let turn = move || {
                let app = app.clone();
                async move {
                    let count = plain::run_due(&app).await?;
                    let wait = until(&app, plain::next_due(&app).await?);
                    Ok(Turn { count, wait, app, signal: |app| &app.signals.never })
                }
            };
            turns(stop, "plain origins", turn).await;
        });
    }
    {
        let app = app.clone();
        tasks.spawn(turns(stop.clone(), "dates", move || {
            let app = app.clone();
            async move {
                let dropped = retention::run(&app).await?;
                record::ask_due(&app).await?;
                if dropped > 0 {
                    tracing::info!(dropped, "rows are over their time");
                }
                // Nobody signals this one: it keeps its own time.
                Ok(Turn { count: 0, wait: RETENTION, app, signal: |app| &app.signals.never })
            }
        }));
    }
    tasks.close();
    Workers { stop, tasks }
}

impl Workers {
    /// Ends the workers after the turn that they are in.
    pub async fn stop(self) {
        self.stop.cancel();
        self.tasks.wait().await;
    }
}

/// What one turn of a worker came to.
struct Turn {
    /// Things done; more than none means that there may be more.
    count: usize,
    wait: Duration,
    app: App,
    signal: fn(&App) -> &Notify,
}

async fn turns<F, Fut>(stop: CancellationToken, name: &'static str, turn: F)
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<Turn>> + Send + 'static,
{
    while !stop.is_cancelled() {
        // In a task of its own, so that a panic ends the turn and not the worker.
        match tokio::spawn(turn()).await {
            Ok(Ok(Turn { count: 0, wait, app, signal })) => {
                tokio::select! {
                    () = stop.cancelled() => {}
                    () = signal(&app).notified() => {}
                    () = tokio::time::sleep(wait) => {}
                }
            }
            Ok(Ok(Turn { .. })) => {}
            Ok(Err(error)) => {
                tracing::error!(%error, worker = name, "a turn failed");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
            Err(error) => {
                tracing::error!(%error, worker = name, "a turn ended badly");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    }
}
