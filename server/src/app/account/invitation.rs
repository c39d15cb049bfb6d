//! Links that an administrator hands over: to join, or to set a new password. No mail server is needed; where there is one,
//! the link goes by letter too.

use hansa_entities::account::{self, AccountState, Role};
use hansa_entities::id::AccountId;
use hansa_entities::invitation::{self, Purpose};
use hansa_entities::letter::LetterKind;
use hansa_entities::text::Texts;
use hansa_entities::time::Time;
use serde_json::json;

use super::manage::{parse_name, set_password};
use super::password::hash;
use crate::app::actor::NewActor;
use crate::app::error::{Error, Result};
use crate::app::field::FieldErrors;
use crate::app::letter::{Recipient, enqueue, is_configured};
use crate::app::permission::{Verb, require};
use crate::app::principal::Principal;
use crate::app::session::{self, NewSession, Origin};
use crate::app::throttle::Wanted;
use crate::app::{App, actor, audit, job, secret};
use crate::mail::{Asked, View};
use crate::store::{self, Tx, letter};

const INVITE_DAYS: i64 = 7;
const RESET_DAYS: i64 = 1;

/// Whom to invite.
#[derive(Clone, Debug)]
pub struct Invite {
    pub email: String,
    pub role: Role,
}

/// A link to hand over. It is shown once and never stored.
#[derive(Clone, Debug)]
pub struct Link {
    pub url: String,
    pub expires: Time,
    /// It goes by letter too.
    pub is_mailed: bool,
}

/// What the page behind a link asks for.
#[derive(Clone, Debug)]
pub struct InvitationView {
    pub purpose: Purpose,
    pub email: String,
    pub role: Option<Role>,
}

/// The answer to an invitation; `name` counts for new accounts only.
#[derive(Clone, Debug, Default)]
pub struct Accept {
    pub name: String,
    pub password: String,
    pub language: String,
}

/// Opens the way for a new account.
pub async fn invite(app: &App, principal: &Principal, wanted: &Invite) -> Result<Link> {
    require(principal, Verb::Administer)?;
    let email = super::parse_email("email", &wanted.email).map_err(Error::Invalid)?;
    let tx = app.store.begin().await?;
    if store::account::find_by_email(&tx, &email).await?.is_some() {
        return Err(Error::field("email", "taken"));
    }
    // The newest link counts.
    store::account::delete_invites(&tx, &email).await?;
    let mut link =
        open(app, &tx, principal, Purpose::Invite, &email, Some(wanted.role), None, INVITE_DAYS).await?;
    // In the language of whoever invites: colleagues share one more often than not.
    let language = principal.account().map(|signed| signed.language.clone()).unwrap_or_default();
    let to = Recipient { email: email.clone(), account: None, language };
    let role = role_code(wanted.role).to_owned();
    let view = View::Invitation { link: link.url.clone(), expires: link.expires, role };
    letter::drop_waiting_of_address(&tx, &email, &[LetterKind::Invitation]).await?;
    link.is_mailed = enqueue(app, &tx, &to, &view).await?;
    audit::record(app, &tx, principal, "account.invite", &email, json!({ "role": wanted.role })).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(link)
}

/// Opens the way to a new password.
pub async fn reset(app: &App, principal: &Principal, id: AccountId) -> Result<Link> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let account = store::account::find(&tx, id).await?.ok_or(Error::NotFound)?;
    let email = account.email.clone();
    store::account::delete_resets(&tx, id).await?;
    let mut link = open(app, &tx, principal, Purpose::Reset, &email, None, Some(id), RESET_DAYS).await?;
    link.is_mailed = mail_reset(app, &tx, &account, &link, Asked::Administrator).await?;
    audit::record(app, &tx, principal, "account.reset", &email, json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(link)
}

/// Sends the link to a new password to whoever may use it.
async fn mail_reset(app: &App, tx: &Tx, account: &account::Model, link: &Link, asked: Asked) -> Result<bool> {
    if account.state != AccountState::Active {
        return Ok(false);
    }
    letter::drop_waiting_of_account(tx, account.id, &[LetterKind::Reset]).await?;
    let to = Recipient {
        email: account.email.clone(),
        account: Some(account.id),
        language: account.language.clone(),
    };
    let view = View::Reset { link: link.url.clone(), expires: link.expires, asked };
    enqueue(app, tx, &to, &view).await
}

/// Somebody says that the password of an address is lost. The answer is the same whether there is such an account, and so
/// is the work that is done before it: a worker looks later.
///
/// # Errors
/// `NotFound` where no letters can be sent; `Invalid` for what is no address; `TooMany` for a network that asks too often.
pub async fn forgot(app: &App, email: &str, origin: &Origin) -> Result<()> {
    if !is_configured(app) {
        return Err(Error::NotFound);
    }
    let email = super::parse_email("email", email).map_err(Error::Invalid)?;
    app.asked.check(origin.address)?;
    if !app.asked.admits(Wanted::Password, &email) {
        return Ok(());
    }
    let tx = app.store.begin().await?;
    job::forgot(app, &tx, &email).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// The other half of [`forgot`]: the link to a new password, where the address has an account that may sign in. Other links
/// stay: a stranger who types an address takes nothing away.
pub(crate) async fn mail_forgotten(app: &App, email: &str) -> Result<()> {
    let tx = app.store.begin().await?;
    let account = store::account::find_by_email(&tx, email).await?;
    let Some(account) = account.filter(|row| row.state == AccountState::Active) else { return Ok(()) };
    let program = Principal::Program;
    let link = open(app, &tx, &program, Purpose::Reset, email, None, Some(account.id), RESET_DAYS).await?;
    mail_reset(app, &tx, &account, &link, Asked::Somebody).await?;
    audit::record(app, &tx, &program, "account.forgot", email, json!({})).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

#[expect(clippy::too_many_arguments, reason = "the columns of one row, named at both call sites")]
async fn open(
    app: &App,
    tx: &Tx,
    principal: &Principal,
    purpose: Purpose,
    email: &str,
    role: Option<Role>,
    account_id: Option<AccountId>,
    days: i64,
) -> Result<Link> {
    let code = secret::token(&app.clock);
    let now = app.clock.now();
    let expires = now.plus(chrono::Duration::days(days));
    let row = invitation::Model {
        id: secret::fingerprint(&code),
        purpose,
        email: Some(email.to_owned()),
        role: role.map(|role| role_code(role).to_owned()),
        account_id,
        created_by: principal.account_id(),
        created_at: now,
        expires_at: expires,
        used_at: None,
    };
    store::insert(tx, row).await?;
    Ok(Link { url: format!("{}/join/{code}", app.config.base()), expires, is_mailed: false })
}

/// Links that can still be used.
pub async fn open_invitations(app: &App, principal: &Principal) -> Result<Vec<invitation::Model>> {
    require(principal, Verb::Administer)?;
    Ok(store::account::list_open_invitations(app.store.read(), app.clock.now()).await?)
}

/// Takes a link out of use before anybody has used it.
pub async fn cancel(app: &App, principal: &Principal, id: &str) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let row = store::account::find_invitation(&tx, id).await?;
    let row = row.filter(|row| row.purpose != Purpose::Setup).ok_or(Error::NotFound)?;
    if !store::account::delete_unused(&tx, id).await? {
        return Err(Error::NotFound);
    }
    let subject = row.email.unwrap_or_default();
    // A letter that has not left yet would bring a dead link.
    match row.account_id {
        Some(id) => letter::drop_waiting_of_account(&tx, id, &[LetterKind::Reset]).await?,
        None => letter::drop_waiting_of_address(&tx, &subject, &[LetterKind::Invitation]).await?,
    };
    audit::record(app, &tx, principal, "account.cancel", &subject, json!({ "purpose": row.purpose })).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// What a link opens; `NotFound` for one that is unknown, used, out of date, or of an account that is suspended.
pub async fn read_invitation(app: &App, code: &str) -> Result<InvitationView> {
    let row = find_open(app, code).await?;
    let role = row.role.as_deref().and_then(parse_role);
    Ok(InvitationView { purpose: row.purpose, email: row.email.unwrap_or_default(), role })
}

async fn find_open(app: &App, code: &str) -> Result<invitation::Model> {
    let c = app.store.read();
    let row = store::account::find_invitation(c, &secret::fingerprint(code)).await?;
    let row = row.filter(|row| {
        row.purpose != Purpose::Setup && row.used_at.is_none() && row.expires_at > app.clock.now()
    });
    let row = row.ok_or(Error::NotFound)?;
    require_admitted(c, &row).await?;
    Ok(row)
}

/// Nobody comes in who is barred: a session of today would open the account on the day on which it is reinstated.
async fn require_admitted(c: &impl store::Conn, row: &invitation::Model) -> Result<()> {
    let Some(id) = row.account_id else { return Ok(()) };
    let account = store::account::find(c, id).await?.ok_or(Error::NotFound)?;
    if account.state == AccountState::Active { Ok(()) } else { Err(Error::NotFound) }
}

/// Makes the account, or sets its new password, and signs in.
pub async fn accept(app: &App, code: &str, form: &Accept, origin: &Origin) -> Result<NewSession> {
    let row = find_open(app, code).await?;
    let mut errors = FieldErrors::default();
    super::parse_password("password", &form.password, &mut errors);
    let is_new = row.purpose == Purpose::Invite;
    let name = if is_new { parse_name(&form.name, &mut errors) } else { String::new() };
    if !errors.0.is_empty() {
        return Err(Error::Invalid(errors));
    }
    let password_hash = hash(app, form.password.clone()).await?;
    let tx = app.store.begin().await?;
    if !store::account::use_invitation(&tx, &row.id, app.clock.now()).await? {
        return Err(Error::NotFound);
    }
    require_admitted(&tx, &row).await?;
    let account_id = match row.account_id {
        Some(id) => {
            set_password(app, &tx, id, password_hash, None).await?;
            id
        }
        None => {
            let email = row.email.clone().unwrap_or_default();
            let role = row.role.as_deref().and_then(parse_role).unwrap_or(Role::Officer);
            create(app, &tx, &email, &name, role, &form.language, password_hash).await?
        }
    };
    let session = session::open(app, &tx, account_id, origin).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(session)
}

/// Writes a new account with its officer's actor and keys.
pub(crate) async fn create(
    app: &App,
    tx: &Tx,
    email: &str,
    name: &str,
    role: Role,
    language: &str,
    password_hash: String,
) -> Result<AccountId> {
    let language = crate::text::language::canonical(language).unwrap_or_else(|| "en".to_owned());
    let actor_id =
        actor::create_officer(app, tx, &NewActor::officer(name, Texts::of(&language, name))).await?;
    let id = app.clock.id();
    let row = account::Model {
        id,
        email: email.to_owned(),
        name: name.to_owned(),
        role,
        state: AccountState::Active,
        actor_id,
        language,
        created_at: app.clock.now(),
        last_sign_in: None,
        reads: None,
    };
    store::insert(tx, row).await?;
    set_password(app, tx, id, password_hash, None).await?;
    Ok(id)
}

fn role_code(role: Role) -> &'static str {
    match role {
        Role::Officer => "officer",
        Role::Administrator => "administrator",
    }
}

fn parse_role(code: &str) -> Option<Role> {
    match code {
        "officer" => Some(Role::Officer),
        "administrator" => Some(Role::Administrator),
        _ => None,
    }
}
