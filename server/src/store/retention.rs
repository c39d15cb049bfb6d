//! What is dropped after its time. The table of periods stands in `app::retention`.

use hansa_entities::inbox_item::InboxState;
use hansa_entities::job::JobState;
use hansa_entities::record::RecordState;
use hansa_entities::time::Time;
use hansa_entities::{audit_event, idempotency_key, inbox_item, invitation, job, record, session};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::{Conn, Result};

pub async fn drop_sessions(c: &impl Conn, expired_before: Time) -> Result<u64> {
    let done =
        session::Entity::delete_many().filter(session::Column::ExpiresAt.lt(expired_before)).exec(c).await?;
    Ok(done.rows_affected)
}

pub async fn drop_invitations(c: &impl Conn, expired_before: Time) -> Result<u64> {
    let done = invitation::Entity::delete_many()
        .filter(invitation::Column::ExpiresAt.lt(expired_before))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

pub async fn drop_idempotency_keys(c: &impl Conn, before: Time) -> Result<u64> {
    let done = idempotency_key::Entity::delete_many()
        .filter(idempotency_key::Column::CreatedAt.lt(before))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// Settled items only: what is still open is never dropped.
pub async fn drop_inbox_items(c: &impl Conn, settled_before: Time) -> Result<u64> {
    let done = inbox_item::Entity::delete_many()
        .filter(inbox_item::Column::State.is_in([InboxState::Done, InboxState::Ignored, InboxState::Failed]))
        .filter(inbox_item::Column::SettledAt.lt(settled_before))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

pub async fn drop_done_jobs(c: &impl Conn, created_before: Time) -> Result<u64> {
    let done = job::Entity::delete_many()
        .filter(job::Column::State.eq(JobState::Done))
        .filter(job::Column::CreatedAt.lt(created_before))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

pub async fn drop_failed_jobs(c: &impl Conn, failed_before: Time) -> Result<u64> {
    let done = job::Entity::delete_many()
        .filter(job::Column::State.eq(JobState::Failed))
        .filter(job::Column::RunAt.lt(failed_before))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

pub async fn drop_audit_events(c: &impl Conn, before: Time) -> Result<u64> {
    Ok(audit_event::Entity::delete_many()
        .filter(audit_event::Column::At.lt(before))
        .exec(c)
        .await?
        .rows_affected)
}

/// Records of cities that are no longer followed, and such as their city no longer has.
pub async fn list_orphans(c: &impl Conn, before: Time, limit: u64) -> Result<Vec<record::Model>> {
    Ok(record::Entity::find()
        .filter(record::Column::State.is_in([RecordState::Orphaned, RecordState::Pruned]))
        .filter(record::Column::OrphanedAt.lt(before))
        .limit(limit)
        .all(c)
        .await?)
}
