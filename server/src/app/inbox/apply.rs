//! From rows to their effects. An effect and the new state of its row are one transaction; rows that are due together
//! share it, each behind a savepoint of its own, because a commit costs a write to the disk.

use std::collections::{BTreeSet, HashMap};

use futures_util::stream::{self, StreamExt as _};
use hansa_entities::id::InstanceId;
use hansa_entities::inbox_item::{self, InboxState};
use hansa_entities::time::Time;
use hansa_federation::event::{Event, interpret};
use serde_json::Value;
use url::Url;

use super::actors::find_or_fetch;
use super::backend::require_policy;
use super::effect::{Effect, act};
use super::logged::{self, Logged};
use crate::app::error::{Error, Result};
use crate::app::record::Order;
use crate::app::{App, failpoint, follow, log, plain};
use crate::store::{self, Tx};

/// How long one worker may hold an item.
const LEASE: chrono::Duration = chrono::Duration::seconds(60);
/// Items taken at a time.
const BATCH: u64 = 64;
/// Unknown senders that are fetched at the same time.
const FETCHES: usize = 8;
/// Tries of what fails; then it is failed, visible, and can be retried by hand.
const ATTEMPTS: i32 = 8;
/// Tries of what waits for something it refers to, about four and a half hours: a peer that was told to wait sends what
/// comes later before what came first. Then it is ignored.
const PARKED: i32 = 15;

/// Applies what is due; how many items there were.
pub async fn apply_due(app: &App) -> Result<usize> {
    // A reply that comes in may be announced in our log.
    log::remember(app).await?;
    let now = app.clock.now();
    let items = store::claim::claim_inbox(app.store.write(), now, now.plus(LEASE), BATCH).await?;
    let count = items.len();
    // The network comes before the transaction.
    let ready = prepare(app, items).await?;
    let mut rest = ready.as_slice();
    while !rest.is_empty() {
        let (done, refused) = match apply_together(app, rest).await {
            Ok(applied) => applied,
            Err(error) => {
                tracing::warn!(%error, items = rest.len(), "activities were not applied together; each alone now");
                (rest.len(), apply_alone(app, rest).await)
            }
        };
        for (row, error) in refused {
            failed(app, row, &error).await?;
        }
        rest = rest.get(done..).unwrap_or_default();
    }
    logged::check_reach(app).await?;
    Ok(count)
}

/// When the next item becomes due.
pub async fn next_due(app: &App) -> Result<Option<Time>> {
    Ok(store::inbox::next_due(app.store.read()).await?)
}

/// An item that was read and whose sender is known.
pub(super) struct Ready {
    row: inbox_item::Model,
    value: Value,
    event: Event,
    /// Address of the actor whose row the effect needs.
    sender: Option<Url>,
    /// Its place in the log of its sender, where a copy of that is kept.
    logged: Logged,
}

impl Ready {
    /// Who sent it, where that is known.
    pub(super) fn sender(&self) -> Option<Url> {
        self.sender.clone()
    }

    pub(super) fn value(&self) -> &Value {
        &self.value
    }

    pub(super) fn set_logged(&mut self, logged: Logged) {
        self.logged = logged;
    }
}

/// Reads what was claimed and fetches the senders that are not known, each once and side by side. What cannot be read, or
/// is not allowed, is settled here.
async fn prepare(app: &App, items: Vec<inbox_item::Model>) -> Result<Vec<Ready>> {
    let mut read = Vec::with_capacity(items.len());
    for mut row in items {
        row.attempts += 1;
        match interpreted(app, &row).await {
            Ok(Ok((value, event))) => {
                let is_silent = row.gone || matches!(event, Event::ActorGone { .. } | Event::Ignored { .. });
                let sender = if is_silent { None } else { Url::parse(&row.actor).ok() };
                read.push(Ready { row, value, event, sender, logged: Logged::No });
            }
            Ok(Err(reason)) => {
                settle_as(app, &mut row, InboxState::Ignored, Some(reason));
                store::inbox::settle(app.store.write(), &row).await?;
            }
            Err(error) => failed(app, row, &error).await?,
        }
    }
    let senders: BTreeSet<Url> = read.iter().filter_map(|item| item.sender.clone()).collect();
    let unknown: HashMap<Url, Error> = stream::iter(senders)
        .map(|sender| async move { find_or_fetch(app, &sender).await.err().map(|error| (sender, error)) })
        .buffer_unordered(FETCHES)
        .filter_map(std::future::ready)
        .collect()
        .await;
    let mut ready = Vec::with_capacity(read.len());
    for item in read {
        match item.sender.as_ref().and_then(|sender| unknown.get(sender)) {
            Some(error) => failed(app, item.row, error).await?,
            None => ready.push(item),
        }
    }
    logged::judge(app, &mut ready).await?;
    Ok(ready)
}

/// The activity of an item, or why it says nothing here.
async fn interpreted(
    app: &App,
    row: &inbox_item::Model,
) -> Result<std::result::Result<(Value, Event), String>> {
    let value: Value = serde_json::from_str(&row.bytes).map_err(Error::internal)?;
    match interpret(&value, app.mode()) {
        Ok(event) => {
            require_policy(app, &row.host).await?;
            Ok(Ok((value, event)))
        }
        Err(error) => Ok(Err(error.to_string())),
    }
}

/// What could not be applied, and why.
type Failed = Vec<(inbox_item::Model, Error)>;

/// Each in a transaction of its own.
async fn apply_alone(app: &App, items: &[Ready]) -> Failed {
    let mut refused = Vec::new();
    for item in items {
        match apply_together(app, std::slice::from_ref(item)).await {
            Ok((_, one)) => refused.extend(one),
            Err(error) => refused.push((item.row.clone(), error)),
        }
    }
    refused
}

/// Gives them their effect in one transaction, in the order in which they came: all, or as many until somebody waits at the
/// inbox for the one writer. One that fails is rolled back alone. How many were looked at, and which of them failed.
///
/// # Errors
/// Where nothing was committed.
async fn apply_together(app: &App, items: &[Ready]) -> Result<(usize, Failed)> {
    let tx = app.store.begin().await?;
    let mut awake = BTreeSet::new();
    let (mut done, mut refused) = (0, Vec::new());
    for item in items {
        done += 1;
        let inner = store::savepoint(&tx).await?;
        match apply(app, &inner, item).await {
            Ok(Some(instance)) => {
                inner.commit().await.map_err(store::Error::from)?;
                awake.extend(instance);
            }
            // The lease ran out and another worker has it.
            Ok(None) => inner.rollback().await.map_err(store::Error::from)?,
            Err(error) => {
                inner.rollback().await.map_err(store::Error::from)?;
                refused.push((item.row.clone(), error));
            }
        }
        if app.intake.is_waited_for() {
            break;
        }
    }
    for instance in awake {
        store::delivery::wake(&tx, instance).await?;
        plain::wake(app, &tx, instance).await?;
    }
    failpoint::reach("apply.before_commit");
    tx.commit().await.map_err(store::Error::from)?;
    if items.iter().any(|item| matches!(item.event, Event::ReviseActor { .. } | Event::ActorGone { .. })) {
        app.known.forget();
    }
    failpoint::reach("apply.after_commit");
    app.wake_outbox();
    Ok((done, refused))
}

/// Effect and settled row of one item; the sender's instance, which has shown itself. None where the lease was lost.
async fn apply(app: &App, tx: &Tx, item: &Ready) -> Result<Option<Option<InstanceId>>> {
    // As it stands now: an item before this one may have changed it.
    let sender = match &item.sender {
        Some(uri) => store::actor::find_by_uri(tx, uri.as_str()).await?,
        None => None,
    };
    let effect = match (&item.logged, &sender) {
        (Logged::Proven(proven), Some(sender)) => logged::enter(app, tx, sender, proven).await?,
        (Logged::Refused(effect), _) => *effect,
        (Logged::Proven(_) | Logged::No, _) => {
            act(app, tx, &item.value, &item.event, sender.as_ref(), Order::Date).await?
        }
    };
    // Who says something that means nothing here has shown itself all the same.
    let known = match sender {
        Some(sender) => Some(sender),
        None if !item.row.gone => store::actor::find_by_uri(tx, &item.row.actor).await?,
        None => None,
    };
    if let (Some(known), Some(header)) = (&known, &item.row.followers_sync)
        && known.instance_id.is_some()
    {
        follow::compare_followers(app, tx, known, header).await?;
    }
    let mut row = item.row.clone();
    match effect {
        Effect::Done => settle_as(app, &mut row, InboxState::Done, None),
        Effect::Parked(reason) if row.attempts < PARKED => {
            row.state = InboxState::Parked;
            row.error = Some(reason.to_owned());
            row.run_at = later(app, row.attempts);
        }
        Effect::Ignored(reason) | Effect::Parked(reason) => {
            settle_as(app, &mut row, InboxState::Ignored, Some(reason.to_owned()));
        }
    }
    let held = store::inbox::settle(tx, &row).await?;
    Ok(held.then(|| known.and_then(|actor| actor.instance_id)))
}

fn settle_as(app: &App, row: &mut inbox_item::Model, state: InboxState, error: Option<String>) {
    row.state = state;
    row.settled_at = Some(app.clock.now());
    if error.is_some() {
        row.error = error;
    }
}

/// Writes down that an item could not be applied: again later, or never.
async fn failed(app: &App, mut row: inbox_item::Model, error: &Error) -> Result<()> {
    tracing::warn!(%error, activity = row.activity, attempt = row.attempts, "an activity was not applied");
    let text = error.to_string().chars().take(500).collect();
    // What the sender or the policy made impossible will not become possible by trying.
    let is_final = matches!(error, Error::Forbidden(_) | Error::NotFound | Error::Gone);
    if is_final || row.attempts >= ATTEMPTS {
        settle_as(app, &mut row, InboxState::Failed, Some(text));
    } else {
        row.state = InboxState::New;
        row.error = Some(text);
        row.run_at = later(app, row.attempts);
    }
    store::inbox::settle(app.store.write(), &row).await?;
    Ok(())
}

fn later(app: &App, attempts: i32) -> Time {
    app.clock.now().plus(chrono::Duration::seconds(2i64.saturating_pow(attempts.clamp(1, 12).unsigned_abs())))
}
