//! Letters on their way to the mail server.

use hansa_entities::id::{AccountId, LetterId};
use hansa_entities::letter::{self, LetterKind, LetterState};
use hansa_entities::time::Time;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Conn, Result};

pub async fn find(c: &impl Conn, id: LetterId) -> Result<Option<letter::Model>> {
    Ok(letter::Entity::find_by_id(id).one(c).await?)
}

/// Ends the lease and moves the letter on, if the lease still holds.
pub async fn settle(c: &impl Conn, letter: &letter::Model) -> Result<bool> {
    use letter::Column as Col;
    let done = letter::Entity::update_many()
        .col_expr(Col::State, Expr::value(letter.state))
        .col_expr(Col::Recipient, Expr::value(letter.recipient.clone()))
        .col_expr(Col::Payload, Expr::value(letter.payload.clone()))
        .col_expr(Col::Attempts, letter.attempts.into())
        .col_expr(Col::RunAt, letter.run_at.into())
        .col_expr(Col::LeasedUntil, Option::<i64>::None.into())
        .col_expr(Col::Error, letter.error.clone().into())
        .col_expr(Col::SettledAt, letter.settled_at.into())
        .filter(Col::Id.eq(letter.id))
        .filter(Col::Fence.eq(letter.fence))
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}

pub async fn delete(c: &impl Conn, id: LetterId) -> Result<()> {
    letter::Entity::delete_by_id(id).exec(c).await?;
    Ok(())
}

/// Takes everything up again that was given up and can still be sent: not what was given up for one of these reasons. How
/// many letters there were.
pub async fn revive_all(c: &impl Conn, hopeless: &[&str], now: Time) -> Result<u64> {
    use letter::Column as Col;
    use sea_orm::sea_query::ExprTrait as _;
    let done = letter::Entity::update_many()
        .col_expr(Col::State, Expr::value(LetterState::Ready))
        .col_expr(Col::Attempts, Expr::value(0))
        .col_expr(Col::RunAt, now.into())
        .col_expr(Col::CreatedAt, now.into())
        .col_expr(Col::SettledAt, Option::<i64>::None.into())
        .col_expr(Col::LeasedUntil, Option::<i64>::None.into())
        // A worker that still holds the old lease settles nothing any more.
        .col_expr(Col::Fence, Expr::col(Col::Fence).add(1))
        .filter(revivable(hopeless))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// How many of those that were given up [`revive_all`] would take up.
pub async fn count_revivable(c: &impl Conn, hopeless: &[&str]) -> Result<u64> {
    Ok(letter::Entity::find().filter(revivable(hopeless)).count(c).await?)
}

fn revivable(hopeless: &[&str]) -> Condition {
    use letter::Column as Col;
    let has_hope =
        Condition::any().add(Col::Error.is_null()).add(Col::Error.is_not_in(hopeless.iter().copied()));
    Condition::all().add(Col::State.eq(LetterState::Failed)).add(Col::Payload.is_not_null()).add(has_hope)
}

/// Takes back what of some kinds still waits for an account.
pub async fn drop_waiting_of_account(c: &impl Conn, account: AccountId, kinds: &[LetterKind]) -> Result<u64> {
    let done = letter::Entity::delete_many()
        .filter(letter::Column::State.ne(LetterState::Sent))
        .filter(letter::Column::AccountId.eq(account))
        .filter(letter::Column::Kind.is_in(kinds.iter().copied()))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// Takes back what of some kinds still waits for an address without an account.
pub async fn drop_waiting_of_address(c: &impl Conn, email: &str, kinds: &[LetterKind]) -> Result<u64> {
    let done = letter::Entity::delete_many()
        .filter(letter::Column::State.ne(LetterState::Sent))
        .filter(letter::Column::AccountId.is_null())
        .filter(letter::Column::Recipient.eq(email))
        .filter(letter::Column::Kind.is_in(kinds.iter().copied()))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// How many letters of a kind an account was written since a time.
pub async fn count_of_account(
    c: &impl Conn,
    account: AccountId,
    kind: LetterKind,
    since: Time,
) -> Result<u64> {
    let written = letter::Entity::find()
        .filter(letter::Column::AccountId.eq(account))
        .filter(letter::Column::Kind.eq(kind))
        .filter(letter::Column::CreatedAt.gte(since));
    Ok(written.count(c).await?)
}

/// Letters in a state, newest first, without what they say.
pub async fn list(c: &impl Conn, state: LetterState, limit: u64) -> Result<Vec<letter::Model>> {
    let mut letters = letter::Entity::find()
        .filter(letter::Column::State.eq(state))
        .order_by_desc(letter::Column::CreatedAt)
        .order_by_desc(letter::Column::Id)
        .limit(limit)
        .all(c)
        .await?;
    for letter in &mut letters {
        letter.payload = None;
    }
    Ok(letters)
}

pub async fn count(c: &impl Conn, state: LetterState) -> Result<u64> {
    Ok(letter::Entity::find().filter(letter::Column::State.eq(state)).count(c).await?)
}

/// When the last letter was sent.
pub async fn find_last_sent(c: &impl Conn) -> Result<Option<Time>> {
    let row = letter::Entity::find()
        .filter(letter::Column::State.eq(LetterState::Sent))
        .order_by_desc(letter::Column::SettledAt)
        .one(c)
        .await?;
    Ok(row.and_then(|row| row.settled_at))
}

/// When the next letter becomes due.
pub async fn next_due(c: &impl Conn) -> Result<Option<Time>> {
    Ok(letter::Entity::find()
        .filter(letter::Column::State.eq(LetterState::Ready))
        .order_by_asc(letter::Column::RunAt)
        .one(c)
        .await?
        .map(|row| row.leased_until.map_or(row.run_at, |until| until.max(row.run_at))))
}
