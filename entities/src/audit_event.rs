//! An administrative act: who, what, when.

use sea_orm::entity::prelude::*;

use crate::id::{AccountId, AuditEventId};
use crate::time::Time;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AuditEventId,
    pub at: Time,
    /// None for the terminal and the program itself.
    pub account_id: Option<AccountId>,
    pub action: String,
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    pub detail: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
