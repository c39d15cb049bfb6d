//! Members are asked every quarter of an hour what has changed: of their own log and of those they keep. One small request
//! to each, and nothing is written where nothing changed.

use std::collections::BTreeMap;
use std::time::Duration;

use futures_util::{StreamExt as _, stream};
use hansa_entities::actor;
use hansa_entities::id::{ActorId, InstanceId};
use hansa_entities::replica::{self, ReplicaState};
use hansa_entities::time::Time;
use hansa_federation::log::head::{Head, parse_head, read_head};
use hansa_federation::origin::authority;
use serde_json::Value;
use url::Url;

use super::{Source, Trouble};
use crate::app::error::{Error, Result};
use crate::app::{App, city, inbox, log};
use crate::store;

const EVERY: chrono::Duration = chrono::Duration::minutes(15);
/// The longest pause for a member that does not answer.
const LONGEST: chrono::Duration = chrono::Duration::hours(6);
/// Members asked at the same time.
const AT_ONCE: usize = 8;
/// Heads read from one member.
const HEADS: usize = 600;
/// How long members are waited for before the first publication.
const PATIENCE: Duration = Duration::from_secs(2);

/// A copy that is kept here, with the actor whose log it is.
type Kept = (replica::Model, actor::Model);

/// A member that can be asked.
struct Member {
    instance: InstanceId,
    source: Source,
}

async fn kept(app: &App) -> Result<Vec<Kept>> {
    let c = app.store.read();
    let rows = store::replica::list(c).await?;
    let owners = store::actor::list_by_ids(c, rows.iter().map(|row| row.actor_id)).await?;
    let pair = |row: replica::Model| {
        let owner = owners.iter().find(|owner| owner.id == row.actor_id)?.clone();
        Some((row, owner))
    };
    Ok(rows.into_iter().filter_map(pair).collect())
}

/// The members whose logs are kept here; each answers for its own log and for its copies.
pub(super) fn source_of(owner: &actor::Model, of: Option<String>) -> Option<Source> {
    let log = Url::parse(owner.log.as_deref()?).ok()?;
    Some(Source { host: authority(&log), log, of })
}

fn members(kept: &[Kept]) -> Vec<Member> {
    let mut members = BTreeMap::new();
    for (_, owner) in kept {
        if let (Some(instance), Some(source)) = (owner.instance_id, source_of(owner, None)) {
            members.entry(instance).or_insert(source);
        }
    }
    members.into_iter().map(|(instance, source)| Member { instance, source }).collect()
}

/// Asks the members whose time has come; how many there were.
pub async fn poll_due(app: &App) -> Result<usize> {
    super::open::open_missing(app).await?;
    let now = app.clock.now();
    let kept = kept(app).await?;
    let due: Vec<Member> = members(&kept)
        .into_iter()
        .filter(|member| app.sync.peer(member.instance).next.is_none_or(|next| next <= now))
        .collect();
    let count = due.len();
    ask(app, &kept, due).await?;
    Ok(count)
}

/// Asks all of them now.
pub async fn poll_all(app: &App) -> Result<()> {
    let kept = kept(app).await?;
    ask(app, &kept, members(&kept)).await
}

/// When the next member is to be asked.
pub async fn next_poll(app: &App) -> Result<Option<Time>> {
    let members = members(&kept(app).await?);
    let now = app.clock.now();
    Ok(members.iter().map(|member| app.sync.peer(member.instance).next.unwrap_or(now)).min())
}

async fn ask(app: &App, kept: &[Kept], members: Vec<Member>) -> Result<()> {
    let mut answers = stream::iter(members)
        .map(|member| async move {
            let mark = app.sync.peer(member.instance).mark;
            let answer = match inbox::require_policy(app, &member.source.host).await {
                Ok(()) => member.source.heads(app, mark.as_deref()).await,
                Err(error) => Err(Trouble::Ours(error)),
            };
            (member, answer)
        })
        .buffer_unordered(AT_ONCE);
    while let Some((member, answer)) = answers.next().await {
        hear(app, kept, &member, answer).await?;
    }
    Ok(())
}

async fn hear(
    app: &App,
    kept: &[Kept],
    member: &Member,
    answer: std::result::Result<Option<Value>, Trouble>,
) -> Result<()> {
    let now = app.clock.now();
    let mut peer = app.sync.peer(member.instance);
    let has_answered = match answer {
        Ok(news) => {
            peer.failures = 0;
            peer.answered_at = Some(now);
            peer.next = Some(now.plus(spread(app, EVERY)));
            if let Some(news) = news {
                let more = news.get("more").and_then(Value::as_bool).unwrap_or(false);
                peer.mark = news.get("mark").and_then(Value::as_str).map(str::to_owned);
                if more {
                    peer.next = Some(now);
                }
                for head in news.get("heads").and_then(Value::as_array).into_iter().flatten().take(HEADS) {
                    if let Some((actor, number)) = heard_of(app, kept, member, head).await? {
                        peer.claims.insert(actor, number);
                    }
                }
            }
            true
        }
        Err(Trouble::Ours(error @ Error::Internal(_))) => return Err(error),
        Err(trouble) => {
            tracing::debug!(host = member.source.host, ?trouble, "a member does not tell its heads");
            peer.failures = peer.failures.saturating_add(1);
            let pause = EVERY * i32::try_from(1u32 << peer.failures.min(5)).unwrap_or(1);
            peer.next = Some(now.plus(spread(app, pause.min(LONGEST))));
            false
        }
    };
    app.sync.keep_peer(member.instance, peer);
    note_reachable(app, kept, member.instance, has_answered).await
}

/// Up to a quarter more, so that members are not all asked at once.
fn spread(app: &App, pause: chrono::Duration) -> chrono::Duration {
    let share = i64::from(app.clock.random::<1>()[0]);
    pause + chrono::Duration::milliseconds(pause.num_milliseconds() * share / 1024)
}

/// Written where it changed only.
async fn note_reachable(app: &App, kept: &[Kept], instance: InstanceId, answers: bool) -> Result<()> {
    for (row, owner) in kept.iter().filter(|(_, owner)| owner.instance_id == Some(instance)) {
        if row.unreachable_since.is_none() == answers {
            continue;
        }
        let tx = app.store.begin().await?;
        if let Some(mut row) = store::replica::find(&tx, row.actor_id).await? {
            row.unreachable_since = (!answers).then(|| app.clock.now());
            // Back again: whatever was missed is looked for at once, and what waits for it is sent.
            if answers {
                row.due_at = Some(app.clock.now());
                row.failures = 0;
                store::delivery::wake(&tx, instance).await?;
            }
            store::update(&tx, row).await?;
        }
        tx.commit().await.map_err(store::Error::from)?;
        if answers {
            app.signals.sync.notify_one();
            app.wake_outbox();
        }
        let _ = owner;
    }
    Ok(())
}

/// One head that a member told. It says something where the owner of the log has signed it.
async fn heard_of(
    app: &App,
    kept: &[Kept],
    member: &Member,
    value: &Value,
) -> Result<Option<(ActorId, hansa_federation::log::EntryNumber)>> {
    let Ok(claimed) = parse_head(value, app.mode()) else { return Ok(None) };
    if app.ids.is_local(&claimed.actor) {
        return Ok(None);
    }
    let Some((row, owner)) = kept.iter().find(|(_, owner)| owner.uri == claimed.actor.as_str()) else {
        app.sync.note_stranger(claimed.actor.as_str(), claimed.count);
        return Ok(None);
    };
    let c = app.store.read();
    let state = log::State::load(c, owner.id).await?;
    let signed = state.row.signed.as_deref().and_then(|text| serde_json::from_str::<Value>(text).ok());
    let standing = signed.and_then(|signed| parse_head(&signed, app.mode()).ok());
    let is_known =
        standing.as_ref().is_some_and(|held| held.number == claimed.number && held.at >= claimed.at);
    let keys = log::keys(c, owner).await?;
    if is_known {
        return Ok(Some((owner.id, claimed.number)));
    }
    let head: Head = match read_head(value, &claimed.actor, &keys, app.mode()) {
        Ok(head) => head,
        Err(error) => {
            tracing::debug!(%error, actor = owner.uri, "a head is not its owner's word");
            return Ok(None);
        }
    };
    let fingerprint = state.fingerprint();
    let is_ours = head.is_state(fingerprint.count(), fingerprint.finish());
    let is_newer = standing.is_none_or(|held| head.is_newer_than(&held));
    if is_ours && row.state == ReplicaState::Complete && head.number == state.number() {
        if is_newer {
            adopt(app, owner, &head, value).await?;
        }
    } else if is_newer || owner.instance_id == Some(member.instance) {
        // An older head of a member says only that the member is behind; one of the city itself may be all it has left.
        super::wake(app, app.store.write(), owner.id, app.clock.now()).await?;
    }
    Ok(Some((owner.id, head.number)))
}

/// Everything that a newer head commits to is here already: it came by delivery.
async fn adopt(app: &App, owner: &actor::Model, head: &Head, value: &Value) -> Result<()> {
    let tx = app.store.begin().await?;
    let mut state = log::State::load(&tx, owner.id).await?;
    let fingerprint = state.fingerprint();
    let Some(mut row) = store::replica::find(&tx, owner.id).await? else { return Ok(()) };
    // Something may have come in between.
    if head.is_state(fingerprint.count(), fingerprint.finish()) && row.leased_until.is_none() {
        state.row.signed = Some(value.to_string());
        state.save(&tx).await?;
        row.complete_epoch = Some(head.number.epoch.clone());
        row.complete_seq = Some(log::column(head.number.seq)?);
        row.complete_at = Some(app.clock.now());
        row.vouched_by = None;
        store::update(&tx, row).await?;
    }
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// The greatest epoch of our own log that a member remembers. Members that do not answer in time are not waited for.
pub(crate) async fn ask_members(app: &App) -> Result<Option<String>> {
    let Ok(home) = city::home(app).await else { return Ok(None) };
    let kept = kept(app).await?;
    let keys = log::keys(app.store.read(), &home).await?;
    let uri = Url::parse(&home.uri).map_err(Error::internal)?;
    let mut answers = stream::iter(members(&kept))
        .map(|mut member| {
            member.source.of = Some(home.uri.clone());
            async move { tokio::time::timeout(PATIENCE, member.source.remembered(app)).await }
        })
        .buffer_unordered(4 * AT_ONCE);
    let mut greatest: Option<String> = None;
    while let Some(answer) = answers.next().await {
        let Ok(Ok(mut told)) = answer else { continue };
        let head = read_head(&told["head"], &uri, &keys, app.mode()).ok().map(|head| head.number.epoch);
        let last = hansa_federation::log::proven::prove(told["last"].take(), &uri, &keys, app.mode());
        let last = last.ok().map(|proven| proven.item.number.epoch);
        greatest = [greatest, head, last].into_iter().flatten().max();
    }
    Ok(greatest)
}

/// Everybody who can be asked about the logs of others.
pub(super) async fn all_members(app: &App) -> Result<Vec<Source>> {
    Ok(members(&kept(app).await?).into_iter().map(|member| member.source).collect())
}
