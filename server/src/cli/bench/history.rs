//! A whole log at once: how fast its history is loaded with every proof checked, and what two logs say to find out in what
//! they differ.

use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use hansa_federation::log::reconcile::{Comparison, answer};
use hansa_federation::log::wire::{write_answer, write_question};
use hansa_federation::log::{EntryNumber, Item, Items};

use super::city::{City, HANDLE, Scratch, forms};
use super::figure::{Figure, Gate, Unit, rate};
use super::machine::Machine;
use super::publish::until;
use crate::app::sync::{self, Standing};
use crate::app::{Principal, follow, measure};

/// Between two looks.
const SOON: Duration = Duration::from_millis(50);
/// Longest load.
const PATIENCE: Duration = Duration::from_secs(1800);

/// Beside one verification an entry is served, fetched and parsed, its texts are made safe and folded into words, and seven
/// rows of together 50 kB are written, with all indexes. The city that serves it uses the same cores.
/// Wanted are 0.4, which a disk would have to take at a gigabyte a second; seen: 0.038 to 0.057.
const LOADED: Gate = Gate::AtLeast(0.015);
/// A comparison is rounds and bytes, the same on every machine.
const ALL: Gate = Gate::AtMost(1.0);

/// Objects of a log, and how many of them the other side lacks.
const OBJECTS: u64 = 20_000;
const MISSING: u64 = 42;

pub(super) async fn run(
    scratch: &Scratch,
    machine: &Machine,
    entries: usize,
    progress: impl Fn(usize),
) -> anyhow::Result<Vec<Figure>> {
    let mut figures = vec![load(scratch, machine, entries, progress).await?];
    let (rounds, bytes) = compare()?;
    let figure = |name, unit, value, limit| Figure {
        name,
        unit,
        value,
        limit,
        limit_is: "allowed",
        gate: Some(ALL),
        aim: None,
    };
    figures.push(figure("42 of 20,000 missing: questions", Unit::Count, rounds, 5.0));
    figures.push(figure("42 of 20,000 missing: said", Unit::Kibibytes, bytes, 100.0));
    Ok(figures)
}

async fn load(
    scratch: &Scratch,
    machine: &Machine,
    entries: usize,
    progress: impl Fn(usize),
) -> anyhow::Result<Figure> {
    let here = City::start(scratch, "history").await?;
    let there = City::start(scratch, "reader").await?;
    measure::publish(here.app(), &forms()?, entries, progress).await?;
    let target = format!("@{HANDLE}@{}", here.app().domain());
    let uri = here.app().ids.actor(HANDLE);
    follow::request(there.app(), &Principal::Program, &target).await?;
    let standing = async || {
        let line = sync::state_of(there.app(), uri.as_str()).await?;
        anyhow::Ok(line.map(|line| (line.standing, line.entries)))
    };
    let is_open = async || {
        let found = standing().await?;
        Ok(found
            .is_some_and(|(standing, _)| matches!(standing, Standing::Joining { .. } | Standing::Complete)))
    };
    until(SOON, is_open).await.context("the follow was not accepted")?;
    // The exchange alone: not how long the worker sleeps before it.
    let started = Instant::now();
    loop {
        sync::run_due(there.app()).await?;
        match standing().await? {
            Some((Standing::Complete, found)) => {
                ensure!(found >= entries as u64, "not all of the log is there");
                break;
            }
            line => ensure!(started.elapsed() < PATIENCE, "the log was not loaded: {line:?}"),
        }
        tokio::time::sleep(SOON).await;
    }
    let time = started.elapsed();
    here.stop().await;
    there.stop().await;
    Ok(Figure {
        name: "entries loaded, proofs checked",
        unit: Unit::PerSecond,
        value: rate(entries, time),
        limit: machine.checks_on_one,
        limit_is: "Ed25519 verifications of one core",
        gate: Some(LOADED),
        aim: None,
    })
}

/// Questions, and KiB of questions and answers together.
fn compare() -> anyhow::Result<(f64, f64)> {
    let item = |n: u64| Item {
        // Keys as a city mints them.
        key: format!(
            "https://city.example/o/0198f0a0-{:04x}-7000-8000-{:012x}",
            n >> 12,
            n.wrapping_mul(0x9E37_79B9)
        ),
        number: EntryNumber { epoch: "01J9YZ6M2PX4T8V0K3R5W7N9QD".to_owned(), seq: n + 1 },
        hash: std::array::from_fn(|at| n.to_le_bytes()[at % 8]),
    };
    let every = OBJECTS / MISSING;
    let theirs = Items::new((0..OBJECTS).map(item).collect());
    let ours =
        Items::new((0..OBJECTS).filter(|n| n % every != 7 || n / every >= MISSING).map(item).collect());
    let mut comparison = Comparison::start(&ours);
    let mut bytes = 0;
    while let Some(ranges) = comparison.ask()? {
        bytes += write_question(None, ranges).to_string().len();
        let told = answer(&theirs, ranges);
        bytes += write_answer(&told, None).to_string().len();
        comparison.hear(told)?;
    }
    let questions = u32::try_from(comparison.questions())?;
    let found = comparison.finish().wanted.len();
    ensure!(u64::try_from(found)? == MISSING, "{found} were found missing");
    let bytes = u32::try_from(bytes).context("much was said")?;
    Ok((f64::from(questions), f64::from(bytes) / 1024.0))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_comparison_costs_what_it_may() {
        let (questions, kib) = compare().unwrap();
        assert!(questions <= 5.0 && kib <= 100.0, "{questions} questions, {kib} KiB");
    }
}
