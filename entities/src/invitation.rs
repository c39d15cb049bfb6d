//! A link that an administrator hands over: to join, or to set a new password.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::AccountId;
use crate::time::Time;

/// What the link opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum Purpose {
    #[sea_orm(string_value = "invite")]
    Invite,
    #[sea_orm(string_value = "reset")]
    Reset,
    #[sea_orm(string_value = "setup")]
    Setup,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    /// SHA-256 of the code, hex.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub purpose: Purpose,
    pub email: Option<String>,
    pub role: Option<String>,
    pub account_id: Option<AccountId>,
    pub created_by: Option<AccountId>,
    pub created_at: Time,
    pub expires_at: Time,
    pub used_at: Option<Time>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
