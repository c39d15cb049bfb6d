//! A remote server, known by its host.

use sea_orm::entity::prelude::*;

use serde::{Deserialize, Serialize};

use crate::id::InstanceId;
use crate::time::Time;

/// A way to sign requests that a server took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum SignatureScheme {
    /// draft-cavage-http-signatures-12 with RSA.
    #[sea_orm(string_value = "cavage")]
    Cavage,
    #[sea_orm(string_value = "rfc9421-rsa")]
    #[serde(rename = "rfc9421-rsa")]
    Rfc9421Rsa,
    #[sea_orm(string_value = "rfc9421-ed25519")]
    #[serde(rename = "rfc9421-ed25519")]
    Rfc9421Ed25519,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "instance")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InstanceId,
    /// Normalised host, with its port in development mode.
    #[sea_orm(unique)]
    pub domain: String,
    pub software: Option<String>,
    pub first_seen: Time,
    pub last_seen: Time,
    /// What it took last from us.
    pub scheme: Option<SignatureScheme>,
    /// Since when that is known.
    pub scheme_at: Option<Time>,
    /// Its actors announce RFC 9421 with Ed25519 and list such a key.
    #[sea_orm(default_value = false)]
    pub takes_ed25519: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
