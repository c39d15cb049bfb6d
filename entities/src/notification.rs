//! Something happened that somebody here has to do with.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::{AccountId, ActorId, NotificationId, RecordId, ReplyId};
use crate::time::Time;

/// Why somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum Reason {
    /// Somebody has replied to the own record.
    #[sea_orm(string_value = "reply")]
    Reply,
    /// Somebody has answered the own reply.
    #[sea_orm(string_value = "answer")]
    Answer,
    /// Somebody has written in a thread in which one has written.
    #[sea_orm(string_value = "thread")]
    Thread,
    /// A city asks to follow this one.
    #[sea_orm(string_value = "follow-request")]
    FollowRequest,
    /// A city lets this one follow it.
    #[sea_orm(string_value = "follow-accepted")]
    FollowAccepted,
    /// A city has not answered for a week.
    #[sea_orm(string_value = "silent")]
    Silent,
    /// The log of a city is held back.
    #[sea_orm(string_value = "quarantine")]
    Quarantine,
    /// A letter was given up.
    #[sea_orm(string_value = "mail")]
    Mail,
    /// The day is over until which the own record was taken for true.
    #[sea_orm(string_value = "review")]
    Review,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "notification")]
pub struct Model {
    /// What came later sorts later.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NotificationId,
    #[sea_orm(unique_key = "once")]
    pub account_id: AccountId,
    pub reason: Reason,
    /// What is told together: `record <id>`, `actor <id>`, `mail`.
    pub about: String,
    /// One notification an account and occasion, however often the occasion is met with.
    #[sea_orm(unique_key = "once")]
    pub occasion: String,
    pub record_id: Option<RecordId>,
    pub reply_id: Option<ReplyId>,
    /// Who did it, or of whom it is told.
    pub actor_id: Option<ActorId>,
    pub created_at: Time,
    pub read_at: Option<Time>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
