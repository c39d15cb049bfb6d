//! Instances, actors, keys and who follows whom.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, double_null, json, string, string_null, text, text_null, uuid,
    uuid_null,
};

use crate::dialect::{blob_null, code};

#[derive(DeriveMigrationName, Debug)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            Table::create()
                .table("instance")
                .col(uuid("id").primary_key())
                .col(string("domain").unique_key())
                .col(string_null("software"))
                .col(big_integer("first_seen"))
                .col(big_integer("last_seen"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("domain_rule")
                .col(string("domain").primary_key())
                .col(code("rule"))
                .col(text("reason"))
                .col(uuid_null("created_by"))
                .col(big_integer("created_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("actor")
                .col(uuid("id").primary_key())
                .col(text("uri").unique_key())
                .col(uuid_null("instance_id"))
                .col(code("kind"))
                .col(string("username"))
                .col(json("name"))
                .col(json("summary"))
                .col(text("inbox"))
                .col(text_null("outbox"))
                .col(text_null("followers"))
                .col(text_null("following"))
                .col(text_null("shared_inbox"))
                .col(text_null("url"))
                .col(string_null("webfinger"))
                .col(text_null("log"))
                .col(string_null("country"))
                .col(double_null("latitude"))
                .col(double_null("longitude"))
                .col(big_integer_null("population"))
                .col(string_null("population_band"))
                .col(json("languages"))
                .col(text_null("contact"))
                .col(json("themes_offered"))
                .col(json("themes_sought"))
                .col(boolean("manually_approves"))
                .col(big_integer_null("published"))
                .col(big_integer_null("updated"))
                .col(big_integer_null("fetched_at"))
                .col(code("state"))
                .col(text_null("raw"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("actor_key")
                .col(uuid("id").primary_key())
                .col(uuid("actor_id"))
                .col(text("uri").unique_key())
                .col(code("algorithm"))
                .col(text("public_key"))
                .col(blob_null("private_key"))
                .col(big_integer("created_at"))
                .col(big_integer_null("retired_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("follow")
                .col(uuid("id").primary_key())
                .col(text("uri").unique_key())
                .col(uuid("follower_id"))
                .col(uuid("target_id"))
                .col(code("state"))
                .col(big_integer("created_at"))
                .col(big_integer_null("decided_at"))
                .col(big_integer_null("since_position"))
                .to_owned(),
        )
        .await?;
        m.create_index(
            Index::create().name("idx-actor-instance_id").table("actor").col("instance_id").to_owned(),
        )
        .await?;
        m.create_index(
            Index::create().name("idx-actor_key-actor_id").table("actor_key").col("actor_id").to_owned(),
        )
        .await?;
        m.create_index(
            Index::create().name("idx-follow-follower_id").table("follow").col("follower_id").to_owned(),
        )
        .await?;
        m.create_index(
            Index::create().name("idx-follow-target_id").table("follow").col("target_id").to_owned(),
        )
        .await?;
        m.create_index(
            Index::create()
                .name("follow_pair")
                .table("follow")
                .col("follower_id")
                .col("target_id")
                .unique()
                .to_owned(),
        )
        .await?;
        Ok(())
    }
}
