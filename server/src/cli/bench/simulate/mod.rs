//! `hansa bench simulate`: an alliance of hundreds of cities in virtual time and in memory, over the same merge, reconciliation,
//! fingerprints, heads, epochs and recovery as the program (`federation::log`).
//!
//! `log` is what cities have signed, `copy` what one database holds of it, `alliance` what a city does with its own log,
//! `exchange` how a copy is brought up to date, `digest` compares, `weather` is what happens to an alliance and `schedule`
//! the random test of all this. Deliberately absent: proofs (entries are trusted), sockets, databases, the tombstone floor,
//! retries of deliveries.

mod alliance;
mod bits;
mod copy;
mod dice;
mod digest;
mod exchange;
mod log;
#[cfg(test)]
mod schedule;
mod weather;

use std::time::Instant;

use anyhow::bail;
use clap::Args;
use serde_json::{Value, json};

use self::alliance::{ANSWER_HEAD, REQUEST_HEAD};
use self::weather::{DAY, HOUR, MINUTE, Plan, Wave, Weather};
use crate::cli::output;

/// Shows what is not simulated, beside every result.
const REMARK: &str = "in memory: no sockets, no databases, no proofs (entries are trusted), no tombstone floor; a delivery that is \
                      lost is not sent again, so that everything is mended by asking";

#[derive(Clone, Debug, Args)]
pub(super) struct Simulate {
    /// Cities, each with copies of all others' logs.
    #[arg(long, default_value_t = 300, value_parser = clap::value_parser!(u32).range(2..=10_000))]
    cities: u32,
    /// The same number, the same weather.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Virtual days.
    #[arg(long, default_value_t = 14, value_parser = clap::value_parser!(u32).range(2..=365))]
    days: u32,
}

impl Simulate {
    pub(super) fn run(&self, json: bool) -> anyhow::Result<()> {
        let plan = Plan { cities: self.cities as usize, seed: self.seed, days: i64::from(self.days) };
        let started = Instant::now();
        let mut weather = Weather::new(plan)?;
        weather.run(|day| {
            if !json {
                output::progress(&format!("  day {day} of {}", self.days));
            }
        });
        let report = report(&weather, plan);
        if !json {
            output::progress("");
        }
        let equal = report["equal"].as_bool().unwrap_or(false);
        output::say(json, &report, || words(&report, started.elapsed().as_secs_f64()));
        if equal { Ok(()) } else { bail!("the digests differ") }
    }
}

/// Times of a kind of event, milliseconds.
fn times<'a>(waves: impl Iterator<Item = &'a Wave>) -> Value {
    let (mut times, mut open, mut events) = (Vec::new(), 0, 0);
    for wave in waves {
        times.extend_from_slice(&wave.times);
        open += wave.open();
        events += 1;
    }
    times.sort_unstable();
    let at = |part: usize| times.get((times.len() * part).div_ceil(100).saturating_sub(1));
    json!({
        "events": events, "cities": times.len(), "open": open,
        "p50_ms": at(50), "p95_ms": at(95), "max_ms": times.last(),
    })
}

fn report(weather: &Weather, plan: Plan) -> Value {
    let alliance = &weather.alliance;
    let tally = alliance.tally;
    let digests = alliance.digests();
    let equal = alliance.is_equal();
    let (mut numbers, mut live, mut stored) = (0_u64, 0_u64, 0_u64);
    for (city, log) in alliance.logs.iter().enumerate() {
        let copy = alliance.copy(city, city);
        numbers += u64::from(copy.known.len());
        live += u64::from(copy.live.len());
        stored += copy.known.iter().map(|at| log.entry(at).bone as u64).sum::<u64>();
        stored += copy.live.iter().map(|at| log.entry(at).whole as u64).sum::<u64>();
    }
    let mut names: Vec<&str> = Vec::new();
    for wave in &weather.waves {
        if !names.contains(&wave.name) {
            names.push(wave.name);
        }
    }
    let convergence: serde_json::Map<String, Value> = names
        .into_iter()
        .map(|name| (name.to_owned(), times(weather.waves.iter().filter(|wave| wave.name == name))))
        .collect();
    let head = (REQUEST_HEAD + ANSWER_HEAD) as u64;
    let cities = plan.cities as u64;
    json!({
        "cities": plan.cities, "seed": plan.seed, "days": plan.days, "remark": REMARK,
        "joined": weather.joined, "left": weather.left, "restored": weather.restored,
        "deliveries": tally.deliveries, "delivered_bytes": tally.delivered_bytes,
        "polls": weather.empty_polls, "poll_bytes": weather.empty_polls * head,
        "exchanges": tally.exchanges, "comparisons": tally.comparisons,
        "questions": tally.questions, "question_bytes": tally.question_bytes,
        "recovered": tally.recovered, "reissued": tally.reissued, "pruned": tally.pruned,
        "convergence": convergence,
        "growth": {
            "numbers_per_log": numbers / cities, "live_per_log": live / cities,
            "bytes_per_log": stored / cities, "bytes_per_city": stored,
        },
        "equal": equal, "digest": digests.first().map(|(_, digest)| digest.clone()),
    })
}

fn span(value: &Value) -> String {
    let Some(ms) = value.as_i64() else { return "–".to_owned() };
    match ms {
        ..MINUTE => format!("{} s", ms / 1000),
        MINUTE..HOUR => format!("{} min", ms / MINUTE),
        HOUR..DAY => format!("{} h {} min", ms / HOUR, ms % HOUR / MINUTE),
        DAY.. => format!("{} d {} h", ms / DAY, ms % DAY / HOUR),
    }
}

fn size(value: &Value) -> String {
    let bytes = value.as_u64().unwrap_or(0);
    match bytes {
        0..1_000_000 => format!("{} kB", bytes / 1000),
        1_000_000..10_000_000_000 => format!("{} MB", bytes / 1_000_000),
        _ => format!("{} GB", bytes / 1_000_000_000),
    }
}

fn words(report: &Value, seconds: f64) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    let _ = writeln!(
        text,
        "\n  {} cities, {} days, seed {}: {} joined, {} left, {} restored, half of them a week apart; {seconds:.0} s\n  {}\n",
        report["cities"],
        report["days"],
        report["seed"],
        report["joined"],
        report["left"],
        report["restored"],
        REMARK,
    );
    for (name, count, bytes) in [
        ("deliveries", "deliveries", "delivered_bytes"),
        ("questions for heads, nothing new", "polls", "poll_bytes"),
        ("questions of exchanges", "questions", "question_bytes"),
    ] {
        let _ = writeln!(text, "  {name:34} {:>12}   {:>8}", report[count].to_string(), size(&report[bytes]));
    }
    let _ = writeln!(
        text,
        "  exchanges {}, comparisons {}, taken back {}, said again {}, pruned {}\n",
        report["exchanges"], report["comparisons"], report["recovered"], report["reissued"], report["pruned"],
    );
    let _ = writeln!(
        text,
        "  {:34} {:>8} {:>12} {:>12} {:>12}",
        "everything is there again after", "cities", "p50", "p95", "max"
    );
    for (name, times) in report["convergence"].as_object().into_iter().flatten() {
        let _ = writeln!(
            text,
            "  {name:34} {:>8} {:>12} {:>12} {:>12}",
            times["cities"].to_string(),
            span(&times["p50_ms"]),
            span(&times["p95_ms"]),
            span(&times["max_ms"]),
        );
    }
    let growth = &report["growth"];
    let _ = writeln!(
        text,
        "\n  a log: {} numbers, {} live, {}; all logs in one city: {}\n  all digests are {}",
        growth["numbers_per_log"],
        growth["live_per_log"],
        size(&growth["bytes_per_log"]),
        size(&growth["bytes_per_city"]),
        if report["equal"] == true { "equal" } else { "NOT EQUAL" },
    );
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn simulate(seed: u64) -> Value {
        let plan = Plan { cities: 52, seed, days: 10 };
        let mut weather = Weather::new(plan).unwrap();
        weather.run(|_| {});
        assert!(weather.alliance.is_sound(), "seed {seed}");
        report(&weather, plan)
    }

    #[test]
    fn an_alliance_that_was_apart_restored_and_left_ends_with_one_digest() {
        let report = simulate(1);
        assert_eq!(report["equal"], true, "{report:#}");
        for name in ["joined", "left", "restored", "recovered", "comparisons"] {
            assert!(report[name].as_u64().unwrap() > 0, "{name}: {report:#}");
        }
        for (name, times) in report["convergence"].as_object().unwrap() {
            assert_eq!(times["open"], 0, "{name}: {report:#}");
            assert!(times["max_ms"].as_i64().unwrap_or(0) < DAY, "{name}: {report:#}");
        }
        assert_eq!(report, simulate(1), "the same seed is the same weather");
    }
}
