//! The same promises as in `alliance::complete`, kept by real processes that are killed.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Context as _, ensure};
use rig::Engine;
use serde_json::Value;

use super::process::{PATIENCE, Process, equal};
use super::{RECOVERY, run, titles, two};

macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($engine:ident) $body:block)+) => {$(
        mod $name {
            use super::*;

            $(#[$meta])*
            async fn body($engine: Engine) -> anyhow::Result<()> $body

            #[test]
            fn sqlite() -> anyhow::Result<()> {
                if Engine::Sqlite.is_wanted() { run(body(Engine::Sqlite)) } else { Ok(()) }
            }

            #[test]
            fn postgres() -> anyhow::Result<()> {
                if Engine::Postgres.is_wanted() { run(body(Engine::Postgres)) } else { Ok(()) }
            }
        }
    )+};
}

fn id_of(answer: &Value) -> anyhow::Result<String> {
    Ok(answer["id"].as_str().context("id")?.to_owned())
}

/// Waits until a city says of another that it is complete, and returns the line.
async fn complete(city: &Process, other: &Process) -> anyhow::Result<Value> {
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        let line = city.state_of(other).await?;
        if line["standing"] == "complete" {
            return Ok(line);
        }
        ensure!(tokio::time::Instant::now() < deadline, "{} of {}: {line}", city.name, other.name);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Waits until every city shows these titles, each once.
async fn show(cities: &[&Process], wanted: &[&str]) -> anyhow::Result<()> {
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        let mut missing = Vec::new();
        for city in cities {
            let shown = titles(&city.feed().await?);
            for title in wanted {
                if shown.iter().filter(|one| one == title).count() != 1 {
                    missing.push(format!("{} at {}", title, city.name));
                }
            }
        }
        if missing.is_empty() {
            return equal(cities).await;
        }
        ensure!(tokio::time::Instant::now() < deadline, "missing: {missing:?}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

on_both! {
    async fn cv_01_a_city_killed_for_a_thousand_acts_is_complete_after_its_start(engine) {
        let (a, mut b) = two(engine).await?;
        b.kill().await?;
        for n in 0..1000 {
            a.publish(&format!("act {n}")).await?.context("no answer")?;
        }
        b.skip_leases().await?;
        b.start(None).await?;
        complete(&b, &a).await?;
        equal(&[&a, &b]).await?;
        ensure!(b.feed().await?.len() == 1000);
        Ok(())
    }

    async fn cv_05_an_origin_set_back_gets_its_lost_entries_from_its_peers_though_it_dies_of_it(engine) {
        let (mut a, b) = two(engine).await?;
        let kept = a.publish("kept").await?.context("no answer")?;
        equal(&[&a, &b]).await?;
        a.snapshot("before").await?;
        a.publish("lost").await?.context("no answer")?;
        a.retitle(&id_of(&kept)?, "kept, changed").await?;
        equal(&[&a, &b]).await?;
        let given = a.numbers().await?;
        a.restore("before").await?;
        // It dies when it first takes back what it lost; the member brings it again.
        a.start(Some(RECOVERY)).await?;
        a.wait_for_death().await?;
        a.skip_leases().await?;
        a.start(None).await?;
        a.publish("after").await?.context("no answer")?;
        show(&[&a, &b], &["lost", "kept, changed", "after"]).await?;
        let mut seen = BTreeMap::new();
        for number in a.numbers().await?.into_iter().chain(given) {
            *seen.entry(number).or_insert(0) += 1;
        }
        let shared = a.numbers().await?.len();
        ensure!(seen.len() > shared, "what was lost had numbers that are not given again: {seen:?}");
        Ok(())
    }

    async fn cv_07_a_member_makes_another_complete_while_the_origin_is_dead(engine) {
        let (mut a, b) = two(engine).await?;
        let mut c = Process::prepare("c", engine).await?;
        c.start(None).await?;
        for city in [&a, &b] {
            c.follow(city).await?;
        }
        b.follow(&c).await?;
        a.publish("before").await?.context("no answer")?;
        show(&[&a, &b, &c], &["before"]).await?;
        c.kill().await?;
        a.publish("while one was dead").await?.context("no answer")?;
        show(&[&a, &b], &["while one was dead"]).await?;
        // The member reads the signed head within the minute.
        let deadline = tokio::time::Instant::now() + PATIENCE;
        while b.state_of(&a).await?["announced"] != 2 {
            ensure!(tokio::time::Instant::now() < deadline, "{}", b.state_of(&a).await?);
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        a.kill().await?;
        c.skip_leases().await?;
        c.start(None).await?;
        show(&[&b, &c], &["before", "while one was dead"]).await?;
        let line = complete(&c, &a).await?;
        ensure!(line["vouched_by"].as_str().is_some_and(|host| host.starts_with("b.localhost")), "{line}");
        ensure!(!line["unreachable_since"].is_null(), "{line}");
        Ok(())
    }

    async fn cv_13_what_was_acknowledged_before_a_kill_is_delivered_after_it(engine) {
        let (mut a, b) = two(engine).await?;
        for round in 0..5 {
            a.publish(&format!("round {round}")).await?.context("no answer")?;
            a.kill().await?;
            a.skip_leases().await?;
            a.start(None).await?;
        }
        show(&[&a, &b], &["round 0", "round 1", "round 2", "round 3", "round 4"]).await
    }

    async fn cv_14_two_writers_at_once_give_numbers_without_gap_or_double(engine) {
        let (a, b) = two(engine).await?;
        // On SQLite one process owns the data folder: its writers are many requests at once.
        let twin = if engine == Engine::Postgres { Some(a.twin().await?) } else { None };
        for _ in 0..20 {
            let (one, other) = tokio::join!(a.publish("here"), async {
                match &twin {
                    Some(_) => a.publish_at_twin("there").await,
                    None => a.publish("there").await.map(|_| ()),
                }
            });
            one?.context("no answer")?;
            other?;
        }
        let mut last: BTreeMap<String, i64> = BTreeMap::new();
        for (epoch, seq) in a.numbers().await? {
            let before = last.insert(epoch.clone(), seq).unwrap_or(0);
            ensure!(seq == before + 1, "{epoch} {seq} follows {before}");
        }
        ensure!(last.values().sum::<i64>() == 40, "{last:?}");
        complete(&b, &a).await?;
        equal(&[&a, &b]).await?;
        if let Some(mut twin) = twin {
            twin.start_kill()?;
            twin.wait().await?;
        }
        Ok(())
    }

    async fn cv_16_a_city_set_back_with_a_clock_a_year_behind_loses_only_what_it_changed_since(engine) {
        let (mut a, mut b) = two(engine).await?;
        let both = id_of(&a.publish("on both sides").await?.context("no answer")?)?;
        let there = id_of(&a.publish("there").await?.context("no answer")?)?;
        equal(&[&a, &b]).await?;
        a.snapshot("before").await?;
        a.publish("lost").await?.context("no answer")?;
        a.retitle(&both, "what was lost").await?;
        a.retitle(&there, "there, changed").await?;
        equal(&[&a, &b]).await?;
        b.kill().await?;
        a.restore("before").await?;
        a.set_wrong_by(-365 * 24 * 3600);
        a.start(None).await?;
        a.publish("new").await?.context("no answer")?;
        a.retitle(&both, "what was done since").await?;
        a.kill().await?;
        a.set_wrong_by(0);
        a.skip_leases().await?;
        a.start(None).await?;
        b.skip_leases().await?;
        b.start(None).await?;
        show(&[&a, &b], &["lost", "there, changed", "new", "what was done since"]).await
    }
}
