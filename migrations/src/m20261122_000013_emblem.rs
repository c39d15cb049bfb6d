//! The mark of a city.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, integer, string, text};

use crate::dialect::blob;

#[derive(DeriveMigrationName, Debug)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            Table::create()
                .table("emblem")
                .col(string("id").primary_key())
                .col(blob("png"))
                .col(integer("width"))
                .col(integer("height"))
                .col(text("alt"))
                .col(big_integer("created_at"))
                .to_owned(),
        )
        .await
    }
}
