//! Hands letters to the mail server, and waits longer and longer where it does not take them.

use hansa_entities::account::AccountState;
use hansa_entities::letter::{self, LetterKind, LetterState};
use hansa_entities::time::Time;

use super::{host, locale, owner, sender};
use crate::app::error::{Error, Result};
use crate::app::{App, failpoint, notification};
use crate::mail::{Envelope, Mailer, Stop, Trouble, View, write};
use crate::store;

/// Letters taken at a time, one after the other; the lease outlives the longest wait for all of them.
const AT_ONCE: u64 = 4;
const LEASE: chrono::Duration = chrono::Duration::minutes(5);
/// How long a letter is tried.
const GIVES_UP: chrono::Duration = chrono::Duration::days(3);
/// The first pause and the longest, in seconds.
const FIRST: i64 = 60;
const LONGEST: i64 = 6 * 3600;

/// Sends what is due; how many letters there were.
pub async fn run_due(app: &App) -> Result<usize> {
    let Some(mailer) = &app.mailer else { return Ok(0) };
    let now = app.clock.now();
    let letters = store::claim::claim_letters(app.store.write(), now, now.plus(LEASE), AT_ONCE).await?;
    let count = letters.len();
    for letter in letters {
        take_turn(app, mailer, letter).await?;
    }
    Ok(count)
}

/// When the next letter becomes due; never where there is no mail server.
pub async fn next_due(app: &App) -> Result<Option<Time>> {
    match &app.mailer {
        Some(_) => Ok(store::letter::next_due(app.store.read()).await?),
        None => Ok(None),
    }
}

/// Code of a letter whose link opens nothing any more.
pub(super) const EXPIRED: &str = "expired";

/// What came of one attempt.
enum Outcome {
    Sent,
    /// Nobody waits for it any more.
    Dropped,
    Failed {
        code: &'static str,
        is_final: bool,
    },
}

impl From<Trouble> for Outcome {
    fn from(trouble: Trouble) -> Self {
        Self::Failed { code: trouble.code(), is_final: trouble.is_final() }
    }
}

async fn take_turn(app: &App, mailer: &Mailer, mut letter: letter::Model) -> Result<()> {
    letter.attempts += 1;
    let outcome = attempt(app, mailer, &letter).await?;
    failpoint::reach("mail.after_send");
    let now = app.clock.now();
    match outcome {
        Outcome::Dropped => {
            store::letter::delete(app.store.write(), letter.id).await?;
            return Ok(());
        }
        Outcome::Sent => {
            letter.state = LetterState::Sent;
            letter.recipient = None;
            letter.payload = None;
            letter.error = None;
            letter.settled_at = Some(now);
        }
        Outcome::Failed { code, is_final } => {
            tracing::warn!(letter = %letter.id, attempts = letter.attempts, code, "a letter was not taken");
            letter.error = Some(code.to_owned());
            let last = letter.created_at.plus(GIVES_UP);
            if is_final || now >= last {
                letter.state = LetterState::Failed;
                letter.settled_at = Some(now);
            } else {
                letter.run_at = now.plus(pause(letter.attempts)).min(last);
            }
        }
    }
    // A stranger has typed an address that nobody has: it is no business of the administrators, and not ours to keep.
    if letter.state == LetterState::Failed && letter.kind == LetterKind::Confirm {
        store::letter::delete(app.store.write(), letter.id).await?;
        return Ok(());
    }
    let tx = app.store.begin().await?;
    if store::letter::settle(&tx, &letter).await? && letter.state == LetterState::Failed {
        notification::letter_given_up(app, &tx, &letter).await?;
    }
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// One, two, four … minutes, six hours at most.
fn pause(attempts: i32) -> chrono::Duration {
    let doubled = FIRST.saturating_mul(2i64.saturating_pow(attempts.saturating_sub(1).unsigned_abs()));
    chrono::Duration::seconds(doubled.min(LONGEST))
}

async fn attempt(app: &App, mailer: &Mailer, letter: &letter::Model) -> Result<Outcome> {
    let (Some(to), Some(sealed)) = (&letter.recipient, &letter.payload) else {
        return Ok(Trouble::Unusable.into());
    };
    let opened = app.keyring.open(&owner(letter.id), sealed).ok();
    let view = opened.and_then(|plain| serde_json::from_slice::<View>(&plain).ok());
    let Some(view) = view else { return Ok(Trouble::Unusable.into()) };
    if let Some(id) = letter.account_id {
        let account = store::account::find(app.store.read(), id).await?;
        if !account.is_some_and(|account| account.state == AccountState::Active) {
            return Ok(Outcome::Dropped);
        }
    }
    let now = app.clock.now();
    if expires(&view).is_some_and(|expires| expires <= now) {
        return Ok(Outcome::Failed { code: EXPIRED, is_final: true });
    }
    let locale = locale(app, &letter.language).await?;
    let sender = sender(app, locale).await?;
    let written = write(&view, &sender, locale).map_err(Error::internal)?;
    let envelope = Envelope {
        id: letter.id.to_string(),
        domain: host(&app.config).to_owned(),
        at: letter.created_at,
        to: to.clone(),
        language: locale.tag().to_owned(),
        stop: stop(&view),
    };
    // No transaction is open over the network.
    match mailer.send(&envelope, &sender.city.text, &written).await {
        Ok(()) => Ok(Outcome::Sent),
        Err(trouble) => Ok(trouble.into()),
    }
}

/// After which a letter opens nothing any more.
fn expires(view: &View) -> Option<Time> {
    match view {
        View::Invitation { expires, .. } | View::Reset { expires, .. } => Some(*expires),
        View::Reply(_) | View::Digest(_) | View::Confirm { .. } | View::Test => None,
    }
}

/// What ends letters of this kind by one click.
fn stop(view: &View) -> Option<Stop> {
    match view {
        View::Reply(news) => Some(Stop { url: news.stop.clone() }),
        View::Digest(digest) => digest.stop.clone().map(|url| Stop { url }),
        View::Invitation { .. } | View::Reset { .. } | View::Confirm { .. } | View::Test => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_six_hours_and_fill_three_days() {
        let minutes: Vec<i64> = (1..=12).map(|attempts| pause(attempts).num_minutes()).collect();
        assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
        assert_eq!(pause(i32::MAX).num_minutes(), 360);
        let mut waited = chrono::Duration::zero();
        let mut attempts = 0;
        while waited <= GIVES_UP {
            attempts += 1;
            waited += pause(attempts);
        }
        assert!((15..=25).contains(&attempts), "{attempts}");
    }
}
