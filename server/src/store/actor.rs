//! Actors, their keys, their instances, and the rules about domains.

use hansa_entities::id::{ActorId, ActorKeyId, InstanceId};
use hansa_entities::instance::SignatureScheme;
use hansa_entities::time::Time;
use hansa_entities::{actor, actor_key, domain_rule, instance};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Conn, Result};

pub async fn find(c: &impl Conn, id: ActorId) -> Result<Option<actor::Model>> {
    Ok(actor::Entity::find_by_id(id).one(c).await?)
}

pub async fn find_by_uri(c: &impl Conn, uri: &str) -> Result<Option<actor::Model>> {
    Ok(actor::Entity::find().filter(actor::Column::Uri.eq(uri)).one(c).await?)
}

pub async fn list_by_ids(c: &impl Conn, ids: impl IntoIterator<Item = ActorId>) -> Result<Vec<actor::Model>> {
    Ok(actor::Entity::find().filter(actor::Column::Id.is_in(ids)).all(c).await?)
}

pub async fn list_by_uris(c: &impl Conn, uris: impl IntoIterator<Item = &str>) -> Result<Vec<actor::Model>> {
    Ok(actor::Entity::find().filter(actor::Column::Uri.is_in(uris)).all(c).await?)
}

/// One of our own actors by the name in its URL.
pub async fn find_local(c: &impl Conn, username: &str) -> Result<Option<actor::Model>> {
    Ok(actor::Entity::find()
        .filter(actor::Column::InstanceId.is_null())
        .filter(actor::Column::Username.eq(username))
        .one(c)
        .await?)
}

/// Our own actors of one kind.
pub async fn list_local(c: &impl Conn, kind: actor::ActorKind) -> Result<Vec<actor::Model>> {
    Ok(actor::Entity::find()
        .filter(actor::Column::InstanceId.is_null())
        .filter(actor::Column::Kind.eq(kind))
        .order_by_asc(actor::Column::Uri)
        .all(c)
        .await?)
}

/// The cities of some remote instances.
pub async fn list_cities(
    c: &impl Conn,
    instances: impl IntoIterator<Item = InstanceId>,
) -> Result<Vec<actor::Model>> {
    Ok(actor::Entity::find()
        .filter(actor::Column::InstanceId.is_in(instances))
        .filter(actor::Column::Kind.eq(actor::ActorKind::Organization))
        .order_by_asc(actor::Column::Uri)
        .all(c)
        .await?)
}

/// All actors of one remote instance.
pub async fn list_of_instance(c: &impl Conn, instance: InstanceId) -> Result<Vec<actor::Model>> {
    Ok(actor::Entity::find().filter(actor::Column::InstanceId.eq(instance)).all(c).await?)
}

/// True where an actor of the instance keeps a log.
pub async fn is_member(c: &impl Conn, instance: InstanceId) -> Result<bool> {
    use sea_orm::PaginatorTrait;
    let count = actor::Entity::find()
        .filter(actor::Column::InstanceId.eq(instance))
        .filter(actor::Column::Log.is_not_null())
        .count(c)
        .await?;
    Ok(count > 0)
}

/// Instances of which an actor keeps a log.
pub async fn list_members(c: &impl Conn) -> Result<Vec<InstanceId>> {
    use sea_orm::QuerySelect;
    let ids: Vec<Option<InstanceId>> = actor::Entity::find()
        .select_only()
        .column(actor::Column::InstanceId)
        .filter(actor::Column::InstanceId.is_not_null())
        .filter(actor::Column::Log.is_not_null())
        .distinct()
        .into_tuple()
        .all(c)
        .await?;
    Ok(ids.into_iter().flatten().collect())
}

/// Oldest key first.
pub async fn list_keys(c: &impl Conn, actor: ActorId) -> Result<Vec<actor_key::Model>> {
    Ok(actor_key::Entity::find()
        .filter(actor_key::Column::ActorId.eq(actor))
        .order_by_asc(actor_key::Column::CreatedAt)
        .all(c)
        .await?)
}

/// The ids of the keys that one of our actors uses.
pub async fn list_current_key_ids(c: &impl Conn, actor: ActorId) -> Result<Vec<ActorKeyId>> {
    Ok(actor_key::Entity::find()
        .select_only()
        .column(actor_key::Column::Id)
        .filter(actor_key::Column::ActorId.eq(actor))
        .filter(actor_key::Column::RetiredAt.is_null())
        .order_by_asc(actor_key::Column::Id)
        .into_tuple()
        .all(c)
        .await?)
}

/// Ends the use of an actor's keys of one kind. Their private halves are destroyed.
pub async fn retire_keys(
    c: &impl Conn,
    actor: ActorId,
    algorithm: actor_key::KeyAlgorithm,
    at: Time,
) -> Result<()> {
    actor_key::Entity::update_many()
        .col_expr(actor_key::Column::RetiredAt, Expr::value(at))
        .col_expr(actor_key::Column::PrivateKey, Expr::value(Option::<Vec<u8>>::None))
        .filter(actor_key::Column::ActorId.eq(actor))
        .filter(actor_key::Column::Algorithm.eq(algorithm))
        .filter(actor_key::Column::RetiredAt.is_null())
        .exec(c)
        .await?;
    Ok(())
}

pub async fn delete_keys(c: &impl Conn, keys: impl IntoIterator<Item = ActorKeyId>) -> Result<()> {
    actor_key::Entity::delete_many().filter(actor_key::Column::Id.is_in(keys)).exec(c).await?;
    Ok(())
}

/// Writes down which signature an instance took, or that it takes none of what was known.
pub async fn set_scheme(
    c: &impl Conn,
    instance: InstanceId,
    scheme: Option<SignatureScheme>,
    at: Time,
) -> Result<()> {
    instance::Entity::update_many()
        .col_expr(instance::Column::Scheme, Expr::value(scheme))
        .col_expr(instance::Column::SchemeAt, Expr::value(scheme.map(|_| at)))
        .filter(instance::Column::Id.eq(instance))
        .exec(c)
        .await?;
    Ok(())
}

/// Writes down whether the actors of an instance announce RFC 9421 with Ed25519.
pub async fn set_takes_ed25519(c: &impl Conn, instance: InstanceId, takes: bool) -> Result<()> {
    instance::Entity::update_many()
        .col_expr(instance::Column::TakesEd25519, Expr::value(takes))
        .filter(instance::Column::Id.eq(instance))
        .filter(instance::Column::TakesEd25519.ne(takes))
        .exec(c)
        .await?;
    Ok(())
}

pub async fn find_instance(c: &impl Conn, id: InstanceId) -> Result<Option<instance::Model>> {
    Ok(instance::Entity::find_by_id(id).one(c).await?)
}

pub async fn find_instance_by_domain(c: &impl Conn, domain: &str) -> Result<Option<instance::Model>> {
    Ok(instance::Entity::find().filter(instance::Column::Domain.eq(domain)).one(c).await?)
}

pub async fn list_instances(c: &impl Conn) -> Result<Vec<instance::Model>> {
    Ok(instance::Entity::find().order_by_asc(instance::Column::Domain).all(c).await?)
}

pub async fn list_rules(c: &impl Conn) -> Result<Vec<domain_rule::Model>> {
    Ok(domain_rule::Entity::find().order_by_asc(domain_rule::Column::Domain).all(c).await?)
}

pub async fn delete_rule(c: &impl Conn, domain: &str) -> Result<bool> {
    Ok(domain_rule::Entity::delete_by_id(domain).exec(c).await?.rows_affected > 0)
}

/// How many private keys lie here, sealed.
pub async fn count_sealed_keys(c: &impl Conn) -> Result<u64> {
    use sea_orm::PaginatorTrait;
    Ok(actor_key::Entity::find().filter(actor_key::Column::PrivateKey.is_not_null()).count(c).await?)
}
