//! Work for later.

use hansa_entities::id::JobId;
use hansa_entities::job::{self, JobState};
use hansa_entities::time::Time;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Conn, Result};

pub async fn find(c: &impl Conn, id: JobId) -> Result<Option<job::Model>> {
    Ok(job::Entity::find_by_id(id).one(c).await?)
}

/// Jobs in one of these states, newest first.
pub async fn list(c: &impl Conn, states: &[JobState], limit: u64) -> Result<Vec<job::Model>> {
    Ok(job::Entity::find()
        .filter(job::Column::State.is_in(states.iter().copied()))
        .order_by_desc(job::Column::CreatedAt)
        .order_by_desc(job::Column::Id)
        .limit(limit)
        .all(c)
        .await?)
}

pub async fn find_by_subject(c: &impl Conn, subject: &str) -> Result<Option<job::Model>> {
    Ok(job::Entity::find().filter(job::Column::Subject.eq(subject)).one(c).await?)
}

/// Ends the lease and moves the job on, if the lease still holds.
pub async fn settle(c: &impl Conn, job: &job::Model) -> Result<bool> {
    use job::Column as Col;
    let done = job::Entity::update_many()
        .col_expr(Col::State, Expr::value(job.state))
        .col_expr(Col::Attempts, job.attempts.into())
        .col_expr(Col::Payload, Expr::value(job.payload.clone()))
        .col_expr(Col::RunAt, job.run_at.into())
        .col_expr(Col::LeasedUntil, Option::<i64>::None.into())
        .col_expr(Col::Error, job.error.clone().into())
        .filter(Col::Id.eq(job.id))
        .filter(Col::Fence.eq(job.fence))
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Removes a job, if the lease on it still holds.
pub async fn delete_leased(c: &impl Conn, job: &job::Model) -> Result<()> {
    job::Entity::delete_many()
        .filter(job::Column::Id.eq(job.id))
        .filter(job::Column::Fence.eq(job.fence))
        .exec(c)
        .await?;
    Ok(())
}

/// Removes finished jobs about a subject, so that the same work can be asked for again.
pub async fn delete_settled(c: &impl Conn, subject: &str) -> Result<()> {
    job::Entity::delete_many()
        .filter(job::Column::Subject.eq(subject))
        .filter(job::Column::State.ne(JobState::Ready))
        .exec(c)
        .await?;
    Ok(())
}

/// Removes the job about a subject, whatever its state.
pub async fn delete(c: &impl Conn, subject: &str) -> Result<()> {
    job::Entity::delete_many().filter(job::Column::Subject.eq(subject)).exec(c).await?;
    Ok(())
}

pub async fn count(c: &impl Conn, state: JobState) -> Result<u64> {
    Ok(job::Entity::find().filter(job::Column::State.eq(state)).count(c).await?)
}

/// When the next job becomes due.
pub async fn next_due(c: &impl Conn) -> Result<Option<Time>> {
    Ok(job::Entity::find()
        .filter(job::Column::State.eq(JobState::Ready))
        .order_by_asc(job::Column::RunAt)
        .one(c)
        .await?
        .map(|row| row.leased_until.map_or(row.run_at, |until| until.max(row.run_at))))
}
