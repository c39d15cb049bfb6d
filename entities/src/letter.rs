//! A letter on its way to a mail server: what must not be lost is a row.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::{AccountId, LetterId};
use crate::time::Time;

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum LetterKind {
    /// A link to a new account.
    #[sea_orm(string_value = "invitation")]
    Invitation,
    /// A link to a new password.
    #[sea_orm(string_value = "reset")]
    Reset,
    /// Somebody has answered.
    #[sea_orm(string_value = "reply")]
    Reply,
    /// The weekly letter.
    #[sea_orm(string_value = "digest")]
    Digest,
    /// The question whether the weekly letter is wanted.
    #[sea_orm(string_value = "confirm")]
    Confirm,
    #[sea_orm(string_value = "test")]
    Test,
}

/// Life of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum LetterState {
    /// It waits for its turn, or for the next one.
    #[sea_orm(string_value = "ready")]
    Ready,
    /// The mail server has taken it. Recipient and words are gone from here.
    #[sea_orm(string_value = "sent")]
    Sent,
    /// Given up.
    #[sea_orm(string_value = "failed")]
    Failed,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "letter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LetterId,
    pub kind: LetterKind,
    /// None once it was sent.
    pub recipient: Option<String>,
    /// The account that it goes to, where it goes to one.
    pub account_id: Option<AccountId>,
    pub language: String,
    /// What it says, sealed and bound to this row: it may hold the secret of a link. None once it was sent.
    #[sea_orm(column_type = "VarBinary(StringLen::None)", nullable)]
    pub payload: Option<Vec<u8>>,
    pub state: LetterState,
    pub attempts: i32,
    pub run_at: Time,
    pub leased_until: Option<Time>,
    pub fence: i64,
    /// Code of what went wrong last; never words of the mail server, which may repeat the address.
    pub error: Option<String>,
    pub created_at: Time,
    /// When it was sent or given up.
    pub settled_at: Option<Time>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
