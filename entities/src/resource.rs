//! What a resource says beyond what all records share.

use sea_orm::entity::prelude::*;

use crate::id::RecordId;
use crate::text::{Codes, Texts};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "resource")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub record_id: RecordId,
    pub resource_type: String,
    pub links: Codes,
    pub organisation: String,
    pub languages: Codes,
    pub why_useful: Texts,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
