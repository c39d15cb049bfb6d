//! Copies of logs: every number with its hash, the state of each log, how each copy goes, and forks. What was published
//! before stands in the new tables from the start.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, string, string_null, text, text_null, uuid,
};

use crate::dialect::code;

#[derive(DeriveMigrationName, Debug)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create(m).await?;
        carry_over(m.get_connection()).await
    }
}

async fn create(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    m.rename_table(Table::rename().table("log_head", "log_head_before").to_owned()).await?;
    m.create_table(
        Table::create()
            .table("log_head")
            .col(uuid("actor_id").primary_key())
            .col(string("epoch"))
            .col(big_integer("seq"))
            .col(string("hash"))
            .col(big_integer("count"))
            .col(string_null("sum"))
            .col(string_null("floor_epoch"))
            .col(big_integer_null("floor_seq"))
            .col(text_null("signed"))
            .col(big_integer("version"))
            .col(boolean("sealed"))
            .to_owned(),
    )
    .await?;
    m.create_table(
        Table::create()
            .table("skeleton")
            .col(uuid("actor_id"))
            .col(string("epoch"))
            .col(big_integer("seq"))
            .col(string("hash"))
            .col(text_null("prev"))
            .col(text("key"))
            .col(code("standing"))
            .col(boolean("tombstone"))
            .col(text_null("bytes"))
            .col(boolean("applied"))
            .col(big_integer("received_at"))
            .col(big_integer_null("pruned_at"))
            .primary_key(Index::create().col("actor_id").col("epoch").col("seq"))
            .to_owned(),
    )
    .await?;
    m.create_table(
        Table::create()
            .table("replica")
            .col(uuid("actor_id").primary_key())
            .col(code("state"))
            .col(string_null("complete_epoch"))
            .col(big_integer_null("complete_seq"))
            .col(big_integer_null("complete_at"))
            .col(string_null("vouched_by"))
            .col(big_integer("loaded"))
            .col(big_integer("total"))
            .col(big_integer_null("unreachable_since"))
            .col(string_null("error"))
            .col(integer("failures"))
            .col(big_integer_null("due_at"))
            .col(big_integer_null("leased_until"))
            .col(big_integer("fence"))
            .col(big_integer("created_at"))
            .to_owned(),
    )
    .await?;
    m.create_table(
        Table::create()
            .table("fork")
            .col(uuid("id").primary_key())
            .col(uuid("actor_id"))
            .col(string("epoch"))
            .col(big_integer("seq"))
            .col(string("kept_hash"))
            .col(string("other_hash"))
            .col(text_null("kept"))
            .col(text_null("other"))
            .col(big_integer("seen_at"))
            .to_owned(),
    )
    .await?;
    for (table, column) in [("log_head", "version"), ("replica", "due_at"), ("fork", "actor_id")] {
        let name = format!("idx-{table}-{column}");
        m.create_index(Index::create().name(name).table(table).col(column).to_owned()).await?;
    }
    let key = Index::create().name("skeleton_key").table("skeleton").col("actor_id").col("key").to_owned();
    m.create_index(key).await
}

/// Sums are reckoned by the program, at its first start.
async fn carry_over(c: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    for sql in [
        "INSERT INTO log_head (actor_id, epoch, seq, hash, count, version, sealed) \
         SELECT actor_id, epoch, seq, hash, 0, 0, FALSE FROM log_head_before",
        "DROP TABLE log_head_before",
        "INSERT INTO skeleton \
         (actor_id, epoch, seq, hash, prev, key, standing, tombstone, bytes, applied, received_at) \
         SELECT actor_id, epoch, seq, hash, prev, key, 'live', kind IN ('Delete', 'Remove'), bytes, TRUE, created_at \
         FROM log_entry WHERE seq IS NOT NULL AND key IS NOT NULL",
        "UPDATE skeleton SET standing = 'superseded', bytes = NULL WHERE EXISTS (SELECT 1 FROM skeleton later \
         WHERE later.actor_id = skeleton.actor_id AND later.key = skeleton.key \
         AND (later.epoch > skeleton.epoch OR (later.epoch = skeleton.epoch AND later.seq > skeleton.seq)))",
    ] {
        c.execute_unprepared(sql).await?;
    }
    Ok(())
}
