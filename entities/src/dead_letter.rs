//! A delivery that a peer refused for good; visible, retryable.

use sea_orm::entity::prelude::*;

use crate::id::{DeadLetterId, InstanceId};
use crate::time::Time;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "dead_letter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DeadLetterId,
    #[sea_orm(indexed)]
    pub instance_id: InstanceId,
    pub position: i64,
    #[sea_orm(column_type = "Text")]
    pub inbox: String,
    /// HTTP status, if there was an answer.
    pub status: Option<i32>,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    pub created_at: Time,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
