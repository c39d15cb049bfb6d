//! What happens to an account after it exists.

use hansa_entities::account::{self, AccountState, Role};
use hansa_entities::credential;
use hansa_entities::id::AccountId;
use hansa_entities::text::Codes;
use serde_json::json;

use super::password::{check, hash};
use crate::app::error::{Error, Result};
use crate::app::field::FieldErrors;
use crate::app::permission::{Verb, require};
use crate::app::principal::Principal;
use crate::app::{App, audit};
use crate::store::{self, Tx};

/// All accounts by address.
pub async fn list(app: &App, principal: &Principal) -> Result<Vec<account::Model>> {
    require(principal, Verb::Administer)?;
    Ok(store::account::list(app.store.read()).await?)
}

/// One account.
pub async fn get(app: &App, principal: &Principal, id: AccountId) -> Result<account::Model> {
    require(principal, Verb::Administer)?;
    store::account::find(app.store.read(), id).await?.ok_or(Error::NotFound)
}

/// Changes the own password and ends every other session and every token.
pub async fn change_password(app: &App, principal: &Principal, current: &str, new: &str) -> Result<()> {
    require(principal, Verb::ManageSelf)?;
    let signed = principal.account().ok_or(Error::Unauthenticated)?;
    let mut errors = FieldErrors::default();
    super::parse_password("new_password", new, &mut errors);
    if !errors.0.is_empty() {
        return Err(Error::Invalid(errors));
    }
    let stored = store::account::find_credential(app.store.read(), signed.id).await?;
    if !check(app, current.to_owned(), stored.map(|row| row.password_hash)).await? {
        return Err(Error::field("current_password", "wrong"));
    }
    let hash = hash(app, new.to_owned()).await?;
    let tx = app.store.begin().await?;
    set_password(app, &tx, signed.id, hash, signed.session.as_deref()).await?;
    audit::record(app, &tx, principal, "account.password", &signed.email, json!({})).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// Writes the hash and ends what was opened with the old one.
pub(super) async fn set_password(
    app: &App,
    tx: &Tx,
    id: AccountId,
    password_hash: String,
    keep: Option<&str>,
) -> Result<()> {
    let now = app.clock.now();
    let row = credential::Model { account_id: id, password_hash, changed_at: now };
    if !store::insert_new(tx, row.clone()).await? {
        store::update(tx, row).await?;
    }
    store::account::delete_other_sessions(tx, id, keep).await?;
    store::account::revoke_tokens(tx, id, now).await?;
    // A link that was handed out before must not open the account once more.
    Ok(store::account::delete_resets(tx, id).await?)
}

/// Bars an account: its sessions and tokens end at once.
pub async fn suspend(app: &App, principal: &Principal, id: AccountId) -> Result<()> {
    set_state(app, principal, id, AccountState::Suspended, "account.suspend").await
}

/// Lets a suspended account sign in again.
pub async fn reinstate(app: &App, principal: &Principal, id: AccountId) -> Result<()> {
    set_state(app, principal, id, AccountState::Active, "account.reinstate").await
}

async fn set_state(
    app: &App,
    principal: &Principal,
    id: AccountId,
    state: AccountState,
    action: &str,
) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let mut row = store::account::find(&tx, id).await?.ok_or(Error::NotFound)?;
    row.state = state;
    let email = row.email.clone();
    store::update(&tx, row).await?;
    require_an_administrator(&tx).await?;
    if state == AccountState::Suspended {
        store::account::delete_other_sessions(&tx, id, None).await?;
        store::account::revoke_tokens(&tx, id, app.clock.now()).await?;
    }
    audit::record(app, &tx, principal, action, &email, json!({})).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// Gives an account another role.
pub async fn set_role(app: &App, principal: &Principal, id: AccountId, role: Role) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let mut row = store::account::find(&tx, id).await?.ok_or(Error::NotFound)?;
    row.role = role;
    let email = row.email.clone();
    store::update(&tx, row).await?;
    require_an_administrator(&tx).await?;
    audit::record(app, &tx, principal, "account.role", &email, json!({ "role": role })).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// A city must never lock itself out.
async fn require_an_administrator(tx: &Tx) -> Result<()> {
    match store::account::count_active_administrators(tx).await? {
        0 => Err(Error::Conflict("last_administrator")),
        _ => Ok(()),
    }
}

/// The language of the pages for the own account.
pub async fn set_language(app: &App, principal: &Principal, language: &str) -> Result<()> {
    require(principal, Verb::ManageSelf)?;
    let signed = principal.account().ok_or(Error::Unauthenticated)?;
    let language = crate::text::language::canonical(language);
    let language = language.ok_or_else(|| Error::field("language", "not_a_language"))?;
    change_own(app, signed.id, |row| row.language = language).await
}

/// Changes something of the own account, and nothing that somebody else changes meanwhile.
async fn change_own(app: &App, id: AccountId, change: impl FnOnce(&mut account::Model)) -> Result<()> {
    let tx = app.store.begin().await?;
    let mut row = store::account::find(&tx, id).await?.ok_or(Error::NotFound)?;
    change(&mut row);
    store::update(&tx, row).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// The languages that the own account reads beside that of the pages.
pub async fn set_reads(app: &App, principal: &Principal, reads: Vec<String>) -> Result<()> {
    require(principal, Verb::ManageSelf)?;
    let signed = principal.account().ok_or(Error::Unauthenticated)?;
    change_own(app, signed.id, |row| row.reads = Some(Codes(reads))).await
}

/// What a new account may be called: shown to everyone who reads its replies.
pub(super) fn parse_name(text: &str, errors: &mut FieldErrors) -> String {
    let name = crate::text::plain::one_line(text, usize::MAX);
    match name.chars().count() {
        0 => errors.add("name", "required"),
        1..=80 => {}
        _ => errors.add_limit("name", "too_long", 80),
    }
    name
}
