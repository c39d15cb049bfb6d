//! The log and its delivery.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, integer_null, string, string_null, text, text_null, uuid,
};

use crate::dialect::code;

#[derive(DeriveMigrationName, Debug)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            Table::create()
                .table("counter")
                .col(string("name").primary_key())
                .col(big_integer("value"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("log_head")
                .col(uuid("actor_id").primary_key())
                .col(string("epoch"))
                .col(big_integer("seq"))
                .col(string("hash"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("log_entry")
                .col(big_integer("position").primary_key())
                .col(uuid("actor_id"))
                .col(text("activity").unique_key())
                .col(string("kind"))
                .col(text_null("key"))
                .col(text_null("object"))
                .col(string_null("epoch"))
                .col(big_integer_null("seq"))
                .col(text_null("prev"))
                .col(string_null("hash"))
                .col(code("audience"))
                .col(text("recipients"))
                .col(text_null("bytes"))
                .col(big_integer("created_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("delivery_cursor")
                .col(uuid("instance_id").primary_key())
                .col(big_integer("position"))
                .col(code("state"))
                .col(integer("failures"))
                .col(big_integer_null("next_attempt_at"))
                .col(big_integer_null("leased_until"))
                .col(big_integer("fence"))
                .col(big_integer_null("last_success_at"))
                .col(big_integer_null("last_error_at"))
                .col(text_null("last_error"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("dead_letter")
                .col(uuid("id").primary_key())
                .col(uuid("instance_id"))
                .col(big_integer("position"))
                .col(text("inbox"))
                .col(integer_null("status"))
                .col(text("reason"))
                .col(big_integer("created_at"))
                .to_owned(),
        )
        .await?;
        m.create_index(
            Index::create().name("idx-log_entry-actor_id").table("log_entry").col("actor_id").to_owned(),
        )
        .await?;
        m.create_index(
            Index::create().name("idx-log_entry-object").table("log_entry").col("object").to_owned(),
        )
        .await?;
        m.create_index(
            Index::create()
                .name("idx-log_entry-number")
                .table("log_entry")
                .col("actor_id")
                .col("epoch")
                .col("seq")
                .unique()
                .to_owned(),
        )
        .await?;
        m.create_index(
            Index::create()
                .name("idx-dead_letter-instance_id")
                .table("dead_letter")
                .col("instance_id")
                .to_owned(),
        )
        .await?;
        Ok(())
    }
}
