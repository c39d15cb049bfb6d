//! Writes the letters that are due. Whoever moves a subscription's turn on writes its letter, in the same transaction: once,
//! whatever dies and however many processes there are.

use hansa_entities::account::AccountState;
use hansa_entities::subscription::{self, Replies};
use hansa_entities::time::Time;

use super::build::{Reader, build};
use super::choose::add_missing;
use super::schedule::{next_after, week_before};
use super::stop_link;
use crate::app::error::Result;
use crate::app::letter::{self, Recipient, enqueue, is_configured};
use crate::app::{App, city};
use crate::mail::{Digest, View};
use crate::store;

/// Subscriptions looked at in one turn.
const AT_ONCE: u64 = 16;
/// What a letter tells of at most, where the city was away or stopped and began again.
const LONGEST: chrono::Duration = chrono::Duration::days(28);

/// Writes what is due; how many subscriptions there were.
pub async fn run_due(app: &App) -> Result<usize> {
    if !is_configured(app) || city::home(app).await.is_err() {
        return Ok(0);
    }
    let mut count = add_missing(app).await?;
    for row in store::subscription::list_due(app.store.read(), app.clock.now(), AT_ONCE).await? {
        write_one(app, row).await?;
        count += 1;
    }
    Ok(count)
}

/// When the next weekly letter is due; never where letters cannot be sent.
pub async fn next_due(app: &App) -> Result<Option<Time>> {
    if !is_configured(app) {
        return Ok(None);
    }
    Ok(store::subscription::next_due(app.store.read()).await?)
}

async fn write_one(app: &App, row: subscription::Model) -> Result<()> {
    let now = app.clock.now();
    let due = row.next_at.unwrap_or(now);
    let earliest = now.plus(-LONGEST);
    let since = row.last_at.unwrap_or_else(|| week_before(due)).max(earliest);
    let letter = match addressee(app, &row).await? {
        Some((to, reader)) => {
            let entries = build(app, &reader, since, now).await?;
            let is_account = row.account_id.is_some();
            let settings = is_account.then(|| format!("{}/notifications#letters", app.config.base()));
            let stop = Some(stop_link(app, &row));
            let is_told = !entries.is_empty() || row.always;
            is_told.then_some((to, Digest { since, until: now, entries, settings, stop }))
        }
        None => None,
    };
    let tx = app.store.begin().await?;
    if !store::subscription::take_turn(&tx, &row, next_after(now), now).await? {
        return Ok(());
    }
    if let Some((to, digest)) = letter {
        enqueue(app, &tx, &to, &View::Digest(digest)).await?;
    }
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// Who gets the letter and what concerns them; none for an account that may not sign in.
async fn addressee(app: &App, row: &subscription::Model) -> Result<Option<(Recipient, Reader)>> {
    let Some(id) = row.account_id else {
        let Some(email) = row.email.clone() else { return Ok(None) };
        let locale = letter::locale(app, &row.language).await?;
        let to = Recipient { email, account: None, language: locale.tag().to_owned() };
        let (band, country) = (row.band.clone(), row.country.clone());
        let reader = Reader { locale, themes: row.themes.clone(), band, country, account: None };
        return Ok(Some((to, reader)));
    };
    let account = store::account::find(app.store.read(), id).await?;
    let Some(account) = account.filter(|account| account.state == AccountState::Active) else {
        return Ok(None);
    };
    let locale = letter::locale(app, &account.language).await?;
    let home = city::home(app).await?;
    let to = Recipient { email: account.email, account: Some(id), language: locale.tag().to_owned() };
    let reader = Reader {
        locale,
        themes: row.themes.clone(),
        band: home.population_band,
        country: home.country,
        account: (row.replies != Replies::Never).then_some(id),
    };
    Ok(Some((to, reader)))
}
