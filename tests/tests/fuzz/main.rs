//! Four fuzz targets without coverage: documents that are valid, changed by bytes and by structure, with a seed. Nothing
//! that a stranger sends makes a reader panic or work without end.
//!
//! `HANSA_FUZZ_SECONDS` says for how long each target runs (two seconds beside the other tests; `make fuzz` a minute each,
//! side by side), `HANSA_FUZZ_SEED` where the dice begin. A failure shows seed, round and the input in base64.
//! `target` is what is called, `corpus` what is changed, `mutate` how. Deliberately absent: coverage (cargo-fuzz needs a
//! nightly compiler, and the project builds with one stable toolchain).

mod corpus;
mod mutate;
mod target;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rig::Dice;

/// One input may take so long, on a machine that does other things too, without the optimiser.
const LONGEST: Duration = Duration::from_secs(5);
/// Rounds that every run makes, however little time it has.
const ROUNDS: u64 = 200;

fn number(name: &str, default: u64) -> anyhow::Result<u64> {
    #[expect(clippy::disallowed_methods, reason = "for how long, and from where: for whoever runs the tests")]
    match std::env::var(name) {
        Ok(text) => text.parse().with_context(|| format!("{name} is no number: {text}")),
        Err(_) => Ok(default),
    }
}

/// Feeds a target with what was made of a corpus until its time is over.
fn fuzz(name: &str, corpus: &[Vec<u8>], target: impl Fn(&[u8], &Dice)) -> anyhow::Result<()> {
    let time = Duration::from_secs(number("HANSA_FUZZ_SECONDS", 2)?);
    let seed = number("HANSA_FUZZ_SEED", 1)?;
    let started = Instant::now();
    for whole in corpus {
        target(whole, &Dice::new(0));
    }
    let mut round = 0;
    while round < ROUNDS || started.elapsed() < time {
        // Each round has dice of its own: one that fails can be had alone.
        let dice = Dice::new(seed.wrapping_mul(0x1_0000_0001).wrapping_add(round));
        let input = mutate::mutate(corpus, &dice);
        let begun = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| target(&input, &dice)));
        let shown = || format!("{name}: seed {seed}, round {round}, input {}", STANDARD.encode(&input));
        ensure!(outcome.is_ok(), "a panic in {}", shown());
        ensure!(begun.elapsed() < LONGEST, "too much work in {}", shown());
        round += 1;
    }
    ensure!(round >= ROUNDS);
    Ok(())
}

#[test]
fn no_activity_makes_its_readers_panic() -> anyhow::Result<()> {
    fuzz("activity", &corpus::activities(), |bytes, _| target::activity(bytes))
}

#[test]
fn no_actor_makes_its_readers_panic() -> anyhow::Result<()> {
    fuzz("actor", &corpus::actors()?, |bytes, _| target::actor(bytes))
}

#[test]
fn no_headers_make_the_guard_panic() -> anyhow::Result<()> {
    fuzz("headers", &corpus::headers()?, |bytes, _| target::headers(bytes))
}

#[test]
fn no_log_makes_its_readers_panic_or_compare_for_ever() -> anyhow::Result<()> {
    let logs = target::Logs::new()?;
    fuzz("log", &corpus::logs()?, |bytes, dice| logs.read(bytes, dice))
}
