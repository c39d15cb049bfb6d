//! Whoever joins is not met by an empty page.

use anyhow::ensure;
use hansa_server::app::sync::Standing;
use hansa_server::app::{Principal, follow};
use rig::{Alliance, both_engines};

both_engines! {
    async fn a_fourth_city_shows_the_whole_common_feed(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let mut records = Vec::new();
        for n in 0..130 {
            world.hands().seconds(3);
            records.push(alliance.cities[n % 3].publish_initiative(&format!("Record {n}")).await?);
        }
        alliance.settle().await?;
        b.reply(&records[0], "A remark").await?;
        a.retitle(&records[3], "Changed").await?;
        c.withdraw(&records[2]).await?;
        alliance.settle().await?;
        let fourth = world.city("dorne").await?;
        for city in [a, b, c] {
            follow::request(&fourth.app(), &Principal::Program, city.actor().as_str()).await?;
        }
        world.settle().await?;
        for city in [a, b, c] {
            let line = fourth.state_of(city).await?;
            ensure!(line.standing == Standing::Complete && line.announced == Some(line.entries), "{line:?}");
        }
        let (count, digest) = fourth.digest().await?;
        ensure!((count, digest) == a.digest().await?, "{count} records");
        ensure!(count == 129);
        ensure!(fourth.thread(&records[0]).await? == a.thread(&records[0]).await?);
        Ok(())
    }

    async fn a_load_that_is_cut_off_goes_on_where_it_was(world) {
        let a = world.city("ansel").await?;
        for n in 0..250 {
            world.hands().seconds(1);
            a.publish_initiative(&format!("Record {n}")).await?;
        }
        let b = world.city("brume").await?;
        follow::request(&b.app(), &Principal::Program, a.actor().as_str()).await?;
        b.drain().await?;
        a.drain().await?;
        // The page after the first one never comes.
        a.faults().after_questions(3);
        world.settle().await?;
        let line = b.state_of(&a).await?;
        let Standing::Joining { loaded, total: 250 } = line.standing else { anyhow::bail!("{line:?}") };
        ensure!((50..=100).contains(&loaded), "one page: {loaded}");
        b.restart().await?;
        a.faults().clear();
        a.faults().forget();
        world.settle_in_time().await?;
        let pages = a.faults().seen().iter().filter(|seen| seen.target.contains("log?after=")).count();
        ensure!(pages <= 4, "{pages} pages: what was there is not loaded again");
        ensure!(b.state_of(&a).await?.standing == Standing::Complete);
        ensure!(a.digest().await? == b.digest().await?);
        Ok(())
    }

    async fn a_reply_that_was_announced_before_its_record_changed_stands_in_the_thread(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let record = a.publish_initiative("One").await?;
        alliance.settle().await?;
        b.reply(&record, "A remark").await?;
        alliance.settle().await?;
        // In the log the record now stands behind the reply.
        a.retitle(&record, "Two").await?;
        alliance.settle().await?;
        let c = world.city("corvey").await?;
        follow::request(&c.app(), &Principal::Program, a.actor().as_str()).await?;
        world.settle().await?;
        ensure!(c.thread(&record).await? == a.thread(&record).await?);
        Ok(())
    }

    async fn a_thread_is_whole_though_the_author_of_a_reply_is_gone(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let record = a.publish_initiative("One").await?;
        alliance.settle().await?;
        let reply = b.reply(&record, "A remark of the city that will be gone").await?;
        alliance.settle().await?;
        ensure!(c.thread(&record).await? == a.thread(&record).await?);
        ensure!(a.thread(&record).await?[0].0 == reply.as_str());
        b.stop().await?;
        let d = world.city("dorne").await?;
        for city in [a, c] {
            follow::request(&d.app(), &Principal::Program, city.actor().as_str()).await?;
        }
        world.expect_leftovers();
        world.settle().await?;
        ensure!(d.thread(&record).await? == a.thread(&record).await?, "{:?}", d.thread(&record).await?);
        Ok(())
    }

    async fn a_reply_that_its_author_takes_back_is_gone_in_every_copy_and_in_every_log(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let record = a.publish_initiative("One").await?;
        alliance.settle().await?;
        let reply = b.reply(&record, "A slip of the pen").await?;
        alliance.settle().await?;
        b.take_back(&reply).await?;
        alliance.settle().await?;
        for city in [a, b, c] {
            ensure!(city.thread(&record).await?.is_empty(), "at {}", city.name());
            for row in city.skeleton().await? {
                ensure!(!row.bytes.unwrap_or_default().contains("A slip of the pen"), "at {}", city.name());
            }
        }
        alliance.require_equal_feeds().await?;
        Ok(())
    }
}
