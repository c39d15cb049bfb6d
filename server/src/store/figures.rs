//! Counts of what the feed shows.

use hansa_entities::record::{self, RecordKind};
use hansa_entities::record_facet::{self, Facet};
use hansa_entities::time::Time;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::feed::shown;
use super::{Conn, Result};

pub async fn count_by_kind(c: &impl Conn) -> Result<Vec<(RecordKind, u64)>> {
    let rows: Vec<(RecordKind, i64)> = record::Entity::find()
        .select_only()
        .column(record::Column::Kind)
        .column_as(record::Column::Id.count(), "records")
        .filter(shown())
        .group_by(record::Column::Kind)
        .order_by_asc(record::Column::Kind)
        .into_tuple()
        .all(c)
        .await?;
    Ok(rows.into_iter().map(|(kind, count)| (kind, count.unsigned_abs())).collect())
}

pub async fn count_by_theme(c: &impl Conn) -> Result<Vec<(String, u64)>> {
    let rows: Vec<(String, i64)> = record_facet::Entity::find()
        .select_only()
        .column(record_facet::Column::Code)
        .column_as(record_facet::Column::RecordId.count(), "records")
        .filter(record_facet::Column::Facet.eq(Facet::Theme))
        .filter(record_facet::Column::RecordId.in_subquery(
            Query::select().column(record::Column::Id).from(record::Entity).and_where(shown()).to_owned(),
        ))
        .group_by(record_facet::Column::Code)
        .into_tuple()
        .all(c)
        .await?;
    Ok(rows.into_iter().map(|(code, count)| (code, count.unsigned_abs())).collect())
}

/// Records whose city names no country are left out.
pub async fn count_by_country(c: &impl Conn) -> Result<Vec<(String, u64)>> {
    let rows: Vec<(String, i64)> = record::Entity::find()
        .select_only()
        .column(record::Column::Country)
        .column_as(record::Column::Id.count(), "records")
        .filter(shown())
        .filter(record::Column::Country.is_not_null())
        .group_by(record::Column::Country)
        .into_tuple()
        .all(c)
        .await?;
    Ok(rows.into_iter().map(|(code, count)| (code, count.unsigned_abs())).collect())
}

/// Records published on each day since an instant; days are counted from 1970.
pub async fn count_by_day(c: &impl Conn, since: Time) -> Result<Vec<(i32, u64)>> {
    // Whole days: both engines divide whole numbers to whole numbers. Written out, not bound: PostgreSQL takes two
    // placeholders for two different expressions.
    let day = Expr::cust("\"record\".\"published\" / 86400000");
    let rows: Vec<(i64, i64)> = record::Entity::find()
        .select_only()
        .column_as(day.clone(), "day")
        .column_as(record::Column::Id.count(), "records")
        .filter(shown())
        .filter(record::Column::Published.gte(since))
        .group_by(day)
        .into_tuple()
        .all(c)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(day, count)| (i32::try_from(day).unwrap_or_default(), count.unsigned_abs()))
        .collect())
}
