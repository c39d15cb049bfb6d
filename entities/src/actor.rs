//! An ActivityPub actor, ours or remote: city, instance, officer, or a plain account elsewhere.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::{ActorId, InstanceId};
use crate::text::{Codes, Texts};
use crate::time::Time;

/// ActivityStreams actor types (AS2 vocabulary, section 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum ActorKind {
    #[sea_orm(string_value = "Organization")]
    Organization,
    #[sea_orm(string_value = "Application")]
    Application,
    #[sea_orm(string_value = "Person")]
    Person,
    #[sea_orm(string_value = "Group")]
    Group,
    #[sea_orm(string_value = "Service")]
    Service,
}

/// Whether an actor still acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum ActorState {
    #[sea_orm(string_value = "active")]
    Active,
    #[sea_orm(string_value = "suspended")]
    Suspended,
    #[sea_orm(string_value = "gone")]
    Gone,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "actor")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ActorId,
    #[sea_orm(unique, column_type = "Text")]
    pub uri: String,
    /// None for our own actors.
    #[sea_orm(indexed)]
    pub instance_id: Option<InstanceId>,
    pub kind: ActorKind,
    pub username: String,
    pub name: Texts,
    /// Of our own actors Markdown, as it was typed; of others sanitised HTML.
    pub summary: Texts,
    #[sea_orm(column_type = "Text")]
    pub inbox: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub outbox: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub followers: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub following: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub shared_inbox: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub url: Option<String>,
    /// `name@host` after both directions agreed (FEP-2c59).
    pub webfinger: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub log: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub population: Option<i64>,
    pub population_band: Option<String>,
    pub languages: Codes,
    #[sea_orm(column_type = "Text", nullable)]
    pub contact: Option<String>,
    pub themes_offered: Codes,
    pub themes_sought: Codes,
    pub manually_approves: bool,
    pub published: Option<Time>,
    pub updated: Option<Time>,
    /// When a remote actor was last read from its origin.
    pub fetched_at: Option<Time>,
    pub state: ActorState,
    /// The exact document of a remote actor.
    #[sea_orm(column_type = "Text", nullable)]
    pub raw: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
