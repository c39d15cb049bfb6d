//! `hansa config check` and `hansa config example`.

use clap::Subcommand;
use serde_json::json;

use super::{Settings, output};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Reports every problem of the configuration at once.
    Check,
    /// Prints a file with every key, its meaning and its default.
    Example,
}

impl Command {
    pub(super) fn run(&self, settings: &Settings, json: bool) -> anyhow::Result<()> {
        match self {
            Self::Check => {
                let config = settings.load()?;
                let value = json!({ "domain": config.server.domain, "listen": config.server.listen });
                output::say(json, &value, || {
                    format!("the configuration of {} is sound", config.server.domain)
                });
            }
            Self::Example => output::line(crate::config::example().trim_end()),
        }
        Ok(())
    }
}
