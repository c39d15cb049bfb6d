//! What an administrator sees of other instances, and may do about their deliveries.

use std::collections::{HashMap, HashSet};

use hansa_entities::delivery_cursor::{self, PeerState};
use hansa_entities::id::{DeadLetterId, InstanceId};
use hansa_entities::time::Time;
use hansa_entities::{dead_letter, instance};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::delivery::Phase;
use super::error::{Error, Result};
use super::job::Turn;
use super::permission::{Verb, require};
use super::plain::PlainView;
use super::principal::Principal;
use super::{App, audit, delivery, job, plain};
use crate::store::{self, Tx};

/// What can be known of a peer's records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeerKind {
    /// It keeps a log: what is here can be proved to be everything.
    Member,
    /// It keeps none: completeness cannot be proved.
    Plain,
}

impl PeerKind {
    pub fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Plain => "plain",
        }
    }
}

/// How deliveries to a peer stand, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It takes what it is sent.
    Good,
    /// It does not answer, and is tried again.
    Failing,
    /// It answers, and does not believe us.
    Refusing,
    /// It asked for a pause.
    Resting,
    Paused,
    Gone,
}

impl Standing {
    pub fn code(self) -> &'static str {
        match self {
            Self::Good => "active",
            Self::Failing => "waits",
            Self::Refusing => "refuses",
            Self::Resting => "rests",
            Self::Paused => "paused",
            Self::Gone => "gone",
        }
    }
}

/// One other instance.
#[derive(Clone, Debug)]
pub struct PeerView {
    pub instance: instance::Model,
    pub cursor: delivery_cursor::Model,
    pub kind: PeerKind,
    pub standing: Standing,
    pub phase: Phase,
    /// Outgoing activities that are not settled yet for this peer, meant for it or not.
    pub behind: i64,
    /// When the first of them was made.
    pub behind_since: Option<Time>,
    /// Deliveries that it refused for good.
    pub letters: i64,
}

/// The same with everything that stands on its page.
#[derive(Clone, Debug)]
pub struct PeerDetails {
    pub view: PeerView,
    /// Newest first, no more than a page of them.
    pub letters: Vec<dead_letter::Model>,
    /// What is read from its outboxes, where nothing pushes.
    pub plain: Vec<PlainView>,
}

/// Letters of one page.
const LETTERS: u64 = 200;

fn standing(cursor: &delivery_cursor::Model, phase: Phase) -> Standing {
    match cursor.state {
        PeerState::Paused => Standing::Paused,
        PeerState::Gone => Standing::Gone,
        PeerState::Active if cursor.refused_since.is_some() => Standing::Refusing,
        PeerState::Active if cursor.failures > 0 => Standing::Failing,
        PeerState::Active if phase == Phase::Open => Standing::Resting,
        PeerState::Active => Standing::Good,
    }
}

/// All peers that were ever served.
pub async fn list(app: &App, principal: &Principal) -> Result<Vec<PeerView>> {
    require(principal, Verb::Administer)?;
    let c = app.store.read();
    let last = store::log::last_position(c).await?;
    let mut instances: HashMap<InstanceId, instance::Model> =
        store::actor::list_instances(c).await?.into_iter().map(|row| (row.id, row)).collect();
    let members: HashSet<InstanceId> = store::actor::list_members(c).await?.into_iter().collect();
    let letters: HashMap<InstanceId, i64> =
        store::delivery::count_dead_letters_by_peer(c).await?.into_iter().collect();
    // Many peers stand at the same place.
    let mut since: HashMap<i64, Option<Time>> = HashMap::new();
    let mut views = Vec::new();
    for cursor in store::delivery::list_cursors(c).await? {
        let Some(instance) = instances.remove(&cursor.instance_id) else { continue };
        let behind = (last - cursor.position).max(0);
        if behind > 0 && !since.contains_key(&cursor.position) {
            let first = store::log::first_time_after(c, cursor.position).await?;
            since.insert(cursor.position, first);
        }
        let phase = delivery::phase(&cursor, app.clock.now());
        views.push(PeerView {
            kind: if members.contains(&instance.id) { PeerKind::Member } else { PeerKind::Plain },
            standing: standing(&cursor, phase),
            phase,
            behind,
            behind_since: since.get(&cursor.position).copied().flatten().filter(|_| behind > 0),
            letters: letters.get(&instance.id).copied().unwrap_or_default(),
            instance,
            cursor,
        });
    }
    views.sort_by(|a, b| a.instance.domain.cmp(&b.instance.domain));
    Ok(views)
}

/// One peer, with what it refused.
pub async fn read(app: &App, principal: &Principal, id: InstanceId) -> Result<PeerDetails> {
    let view = list(app, principal).await?.into_iter().find(|view| view.instance.id == id);
    let view = view.ok_or(Error::NotFound)?;
    let letters = store::delivery::list_dead_letters_of(app.store.read(), id, LETTERS).await?;
    Ok(PeerDetails { view, letters, plain: plain::views(app, id).await? })
}

/// Holds deliveries to a peer.
pub async fn pause(app: &App, principal: &Principal, id: InstanceId) -> Result<()> {
    change(app, principal, id, "peer.pause", |cursor| cursor.state = PeerState::Paused).await
}

/// Goes on with deliveries, at once.
pub async fn resume(app: &App, principal: &Principal, id: InstanceId) -> Result<()> {
    change(app, principal, id, "peer.resume", |cursor| cursor.state = PeerState::Active).await
}

async fn change(
    app: &App,
    principal: &Principal,
    id: InstanceId,
    action: &str,
    how: impl Fn(&mut delivery_cursor::Model),
) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let (peer, mut cursor) = find(&tx, id).await?;
    how(&mut cursor);
    take_over(&mut cursor);
    store::update(&tx, cursor).await?;
    audit::record(app, &tx, principal, action, &peer.domain, json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(())
}

async fn find(tx: &Tx, id: InstanceId) -> Result<(instance::Model, delivery_cursor::Model)> {
    let peer = store::actor::find_instance(tx, id).await?.ok_or(Error::NotFound)?;
    let cursor = store::delivery::find_cursor(tx, id).await?.ok_or(Error::NotFound)?;
    Ok((peer, cursor))
}

/// Everything begins anew, and a worker that still holds the old lease settles nothing any more.
fn take_over(cursor: &mut delivery_cursor::Model) {
    cursor.next_attempt_at = None;
    cursor.failures = 0;
    cursor.failing_since = None;
    cursor.refused_since = None;
    cursor.fence += 1;
    cursor.leased_until = None;
}

/// An instant as RFC 3339 writes it, or the beginning of a day (UTC).
///
/// # Errors
/// `Invalid` for anything else.
pub fn parse_since(text: &str) -> Result<Time> {
    let text = text.trim();
    let wrong = || Error::field("since", if text.is_empty() { "required" } else { "not_a_date" });
    if let Ok(at) = chrono::DateTime::parse_from_rfc3339(text) {
        return Ok(Time::from(at.to_utc()));
    }
    let day = chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| wrong())?;
    Ok(Time::from(day.and_time(chrono::NaiveTime::MIN).and_utc()))
}

/// Sends everything since an instant again: the cursor goes back to the first entry at that time or later. Who has it
/// knows it by its id. How many entries that are.
///
/// # Errors
/// `Invalid` where nothing was sent since.
pub async fn resend(app: &App, principal: &Principal, id: InstanceId, since: Time) -> Result<i64> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let (peer, mut cursor) = find(&tx, id).await?;
    let first = store::log::first_position_since(&tx, since).await?;
    let first = first.ok_or_else(|| Error::field("since", "nothing_since"))?;
    // It never goes forward: what was not sent yet is not left out.
    let from = cursor.position;
    cursor.position = from.min(first - 1);
    if cursor.state == PeerState::Gone {
        cursor.state = PeerState::Active;
    }
    let (position, last) = (cursor.position, store::log::last_position(&tx).await?);
    take_over(&mut cursor);
    store::update(&tx, cursor).await?;
    let details = json!({ "since": since.at(), "from": from, "to": position });
    audit::record(app, &tx, principal, "peer.resend", &peer.domain, details).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(last - position)
}

/// Reads the documents of the actors of a peer that are related to us anew, and outboxes that nothing is pushed from.
/// How many actors that are.
pub async fn refetch(app: &App, principal: &Principal, id: InstanceId) -> Result<usize> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let peer = store::actor::find_instance(&tx, id).await?.ok_or(Error::NotFound)?;
    let related = store::follow::list_related(&tx, id).await?;
    for actor in &related {
        job::fetch_actor(app, &tx, &actor.uri).await?;
        if store::plain::find(&tx, actor.id).await?.is_some() {
            job::read_outbox(app, &tx, &actor.uri).await?;
        }
    }
    audit::record(app, &tx, principal, "peer.refetch", &peer.domain, json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(related.len())
}

/// What was refused, newest first.
pub async fn dead_letters(app: &App, principal: &Principal) -> Result<Vec<dead_letter::Model>> {
    require(principal, Verb::Administer)?;
    Ok(store::delivery::list_dead_letters(app.store.read(), LETTERS).await?)
}

/// Sends a refused delivery once more; true where it arrived.
pub async fn retry(app: &App, principal: &Principal, id: DeadLetterId) -> Result<bool> {
    require(principal, Verb::Administer)?;
    Ok(delivery::retry(app, id).await? == delivery::Served::UpToDate)
}

/// How far the letters of a peer were sent again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Retrying {
    pub(crate) instance: InstanceId,
    after: Option<DeadLetterId>,
}

/// Sends everything that a peer refused once more, later and in the order in which it was refused. How many letters that
/// are.
pub async fn retry_all(app: &App, principal: &Principal, id: InstanceId) -> Result<i64> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let peer = store::actor::find_instance(&tx, id).await?.ok_or(Error::NotFound)?;
    let count = store::delivery::count_dead_letters_by_peer(&tx).await?;
    let count = count.into_iter().find(|(peer, _)| *peer == id).map_or(0, |(_, count)| count);
    if count > 0 {
        job::retry_letters(app, &tx, &Retrying { instance: id, after: None }).await?;
        let details = json!({ "letters": count });
        audit::record(app, &tx, principal, "peer.retry", &peer.domain, details).await?;
    }
    tx.commit().await.map_err(store::Error::from)?;
    Ok(count)
}

/// One step of sending letters again.
pub(crate) async fn go_on_retrying(app: &App, mut retrying: Retrying) -> Result<Turn> {
    match delivery::retry_some(app, retrying.instance, retrying.after, 1).await {
        Ok(Some(last)) => {
            retrying.after = Some(last);
            Ok(Turn::Again(json!(retrying)))
        }
        // What is not sent stays where it can be seen.
        Ok(None) | Err(Error::Forbidden(_)) => Ok(Turn::Done),
        Err(error) => Err(error),
    }
}
