//! Two entries of one actor with the same number, both signed: a fork of its log, which can be proved to anybody.

use sea_orm::entity::prelude::*;

use crate::id::{ActorId, ForkId};
use crate::time::Time;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "fork")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ForkId,
    #[sea_orm(indexed)]
    pub actor_id: ActorId,
    pub epoch: String,
    pub seq: i64,
    pub kept_hash: String,
    pub other_hash: String,
    /// The exact activities, where they were at hand.
    #[sea_orm(column_type = "Text", nullable)]
    pub kept: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub other: Option<String>,
    pub seen_at: Time,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
