//! Leases: who may work on a row, until when. A settle with an older fence changes nothing.

use hansa_entities::delivery_cursor;
use hansa_entities::id::InstanceId;
use hansa_entities::inbox_item::{self, InboxState};
use hansa_entities::job::{self, JobState};
use hansa_entities::letter::{self, LetterState};
use hansa_entities::replica;
use hansa_entities::time::Time;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, FromQueryResult as _, Order, QueryFilter};

use super::{Conn, Result};

/// Leases up to `limit` received activities that are due, oldest first.
pub async fn claim_inbox(
    c: &impl Conn,
    now: Time,
    until: Time,
    limit: u64,
) -> Result<Vec<inbox_item::Model>> {
    use inbox_item::Column as Col;
    let queue = Queue {
        open: Col::State.is_in([InboxState::New, InboxState::Parked]),
        id: Col::Id,
        run_at: Col::RunAt,
        leased_until: Col::LeasedUntil,
        fence: Col::Fence,
        first: Col::ReceivedAt,
    };
    let mut items = claim::<inbox_item::Entity>(c, queue, now, until, limit).await?;
    items.sort_by_key(|item| (item.received_at, item.id));
    Ok(items)
}

/// Leases up to `limit` jobs that are due, those that have waited longest first.
pub async fn claim_jobs(c: &impl Conn, now: Time, until: Time, limit: u64) -> Result<Vec<job::Model>> {
    use job::Column as Col;
    let queue = Queue {
        open: Col::State.eq(JobState::Ready),
        id: Col::Id,
        run_at: Col::RunAt,
        leased_until: Col::LeasedUntil,
        fence: Col::Fence,
        first: Col::RunAt,
    };
    let mut jobs = claim::<job::Entity>(c, queue, now, until, limit).await?;
    jobs.sort_by_key(|job| (job.run_at, job.id));
    Ok(jobs)
}

/// Leases up to `limit` letters that are due, those that have waited longest first.
pub async fn claim_letters(c: &impl Conn, now: Time, until: Time, limit: u64) -> Result<Vec<letter::Model>> {
    use letter::Column as Col;
    let queue = Queue {
        open: Col::State.eq(LetterState::Ready),
        id: Col::Id,
        run_at: Col::RunAt,
        leased_until: Col::LeasedUntil,
        fence: Col::Fence,
        first: Col::RunAt,
    };
    let mut letters = claim::<letter::Entity>(c, queue, now, until, limit).await?;
    letters.sort_by_key(|letter| (letter.run_at, letter.id));
    Ok(letters)
}

/// What a table whose rows are leased calls its columns.
struct Queue<C> {
    /// Rows that are still to be worked on.
    open: Expr,
    id: C,
    run_at: C,
    leased_until: C,
    fence: C,
    /// What stands first goes first.
    first: C,
}

/// One statement on both engines; `RETURNING` keeps no order.
async fn claim<E: EntityTrait>(
    c: &impl Conn,
    queue: Queue<E::Column>,
    now: Time,
    until: Time,
    limit: u64,
) -> Result<Vec<E::Model>> {
    let Queue { open, id, run_at, leased_until, fence, first } = queue;
    let mut due = Query::select();
    due.column(id)
        .from(E::default())
        .and_where(open)
        .and_where(run_at.lte(now))
        .cond_where(Condition::any().add(leased_until.is_null()).add(leased_until.lte(now)))
        .order_by(first, Order::Asc)
        .order_by(id, Order::Asc)
        .limit(limit)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    let update = Query::update()
        .table(E::default())
        .value(fence, Expr::col(fence).add(1))
        .value(leased_until, until)
        .and_where(id.in_subquery(due))
        .returning_all()
        .to_owned();
    let mut rows = Vec::new();
    for row in c.query_all(&update).await? {
        rows.push(E::Model::from_query_result(&row, "")?);
    }
    Ok(rows)
}

/// Frees every lease: for the one process that has just taken the data folder, when nobody else can hold any.
pub async fn free_all(c: &impl Conn) -> Result<()> {
    let none = || Expr::value(Option::<i64>::None);
    inbox_item::Entity::update_many()
        .col_expr(inbox_item::Column::LeasedUntil, none())
        .filter(inbox_item::Column::LeasedUntil.is_not_null())
        .exec(c)
        .await?;
    job::Entity::update_many()
        .col_expr(job::Column::LeasedUntil, none())
        .filter(job::Column::LeasedUntil.is_not_null())
        .exec(c)
        .await?;
    letter::Entity::update_many()
        .col_expr(letter::Column::LeasedUntil, none())
        .filter(letter::Column::LeasedUntil.is_not_null())
        .exec(c)
        .await?;
    delivery_cursor::Entity::update_many()
        .col_expr(delivery_cursor::Column::LeasedUntil, none())
        .filter(delivery_cursor::Column::LeasedUntil.is_not_null())
        .exec(c)
        .await?;
    replica::Entity::update_many()
        .col_expr(replica::Column::LeasedUntil, none())
        // What was under way is taken up again.
        .col_expr(replica::Column::DueAt, Expr::value(Some(0_i64)))
        .filter(replica::Column::LeasedUntil.is_not_null())
        .exec(c)
        .await?;
    Ok(())
}

/// Leases one peer; none where another worker serves it.
pub async fn claim_peer(
    c: &impl Conn,
    instance: InstanceId,
    now: Time,
    until: Time,
) -> Result<Option<delivery_cursor::Model>> {
    use delivery_cursor::Column as Col;
    let rows = delivery_cursor::Entity::update_many()
        .col_expr(Col::Fence, Expr::col(Col::Fence).add(1))
        .col_expr(Col::LeasedUntil, until.into())
        .filter(Col::InstanceId.eq(instance))
        .filter(Condition::any().add(Col::LeasedUntil.is_null()).add(Col::LeasedUntil.lte(now)))
        .exec_with_returning(c)
        .await?;
    Ok(rows.into_iter().next())
}

/// Writes the row back if the lease still holds; false where it was lost.
pub async fn settle_peer(c: &impl Conn, cursor: delivery_cursor::Model) -> Result<bool> {
    use delivery_cursor::Column as Col;
    let done = delivery_cursor::Entity::update_many()
        .col_expr(Col::Position, cursor.position.into())
        .col_expr(Col::State, Expr::value(cursor.state))
        .col_expr(Col::Failures, cursor.failures.into())
        .col_expr(Col::NextAttemptAt, cursor.next_attempt_at.into())
        .col_expr(Col::LeasedUntil, cursor.leased_until.into())
        .col_expr(Col::LastSuccessAt, cursor.last_success_at.into())
        .col_expr(Col::LastErrorAt, cursor.last_error_at.into())
        .col_expr(Col::LastError, cursor.last_error.into())
        .col_expr(Col::FailingSince, cursor.failing_since.into())
        .col_expr(Col::RefusedSince, cursor.refused_since.into())
        .col_expr(Col::SkippedAt, cursor.skipped_at.into())
        .col_expr(Col::SkippedFrom, cursor.skipped_from.into())
        .filter(Col::InstanceId.eq(cursor.instance_id))
        .filter(Col::Fence.eq(cursor.fence))
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}
