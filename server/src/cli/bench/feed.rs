//! A city with many records: its pages, its documents, its start, its memory.

use std::path::PathBuf;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};

use super::city::{City, HANDLE, Scratch, forms};
use super::client::{Connection, get, hammer};
use super::figure::{Figure, Gate, Times, Unit, millis};
use super::machine::{Machine, bare_start, query};
use super::publish::PATIENCE;
use crate::app::measure;

/// Lines of the first page.
const LINES: u64 = 20;

/// A page needs six more queries (owners, themes, replies, total, and the choices of the filter), is rendered and
/// compressed.
const PAGE: Gate = Gate::AtMost(40.0);
/// No choices, no template.
const JSON: Gate = Gate::AtMost(25.0);
/// WebFinger reads two rows and the actor four, each through the routing of a whole program; the limit reads nothing.
const DOCUMENT: Gate = Gate::AtLeast(0.03);
/// Beside the bare start: the database is opened, the schema compared, the keys are opened, a page is made.
const START: Gate = Gate::AtMost(60.0);
/// The program itself is mapped whole and counts; what it allocates beside should be less than its own size.
const MEMORY: Gate = Gate::AtMost(2.5);

/// What was measured of a city in this process, and what is needed to start it in one of its own.
pub(super) struct Filled {
    pub figures: Vec<Figure>,
    data: PathBuf,
    domain: String,
    page: Vec<u8>,
}

pub(super) async fn run(
    scratch: &Scratch,
    machine: &Machine,
    records: usize,
    rounds: usize,
    time: Duration,
    progress: impl Fn(usize),
) -> anyhow::Result<Filled> {
    let city = City::start(scratch, "feed").await?;
    measure::fill(city.app(), &forms()?, records, progress).await?;
    let city = city.restart().await?;
    let (app, host) = (city.app(), city.app().domain().to_owned());
    let (median, tail) = query(app, LINES + 1, rounds).await?;
    let page = get("/", &host, "text/html");
    let html = ask(&city, &page, rounds).await?;
    let json = ask(&city, &get("/api/v1/feed", &host, "application/json"), rounds).await?;
    let figure = |name, times: &Times, part, limit, gate, aim| Figure {
        name,
        unit: Unit::Milliseconds,
        value: times.percentile(part),
        limit,
        limit_is: "bare query",
        gate,
        aim,
    };
    let mut figures = vec![
        figure("feed page, p50", &html, 0.5, median, Some(PAGE), None),
        figure("feed page, p95", &html, 0.95, tail, None, Some(30.0)),
        figure("feed as JSON, p50", &json, 0.5, median, Some(JSON), None),
        figure("feed as JSON, p95", &json, 0.95, tail, None, Some(30.0)),
    ];
    let handle = format!("/.well-known/webfinger?resource=acct:{HANDLE}@{host}");
    for (name, path, accept) in [
        ("WebFinger", handle.as_str(), "application/jrd+json"),
        ("actor", "/a/city", "application/activity+json"),
    ] {
        figures.push(Figure {
            name,
            unit: Unit::PerSecond,
            value: hammer(city.address(), &get(path, &host, accept), time).await?,
            limit: machine.answers,
            limit_is: "answers of an idle server",
            gate: Some(DOCUMENT),
            aim: None,
        });
    }
    let data = app.config.data.folder.clone();
    city.stop().await;
    Ok(Filled { figures, data, domain: host, page })
}

async fn ask(city: &City, request: &[u8], rounds: usize) -> anyhow::Result<Times> {
    let mut connection = Connection::open(city.address()).await?;
    let mut times = Times::default();
    for _ in 0..rounds {
        let started = Instant::now();
        let body = connection.expect(request, 200).await?;
        times.put(started.elapsed());
        ensure!(!body.is_empty(), "the answer is empty");
    }
    Ok(times)
}

impl Filled {
    /// Starts the city as a process of its own: how long until its first page, and how much memory it holds when it has
    /// nothing to do.
    pub(super) async fn start_alone(&self, rest: Duration) -> anyhow::Result<Vec<Figure>> {
        let bare = bare_start().await?;
        let port = self.domain.rsplit_once(':').context("no port")?.1;
        let address = format!("127.0.0.1:{port}").parse()?;
        let started = Instant::now();
        let mut child = tokio::process::Command::new(std::env::current_exe()?)
            .env_clear()
            .args(["serve", "--development", "--domain", &self.domain, "--data"])
            .arg(&self.data)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let start = loop {
            if let Ok(mut connection) = Connection::open(address).await {
                connection.expect(&self.page, 200).await?;
                break started.elapsed();
            }
            if let Some(status) = child.try_wait()? {
                anyhow::bail!("the city does not start: {status}");
            }
            ensure!(started.elapsed() < PATIENCE, "the city does not start");
            tokio::time::sleep(Duration::from_millis(1)).await;
        };
        tokio::time::sleep(rest).await;
        let id = child.id().context("the city has ended")?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
        let (resident, program) = (field(&status, "VmRSS")?, field(&status, "RssFile")?);
        child.kill().await?;
        Ok(vec![
            Figure {
                name: "start → first page",
                unit: Unit::Milliseconds,
                value: millis(start),
                limit: bare,
                limit_is: "start that does nothing",
                gate: Some(START),
                aim: Some(300.0),
            },
            Figure {
                name: "idle memory",
                unit: Unit::Mebibytes,
                value: resident,
                limit: program,
                limit_is: "the program itself",
                gate: Some(MEMORY),
                aim: Some(40.0),
            },
        ])
    }
}

/// A line of `/proc/…/status`, in MiB.
fn field(status: &str, name: &str) -> anyhow::Result<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    let kib: f64 = line.and_then(|line| line.split_whitespace().next()).context("no such line")?.parse()?;
    Ok(kib / 1024.0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    #[expect(clippy::float_cmp, reason = "a power of two")]
    fn memory_is_read_from_its_own_line() {
        let status = "Name:\thansa\nVmRSSX:\t1 kB\nVmRSS:\t   40960 kB\nRssFile:\t 1024 kB\n";
        assert_eq!(field(status, "VmRSS").unwrap(), 40.0);
        assert!(field(status, "VmSwap").is_err());
    }
}
