//! A message in the thread of a record, ours or remote.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::{AccountId, ActorId, RecordId, ReplyId};
use crate::text::Texts;
use crate::time::Time;

/// Life of a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum ReplyState {
    #[sea_orm(string_value = "published")]
    Published,
    #[sea_orm(string_value = "withdrawn")]
    Withdrawn,
    /// The domain of its author is blocked: it stands in no thread until the block is taken back.
    #[sea_orm(string_value = "orphaned")]
    Orphaned,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "reply")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReplyId,
    #[sea_orm(unique, column_type = "Text")]
    pub uri: String,
    #[sea_orm(indexed)]
    pub actor_id: ActorId,
    pub local: bool,
    pub account_id: Option<AccountId>,
    #[sea_orm(indexed)]
    pub record_id: RecordId,
    #[sea_orm(column_type = "Text")]
    pub in_reply_to: String,
    /// Sanitised HTML.
    pub content: Texts,
    /// Markdown of our own replies.
    #[sea_orm(column_type = "Text", nullable)]
    pub source: Option<String>,
    pub language: String,
    /// Code of the list `reply`.
    pub kind: String,
    pub published: Time,
    pub updated: Time,
    pub state: ReplyState,
    /// The owner of the thread has announced it.
    pub listed: bool,
    pub hidden_at: Option<Time>,
    #[sea_orm(column_type = "Text", nullable)]
    pub object: Option<String>,
    pub received_at: Time,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
