//! The first start: a city, its instance, its first administrator.
//!
//! `code` makes the code that only the terminal saw, and judges it. `door` lets one browser at a time in that has typed
//! it. `step` says what is asked for, `answers` keeps what was answered until the city is open, `open` opens it, once.
//! Deliberately absent: pages and questions; and trust in whoever comes first.

mod answers;
mod code;
mod door;
mod open;
mod step;

pub use answers::{Answers, answers, judge, save};
pub use code::{CODE_FILE, admits, announce, code};
pub use door::{Door, HOURS, enter, resume};
pub use open::{Proof, run, run_in_terminal};
pub use step::{Kind, Standing, Step};

use hansa_entities::actor::ActorKind;

use super::App;
use super::error::{Error, Result};
use crate::config::Config;
use crate::store::{self, Conn};

/// True until a city exists here.
pub async fn is_needed(app: &App) -> Result<bool> {
    needs_city(app.store.read()).await
}

async fn needs_city(c: &impl Conn) -> Result<bool> {
    Ok(store::actor::list_local(c, ActorKind::Organization).await?.is_empty())
}

/// True while a single administrator could lock the city out by leaving.
pub async fn wants_second_administrator(app: &App) -> Result<bool> {
    Ok(store::account::count_active_administrators(app.store.read()).await? < 2)
}

/// The mail server that the configuration names; none where letters are not sent.
pub fn mail_server(config: &Config) -> Option<String> {
    config.find_text("mail.host")
}

/// Sends a letter to somebody, to see whether letters arrive: whatever comes to send letters is called here, and nowhere
/// else in the set-up.
///
/// # Errors
/// `Unavailable("mail_not_configured")` where no server is named, `Unavailable("mail_not_sent")` where none was sent.
pub async fn send_test_letter(app: &App, to: &str) -> Result<()> {
    super::account::parse_email("to", to).map_err(Error::Invalid)?;
    mail_server(&app.config).ok_or(Error::Unavailable("mail_not_configured"))?;
    Err(Error::Unavailable("mail_not_sent"))
}
