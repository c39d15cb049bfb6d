//! How far the outbox of a followed actor without a log was read. Nothing in it proves that this is everything.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::ActorId;
use crate::text::Codes;
use crate::time::Time;

/// What the last reading came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum ReadingState {
    /// Never read yet.
    #[sea_orm(string_value = "new")]
    New,
    /// Read until something that was known, or to the end.
    #[sea_orm(string_value = "read")]
    Read,
    /// Read as far as is read at all; what lies behind is not known.
    #[sea_orm(string_value = "bounded")]
    Bounded,
    /// It could not be read.
    #[sea_orm(string_value = "failed")]
    Failed,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "plain_origin")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub actor_id: ActorId,
    /// When its outbox is read next.
    pub next_at: Time,
    /// When it was last read.
    pub read_at: Option<Time>,
    pub state: ReadingState,
    /// Ids of the newest items at the last reading that came to its end: the next one stops there.
    pub marks: Codes,
    /// Readings in a row that failed.
    pub failures: i32,
    /// The last reading failed because nobody answered.
    pub away: bool,
    /// When a reading was last begun.
    pub tried_at: Option<Time>,
    #[sea_orm(column_type = "Text", nullable)]
    pub error: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
