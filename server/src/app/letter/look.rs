//! What administrators see of letters, and what they can do about them.

use hansa_entities::id::LetterId;
use hansa_entities::letter::{self, LetterState};
use hansa_entities::time::Time;
use serde_json::json;

use super::send::EXPIRED;
use super::{host, is_configured, locale, open_mailer, sender};
use crate::app::account::parse_email;
use crate::app::error::{Error, Result};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, audit};
use crate::config::Config;
use crate::i18n::Locale;
use crate::mail::{Envelope, Said, Sender, Trouble, View, write};
use crate::store;

/// How it stands with letters.
#[derive(Clone, Debug)]
pub struct MailView {
    pub is_configured: bool,
    /// `host:port` of the mail server; empty where there is none.
    pub server: String,
    pub from: String,
    pub last_sent: Option<Time>,
    pub waiting: u64,
    pub given_up: u64,
    /// How many of those that were given up can be sent again.
    pub can_resend: u64,
    /// Letters that wait, then those that were given up, newest first; without what they say.
    pub letters: Vec<letter::Model>,
    /// Accounts, and addresses without one, that get the weekly letter.
    pub readers: (u64, u64),
}

/// The section that names a mail server, for whoever has to write it into the file; the manual says more.
pub const EXAMPLE: &str = "[mail]\n\
    host = \"smtp.city.example\"\n\
    port = 587\n\
    tls = \"starttls\"\n\
    username = \"hansa\"\n\
    password_file = \"/etc/hansa/mail-password\"\n\
    from = \"hansa@city.example\"";

/// Lines of each list.
const LISTED: u64 = 100;

/// How it stands with letters.
pub async fn overview(app: &App, principal: &Principal) -> Result<MailView> {
    require(principal, Verb::Administer)?;
    let c = app.store.read();
    let mail = &app.config.mail;
    let mut letters = store::letter::list(c, LetterState::Ready, LISTED).await?;
    letters.extend(store::letter::list(c, LetterState::Failed, LISTED).await?);
    Ok(MailView {
        is_configured: is_configured(app),
        server: if is_configured(app) { format!("{}:{}", mail.host, mail.port) } else { String::new() },
        from: mail.from.clone(),
        last_sent: store::letter::find_last_sent(c).await?,
        waiting: store::letter::count(c, LetterState::Ready).await?,
        given_up: store::letter::count(c, LetterState::Failed).await?,
        can_resend: store::letter::count_revivable(c, &hopeless()).await?,
        letters,
        readers: store::subscription::count_active(c).await?,
    })
}

/// Takes a letter up again that was given up or waits for its next turn: at once, and for three days more.
pub async fn retry(app: &App, principal: &Principal, id: LetterId) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let mut row = store::letter::find(&tx, id).await?.ok_or(Error::NotFound)?;
    if row.state == LetterState::Sent || row.payload.is_none() {
        return Err(Error::NotFound);
    }
    row.state = LetterState::Ready;
    row.attempts = 0;
    row.run_at = app.clock.now();
    row.created_at = app.clock.now();
    row.settled_at = None;
    // A worker that still holds the old lease settles nothing any more.
    row.fence += 1;
    row.leased_until = None;
    store::update(&tx, row).await?;
    audit::record(app, &tx, principal, "mail.retry", &id.to_string(), json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.signals.mail.notify_one();
    Ok(())
}

/// Letters given up for one of these reasons would be given up again.
fn hopeless() -> [&'static str; 2] {
    [EXPIRED, Trouble::Unusable.code()]
}

/// Takes every letter up again that was given up and can still be sent: at once, and for three days more. How many there
/// were.
///
/// # Errors
/// `Unavailable` where no mail server is configured: they would wait for one.
pub async fn resend(app: &App, principal: &Principal) -> Result<u64> {
    require(principal, Verb::Administer)?;
    if !is_configured(app) {
        return Err(Error::Unavailable("no_mail"));
    }
    let tx = app.store.begin().await?;
    let count = store::letter::revive_all(&tx, &hopeless(), app.clock.now()).await?;
    audit::record(app, &tx, principal, "mail.resend", &count.to_string(), json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.signals.mail.notify_one();
    Ok(count)
}

/// Sends a test letter at once, so that whoever asked sees what comes of it.
///
/// # Errors
/// `Unavailable` with a code that says what the mail server did; `Invalid` for an address that is none.
pub async fn test(app: &App, principal: &Principal, email: &str, language: &str) -> Result<()> {
    require(principal, Verb::Administer)?;
    let email = parse_email("email", email).map_err(Error::Invalid)?;
    let locale = locale(app, language).await?;
    let sender = sender(app, locale).await?;
    let outcome = send_test(app, &email, &sender, locale).await?;
    let tx = app.store.begin().await?;
    let told = json!({ "outcome": outcome.as_ref().err().map_or("sent", |trouble| trouble.code()) });
    audit::record(app, &tx, principal, "mail.test", &email, told).await?;
    tx.commit().await.map_err(store::Error::from)?;
    outcome.map_err(explain)
}

/// The same while there is no city yet, for whoever holds its set-up: the letter carries the domain for a name.
///
/// # Errors
/// As [`test`].
pub async fn test_before(app: &App, to: &str, locale: Locale) -> Result<()> {
    let email = parse_email("to", to).map_err(Error::Invalid)?;
    let city = Said { text: app.domain().to_owned(), lang: "und".to_owned() };
    let sender = Sender { city, base: app.config.base() };
    send_test(app, &email, &sender, locale).await?.map_err(explain)
}

async fn send_test(
    app: &App,
    email: &str,
    sender: &Sender,
    locale: Locale,
) -> Result<std::result::Result<(), Trouble>> {
    let Some(mailer) = &app.mailer else { return Err(Error::Unavailable("no_mail")) };
    let written = write(&View::Test, sender, locale).map_err(Error::internal)?;
    let id: LetterId = app.clock.id();
    let envelope = Envelope {
        id: id.to_string(),
        domain: host(&app.config).to_owned(),
        at: app.clock.now(),
        to: email.to_owned(),
        language: locale.tag().to_owned(),
        stop: None,
    };
    Ok(soon(mailer.send(&envelope, &sender.city.text, &written)).await)
}

/// Somebody waits for the answer on a page, which has half a minute in all.
const SOON: std::time::Duration = std::time::Duration::from_secs(8);

async fn soon(
    work: impl Future<Output = std::result::Result<(), Trouble>>,
) -> std::result::Result<(), Trouble> {
    tokio::time::timeout(SOON, work).await.unwrap_or(Err(Trouble::Unreachable))
}

/// What the mail server did, as pages and the terminal say it.
fn explain(trouble: Trouble) -> Error {
    match trouble {
        Trouble::Unreachable => Error::Unavailable("mail_unreachable"),
        Trouble::Tls => Error::Unavailable("mail_tls"),
        Trouble::Login => Error::Unavailable("mail_login"),
        Trouble::Busy => Error::Unavailable("mail_busy"),
        Trouble::Barred | Trouble::Refused | Trouble::Unusable => Error::Unavailable("mail_refused"),
    }
}

/// Asks the mail server of a configuration whether it would take letters of ours; none where none is configured.
pub async fn check(config: &Config) -> Option<std::result::Result<(), Trouble>> {
    match open_mailer(config) {
        Ok(None) => None,
        Ok(Some(mailer)) => Some(soon(mailer.check()).await),
        Err(_) => Some(Err(Trouble::Unreachable)),
    }
}
