//! Entries whose effect is due are found without reading the whole log, and threads without reading all records.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName, Debug)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_index(
            Index::create()
                .name("skeleton_applied")
                .table("skeleton")
                .col("actor_id")
                .col("applied")
                .to_owned(),
        )
        .await?;
        m.create_index(Index::create().name("idx-record-context").table("record").col("context").to_owned())
            .await
    }
}
