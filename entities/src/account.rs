//! A person or a role that signs in here.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::{AccountId, ActorId};
use crate::text::Codes;
use crate::time::Time;

/// What an account may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum Role {
    #[sea_orm(string_value = "officer")]
    Officer,
    #[sea_orm(string_value = "administrator")]
    Administrator,
}

/// Whether an account may sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum AccountState {
    #[sea_orm(string_value = "active")]
    Active,
    #[sea_orm(string_value = "suspended")]
    Suspended,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AccountId,
    /// Lower case.
    #[sea_orm(unique)]
    pub email: String,
    /// May be a role: "Prevention office".
    pub name: String,
    pub role: Role,
    pub state: AccountState,
    pub actor_id: ActorId,
    pub language: String,
    pub created_at: Time,
    pub last_sign_in: Option<Time>,
    /// Languages that are read beside that of the pages, the best first; none where nobody has said it.
    pub reads: Option<Codes>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
