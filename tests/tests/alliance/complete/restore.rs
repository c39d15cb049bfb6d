//! Databases that go back in time, and logs that do not.

use std::collections::BTreeSet;

use anyhow::ensure;
use hansa_server::app::sync::Standing;
use rig::{Alliance, City, both_engines};

/// Every number that a city has given, each once.
async fn numbers(city: &City) -> anyhow::Result<BTreeSet<(String, i64)>> {
    let mut numbers = BTreeSet::new();
    for entry in city.log().await? {
        if let (Some(epoch), Some(seq)) = (entry.epoch, entry.seq) {
            ensure!(numbers.insert((epoch.clone(), seq)), "{epoch} {seq} was given twice");
        }
    }
    Ok(numbers)
}

both_engines! {
    async fn cv_05_an_origin_set_back_by_an_hour_gets_its_lost_entries_from_its_peers(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let (old, gone) = (a.publish_initiative("Old").await?, a.publish_initiative("Gone").await?);
        alliance.settle().await?;
        let copy = a.snapshot().await?;
        world.hands().seconds(3600);
        let lost = a.publish_initiative("Lost").await?;
        a.retitle(&old, "Old, changed").await?;
        a.withdraw(&gone).await?;
        alliance.settle().await?;
        let before = alliance.require_equal_feeds().await?;
        let given = numbers(a).await?;
        world.hands().seconds(60);
        a.restore(&copy).await?;
        ensure!(!a.shows(&lost).await? && a.title(&old).await?.as_deref() == Some("Old"));
        let after = a.publish_initiative("After").await?;
        for city in [b, c, a, b, c] {
            city.exchange().await?;
            city.drain().await?;
        }
        alliance.settle_in_time().await?;
        for city in &alliance.cities {
            ensure!(city.shows(&lost).await? && city.shows(&after).await?, "at {}", city.name());
            ensure!(city.title(&old).await?.as_deref() == Some("Old, changed"), "at {}", city.name());
            ensure!(!city.shows(&gone).await?, "at {}", city.name());
        }
        ensure!(alliance.require_equal_feeds().await? == before + 1);
        let new = numbers(a).await?;
        let again: Vec<_> = new.iter().filter(|(epoch, _)| !given.iter().any(|(old, _)| old == epoch)).collect();
        ensure!(!again.is_empty(), "what came after the restore has an epoch of its own");
        // What was lost can be changed again, by its own officers.
        a.retitle(&lost, "Lost and found").await?;
        alliance.settle_in_time().await?;
        ensure!(b.title(&lost).await?.as_deref() == Some("Lost and found"));
        alliance.require_equal_feeds().await?;
        Ok(())
    }

    async fn cv_06_a_receiver_set_back_has_nothing_twice(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let first = a.publish_initiative("First").await?;
        alliance.settle().await?;
        let copy = b.snapshot().await?;
        world.hands().seconds(60);
        let second = a.publish_initiative("Second").await?;
        a.retitle(&first, "First, changed").await?;
        alliance.settle().await?;
        b.restore(&copy).await?;
        ensure!(!b.shows(&second).await?);
        b.exchange().await?;
        alliance.settle_in_time().await?;
        ensure!(b.title(&first).await?.as_deref() == Some("First, changed"));
        ensure!(b.feed().await?.len() == 2);
        alliance.require_equal_feeds().await?;
        Ok(())
    }

    async fn cv_15_a_replica_older_than_the_tombstone_floor_brings_nothing_back(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let (gone, kept) = (a.publish_initiative("Gone").await?, a.publish_initiative("Kept").await?);
        alliance.settle().await?;
        b.stop().await?;
        a.withdraw(&gone).await?;
        world.hands().advance(chrono::Duration::days(200));
        hansa_server::app::retention::run(&a.app()).await?;
        let floor = a.heads().await?;
        ensure!(floor.iter().any(|head| head.floor_seq.is_some()), "{floor:?}");
        a.retitle(&kept, "Kept, changed").await?;
        // The letter of half a year ago is lost.
        a.skip_deliveries().await?;
        b.start().await?;
        ensure!(b.shows(&gone).await?);
        b.exchange().await?;
        ensure!(!b.shows(&gone).await? && b.title(&kept).await?.as_deref() == Some("Kept, changed"));
        ensure!(b.state_of(a).await?.standing == Standing::Complete);
        // A new city never hears of it.
        let c = world.city("corvey").await?;
        hansa_server::app::follow::request(&c.app(), &hansa_server::app::Principal::Program, a.actor().as_str()).await?;
        world.settle_in_time().await?;
        ensure!(c.state_of(a).await?.standing == Standing::Complete);
        ensure!(c.digest().await? == a.digest().await? && b.digest().await? == a.digest().await?);
        Ok(())
    }

    async fn what_an_origin_no_longer_has_is_hidden_and_kept_for_thirty_days(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let (lost, kept) = (a.publish_initiative("Lost").await?, a.publish_initiative("Kept").await?);
        alliance.settle().await?;
        b.exchange().await?;
        // No act of the city, and no restore: rows that somebody deleted. It has let go of them.
        a.forget_entry(&lost).await?;
        a.retitle(&kept, "Kept, changed").await?;
        alliance.settle_in_time().await?;
        b.exchange().await?;
        ensure!(!b.shows(&lost).await? && b.shows(&kept).await?);
        ensure!(b.state_of(a).await?.standing == Standing::Complete);
        ensure!(b.records().await?.iter().any(|row| row.uri == lost.as_str()), "kept for a while");
        world.hands().advance(chrono::Duration::days(31));
        hansa_server::app::retention::run(&b.app()).await?;
        ensure!(!b.records().await?.iter().any(|row| row.uri == lost.as_str()));
        world.expect_leftovers();
        Ok(())
    }
}
