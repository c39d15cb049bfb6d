//! What all published records share: an initiative, an experience, a resource or a plain post, ours or remote.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::{AccountId, ActorId, RecordId};
use crate::text::{Texts, Typed};
use crate::time::Time;

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum RecordKind {
    #[sea_orm(string_value = "initiative")]
    Initiative,
    #[sea_orm(string_value = "experience")]
    Experience,
    #[sea_orm(string_value = "resource")]
    Resource,
    /// A post of a server that does not know our kinds.
    #[sea_orm(string_value = "plain")]
    Plain,
}

/// Life of a published record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum RecordState {
    #[sea_orm(string_value = "published")]
    Published,
    #[sea_orm(string_value = "withdrawn")]
    Withdrawn,
    /// Its city is no longer followed; out of feed and search, dropped later.
    #[sea_orm(string_value = "orphaned")]
    Orphaned,
    /// Its city no longer has it, though nobody said so; out of sight, dropped later.
    #[sea_orm(string_value = "pruned")]
    Pruned,
}

/// Why a city took a record back. What another city says and this list does not know is `Other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum Because {
    /// It is no longer true.
    #[sea_orm(string_value = "outdated")]
    Outdated,
    /// Another record stands in its place.
    #[sea_orm(string_value = "replaced")]
    Replaced,
    /// It was wrong, or published by mistake.
    #[sea_orm(string_value = "mistake")]
    Mistake,
    /// It said something about a person.
    #[sea_orm(string_value = "persons")]
    Persons,
    /// Somebody else has rights in it.
    #[sea_orm(string_value = "rights")]
    Rights,
    /// An authority or a court has ordered it.
    #[sea_orm(string_value = "order")]
    Order,
    #[sea_orm(string_value = "other")]
    Other,
}

impl Because {
    pub const ALL: [Self; 7] = [
        Self::Outdated,
        Self::Replaced,
        Self::Mistake,
        Self::Persons,
        Self::Rights,
        Self::Order,
        Self::Other,
    ];

    /// In forms and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Outdated => "outdated",
            Self::Replaced => "replaced",
            Self::Mistake => "mistake",
            Self::Persons => "persons",
            Self::Rights => "rights",
            Self::Order => "order",
            Self::Other => "other",
        }
    }
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "record")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RecordId,
    #[sea_orm(unique, column_type = "Text")]
    pub uri: String,
    pub kind: RecordKind,
    #[sea_orm(indexed)]
    pub actor_id: ActorId,
    /// URI of the owning actor; second part of the feed order.
    #[sea_orm(column_type = "Text")]
    pub owner: String,
    pub local: bool,
    /// Who wrote it here; never leaves this instance.
    pub account_id: Option<AccountId>,
    pub title: Texts,
    /// Plain text.
    pub summary: Texts,
    /// Sanitised HTML.
    pub content: Texts,
    /// BCP 47 tag of the original.
    pub language: String,
    pub licence: Option<String>,
    /// Of the owner, for the filter.
    pub country: Option<String>,
    pub published: Time,
    pub updated: Time,
    pub version: i32,
    pub change_note: Option<Texts>,
    /// What it says beyond the core of its kind, by the names of the fields.
    #[sea_orm(default_value = "{}")]
    pub more: Typed,
    /// Until when its city takes it for true: a day, `2027-09-01`.
    #[sea_orm(column_type = "Text", nullable)]
    pub review_by: Option<String>,
    pub state: RecordState,
    pub withdrawn_for: Option<Because>,
    /// Hidden on this instance only.
    pub hidden_at: Option<Time>,
    /// Since when nobody here follows its city any more.
    pub orphaned_at: Option<Time>,
    #[sea_orm(indexed, column_type = "Text", nullable)]
    pub context: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub replies: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub url: Option<String>,
    pub salt: Option<String>,
    /// The exact object as it went over the wire; none once withdrawn.
    #[sea_orm(column_type = "Text", nullable)]
    pub object: Option<String>,
    pub received_at: Time,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
