//! How far the log of an actor reaches here: of our own the last number given, of others' the last one up to which
//! nothing is missing. Locked while a number is given.

use sea_orm::entity::prelude::*;

use crate::id::ActorId;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "log_head")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub actor_id: ActorId,
    pub epoch: String,
    pub seq: i64,
    pub hash: String,
    /// Live entries that count.
    pub count: i64,
    /// Sum of their ids, hexadecimal; none until it was first reckoned.
    pub sum: Option<String>,
    /// Tombstones up to here no longer count.
    pub floor_epoch: Option<String>,
    pub floor_seq: Option<i64>,
    /// The newest head that its owner has signed, exactly; of others' logs only.
    #[sea_orm(column_type = "Text", nullable)]
    pub signed: Option<String>,
    /// Grows with every change of any head: who asks for changes names the last one it has seen.
    #[sea_orm(indexed)]
    pub version: i64,
    /// The next number opens an epoch, whoever gives it: another lineage was found.
    pub sealed: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
