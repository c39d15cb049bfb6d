//! Origins without a log: how far their outboxes were read, and what is held of them.

use hansa_entities::actor::{self, ActorState};
use hansa_entities::follow::{self, FollowState};
use hansa_entities::id::{ActorId, InstanceId};
use hansa_entities::plain_origin;
use hansa_entities::record::{self, RecordState};
use hansa_entities::reply::{self, ReplyState};
use hansa_entities::time::Time;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{Conn, Result};

pub async fn find(c: &impl Conn, actor: ActorId) -> Result<Option<plain_origin::Model>> {
    Ok(plain_origin::Entity::find_by_id(actor).one(c).await?)
}

pub async fn list(c: &impl Conn) -> Result<Vec<plain_origin::Model>> {
    Ok(plain_origin::Entity::find().all(c).await?)
}

/// Actors that somebody here follows, that keep no log, and whose outbox has an address.
pub async fn list_followed(c: &impl Conn) -> Result<Vec<actor::Model>> {
    let ours = Query::select()
        .column(actor::Column::Id)
        .from(actor::Entity)
        .and_where(actor::Column::InstanceId.is_null())
        .to_owned();
    let followed = Query::select()
        .column(follow::Column::TargetId)
        .from(follow::Entity)
        .and_where(follow::Column::State.eq(FollowState::Accepted))
        .and_where(follow::Column::FollowerId.in_subquery(ours))
        .to_owned();
    Ok(actor::Entity::find()
        .filter(actor::Column::InstanceId.is_not_null())
        .filter(actor::Column::Log.is_null())
        .filter(actor::Column::Outbox.is_not_null())
        .filter(actor::Column::State.eq(ActorState::Active))
        .filter(actor::Column::Id.in_subquery(followed))
        .all(c)
        .await?)
}

pub async fn delete(c: &impl Conn, actors: Vec<ActorId>) -> Result<()> {
    if !actors.is_empty() {
        let gone = plain_origin::Column::ActorId.is_in(actors);
        plain_origin::Entity::delete_many().filter(gone).exec(c).await?;
    }
    Ok(())
}

/// When the next outbox is to be read.
pub async fn next_due(c: &impl Conn) -> Result<Option<Time>> {
    let next = plain_origin::Entity::find().order_by_asc(plain_origin::Column::NextAt).one(c).await?;
    Ok(next.map(|row| row.next_at))
}

/// Reads every outbox no later than an instant.
pub async fn hasten(c: &impl Conn, at: Time) -> Result<()> {
    plain_origin::Entity::update_many()
        .col_expr(plain_origin::Column::NextAt, at.into())
        .filter(plain_origin::Column::NextAt.gt(at))
        .exec(c)
        .await?;
    Ok(())
}

/// Reads those outboxes of an instance now where nobody answered before, if they were not tried just before.
pub async fn wake(c: &impl Conn, instance: InstanceId, now: Time, tried_before: Time) -> Result<()> {
    let there = Query::select()
        .column(actor::Column::Id)
        .from(actor::Entity)
        .and_where(actor::Column::InstanceId.eq(instance))
        .to_owned();
    plain_origin::Entity::update_many()
        .col_expr(plain_origin::Column::NextAt, now.into())
        .filter(plain_origin::Column::Away.eq(true))
        .filter(plain_origin::Column::NextAt.gt(now))
        .filter(plain_origin::Column::TriedAt.lte(tried_before))
        .filter(plain_origin::Column::ActorId.in_subquery(there))
        .exec(c)
        .await?;
    Ok(())
}

fn plain_actors() -> SelectStatement {
    Query::select()
        .column(actor::Column::Id)
        .from(actor::Entity)
        .and_where(actor::Column::InstanceId.is_not_null())
        .and_where(actor::Column::Log.is_null())
        .to_owned()
}

fn held_records() -> Condition {
    Condition::all()
        .add(record::Column::Local.eq(false))
        .add(record::Column::State.ne(RecordState::Withdrawn))
        .add(record::Column::ActorId.in_subquery(plain_actors()))
}

fn held_replies() -> Condition {
    Condition::all()
        .add(reply::Column::Local.eq(false))
        .add(reply::Column::State.ne(ReplyState::Withdrawn))
        .add(reply::Column::ActorId.in_subquery(plain_actors()))
}

/// How many objects of plain origins are held.
pub async fn count_held(c: &impl Conn) -> Result<u64> {
    let records = record::Entity::find().filter(held_records()).count(c).await?;
    Ok(records + reply::Entity::find().filter(held_replies()).count(c).await?)
}

/// Held objects of plain origins after an id, in the order of their ids.
pub async fn list_held_after(c: &impl Conn, after: Uuid, limit: u64) -> Result<Vec<(Uuid, String)>> {
    let mut held: Vec<(Uuid, String)> = record::Entity::find()
        .select_only()
        .columns([record::Column::Id, record::Column::Uri])
        .filter(held_records())
        .filter(record::Column::Id.gt(after))
        .order_by_asc(record::Column::Id)
        .limit(limit)
        .into_tuple()
        .all(c)
        .await?;
    let replies: Vec<(Uuid, String)> = reply::Entity::find()
        .select_only()
        .columns([reply::Column::Id, reply::Column::Uri])
        .filter(held_replies())
        .filter(reply::Column::Id.gt(after))
        .order_by_asc(reply::Column::Id)
        .limit(limit)
        .into_tuple()
        .all(c)
        .await?;
    held.extend(replies);
    held.sort();
    held.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(held)
}
