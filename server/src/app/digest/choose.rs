//! Which letters an account wants.

use hansa_entities::id::{AccountId, SubscriptionId};
use hansa_entities::letter::LetterKind;
use hansa_entities::subscription::{self, Replies, SubscriptionState};
use hansa_entities::text::Codes;
use hansa_entities::time::Time;
use hansa_entities::vocabulary;

use super::schedule::next_after;
use super::{fingerprint, stop_link};
use crate::app::error::{Error, Result};
use crate::app::field::{FieldErrors, Form, Reader};
use crate::app::letter::is_configured;
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal};
use crate::store::{self, Tx};

/// What an account has chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letters {
    /// False where the city has no mail server: nothing of this has an effect then.
    pub is_configured: bool,
    pub is_weekly: bool,
    /// A letter also in a week without anything new.
    pub always: bool,
    pub replies: Replies,
    pub themes: Codes,
    /// When the next weekly letter is due.
    pub next: Option<Time>,
}

/// What the own account has chosen; the weekly letter with its replies where it has said nothing.
pub async fn letters(app: &App, principal: &Principal) -> Result<Letters> {
    require(principal, Verb::ReadInside)?;
    let account = principal.account_id().ok_or(Error::Unauthenticated)?;
    let row = store::subscription::find_of_account(app.store.read(), account).await?;
    let row = row.unwrap_or_else(|| fresh(app, account));
    Ok(Letters {
        is_configured: is_configured(app),
        is_weekly: row.state == SubscriptionState::Active,
        always: row.always,
        replies: row.replies,
        next: row.next_at.filter(|_| is_configured(app)),
        themes: row.themes,
    })
}

/// Codes of the answers, as forms write them.
pub(crate) fn parse_replies(code: &str) -> Option<Replies> {
    match code {
        "once" => Some(Replies::Once),
        "weekly" => Some(Replies::Weekly),
        "never" => Some(Replies::Never),
        _ => None,
    }
}

/// Chooses letters for the own account: `rhythm` is `weekly` or `never`, `replies` is `once`, `weekly` or `never`, `always`
/// is a tick, `themes` are codes.
pub async fn set_letters(app: &App, principal: &Principal, form: &Form) -> Result<()> {
    require(principal, Verb::ManageSelf)?;
    let account = principal.account_id().ok_or(Error::Unauthenticated)?;
    let text = |name: &str| form.get(name).and_then(serde_json::Value::as_str).unwrap_or_default();
    let mut errors = FieldErrors::default();
    let is_weekly = match text("rhythm") {
        "weekly" => true,
        "never" => false,
        other => {
            errors.add("rhythm", if other.is_empty() { "required" } else { "unknown_code" });
            false
        }
    };
    let replies = parse_replies(text("replies"));
    if replies.is_none() {
        errors.add("replies", if text("replies").is_empty() { "required" } else { "unknown_code" });
    }
    let themes = chosen_themes(form, &mut errors);
    let always = is_ticked(form, "always");
    let Some(replies) = replies.filter(|_| errors.0.is_empty()) else { return Err(Error::Invalid(errors)) };
    let tx = app.store.begin().await?;
    let standing = store::subscription::find_of_account(&tx, account).await?;
    let is_new = standing.is_none();
    let mut row = standing.unwrap_or_else(|| fresh(app, account));
    let was_weekly = row.state == SubscriptionState::Active;
    row.replies = replies;
    row.themes = themes;
    row.always = always;
    row.state = if is_weekly { SubscriptionState::Active } else { SubscriptionState::Stopped };
    if is_weekly && !was_weekly {
        begin(app, &mut row);
    }
    // What still waits is taken back, as by the link of a letter.
    if !is_weekly {
        row.next_at = None;
        store::letter::drop_waiting_of_account(&tx, account, &[LetterKind::Digest]).await?;
    }
    if replies != Replies::Once {
        store::letter::drop_waiting_of_account(&tx, account, &[LetterKind::Reply]).await?;
    }
    if is_new {
        store::insert(&tx, row).await?;
    } else {
        store::update(&tx, row).await?;
    }
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// Letters begin with the next Monday, and tell of the week before it.
pub(super) fn begin(app: &App, row: &mut subscription::Model) {
    row.state = SubscriptionState::Active;
    row.next_at = Some(next_after(app.clock.now()));
    row.last_at = None;
}

/// Themes of a form.
pub(super) fn chosen_themes(form: &Form, errors: &mut FieldErrors) -> Codes {
    let mut reader = Reader::new(form);
    let most = vocabulary::list("theme").concepts.len();
    let themes = reader.codes("themes", "theme", 0, most);
    errors.0.extend(reader.errors.0.into_iter().filter(|error| error.field == "themes"));
    themes
}

pub(super) fn is_ticked(form: &Form, name: &str) -> bool {
    Reader::new(form).ticked(name)
}

/// What an account gets that has said nothing.
fn fresh(app: &App, account: AccountId) -> subscription::Model {
    let id: SubscriptionId = app.clock.id();
    let now = app.clock.now();
    subscription::Model {
        id,
        account_id: Some(account),
        email: None,
        language: String::new(),
        themes: Codes::default(),
        band: None,
        country: None,
        always: false,
        replies: Replies::Weekly,
        token_hash: fingerprint(app, id),
        state: SubscriptionState::Active,
        next_at: Some(next_after(now)),
        last_at: None,
        created_at: now,
    }
}

/// Accounts that are given their row in one turn.
const AT_ONCE: u64 = 100;

/// Gives every account that lacks one its row; how many there were.
pub(super) async fn add_missing(app: &App) -> Result<usize> {
    let missing = store::subscription::list_accounts_without(app.store.read(), AT_ONCE).await?;
    if missing.is_empty() {
        return Ok(0);
    }
    let rows: Vec<_> = missing.into_iter().map(|account| fresh(app, account)).collect();
    let count = rows.len();
    let tx = app.store.begin().await?;
    store::insert_all(&tx, rows).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(count)
}

/// When an account hears of replies by letter.
pub(crate) async fn replies_of(tx: &Tx, account: AccountId) -> Result<Replies> {
    let row = store::subscription::find_of_account(tx, account).await?;
    Ok(row.map_or(Replies::Weekly, |row| row.replies))
}

/// The link that ends letters about replies.
pub(crate) async fn stop_replies_link(app: &App, tx: &Tx, account: AccountId) -> Result<String> {
    let row = store::subscription::find_of_account(tx, account).await?.ok_or(Error::NotFound)?;
    Ok(format!("{}?letters=replies", stop_link(app, &row)))
}
