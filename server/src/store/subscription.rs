//! Who wants which letters.

use hansa_entities::account;
use hansa_entities::id::AccountId;
use hansa_entities::subscription::{self, SubscriptionState};
use hansa_entities::time::Time;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Conn, Result};

pub async fn find_of_account(c: &impl Conn, account: AccountId) -> Result<Option<subscription::Model>> {
    Ok(subscription::Entity::find().filter(subscription::Column::AccountId.eq(account)).one(c).await?)
}

/// `email` in lower case.
pub async fn find_by_email(c: &impl Conn, email: &str) -> Result<Option<subscription::Model>> {
    Ok(subscription::Entity::find().filter(subscription::Column::Email.eq(email)).one(c).await?)
}

pub async fn find_by_token(c: &impl Conn, token_hash: &str) -> Result<Option<subscription::Model>> {
    Ok(subscription::Entity::find().filter(subscription::Column::TokenHash.eq(token_hash)).one(c).await?)
}

/// Accounts that may sign in and have said nothing about letters yet.
pub async fn list_accounts_without(c: &impl Conn, limit: u64) -> Result<Vec<AccountId>> {
    let known = Query::select()
        .column(subscription::Column::AccountId)
        .from(subscription::Entity)
        .and_where(subscription::Column::AccountId.is_not_null())
        .to_owned();
    Ok(account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .filter(account::Column::State.eq(account::AccountState::Active))
        .filter(account::Column::Id.not_in_subquery(known))
        .order_by_asc(account::Column::Id)
        .limit(limit)
        .into_tuple()
        .all(c)
        .await?)
}

/// Subscriptions whose weekly letter is due, those that have waited longest first.
pub async fn list_due(c: &impl Conn, now: Time, limit: u64) -> Result<Vec<subscription::Model>> {
    Ok(subscription::Entity::find()
        .filter(subscription::Column::State.eq(SubscriptionState::Active))
        .filter(subscription::Column::NextAt.lte(now))
        .order_by_asc(subscription::Column::NextAt)
        .limit(limit)
        .all(c)
        .await?)
}

/// When the next weekly letter becomes due.
pub async fn next_due(c: &impl Conn) -> Result<Option<Time>> {
    let row = subscription::Entity::find()
        .filter(subscription::Column::State.eq(SubscriptionState::Active))
        .filter(subscription::Column::NextAt.is_not_null())
        .order_by_asc(subscription::Column::NextAt)
        .one(c)
        .await?;
    Ok(row.and_then(|row| row.next_at))
}

/// Moves the turn of a subscription on; false where somebody else was faster, or it was stopped.
pub async fn take_turn(
    c: &impl Conn,
    row: &subscription::Model,
    next: Time,
    told_until: Time,
) -> Result<bool> {
    use subscription::Column as Col;
    let done = subscription::Entity::update_many()
        .col_expr(Col::NextAt, Expr::value(Some(next)))
        .col_expr(Col::LastAt, Expr::value(Some(told_until)))
        .filter(Col::Id.eq(row.id))
        .filter(Col::State.eq(SubscriptionState::Active))
        .filter(Col::NextAt.eq(row.next_at))
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Who gets the weekly letter: accounts, and addresses without one.
pub async fn count_active(c: &impl Conn) -> Result<(u64, u64)> {
    let active =
        || subscription::Entity::find().filter(subscription::Column::State.eq(SubscriptionState::Active));
    let accounts = active().filter(subscription::Column::AccountId.is_not_null()).count(c).await?;
    let addresses = active().filter(subscription::Column::AccountId.is_null()).count(c).await?;
    Ok((accounts, addresses))
}
