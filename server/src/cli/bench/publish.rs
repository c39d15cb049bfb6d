//! From "publish" in one city to the feed page of another.

use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use hansa_entities::follow::FollowState;
use hansa_entities::record::RecordKind;

use super::city::{City, HANDLE, Scratch, forms};
use super::client::{Connection, get};
use super::figure::{Figure, Gate, Times, Unit};
use super::machine::{Machine, commit, of_one};
use crate::app::{Principal, follow, publication, record};

/// Longest wait for anything to arrive.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);

/// Between two looks.
const SOON: Duration = Duration::from_millis(1);

/// What it takes in the end: the act and the received activity are each a dozen rows with their indexes, the delivery is
/// leased, signed, verified and settled, and a page is rendered: eight commits and some forty statements where the limit
/// counts two of each kind. Measured on two cores: 11 to 16 times at the median. Twice that is a regression, or a wait
/// for a timer where a signal was meant.
const MEDIAN: Gate = Gate::AtMost(35.0);
/// The same with the tail of a machine that does other things too.
const TAIL: Gate = Gate::AtMost(70.0);

pub(super) async fn run(scratch: &Scratch, machine: &Machine, rounds: usize) -> anyhow::Result<Vec<Figure>> {
    let here = City::start(scratch, "a").await?;
    let there = City::start(scratch, "b").await?;
    let target = format!("@{HANDLE}@{}", here.app().domain());
    let asked = follow::request(there.app(), &Principal::Program, &target).await?;
    until(SOON, async || {
        let following = follow::following(there.app(), &Principal::Program).await?;
        Ok(following
            .iter()
            .any(|f| f.follow.id == asked.follow.id && f.follow.state == FollowState::Accepted))
    })
    .await
    .context("the follow was not accepted")?;
    let before = commit(here.app()).await?;

    let initiatives: Vec<_> =
        forms()?.into_iter().filter(|(kind, _)| *kind == RecordKind::Initiative).collect();
    let mut connection = Connection::open(there.address()).await?;
    let page = get("/", there.app().domain(), "text/html");
    let mut times = Times::default();
    for round in 0..rounds {
        let (kind, form) = initiatives.get(round % initiatives.len()).context("no initiative")?;
        let started = Instant::now();
        let published = publication::publish_form(here.app(), &here.officer, *kind, form).await?;
        let uri = here.app().ids.object(published.record.0).to_string();
        until(SOON, async || Ok(record::find(there.app(), &uri).await?.is_some()))
            .await
            .with_context(|| format!("publication {round} did not arrive"))?;
        let body = connection.expect(&page, 200).await?;
        times.put(started.elapsed());
        ensure!(!body.is_empty(), "the feed page is empty");
    }
    let commit = before.min(commit(here.app()).await?);
    let limit = 2.0 * commit + of_one(machine.signs_on_one) + machine.round_trip;
    here.stop().await;
    there.stop().await;
    let figure = |name, part: f64, gate, aim| Figure {
        name,
        unit: Unit::Milliseconds,
        value: times.percentile(part),
        limit,
        limit_is: "2 commits, 1 signature, 1 round trip",
        gate: Some(gate),
        aim,
    };
    Ok(vec![
        figure("publish → page of the other city, p50", 0.5, MEDIAN, None),
        figure("publish → page of the other city, p95", 0.95, TAIL, Some(300.0)),
    ])
}

/// Looks again and again, so far apart.
pub(super) async fn until(
    pause: Duration,
    mut is_so: impl AsyncFnMut() -> anyhow::Result<bool>,
) -> anyhow::Result<()> {
    let deadline = Instant::now() + PATIENCE;
    while !is_so().await? {
        ensure!(Instant::now() < deadline, "not within {} seconds", PATIENCE.as_secs());
        tokio::time::sleep(pause).await;
    }
    Ok(())
}
