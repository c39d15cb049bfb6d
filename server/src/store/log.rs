//! The log: numbers under row locks, entries, and what delivery reads of them.

use hansa_entities::id::ActorId;
use hansa_entities::log_entry::Audience;
use hansa_entities::text::Codes;
use hansa_entities::time::Time;
use hansa_entities::{counter, log_entry, log_head, record, reply};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Conn, Error, Result};

const POSITION: &str = "position";
const HEADS: &str = "heads";

/// Takes the next place in the delivery order. The row stays locked until the transaction ends, so that places become
/// visible in their order.
pub async fn next_position(tx: &impl Conn) -> Result<i64> {
    next(tx, POSITION).await
}

/// The next version of any head.
pub async fn next_version(tx: &impl Conn) -> Result<i64> {
    next(tx, HEADS).await
}

async fn next(tx: &impl Conn, name: &str) -> Result<i64> {
    if let Some(value) = count_up(tx, name).await? {
        return Ok(value);
    }
    // The very first one of this instance. Whoever else is first at the same time waits for this row.
    super::insert_new(tx, counter::Model { name: name.to_owned(), value: 0 }).await?;
    count_up(tx, name).await?.ok_or_else(|| Error::Unusable(format!("{name} cannot be counted")))
}

async fn count_up(tx: &impl Conn, name: &str) -> Result<Option<i64>> {
    let rows = counter::Entity::update_many()
        .col_expr(counter::Column::Value, Expr::col(counter::Column::Value).add(1))
        .filter(counter::Column::Name.eq(name))
        .exec_with_returning(tx)
        .await?;
    Ok(rows.first().map(|row| row.value))
}

/// The last place given.
pub async fn last_position(c: &impl Conn) -> Result<i64> {
    Ok(counter::Entity::find_by_id(POSITION).one(c).await?.map_or(0, |row| row.value))
}

/// The last version of any head.
pub async fn last_version(c: &impl Conn) -> Result<i64> {
    Ok(counter::Entity::find_by_id(HEADS).one(c).await?.map_or(0, |row| row.value))
}

/// Heads that changed after a version, oldest change first.
pub async fn list_heads_after(c: &impl Conn, version: i64, limit: u64) -> Result<Vec<log_head::Model>> {
    Ok(log_head::Entity::find()
        .filter(log_head::Column::Version.gt(version))
        .order_by_asc(log_head::Column::Version)
        .limit(limit)
        .all(c)
        .await?)
}

/// The last number that we have given ourselves in an epoch of an actor's log.
pub async fn last_given(c: &impl Conn, actor: ActorId, epoch: &str) -> Result<Option<log_entry::Model>> {
    Ok(log_entry::Entity::find()
        .filter(log_entry::Column::ActorId.eq(actor))
        .filter(log_entry::Column::Epoch.eq(epoch))
        .order_by_desc(log_entry::Column::Seq)
        .one(c)
        .await?)
}

/// The greatest number that we have given ourselves below a number.
pub async fn last_given_before(
    c: &impl Conn,
    actor: ActorId,
    epoch: &str,
    seq: i64,
) -> Result<Option<log_entry::Model>> {
    let smaller = Condition::any()
        .add(log_entry::Column::Epoch.lt(epoch))
        .add(Condition::all().add(log_entry::Column::Epoch.eq(epoch)).add(log_entry::Column::Seq.lt(seq)));
    Ok(log_entry::Entity::find()
        .filter(log_entry::Column::ActorId.eq(actor))
        .filter(smaller)
        .order_by_desc(log_entry::Column::Epoch)
        .order_by_desc(log_entry::Column::Seq)
        .one(c)
        .await?)
}

/// What we have given a number.
pub async fn find_given(
    c: &impl Conn,
    actor: ActorId,
    epoch: &str,
    seq: i64,
) -> Result<Option<log_entry::Model>> {
    Ok(log_entry::Entity::find()
        .filter(log_entry::Column::ActorId.eq(actor))
        .filter(log_entry::Column::Epoch.eq(epoch))
        .filter(log_entry::Column::Seq.eq(seq))
        .one(c)
        .await?)
}

/// Our last numbered act about a key.
pub async fn last_act_on(c: &impl Conn, actor: ActorId, key: &str) -> Result<Option<log_entry::Model>> {
    Ok(log_entry::Entity::find()
        .filter(log_entry::Column::ActorId.eq(actor))
        .filter(log_entry::Column::Key.eq(key))
        .filter(log_entry::Column::Seq.is_not_null())
        .order_by_desc(log_entry::Column::Position)
        .one(c)
        .await?)
}

/// The head of an actor's log. Call `next_position` first in the same transaction: its lock orders all writers.
pub async fn find_head(c: &impl Conn, actor: ActorId) -> Result<Option<log_head::Model>> {
    Ok(log_head::Entity::find_by_id(actor).one(c).await?)
}

pub async fn get(c: &impl Conn, position: i64) -> Result<log_entry::Model> {
    log_entry::Entity::find_by_id(position)
        .one(c)
        .await?
        .ok_or_else(|| Error::Unusable(format!("log position {position} is missing")))
}

pub async fn find_by_activity(c: &impl Conn, activity: &str) -> Result<Option<log_entry::Model>> {
    Ok(log_entry::Entity::find().filter(log_entry::Column::Activity.eq(activity)).one(c).await?)
}

/// Entries after a position, in order.
pub async fn list_after(c: &impl Conn, position: i64, limit: u64) -> Result<Vec<log_entry::Model>> {
    Ok(log_entry::Entity::find()
        .filter(log_entry::Column::Position.gt(position))
        .order_by_asc(log_entry::Column::Position)
        .limit(limit)
        .all(c)
        .await?)
}

/// The first entry about an object.
pub async fn first_entry_of(c: &impl Conn, object: &str) -> Result<Option<log_entry::Model>> {
    Ok(log_entry::Entity::find()
        .filter(log_entry::Column::Object.eq(object))
        .order_by_asc(log_entry::Column::Position)
        .one(c)
        .await?)
}

/// What is known of an earlier entry about an object, without its bytes.
#[derive(Clone, Debug)]
pub struct Earlier {
    pub position: i64,
    pub actor: ActorId,
    pub is_public: bool,
    pub recipients: Codes,
    pub at: Time,
}

/// Entries about an object before a position.
pub async fn list_earlier(c: &impl Conn, object: &str, before: i64) -> Result<Vec<Earlier>> {
    use log_entry::Column as Col;
    let rows: Vec<(i64, ActorId, Audience, Codes, Time)> = log_entry::Entity::find()
        .select_only()
        .columns([Col::Position, Col::ActorId, Col::Audience, Col::Recipients, Col::CreatedAt])
        .filter(Col::Object.eq(object))
        .filter(Col::Position.lt(before))
        .order_by_asc(Col::Position)
        .into_tuple()
        .all(c)
        .await?;
    let earlier = |(position, actor, audience, recipients, at)| Earlier {
        position,
        actor,
        is_public: audience == Audience::Public,
        recipients,
        at,
    };
    Ok(rows.into_iter().map(earlier).collect())
}

/// The first entry made at an instant or later.
pub async fn first_position_since(c: &impl Conn, at: Time) -> Result<Option<i64>> {
    Ok(log_entry::Entity::find()
        .filter(log_entry::Column::CreatedAt.gte(at))
        .order_by_asc(log_entry::Column::Position)
        .select_only()
        .column(log_entry::Column::Position)
        .into_tuple()
        .one(c)
        .await?)
}

/// When the first entry after a position was made.
pub async fn first_time_after(c: &impl Conn, position: i64) -> Result<Option<Time>> {
    Ok(log_entry::Entity::find()
        .filter(log_entry::Column::Position.gt(position))
        .order_by_asc(log_entry::Column::Position)
        .select_only()
        .column(log_entry::Column::CreatedAt)
        .into_tuple()
        .one(c)
        .await?)
}

/// Public entries of an actor with their bytes, newest first, before a position.
pub async fn list_public(
    c: &impl Conn,
    actor: ActorId,
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<log_entry::Model>> {
    let mut select = log_entry::Entity::find()
        .filter(log_entry::Column::ActorId.eq(actor))
        .filter(log_entry::Column::Seq.is_not_null())
        .filter(log_entry::Column::Bytes.is_not_null());
    if let Some(before) = before {
        select = select.filter(log_entry::Column::Position.lt(before));
    }
    Ok(select.order_by_desc(log_entry::Column::Position).limit(limit).all(c).await?)
}

/// How many public entries of an actor still have their bytes, without those about what is hidden here: their number
/// would tell of it.
pub async fn count_public(c: &impl Conn, actor: ActorId) -> Result<u64> {
    use sea_orm::PaginatorTrait;
    use sea_orm::sea_query::{Condition, Query};
    let records = Query::select()
        .column(record::Column::Uri)
        .from(record::Entity)
        .and_where(record::Column::HiddenAt.is_not_null())
        .to_owned();
    let replies = Query::select()
        .column(reply::Column::Uri)
        .from(reply::Entity)
        .and_where(reply::Column::HiddenAt.is_not_null())
        .to_owned();
    let object = log_entry::Column::Object;
    let is_shown = Condition::all().add(object.not_in_subquery(records)).add(object.not_in_subquery(replies));
    Ok(log_entry::Entity::find()
        .filter(log_entry::Column::ActorId.eq(actor))
        .filter(log_entry::Column::Seq.is_not_null())
        .filter(log_entry::Column::Bytes.is_not_null())
        .filter(Condition::any().add(object.is_null()).add(is_shown))
        .count(c)
        .await?)
}

/// Destroys the bytes of earlier entries with the same key: a later one has the last word.
pub async fn erase_superseded(c: &impl Conn, object: &str, key: &str, keep: i64) -> Result<()> {
    log_entry::Entity::update_many()
        .col_expr(log_entry::Column::Bytes, Expr::value(Option::<String>::None))
        .filter(log_entry::Column::Object.eq(object))
        .filter(log_entry::Column::Key.eq(key))
        .filter(log_entry::Column::Position.ne(keep))
        .exec(c)
        .await?;
    Ok(())
}

/// Destroys the bytes of every entry about an object but the one at `keep`: the numbers and hashes remain.
pub async fn erase_object(c: &impl Conn, object: &str, keep: i64) -> Result<()> {
    log_entry::Entity::update_many()
        .col_expr(log_entry::Column::Bytes, Expr::value(Option::<String>::None))
        .filter(log_entry::Column::Object.eq(object))
        .filter(log_entry::Column::Position.ne(keep))
        .exec(c)
        .await?;
    Ok(())
}
