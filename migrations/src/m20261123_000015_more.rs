//! What records say beyond the core of their kind.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName, Debug)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let more = ColumnDef::new("more").text().not_null().default("{}").to_owned();
        m.alter_table(Table::alter().table("record").add_column(more).to_owned()).await
    }
}
