//! A remote server, known by its host.

use sea_orm::entity::prelude::*;

use crate::id::InstanceId;
use crate::time::Time;

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
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
