//! What a week has brought.

use hansa_entities::experience;
use hansa_entities::id::{AccountId, RecordId};
use hansa_entities::record::{self, RecordKind, RecordState};
use hansa_entities::reply::{self, ReplyState};
use hansa_entities::time::Time;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::feed::{Line, shown};
use super::{Conn, Result};

/// Records of other cities that came here in a span of time and were published not long before it, newest first.
pub async fn list_new(
    c: &impl Conn,
    since: Time,
    until: Time,
    published_after: Time,
    limit: u64,
) -> Result<Vec<Line>> {
    Ok(record::Entity::find()
        .filter(shown())
        .filter(record::Column::Local.eq(false))
        .filter(record::Column::Kind.ne(RecordKind::Plain))
        .filter(record::Column::ReceivedAt.gte(since))
        .filter(record::Column::ReceivedAt.lt(until))
        .filter(record::Column::Published.gt(published_after))
        .order_by_desc(record::Column::Published)
        .order_by_desc(record::Column::Uri)
        .limit(limit)
        .select_only()
        .columns([
            record::Column::Id,
            record::Column::Uri,
            record::Column::Kind,
            record::Column::ActorId,
            record::Column::Owner,
            record::Column::Local,
            record::Column::Title,
            record::Column::Summary,
            record::Column::Language,
            record::Column::Country,
            record::Column::Published,
            record::Column::Updated,
            record::Column::Version,
        ])
        .into_model::<Line>()
        .all(c)
        .await?)
}

/// What some records say as experiences.
pub async fn list_experiences(c: &impl Conn, records: Vec<RecordId>) -> Result<Vec<experience::Model>> {
    Ok(experience::Entity::find().filter(experience::Column::RecordId.is_in(records)).all(c).await?)
}

/// Ids of the published records of an account.
pub async fn list_records_of(c: &impl Conn, account: AccountId) -> Result<Vec<RecordId>> {
    Ok(record::Entity::find()
        .select_only()
        .column(record::Column::Id)
        .filter(record::Column::AccountId.eq(account))
        .filter(record::Column::State.eq(RecordState::Published))
        .into_tuple()
        .all(c)
        .await?)
}

/// What an account has written in threads, and stands.
pub async fn list_replies_of(c: &impl Conn, account: AccountId) -> Result<Vec<reply::Model>> {
    Ok(reply::Entity::find()
        .filter(reply::Column::AccountId.eq(account))
        .filter(reply::Column::State.eq(ReplyState::Published))
        .all(c)
        .await?)
}

/// Replies in some threads, the oldest first, written after an instant.
pub async fn list_in_threads(
    c: &impl Conn,
    records: Vec<RecordId>,
    after: Time,
) -> Result<Vec<reply::Model>> {
    Ok(reply::Entity::find()
        .filter(reply::Column::RecordId.is_in(records))
        .filter(reply::Column::Published.gt(after))
        .filter(reply::Column::State.eq(ReplyState::Published))
        .filter(reply::Column::HiddenAt.is_null())
        .order_by_asc(reply::Column::Published)
        .order_by_asc(reply::Column::Uri)
        .all(c)
        .await?)
}
