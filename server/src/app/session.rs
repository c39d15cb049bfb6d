//! Signing in and staying signed in.

use std::net::IpAddr;

use hansa_entities::account::{self, AccountState};
use hansa_entities::id::AccountId;
use hansa_entities::session;
use serde_json::json;

use super::error::{Error, Result};
use super::permission::{Verb, require};
use super::principal::{Principal, Signed};
use super::{App, account as accounts, audit, secret};
use crate::store::{self, Tx};
use crate::text::plain;

/// Address and password as typed.
#[derive(Clone)]
pub struct Credentials {
    pub email: String,
    pub password: String,
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Credentials(…)")
    }
}

/// Where a request comes from.
#[derive(Clone, Debug)]
pub struct Origin {
    pub address: IpAddr,
    /// Browser and system, as far as they say.
    pub label: String,
}

/// A session that was just opened; `token` is the cookie value and exists nowhere else.
#[derive(Clone)]
pub struct NewSession {
    pub token: String,
    pub account: account::Model,
}

impl std::fmt::Debug for NewSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewSession({})", self.account.id)
    }
}

/// How long somebody stays signed in who does nothing, in days.
pub fn days(app: &App) -> u32 {
    app.config.security.session_days
}

/// One answer for an unknown address, a wrong password and a suspended account, and the same work for all three.
pub async fn sign_in(app: &App, credentials: &Credentials, origin: &Origin) -> Result<NewSession> {
    let email = credentials.email.trim().to_lowercase();
    app.throttle.check(&email, origin.address)?;
    let found = store::account::find_by_email(app.store.read(), &email).await?;
    let stored = match &found {
        Some(account) => store::account::find_credential(app.store.read(), account.id).await?,
        None => None,
    };
    let password = credentials.password.chars().take(accounts::PASSWORD_MOST).collect();
    let right = accounts::check_password(app, password, stored.map(|row| row.password_hash)).await?;
    let account = found.filter(|account| right && account.state == AccountState::Active);
    let Some(account) = account else { return Err(Error::field("password", "sign_in")) };
    let tx = app.store.begin().await?;
    let session = open(app, &tx, account.id, origin).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.throttle.know(&email, origin.address);
    Ok(session)
}

/// Opens a session for an account that has just proved itself.
pub(super) async fn open(app: &App, tx: &Tx, id: AccountId, origin: &Origin) -> Result<NewSession> {
    let token = secret::token(&app.clock);
    let now = app.clock.now();
    let mut account = store::account::find(tx, id).await?.ok_or(Error::NotFound)?;
    account.last_sign_in = Some(now);
    store::update(tx, account.clone()).await?;
    let row = session::Model {
        id: secret::fingerprint(&token),
        account_id: id,
        label: plain::one_line(&origin.label, 120),
        created_at: now,
        last_used_at: now,
        expires_at: now.plus(lifetime(app)),
    };
    store::insert(tx, row).await?;
    Ok(NewSession { token, account })
}

fn lifetime(app: &App) -> chrono::Duration {
    chrono::Duration::days(i64::from(days(app)))
}

// A session is touched at most this often: reading pages does not write.
const TOUCH: i64 = 10 * 60 * 1000;

/// Who a cookie value stands for; `Anonymous` for anything that is not a living session.
pub async fn resume(app: &App, token: &str) -> Result<Principal> {
    let id = secret::fingerprint(token);
    let c = app.store.read();
    let now = app.clock.now();
    let Some(row) = store::account::find_session(c, &id).await?.filter(|row| row.expires_at > now) else {
        return Ok(Principal::Anonymous);
    };
    let account = store::account::find(c, row.account_id).await?;
    let Some(account) = account.filter(|account| account.state == AccountState::Active) else {
        return Ok(Principal::Anonymous);
    };
    if now.0 - row.last_used_at.0 > TOUCH {
        store::account::touch_session(app.store.write(), &id, now, now.plus(lifetime(app))).await?;
    }
    Ok(Principal::Account(Box::new(signed(account, Some(id), None))))
}

pub(super) fn signed(
    account: account::Model,
    session: Option<String>,
    scopes: Option<hansa_entities::text::Codes>,
) -> Signed {
    Signed {
        id: account.id,
        name: account.name,
        email: account.email,
        role: account.role,
        language: account.language,
        reads: account.reads.unwrap_or_default().0,
        session,
        scopes,
    }
}

/// Ends the session of the one who asks.
pub async fn sign_out(app: &App, principal: &Principal) -> Result<()> {
    if let Some(Signed { id, session: Some(session), .. }) = principal.account() {
        store::account::delete_session(app.store.write(), *id, session).await?;
    }
    Ok(())
}

/// The own sessions, last used first.
pub async fn list(app: &App, principal: &Principal) -> Result<Vec<session::Model>> {
    require(principal, Verb::ManageSelf)?;
    let signed = principal.account().ok_or(Error::Unauthenticated)?;
    Ok(store::account::list_sessions(app.store.read(), signed.id).await?)
}

/// Ends one of the own sessions.
pub async fn revoke(app: &App, principal: &Principal, session: &str) -> Result<()> {
    require(principal, Verb::ManageSelf)?;
    let signed = principal.account().ok_or(Error::Unauthenticated)?;
    let tx = app.store.begin().await?;
    if !store::account::delete_session(&tx, signed.id, session).await? {
        return Err(Error::NotFound);
    }
    audit::record(app, &tx, principal, "session.revoke", &signed.email, json!({})).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}
