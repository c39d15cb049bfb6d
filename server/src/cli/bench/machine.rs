//! What this machine can do at best: the limits beside which the figures stand.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use hansa_federation::keys::{Ed25519Key, PublicEd25519, PublicRsa, RsaKey};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::client::{Connection, get, hammer};
use super::figure::{Times, millis, rate};
use crate::app::{App, measure};

/// Limits that need no city.
#[derive(Clone, Copy, Debug)]
pub(super) struct Machine {
    pub cores: usize,
    /// RSA-2048 signatures per second, on one core and on all.
    pub signs_on_one: f64,
    pub signs: f64,
    /// RSA-2048 verifications per second on all cores.
    pub verifies: f64,
    /// Ed25519 verifications per second on one core.
    pub checks_on_one: f64,
    /// One request and its answer over loopback, milliseconds.
    pub round_trip: f64,
    /// Answers per second of a server that does nothing, under the same client.
    pub answers: f64,
}

/// Turns of each measurement: the best counts, since a limit is what nothing else held up.
const TURNS: u32 = 5;

impl Machine {
    /// Measures everything, for about four times as long as `time`.
    pub(super) async fn measure(time: Duration) -> anyhow::Result<Self> {
        let cores = std::thread::available_parallelism()?.get();
        let mut machine = Self {
            cores,
            signs_on_one: 0.0,
            signs: 0.0,
            verifies: 0.0,
            checks_on_one: 0.0,
            round_trip: f64::INFINITY,
            answers: 0.0,
        };
        machine.measure_keys(time).await?;
        let idle = Idle::start().await?;
        let request = get("/", "localhost", "*/*");
        let mut connection = Connection::open(idle.address).await?;
        for _ in 0..TURNS {
            let mut times = Times::default();
            for _ in 0..100 {
                let started = Instant::now();
                connection.expect(&request, 200).await?;
                times.put(started.elapsed());
            }
            machine.round_trip = machine.round_trip.min(times.percentile(0.5));
            machine.answers = machine.answers.max(hammer(idle.address, &request, time / TURNS).await?);
        }
        Ok(machine)
    }

    /// Measures signatures and verifications once more, in case that the machine was held up before.
    pub(super) async fn measure_keys(&mut self, time: Duration) -> anyhow::Result<()> {
        let key = tokio::task::spawn_blocking(RsaKey::generate).await??;
        let public = PublicRsa::from_pem(&key.public_pem())?;
        let (key, message) = (Arc::new(key), b"what a delivery signs is about three lines long");
        let signature = key.sign(message)?;
        let ed25519 = Ed25519Key::generate()?;
        let proof = ed25519.sign(message);
        let proven = PublicEd25519::from_multibase(&ed25519.public_multibase())?;
        let check = move || proven.verify(message, &proof).is_ok();
        let sign = move || key.sign(message).is_ok();
        let verify = move || public.verify(message, &signature).is_ok();
        for _ in 0..TURNS {
            let turn = time / TURNS;
            self.signs_on_one = self.signs_on_one.max(on_cores(1, turn, sign.clone()).await?);
            self.signs = self.signs.max(on_cores(self.cores, turn, sign.clone()).await?);
            self.checks_on_one = self.checks_on_one.max(on_cores(1, turn, check.clone()).await?);
            self.verifies = self.verifies.max(on_cores(self.cores, turn, verify.clone()).await?);
        }
        Ok(())
    }
}

/// Does something on so many cores for a while; how often it went well in a second.
async fn on_cores(
    cores: usize,
    time: Duration,
    work: impl Fn() -> bool + Clone + Send + 'static,
) -> anyhow::Result<f64> {
    let started = Instant::now();
    let tasks: Vec<_> = (0..cores)
        .map(|_| {
            let work = work.clone();
            tokio::task::spawn_blocking(move || {
                let mut count = 0;
                while started.elapsed() < time {
                    count += usize::from(work());
                }
                count
            })
        })
        .collect();
    let mut count = 0;
    for task in tasks {
        count += task.await?;
    }
    Ok(rate(count, started.elapsed()))
}

/// A server that answers at once and does nothing.
struct Idle {
    address: SocketAddr,
    task: JoinHandle<()>,
}

impl Idle {
    async fn start() -> anyhow::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let router = Router::new().fallback(|| async { "ok\n" });
        let task = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { address, task })
    }
}

impl Drop for Idle {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// One durable commit in the database of a city, milliseconds.
pub(super) async fn commit(app: &App) -> anyhow::Result<f64> {
    let mut times = Times::default();
    for _ in 0..100 {
        let started = Instant::now();
        measure::commit(app).await?;
        times.put(started.elapsed());
    }
    Ok(times.percentile(0.5))
}

/// The newest page of the feed as a bare query, p50 and p95 in milliseconds.
pub(super) async fn query(app: &App, lines: u64, rounds: usize) -> anyhow::Result<(f64, f64)> {
    let mut times = Times::default();
    for _ in 0..rounds {
        let started = Instant::now();
        measure::newest(app, lines).await?;
        times.put(started.elapsed());
    }
    Ok((times.percentile(0.5), times.percentile(0.95)))
}

/// The time of one start of this program that does nothing, milliseconds.
pub(super) async fn bare_start() -> anyhow::Result<f64> {
    let mut times = Times::default();
    for _ in 0..5 {
        let started = Instant::now();
        tokio::process::Command::new(std::env::current_exe()?).arg("--version").output().await?;
        times.put(started.elapsed());
    }
    Ok(times.percentile(0.5))
}

pub(super) fn of_one(per_second: f64) -> f64 {
    millis(Duration::from_secs(1)) / per_second
}
