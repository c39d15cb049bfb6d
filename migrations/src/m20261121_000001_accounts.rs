//! Accounts, sign-in and settings.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, json, string, string_null, text, text_null, uuid, uuid_null,
};

use crate::dialect::code;

#[derive(DeriveMigrationName, Debug)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.create_table(
            Table::create()
                .table("account")
                .col(uuid("id").primary_key())
                .col(string("email").unique_key())
                .col(string("name"))
                .col(code("role"))
                .col(code("state"))
                .col(uuid("actor_id"))
                .col(string("language"))
                .col(big_integer("created_at"))
                .col(big_integer_null("last_sign_in"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("credential")
                .col(uuid("account_id").primary_key())
                .col(text("password_hash"))
                .col(big_integer("changed_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("session")
                .col(string("id").primary_key())
                .col(uuid("account_id"))
                .col(string("label"))
                .col(big_integer("created_at"))
                .col(big_integer("last_used_at"))
                .col(big_integer("expires_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("access_token")
                .col(uuid("id").primary_key())
                .col(string("token_hash").unique_key())
                .col(uuid("account_id"))
                .col(string("label"))
                .col(text("scopes"))
                .col(big_integer("created_at"))
                .col(big_integer_null("last_used_at"))
                .col(big_integer_null("expires_at"))
                .col(big_integer_null("revoked_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("invitation")
                .col(string("id").primary_key())
                .col(code("purpose"))
                .col(string_null("email"))
                .col(string_null("role"))
                .col(uuid_null("account_id"))
                .col(uuid_null("created_by"))
                .col(big_integer("created_at"))
                .col(big_integer("expires_at"))
                .col(big_integer_null("used_at"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("idempotency_key")
                .col(uuid("account_id"))
                .col(string("key"))
                .col(string("request_hash"))
                .col(integer("status"))
                .col(text_null("location"))
                .col(text("body"))
                .col(big_integer("created_at"))
                .primary_key(Index::create().col("account_id").col("key"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("audit_event")
                .col(uuid("id").primary_key())
                .col(big_integer("at"))
                .col(uuid_null("account_id"))
                .col(string("action"))
                .col(text("subject"))
                .col(json("detail"))
                .to_owned(),
        )
        .await?;
        m.create_table(
            Table::create()
                .table("setting")
                .col(string("key").primary_key())
                .col(json("value"))
                .col(big_integer("updated_at"))
                .to_owned(),
        )
        .await?;
        m.create_index(
            Index::create().name("idx-session-account_id").table("session").col("account_id").to_owned(),
        )
        .await?;
        m.create_index(
            Index::create()
                .name("idx-access_token-account_id")
                .table("access_token")
                .col("account_id")
                .to_owned(),
        )
        .await?;
        Ok(())
    }
}
