//! The one query behind the common feed, its filters and its pages.

use hansa_entities::id::{ActorId, RecordId};
use hansa_entities::record::{self, RecordKind, RecordState};
use hansa_entities::record_facet::{self, Facet};
use hansa_entities::text::Texts;
use hansa_entities::time::Time;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, DerivePartialModel, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::{Conn, Result};

/// What a line of the feed shows; the long texts stay where they are. Whoever lists lines reads these columns.
#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "record::Entity")]
pub struct Line {
    pub id: RecordId,
    pub uri: String,
    pub kind: RecordKind,
    pub actor_id: ActorId,
    pub owner: String,
    pub local: bool,
    pub title: Texts,
    pub summary: Texts,
    pub language: String,
    pub country: Option<String>,
    pub published: Time,
    pub updated: Time,
    pub version: i32,
}

/// Position in the feed: the order is `(published, owner, uri)`, newest first, the same on every instance.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    pub published: Time,
    pub owner: String,
    pub uri: String,
}

/// Which way to read from a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    Newest,
    /// Older than the place.
    After(Place),
    /// Newer than the place; the lines still come newest first.
    Before(Place),
}

/// Conditions that must all hold.
#[derive(Clone, Debug, Default)]
pub struct Conditions {
    pub kind: Option<RecordKind>,
    pub theme: Option<String>,
    pub language: Option<String>,
    pub country: Option<String>,
    pub actor: Option<ActorId>,
}

/// At most `limit` lines.
pub async fn list(c: &impl Conn, conditions: &Conditions, from: &From, limit: u64) -> Result<Vec<Line>> {
    let order = if matches!(from, From::Before(_)) { Order::Asc } else { Order::Desc };
    let mut select = filtered(conditions)
        .order_by(record::Column::Published, order.clone())
        .order_by(record::Column::Owner, order.clone())
        .order_by(record::Column::Uri, order)
        .limit(limit);
    select = match from {
        From::Newest => select,
        From::After(place) => select.filter(key().lt(value(place))),
        From::Before(place) => select.filter(key().gt(value(place))),
    };
    let mut lines: Vec<Line> = select.into_partial_model::<Line>().all(c).await?;
    if matches!(from, From::Before(_)) {
        lines.reverse();
    }
    Ok(lines)
}

/// How many records meet the conditions.
pub async fn count(c: &impl Conn, conditions: &Conditions) -> Result<u64> {
    Ok(filtered(conditions).count(c).await?)
}

/// How many records meet the conditions and stand before a place, all that meet them where there is none; counted no
/// further than `most`.
pub async fn count_newer(
    c: &impl Conn,
    conditions: &Conditions,
    place: Option<&Place>,
    most: u64,
) -> Result<u64> {
    let mut select = filtered(conditions).select_only().column(record::Column::Id).limit(most);
    if let Some(place) = place {
        select = select.filter(key().gt(value(place)));
    }
    Ok(select.into_tuple::<RecordId>().all(c).await?.len() as u64)
}

/// How many records each actor has in the feed.
pub async fn count_by_actor(c: &impl Conn) -> Result<Vec<(ActorId, i64)>> {
    Ok(record::Entity::find()
        .select_only()
        .column(record::Column::ActorId)
        .column_as(record::Column::ActorId.count(), "records")
        .filter(shown())
        .group_by(record::Column::ActorId)
        .into_tuple()
        .all(c)
        .await?)
}

/// The languages in which something can be read.
pub async fn list_languages(c: &impl Conn) -> Result<Vec<String>> {
    Ok(record_facet::Entity::find()
        .select_only()
        .column(record_facet::Column::Code)
        .distinct()
        .filter(record_facet::Column::Facet.eq(Facet::Language))
        .order_by_asc(record_facet::Column::Code)
        .into_tuple()
        .all(c)
        .await?)
}

/// URI and exact object of every published record, by URI: also of those that are hidden here, for what one city hides
/// is no difference between two.
pub async fn list_objects(c: &impl Conn) -> Result<Vec<(String, String)>> {
    Ok(record::Entity::find()
        .filter(record::Column::State.eq(RecordState::Published))
        .select_only()
        .columns([record::Column::Uri, record::Column::Object])
        .filter(record::Column::Object.is_not_null())
        .order_by_asc(record::Column::Uri)
        .into_tuple()
        .all(c)
        .await?)
}

fn key() -> Expr {
    Expr::tuple([
        Expr::col(record::Column::Published),
        Expr::col(record::Column::Owner),
        Expr::col(record::Column::Uri),
    ])
}

fn value(place: &Place) -> Expr {
    Expr::tuple([
        Expr::value(place.published),
        Expr::value(place.owner.clone()),
        Expr::value(place.uri.clone()),
    ])
}

/// What the feed shows. Written out, not bound: only so do the partial indexes of the feed apply.
pub(super) fn shown() -> Expr {
    Expr::cust("\"record\".\"state\" = 'published' AND \"record\".\"hidden_at\" IS NULL")
}

/// The visibility rule of the feed stands here and nowhere else.
fn filtered(conditions: &Conditions) -> sea_orm::Select<record::Entity> {
    let mut select = record::Entity::find().filter(shown());
    if let Some(kind) = conditions.kind {
        select = select.filter(record::Column::Kind.eq(kind));
    }
    if let Some(country) = &conditions.country {
        select = select.filter(record::Column::Country.eq(country));
    }
    if let Some(actor) = conditions.actor {
        select = select.filter(record::Column::ActorId.eq(actor));
    }
    for (facet, code) in [(Facet::Theme, &conditions.theme), (Facet::Language, &conditions.language)] {
        if let Some(code) = code {
            select = select.filter(
                record::Column::Id.in_subquery(
                    Query::select()
                        .column(record_facet::Column::RecordId)
                        .from(record_facet::Entity)
                        .and_where(record_facet::Column::Facet.eq(facet))
                        .and_where(record_facet::Column::Code.eq(code))
                        .to_owned(),
                ),
            );
        }
    }
    select
}
