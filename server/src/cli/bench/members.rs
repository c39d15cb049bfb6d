//! An alliance with nothing new: what it costs to know that.

use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context as _, ensure};

use super::city::{City, Scratch};
use super::figure::{Figure, Gate, Unit, millis};
use super::machine::Machine;
use super::peers::{Peers, Sort};
use super::publish::until;
use super::traffic::befriend;
use crate::app::sync::{self, Standing};
use crate::clock::Clock;

const SOON: Duration = Duration::from_millis(50);
/// One small request to each, and not a single write.
const ONE_EACH: Gate = Gate::AtMost(1.0);
const NONE: Gate = Gate::AtMost(0.0);

pub(super) async fn run(scratch: &Scratch, machine: &Machine, count: usize) -> anyhow::Result<Vec<Figure>> {
    let clock = Clock::system();
    let city = City::start(scratch, "members").await?;
    let peers = Peers::start(count, Sort::Member, &clock).await?;
    befriend(&city, &peers, &clock).await?;
    let app = city.app();
    until(SOON, async || {
        let state = sync::state(app).await?;
        let complete = state.cities.iter().filter(|line| line.standing == Standing::Complete).count();
        Ok(complete >= count)
    })
    .await
    .context("not every copy is complete")?;
    // Twice, so that every member has been asked with the mark that it gave.
    sync::poll_all(app).await?;
    sync::poll_all(app).await?;
    let (asked, files) = (peers.asked(), written(&app.config.data.folder)?);
    let started = Instant::now();
    sync::poll_all(app).await?;
    let time = started.elapsed();
    let requests = u32::try_from(peers.asked() - asked)?;
    let writes = u8::from(written(&app.config.data.folder)? != files);
    ensure!(requests > 0, "nobody was asked");
    city.stop().await;
    let members = f64::from(u32::try_from(count)?);
    let figure = |name, unit, value, limit, limit_is, gate| Figure {
        name,
        unit,
        value,
        limit,
        limit_is,
        gate,
        aim: None,
    };
    Ok(vec![
        figure("nothing new: requests", Unit::Count, f64::from(requests), members, "members", Some(ONE_EACH)),
        figure("nothing new: writes", Unit::Count, f64::from(writes), 1.0, "write", Some(NONE)),
        figure(
            "nothing new: time",
            Unit::Milliseconds,
            millis(time),
            members * machine.round_trip,
            "such round trips",
            None,
        ),
    ])
}

/// Sizes and dates of the files of a database: every commit changes them.
fn written(folder: &Path) -> anyhow::Result<Vec<(u64, SystemTime)>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        // The shared memory of readers is no write.
        if entry.file_name().to_string_lossy().ends_with("-shm") {
            continue;
        }
        let about = entry.metadata()?;
        if about.is_file() {
            files.push((about.len(), about.modified()?));
        }
    }
    files.sort();
    Ok(files)
}
