//! The weekly letter of the city itself, as it would be read: nothing is sent.

use chrono::NaiveDate;

use super::build::{Reader, build};
use super::schedule::{letter_about, week_before};
use crate::app::error::{Error, Result};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, city, letter};
use crate::i18n::Locale;
use crate::mail::{Digest, View, write};

/// A letter that is not sent.
#[derive(Clone, Debug)]
pub struct Preview {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// The letter to somebody of this city who is interested in what the city seeks; about the week of a day, or about the last
/// seven days.
///
/// # Errors
/// `Invalid` for a language that letters are not written in.
pub async fn preview(
    app: &App,
    principal: &Principal,
    language: Option<&str>,
    week: Option<NaiveDate>,
) -> Result<Preview> {
    require(principal, Verb::Administer)?;
    let home = city::home(app).await?;
    let locale = match language {
        Some(tag) => Locale::find(tag).ok_or_else(|| Error::field("language", "unknown_code"))?,
        None => letter::locale(app, "").await?,
    };
    let until = week.map_or_else(|| app.clock.now(), letter_about);
    let since = week_before(until);
    let reader = Reader {
        locale,
        themes: home.themes_sought.clone(),
        band: home.population_band.clone(),
        country: home.country.clone(),
        account: None,
    };
    let entries = build(app, &reader, since, until).await?;
    let view = View::Digest(Digest { since, until, entries, settings: None, stop: None });
    let sender = letter::sender(app, locale).await?;
    let written = write(&view, &sender, locale).map_err(Error::internal)?;
    Ok(Preview { subject: written.subject, text: written.text, html: written.html })
}
