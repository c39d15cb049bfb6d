//! Letters: written in the transaction of what they tell, sent by the worker, given up after three days.
//!
//! Sending is at least once: what dies between the mail server's yes and the settling of the row sends the letter once more,
//! under the same `Message-ID`. Where no mail server is configured nothing is queued.
//!
//! Deliberately absent: what letters look like (room `mail`), and who is told what (`notification`, `digest`).

mod look;
mod send;

pub use look::{EXAMPLE, MailView, check, overview, resend, retry, test, test_before};
pub use send::{next_due, run_due};

use hansa_entities::id::{AccountId, LetterId};
use hansa_entities::letter::{self, LetterKind, LetterState};

use super::error::{Error, Result};
use super::start::Refusal;
use super::{App, city};
use crate::config::Config;
use crate::i18n::Locale;
use crate::mail::{Mailer, Said, Sender, View};
use crate::store::{self, Tx};

/// Who gets a letter.
#[derive(Clone, Debug)]
pub(crate) struct Recipient {
    pub email: String,
    pub account: Option<AccountId>,
    /// BCP 47 tag; a language that letters do not speak becomes one that the city speaks.
    pub language: String,
}

/// True where letters can be sent.
pub fn is_configured(app: &App) -> bool {
    app.mailer.is_some()
}

/// The mail server of a configuration; none where none is named.
pub(crate) fn open_mailer(config: &Config) -> std::result::Result<Option<Mailer>, Refusal> {
    if !config.mail.is_configured() {
        return Ok(None);
    }
    let wrong = |_| Refusal(format!("mail.host: {} is no name of a mail server", config.mail.host));
    Mailer::new(&config.mail, host(config)).map(Some).map_err(wrong)
}

/// The host of the city, without a port.
fn host(config: &Config) -> &str {
    config.server.domain.split(':').next().unwrap_or_default()
}

fn kind(view: &View) -> LetterKind {
    match view {
        View::Invitation { .. } => LetterKind::Invitation,
        View::Reset { .. } => LetterKind::Reset,
        View::Reply(_) => LetterKind::Reply,
        View::Digest(_) => LetterKind::Digest,
        View::Confirm { .. } => LetterKind::Confirm,
        View::Test => LetterKind::Test,
    }
}

/// What seals a letter to its row.
fn owner(id: LetterId) -> String {
    format!("letter {id}")
}

/// Writes a letter down; the worker sends it. False where no mail server is configured.
pub(crate) async fn enqueue(app: &App, tx: &Tx, to: &Recipient, view: &View) -> Result<bool> {
    if !is_configured(app) {
        return Ok(false);
    }
    let id: LetterId = app.clock.id();
    let now = app.clock.now();
    let plain = serde_json::to_vec(view).map_err(Error::internal)?;
    let sealed = app.keyring.seal(&app.clock, &owner(id), &plain).map_err(Error::internal)?;
    let row = letter::Model {
        id,
        kind: kind(view),
        recipient: Some(to.email.clone()),
        account_id: to.account,
        language: to.language.clone(),
        payload: Some(sealed),
        state: LetterState::Ready,
        attempts: 0,
        run_at: now,
        leased_until: None,
        fence: 0,
        error: None,
        created_at: now,
        settled_at: None,
    };
    store::insert(tx, row).await?;
    app.signals.mail.notify_one();
    Ok(true)
}

/// The language in which somebody is written to: the wished one, else the first of the city's that we speak.
pub(crate) async fn locale(app: &App, wished: &str) -> Result<Locale> {
    if let Some(locale) = Locale::find(wished) {
        return Ok(locale);
    }
    let home = city::home(app).await?;
    Ok(home.languages.0.iter().find_map(|tag| Locale::find(tag)).unwrap_or_default())
}

/// Whose letters they are, in a language.
pub(crate) async fn sender(app: &App, locale: Locale) -> Result<Sender> {
    let home = city::home(app).await?;
    let city = city::card(app, &home);
    Ok(Sender { city: Said::pick(&city.name, locale.tag()), base: app.config.base() })
}
