//! Clocks that are wrong.

use anyhow::ensure;
use hansa_server::app::sync::Standing;
use rig::{Alliance, both_engines};

both_engines! {
    async fn cv_12_a_receiver_whose_clock_is_ten_years_off_has_the_same_feed_in_the_same_order(world) {
        for years in [-10, 10] {
            let alliance = Alliance::of(2, &world).await?;
            let (a, b) = alliance.two()?;
            b.set_clock_apart(chrono::Duration::days(365 * years)).await?;
            for n in 0..5 {
                a.publish_initiative(&format!("Record {n}")).await?;
                world.hands().seconds(9);
            }
            b.exchange().await?;
            let line = b.state_of(a).await?;
            ensure!(line.standing == Standing::Complete, "{years} years: {line:?}");
            ensure!(a.feed().await? == b.feed().await?, "{years} years");
            ensure!(a.digest().await? == b.digest().await?);
            world.expect_leftovers();
        }
        Ok(())
    }

    async fn cv_16_a_city_set_back_with_a_clock_a_year_behind_loses_nothing_but_what_it_changed_since(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let (changed, both, gone) = (
            a.publish_initiative("Changed there").await?,
            a.publish_initiative("Changed on both sides").await?,
            a.publish_initiative("Gone there, changed here").await?,
        );
        alliance.settle().await?;
        let copy = a.snapshot().await?;
        world.hands().seconds(600);
        a.restart().await?;
        let lost = a.publish_initiative("Lost").await?;
        a.retitle(&changed, "Changed, and lost").await?;
        a.retitle(&both, "What was lost").await?;
        a.withdraw(&gone).await?;
        alliance.settle().await?;
        alliance.require_equal_feeds().await?;
        // Alone, and a year behind, it goes on.
        a.faults().down();
        b.stop().await?;
        c.stop().await?;
        a.restore(&copy).await?;
        a.set_clock_apart(chrono::Duration::days(-365)).await?;
        let new = a.publish_initiative("New").await?;
        a.retitle(&both, "What was done since").await?;
        a.retitle(&gone, "Here again").await?;
        // Its clock is set right, and the others are there again.
        a.set_clock_apart(chrono::Duration::zero()).await?;
        a.faults().clear();
        b.start().await?;
        c.start().await?;
        world.expect_leftovers();
        for _ in 0..3 {
            for city in [b, c, a] {
                city.exchange().await?;
            }
            alliance.settle_in_time().await?;
        }
        for city in &alliance.cities {
            let title = async |uri| anyhow::Ok(city.title(uri).await?.unwrap_or_default());
            ensure!(title(&lost).await? == "Lost", "lost at {}: {}", city.name(), title(&lost).await?);
            ensure!(title(&changed).await? == "Changed, and lost", "changed at {}: {}", city.name(), title(&changed).await?);
            ensure!(title(&both).await? == "What was done since", "both at {}: {}", city.name(), title(&both).await?);
            ensure!(title(&gone).await? == "Here again", "gone at {}: {}", city.name(), title(&gone).await?);
            ensure!(title(&new).await? == "New", "new at {}: {}", city.name(), title(&new).await?);
        }
        ensure!(alliance.require_equal_feeds().await? == 5);
        Ok(())
    }
}
