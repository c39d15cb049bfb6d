//! Who is setting the city up: one browser at a time, which has typed the code. Another that types it takes over, and the
//! first is told.

use hansa_entities::time::Time;
use serde::{Deserialize, Serialize};

use super::code;
use crate::app::error::{Error, Result};
use crate::app::session::Origin;
use crate::app::{App, secret};
use crate::store::{self, Conn, Tx};
use crate::text::plain;

/// How long a browser may set up before it is asked for the code again.
pub const HOURS: i64 = 24;
/// Browsers that were in before and are told so.
const FORMER: usize = 8;
const KEY: &str = "setup.session";
/// What attempts are counted under. No e-mail address is written so.
const NAME: &str = "/setup";

/// What is remembered of the browser that is in; its cookie is not.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Row {
    /// SHA-256 of the cookie value, hex.
    id: String,
    expires_at: Time,
    /// Browser and system, as far as they say.
    label: String,
    /// The same of browsers whose place it took.
    former: Vec<String>,
}

/// Where a browser stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Door {
    /// It may set up.
    Open,
    /// It was in for longer than a day.
    Ended,
    /// Another browser has typed the code since: its label.
    TakenOver(String),
    /// Nobody that is known.
    Shut,
}

/// Lets a browser in that has typed the code; the value of its cookie.
///
/// # Errors
/// `TooMany` for who guesses, `Forbidden("setup_code")` for a wrong code, `Conflict` where there is a city.
pub async fn enter(app: &App, typed: &str, origin: &Origin) -> Result<String> {
    app.throttle.check_place(NAME, origin.address)?;
    let token = secret::token(&app.clock);
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    if !super::needs_city(&tx).await? {
        return Err(Error::Conflict("already_set_up"));
    }
    code::require(&tx, typed, now).await?;
    let before: Option<Row> = store::setting::find(&tx, KEY).await?;
    let mut former = before.map(|row| [vec![row.id], row.former].concat()).unwrap_or_default();
    former.truncate(FORMER);
    let row = Row {
        id: secret::fingerprint(&token),
        expires_at: now.plus(chrono::Duration::hours(HOURS)),
        label: plain::one_line(&origin.label, 120),
        former,
    };
    store::setting::write(&tx, KEY, &row, now).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(token)
}

/// Where the browser stands that has a cookie, or none.
pub async fn resume(app: &App, token: Option<&str>) -> Result<Door> {
    look(app.store.read(), token, app.clock.now()).await
}

async fn look(c: &impl Conn, token: Option<&str>, now: Time) -> Result<Door> {
    let Some(token) = token else { return Ok(Door::Shut) };
    let Some(row) = store::setting::find::<Row>(c, KEY).await? else { return Ok(Door::Shut) };
    let id = secret::fingerprint(token);
    Ok(if row.id == id && row.expires_at > now {
        Door::Open
    } else if row.id == id {
        Door::Ended
    } else if row.former.contains(&id) {
        Door::TakenOver(row.label)
    } else {
        Door::Shut
    })
}

/// Passes for the browser that is in.
///
/// # Errors
/// `Forbidden("setup_session")` for everybody else.
pub(super) async fn require(tx: &Tx, token: &str, now: Time) -> Result<()> {
    match look(tx, Some(token), now).await? {
        Door::Open => Ok(()),
        Door::Ended | Door::TakenOver(_) | Door::Shut => Err(Error::Forbidden("setup_session")),
    }
}

/// Nobody is in any more.
pub(super) async fn close(tx: &Tx) -> Result<()> {
    Ok(store::setting::delete(tx, KEY).await?)
}
