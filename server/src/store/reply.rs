//! Replies in the thread of a record.

use hansa_entities::id::{ActorId, RecordId, ReplyId};
use hansa_entities::reply::{self, ReplyState};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Conn, Result};

pub async fn find(c: &impl Conn, id: ReplyId) -> Result<Option<reply::Model>> {
    Ok(reply::Entity::find_by_id(id).one(c).await?)
}

pub async fn find_by_uri(c: &impl Conn, uri: &str) -> Result<Option<reply::Model>> {
    Ok(reply::Entity::find().filter(reply::Column::Uri.eq(uri)).one(c).await?)
}

/// The whole thread in the order it was written; withdrawn replies stay as empty places.
pub async fn list_of_record(c: &impl Conn, record: RecordId) -> Result<Vec<reply::Model>> {
    Ok(reply::Entity::find()
        .filter(reply::Column::RecordId.eq(record))
        .order_by_asc(reply::Column::Published)
        .order_by_asc(reply::Column::Uri)
        .all(c)
        .await?)
}

/// What accounts of this city have written in a thread, and stands.
pub async fn list_written_here(c: &impl Conn, record: RecordId) -> Result<Vec<reply::Model>> {
    Ok(reply::Entity::find()
        .filter(reply::Column::RecordId.eq(record))
        .filter(reply::Column::AccountId.is_not_null())
        .filter(reply::Column::State.eq(ReplyState::Published))
        .order_by_asc(reply::Column::Published)
        .all(c)
        .await?)
}

pub async fn list_by_ids(c: &impl Conn, ids: impl IntoIterator<Item = ReplyId>) -> Result<Vec<reply::Model>> {
    Ok(reply::Entity::find().filter(reply::Column::Id.is_in(ids)).all(c).await?)
}

/// The URIs among these of replies that are hidden here.
pub async fn list_hidden_among(c: &impl Conn, uris: Vec<String>) -> Result<Vec<String>> {
    Ok(reply::Entity::find()
        .select_only()
        .column(reply::Column::Uri)
        .filter(reply::Column::Uri.is_in(uris))
        .filter(reply::Column::HiddenAt.is_not_null())
        .into_tuple()
        .all(c)
        .await?)
}

pub async fn list_by_uris(c: &impl Conn, uris: impl IntoIterator<Item = &str>) -> Result<Vec<reply::Model>> {
    Ok(reply::Entity::find().filter(reply::Column::Uri.is_in(uris)).all(c).await?)
}

pub async fn list_of_actor(c: &impl Conn, actor: ActorId) -> Result<Vec<reply::Model>> {
    Ok(reply::Entity::find().filter(reply::Column::ActorId.eq(actor)).all(c).await?)
}

/// Record and number of its visible replies.
pub async fn count_by_record(
    c: &impl Conn,
    records: impl IntoIterator<Item = RecordId>,
) -> Result<Vec<(RecordId, i64)>> {
    Ok(reply::Entity::find()
        .select_only()
        .column(reply::Column::RecordId)
        .column_as(reply::Column::Id.count(), "replies")
        .filter(reply::Column::RecordId.is_in(records))
        .filter(reply::Column::State.eq(ReplyState::Published))
        .filter(reply::Column::HiddenAt.is_null())
        .group_by(reply::Column::RecordId)
        .into_tuple()
        .all(c)
        .await?)
}

/// How many replies of ours stand.
pub async fn count_local(c: &impl Conn) -> Result<u64> {
    Ok(reply::Entity::find()
        .filter(reply::Column::Local.eq(true))
        .filter(reply::Column::State.eq(ReplyState::Published))
        .count(c)
        .await?)
}

/// Moves the replies of an actor from one state to another.
pub async fn move_state(c: &impl Conn, actor: ActorId, from: ReplyState, to: ReplyState) -> Result<u64> {
    Ok(reply::Entity::update_many()
        .col_expr(reply::Column::State, Expr::value(to))
        .filter(reply::Column::ActorId.eq(actor))
        .filter(reply::Column::State.eq(from))
        .exec(c)
        .await?
        .rows_affected)
}
