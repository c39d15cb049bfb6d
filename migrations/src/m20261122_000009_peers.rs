//! How a peer stands beyond its cursor, what a plain server's outbox was read up to, and what its deliveries say about
//! followers.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, boolean, integer, text, text_null, uuid};

use crate::dialect::code;

#[derive(DeriveMigrationName, Debug)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for column in ["failing_since", "refused_since", "skipped_at", "skipped_from"] {
            let table =
                Table::alter().table("delivery_cursor").add_column(big_integer_null(column)).to_owned();
            m.alter_table(table).await?;
        }
        let inbox = Table::alter().table("inbox_item").add_column(text_null("followers_sync")).to_owned();
        m.alter_table(inbox).await?;
        m.create_table(
            Table::create()
                .table("plain_origin")
                .col(uuid("actor_id").primary_key())
                .col(big_integer("next_at"))
                .col(big_integer_null("read_at"))
                .col(code("state"))
                .col(text("marks"))
                .col(integer("failures"))
                .col(boolean("away"))
                .col(big_integer_null("tried_at"))
                .col(text_null("error"))
                .to_owned(),
        )
        .await
    }
}
