//! The first start: a city, its instance, its first administrator. Gated by a one-time code that only the terminal saw.

use hansa_entities::account::Role;
use hansa_entities::actor::ActorKind;
use hansa_entities::invitation::Purpose;
use hansa_entities::text::Texts;
use serde_json::Value;

use super::account::{create_account, hash_password, parse_email, setup_link};
use super::actor::NewActor;
use super::city::Profile;
use super::error::{Error, Result};
use super::field::{FieldErrors, Form};
use super::principal::Principal;
use super::session::{self, NewSession, Origin};
use super::{App, account, actor, audit, secret};
use crate::store;
use crate::text::plain;

/// True until a city exists here.
pub async fn is_needed(app: &App) -> Result<bool> {
    Ok(store::actor::list_local(app.store.read(), ActorKind::Organization).await?.is_empty())
}

/// A fresh one-time code, for the terminal only.
pub async fn code(app: &App) -> Result<String> {
    if !is_needed(app).await? {
        return Err(Error::Conflict("already_set_up"));
    }
    setup_link(app).await
}

/// True where the code opens the set-up.
pub async fn admits(app: &App, code: &str) -> Result<bool> {
    let row = store::account::find_invitation(app.store.read(), &secret::fingerprint(&normal(code))).await?;
    Ok(row.is_some_and(|row| {
        row.purpose == Purpose::Setup && row.used_at.is_none() && row.expires_at > app.clock.now()
    }))
}

/// A code as a person may type it: small letters and other groupings are fine.
fn normal(code: &str) -> String {
    let letters: Vec<char> = code.to_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
    letters.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// Makes the city. `form` holds the fields of the city plus `handle`, `email`, `officer_name`, `password`.
///
/// # Errors
/// `Forbidden("setup_code")` for a wrong code, `Conflict` where a city exists, every wrong field at once.
pub async fn run(app: &App, code: &str, form: &Form, origin: &Origin) -> Result<NewSession> {
    if !is_needed(app).await? {
        return Err(Error::Conflict("already_set_up"));
    }
    if !admits(app, code).await? {
        return Err(Error::Forbidden("setup_code"));
    }
    let line = |field: &str| form.get(field).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let profile = Profile::parse(form);
    let mut errors = profile.as_ref().err().cloned().unwrap_or_default();
    let handle = line("handle");
    if handle.is_empty() {
        errors.add("handle", "required");
    } else if !actor::is_username(&handle) {
        errors.add("handle", "not_a_handle");
    }
    let email = parse_email("email", &line("email")).unwrap_or_else(|FieldErrors(wrong)| {
        errors.0.extend(wrong);
        String::new()
    });
    let name = plain::one_line(&line("officer_name"), 80);
    if name.is_empty() {
        errors.add("officer_name", "required");
    }
    let password = form.get("password").and_then(Value::as_str).unwrap_or_default().to_owned();
    account::parse_password("password", &password, &mut errors);
    let profile = match profile {
        Ok(profile) if errors.0.is_empty() => profile,
        _ => return Err(Error::Invalid(errors)),
    };
    let password_hash = hash_password(app, password).await?;
    let language = line("language");
    let tx = app.store.begin().await?;
    if !store::account::use_invitation(&tx, &secret::fingerprint(&normal(code)), app.clock.now()).await? {
        return Err(Error::Forbidden("setup_code"));
    }
    let host = app.domain().split(':').next().unwrap_or_default().to_owned();
    let new =
        |kind, username: String, name: Texts| NewActor { kind, username, name, summary: Texts::default() };
    actor::create(app, &tx, &new(ActorKind::Application, host.clone(), Texts::of("en", host))).await?;
    let mut city =
        actor::create(app, &tx, &new(ActorKind::Organization, handle, profile.name.clone())).await?;
    profile.apply(&mut city);
    let uri = city.uri.clone();
    store::update(&tx, city).await?;
    let id = create_account(app, &tx, &email, &name, Role::Administrator, &language, password_hash).await?;
    audit::record(
        app,
        &tx,
        &Principal::Program,
        "city.setup",
        &uri,
        serde_json::json!({ "administrator": email }),
    )
    .await?;
    let session = session::open(app, &tx, id, origin).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(session)
}

/// True while a single administrator could lock the city out by leaving.
pub async fn wants_second_administrator(app: &App) -> Result<bool> {
    Ok(store::account::count_active_administrators(app.store.read()).await? < 2)
}
