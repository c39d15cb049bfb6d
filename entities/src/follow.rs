//! Who follows whom, across instances. One row a pair; it outlives the end of the follow.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::{ActorId, FollowId};
use crate::time::Time;

/// From request to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum FollowState {
    #[sea_orm(string_value = "pending")]
    Pending,
    #[sea_orm(string_value = "accepted")]
    Accepted,
    #[sea_orm(string_value = "rejected")]
    Rejected,
    #[sea_orm(string_value = "ended")]
    Ended,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "follow")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FollowId,
    /// Id of the Follow activity.
    #[sea_orm(unique, column_type = "Text")]
    pub uri: String,
    #[sea_orm(indexed, unique_key = "pair")]
    pub follower_id: ActorId,
    #[sea_orm(indexed, unique_key = "pair")]
    pub target_id: ActorId,
    pub state: FollowState,
    pub created_at: Time,
    pub decided_at: Option<Time>,
    /// Our log position when a follower of ours was accepted.
    pub since_position: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
