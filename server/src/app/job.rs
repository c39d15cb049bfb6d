//! Work for later: each kind is one function, run at least once, its effects exactly once.

use futures_util::future::join_all;
use hansa_entities::job::{self, JobState};
use hansa_entities::time::Time;
use serde_json::{Value, json};
use url::Url;

use super::error::{Error, Result};
use super::reply::Received;
use super::{App, inbox, reply, secret};
use crate::store::{self, Conn, Tx};

const FETCH_REPLY: &str = "fetch-reply";
const FETCH_OBJECT: &str = "fetch-object";
const LEASE: chrono::Duration = chrono::Duration::seconds(60);
/// About a week with the pauses below, which a city may be away; then it is failed, visible.
const ATTEMPTS: i32 = 40;
/// The longest pause, in seconds.
const LONGEST: i64 = 6 * 3600;
/// Jobs taken at a time.
const AT_ONCE: u64 = 4;

/// Fetch a reply that the owner of a thread has named.
pub(crate) async fn fetch_reply(app: &App, tx: &Tx, uri: &Url, thread: &Url) -> Result<()> {
    // Two long URLs side by side would not fit into an index of PostgreSQL.
    let subject = format!("{FETCH_REPLY} {uri} {}", secret::fingerprint(thread.as_str()));
    enqueue(app, tx, FETCH_REPLY, subject, json!({ "uri": uri, "thread": thread })).await
}

/// Fetch an object that only its origin can vouch for.
pub(crate) async fn fetch_object(app: &App, tx: &Tx, uri: &Url) -> Result<()> {
    enqueue(app, tx, FETCH_OBJECT, format!("{FETCH_OBJECT} {uri}"), json!({ "uri": uri })).await
}

/// Forgets a reply that was to be fetched: the owner of the thread has taken its name back.
pub(crate) async fn forget_reply(tx: &Tx, uri: &Url) -> Result<()> {
    Ok(store::job::delete(tx, &format!("{FETCH_REPLY} {uri}")).await?)
}

async fn enqueue(app: &App, tx: &Tx, kind: &str, subject: String, payload: Value) -> Result<()> {
    store::job::delete_settled(tx, &subject).await?;
    let now = app.clock.now();
    let row = job::Model {
        id: app.clock.id(),
        kind: kind.to_owned(),
        subject,
        payload,
        state: JobState::Ready,
        attempts: 0,
        run_at: now,
        leased_until: None,
        fence: 0,
        error: None,
        created_at: now,
    };
    store::insert_new(tx, row).await?;
    app.signals.jobs.notify_one();
    Ok(())
}

/// Runs what is due; how many jobs there were. They run side by side: one that waits for a slow city delays no other, and
/// none outlives its lease because of those before it.
pub async fn run_due(app: &App) -> Result<usize> {
    let now = app.clock.now();
    let jobs = store::claim::claim_jobs(app.store.write(), now, now.plus(LEASE), AT_ONCE).await?;
    let count = jobs.len();
    for settled in join_all(jobs.into_iter().map(|job| take_turn(app, job, now))).await {
        settled?;
    }
    Ok(count)
}

async fn take_turn(app: &App, mut job: job::Model, now: Time) -> Result<()> {
    job.attempts += 1;
    match run(app, &job).await {
        Ok(()) => job.state = JobState::Done,
        Err(error) => {
            job.error = Some(error.to_string().chars().take(500).collect());
            let is_final = matches!(error, Error::NotFound | Error::Gone | Error::Forbidden(_));
            if is_final || job.attempts >= ATTEMPTS {
                job.state = JobState::Failed;
            } else {
                job.run_at = now.plus(chrono::Duration::seconds(
                    2i64.saturating_pow(job.attempts.unsigned_abs() + 2).min(LONGEST),
                ));
            }
        }
    }
    store::job::settle(app.store.write(), &job).await?;
    Ok(())
}

async fn run(app: &App, job: &job::Model) -> Result<()> {
    let url = |name: &str| {
        let text = job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
        Url::parse(text).map_err(Error::internal)
    };
    let uri = url("uri")?;
    match job.kind.as_str() {
        FETCH_REPLY => match reply::fetch(app, &uri, Some(&url("thread")?)).await {
            // Withdrawn before it was fetched: there is nothing to show.
            Ok(Received::Done | Received::Ignored(_)) | Err(Error::Gone) => Ok(()),
            // The answer it answers has not been named yet, or not fetched: later.
            Ok(Received::Orphan(_)) => Err(Error::Unavailable("parent_missing")),
            Err(error) => Err(error),
        },
        FETCH_OBJECT => inbox::fetch_object(app, &uri).await,
        other => Err(Error::internal(format!("job kind {other} is not known"))),
    }
}

/// When the next job becomes due.
pub async fn next_due(app: &App) -> Result<Option<Time>> {
    Ok(store::job::next_due(app.store.read()).await?)
}

/// How many jobs wait.
pub(crate) async fn count(c: &impl Conn) -> Result<u64> {
    Ok(store::job::count(c, JobState::Ready).await?)
}
