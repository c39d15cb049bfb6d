//! One number that was ever given in the log of an actor, ours or another's. It stays for ever; the bytes stay with the
//! entry that has the last word about its key.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::ActorId;
use crate::time::Time;

/// Whether an entry has the last word about its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum Standing {
    #[sea_orm(string_value = "live")]
    Live,
    /// A later entry has the last word.
    #[sea_orm(string_value = "superseded")]
    Superseded,
    /// Its origin no longer has it: hidden here, kept for a while, then dropped.
    #[sea_orm(string_value = "pruned")]
    Pruned,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "skeleton")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub actor_id: ActorId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub epoch: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    /// SHA-256 of the entry with its proof, hexadecimal.
    pub hash: String,
    /// The `hansa:prev` value as JSON; none where only the number was told.
    #[sea_orm(column_type = "Text", nullable)]
    pub prev: Option<String>,
    /// What it is about: the object, for `Add` and `Remove` with its place.
    #[sea_orm(column_type = "Text")]
    pub key: String,
    pub standing: Standing,
    /// Takes its object away; below the floor it no longer counts.
    pub tombstone: bool,
    /// The exact activity; none once superseded or erased, and where the origin withholds it.
    #[sea_orm(column_type = "Text", nullable)]
    pub bytes: Option<String>,
    /// Its effect here is done.
    pub applied: bool,
    pub received_at: Time,
    pub pruned_at: Option<Time>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
