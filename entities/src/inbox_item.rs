//! A received activity between its 202 and its effect.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::InboxItemId;
use crate::time::Time;

/// State machine of a received activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum InboxState {
    #[sea_orm(string_value = "new")]
    New,
    /// Waits for something it refers to.
    #[sea_orm(string_value = "parked")]
    Parked,
    #[sea_orm(string_value = "done")]
    Done,
    /// Understood, allowed, without effect here.
    #[sea_orm(string_value = "ignored")]
    Ignored,
    #[sea_orm(string_value = "failed")]
    Failed,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "inbox_item")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InboxItemId,
    #[sea_orm(unique, column_type = "Text")]
    pub activity: String,
    #[sea_orm(column_type = "Text")]
    pub actor: String,
    pub host: String,
    pub kind: String,
    #[sea_orm(column_type = "Text")]
    pub bytes: String,
    pub state: InboxState,
    /// The actor's key answered 410: this Delete is believed.
    pub gone: bool,
    pub attempts: i32,
    pub run_at: Time,
    pub leased_until: Option<Time>,
    pub fence: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub error: Option<String>,
    pub received_at: Time,
    pub settled_at: Option<Time>,
    /// The `Collection-Synchronization` header (FEP-8fcf), if it is under the signature.
    #[sea_orm(column_type = "Text", nullable)]
    pub followers_sync: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
