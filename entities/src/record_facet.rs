//! One code of a record, for the filters of the feed.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::RecordId;

/// Which list the code belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum Facet {
    #[sea_orm(string_value = "theme")]
    Theme,
    #[sea_orm(string_value = "language")]
    Language,
    #[sea_orm(string_value = "level")]
    Level,
    #[sea_orm(string_value = "target")]
    Target,
    #[sea_orm(string_value = "practitioner")]
    Practitioner,
    #[sea_orm(string_value = "setting")]
    Setting,
    #[sea_orm(string_value = "form")]
    Form,
    #[sea_orm(string_value = "status")]
    Status,
    #[sea_orm(string_value = "cost")]
    Cost,
    #[sea_orm(string_value = "evidence")]
    Evidence,
    #[sea_orm(string_value = "direction")]
    Direction,
    #[sea_orm(string_value = "restype")]
    ResourceType,
    #[sea_orm(string_value = "offer")]
    Offer,
    /// A question about safeguards that was answered with yes.
    #[sea_orm(string_value = "safeguard")]
    Safeguard,
    /// `stub`, `partial` or `complete`.
    #[sea_orm(string_value = "completeness")]
    Completeness,
    /// `failure`: it says what did not work.
    #[sea_orm(string_value = "says")]
    Says,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "record_facet")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub record_id: RecordId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub facet: Facet,
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
