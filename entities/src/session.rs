//! A signed-in browser; the cookie value itself is never stored.

use sea_orm::entity::prelude::*;

use crate::id::AccountId;
use crate::time::Time;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// SHA-256 of the cookie value, hex.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    #[sea_orm(indexed)]
    pub account_id: AccountId,
    /// Browser and system, as far as the User-Agent tells.
    pub label: String,
    pub created_at: Time,
    pub last_used_at: Time,
    pub expires_at: Time,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
