//! From an arrived request to a row: verified, written with others in one commit, answered 202.

use std::num::NonZeroU32;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use hansa_entities::inbox_item::{self, InboxState};
use hansa_federation::inbox::{Received, Rejection, Sender};
use hansa_federation::limits::FOLLOWERS_SYNC_BYTES;
use hansa_federation::log::header::Reach;
use hansa_federation::origin::registrable;
use hansa_federation::signature::Inbound;
use tokio::sync::{mpsc, oneshot};

use super::backend::Port;
use crate::app::App;
use crate::app::failpoint;
use crate::store;

/// The request was taken; its activity may be a double.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receipt {
    New,
    Double,
}

/// Why a request was not taken.
#[derive(Debug)]
pub enum Refused {
    Rejected(Rejection),
    /// Too many from one host.
    TooMany(Duration),
    /// The database did not take it; the sender tries again.
    Unavailable,
}

/// How many activities a host may bring, and all hosts of one owner together.
#[derive(Debug)]
pub(crate) struct Limits {
    hosts: DefaultKeyedRateLimiter<String>,
    owners: DefaultKeyedRateLimiter<String>,
}

/// Budgets of one host that one registrable domain has: names below it cost nothing.
const OF_ONE_OWNER: u32 = 8;

impl Limits {
    pub(crate) fn new(per_minute: u32) -> Self {
        let of_a_host = NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN);
        let of_an_owner = of_a_host.saturating_mul(NonZeroU32::new(OF_ONE_OWNER).unwrap_or(NonZeroU32::MIN));
        Self {
            hosts: RateLimiter::keyed(Quota::per_minute(of_a_host)),
            owners: RateLimiter::keyed(Quota::per_minute(of_an_owner)),
        }
    }

    /// One more of a host.
    pub(super) fn check(&self, host: &String) -> Result<(), Refused> {
        use governor::clock::Clock as _;
        let owner = registrable(host).to_owned();
        let checked = self.hosts.check_key(host).and_then(|()| self.owners.check_key(&owner));
        checked.map_err(|refused| {
            let wait = refused.wait_time_from(governor::clock::DefaultClock::default().now());
            Refused::TooMany(wait.max(Duration::from_secs(1)))
        })
    }

    /// Forgets hosts that have recovered, so that the state stays bounded.
    pub(crate) fn shrink(&self) {
        self.hosts.retain_recent();
        self.owners.retain_recent();
    }
}

/// One row on its way to the next commit.
type Parcel = (inbox_item::Model, oneshot::Sender<Option<bool>>);

/// The queue in front of the database: requests that arrive together are committed together.
#[derive(Debug)]
pub(crate) struct Intake {
    queue: mpsc::Sender<Parcel>,
    /// Requests that wait for their commit.
    waiting: AtomicUsize,
}

/// Waiting requests; beyond them senders wait in their connection.
const QUEUE: usize = 1024;
/// Rows of one commit.
const GROUP: usize = 512;

impl Intake {
    /// Opens the queue. The task ends when the last sender is gone.
    pub(crate) fn open(store: store::Store) -> Self {
        let (sender, mut receiver) = mpsc::channel::<Parcel>(QUEUE);
        tokio::spawn(async move {
            let mut group = Vec::with_capacity(GROUP);
            while receiver.recv_many(&mut group, GROUP).await > 0 {
                commit(&store, &mut group).await;
            }
        });
        Self { queue: sender, waiting: AtomicUsize::new(0) }
    }

    /// Whether somebody waits to be answered: then other writers keep short.
    pub(super) fn is_waited_for(&self) -> bool {
        self.waiting.load(Ordering::Relaxed) > 0
    }

    async fn put(&self, item: inbox_item::Model) -> Option<bool> {
        let (answer, answered) = oneshot::channel();
        let _waiting = Waiting::one_more(&self.waiting);
        self.queue.send((item, answer)).await.ok()?;
        answered.await.ok()?
    }
}

/// Counts for as long as it lives: a connection that closes drops it as an answer does.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn one_more(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(count)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

async fn commit(store: &store::Store, group: &mut Vec<Parcel>) {
    let items: Vec<&inbox_item::Model> = group.iter().map(|(item, _)| item).collect();
    let mut answers: Vec<Option<bool>> = match write(store, &items).await {
        Ok(new) => new.into_iter().map(Some).collect(),
        Err(error) => {
            tracing::error!(%error, rows = items.len(), "received activities were not written");
            Vec::new()
        }
    };
    // One row that the database does not take must not cost the others their place.
    if answers.is_empty() {
        for item in items {
            answers.push(write(store, &[item]).await.ok().and_then(|new| new.first().copied()));
        }
    }
    for ((_, answer), new) in group.drain(..).zip(answers) {
        // A receiver that is gone was a connection that closed: the row counts all the same.
        let _ = answer.send(new);
    }
}

async fn write(store: &store::Store, items: &[&inbox_item::Model]) -> store::Result<Vec<bool>> {
    let tx = store.begin().await?;
    let new = store::inbox::insert_new(&tx, items.iter().map(|item| (*item).clone())).await?;
    failpoint::reach("inbox.before_commit");
    tx.commit().await?;
    failpoint::reach("inbox.after_commit");
    Ok(items.iter().map(|item| new.contains(&item.id)).collect())
}

/// Takes one request to an inbox.
///
/// # Errors
/// What is wrong with the request; nothing was stored then.
pub async fn receive(app: &App, inbound: &Inbound<'_>) -> Result<Receipt, Refused> {
    let received =
        hansa_federation::inbox::receive(inbound, &app.verifier, &app.client, &Port(app), app.clock.at())
            .await
            .map_err(Refused::Rejected)?;
    app.limits.check(&received.host)?;
    if let Some(reach) = received.hansa_log.as_deref().and_then(|header| Reach::read(header, app.mode())) {
        app.sync.note_reach(received.actor.as_str(), reach);
    }
    let item = row(app, received).map_err(Refused::Rejected)?;
    let is_new = app.intake.put(item).await.ok_or(Refused::Unavailable)?;
    app.signals.inbox.notify_one();
    metrics::counter!("hansa_inbox_received_total").increment(1);
    Ok(if is_new { Receipt::New } else { Receipt::Double })
}

fn row(app: &App, received: Received) -> Result<inbox_item::Model, Rejection> {
    let now = app.clock.now();
    let bytes = String::from_utf8(received.bytes.to_vec()).map_err(|_| Rejection::Ignored("not_utf_8"))?;
    Ok(inbox_item::Model {
        id: app.clock.id(),
        activity: received.activity_id.to_string(),
        actor: received.actor.to_string(),
        host: received.host,
        kind: crate::text::plain::one_line(&received.kind, 64),
        bytes,
        state: InboxState::New,
        gone: received.sender == Sender::Gone,
        attempts: 0,
        run_at: now,
        leased_until: None,
        fence: 0,
        error: None,
        received_at: now,
        settled_at: None,
        followers_sync: received.followers_sync.filter(|text| text.len() <= FOLLOWERS_SYNC_BYTES),
    })
}
