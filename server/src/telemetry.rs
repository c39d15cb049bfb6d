//! Logs. Lines carry request ids and hosts, never texts, addresses of people, tokens or keys.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

use crate::config::{LogFormat, LogSection};

/// Starts logging to standard error. A second call changes nothing.
pub fn start(log: &LogSection) {
    // The migrations tell every step; an operator wants to know that they are done.
    let filter = EnvFilter::try_new(format!("{},sea_orm_migration=warn", log.level));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter.unwrap_or_else(|_| EnvFilter::new("info")))
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let started = match log.format {
        LogFormat::Text => builder.try_init(),
        LogFormat::Json => builder.json().try_init(),
    };
    if let Err(error) = started {
        tracing::debug!(%error, "logging was started before");
    }
}
