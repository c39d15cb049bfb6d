//! One outgoing activity: its place in the delivery order of this instance and, if public, its number in the log of its actor.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::ActorId;
use crate::text::Codes;
use crate::time::Time;

/// Who is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum Audience {
    /// Followers of the actor, and the recipients.
    #[sea_orm(string_value = "public")]
    Public,
    /// The recipients alone.
    #[sea_orm(string_value = "direct")]
    Direct,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "log_entry")]
pub struct Model {
    /// The instance's own delivery order.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    #[sea_orm(indexed, unique_key = "number")]
    pub actor_id: ActorId,
    #[sea_orm(unique, column_type = "Text")]
    pub activity: String,
    pub kind: String,
    /// What it is the last word about (FEDERATION.md, "Entries of the log").
    #[sea_orm(column_type = "Text", nullable)]
    pub key: Option<String>,
    #[sea_orm(indexed, column_type = "Text", nullable)]
    pub object: Option<String>,
    #[sea_orm(unique_key = "number")]
    pub epoch: Option<String>,
    #[sea_orm(unique_key = "number")]
    pub seq: Option<i64>,
    /// The `hansa:prev` value as JSON.
    #[sea_orm(column_type = "Text", nullable)]
    pub prev: Option<String>,
    pub hash: Option<String>,
    pub audience: Audience,
    /// Inbox URLs named by the act itself.
    pub recipients: Codes,
    /// The frozen activity with its proof; none once superseded or erased.
    #[sea_orm(column_type = "Text", nullable)]
    pub bytes: Option<String>,
    pub created_at: Time,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
