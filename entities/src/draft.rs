//! A form as typed. Never federated: nothing but the draft verbs reads this table.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::{AccountId, DraftId, RecordId};
use crate::text::Typed;
use crate::time::Time;

/// Whether the undo window runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum DraftState {
    #[sea_orm(string_value = "draft")]
    Draft,
    #[sea_orm(string_value = "queued")]
    Queued,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub struct Model {
    /// Becomes the id of the record when it is first published.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DraftId,
    pub kind: crate::record::RecordKind,
    #[sea_orm(indexed)]
    pub account_id: AccountId,
    /// The published record that this draft changes.
    pub record_id: Option<RecordId>,
    /// Field name to what was typed.
    pub form: Typed,
    pub state: DraftState,
    /// End of the undo window.
    pub publish_at: Option<Time>,
    pub created_at: Time,
    /// Grows with every save: who saves says which state they had before them.
    pub updated_at: Time,
    /// Who saved last.
    pub saved_by: Option<AccountId>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
