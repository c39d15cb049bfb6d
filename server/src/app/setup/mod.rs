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
use super::backup::{self, Schedule};
use super::error::Result;
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

/// The mail server of the city; none where letters are not sent.
pub fn mail_server(app: &App) -> Option<&str> {
    named_mail_server(&app.config)
}

/// The mail server that a configuration names; none where letters are not sent.
pub fn named_mail_server(config: &Config) -> Option<&str> {
    config.mail.is_configured().then_some(config.mail.host.as_str())
}

/// What an administrator copies so that backups are made, and where the key of this city lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backups {
    pub key_file: String,
    pub command: String,
    pub schedule: Schedule,
}

/// How this city is backed up, with its real paths.
pub fn backups(app: &App) -> Backups {
    Backups {
        key_file: app.config.security.key_file.display().to_string(),
        command: backup::command(&app.config),
        schedule: backup::schedule(&app.config),
    }
}
