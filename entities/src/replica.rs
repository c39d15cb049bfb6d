//! The copy of another city's log that is kept complete here, and how that goes.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::ActorId;
use crate::time::Time;

/// Where a copy stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum ReplicaState {
    /// The history is being loaded for the first time.
    #[sea_orm(string_value = "joining")]
    Joining,
    /// Equal to the newest head that the city has signed.
    #[sea_orm(string_value = "complete")]
    Complete,
    /// Something is missing or has not been compared yet.
    #[sea_orm(string_value = "behind")]
    Behind,
    /// The log broke the rules; nothing is taken from it until an administrator says so.
    #[sea_orm(string_value = "quarantined")]
    Quarantined,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "replica")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub actor_id: ActorId,
    pub state: ReplicaState,
    /// The number of the signed head to which it was equal last.
    pub complete_epoch: Option<String>,
    pub complete_seq: Option<i64>,
    pub complete_at: Option<Time>,
    /// Host of the member that vouched for it; none where the city itself did.
    pub vouched_by: Option<String>,
    /// Entries here and in all, while they are loaded.
    pub loaded: i64,
    pub total: i64,
    /// Since when the city does not answer.
    pub unreachable_since: Option<Time>,
    /// Why the last exchange failed, or why the log is quarantined: a code.
    pub error: Option<String>,
    pub failures: i32,
    /// When the next exchange is due; none where nothing is known to be missing.
    #[sea_orm(indexed)]
    pub due_at: Option<Time>,
    pub leased_until: Option<Time>,
    pub fence: i64,
    pub created_at: Time,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
