//! Opening the city: one transaction, once.

use hansa_entities::account::Role;
use hansa_entities::actor::ActorKind;
use hansa_entities::id::AccountId;
use hansa_entities::invitation::Purpose;
use hansa_entities::text::Texts;
use serde_json::{Value, json};

use super::answers::{self, Answers, is_ticked};
use super::{Step, code, door, judge};
use crate::app::account::{create_account, hash_password, parse_email};
use crate::app::actor::NewActor;
use crate::app::city::Profile;
use crate::app::error::{Error, Result};
use crate::app::field::{FieldErrors, Form};
use crate::app::legal::{self, Legal};
use crate::app::principal::Principal;
use crate::app::session::{self, NewSession, Origin};
use crate::app::{App, actor, audit};
use crate::store::{self, Tx};
use crate::text::plain;

/// What somebody has who may open the city.
#[derive(Clone, Copy)]
pub enum Proof<'a> {
    /// The code that the terminal saw.
    Code(&'a str),
    /// The cookie of the browser that is in. The password is the one that it has left.
    Session(&'a str),
    /// A shell on the machine.
    Terminal,
}

impl std::fmt::Debug for Proof<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Code(_) => "Code(…)",
            Self::Session(_) => "Session(…)",
            Self::Terminal => "Terminal",
        })
    }
}

impl<'a> From<&'a str> for Proof<'a> {
    fn from(code: &'a str) -> Self {
        Self::Code(code)
    }
}

impl<'a> From<&'a String> for Proof<'a> {
    fn from(code: &'a String) -> Self {
        Self::Code(code)
    }
}

/// A whole form that was found sound.
struct Sound {
    profile: Profile,
    handle: String,
    email: String,
    name: String,
    /// Of the first account's pages.
    language: String,
    legal: Legal,
    has_key_elsewhere: bool,
}

impl Sound {
    /// Every wrong field at once, the password's too; `answers` are those of the browser that is in.
    fn parse(app: &App, form: &Form, answers: &Answers) -> std::result::Result<Self, FieldErrors> {
        let line =
            |field: &str| form.get(field).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
        let profile = Profile::parse(form);
        let legal = Legal::parse(form);
        let mut errors = profile.as_ref().err().cloned().unwrap_or_default();
        errors.0.extend(judge(app.domain(), answers, Step::Administrator, form).0);
        errors.0.extend(legal.as_ref().err().cloned().unwrap_or_default().0);
        let email = parse_email("email", &line("email")).unwrap_or_default();
        let language = match line("account_language") {
            own if own.is_empty() => line("language"),
            own => own,
        };
        match (profile, legal) {
            (Ok(profile), Ok(legal)) if errors.0.is_empty() => Ok(Self {
                profile,
                handle: line("handle"),
                email,
                name: plain::one_line(&line("officer_name"), usize::MAX),
                language,
                legal,
                has_key_elsewhere: is_ticked(form, "key_elsewhere"),
            }),
            _ => Err(errors),
        }
    }
}

/// Makes the city and signs its first administrator in. `form` holds the fields of the city plus `handle`, `email`,
/// `officer_name`, `password`, and where they are known those of `legal`, `key_elsewhere` and `account_language`.
///
/// # Errors
/// `Forbidden("setup_code")` or `("setup_session")` for a wrong proof, `Conflict` where a city exists, every wrong field at
/// once.
pub async fn run(app: &App, proof: impl Into<Proof<'_>>, form: &Form, origin: &Origin) -> Result<NewSession> {
    let (tx, account) = open(app, proof.into(), form).await?;
    let session = session::open(app, &tx, account, origin).await?;
    tx.commit().await.map_err(store::Error::from)?;
    code::forget(app);
    Ok(session)
}

/// The same for a shell on the machine, which is proof enough. Nobody is signed in.
pub async fn run_in_terminal(app: &App, form: &Form) -> Result<()> {
    let (tx, _) = open(app, Proof::Terminal, form).await?;
    tx.commit().await.map_err(store::Error::from)?;
    code::forget(app);
    Ok(())
}

async fn require(app: &App, tx: &Tx, proof: Proof<'_>) -> Result<()> {
    if !super::needs_city(tx).await? {
        return Err(Error::Conflict("already_set_up"));
    }
    match proof {
        Proof::Code(typed) => code::require(tx, typed, app.clock.now()).await,
        Proof::Session(token) => door::require(tx, token, app.clock.now()).await,
        Proof::Terminal => Ok(()),
    }
}

async fn open(app: &App, proof: Proof<'_>, form: &Form) -> Result<(Tx, AccountId)> {
    // Strangers learn nothing about their form, and cost no work.
    let tx = app.store.begin().await?;
    require(app, &tx, proof).await?;
    let kept = match proof {
        Proof::Session(_) => answers::find(&tx).await?,
        Proof::Code(_) | Proof::Terminal => Answers::default(),
    };
    drop(tx);
    let sound = Sound::parse(app, form, &kept).map_err(Error::Invalid)?;
    let password_hash = match (form.get("password").and_then(Value::as_str), kept.password_hash()) {
        (None | Some(""), Some(hash)) => hash.to_owned(),
        (typed, _) => hash_password(app, typed.unwrap_or_default().to_owned()).await?,
    };
    let tx = app.store.begin().await?;
    require(app, &tx, proof).await?;
    let account = write(app, &tx, sound, password_hash).await?;
    store::account::delete_invitations(&tx, Purpose::Setup).await?;
    door::close(&tx).await?;
    answers::forget(&tx).await?;
    Ok((tx, account))
}

async fn write(app: &App, tx: &Tx, sound: Sound, password_hash: String) -> Result<AccountId> {
    let Sound { profile, handle, email, name, language, legal, has_key_elsewhere } = sound;
    let host = app.domain().split(':').next().unwrap_or_default().to_owned();
    let new =
        |kind, username: String, name: Texts| NewActor { kind, username, name, summary: Texts::default() };
    actor::create(app, tx, &new(ActorKind::Application, host.clone(), Texts::of("en", host))).await?;
    let mut city =
        actor::create(app, tx, &new(ActorKind::Organization, handle, profile.name.clone())).await?;
    profile.apply(&mut city);
    let uri = city.uri.clone();
    store::update(tx, city).await?;
    let id = create_account(app, tx, &email, &name, Role::Administrator, &language, password_hash).await?;
    let detail = json!({ "administrator": email, "key_elsewhere": has_key_elsewhere });
    audit::record(app, tx, &Principal::Program, "city.setup", &uri, detail).await?;
    if !legal.is_empty() {
        legal::record(app, tx, &Principal::Program, &legal).await?;
    }
    Ok(id)
}
