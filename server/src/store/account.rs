//! Accounts, what they sign in with, and what they did.

use hansa_entities::id::AccountId;
use hansa_entities::time::Time;
use hansa_entities::{access_token, account, audit_event, credential, idempotency_key, invitation, session};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Conn, Result};

pub async fn find(c: &impl Conn, id: AccountId) -> Result<Option<account::Model>> {
    Ok(account::Entity::find_by_id(id).one(c).await?)
}

/// `email` in lower case.
pub async fn find_by_email(c: &impl Conn, email: &str) -> Result<Option<account::Model>> {
    Ok(account::Entity::find().filter(account::Column::Email.eq(email)).one(c).await?)
}

pub async fn list(c: &impl Conn) -> Result<Vec<account::Model>> {
    Ok(account::Entity::find().order_by_asc(account::Column::Email).all(c).await?)
}

pub async fn list_active_administrators(c: &impl Conn) -> Result<Vec<AccountId>> {
    Ok(account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .filter(account::Column::Role.eq(account::Role::Administrator))
        .filter(account::Column::State.eq(account::AccountState::Active))
        .order_by_asc(account::Column::Id)
        .into_tuple()
        .all(c)
        .await?)
}

pub async fn count_active_administrators(c: &impl Conn) -> Result<u64> {
    Ok(account::Entity::find()
        .filter(account::Column::Role.eq(account::Role::Administrator))
        .filter(account::Column::State.eq(account::AccountState::Active))
        .count(c)
        .await?)
}

pub async fn find_credential(c: &impl Conn, id: AccountId) -> Result<Option<credential::Model>> {
    Ok(credential::Entity::find_by_id(id).one(c).await?)
}

pub async fn find_session(c: &impl Conn, id: &str) -> Result<Option<session::Model>> {
    Ok(session::Entity::find_by_id(id).one(c).await?)
}

/// Newest use first.
pub async fn list_sessions(c: &impl Conn, account: AccountId) -> Result<Vec<session::Model>> {
    Ok(session::Entity::find()
        .filter(session::Column::AccountId.eq(account))
        .order_by_desc(session::Column::LastUsedAt)
        .all(c)
        .await?)
}

pub async fn touch_session(c: &impl Conn, id: &str, at: Time, expires: Time) -> Result<()> {
    session::Entity::update_many()
        .col_expr(session::Column::LastUsedAt, at.into())
        .col_expr(session::Column::ExpiresAt, expires.into())
        .filter(session::Column::Id.eq(id))
        .exec(c)
        .await?;
    Ok(())
}

/// True where the session was there and belonged to the account.
pub async fn delete_session(c: &impl Conn, account: AccountId, id: &str) -> Result<bool> {
    let done = session::Entity::delete_many()
        .filter(session::Column::Id.eq(id))
        .filter(session::Column::AccountId.eq(account))
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Ends every session of the account but the one named.
pub async fn delete_other_sessions(c: &impl Conn, account: AccountId, keep: Option<&str>) -> Result<u64> {
    let mut delete = session::Entity::delete_many().filter(session::Column::AccountId.eq(account));
    if let Some(keep) = keep {
        delete = delete.filter(session::Column::Id.ne(keep));
    }
    Ok(delete.exec(c).await?.rows_affected)
}

pub async fn find_token(c: &impl Conn, token_hash: &str) -> Result<Option<access_token::Model>> {
    Ok(access_token::Entity::find().filter(access_token::Column::TokenHash.eq(token_hash)).one(c).await?)
}

pub async fn list_tokens(c: &impl Conn, account: AccountId) -> Result<Vec<access_token::Model>> {
    Ok(access_token::Entity::find()
        .filter(access_token::Column::AccountId.eq(account))
        .order_by_desc(access_token::Column::CreatedAt)
        .all(c)
        .await?)
}

pub async fn touch_token(c: &impl Conn, token_hash: &str, at: Time) -> Result<()> {
    access_token::Entity::update_many()
        .col_expr(access_token::Column::LastUsedAt, at.into())
        .filter(access_token::Column::TokenHash.eq(token_hash))
        .exec(c)
        .await?;
    Ok(())
}

/// Revokes every token of the account.
pub async fn revoke_tokens(c: &impl Conn, account: AccountId, at: Time) -> Result<u64> {
    let done = access_token::Entity::update_many()
        .col_expr(access_token::Column::RevokedAt, at.into())
        .filter(access_token::Column::AccountId.eq(account))
        .filter(access_token::Column::RevokedAt.is_null())
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

pub async fn find_invitation(c: &impl Conn, id: &str) -> Result<Option<invitation::Model>> {
    Ok(invitation::Entity::find_by_id(id).one(c).await?)
}

/// Links that are neither used nor out of date.
pub async fn list_open_invitations(c: &impl Conn, now: Time) -> Result<Vec<invitation::Model>> {
    Ok(invitation::Entity::find()
        .filter(invitation::Column::UsedAt.is_null())
        .filter(invitation::Column::ExpiresAt.gt(now))
        .order_by_desc(invitation::Column::CreatedAt)
        .all(c)
        .await?)
}

/// Takes a link out of use; false where another request was faster.
pub async fn use_invitation(c: &impl Conn, id: &str, at: Time) -> Result<bool> {
    let done = invitation::Entity::update_many()
        .col_expr(invitation::Column::UsedAt, at.into())
        .filter(invitation::Column::Id.eq(id))
        .filter(invitation::Column::UsedAt.is_null())
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Removes a link; false where it was used or is unknown.
pub async fn delete_unused(c: &impl Conn, id: &str) -> Result<bool> {
    let done = invitation::Entity::delete_many()
        .filter(invitation::Column::Id.eq(id))
        .filter(invitation::Column::UsedAt.is_null())
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}

pub async fn delete_invitations(c: &impl Conn, purpose: invitation::Purpose) -> Result<()> {
    invitation::Entity::delete_many().filter(invitation::Column::Purpose.eq(purpose)).exec(c).await?;
    Ok(())
}

/// Takes every unused link to a new password of an account out of use.
pub async fn delete_resets(c: &impl Conn, account: AccountId) -> Result<()> {
    invitation::Entity::delete_many()
        .filter(invitation::Column::AccountId.eq(account))
        .filter(invitation::Column::UsedAt.is_null())
        .exec(c)
        .await?;
    Ok(())
}

/// Takes every unused invitation of an address out of use.
pub async fn delete_invites(c: &impl Conn, email: &str) -> Result<()> {
    invitation::Entity::delete_many()
        .filter(invitation::Column::Purpose.eq(invitation::Purpose::Invite))
        .filter(invitation::Column::Email.eq(email))
        .filter(invitation::Column::UsedAt.is_null())
        .exec(c)
        .await?;
    Ok(())
}

pub async fn find_idempotency_key(
    c: &impl Conn,
    account: AccountId,
    key: &str,
) -> Result<Option<idempotency_key::Model>> {
    Ok(idempotency_key::Entity::find_by_id((account, key.to_owned())).one(c).await?)
}

/// Newest first, before an instant and id.
pub async fn list_audit_events(
    c: &impl Conn,
    before: Option<Time>,
    limit: u64,
) -> Result<Vec<audit_event::Model>> {
    let mut select = audit_event::Entity::find();
    if let Some(before) = before {
        select = select.filter(audit_event::Column::At.lt(before));
    }
    Ok(select
        .order_by_desc(audit_event::Column::At)
        .order_by_desc(audit_event::Column::Id)
        .limit(limit)
        .all(c)
        .await?)
}
