//! Received activities.

use std::collections::HashSet;

use hansa_entities::id::InboxItemId;
use hansa_entities::inbox_item::{self, InboxState};
use hansa_entities::time::Time;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::{Conn, Result};

pub async fn find(c: &impl Conn, id: InboxItemId) -> Result<Option<inbox_item::Model>> {
    Ok(inbox_item::Entity::find_by_id(id).one(c).await?)
}

pub async fn find_by_activity(c: &impl Conn, activity: &str) -> Result<Option<inbox_item::Model>> {
    Ok(inbox_item::Entity::find().filter(inbox_item::Column::Activity.eq(activity)).one(c).await?)
}

/// Inserts all rows in one statement; the ids of those whose activity was not here.
pub async fn insert_new(
    c: &impl Conn,
    rows: impl IntoIterator<Item = inbox_item::Model>,
) -> Result<HashSet<InboxItemId>> {
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    let nothing = OnConflict::new().do_nothing().to_owned();
    let inserted =
        inbox_item::Entity::insert_many(rows).on_conflict(nothing).exec_with_returning_keys(c).await?;
    Ok(inserted.into_iter().collect())
}

/// Ends the lease and moves the item on, if the lease still holds; false where it was lost.
pub async fn settle(c: &impl Conn, item: &inbox_item::Model) -> Result<bool> {
    use inbox_item::Column as Col;
    let done = inbox_item::Entity::update_many()
        .col_expr(Col::State, Expr::value(item.state))
        .col_expr(Col::Attempts, item.attempts.into())
        .col_expr(Col::RunAt, item.run_at.into())
        .col_expr(Col::LeasedUntil, Option::<i64>::None.into())
        .col_expr(Col::Error, item.error.clone().into())
        .col_expr(Col::SettledAt, item.settled_at.into())
        .filter(Col::Id.eq(item.id))
        .filter(Col::Fence.eq(item.fence))
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}

pub async fn count(c: &impl Conn, state: InboxState) -> Result<u64> {
    Ok(inbox_item::Entity::find().filter(inbox_item::Column::State.eq(state)).count(c).await?)
}

/// Newest first.
pub async fn list(c: &impl Conn, state: InboxState, limit: u64) -> Result<Vec<inbox_item::Model>> {
    Ok(inbox_item::Entity::find()
        .filter(inbox_item::Column::State.eq(state))
        .order_by_desc(inbox_item::Column::ReceivedAt)
        .limit(limit)
        .all(c)
        .await?)
}

/// When the next item becomes due.
pub async fn next_due(c: &impl Conn) -> Result<Option<Time>> {
    Ok(inbox_item::Entity::find()
        .filter(inbox_item::Column::State.is_in([InboxState::New, InboxState::Parked]))
        .order_by_asc(inbox_item::Column::RunAt)
        .one(c)
        .await?
        .map(|row| row.leased_until.map_or(row.run_at, |until| until.max(row.run_at))))
}

/// When the oldest item that is not settled came in.
pub async fn oldest_open(c: &impl Conn) -> Result<Option<Time>> {
    Ok(inbox_item::Entity::find()
        .filter(inbox_item::Column::State.is_in([InboxState::New, InboxState::Parked]))
        .order_by_asc(inbox_item::Column::ReceivedAt)
        .one(c)
        .await?
        .map(|row| row.received_at))
}
