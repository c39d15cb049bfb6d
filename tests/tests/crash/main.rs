//! Real processes that die without any clean-up: at each named point, and at fifty moments that nobody chose.

mod complete;
mod mail;
mod process;

use std::time::Duration;

use anyhow::{Context as _, ensure};
use process::{PATIENCE, Process, equal};
use rig::{Dice, Engine};
use serde_json::Value;

/// Which city dies at a point, and at what.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Act {
    Publish,
    Withdraw,
    Reply,
    /// The other city publishes, and this one dies of it.
    Receive,
    /// The other city publishes while this one is away, and it dies of catching up.
    Miss,
}

/// Every named point of the program. A test compares this list with the sources.
const POINTS: [(&str, Act); 15] = [
    ("publish.before_commit", Act::Publish),
    ("publish.after_commit", Act::Publish),
    ("delivery.before_send", Act::Publish),
    ("delivery.after_send", Act::Publish),
    ("delivery.after_settle", Act::Publish),
    ("withdraw.before_commit", Act::Withdraw),
    ("withdraw.after_commit", Act::Withdraw),
    ("reply.before_commit", Act::Reply),
    ("reply.after_commit", Act::Reply),
    ("inbox.before_commit", Act::Receive),
    ("inbox.after_commit", Act::Receive),
    ("apply.before_commit", Act::Receive),
    ("apply.after_commit", Act::Receive),
    ("sync.before_commit", Act::Miss),
    ("sync.after_commit", Act::Miss),
];

/// Tried where a database was set back.
const RECOVERY: &str = "recover.before_commit";
/// Tried where there is a mail server.
const MAIL: &str = "mail.after_send";

#[test]
fn every_named_point_is_tried() -> anyhow::Result<()> {
    fn read(folder: &std::path::Path, found: &mut Vec<String>) -> anyhow::Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                read(&path, found)?;
            } else if path.extension().is_some_and(|end| end == "rs") {
                let source = std::fs::read_to_string(&path)?;
                let names =
                    source.split("failpoint::reach(\"").skip(1).filter_map(|rest| rest.split('"').next());
                found.extend(names.map(str::to_owned));
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    read(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/src"), &mut found)?;
    found.sort();
    found.dedup();
    let mut tried: Vec<String> = POINTS.iter().map(|(name, _)| (*name).to_owned()).collect();
    tried.extend([RECOVERY, MAIL].map(str::to_owned));
    tried.sort();
    ensure!(found == tried, "in the sources: {found:?}");
    Ok(())
}

fn titles(feed: &[Value]) -> Vec<String> {
    let mut titles: Vec<String> =
        feed.iter().filter_map(|line| line["title"]["en"].as_str().map(str::to_owned)).collect();
    titles.sort();
    titles
}

async fn two(engine: Engine) -> anyhow::Result<(Process, Process)> {
    let (mut a, mut b) = (Process::prepare("a", engine).await?, Process::prepare("b", engine).await?);
    a.start(None).await?;
    b.start(None).await?;
    a.follow(&b).await?;
    b.follow(&a).await?;
    Ok((a, b))
}

/// City A dies at the point and comes back. What it acknowledged stands once on both sides; what it did not may stand
/// or not, but equally.
async fn die_at(a: &mut Process, b: &Process, point: &str, act: Act) -> anyhow::Result<()> {
    let title = format!("{point} {act:?}");
    let standing = a.publish(&format!("{title}: standing")).await?.context("no answer")?;
    let foreign = b.publish(&format!("{title}: foreign")).await?.context("no answer")?;
    equal(&[a, b]).await?;
    a.kill().await?;
    if act == Act::Miss {
        // Nothing is brought: what was missed is found by asking.
        b.deliveries("pause").await?;
        b.publish(&title).await?.context("the other city must go on")?;
    }
    a.start(Some(point)).await?;
    let own = standing["id"].as_str().context("id")?;
    let there = if act == Act::Miss { String::new() } else { find(a, &foreign).await? };
    let acknowledged = match act {
        Act::Miss => true,
        Act::Publish => a.publish(&title).await?.is_some(),
        Act::Withdraw => a.withdraw(own).await?,
        Act::Reply => a.reply(&there, &title).await?,
        Act::Receive => b.publish(&title).await?.is_some(),
    };
    // What reached its commit has happened, whoever heard of it; what did not has not.
    let happened = matches!(act, Act::Receive | Act::Miss) || !point.ends_with(".before_commit");
    ensure!(happened || !acknowledged, "what was acknowledged has happened");
    a.wait_for_death().await?;
    a.skip_leases().await?;
    if act == Act::Miss {
        b.deliveries("resume").await?;
    }
    // While it is away, the other city goes on.
    let meanwhile = format!("{title}: meanwhile");
    b.publish(&meanwhile).await?.context("the other city must go on")?;
    a.start(None).await?;
    let after = format!("{title}: after");
    a.publish(&after).await?.context("no answer after the restart")?;
    equal(&[a, b]).await?;
    for city in [&*a, b] {
        let titles = titles(&city.feed().await?);
        let count = |wanted: &str| titles.iter().filter(|title| *title == wanted).count();
        ensure!(
            count(&after) == 1 && count(&meanwhile) == 1,
            "{} misses what came after: {titles:?}",
            city.name
        );
        let standing = count(&format!("{title}: standing"));
        match act {
            Act::Publish | Act::Receive | Act::Miss => {
                ensure!(count(&title) == usize::from(happened), "{}: {titles:?}", city.name);
            }
            Act::Withdraw => ensure!(standing == usize::from(!happened), "{}: {titles:?}", city.name),
            Act::Reply => {}
        }
    }
    if act == Act::Reply {
        same_thread(a, b, &foreign, &title, usize::from(happened)).await?;
    }
    Ok(())
}

/// The id of a record here.
async fn find(city: &Process, record: &Value) -> anyhow::Result<String> {
    let feed = city.feed().await?;
    let line = feed.iter().find(|line| line["uri"] == record["uri"]).context("the record is not here")?;
    Ok(line["id"].as_str().context("id")?.to_owned())
}

/// Waits until a text stands as often as it should in the thread of a record, on both sides.
async fn same_thread(
    a: &Process,
    b: &Process,
    record: &Value,
    text: &str,
    wanted: usize,
) -> anyhow::Result<()> {
    let (here, there) = (find(a, record).await?, find(b, record).await?);
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        let count = |thread: String| thread.matches(&format!("<p>{text}</p>")).count();
        let counts = [count(a.replies(&here).await?), count(b.replies(&there).await?)];
        if counts == [wanted, wanted] {
            return Ok(());
        }
        let is_double = counts.iter().any(|count| *count > wanted);
        let is_late = tokio::time::Instant::now() >= deadline;
        ensure!(!is_double && !is_late, "the reply stands {counts:?} times instead of {wanted}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn run<F: Future<Output = anyhow::Result<()>>>(body: F) -> anyhow::Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(body)
}

#[test]
fn a_city_that_dies_at_any_named_point_loses_nothing_and_doubles_nothing_on_sqlite() -> anyhow::Result<()> {
    run(async {
        let (mut a, b) = two(Engine::Sqlite).await?;
        for (point, act) in POINTS {
            die_at(&mut a, &b, point, act).await.with_context(|| point.to_owned())?;
        }
        Ok(())
    })
}

#[test]
fn a_city_that_dies_at_any_named_point_loses_nothing_and_doubles_nothing_on_postgresql() -> anyhow::Result<()>
{
    if !Engine::Postgres.is_wanted() {
        return Ok(());
    }
    run(async {
        let (mut a, b) = two(Engine::Postgres).await?;
        for (point, act) in POINTS {
            die_at(&mut a, &b, point, act).await.with_context(|| point.to_owned())?;
        }
        Ok(())
    })
}

#[test]
fn who_tries_again_with_the_same_key_after_a_death_publishes_once() -> anyhow::Result<()> {
    run(async {
        let (mut a, b) = two(Engine::Sqlite).await?;
        for point in ["publish.before_commit", "publish.after_commit"] {
            a.kill().await?;
            a.start(Some(point)).await?;
            let title = format!("tried again after {point}");
            ensure!(a.publish_once(&title, point).await?.is_none(), "it died before it could answer");
            a.wait_for_death().await?;
            a.start(None).await?;
            let first = a.publish_once(&title, point).await?.context("no answer")?;
            let second = a.publish_once(&title, point).await?.context("no answer")?;
            ensure!(first["id"] == second["id"], "{first} {second}");
            equal(&[&a, &b]).await?;
            for city in [&a, &b] {
                let titles = titles(&city.feed().await?);
                let count = titles.iter().filter(|one| **one == title).count();
                ensure!(count == 1, "{} has {title} {count} times", city.name);
            }
        }
        Ok(())
    })
}

/// Seeded: the same moments, as far as machines repeat themselves.
#[test]
fn three_cities_killed_at_fifty_random_moments_end_with_the_same_complete_feed() -> anyhow::Result<()> {
    run(async {
        let mut cities = Vec::new();
        for name in ["a", "b", "c"] {
            let mut city = Process::prepare(name, Engine::Sqlite).await?;
            city.start(None).await?;
            cities.push(city);
        }
        for follower in 0..3 {
            for target in (0..3).filter(|target| *target != follower) {
                cities[follower].follow(&cities[target]).await?;
            }
        }
        let dice = Dice::new(20_151_118);
        let mut acknowledged = Vec::new();
        for round in 0..50u64 {
            let victim = dice.below(3);
            let writer = dice.below(3);
            let title = format!("round {round}");
            let wait = Duration::from_millis(dice.below(120) as u64);
            let (published, ()) = tokio::join!(cities[writer].publish(&title), tokio::time::sleep(wait));
            if published?.is_some() {
                acknowledged.push(title);
            }
            cities[victim].kill().await?;
            // The others publish while it is away.
            let other = (victim + 1) % 3;
            let title = format!("meanwhile {round}");
            if cities[other].publish(&title).await?.is_some() {
                acknowledged.push(title);
            }
            cities[victim].start(None).await?;
        }
        let all: Vec<&Process> = cities.iter().collect();
        equal(&all).await?;
        for city in all {
            let shown = titles(&city.feed().await?);
            let lost: Vec<_> = acknowledged.iter().filter(|title| !shown.contains(title)).collect();
            ensure!(lost.is_empty(), "{} lost {lost:?}", city.name);
            ensure!(
                shown.windows(2).all(|pair| pair[0] != pair[1]),
                "{} shows something twice: {shown:?}",
                city.name
            );
        }
        Ok(())
    })
}
