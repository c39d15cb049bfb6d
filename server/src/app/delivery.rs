//! Serving one peer: what lies after its cursor and is meant for it, in order, until it says stop.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use hansa_entities::delivery_cursor::{self, PeerState};
use hansa_entities::follow::{self, FollowState};
use hansa_entities::id::{ActorId, InstanceId};
use hansa_entities::log_entry::{self, Audience};
use hansa_entities::time::Time;
use hansa_entities::{actor, dead_letter};
use hansa_federation::backend::Policy;
use hansa_federation::delivery::Outcome;
use hansa_federation::origin::authority;
use http::HeaderMap;
use url::Url;

use super::error::{Error, Result};
use super::{App, actor as actors, failpoint, policy};
use crate::store;

/// What serving a peer came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Served {
    /// Everything up to the newest entry is settled.
    UpToDate,
    /// There is more; come again at once.
    More,
    /// The peer does not answer; it is due again later.
    Waits,
    /// Another worker serves it, or it is paused or gone.
    Skipped,
}

/// How long one worker may hold a peer: well above the longest request.
const LEASE: chrono::Duration = chrono::Duration::seconds(60);
/// Entries read at a time.
const BATCH: u64 = 32;
/// A member is never given up: it is tried at least this often.
const LONGEST: Duration = Duration::from_secs(6 * 3600);

/// Serves one batch to one peer.
pub async fn serve(app: &App, id: InstanceId) -> Result<Served> {
    let now = app.clock.now();
    let Some(mut cursor) = store::claim::claim_peer(app.store.write(), id, now, now.plus(LEASE)).await?
    else {
        return Ok(Served::Skipped);
    };
    let mut letters = Vec::new();
    let result = match cursor.state {
        PeerState::Active => serve_claimed(app, &mut cursor, &mut letters).await,
        PeerState::Paused | PeerState::Gone => Ok(Served::Skipped),
    };
    cursor.leased_until = None;
    // The mark and what was refused before it move together, or not at all.
    let tx = app.store.begin().await?;
    if store::claim::settle_peer(&tx, cursor).await? {
        for letter in letters {
            store::insert(&tx, letter).await?;
        }
        tx.commit().await.map_err(store::Error::from)?;
    }
    failpoint::reach("delivery.after_settle");
    result
}

async fn serve_claimed(
    app: &App,
    cursor: &mut delivery_cursor::Model,
    letters: &mut Vec<dead_letter::Model>,
) -> Result<Served> {
    let c = app.store.read();
    let Some(peer) = store::actor::find_instance(c, cursor.instance_id).await? else {
        return Ok(Served::Skipped);
    };
    let entries = store::log::list_after(c, cursor.position, BATCH).await?;
    let Some(last) = entries.last().map(|entry| entry.position) else { return Ok(Served::UpToDate) };
    if policy::answer(app, &peer.domain).await? != Policy::Open {
        // What was meant for a blocked domain is settled undelivered: a later allowance starts from then.
        cursor.position = last;
        return Ok(Served::More);
    }
    let addressed = Addresses::load(app, &peer.domain, cursor.instance_id).await?;
    let full = entries.len() as u64 == BATCH;
    let mut waves = Waves::default();
    for entry in entries {
        let inboxes = addressed.of(app, &entry).await?;
        let parcel = parcel(app, &entry).await?.filter(|_| !inboxes.is_empty());
        waves.put(entry, parcel, inboxes);
    }
    let window = app.config.federation.window.max(1);
    for wave in waves.0 {
        let mut outcomes = stream::iter(wave.shipments)
            .map(|(position, parcel, inboxes)| async move {
                let outcome = match parcel {
                    Some(parcel) => parcel.send(app, &inboxes).await,
                    None => (Outcome::Delivered, None),
                };
                (position, outcome)
            })
            // In order and several under way: the cursor is the contiguous settled mark.
            .buffered(window);
        while let Some((position, (outcome, inbox))) = outcomes.next().await {
            match settle(app, cursor, letters, position, outcome, inbox) {
                Next::Go => {}
                Next::Stop => return Ok(Served::Waits),
            }
        }
    }
    Ok(if full { Served::More } else { Served::UpToDate })
}

/// Entries that may be under way at the same time. Two about the same object, or two about whom an actor follows, never
/// are: an Undo must not arrive before its Follow, nor a Remove before its Add.
#[derive(Default)]
struct Waves(Vec<Wave>);

struct Wave {
    about: HashSet<Option<String>>,
    shipments: Vec<(i64, Option<Parcel>, Vec<Url>)>,
}

impl Waves {
    fn put(&mut self, entry: log_entry::Model, parcel: Option<Parcel>, inboxes: Vec<Url>) {
        let is_new = match (self.0.last_mut(), &parcel) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(wave), Some(_)) => !wave.about.insert(entry.object.clone()),
        };
        if is_new {
            self.0.push(Wave { about: HashSet::from([entry.object]), shipments: Vec::new() });
        }
        if let Some(wave) = self.0.last_mut() {
            wave.shipments.push((entry.position, parcel, inboxes));
        }
    }
}

enum Next {
    Go,
    Stop,
}

fn settle(
    app: &App,
    cursor: &mut delivery_cursor::Model,
    letters: &mut Vec<dead_letter::Model>,
    position: i64,
    outcome: Outcome,
    inbox: Option<Url>,
) -> Next {
    let now = app.clock.now();
    // An entry that was not meant for the peer says nothing about it.
    let was_sent = inbox.is_some();
    match outcome {
        Outcome::Delivered => {
            cursor.position = position;
            if was_sent {
                cursor.failures = 0;
                cursor.next_attempt_at = None;
                cursor.last_success_at = Some(now);
            }
            Next::Go
        }
        Outcome::Refused { status, reason } => {
            let letter = dead_letter::Model {
                id: app.clock.id(),
                instance_id: cursor.instance_id,
                position,
                inbox: inbox.map(|inbox| inbox.to_string()).unwrap_or_default(),
                status: Some(i32::from(status)),
                // Words of a stranger: a character that a database does not take would hold up the peer for ever.
                reason: crate::text::plain::one_line(&reason, 500),
                created_at: now,
            };
            cursor.last_error_at = Some(now);
            cursor.last_error = Some(format!("{status} {}", letter.reason));
            letters.push(letter);
            cursor.position = position;
            Next::Go
        }
        Outcome::Gone => {
            cursor.state = PeerState::Gone;
            cursor.last_error_at = Some(now);
            cursor.last_error = Some("410".to_owned());
            Next::Stop
        }
        Outcome::RetryAfter { delay, reason } => {
            cursor.failures = cursor.failures.saturating_add(1);
            cursor.last_error_at = Some(now);
            cursor.last_error = Some(crate::text::plain::one_line(&reason, 500));
            let wait =
                delay.unwrap_or_else(|| pause(cursor.failures, app.clock.random::<1>()[0])).min(LONGEST);
            cursor.next_attempt_at = Some(now.plus(chrono::Duration::from_std(wait).unwrap_or(LEASE)));
            Next::Stop
        }
    }
}

/// Doubles from two seconds to six hours, with a spread so that peers are not met all at once.
fn pause(failures: i32, spread: u8) -> Duration {
    let exponent = u32::try_from(failures.clamp(1, 14)).unwrap_or(1);
    let base = Duration::from_secs(2u64.saturating_pow(exponent)).min(LONGEST);
    base.mul_f64(0.75 + f64::from(spread) / 1024.0)
}

/// One activity, ready to be signed and sent.
struct Parcel {
    body: Bytes,
    keys: std::sync::Arc<actors::OwnKeys>,
}

impl Parcel {
    /// Sends to each inbox; the worst answer counts, since the cursor moves for all of them.
    async fn send(self, app: &App, inboxes: &[Url]) -> (Outcome, Option<Url>) {
        let mut worst = (Outcome::Delivered, None);
        for inbox in inboxes {
            failpoint::reach("delivery.before_send");
            let signer = self.keys.signer();
            let now = app.clock.at();
            let outcome = app.client.post(inbox, self.body.clone(), &signer, HeaderMap::new(), now).await;
            failpoint::reach("delivery.after_send");
            tracing::debug!(inbox = %inbox, ?outcome, "delivery");
            metrics::counter!("hansa_deliveries_total", "outcome" => label(&outcome)).increment(1);
            if severity(&outcome) >= severity(&worst.0) {
                worst = (outcome, Some(inbox.clone()));
            }
        }
        worst
    }
}

fn label(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Delivered => "delivered",
        Outcome::RetryAfter { .. } => "retry",
        Outcome::Refused { .. } => "refused",
        Outcome::Gone => "gone",
    }
}

fn severity(outcome: &Outcome) -> u8 {
    match outcome {
        Outcome::Delivered => 0,
        Outcome::Refused { .. } => 1,
        Outcome::Gone => 2,
        Outcome::RetryAfter { .. } => 3,
    }
}

async fn parcel(app: &App, entry: &log_entry::Model) -> Result<Option<Parcel>> {
    // Superseded and erased entries have no bytes any more: a later entry says the last word.
    let Some(bytes) = &entry.bytes else { return Ok(None) };
    let keys = actors::keys(app, app.store.read(), entry.actor_id).await?;
    Ok(Some(Parcel { body: Bytes::from(bytes.clone()), keys }))
}

/// Who at one peer is served with what.
struct Addresses {
    domain: String,
    /// Followers at the peer, past ones included: what they were sent is also corrected and withdrawn.
    follows: Vec<follow::Model>,
    actors: HashMap<ActorId, actor::Model>,
}

impl Addresses {
    async fn load(app: &App, domain: &str, instance: InstanceId) -> Result<Self> {
        let c = app.store.read();
        let follows = store::follow::list_by_instance(c, instance).await?;
        let actors = store::actor::list_by_ids(c, follows.iter().map(|row| row.follower_id)).await?;
        Ok(Self {
            domain: domain.to_owned(),
            follows,
            actors: actors.into_iter().map(|actor| (actor.id, actor)).collect(),
        })
    }

    /// The distinct inboxes at the peer that an entry goes to.
    async fn of(&self, app: &App, entry: &log_entry::Model) -> Result<Vec<Url>> {
        let mut inboxes = Vec::new();
        let mut put = |text: &str| {
            if let Ok(url) = Url::parse(text)
                && authority(&url) == self.domain
                && !inboxes.contains(&url)
            {
                inboxes.push(url);
            }
        };
        entry.recipients.0.iter().for_each(|text| put(text));
        if entry.audience == Audience::Public {
            for follow in self.follows.iter().filter(|row| row.target_id == entry.actor_id) {
                if self.is_served(app, follow, entry).await?
                    && let Some(actor) = self.actors.get(&follow.follower_id)
                {
                    put(actor.shared_inbox.as_deref().unwrap_or(&actor.inbox));
                }
            }
        }
        Ok(inboxes)
    }

    async fn is_served(&self, app: &App, follow: &follow::Model, entry: &log_entry::Model) -> Result<bool> {
        match follow.state {
            FollowState::Accepted => Ok(true),
            // Who no longer follows still hears of corrections and withdrawals of what it was sent.
            FollowState::Ended | FollowState::Rejected => {
                let (Some(since), Some(object)) = (follow.since_position, &entry.object) else {
                    return Ok(false);
                };
                if !matches!(entry.kind.as_str(), "Update" | "Delete" | "Remove") {
                    return Ok(false);
                }
                let first = store::log::first_entry_of(app.store.read(), object).await?;
                let until = follow.decided_at.unwrap_or(Time(i64::MAX));
                Ok(first.is_some_and(|first| first.position >= since && first.created_at <= until))
            }
            FollowState::Pending => Ok(false),
        }
    }
}

/// Peers that are due now.
pub async fn list_due(app: &App, limit: u64) -> Result<Vec<InstanceId>> {
    let c = app.store.read();
    let last = store::log::last_position(c).await?;
    Ok(store::delivery::list_due(c, last, app.clock.now(), limit).await?)
}

/// When the next peer becomes due that waits for its time.
pub async fn next_due(app: &App) -> Result<Option<Time>> {
    let c = app.store.read();
    let last = store::log::last_position(c).await?;
    Ok(store::delivery::next_due(c, last).await?)
}

/// Sends a refused delivery once more.
pub async fn retry(app: &App, id: hansa_entities::id::DeadLetterId) -> Result<Served> {
    let c = app.store.read();
    let letter = store::delivery::find_dead_letter(c, id).await?.ok_or(Error::NotFound)?;
    let entry = store::log::get(c, letter.position).await?;
    let inbox = Url::parse(&letter.inbox).map_err(Error::internal)?;
    super::inbox::require_policy(app, &authority(&inbox)).await?;
    let Some(parcel) = parcel(app, &entry).await? else {
        store::delivery::delete_dead_letter(app.store.write(), id).await?;
        return Ok(Served::UpToDate);
    };
    match parcel.send(app, &[inbox]).await.0 {
        Outcome::Delivered => {
            store::delivery::delete_dead_letter(app.store.write(), id).await?;
            Ok(Served::UpToDate)
        }
        Outcome::RetryAfter { .. } | Outcome::Refused { .. } | Outcome::Gone => Ok(Served::Waits),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_six_hours_and_never_beyond() {
        assert!(pause(1, 0) >= Duration::from_millis(1500) && pause(1, 255) < Duration::from_secs(3));
        assert!(pause(3, 128) > pause(2, 128));
        assert!(pause(i32::MAX, 255) <= LONGEST);
        assert!(pause(14, 0) >= Duration::from_secs(3 * 3600));
    }
}
