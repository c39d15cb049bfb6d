//! Work to be done later, once.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::JobId;
use crate::time::Time;

/// State of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum JobState {
    #[sea_orm(string_value = "ready")]
    Ready,
    #[sea_orm(string_value = "done")]
    Done,
    #[sea_orm(string_value = "failed")]
    Failed,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobId,
    pub kind: String,
    /// One job a subject: `kind` and what it is about.
    #[sea_orm(unique, column_type = "Text")]
    pub subject: String,
    pub payload: Json,
    pub state: JobState,
    pub attempts: i32,
    pub run_at: Time,
    pub leased_until: Option<Time>,
    pub fence: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub error: Option<String>,
    pub created_at: Time,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
