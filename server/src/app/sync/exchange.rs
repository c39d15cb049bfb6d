//! One exchange: a copy of a log is brought up to the newest head that its city has signed, from the city itself or, where
//! it does not answer, from members that have it.

use futures_util::{StreamExt as _, stream};
use hansa_entities::actor;
use hansa_entities::id::ActorId;
use hansa_entities::replica::{self, ReplicaState};
use hansa_entities::time::Time;

use super::poll::source_of;
use super::pull::{Copy, Reached};
use super::{Source, Trouble};
use crate::app::error::{Error, Result};
use crate::app::{App, inbox, notification};
use crate::store;

/// How long one worker may hold a copy. Every page prolongs it.
pub(super) const LEASE: chrono::Duration = chrono::Duration::minutes(5);
const AT_ONCE: usize = 4;
/// The longest pause after a failure; a member that tells of something new ends it at once.
const LONGEST: i64 = 6 * 3600;
/// Failures of the same kind after which a log that is reached and never matches is not tried any more.
const PATIENCE: i32 = 4;
/// Members asked for the log of a city that does not answer.
const MEMBERS: usize = 8;

/// Runs the exchanges that are due; how many there were.
pub async fn run_due(app: &App) -> Result<usize> {
    let due = store::replica::list_due(app.store.read(), app.clock.now(), 64).await?;
    let results: Vec<Result<usize>> =
        stream::iter(due).map(|id| turn(app, id)).buffer_unordered(AT_ONCE).collect().await;
    results.into_iter().sum()
}

/// When the next exchange is due.
pub async fn next_due(app: &App) -> Result<Option<Time>> {
    Ok(store::replica::next_due(app.store.read()).await?)
}

async fn turn(app: &App, id: ActorId) -> Result<usize> {
    let now = app.clock.now();
    let Some(row) = store::replica::claim(app.store.write(), id, now, now.plus(LEASE)).await? else {
        return Ok(0);
    };
    let Some(owner) = store::actor::find(app.store.read(), id).await? else { return Ok(0) };
    let mut copy = Copy { app, row, owner };
    // Taken: what is due from here on is news.
    copy.row.due_at = None;
    let outcome = exchange(&mut copy).await;
    settle(app, copy, outcome).await?;
    Ok(1)
}

/// The city first, then members by the newest head they have told.
async fn exchange(copy: &mut Copy<'_>) -> std::result::Result<Reached, Trouble> {
    let mut last = Trouble::Unreachable;
    for source in sources(copy.app, &copy.owner).await? {
        let is_origin = source.is_origin();
        let outcome = copy.bring_up(&source).await;
        tracing::debug!(actor = copy.owner.uri, host = source.host, ?outcome, "an exchange");
        match outcome {
            Ok(Reached::Complete) => return Ok(Reached::Complete),
            // The city itself knows best what it has.
            Ok(Reached::Behind(reason)) if is_origin => return Ok(Reached::Behind(reason)),
            Err(Trouble::Hostile(reason)) if is_origin => return Err(Trouble::Hostile(reason)),
            Err(Trouble::Ours(error @ Error::Internal(_))) => return Err(Trouble::Ours(error)),
            Ok(Reached::Behind(_)) => {}
            Err(trouble) if is_origin => last = trouble,
            // What a member says wrongly about another's log is the member's fault, and no other's.
            Err(_) => {}
        }
    }
    Err(last)
}

async fn sources(app: &App, owner: &actor::Model) -> Result<Vec<Source>> {
    let c = app.store.read();
    let mut sources: Vec<Source> = source_of(owner, None).into_iter().collect();
    let rows = store::replica::list(c).await?;
    let owners = store::actor::list_by_ids(c, rows.iter().map(|row| row.actor_id)).await?;
    let others = owners.iter().filter(|other| other.instance_id != owner.instance_id);
    let mut members: Vec<&actor::Model> = others.collect();
    let ranked = app.sync.who_has(owner.id);
    let rank = |actor: &&actor::Model| {
        ranked.iter().position(|id| Some(*id) == actor.instance_id).unwrap_or(usize::MAX)
    };
    members.sort_by_key(rank);
    members.truncate(MEMBERS);
    sources.extend(members.into_iter().filter_map(|actor| source_of(actor, Some(owner.uri.clone()))));
    let mut heard = Vec::new();
    for source in sources {
        if inbox::require_policy(app, &source.host).await.is_ok() {
            heard.push(source);
        }
    }
    Ok(heard)
}

/// What follows from an exchange.
async fn settle(app: &App, copy: Copy<'_>, outcome: std::result::Result<Reached, Trouble>) -> Result<()> {
    let now = app.clock.now();
    let mut row = copy.row;
    let was = row.state;
    row.leased_until = None;
    match outcome {
        Ok(Reached::Complete) => {
            row.state = ReplicaState::Complete;
            row.error = None;
            row.failures = 0;
            row.due_at = None;
        }
        Ok(Reached::Behind(reason)) => {
            row.state = behind(row.state);
            row.failures = row.failures.saturating_add(1);
            row.error = Some(reason.to_owned());
            row.due_at = Some(later(app, row.failures));
            if row.failures > PATIENCE && reason == "never_matches" {
                quarantine(&mut row, reason);
            }
        }
        Err(Trouble::Hostile(reason)) => quarantine(&mut row, reason),
        Err(Trouble::Ours(error @ Error::Internal(_))) => {
            row.due_at = Some(later(app, 1));
            store::replica::settle(app.store.write(), &row).await?;
            return Err(error);
        }
        Err(trouble) => {
            row.state = behind(row.state);
            row.failures = row.failures.saturating_add(1);
            row.error = Some(code(&trouble));
            if matches!(trouble, Trouble::Unreachable | Trouble::Status(500..=599)) {
                row.unreachable_since = row.unreachable_since.or(Some(now));
            }
            row.due_at = Some(later(app, row.failures));
        }
    }
    // Something that came while we were busy, and woke the copy, is not forgotten.
    let tx = app.store.begin().await?;
    if let Some(standing) = store::replica::find(&tx, row.actor_id).await? {
        let woken = standing.due_at.filter(|due| Some(*due) != standing.leased_until);
        row.due_at = [row.due_at, woken].into_iter().flatten().min();
    }
    let is_settled = store::replica::settle(&tx, &row).await?;
    if is_settled && was != ReplicaState::Quarantined && row.state == ReplicaState::Quarantined {
        notification::log_held_back(app, &tx, row.actor_id).await?;
    }
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// A first load that was interrupted is still a first load.
fn behind(state: ReplicaState) -> ReplicaState {
    match state {
        ReplicaState::Joining => ReplicaState::Joining,
        ReplicaState::Complete | ReplicaState::Behind | ReplicaState::Quarantined => ReplicaState::Behind,
    }
}

fn quarantine(row: &mut replica::Model, reason: &str) {
    tracing::warn!(actor = %row.actor_id, reason, "a log is quarantined");
    row.state = ReplicaState::Quarantined;
    row.error = Some(reason.to_owned());
    row.due_at = None;
}

fn code(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Unreachable => "unreachable".to_owned(),
        Trouble::Status(status) => format!("status_{status}"),
        Trouble::Hostile(reason) => (*reason).to_owned(),
        Trouble::Key => "key_unknown".to_owned(),
        Trouble::Lost => "taken_over".to_owned(),
        Trouble::Ours(error) => format!("refused: {error}").chars().take(200).collect(),
    }
}

fn later(app: &App, failures: i32) -> Time {
    let seconds = 2i64.saturating_pow(failures.clamp(1, 16).unsigned_abs() + 2).min(LONGEST);
    let share = i64::from(app.clock.random::<1>()[0]);
    app.clock.now().plus(chrono::Duration::milliseconds(seconds * 1000 + seconds * share))
}
