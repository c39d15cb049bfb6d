//! `hansa admin mail …` and `hansa admin digest …`: letters, and how the weekly one reads.

use std::path::PathBuf;

use anyhow::Context as _;
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::act::{PROGRAM, parse_id, when};
use crate::app::{App, digest, letter};

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(in crate::cli) enum Mail {
    /// Sends a test letter at once.
    Test {
        address: String,
        /// Language of the letter; that of the city where it is left out.
        #[arg(long, default_value = "")]
        language: String,
    },
    /// Letters that wait and letters that were given up.
    List,
    /// Takes a letter up again, at once and for three days more.
    Retry { id: String },
    /// Takes every letter up again that was given up, at once and for three days more.
    Resend,
}

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(in crate::cli) enum Digest {
    /// Prints the weekly letter of this city; sends nothing.
    Preview(Preview),
}

#[derive(Clone, Debug, Serialize, Deserialize, Args)]
pub(in crate::cli) struct Preview {
    /// Language of the letter; that of the city where it is left out.
    #[arg(long)]
    language: Option<String>,
    /// A day of the week that it tells of, 2026-11-18; the last seven days where it is left out.
    #[arg(long)]
    week: Option<NaiveDate>,
    /// Writes the HTML of the letter into a file.
    #[arg(long, value_name = "FILE")]
    #[serde(skip)]
    html: Option<PathBuf>,
}

pub(super) async fn act(app: &App, command: &Mail) -> anyhow::Result<Value> {
    Ok(match command {
        Mail::Test { address, language } => {
            letter::test(app, &PROGRAM, address, language).await?;
            json!({ "sent": address })
        }
        Mail::List => letter::overview(app, &PROGRAM)
            .await?
            .letters
            .iter()
            .map(|row| {
                json!({
                    "id": row.id, "kind": row.kind, "to": row.recipient, "state": row.state,
                    "attempts": row.attempts, "error": row.error, "written": when(row.created_at),
                    "next": row.settled_at.is_none().then(|| when(row.run_at)),
                })
            })
            .collect(),
        Mail::Retry { id } => {
            letter::retry(app, &PROGRAM, parse_id(id)?).await?;
            json!({ "retried": id })
        }
        Mail::Resend => json!({ "resent": letter::resend(app, &PROGRAM).await? }),
    })
}

pub(super) async fn preview(app: &App, command: &Digest) -> anyhow::Result<Value> {
    let Digest::Preview(wanted) = command;
    let letter = digest::preview(app, &PROGRAM, wanted.language.as_deref(), wanted.week).await?;
    Ok(json!({ "subject": letter.subject, "text": letter.text, "html": letter.html }))
}

impl Digest {
    /// The letter as it reads; its HTML goes into the file that was named.
    pub(super) fn show(&self, answer: &Value) -> anyhow::Result<String> {
        let Self::Preview(wanted) = self;
        let part = |name: &str| answer[name].as_str().unwrap_or_default();
        if let Some(file) = &wanted.html {
            std::fs::write(file, part("html"))
                .with_context(|| format!("{} cannot be written", file.display()))?;
        }
        Ok(format!("{}\n\n{}", part("subject"), part("text").trim_end()))
    }
}
