//! The mark of our own city: one row, or none.

use sea_orm::entity::prelude::*;

use crate::text::Texts;
use crate::time::Time;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "emblem")]
pub struct Model {
    /// SHA-256 of the bytes, hex: part of the address.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// PNG.
    #[sea_orm(column_type = "VarBinary(StringLen::None)")]
    pub png: Vec<u8>,
    /// In pixels.
    pub width: i32,
    pub height: i32,
    /// What the picture shows; empty where the name beside it says enough.
    pub alt: Texts,
    pub created_at: Time,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
