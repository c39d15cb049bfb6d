//! Forms as typed.

use hansa_entities::draft;
use hansa_entities::id::{DraftId, RecordId};
use hansa_entities::time::Time;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{Conn, Result};

pub async fn find(c: &impl Conn, id: DraftId) -> Result<Option<draft::Model>> {
    Ok(draft::Entity::find_by_id(id).one(c).await?)
}

/// The open draft that changes a published record.
pub async fn find_of_record(c: &impl Conn, record: RecordId) -> Result<Option<draft::Model>> {
    Ok(draft::Entity::find().filter(draft::Column::RecordId.eq(record)).one(c).await?)
}

/// Last touched first.
pub async fn list(c: &impl Conn) -> Result<Vec<draft::Model>> {
    Ok(draft::Entity::find().order_by_desc(draft::Column::UpdatedAt).all(c).await?)
}

/// Drafts whose undo window has ended.
pub async fn list_due(c: &impl Conn, now: Time) -> Result<Vec<draft::Model>> {
    Ok(draft::Entity::find()
        .filter(draft::Column::State.eq(draft::DraftState::Queued))
        .filter(draft::Column::PublishAt.lte(now))
        .order_by_asc(draft::Column::PublishAt)
        .all(c)
        .await?)
}

/// When the next undo window ends.
pub async fn next_due(c: &impl Conn) -> Result<Option<Time>> {
    Ok(draft::Entity::find()
        .filter(draft::Column::State.eq(draft::DraftState::Queued))
        .order_by_asc(draft::Column::PublishAt)
        .one(c)
        .await?
        .and_then(|row| row.publish_at))
}

/// Writes what was typed over the state of an instant; false where the draft has another state by now.
pub async fn replace(c: &impl Conn, row: &draft::Model, before: Time) -> Result<bool> {
    let typed = draft::ActiveModel {
        form: Set(row.form.clone()),
        updated_at: Set(row.updated_at),
        saved_by: Set(row.saved_by),
        ..Default::default()
    };
    let done = draft::Entity::update_many()
        .set(typed)
        .filter(draft::Column::Id.eq(row.id))
        .filter(draft::Column::State.eq(row.state))
        .filter(draft::Column::UpdatedAt.eq(before))
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Uses up a draft as it was read; false where it was undone, changed or used in the meantime.
pub async fn take(c: &impl Conn, row: &draft::Model) -> Result<bool> {
    let done = draft::Entity::delete_many()
        .filter(draft::Column::Id.eq(row.id))
        .filter(draft::Column::State.eq(row.state))
        .filter(draft::Column::UpdatedAt.eq(row.updated_at))
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}

/// False where another worker was faster.
pub async fn delete(c: &impl Conn, id: DraftId) -> Result<bool> {
    Ok(draft::Entity::delete_by_id(id).exec(c).await?.rows_affected > 0)
}
