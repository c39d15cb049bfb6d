//! `hansa bench`: figures of real cities on this machine, each beside a limit that was measured in the same run. Gates
//! judge the ratio of the two, so that they hold on any machine.
//!
//! Deliberately absent: statistics over many runs, comparison with other programs, traffic to any other machine.

mod city;
mod client;
mod feed;
mod figure;
mod history;
mod machine;
mod members;
mod peers;
mod publish;
mod simulate;
mod traffic;

use std::path::PathBuf;
use std::time::Duration;

use anyhow::bail;
use clap::{Args, Subcommand, ValueEnum};
use serde_json::json;

use self::city::Scratch;
use self::figure::{Figure, table};
use self::machine::Machine;
use self::traffic::Size;
use super::{output, serve};
use crate::config::LogSection;

#[derive(Debug, Args)]
pub(super) struct Bench {
    /// Fewer rounds and records: a look, not a measurement.
    #[arg(long)]
    quick: bool,
    /// Where the cities of the bench live for its time, on the disk to be measured, with 2 GB to spare.
    #[arg(long)]
    folder: Option<PathBuf>,
    /// Entries of the log that is loaded.
    #[arg(long)]
    entries: Option<usize>,
    /// One part only.
    #[arg(long, value_enum)]
    only: Option<Part>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Simulates an alliance in virtual time and memory: what it costs, and how long until all cities hold the same.
    Simulate(simulate::Simulate),
}

/// What can be measured alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
    Publish,
    Feed,
    Traffic,
    History,
    Members,
}

/// How much is done.
struct Plan {
    publications: usize,
    records: usize,
    pages: usize,
    traffic: Size,
    /// Entries of a log that is loaded.
    entries: usize,
    members: usize,
    /// For what is counted over a time.
    time: Duration,
    /// Until a city counts as idle.
    rest: Duration,
}

impl Bench {
    pub(super) async fn run(&self, json: bool) -> anyhow::Result<()> {
        if let Some(Command::Simulate(simulate)) = &self.command {
            return simulate.run(json);
        }
        crate::telemetry::start(&LogSection { level: "error".to_owned(), ..LogSection::default() });
        let figures = tokio::select! {
            figures = self.measure(json) => figures?,
            // What is dropped here removes its folder and ends its process.
            () = serve::stop_signal() => bail!("stopped"),
        };
        // Unoptimised code is measured against optimised cryptography and C: that says nothing.
        let is_judged = !cfg!(debug_assertions);
        let failed: Vec<&str> =
            figures.iter().filter(|figure| is_judged && !figure.passes()).map(|figure| figure.name).collect();
        let value = json!({
            "figures": figures.iter().map(Figure::to_json).collect::<Vec<_>>(), "judged": is_judged, "failed": failed,
        });
        output::say(json, &value, || {
            let remark =
                if is_judged { "" } else { "\n\n  Not judged: this is a build without optimisation." };
            format!("\n{}{remark}\n", table(&figures, is_judged))
        });
        if failed.is_empty() { Ok(()) } else { bail!("beyond the gate: {}", failed.join("; ")) }
    }

    fn plan(&self) -> Plan {
        let size = |peers, incoming, outgoing| Size { peers, incoming, outgoing };
        if self.quick {
            Plan {
                publications: 20,
                records: 2_000,
                pages: 40,
                traffic: size(4, 600, 300),
                entries: 1_000,
                members: 20,
                time: Duration::from_millis(500),
                rest: Duration::from_secs(1),
            }
        } else {
            Plan {
                publications: 150,
                records: 30_000,
                pages: 300,
                traffic: size(8, 6_000, 500),
                // A rate: a hundred thousand would take minutes and say the same.
                entries: 20_000,
                members: 300,
                time: Duration::from_secs(2),
                rest: Duration::from_secs(3),
            }
        }
    }

    async fn measure(&self, json: bool) -> anyhow::Result<Vec<Figure>> {
        let say = |text: &str| {
            if !json {
                output::progress(text);
            }
        };
        let plan = self.plan();
        let scratch = Scratch::new(self.folder.as_deref().unwrap_or(&std::env::temp_dir()))?;
        say("  what this machine can do");
        let mut machine = Machine::measure(plan.time).await?;
        if !json {
            output::progress("");
            output::line(&format!("  {} cores; {} records in the feed", machine.cores, plan.records));
        }
        let is_wanted = |part| self.only.is_none_or(|only| only == part);
        let mut figures = Vec::new();
        if is_wanted(Part::Publish) {
            say("  publishing, from city to city");
            figures.extend(publish::run(&scratch, &machine, plan.publications).await?);
        }
        if is_wanted(Part::Feed) {
            say("  making records");
            let progress = |done| say(&format!("  making records: {done} of {}", plan.records));
            let feed = feed::run(&scratch, &machine, plan.records, plan.pages, plan.time, progress).await?;
            figures.extend(feed.figures.iter().cloned());
            say("  starting a city of its own");
            figures.extend(feed.start_alone(plan.rest).await?);
        }
        if is_wanted(Part::Traffic) {
            say("  much at once between cities");
            figures.extend(traffic::run(&scratch, &mut machine, plan.traffic, plan.time).await?);
        }
        if is_wanted(Part::History) {
            say("  writing a history");
            let entries = self.entries.unwrap_or(plan.entries);
            let progress = |done| say(&format!("  writing a history: {done} of {entries}"));
            figures.extend(history::run(&scratch, &machine, entries, progress).await?);
        }
        if is_wanted(Part::Members) {
            say("  many cities and nothing new");
            figures.extend(members::run(&scratch, &machine, plan.members).await?);
        }
        say("");
        Ok(figures)
    }
}
