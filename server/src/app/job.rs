//! Work for later: each kind is one function, run at least once, its effects exactly once.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures_util::future::join_all;
use hansa_entities::id::JobId;
use hansa_entities::job::{self, JobState};
use hansa_entities::time::Time;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use url::Url;

use super::error::{Error, Result};
use super::permission::{Verb, require};
use super::principal::Principal;
use super::reply::Received;
use super::{App, account, audit, digest, follow, inbox, peer, plain, reply, secret};
use crate::store::{self, Conn, Tx};

const FETCH_REPLY: &str = "fetch-reply";
const FETCH_OBJECT: &str = "fetch-object";
const FETCH_ACTOR: &str = "fetch-actor";
const READ_OUTBOX: &str = "read-outbox";
const READ_THREAD: &str = "read-thread";
const ASK_AGAIN: &str = "ask-again";
const FOLLOWERS_SYNC: &str = "followers-sync";
const RETRY_LETTERS: &str = "retry-letters";
const FORGOT: &str = "forgot";
const SUBSCRIBE: &str = "subscribe";
const LEASE: chrono::Duration = chrono::Duration::seconds(60);
/// About a week with the pauses below, which a city may be away; then it is failed, visible.
const ATTEMPTS: i32 = 40;
/// The longest pause, in seconds.
const LONGEST: i64 = 6 * 3600;
/// Jobs taken at a time.
const AT_ONCE: u64 = 4;

/// Fetch a reply that the owner of a thread has named.
pub(crate) async fn fetch_reply(app: &App, tx: &Tx, uri: &Url, thread: &Url) -> Result<()> {
    let subject = reply_subject(uri, thread);
    enqueue(app, tx, FETCH_REPLY, subject, json!({ "uri": uri, "thread": thread })).await
}

/// Two long URLs side by side would not fit into an index of PostgreSQL.
fn reply_subject(uri: &Url, thread: &Url) -> String {
    format!("{FETCH_REPLY} {uri} {}", secret::fingerprint(thread.as_str()))
}

/// Fetch an object that only its origin can vouch for.
pub(crate) async fn fetch_object(app: &App, tx: &Tx, uri: &Url) -> Result<()> {
    enqueue(app, tx, FETCH_OBJECT, format!("{FETCH_OBJECT} {uri}"), json!({ "uri": uri })).await
}

/// Read the document of a remote actor anew.
pub(crate) async fn fetch_actor(app: &App, tx: &Tx, uri: &str) -> Result<()> {
    enqueue(app, tx, FETCH_ACTOR, format!("{FETCH_ACTOR} {uri}"), json!({ "uri": uri })).await
}

/// Read the outbox of a plain origin; one reading of an actor at a time.
pub(crate) async fn read_outbox(app: &App, tx: &Tx, actor: &str) -> Result<()> {
    let subject = format!("{READ_OUTBOX} {actor}");
    enqueue(app, tx, READ_OUTBOX, subject, json!(plain::Reading::of(actor))).await
}

/// Read the whole thread of a record of a plain origin, once in a while: somebody else's page is not asked for with every
/// reply.
pub(crate) async fn read_thread(app: &App, tx: &Tx, context: &str) -> Result<()> {
    let subject = format!("{READ_THREAD} {context}");
    if was_asked(app, tx, &subject, plain::THREAD_PAUSE).await? {
        return Ok(());
    }
    enqueue(app, tx, READ_THREAD, subject, json!(plain::Backfill::of(context))).await
}

/// True where a job about a subject was made less than a while ago.
async fn was_asked(app: &App, tx: &Tx, subject: &str, pause: chrono::Duration) -> Result<bool> {
    let last = store::job::find_by_subject(tx, subject).await?;
    Ok(last.is_some_and(|job| job.created_at.plus(pause) > app.clock.now()))
}

/// Ask the origin of an object whether it still stands so.
pub(crate) async fn ask_again(app: &App, tx: &Tx, uri: &str) -> Result<()> {
    enqueue(app, tx, ASK_AGAIN, format!("{ASK_AGAIN} {uri}"), json!({ "uri": uri })).await
}

/// Compare the followers that an actor counts here with those that stand here; once an hour an actor at most.
pub(crate) async fn followers_sync(app: &App, tx: &Tx, actor: &str, url: &Url) -> Result<()> {
    let subject = format!("{FOLLOWERS_SYNC} {actor}");
    if was_asked(app, tx, &subject, follow::SYNC_PAUSE).await? {
        return Ok(());
    }
    enqueue(app, tx, FOLLOWERS_SYNC, subject, json!({ "uri": url, "actor": actor })).await
}

/// Send everything that a peer refused once more.
pub(crate) async fn retry_letters(app: &App, tx: &Tx, peer: &peer::Retrying) -> Result<()> {
    let subject = format!("{RETRY_LETTERS} {}", peer.instance);
    enqueue(app, tx, RETRY_LETTERS, subject, json!(peer)).await
}

/// Look whether a link to a new password is to be sent to an address.
pub(crate) async fn forgot(app: &App, tx: &Tx, email: &str) -> Result<()> {
    enqueue_sealed(app, tx, FORGOT, email, email).await
}

/// Look whether an address is to be asked if it wants the weekly letter.
pub(crate) async fn subscribe(app: &App, tx: &Tx, wanted: &digest::Subscribe) -> Result<()> {
    enqueue_sealed(app, tx, SUBSCRIBE, &wanted.email, wanted).await
}

/// Work about an address that somebody has typed. It is nobody's business: it is sealed, and gone as soon as the work is
/// done.
async fn enqueue_sealed(
    app: &App,
    tx: &Tx,
    kind: &str,
    email: &str,
    payload: &(impl Serialize + ?Sized),
) -> Result<()> {
    let subject = format!("{kind} {}", secret::fingerprint(email));
    let plain = serde_json::to_vec(payload).map_err(Error::internal)?;
    let sealed = app.keyring.seal(&app.clock, kind, &plain).map_err(Error::internal)?;
    enqueue(app, tx, kind, subject, json!({ "sealed": STANDARD.encode(sealed) })).await
}

fn open_sealed<T: DeserializeOwned>(app: &App, job: &job::Model) -> Result<T> {
    let sealed = job.payload.get("sealed").and_then(Value::as_str).unwrap_or_default();
    let sealed = STANDARD.decode(sealed).map_err(Error::internal)?;
    let plain = app.keyring.open(&job.kind, &sealed).map_err(Error::internal)?;
    serde_json::from_slice(&plain).map_err(Error::internal)
}

/// True where nothing is to stay of a job that is done: of some, its subject alone would say who has asked.
fn leaves_no_trace(job: &job::Model) -> bool {
    matches!(job.kind.as_str(), FORGOT | SUBSCRIBE)
}

/// Forgets a reply that was to be fetched: the owner of the thread has taken its name back.
pub(crate) async fn forget_reply(tx: &Tx, uri: &Url, thread: &Url) -> Result<()> {
    Ok(store::job::delete(tx, &reply_subject(uri, thread)).await?)
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
        Ok(Turn::Done) if leaves_no_trace(&job) => {
            store::job::delete_leased(app.store.write(), &job).await?;
            return Ok(());
        }
        Ok(Turn::Done) => job.state = JobState::Done,
        Ok(Turn::Again(payload)) => {
            job.payload = payload;
            job.attempts = 0;
            job.error = None;
            job.run_at = app.clock.now();
        }
        Err(error) => {
            job.error = Some(error.to_string().chars().take(500).collect());
            let is_final = matches!(error, Error::NotFound | Error::Gone | Error::Forbidden(_));
            if is_final || job.attempts >= ATTEMPTS {
                job.state = JobState::Failed;
                // From here it is kept for the time that `retention` says.
                job.run_at = now;
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

/// What one turn of a job came to.
#[derive(Debug)]
pub(crate) enum Turn {
    Done,
    /// There is more, and this is where to go on: long work is done in steps that a lease can hold.
    Again(Value),
}

async fn run(app: &App, job: &job::Model) -> Result<Turn> {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let url = |name: &str| Url::parse(text(name)).map_err(Error::internal);
    match job.kind.as_str() {
        FETCH_REPLY => match reply::fetch(app, &url("uri")?, Some(&url("thread")?)).await {
            // Withdrawn before it was fetched: there is nothing to show.
            Ok(Received::Done | Received::Ignored(_)) | Err(Error::Gone) => Ok(Turn::Done),
            // The answer it answers has not been named yet, or not fetched: later.
            Ok(Received::Orphan(_)) => Err(Error::Unavailable("parent_missing")),
            Err(error) => Err(error),
        },
        FETCH_OBJECT => inbox::fetch_object(app, &url("uri")?).await.map(|()| Turn::Done),
        FETCH_ACTOR => inbox::refetch_actor(app, &url("uri")?).await.map(|()| Turn::Done),
        READ_OUTBOX => plain::read_outbox(app, payload(job)?, job.attempts).await,
        READ_THREAD => plain::read_thread(app, payload(job)?, job.attempts).await,
        ASK_AGAIN => inbox::ask_again(app, &url("uri")?).await.map(|()| Turn::Done),
        FOLLOWERS_SYNC => {
            follow::synchronise(app, text("actor"), &url("uri")?, job.attempts).await.map(|()| Turn::Done)
        }
        RETRY_LETTERS => peer::go_on_retrying(app, payload(job)?).await,
        FORGOT => {
            let email: String = open_sealed(app, job)?;
            account::mail_forgotten(app, &email).await.map(|()| Turn::Done)
        }
        SUBSCRIBE => digest::ask(app, &open_sealed(app, job)?).await.map(|()| Turn::Done),
        other => Err(Error::internal(format!("job kind {other} is not known"))),
    }
}

fn payload<T: DeserializeOwned>(job: &job::Model) -> Result<T> {
    serde_json::from_value(job.payload.clone()).map_err(Error::internal)
}

/// When the next job becomes due.
pub async fn next_due(app: &App) -> Result<Option<Time>> {
    Ok(store::job::next_due(app.store.read()).await?)
}

/// How many jobs wait, and how many have failed.
pub(crate) async fn count(c: &impl Conn) -> Result<Vec<(&'static str, u64)>> {
    let mut counts = Vec::new();
    for (name, state) in [("waiting", JobState::Ready), ("failed", JobState::Failed)] {
        counts.push((name, store::job::count(c, state).await?));
    }
    Ok(counts)
}

/// Lines of a list.
const LISTED: u64 = 200;

/// What waits and what has failed, newest first.
pub async fn list(app: &App, principal: &Principal) -> Result<Vec<job::Model>> {
    require(principal, Verb::Administer)?;
    Ok(store::job::list(app.store.read(), &[JobState::Ready, JobState::Failed], LISTED).await?)
}

/// What has failed for good, newest first.
pub async fn list_failed(app: &App, principal: &Principal) -> Result<Vec<job::Model>> {
    require(principal, Verb::Administer)?;
    Ok(store::job::list(app.store.read(), &[JobState::Failed], LISTED).await?)
}

/// Takes a job up again, at once and with all its attempts.
pub async fn retry(app: &App, principal: &Principal, id: JobId) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let mut row = store::job::find(&tx, id).await?.ok_or(Error::NotFound)?;
    if row.state == JobState::Done {
        return Err(Error::NotFound);
    }
    row.state = JobState::Ready;
    row.attempts = 0;
    row.run_at = app.clock.now();
    // A worker that still holds the old lease settles nothing any more.
    row.fence += 1;
    row.leased_until = None;
    let subject = row.subject.clone();
    store::update(&tx, row).await?;
    audit::record(app, &tx, principal, "job.retry", &subject, json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.signals.jobs.notify_one();
    Ok(())
}

/// Gives a job up. What it was to fetch is not fetched until somebody names it again.
pub async fn drop(app: &App, principal: &Principal, id: JobId) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let row = store::job::find(&tx, id).await?.ok_or(Error::NotFound)?;
    if row.state == JobState::Done {
        return Err(Error::NotFound);
    }
    store::job::delete(&tx, &row.subject).await?;
    audit::record(app, &tx, principal, "job.drop", &row.subject, json!({})).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}
