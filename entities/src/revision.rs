//! One published version of a record, as it went over the wire.

use sea_orm::entity::prelude::*;

use crate::id::{AccountId, RecordId, RevisionId};
use crate::text::Texts;
use crate::time::Time;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "revision")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RevisionId,
    #[sea_orm(indexed)]
    pub record_id: RecordId,
    pub version: i32,
    /// None once the record is withdrawn.
    #[sea_orm(column_type = "Text", nullable)]
    pub object: Option<String>,
    pub change_note: Option<Texts>,
    pub account_id: Option<AccountId>,
    pub created_at: Time,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
