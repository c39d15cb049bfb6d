//! Letters that go out, what people here are told on the pages, and who wants the weekly letter.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, string, string_null, text, uuid, uuid_null,
};

use crate::dialect::{blob_null, code};

#[derive(DeriveMigrationName, Debug)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            Table::create()
                .table("letter")
                .col(uuid("id").primary_key())
                .col(code("kind"))
                .col(string_null("recipient"))
                .col(uuid_null("account_id"))
                .col(string("language"))
                .col(blob_null("payload"))
                .col(code("state"))
                .col(integer("attempts"))
                .col(big_integer("run_at"))
                .col(big_integer_null("leased_until"))
                .col(big_integer("fence"))
                .col(string_null("error"))
                .col(big_integer("created_at"))
                .col(big_integer_null("settled_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("notification")
                .col(uuid("id").primary_key())
                .col(uuid("account_id"))
                .col(code("reason"))
                .col(string("about"))
                .col(string("occasion"))
                .col(uuid_null("record_id"))
                .col(uuid_null("reply_id"))
                .col(uuid_null("actor_id"))
                .col(big_integer("created_at"))
                .col(big_integer_null("read_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("subscription")
                .col(uuid("id").primary_key())
                .col(uuid_null("account_id").unique_key())
                .col(string_null("email").unique_key())
                .col(string("language"))
                .col(text("themes"))
                .col(string_null("band"))
                .col(string_null("country"))
                .col(boolean("always"))
                .col(code("replies"))
                .col(string("token_hash").unique_key())
                .col(code("state"))
                .col(big_integer_null("next_at"))
                .col(big_integer_null("last_at"))
                .col(big_integer("created_at"))
                .to_owned(),
        )
        .await?;
        let index = |name: &str, table: &'static str, columns: &[&'static str]| {
            let mut index = Index::create().name(name).table(table).to_owned();
            for column in columns {
                index.col(*column);
            }
            index
        };
        m.create_index(
            index("idx-notification-once", "notification", &["account_id", "occasion"]).unique().to_owned(),
        )
        .await?;
        m.create_index(index("notification_page", "notification", &["account_id", "id"])).await?;
        m.create_index(index("letter_due", "letter", &["state", "run_at"])).await?;
        m.create_index(index("subscription_due", "subscription", &["next_at"])).await
    }
}
