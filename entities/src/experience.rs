//! What an experience says beyond what all records share.

use sea_orm::entity::prelude::*;

use crate::id::RecordId;
use crate::text::Texts;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "experience")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub record_id: RecordId,
    /// URI of an initiative, own or of another city.
    #[sea_orm(column_type = "Text", nullable)]
    pub about: Option<String>,
    pub period_start: String,
    pub period_end: Option<String>,
    pub tried: Texts,
    pub worked: Texts,
    pub failed: Texts,
    pub lessons: Texts,
    pub would_repeat: String,
    pub would_repeat_note: Option<Texts>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
