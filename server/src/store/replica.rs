//! Copies of other cities' logs: which there are, how they go, and their leases.

use hansa_entities::id::ActorId;
use hansa_entities::replica::{self, ReplicaState};
use hansa_entities::time::Time;
use hansa_entities::{fork, log_head};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Conn, Result};
use replica::Column as Col;

pub async fn find(c: &impl Conn, actor: ActorId) -> Result<Option<replica::Model>> {
    Ok(replica::Entity::find_by_id(actor).one(c).await?)
}

pub async fn list(c: &impl Conn) -> Result<Vec<replica::Model>> {
    Ok(replica::Entity::find().order_by_asc(Col::CreatedAt).all(c).await?)
}

pub async fn delete(c: &impl Conn, actor: ActorId) -> Result<()> {
    replica::Entity::delete_by_id(actor).exec(c).await?;
    log_head::Entity::delete_by_id(actor).exec(c).await?;
    fork::Entity::delete_many().filter(fork::Column::ActorId.eq(actor)).exec(c).await?;
    Ok(())
}

fn due(now: Time) -> Condition {
    Condition::all()
        .add(Col::State.ne(ReplicaState::Quarantined))
        .add(Col::DueAt.lte(now))
        .add(Condition::any().add(Col::LeasedUntil.is_null()).add(Col::LeasedUntil.lte(now)))
}

/// Copies whose exchange is due, those that wait longest first.
pub async fn list_due(c: &impl Conn, now: Time, limit: u64) -> Result<Vec<ActorId>> {
    Ok(replica::Entity::find()
        .select_only()
        .column(Col::ActorId)
        .filter(due(now))
        .order_by_asc(Col::DueAt)
        .limit(limit)
        .into_tuple()
        .all(c)
        .await?)
}

/// When the next exchange is due.
pub async fn next_due(c: &impl Conn) -> Result<Option<Time>> {
    Ok(replica::Entity::find()
        .filter(Col::State.ne(ReplicaState::Quarantined))
        .filter(Col::DueAt.is_not_null())
        .order_by_asc(Col::DueAt)
        .one(c)
        .await?
        .and_then(|row| row.due_at.map(|due| row.leased_until.map_or(due, |until| Ord::max(until, due)))))
}

/// Takes a copy for one exchange; none where another worker has it or nothing is due.
pub async fn claim(c: &impl Conn, actor: ActorId, now: Time, until: Time) -> Result<Option<replica::Model>> {
    let rows = replica::Entity::update_many()
        .col_expr(Col::LeasedUntil, Expr::value(Some(until)))
        // Due again after the lease, if its holder does not come to an end; whoever wakes the copy earlier is seen.
        .col_expr(Col::DueAt, Expr::value(Some(until)))
        .col_expr(Col::Fence, Expr::col(Col::Fence).add(1))
        .filter(Col::ActorId.eq(actor))
        .filter(due(now))
        .exec_with_returning(c)
        .await?;
    Ok(rows.into_iter().next())
}

/// Keeps a copy for longer, and says how far its load has come; true where the lease still holds.
pub async fn prolong(c: &impl Conn, row: &replica::Model, until: Time) -> Result<bool> {
    let held = || {
        replica::Entity::update_many().filter(Col::ActorId.eq(row.actor_id)).filter(Col::Fence.eq(row.fence))
    };
    held()
        .col_expr(Col::DueAt, Expr::value(Some(until)))
        .filter(Expr::col(Col::DueAt).eq(Expr::col(Col::LeasedUntil)))
        .exec(c)
        .await?;
    let done = held()
        .col_expr(Col::LeasedUntil, Expr::value(Some(until)))
        .col_expr(Col::Loaded, Expr::value(row.loaded))
        .col_expr(Col::Total, Expr::value(row.total))
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Writes a copy back if its lease still holds; true where it was written.
pub async fn settle(c: &impl Conn, row: &replica::Model) -> Result<bool> {
    let done = replica::Entity::update_many()
        .col_expr(Col::State, Expr::value(row.state))
        .col_expr(Col::CompleteEpoch, Expr::value(row.complete_epoch.clone()))
        .col_expr(Col::CompleteSeq, Expr::value(row.complete_seq))
        .col_expr(Col::CompleteAt, Expr::value(row.complete_at))
        .col_expr(Col::VouchedBy, Expr::value(row.vouched_by.clone()))
        .col_expr(Col::Loaded, Expr::value(row.loaded))
        .col_expr(Col::Total, Expr::value(row.total))
        .col_expr(Col::UnreachableSince, Expr::value(row.unreachable_since))
        .col_expr(Col::Error, Expr::value(row.error.clone()))
        .col_expr(Col::Failures, Expr::value(row.failures))
        .col_expr(Col::DueAt, Expr::value(row.due_at))
        .col_expr(Col::LeasedUntil, Expr::value(row.leased_until))
        .filter(Col::ActorId.eq(row.actor_id))
        .filter(Col::Fence.eq(row.fence))
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Something may be missing: an exchange is due at `at`, or earlier where one was due earlier.
pub async fn wake(c: &impl Conn, actor: ActorId, at: Time) -> Result<bool> {
    let done = replica::Entity::update_many()
        .col_expr(Col::DueAt, Expr::value(Some(at)))
        .filter(Col::ActorId.eq(actor))
        .filter(Condition::any().add(Col::DueAt.is_null()).add(Col::DueAt.gt(at)))
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}

/// The forks of a log, newest first.
pub async fn list_forks(c: &impl Conn, actor: ActorId) -> Result<Vec<fork::Model>> {
    Ok(fork::Entity::find()
        .filter(fork::Column::ActorId.eq(actor))
        .order_by_desc(fork::Column::SeenAt)
        .limit(100)
        .all(c)
        .await?)
}

pub async fn find_fork(c: &impl Conn, actor: ActorId, epoch: &str, seq: i64) -> Result<Option<fork::Model>> {
    Ok(fork::Entity::find()
        .filter(fork::Column::ActorId.eq(actor))
        .filter(fork::Column::Epoch.eq(epoch))
        .filter(fork::Column::Seq.eq(seq))
        .one(c)
        .await?)
}
