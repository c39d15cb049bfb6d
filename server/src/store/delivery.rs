//! Cursors of peers and what they refused.

use hansa_entities::dead_letter;
use hansa_entities::delivery_cursor::{self, PeerState};
use hansa_entities::id::{DeadLetterId, InstanceId};
use hansa_entities::time::Time;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Conn, Result};

pub async fn find_cursor(c: &impl Conn, instance: InstanceId) -> Result<Option<delivery_cursor::Model>> {
    Ok(delivery_cursor::Entity::find_by_id(instance).one(c).await?)
}

pub async fn list_cursors(c: &impl Conn) -> Result<Vec<delivery_cursor::Model>> {
    Ok(delivery_cursor::Entity::find().order_by_asc(delivery_cursor::Column::InstanceId).all(c).await?)
}

/// Peers that have something to receive, are due and are not being served.
pub async fn list_due(c: &impl Conn, last_position: i64, now: Time, limit: u64) -> Result<Vec<InstanceId>> {
    Ok(delivery_cursor::Entity::find()
        .select_only()
        .column(delivery_cursor::Column::InstanceId)
        .filter(delivery_cursor::Column::State.eq(PeerState::Active))
        .filter(delivery_cursor::Column::Position.lt(last_position))
        .filter(due(delivery_cursor::Column::NextAttemptAt, now))
        .filter(due(delivery_cursor::Column::LeasedUntil, now))
        .order_by_asc(delivery_cursor::Column::Position)
        .limit(limit)
        .into_tuple()
        .all(c)
        .await?)
}

/// When the next peer that has something to receive becomes due.
pub async fn next_due(c: &impl Conn, last_position: i64) -> Result<Option<Time>> {
    Ok(delivery_cursor::Entity::find()
        .filter(delivery_cursor::Column::State.eq(PeerState::Active))
        .filter(delivery_cursor::Column::Position.lt(last_position))
        .filter(delivery_cursor::Column::NextAttemptAt.is_not_null())
        .order_by_asc(delivery_cursor::Column::NextAttemptAt)
        .one(c)
        .await?
        .and_then(|row| row.next_attempt_at))
}

/// A sign of life: a peer that did not answer, or refused, is tried again at once. A pause that it asked for is kept.
pub async fn wake(c: &impl Conn, instance: InstanceId) -> Result<()> {
    delivery_cursor::Entity::update_many()
        .col_expr(delivery_cursor::Column::NextAttemptAt, Expr::value(Option::<i64>::None))
        .filter(delivery_cursor::Column::InstanceId.eq(instance))
        .filter(delivery_cursor::Column::NextAttemptAt.is_not_null())
        .filter(delivery_cursor::Column::Failures.gt(0))
        .exec(c)
        .await?;
    // Who speaks is not gone, whatever an inbox of it once answered.
    delivery_cursor::Entity::update_many()
        .col_expr(delivery_cursor::Column::State, Expr::value(PeerState::Active))
        .filter(delivery_cursor::Column::InstanceId.eq(instance))
        .filter(delivery_cursor::Column::State.eq(PeerState::Gone))
        .exec(c)
        .await?;
    Ok(())
}

fn due(column: delivery_cursor::Column, now: Time) -> Condition {
    Condition::any().add(column.is_null()).add(column.lte(now))
}

/// Newest first.
pub async fn list_dead_letters(c: &impl Conn, limit: u64) -> Result<Vec<dead_letter::Model>> {
    Ok(dead_letter::Entity::find().order_by_desc(dead_letter::Column::CreatedAt).limit(limit).all(c).await?)
}

/// Of one peer, newest first.
pub async fn list_dead_letters_of(
    c: &impl Conn,
    peer: InstanceId,
    limit: u64,
) -> Result<Vec<dead_letter::Model>> {
    Ok(dead_letter::Entity::find()
        .filter(dead_letter::Column::InstanceId.eq(peer))
        .order_by_desc(dead_letter::Column::Id)
        .limit(limit)
        .all(c)
        .await?)
}

/// Of one peer, oldest first, after an id.
pub async fn list_dead_letters_after(
    c: &impl Conn,
    peer: InstanceId,
    after: Option<DeadLetterId>,
    limit: u64,
) -> Result<Vec<dead_letter::Model>> {
    let mut select = dead_letter::Entity::find().filter(dead_letter::Column::InstanceId.eq(peer));
    if let Some(after) = after {
        select = select.filter(dead_letter::Column::Id.gt(after));
    }
    Ok(select.order_by_asc(dead_letter::Column::Id).limit(limit).all(c).await?)
}

/// Peer and number of its letters.
pub async fn count_dead_letters_by_peer(c: &impl Conn) -> Result<Vec<(InstanceId, i64)>> {
    Ok(dead_letter::Entity::find()
        .select_only()
        .column(dead_letter::Column::InstanceId)
        .column_as(dead_letter::Column::Id.count(), "letters")
        .group_by(dead_letter::Column::InstanceId)
        .into_tuple()
        .all(c)
        .await?)
}

/// What a letter was answered when it was sent again.
pub async fn revise_dead_letter(c: &impl Conn, id: DeadLetterId, status: i32, reason: String) -> Result<()> {
    dead_letter::Entity::update_many()
        .col_expr(dead_letter::Column::Status, Some(status).into())
        .col_expr(dead_letter::Column::Reason, reason.into())
        .filter(dead_letter::Column::Id.eq(id))
        .exec(c)
        .await?;
    Ok(())
}

pub async fn find_dead_letter(c: &impl Conn, id: DeadLetterId) -> Result<Option<dead_letter::Model>> {
    Ok(dead_letter::Entity::find_by_id(id).one(c).await?)
}

pub async fn delete_dead_letter(c: &impl Conn, id: DeadLetterId) -> Result<()> {
    dead_letter::Entity::delete_by_id(id).exec(c).await?;
    Ok(())
}

pub async fn count_dead_letters(c: &impl Conn) -> Result<u64> {
    Ok(dead_letter::Entity::find().count(c).await?)
}
