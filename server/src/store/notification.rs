//! What people here are told on the pages.

use hansa_entities::id::{AccountId, NotificationId};
use hansa_entities::notification::{self, Reason};
use hansa_entities::time::Time;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Conn, Result};

/// Newest first, older than `before`.
pub async fn list(
    c: &impl Conn,
    account: AccountId,
    reason: Option<Reason>,
    before: Option<NotificationId>,
    limit: u64,
) -> Result<Vec<notification::Model>> {
    let mut select = notification::Entity::find().filter(notification::Column::AccountId.eq(account));
    if let Some(reason) = reason {
        select = select.filter(notification::Column::Reason.eq(reason));
    }
    if let Some(before) = before {
        select = select.filter(notification::Column::Id.lt(before));
    }
    Ok(select.order_by_desc(notification::Column::Id).limit(limit).all(c).await?)
}

/// How many there are of each reason.
pub async fn count_by_reason(c: &impl Conn, account: AccountId) -> Result<Vec<(Reason, i64)>> {
    Ok(notification::Entity::find()
        .select_only()
        .column(notification::Column::Reason)
        .column_as(notification::Column::Id.count(), "notifications")
        .filter(notification::Column::AccountId.eq(account))
        .group_by(notification::Column::Reason)
        .into_tuple()
        .all(c)
        .await?)
}

pub async fn count_unread(c: &impl Conn, account: AccountId) -> Result<u64> {
    Ok(notification::Entity::find()
        .filter(notification::Column::AccountId.eq(account))
        .filter(notification::Column::ReadAt.is_null())
        .count(c)
        .await?)
}

/// True where something of a reason is unread.
pub async fn has_unread(c: &impl Conn, account: AccountId, reason: Reason) -> Result<bool> {
    let unread = notification::Entity::find()
        .filter(notification::Column::AccountId.eq(account))
        .filter(notification::Column::Reason.eq(reason))
        .filter(notification::Column::ReadAt.is_null());
    Ok(unread.count(c).await? > 0)
}

/// True where somebody was told of an occasion.
pub async fn has_occasion(c: &impl Conn, occasion: &str) -> Result<bool> {
    Ok(notification::Entity::find().filter(notification::Column::Occasion.eq(occasion)).count(c).await? > 0)
}

/// Marks what is not read yet: all of it or what is told together, up to one that was seen. How many there were.
pub async fn mark_read(
    c: &impl Conn,
    account: AccountId,
    about: Option<&str>,
    until: Option<NotificationId>,
    at: Time,
) -> Result<u64> {
    let mut update = notification::Entity::update_many()
        .col_expr(notification::Column::ReadAt, Expr::value(Some(at)))
        .filter(notification::Column::AccountId.eq(account))
        .filter(notification::Column::ReadAt.is_null());
    if let Some(about) = about {
        update = update.filter(notification::Column::About.eq(about));
    }
    if let Some(until) = until {
        update = update.filter(notification::Column::Id.lte(until));
    }
    Ok(update.exec(c).await?.rows_affected)
}
