//! The weekly letter without an account: an address that says yes twice, and one click that ends it.

use hansa_entities::id::SubscriptionId;
use hansa_entities::letter::LetterKind;
use hansa_entities::subscription::{self, Replies, SubscriptionState};
use hansa_entities::text::Codes;
use hansa_entities::vocabulary;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::choose::{begin, chosen_themes, is_ticked};
use super::{fingerprint, token};
use crate::app::account::parse_email;
use crate::app::error::{Error, Result};
use crate::app::field::{FieldErrors, Form};
use crate::app::letter::{Recipient, enqueue, is_configured};
use crate::app::session::Origin;
use crate::app::throttle::Wanted;
use crate::app::{App, job, secret};
use crate::i18n::Locale;
use crate::mail::View;
use crate::store;

/// Who wants the weekly letter, and what for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Subscribe {
    pub email: String,
    pub language: String,
    pub themes: Codes,
    /// Code of the list `citysize`.
    pub band: Option<String>,
    pub country: Option<String>,
    pub always: bool,
}

impl Subscribe {
    /// Judges the form: `email`, `language`, `themes`, `band`, `country`, `always`.
    pub fn parse(form: &Form) -> std::result::Result<Self, FieldErrors> {
        let text = |name: &str| form.get(name).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
        let mut errors = FieldErrors::default();
        let email = parse_email("email", &text("email")).unwrap_or_else(|FieldErrors(wrong)| {
            errors.0.extend(wrong);
            String::new()
        });
        let language = Locale::find(&text("language")).map(|locale| locale.tag().to_owned());
        if language.is_none() {
            errors.add("language", "unknown_code");
        }
        let band = Some(text("band")).filter(|code| !code.is_empty());
        if band.as_deref().is_some_and(|code| !vocabulary::knows("citysize", code)) {
            errors.add("band", "unknown_code");
        }
        let country = Some(text("country").to_uppercase()).filter(|code| !code.is_empty());
        let is_code = |code: &str| code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase());
        if country.as_deref().is_some_and(|code| !is_code(code)) {
            errors.add("country", "unknown_code");
        }
        let themes = chosen_themes(form, &mut errors);
        let always = is_ticked(form, "always");
        if band.is_none() && country.is_none() && themes.0.is_empty() && errors.0.is_empty() {
            errors.add("themes", "nothing_chosen");
        }
        match language {
            Some(language) if errors.0.is_empty() => {
                Ok(Self { email, language, themes, band, country, always })
            }
            _ => Err(errors),
        }
    }
}

/// How long somebody is left in peace who was asked and has not answered.
const ASKS_AGAIN: chrono::Duration = chrono::Duration::days(1);

/// Somebody wants the weekly letter for an address. The answer is the same whatever is known of the address, and so is the
/// work that is done before it: a worker looks later.
///
/// # Errors
/// `Unavailable` where no letters can be sent, `TooMany` for a network that asks too often.
pub async fn subscribe(app: &App, wanted: &Subscribe, origin: &Origin) -> Result<()> {
    if !is_configured(app) {
        return Err(Error::Unavailable("no_mail"));
    }
    app.asked.check(origin.address)?;
    if !app.asked.admits(Wanted::WeeklyLetter, &wanted.email) {
        return Ok(());
    }
    let tx = app.store.begin().await?;
    job::subscribe(app, &tx, wanted).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// The other half of [`subscribe`]: asks the owner of the address, but for one who gets the letter or was asked today.
pub(crate) async fn ask(app: &App, wanted: &Subscribe) -> Result<()> {
    let tx = app.store.begin().await?;
    let standing = store::subscription::find_by_email(&tx, &wanted.email).await?;
    // Who gets it already is left alone: a stranger who types the address changes nothing. Nor is anybody asked twice in a
    // day.
    let now = app.clock.now();
    let is_asked = |row: &subscription::Model| {
        row.state == SubscriptionState::Pending && row.created_at.plus(ASKS_AGAIN) > now
    };
    if standing.as_ref().is_some_and(|row| row.state == SubscriptionState::Active || is_asked(row)) {
        return Ok(());
    }
    let is_new = standing.is_none();
    let id: SubscriptionId = standing.as_ref().map_or_else(|| app.clock.id(), |row| row.id);
    let row = subscription::Model {
        id,
        account_id: None,
        email: Some(wanted.email.clone()),
        language: wanted.language.clone(),
        themes: wanted.themes.clone(),
        band: wanted.band.clone(),
        country: wanted.country.clone(),
        always: wanted.always,
        replies: Replies::Never,
        token_hash: fingerprint(app, id),
        state: SubscriptionState::Pending,
        next_at: None,
        last_at: None,
        created_at: now,
    };
    if is_new {
        store::insert(&tx, row).await?;
    } else {
        store::update(&tx, row).await?;
    }
    let link = format!("{}/digest/confirm/{}", app.config.base(), token(app, id));
    let to = Recipient { email: wanted.email.clone(), account: None, language: wanted.language.clone() };
    store::letter::drop_waiting_of_address(&tx, &wanted.email, &[LetterKind::Confirm]).await?;
    enqueue(app, &tx, &to, &View::Confirm { link }).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// What stands behind a link of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkView {
    pub state: SubscriptionState,
    pub is_account: bool,
}

async fn find(app: &App, c: &impl store::Conn, token: &str) -> Result<subscription::Model> {
    let row = store::subscription::find_by_token(c, &secret::fingerprint(token)).await?;
    // The fingerprint was made with this key: one of another city's database opens nothing.
    row.filter(|row| row.token_hash == fingerprint(app, row.id)).ok_or(Error::NotFound)
}

/// Reads what a link is about; looking changes nothing.
pub async fn read_link(app: &App, token: &str) -> Result<LinkView> {
    let row = find(app, app.store.read(), token).await?;
    Ok(LinkView { state: row.state, is_account: row.account_id.is_some() })
}

/// The owner of an address says yes.
///
/// # Errors
/// `NotFound` for a link that is unknown, out of date, or was ended since.
pub async fn confirm(app: &App, token: &str) -> Result<()> {
    let tx = app.store.begin().await?;
    let mut row = find(app, &tx, token).await?;
    match row.state {
        SubscriptionState::Active => return Ok(()),
        SubscriptionState::Stopped => return Err(Error::NotFound),
        SubscriptionState::Pending => {}
    }
    begin(app, &mut row);
    store::update(&tx, row).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// Which letters a link ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    #[default]
    Weekly,
    Replies,
}

/// Ends letters at once, those included that have not left yet. Of an address without an account nothing stays but that its
/// link was used. Again it changes nothing.
pub async fn stop(app: &App, token: &str, which: Which) -> Result<LinkView> {
    let tx = app.store.begin().await?;
    let mut row = find(app, &tx, token).await?;
    match (row.account_id, which) {
        (Some(account), Which::Replies) => {
            row.replies = Replies::Never;
            store::letter::drop_waiting_of_account(&tx, account, &[LetterKind::Reply]).await?;
        }
        (Some(account), Which::Weekly) => {
            row.state = SubscriptionState::Stopped;
            row.next_at = None;
            store::letter::drop_waiting_of_account(&tx, account, &[LetterKind::Digest]).await?;
        }
        (None, _) => {
            if let Some(email) = row.email.take() {
                let kinds = [LetterKind::Digest, LetterKind::Confirm];
                store::letter::drop_waiting_of_address(&tx, &email, &kinds).await?;
            }
            row.state = SubscriptionState::Stopped;
            // From now on it is kept for a while, so that old links still say what they did.
            row.created_at = app.clock.now();
            row.next_at = None;
            row.themes = Codes::default();
            row.band = None;
            row.country = None;
        }
    }
    let view = LinkView { state: row.state, is_account: row.account_id.is_some() };
    store::update(&tx, row).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(view)
}
