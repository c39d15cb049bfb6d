//! Tokens of the API.

use hansa_entities::access_token;
use hansa_entities::account::AccountState;
use hansa_entities::id::{AccessTokenId, AccountId};
use hansa_entities::text::Codes;
use serde_json::json;

use super::error::{Error, Result};
use super::field::FieldErrors;
use super::permission::{SCOPES, Verb, require};
use super::principal::Principal;
use super::{App, audit, secret, session};
use crate::store;
use crate::text::plain;

/// What the new token may do, and for how long.
#[derive(Clone, Debug)]
pub struct NewToken {
    pub label: String,
    pub scopes: Codes,
    pub expires_days: Option<u32>,
}

// So that a leaked token can be found by scanners, as other services do.
const PREFIX: &str = "hansa_";

/// Makes a token for oneself; its value is shown once.
pub async fn create(
    app: &App,
    principal: &Principal,
    wanted: &NewToken,
) -> Result<(access_token::Model, String)> {
    require(principal, Verb::ManageSelf)?;
    let signed = principal.account().ok_or(Error::Unauthenticated)?;
    make(app, principal, signed.id, wanted).await
}

/// Makes a token for an account, from the terminal.
pub async fn create_for(
    app: &App,
    principal: &Principal,
    account: AccountId,
    wanted: &NewToken,
) -> Result<(access_token::Model, String)> {
    require(principal, Verb::Administer)?;
    make(app, principal, account, wanted).await
}

async fn make(
    app: &App,
    principal: &Principal,
    account_id: AccountId,
    wanted: &NewToken,
) -> Result<(access_token::Model, String)> {
    let mut errors = FieldErrors::default();
    let label = plain::one_line(&wanted.label, 80);
    if label.is_empty() {
        errors.add("label", "required");
    }
    if wanted.scopes.0.is_empty() {
        errors.add("scopes", "required");
    } else if wanted.scopes.0.iter().any(|scope| !SCOPES.contains(&scope.as_str())) {
        errors.add("scopes", "unknown_code");
    }
    if !errors.0.is_empty() {
        return Err(Error::Invalid(errors));
    }
    let token = format!("{PREFIX}{}", secret::token(&app.clock));
    let now = app.clock.now();
    let row = access_token::Model {
        id: app.clock.id(),
        token_hash: secret::fingerprint(&token),
        account_id,
        label,
        scopes: wanted.scopes.clone(),
        created_at: now,
        last_used_at: None,
        expires_at: wanted.expires_days.map(|days| now.plus(chrono::Duration::days(i64::from(days)))),
        revoked_at: None,
    };
    let tx = app.store.begin().await?;
    store::insert(&tx, row.clone()).await?;
    let subject = account_id.to_string();
    audit::record(app, &tx, principal, "token.create", &subject, json!({ "scopes": row.scopes })).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok((row, token))
}

/// The own tokens, newest first.
pub async fn list(app: &App, principal: &Principal) -> Result<Vec<access_token::Model>> {
    require(principal, Verb::ManageSelf)?;
    let signed = principal.account().ok_or(Error::Unauthenticated)?;
    Ok(store::account::list_tokens(app.store.read(), signed.id).await?)
}

/// The tokens of an account, from the terminal.
pub async fn list_of(
    app: &App,
    principal: &Principal,
    account: AccountId,
) -> Result<Vec<access_token::Model>> {
    require(principal, Verb::Administer)?;
    Ok(store::account::list_tokens(app.store.read(), account).await?)
}

/// Ends one of the own tokens.
pub async fn revoke(app: &App, principal: &Principal, id: AccessTokenId) -> Result<()> {
    require(principal, Verb::ManageSelf)?;
    let signed = principal.account().ok_or(Error::Unauthenticated)?;
    end(app, principal, signed.id, id).await
}

/// Ends a token of an account, from the terminal.
pub async fn revoke_of(
    app: &App,
    principal: &Principal,
    account: AccountId,
    id: AccessTokenId,
) -> Result<()> {
    require(principal, Verb::Administer)?;
    end(app, principal, account, id).await
}

async fn end(app: &App, principal: &Principal, account: AccountId, id: AccessTokenId) -> Result<()> {
    let tx = app.store.begin().await?;
    let tokens = store::account::list_tokens(&tx, account).await?;
    let mut row = tokens.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    row.revoked_at = Some(app.clock.now());
    store::update(&tx, row).await?;
    audit::record(app, &tx, principal, "token.revoke", &id.to_string(), json!({})).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

// A token is touched at most this often.
const TOUCH: i64 = 10 * 60 * 1000;

/// Who a bearer token stands for; `Unauthenticated` for one that is unknown, revoked or out of date.
pub async fn authenticate(app: &App, bearer: &str) -> Result<Principal> {
    let c = app.store.read();
    let now = app.clock.now();
    let hash = secret::fingerprint(bearer);
    let row = store::account::find_token(c, &hash)
        .await?
        .filter(|row| row.revoked_at.is_none() && row.expires_at.is_none_or(|expires| expires > now))
        .ok_or(Error::Unauthenticated)?;
    let account = store::account::find(c, row.account_id)
        .await?
        .filter(|account| account.state == AccountState::Active)
        .ok_or(Error::Unauthenticated)?;
    if row.last_used_at.is_none_or(|last| now.0 - last.0 > TOUCH) {
        store::account::touch_token(app.store.write(), &hash, now).await?;
    }
    Ok(Principal::Account(Box::new(session::signed(account, None, Some(row.scopes)))))
}
