//! When outboxes of plain origins are read, and which held objects are asked for again.

use std::collections::HashSet;

use hansa_entities::id::{ActorId, InstanceId};
use hansa_entities::plain_origin::{self, ReadingState};
use hansa_entities::text::Codes;
use hansa_entities::time::Time;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::app::App;
use crate::app::error::Result;
use crate::app::job;
use crate::store::{self, Tx};

/// An outbox is read this often, give or take a fifth.
const EVERY: i64 = 15 * 60 * 1000;
/// An outbox that cannot be read is tried at least this often.
const LONGEST: i64 = 6 * 3600 * 1000;
/// After the start outboxes are read within this time, not all at once.
const START: i64 = 60 * 1000;

/// After a start: whatever came while this city was away is looked for soon.
pub async fn begin(app: &App) -> Result<()> {
    let spread = i64::from(app.clock.random::<1>()[0]) * START / 256;
    Ok(store::plain::hasten(app.store.write(), Time(app.clock.now().0 + spread)).await?)
}

/// Who speaks again is not asked again and again: a server that answers nothing and says much costs a request a minute.
const AGAIN: chrono::Duration = chrono::Duration::minutes(1);

/// A sign of life of an instance: what could not be read there because nobody answered is read now.
pub(crate) async fn wake(app: &App, tx: &Tx, instance: InstanceId) -> Result<()> {
    let now = app.clock.now();
    let before = Time(now.0.saturating_sub(AGAIN.num_milliseconds()));
    Ok(store::plain::wake(tx, instance, now, before).await?)
}

/// When the next outbox is to be read.
pub async fn next_due(app: &App) -> Result<Option<Time>> {
    Ok(store::plain::next_due(app.store.read()).await?)
}

/// When an outbox is read next, after some failures in a row.
pub(super) fn next(app: &App, failures: i32) -> Time {
    let doublings = failures.clamp(0, 8).unsigned_abs();
    let pause = (EVERY << doublings).min(LONGEST);
    // 0.8 to 1.2 times.
    let spread = 205 + i64::from(app.clock.random::<1>()[0]) * 102 / 255;
    Time(app.clock.now().0 + pause * spread / 256)
}

/// Turns what is due into jobs; how many.
pub async fn run_due(app: &App) -> Result<usize> {
    Ok(outboxes(app).await? + held(app).await?)
}

async fn outboxes(app: &App) -> Result<usize> {
    let c = app.store.read();
    let now = app.clock.now();
    let (followed, rows) = (store::plain::list_followed(c).await?, store::plain::list(c).await?);
    let wanted: HashSet<ActorId> = followed.iter().map(|actor| actor.id).collect();
    let known: HashSet<ActorId> = rows.iter().map(|row| row.actor_id).collect();
    let ended: Vec<ActorId> = known.difference(&wanted).copied().collect();
    let due: Vec<&plain_origin::Model> =
        rows.iter().filter(|row| wanted.contains(&row.actor_id) && row.next_at <= now).collect();
    if ended.is_empty() && due.is_empty() && wanted.is_subset(&known) {
        return Ok(0);
    }
    let tx = app.store.begin().await?;
    store::plain::delete(&tx, ended).await?;
    let mut count = 0;
    for actor in &followed {
        let row = match rows.iter().find(|row| row.actor_id == actor.id) {
            None => plain_origin::Model {
                actor_id: actor.id,
                next_at: now,
                read_at: None,
                state: ReadingState::New,
                marks: Codes::default(),
                failures: 0,
                away: false,
                tried_at: None,
                error: None,
            },
            Some(row) if row.next_at <= now => row.clone(),
            Some(_) => continue,
        };
        begin_reading(app, &tx, row, &actor.uri).await?;
        count += 1;
    }
    tx.commit().await.map_err(store::Error::from)?;
    Ok(count)
}

/// The reading itself says when the next one is; this is for one that never ends.
async fn begin_reading(app: &App, tx: &Tx, mut row: plain_origin::Model, actor: &str) -> Result<()> {
    row.next_at = next(app, row.failures);
    row.tried_at = Some(app.clock.now());
    if !store::insert_new(tx, row.clone()).await? {
        store::update(tx, row).await?;
    }
    job::read_outbox(app, tx, actor).await
}

const KEY: &str = "plain_rotation";
const DAY: u64 = 24 * 3600 * 1000;
/// Objects asked for again at a time.
const AT_ONCE: u64 = 100;

/// How far the rotation through held objects has come.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Rotation {
    /// The last object that was asked for.
    after: Uuid,
    /// Up to when the share of the time is used up, in milliseconds.
    at: i64,
}

/// How many of `held` objects are due after `elapsed` milliseconds, one in a hundred a day, and how much time that is.
fn share(held: u64, elapsed: u64) -> (u64, u64) {
    let due = (u128::from(held) * u128::from(elapsed) / u128::from(100 * DAY)).min(u128::from(AT_ONCE));
    let due = u64::try_from(due).unwrap_or(AT_ONCE);
    let used = due.saturating_mul(100 * DAY).checked_div(held).unwrap_or(elapsed);
    (due, used.min(elapsed))
}

async fn held(app: &App) -> Result<usize> {
    let (c, now) = (app.store.read(), app.clock.now());
    let Some(mut rotation) = store::setting::find::<Rotation>(c, KEY).await? else {
        let rotation = Rotation { after: Uuid::nil(), at: now.0 };
        store::setting::write(app.store.write(), KEY, &rotation, now).await?;
        return Ok(0);
    };
    // A clock that was ahead when this was written down holds up nothing.
    if rotation.at > now.0 {
        rotation.at = now.0;
        store::setting::write(app.store.write(), KEY, &rotation, now).await?;
    }
    let elapsed = u64::try_from(now.0.saturating_sub(rotation.at)).unwrap_or_default();
    // Nothing is due sooner than after this time, however much is held: no counting at every turn.
    if elapsed < 60_000 {
        return Ok(0);
    }
    let held = store::plain::count_held(c).await?;
    let (due, used) = share(held, elapsed);
    // A clock that was wrong for a year does not make up for it.
    let at = rotation.at.saturating_add(i64::try_from(used).unwrap_or_default());
    rotation.at = at.max(now.0.saturating_sub(i64::try_from(100 * DAY).unwrap_or_default()));
    if due == 0 {
        return Ok(0);
    }
    let mut objects = store::plain::list_held_after(c, rotation.after, due).await?;
    if objects.is_empty() {
        objects = store::plain::list_held_after(c, Uuid::nil(), due).await?;
    }
    let tx = app.store.begin().await?;
    for (id, uri) in &objects {
        job::ask_again(app, &tx, uri).await?;
        rotation.after = *id;
    }
    store::setting::write(&tx, KEY, &rotation, now).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(objects.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_in_a_hundred_is_due_a_day_and_no_time_is_lost() {
        assert_eq!(share(100, DAY), (1, DAY));
        assert_eq!(share(1_000, DAY / 2), (5, DAY / 2));
        assert_eq!(share(10, DAY), (0, 0));
        assert_eq!(share(10, 10 * DAY), (1, 10 * DAY));
        assert_eq!(share(150, DAY), (1, 100 * DAY / 150), "the half is kept for the next day");
        assert_eq!(share(0, DAY), (0, DAY));
        assert_eq!(share(u64::MAX, u64::MAX).0, AT_ONCE);
    }
}
