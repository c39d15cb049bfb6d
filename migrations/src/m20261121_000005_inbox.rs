//! What was received and what is to be done.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, json, string, text, text_null, uuid,
};

use crate::dialect::code;

#[derive(DeriveMigrationName, Debug)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            Table::create()
                .table("inbox_item")
                .col(uuid("id").primary_key())
                .col(text("activity").unique_key())
                .col(text("actor"))
                .col(string("host"))
                .col(string("kind"))
                .col(text("bytes"))
                .col(code("state"))
                .col(boolean("gone"))
                .col(integer("attempts"))
                .col(big_integer("run_at"))
                .col(big_integer_null("leased_until"))
                .col(big_integer("fence"))
                .col(text_null("error"))
                .col(big_integer("received_at"))
                .col(big_integer_null("settled_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("job")
                .col(uuid("id").primary_key())
                .col(string("kind"))
                .col(text("subject").unique_key())
                .col(json("payload"))
                .col(code("state"))
                .col(integer("attempts"))
                .col(big_integer("run_at"))
                .col(big_integer_null("leased_until"))
                .col(big_integer("fence"))
                .col(text_null("error"))
                .col(big_integer("created_at"))
                .to_owned(),
        )
        .await?;
        m.create_index(
            Index::create().name("inbox_item_due").table("inbox_item").col("state").col("run_at").to_owned(),
        )
        .await?;
        m.create_index(Index::create().name("job_due").table("job").col("state").col("run_at").to_owned())
            .await?;
        Ok(())
    }
}
