//! What an initiative says beyond what all records share.

use sea_orm::entity::prelude::*;

use crate::id::RecordId;
use crate::text::{Codes, Texts};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "initiative")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub record_id: RecordId,
    pub prevention_level: Codes,
    pub target_group: Codes,
    pub status: String,
    /// Partial date: 2024, 2024-09 or 2024-09-15.
    pub start_date: String,
    pub end_date: Option<String>,
    pub place: String,
    pub lead_organisation: String,
    pub problem: Texts,
    pub how_it_works: Texts,
    pub for_whom: Texts,
    pub what_it_takes: Texts,
    pub results: Texts,
    pub before_you_copy: Texts,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
