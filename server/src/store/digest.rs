//! What a week has brought.

use hansa_entities::experience;
use hansa_entities::id::{AccountId, RecordId};
use hansa_entities::record::{self, RecordKind, RecordState};
use hansa_entities::reply::{self, ReplyState};
use hansa_entities::time::Time;
use sea_orm::sea_query::{Alias, Cond, Expr, ExprTrait, Func, Query, SelectStatement, WindowStatement};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, Order, QueryFilter, QueryOrder};

use super::feed::{Line, shown};
use super::{Conn, Result};

/// Records of other cities that came here in a span of time and were published not long before it, newest first. Where there
/// are more than `limit`, the cities take turns: the newest of each, then the second of each. Whoever publishes much takes
/// nobody's place.
pub async fn list_new(
    c: &impl Conn,
    since: Time,
    until: Time,
    published_after: Time,
    limit: u64,
) -> Result<Vec<Line>> {
    use record::Column as Col;
    let (turns, turn) = (Alias::new("turns"), Alias::new("turn"));
    let order = WindowStatement::partition_by(Col::ActorId)
        .order_by(Col::Published, Order::Desc)
        .order_by(Col::Uri, Order::Desc)
        .to_owned();
    let came = Query::select()
        .columns([Col::Id, Col::Published, Col::Uri])
        .expr_window_as(Func::cust(Alias::new("ROW_NUMBER")), order, turn.clone())
        .from(record::Entity)
        .and_where(shown())
        .and_where(Col::Local.eq(false))
        .and_where(Col::Kind.ne(RecordKind::Plain))
        .and_where(Col::ReceivedAt.gte(since))
        .and_where(Col::ReceivedAt.lt(until))
        .and_where(Col::Published.gt(published_after))
        .to_owned();
    let chosen = Query::select()
        .column((turns.clone(), Col::Id))
        .from_subquery(came, turns.clone())
        .order_by((turns.clone(), turn), Order::Asc)
        .order_by((turns.clone(), Col::Published), Order::Desc)
        .order_by((turns, Col::Uri), Order::Desc)
        .limit(limit)
        .to_owned();
    Ok(record::Entity::find()
        .filter(Col::Id.in_subquery(chosen))
        .order_by_desc(Col::Published)
        .order_by_desc(Col::Uri)
        .into_partial_model::<Line>()
        .all(c)
        .await?)
}

/// What some records say as experiences.
pub async fn list_experiences(c: &impl Conn, records: Vec<RecordId>) -> Result<Vec<experience::Model>> {
    Ok(experience::Entity::find().filter(experience::Column::RecordId.is_in(records)).all(c).await?)
}

/// A thread in which replies wait.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Waiting {
    pub record_id: RecordId,
    pub replies: i64,
    pub newest: Time,
}

/// Threads in which somebody of another city waits for a word of an account, those with the newest replies first: replies of
/// a span of time under an own record or to an own reply, after which nobody here has written.
pub async fn list_waiting(
    c: &impl Conn,
    account: AccountId,
    after: Time,
    until: Time,
    limit: u64,
) -> Result<Vec<Waiting>> {
    use reply::Column as Col;
    let select = Query::select()
        .column((reply::Entity, Col::RecordId))
        .expr_as(Expr::col((reply::Entity, Col::Id)).count(), Alias::new("replies"))
        .expr_as(Expr::col((reply::Entity, Col::Published)).max(), Alias::new("newest"))
        .from(reply::Entity)
        .and_where(Col::Local.eq(false))
        .and_where(Col::State.eq(ReplyState::Published))
        .and_where(Col::HiddenAt.is_null())
        .and_where(Col::Published.gt(after))
        .and_where(Col::Published.lt(until))
        .cond_where(
            Cond::any()
                .add(Col::RecordId.in_subquery(records_of(account)))
                .add(Col::InReplyTo.in_subquery(replies_of(account))),
        )
        .and_where(Expr::exists(later_word_here()).not())
        .group_by_col((reply::Entity, Col::RecordId))
        .order_by(Alias::new("newest"), Order::Desc)
        .order_by((reply::Entity, Col::RecordId), Order::Desc)
        .limit(limit)
        .to_owned();
    let mut threads = Vec::new();
    for row in c.query_all(&select).await? {
        threads.push(Waiting::from_query_result(&row, "")?);
    }
    Ok(threads)
}

/// Ids of what an account has published.
fn records_of(account: AccountId) -> SelectStatement {
    Query::select()
        .column(record::Column::Id)
        .from(record::Entity)
        .and_where(record::Column::AccountId.eq(account))
        .and_where(record::Column::State.eq(RecordState::Published))
        .to_owned()
}

/// URIs of what an account has written in threads, and stands.
fn replies_of(account: AccountId) -> SelectStatement {
    let own = Alias::new("own");
    let column = |column: reply::Column| Expr::col((Alias::new("own"), column));
    Query::select()
        .column((own.clone(), reply::Column::Uri))
        .from_as(reply::Entity, own)
        .and_where(column(reply::Column::AccountId).eq(account))
        .and_where(column(reply::Column::State).eq(ReplyState::Published))
        .to_owned()
}

/// What somebody here has written in the thread of a reply after it.
fn later_word_here() -> SelectStatement {
    use reply::Column as Col;
    let ours = Alias::new("ours");
    let column = |column: Col| Expr::col((Alias::new("ours"), column));
    let theirs = |column: Col| Expr::col((reply::Entity, column));
    Query::select()
        .expr(Expr::val(1))
        .from_as(reply::Entity, ours)
        .and_where(column(Col::RecordId).eq(theirs(Col::RecordId)))
        .and_where(column(Col::Local).eq(true))
        .and_where(column(Col::State).eq(ReplyState::Published))
        .and_where(column(Col::HiddenAt).is_null())
        .and_where(column(Col::Published).gt(theirs(Col::Published)))
        .to_owned()
}
