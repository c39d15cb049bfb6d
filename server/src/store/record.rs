//! Records with their details, facets and versions.

use hansa_entities::id::{ActorId, RecordId};
use hansa_entities::record::{self, RecordState};
use hansa_entities::time::Time;
use hansa_entities::{experience, initiative, record_facet, resource, revision, search_document};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Conn, Result};

pub async fn find(c: &impl Conn, id: RecordId) -> Result<Option<record::Model>> {
    Ok(record::Entity::find_by_id(id).one(c).await?)
}

pub async fn find_by_uri(c: &impl Conn, uri: &str) -> Result<Option<record::Model>> {
    Ok(record::Entity::find().filter(record::Column::Uri.eq(uri)).one(c).await?)
}

/// By the URI of its thread, FEP-7888 `context`.
pub async fn find_by_context(c: &impl Conn, context: &str) -> Result<Option<record::Model>> {
    Ok(record::Entity::find().filter(record::Column::Context.eq(context)).one(c).await?)
}

pub async fn find_initiative(c: &impl Conn, id: RecordId) -> Result<Option<initiative::Model>> {
    Ok(initiative::Entity::find_by_id(id).one(c).await?)
}

pub async fn find_experience(c: &impl Conn, id: RecordId) -> Result<Option<experience::Model>> {
    Ok(experience::Entity::find_by_id(id).one(c).await?)
}

pub async fn find_resource(c: &impl Conn, id: RecordId) -> Result<Option<resource::Model>> {
    Ok(resource::Entity::find_by_id(id).one(c).await?)
}

pub async fn list_facets(
    c: &impl Conn,
    ids: impl IntoIterator<Item = RecordId>,
) -> Result<Vec<record_facet::Model>> {
    Ok(record_facet::Entity::find().filter(record_facet::Column::RecordId.is_in(ids)).all(c).await?)
}

/// Newest version first.
pub async fn list_revisions(c: &impl Conn, id: RecordId) -> Result<Vec<revision::Model>> {
    Ok(revision::Entity::find()
        .filter(revision::Column::RecordId.eq(id))
        .order_by_desc(revision::Column::Version)
        .all(c)
        .await?)
}

pub async fn find_revision(c: &impl Conn, id: RecordId, version: i32) -> Result<Option<revision::Model>> {
    Ok(revision::Entity::find()
        .filter(revision::Column::RecordId.eq(id))
        .filter(revision::Column::Version.eq(version))
        .order_by_desc(revision::Column::CreatedAt)
        .one(c)
        .await?)
}

/// Own records that were to be looked at again before a day (`2027-09-01`), the longest overdue first.
pub async fn list_to_review(c: &impl Conn, day: &str, most: u64) -> Result<Vec<record::Model>> {
    Ok(record::Entity::find()
        .filter(record::Column::Local.eq(true))
        .filter(record::Column::State.eq(RecordState::Published))
        .filter(record::Column::ReviewBy.lt(day))
        .order_by_asc(record::Column::ReviewBy)
        .limit(most)
        .all(c)
        .await?)
}

/// Removes the details, facets and words of a record, so that they can be written anew.
pub async fn clear_details(c: &impl Conn, id: RecordId) -> Result<()> {
    initiative::Entity::delete_by_id(id).exec(c).await?;
    experience::Entity::delete_by_id(id).exec(c).await?;
    resource::Entity::delete_by_id(id).exec(c).await?;
    record_facet::Entity::delete_many().filter(record_facet::Column::RecordId.eq(id)).exec(c).await?;
    search_document::Entity::delete_many().filter(search_document::Column::RecordId.eq(id)).exec(c).await?;
    Ok(())
}

/// Destroys the text of every version.
pub async fn erase_revisions(c: &impl Conn, id: RecordId) -> Result<()> {
    revision::Entity::update_many()
        .col_expr(revision::Column::Object, Expr::value(Option::<String>::None))
        .col_expr(revision::Column::ChangeNote, Expr::value(Option::<String>::None))
        .filter(revision::Column::RecordId.eq(id))
        .exec(c)
        .await?;
    Ok(())
}

/// Moves all records of an actor from one state to another, at an instant.
pub async fn move_state(
    c: &impl Conn,
    actor: ActorId,
    from: RecordState,
    to: RecordState,
    at: Time,
) -> Result<u64> {
    Ok(record::Entity::update_many()
        .col_expr(record::Column::State, Expr::value(to))
        .col_expr(record::Column::OrphanedAt, Expr::value((to == RecordState::Orphaned).then_some(at)))
        .filter(record::Column::ActorId.eq(actor))
        .filter(record::Column::State.eq(from))
        .exec(c)
        .await?
        .rows_affected)
}

/// Records that stand and are hidden here, last hidden first.
pub async fn list_hidden(c: &impl Conn) -> Result<Vec<record::Model>> {
    Ok(record::Entity::find()
        .filter(record::Column::HiddenAt.is_not_null())
        .filter(record::Column::State.eq(RecordState::Published))
        .order_by_desc(record::Column::HiddenAt)
        .all(c)
        .await?)
}

/// The URIs among these of records that are hidden here.
pub async fn list_hidden_among(c: &impl Conn, uris: Vec<String>) -> Result<Vec<String>> {
    Ok(record::Entity::find()
        .select_only()
        .column(record::Column::Uri)
        .filter(record::Column::Uri.is_in(uris))
        .filter(record::Column::HiddenAt.is_not_null())
        .into_tuple()
        .all(c)
        .await?)
}

pub async fn list_by_uris(c: &impl Conn, uris: impl IntoIterator<Item = &str>) -> Result<Vec<record::Model>> {
    Ok(record::Entity::find().filter(record::Column::Uri.is_in(uris)).all(c).await?)
}

pub async fn list_by_ids(
    c: &impl Conn,
    ids: impl IntoIterator<Item = RecordId>,
) -> Result<Vec<record::Model>> {
    Ok(record::Entity::find().filter(record::Column::Id.is_in(ids)).all(c).await?)
}

/// How many records of an actor stand in the feed.
pub async fn count_of_actor(c: &impl Conn, actor: ActorId) -> Result<u64> {
    Ok(record::Entity::find()
        .filter(record::Column::ActorId.eq(actor))
        .filter(super::feed::shown())
        .count(c)
        .await?)
}

/// Removes a record, its versions and the replies to it.
pub async fn delete(c: &impl Conn, id: RecordId) -> Result<()> {
    use hansa_entities::reply;
    revision::Entity::delete_many().filter(revision::Column::RecordId.eq(id)).exec(c).await?;
    reply::Entity::delete_many().filter(reply::Column::RecordId.eq(id)).exec(c).await?;
    record::Entity::delete_by_id(id).exec(c).await?;
    Ok(())
}
