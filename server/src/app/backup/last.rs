//! When the last backup was made, and how the next ones are made by themselves.

use std::path::Path;

use hansa_entities::time::Time;

use super::place::give_to_owner_of_folder;
use crate::app::private;
use crate::config::Config;

/// Beside the database, for a backup never writes into it: its milliseconds, as text.
const FILE: &str = "last-backup";
/// Where the examples of the manual keep backups and the passphrase.
const TO: &str = "/backup/";
const PASSPHRASE: &str = "/etc/hansa-passphrase";

/// Notes that a backup was made. The backup stands all the same where it cannot be noted.
pub(super) fn note(config: &Config, at: Time) {
    let file = config.data.folder.join(FILE);
    let noted = private::write(&file, at.0.to_string().as_bytes()).map_err(|error| error.to_string());
    // The city reads it, whoever made the backup.
    let noted = noted.and_then(|()| give_to_owner_of_folder(&file).map_err(|error| error.to_string()));
    if let Err(error) = noted {
        tracing::warn!(%error, "the backup is made; that it was made cannot be noted");
    }
}

/// When the last backup was made here; none where none was.
pub fn last(config: &Config) -> Option<Time> {
    let text = std::fs::read_to_string(config.data.folder.join(FILE)).ok()?;
    text.trim().parse().ok().map(Time)
}

/// The program and the configuration of this city, as a command begins.
fn program(config: &Config) -> String {
    let own = std::env::current_exe().ok().filter(|file| !file.as_os_str().is_empty());
    let program = own.map_or_else(|| "hansa".to_owned(), |file| quoted(&file));
    match config.file.as_deref().and_then(|file| std::path::absolute(file).ok()) {
        Some(file) => format!("{program} --config {}", quoted(&file)),
        None => program,
    }
}

/// As a shell reads it.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '_' | '+');
    if text.chars().all(is_plain) { text } else { format!("'{}'", text.replace('\'', "'\\''")) }
}

/// The command that makes a backup of this city.
pub fn command(config: &Config) -> String {
    format!("{} backup create --to {TO} --passphrase-file {PASSPHRASE}", program(config))
}

/// What makes a backup every night: either a line for cron, or two files for systemd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// For `/etc/cron.d/hansa-backup`.
    pub cron: String,
    /// For `/etc/systemd/system/hansa-backup.service`.
    pub service: String,
    /// For `/etc/systemd/system/hansa-backup.timer`.
    pub timer: String,
}

/// A schedule with the real paths of this city.
pub fn schedule(config: &Config) -> Schedule {
    let command = command(config);
    Schedule {
        cron: format!("17 2 * * *  root  {command}"),
        service: format!("[Service]\nType=oneshot\nExecStart={command}"),
        timer: "[Timer]\nOnCalendar=*-*-* 02:17\nPersistent=true\n\n[Install]\nWantedBy=timers.target"
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_backup_is_remembered_and_a_command_names_the_real_file() {
        let folder = tempfile::TempDir::new().unwrap();
        let mut config = Config::default();
        config.data.folder = folder.path().to_owned();
        assert_eq!(last(&config), None);
        note(&config, Time(42));
        note(&config, Time(43));
        assert_eq!(last(&config), Some(Time(43)));
        std::fs::write(folder.path().join(FILE), "soon").unwrap();
        assert_eq!(last(&config), None);
        assert!(!command(&config).contains("--config"));
        config.file = Some("/etc/hansa/my city.toml".into());
        let end = "--config '/etc/hansa/my city.toml' backup create --to /backup/ --passphrase-file /etc/hansa-passphrase";
        let schedule = schedule(&config);
        for text in [command(&config), schedule.cron, schedule.service] {
            assert!(text.ends_with(end), "{text}");
        }
    }
}
