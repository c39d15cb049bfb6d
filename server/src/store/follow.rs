//! Who follows whom.

use hansa_entities::actor;
use hansa_entities::follow::{self, FollowState};
use hansa_entities::id::{ActorId, FollowId, InstanceId};
use sea_orm::sea_query::{Expr, ExprTrait as _, Query};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Conn, Result};

pub async fn find(c: &impl Conn, id: FollowId) -> Result<Option<follow::Model>> {
    Ok(follow::Entity::find_by_id(id).one(c).await?)
}

pub async fn find_by_uri(c: &impl Conn, uri: &str) -> Result<Option<follow::Model>> {
    Ok(follow::Entity::find().filter(follow::Column::Uri.eq(uri)).one(c).await?)
}

pub async fn find_pair(c: &impl Conn, follower: ActorId, target: ActorId) -> Result<Option<follow::Model>> {
    Ok(follow::Entity::find()
        .filter(follow::Column::FollowerId.eq(follower))
        .filter(follow::Column::TargetId.eq(target))
        .one(c)
        .await?)
}

/// Who follows `target`, oldest first.
pub async fn list_followers(
    c: &impl Conn,
    target: ActorId,
    state: FollowState,
) -> Result<Vec<follow::Model>> {
    Ok(follow::Entity::find()
        .filter(follow::Column::TargetId.eq(target))
        .filter(follow::Column::State.eq(state))
        .order_by_asc(follow::Column::CreatedAt)
        .all(c)
        .await?)
}

/// Every relation in which the actor stands on the following side, oldest first.
pub async fn list_following(c: &impl Conn, follower: ActorId) -> Result<Vec<follow::Model>> {
    Ok(follow::Entity::find()
        .filter(follow::Column::FollowerId.eq(follower))
        .order_by_asc(follow::Column::CreatedAt)
        .all(c)
        .await?)
}

/// How many of our actors follow `target`.
pub async fn count_followers_from_here(c: &impl Conn, target: ActorId) -> Result<u64> {
    Ok(follow::Entity::find()
        .filter(follow::Column::TargetId.eq(target))
        .filter(follow::Column::State.eq(FollowState::Accepted))
        .filter(follow::Column::FollowerId.in_subquery(of_instance(None)))
        .count(c)
        .await?)
}

/// True where one of our actors follows somebody at an instance.
pub async fn is_instance_followed(c: &impl Conn, instance: InstanceId) -> Result<bool> {
    let count = follow::Entity::find()
        .filter(follow::Column::TargetId.in_subquery(of_instance(Some(instance))))
        .filter(follow::Column::State.eq(FollowState::Accepted))
        .filter(follow::Column::FollowerId.in_subquery(of_instance(None)))
        .count(c)
        .await?;
    Ok(count > 0)
}

/// Follows of our actors by actors of one instance, past ones included.
pub async fn list_by_instance(c: &impl Conn, instance: InstanceId) -> Result<Vec<follow::Model>> {
    Ok(follow::Entity::find()
        .filter(follow::Column::FollowerId.in_subquery(of_instance(Some(instance))))
        .all(c)
        .await?)
}

/// How many requests to follow an actor wait for an answer, of all hosts or of one.
pub async fn count_waiting(c: &impl Conn, target: ActorId, of: Option<InstanceId>) -> Result<usize> {
    let mut select = follow::Entity::find()
        .filter(follow::Column::TargetId.eq(target))
        .filter(follow::Column::State.eq(FollowState::Pending));
    if of.is_some() {
        select = select.filter(follow::Column::FollowerId.in_subquery(of_instance(of)));
    }
    Ok(usize::try_from(select.count(c).await?).unwrap_or(usize::MAX))
}

/// Actors of one instance that stand in any relation to ours, past ones included.
pub async fn list_related(c: &impl Conn, instance: InstanceId) -> Result<Vec<actor::Model>> {
    let side = |column: follow::Column| Query::select().column(column).from(follow::Entity).to_owned();
    Ok(actor::Entity::find()
        .filter(actor::Column::InstanceId.eq(instance))
        .filter(
            actor::Column::Id
                .in_subquery(side(follow::Column::FollowerId))
                .or(actor::Column::Id.in_subquery(side(follow::Column::TargetId))),
        )
        .order_by_asc(actor::Column::Uri)
        .limit(RELATED)
        .all(c)
        .await?)
}

/// Actors of one instance that are looked at together.
const RELATED: u64 = 20;

fn of_instance(instance: Option<InstanceId>) -> sea_orm::sea_query::SelectStatement {
    let mut select = Query::select();
    select.column(actor::Column::Id).from(actor::Entity);
    match instance {
        Some(id) => select.and_where(actor::Column::InstanceId.eq(id)),
        None => select.and_where(actor::Column::InstanceId.is_null()),
    };
    select.to_owned()
}

/// Ends every relation of an actor that is no more.
pub async fn end_all(c: &impl Conn, actor: ActorId, at: hansa_entities::time::Time) -> Result<()> {
    follow::Entity::update_many()
        .col_expr(follow::Column::State, Expr::value(FollowState::Ended))
        .col_expr(follow::Column::DecidedAt, at.into())
        .filter(follow::Column::FollowerId.eq(actor).or(follow::Column::TargetId.eq(actor)))
        .exec(c)
        .await?;
    Ok(())
}
