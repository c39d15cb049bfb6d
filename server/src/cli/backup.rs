//! `hansa backup create`, `hansa backup verify` and `hansa restore`.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use serde_json::json;

use super::{Settings, output};
use crate::app::backup::{self, Error, KeyPlace, KeyState, Manifest, Order, Passphrase, Restored};
use crate::clock::Clock;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Writes one file with the database, the configuration, uploaded files and, under a passphrase, secret.key. The
    /// city may go on running.
    Create {
        /// File to write, or a folder for a file named after city and time.
        #[arg(long)]
        to: Option<PathBuf>,
        /// File with the passphrase that seals secret.key.
        #[arg(long)]
        passphrase_file: Option<PathBuf>,
    },
    /// Reads a whole backup, checks every hash and opens the database in it.
    Verify {
        file: PathBuf,
        /// File with the passphrase, to try secret.key too.
        #[arg(long)]
        passphrase_file: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub(super) struct Restore {
    file: PathBuf,
    /// File with the passphrase that sealed secret.key.
    #[arg(long)]
    passphrase_file: Option<PathBuf>,
}

impl Command {
    pub(super) async fn run(&self, settings: &Settings, json: bool) -> anyhow::Result<()> {
        match self {
            Self::Create { to, passphrase_file } => {
                create(settings, to.clone(), passphrase_file.as_deref(), json).await
            }
            Self::Verify { file, passphrase_file } => verify(file, passphrase_file.as_deref(), json).await,
        }
    }
}

async fn create(
    settings: &Settings,
    to: Option<PathBuf>,
    passphrase_file: Option<&Path>,
    json: bool,
) -> anyhow::Result<()> {
    let config = settings.load()?;
    let passphrase = match passphrase_file {
        Some(file) => Some(read_passphrase(file)?),
        None if !json && is_terminal() => ask_twice().await?,
        None => None,
    };
    let order = Order { to, configuration: settings.config.clone(), passphrase };
    let made = backup::create(&config, order, &Clock::system()).await?;
    let value = json!({
        "file": made.file, "bytes": made.bytes, "unpacked_bytes": made.manifest.total_bytes(),
        "domain": made.manifest.domain, "engine": made.manifest.engine, "created_at": made.manifest.created_at,
        "has_key": made.manifest.has_key(), "has_configuration": made.manifest.has_configuration(),
    });
    output::say(json, &value, || {
        let mut lines = format!("{} ({})\n", made.file.display(), size(made.bytes));
        lines.push_str(&inside(&made.manifest));
        if made.manifest.has_key() {
            lines.push_str(
                "\nsecret.key is inside, sealed. Keep the passphrase in another place than this file.",
            );
        } else {
            lines.push_str(&format!(
                "\nsecret.key is NOT inside, and without it a restored city cannot sign. Keep a copy of\n{}\nin another \
                 place, or give a passphrase (--passphrase-file) to have it sealed in.",
                config.security.key_file.display()
            ));
        }
        if made.manifest.has_configuration() {
            lines.push_str("\nThe configuration is inside as it is, with any password that stands in it.");
        }
        lines
    });
    Ok(())
}

async fn verify(file: &Path, passphrase_file: Option<&Path>, json: bool) -> anyhow::Result<()> {
    let passphrase = passphrase_file.map(read_passphrase).transpose()?;
    let contents = backup::verify(file, passphrase, &std::env::temp_dir(), &Clock::system()).await?;
    let manifest = &contents.manifest;
    let key = match contents.key {
        KeyState::Absent => "absent",
        KeyState::Sealed => "sealed",
        KeyState::Opens => "opens",
    };
    let value = json!({ "sound": true, "key": key, "manifest": manifest });
    output::say(json, &value, || {
        let key = match contents.key {
            KeyState::Absent => "secret.key is not inside: it must be kept elsewhere.",
            KeyState::Sealed => "secret.key is inside, sealed; it was not tried (--passphrase-file).",
            KeyState::Opens => "secret.key is inside, and the passphrase opens it.",
        };
        format!("{} is sound.\n{}\n{key}", file.display(), inside(manifest))
    });
    Ok(())
}

impl Restore {
    pub(super) async fn run(&self, settings: &Settings, json: bool) -> anyhow::Result<()> {
        let clock = Clock::system();
        if let Some(configuration) = settings.config.as_deref().filter(|file| !file.exists()) {
            let scratch = std::env::temp_dir();
            if !backup::extract_configuration(&self.file, configuration, &scratch, &clock).await? {
                bail!(
                    "{} does not exist, and the backup holds no configuration: it was made without a file. Leave \
                     --config out as then, or write one (hansa config example)",
                    configuration.display()
                );
            }
            if !json {
                output::line(&format!("{} comes from the backup.", configuration.display()));
            }
        }
        let config = settings.load()?;
        let passphrase = self.passphrase_file.as_deref().map(read_passphrase).transpose()?;
        let restored = match backup::restore(&config, &self.file, passphrase, &clock).await {
            Err(Error::PassphraseNeeded) if !json && is_terminal() => {
                let passphrase = Passphrase::parse(&ask("Passphrase of secret.key: ").await?)?;
                backup::restore(&config, &self.file, Some(passphrase), &clock).await?
            }
            result => result?,
        };
        let key_file = &config.security.key_file;
        let value = json!({
            "domain": restored.manifest.domain, "created_at": restored.manifest.created_at,
            "engine": restored.manifest.engine,
            "key": match restored.key {
                KeyPlace::Written => "written",
                KeyPlace::Standing => "standing",
                KeyPlace::Missing => "missing",
            },
        });
        output::say(json, &value, || next_steps(&restored, key_file));
        Ok(())
    }
}

fn next_steps(restored: &Restored, key_file: &Path) -> String {
    let Manifest { domain, created_at, .. } = &restored.manifest;
    let key = match restored.key {
        KeyPlace::Written => format!("secret.key was written to {}.", key_file.display()),
        KeyPlace::Standing => format!("{} opens the keys of the city.", key_file.display()),
        KeyPlace::Missing => format!(
            "secret.key is MISSING: put your copy of it at {}; the city does not start before.",
            key_file.display()
        ),
    };
    format!(
        "{domain} stands again as it was on {created_at}.\n{key}\n\
         Next:\n\
         \x20 1. Start the city (hansa serve, or its service). With an older backup, hansa migrate comes first.\n\
         \x20 2. Everybody signs in again. Links for invitations and new passwords have to be made anew.\n\
         \x20 3. What was taken away after that moment is back: look at tokens, accounts and blocked domains.\n\
         \x20 4. What was published after it is missing here, although other cities may show it.\n\
         The next publication opens a new epoch of the city's log: no number is used twice."
    )
}

fn inside(manifest: &Manifest) -> String {
    let configuration = if manifest.has_configuration() { "configuration, " } else { "" };
    format!(
        "inside: {} as of {}, {} database (schema of {} migrations), {configuration}{} uploaded files; {} unpacked; \
         hansa {}",
        manifest.domain,
        manifest.created_at,
        manifest.engine.name(),
        manifest.migrations.len(),
        manifest.count_media(),
        size(manifest.total_bytes()),
        manifest.program,
    )
}

fn size(bytes: u64) -> String {
    if bytes < 1024 * 1024 { format!("{} KiB", bytes.div_ceil(1024)) } else { format!("{} MiB", bytes >> 20) }
}

fn is_terminal() -> bool {
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

fn read_passphrase(file: &Path) -> anyhow::Result<Passphrase> {
    let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    Ok(Passphrase::parse(text.lines().next().unwrap_or_default())?)
}

/// None where the operator wants none.
async fn ask_twice() -> anyhow::Result<Option<Passphrase>> {
    let first = ask("Passphrase that seals secret.key (empty: leave the key out): ").await?;
    if first.is_empty() {
        return Ok(None);
    }
    let passphrase = Passphrase::parse(&first)?;
    if ask("The same once more: ").await? != first {
        bail!("the two differ; nothing was written");
    }
    Ok(Some(passphrase))
}

async fn ask(question: &'static str) -> anyhow::Result<String> {
    Ok(tokio::task::spawn_blocking(move || rpassword::prompt_password(question)).await??)
}
