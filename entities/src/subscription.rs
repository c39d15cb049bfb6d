//! Which letters somebody wants: an account of this city, or an address without one.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::{AccountId, SubscriptionId};
use crate::text::Codes;
use crate::time::Time;

/// Life of a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum SubscriptionState {
    /// Somebody has typed an address, and its owner has not said yes yet.
    #[sea_orm(string_value = "pending")]
    Pending,
    #[sea_orm(string_value = "active")]
    Active,
    /// Nobody gets a weekly letter by it. The address is gone; an account may choose again.
    #[sea_orm(string_value = "stopped")]
    Stopped,
}

/// When somebody hears by letter of replies that concern them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum Replies {
    /// A letter for each.
    #[sea_orm(string_value = "once")]
    Once,
    /// In the weekly letter.
    #[sea_orm(string_value = "weekly")]
    Weekly,
    #[sea_orm(string_value = "never")]
    Never,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "subscription")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SubscriptionId,
    #[sea_orm(unique)]
    pub account_id: Option<AccountId>,
    /// Of somebody without an account, lower case; none once it was stopped.
    #[sea_orm(unique)]
    pub email: Option<String>,
    /// Of an account the account itself says it.
    pub language: String,
    /// Codes of the list `theme`.
    pub themes: Codes,
    /// Code of the list `citysize`.
    pub band: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// A letter also in a week without anything new.
    pub always: bool,
    pub replies: Replies,
    /// SHA-256 of what its links carry, hex.
    #[sea_orm(unique)]
    pub token_hash: String,
    pub state: SubscriptionState,
    /// When the next weekly letter is due.
    pub next_at: Option<Time>,
    /// Up to when the last one told.
    pub last_at: Option<Time>,
    pub created_at: Time,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
