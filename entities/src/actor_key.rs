//! A public key of an actor; for our own actors the sealed private half too.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::id::{ActorId, ActorKeyId};
use crate::time::Time;

/// The two key types every actor has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))")]
pub enum KeyAlgorithm {
    #[sea_orm(string_value = "rsa")]
    Rsa,
    #[sea_orm(string_value = "ed25519")]
    Ed25519,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "actor_key")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ActorKeyId,
    #[sea_orm(indexed)]
    pub actor_id: ActorId,
    /// An actor of others may put another key under an old id: the former one stays then, retired. What one actor lists
    /// takes nothing from a neighbour on its host.
    #[sea_orm(column_type = "Text")]
    pub uri: String,
    pub algorithm: KeyAlgorithm,
    /// SPKI PEM for RSA, multibase for Ed25519.
    #[sea_orm(column_type = "Text")]
    pub public_key: String,
    /// PKCS#8, sealed with the key-encryption key and bound to this row.
    #[sea_orm(column_type = "VarBinary(StringLen::None)", nullable)]
    pub private_key: Option<Vec<u8>>,
    pub created_at: Time,
    pub retired_at: Option<Time>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
