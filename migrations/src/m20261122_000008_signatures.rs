//! Which signature a server takes; and keys that are kept when another one comes under their id.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer_null;

#[derive(DeriveMigrationName, Debug)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let scheme = ColumnDef::new("scheme").string_len(16).null().to_owned();
        let takes_ed25519 = ColumnDef::new("takes_ed25519").boolean().not_null().default(false).to_owned();
        // SQLite adds one column at a time.
        for column in [scheme, big_integer_null("scheme_at"), takes_ed25519] {
            m.alter_table(Table::alter().table("instance").add_column(column).to_owned()).await?;
        }
        m.drop_index(Index::drop().name("idx-actor_key-uri_of_actor").table("actor_key").to_owned()).await
    }
}
