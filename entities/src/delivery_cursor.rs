//! How far one peer has been served: the one row a deliverer leases.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::InstanceId;
use crate::time::Time;

/// Whether deliveries go to a peer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum PeerState {
    #[sea_orm(string_value = "active")]
    Active,
    /// An administrator holds deliveries.
    #[sea_orm(string_value = "paused")]
    Paused,
    /// The peer answered 410 for good.
    #[sea_orm(string_value = "gone")]
    Gone,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "delivery_cursor")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub instance_id: InstanceId,
    /// Every outgoing activity up to here is settled for this peer.
    pub position: i64,
    pub state: PeerState,
    /// Failures in a row; a success sets it back.
    pub failures: i32,
    pub next_attempt_at: Option<Time>,
    pub leased_until: Option<Time>,
    /// Grows with every lease; a settle with an older value is refused.
    pub fence: i64,
    pub last_success_at: Option<Time>,
    pub last_error_at: Option<Time>,
    #[sea_orm(column_type = "Text", nullable)]
    pub last_error: Option<String>,
    /// First failure of the streak that stands; none after a success.
    pub failing_since: Option<Time>,
    /// First answer 401 or 403 of the streak that stands: the peer does not believe us.
    pub refused_since: Option<Time>,
    /// When a plain server that was silent for too long was last moved to the head.
    pub skipped_at: Option<Time>,
    /// Where its cursor stood before that.
    pub skipped_from: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
