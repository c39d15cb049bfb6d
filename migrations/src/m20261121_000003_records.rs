//! Records, their facets, versions, drafts and replies.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, json, json_null, string, string_null, text, text_null,
    uuid, uuid_null,
};

use crate::dialect::code;

#[derive(DeriveMigrationName, Debug)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            Table::create()
                .table("record")
                .col(uuid("id").primary_key())
                .col(text("uri").unique_key())
                .col(code("kind"))
                .col(uuid("actor_id"))
                .col(text("owner"))
                .col(boolean("local"))
                .col(uuid_null("account_id"))
                .col(json("title"))
                .col(json("summary"))
                .col(json("content"))
                .col(string("language"))
                .col(string_null("licence"))
                .col(string_null("country"))
                .col(big_integer("published"))
                .col(big_integer("updated"))
                .col(integer("version"))
                .col(json_null("change_note"))
                .col(code("state"))
                .col(big_integer_null("hidden_at"))
                .col(text_null("context"))
                .col(text_null("replies"))
                .col(text_null("url"))
                .col(string_null("salt"))
                .col(text_null("object"))
                .col(big_integer("received_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("record_facet")
                .col(uuid("record_id"))
                .col(code("facet"))
                .col(string("code"))
                .primary_key(Index::create().col("record_id").col("facet").col("code"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("initiative")
                .col(uuid("record_id").primary_key())
                .col(json("prevention_level"))
                .col(json("target_group"))
                .col(string("status"))
                .col(string("start_date"))
                .col(string_null("end_date"))
                .col(string("place"))
                .col(string("lead_organisation"))
                .col(json("problem"))
                .col(json("how_it_works"))
                .col(json("for_whom"))
                .col(json("what_it_takes"))
                .col(json("results"))
                .col(json("before_you_copy"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("experience")
                .col(uuid("record_id").primary_key())
                .col(text_null("about"))
                .col(string("period_start"))
                .col(string_null("period_end"))
                .col(json("tried"))
                .col(json("worked"))
                .col(json("failed"))
                .col(json("lessons"))
                .col(string("would_repeat"))
                .col(json_null("would_repeat_note"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("resource")
                .col(uuid("record_id").primary_key())
                .col(string("resource_type"))
                .col(json("links"))
                .col(string("organisation"))
                .col(json("languages"))
                .col(json("why_useful"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("revision")
                .col(uuid("id").primary_key())
                .col(uuid("record_id"))
                .col(integer("version"))
                .col(text_null("object"))
                .col(json_null("change_note"))
                .col(uuid_null("account_id"))
                .col(big_integer("created_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("draft")
                .col(uuid("id").primary_key())
                .col(code("kind"))
                .col(uuid("account_id"))
                .col(uuid_null("record_id"))
                .col(json("form"))
                .col(code("state"))
                .col(big_integer_null("publish_at"))
                .col(big_integer("created_at"))
                .col(big_integer("updated_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("reply")
                .col(uuid("id").primary_key())
                .col(text("uri").unique_key())
                .col(uuid("actor_id"))
                .col(boolean("local"))
                .col(uuid_null("account_id"))
                .col(uuid("record_id"))
                .col(text("in_reply_to"))
                .col(json("content"))
                .col(text_null("source"))
                .col(string("language"))
                .col(string("kind"))
                .col(big_integer("published"))
                .col(big_integer("updated"))
                .col(code("state"))
                .col(boolean("listed"))
                .col(big_integer_null("hidden_at"))
                .col(text_null("object"))
                .col(big_integer("received_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("search_document")
                .col(uuid("record_id"))
                .col(string("language"))
                .col(text("tokens"))
                .primary_key(Index::create().col("record_id").col("language"))
                .to_owned(),
        )
        .await?;
        m.create_index(
            Index::create().name("idx-record-actor_id").table("record").col("actor_id").to_owned(),
        )
        .await?;
        // The feed reads only what is shown, in its own order: partial indexes answer lines and counts alike.
        for (name, first) in
            [("", ""), ("_kind", "kind, "), ("_country", "country, "), ("_actor", "actor_id, ")]
        {
            let sql = format!(
                "CREATE INDEX record_feed{name} ON record ({first}published, owner, uri) \
                 WHERE state = 'published' AND hidden_at IS NULL"
            );
            m.get_connection().execute_unprepared(&sql).await?;
        }
        m.create_index(
            Index::create()
                .name("record_facet_code")
                .table("record_facet")
                .col("facet")
                .col("code")
                .col("record_id")
                .to_owned(),
        )
        .await?;
        m.create_index(
            Index::create().name("idx-revision-record_id").table("revision").col("record_id").to_owned(),
        )
        .await?;
        m.create_index(
            Index::create().name("idx-draft-account_id").table("draft").col("account_id").to_owned(),
        )
        .await?;
        m.create_index(Index::create().name("idx-reply-actor_id").table("reply").col("actor_id").to_owned())
            .await?;
        m.create_index(
            Index::create().name("idx-reply-record_id").table("reply").col("record_id").to_owned(),
        )
        .await?;
        Ok(())
    }
}
