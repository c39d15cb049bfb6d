//! What does not arrive is noticed, and fetched.

use anyhow::ensure;
use hansa_server::app::sync::Standing;
use rig::{Alliance, Answer, Dice, both_engines};

/// Questions that a city was asked about its log.
fn questions(city: &rig::City) -> usize {
    city.faults().seen().iter().filter(|seen| seen.target.contains("/log")).count()
}

both_engines! {
    async fn cv_01_a_city_that_was_off_for_a_thousand_acts_is_complete_within_one_exchange(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        a.publish_initiative("Before").await?;
        alliance.settle().await?;
        b.stop().await?;
        let mut uris = Vec::new();
        for n in 0..900 {
            world.hands().seconds(7);
            uris.push(a.publish_initiative(&format!("Act {n}")).await?);
        }
        for uri in uris.iter().take(50) {
            a.retitle(uri, "Changed").await?;
        }
        for uri in uris.iter().skip(50).take(50) {
            a.withdraw(uri).await?;
        }
        b.start().await?;
        a.faults().forget();
        b.exchange().await?;
        let asked = questions(a);
        ensure!(asked <= 15, "{asked} requests");
        ensure!(b.state_of(a).await?.standing == Standing::Complete);
        ensure!(a.digest().await? == b.digest().await?);
        // The letters that come afterwards find everything done.
        alliance.settle_in_time().await?;
        ensure!(alliance.require_equal_feeds().await? == 851);
        Ok(())
    }

    async fn cv_02_what_is_lost_doubled_and_shuffled_is_equal_afterwards(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let weather = [
            Answer::Pass, Answer::Pass, Answer::Pass, Answer::Pass, Answer::Pass, Answer::Pass, Answer::Pass,
            Answer::HangUp, Answer::HangUp, Answer::HangUp, Answer::HangUp, Answer::LoseAnswer, Answer::HoldBack,
            Answer::Status(404), Answer::Twice, Answer::Twice, Answer::Twice, Answer::Twice,
        ];
        for (n, city) in [a, b, c].into_iter().enumerate() {
            city.faults().storm(7 + n as u64, &weather);
        }
        let dice = Dice::new(2);
        let mut uris = Vec::new();
        for n in 0..24 {
            let city = dice.pick(&alliance.cities).unwrap_or(a);
            uris.push((city.clone(), city.publish_initiative(&format!("Act {n}")).await?));
            if dice.chance(40) {
                let (owner, uri) = &uris[dice.below(uris.len())];
                if owner.shows(uri).await? {
                    owner.retitle(uri, &format!("Changed {n}")).await?;
                }
            }
            world.hands().seconds(40);
            world.settle().await?;
            city.let_in(&dice).await;
        }
        for city in &alliance.cities {
            city.faults().clear();
            city.let_in(&dice).await;
        }
        world.expect_leftovers();
        alliance.settle_in_time().await?;
        for city in &alliance.cities {
            city.exchange().await?;
        }
        ensure!(alliance.require_equal_feeds().await? == 24);
        Ok(())
    }

    async fn cv_03_a_lost_delete_is_found_by_comparing(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let (gone, kept) = (a.publish_initiative("Gone").await?, a.publish_initiative("Kept").await?);
        alliance.settle().await?;
        b.faults().once("Delete", Answer::Status(404));
        a.withdraw(&gone).await?;
        a.drain().await?;
        world.expect_leftovers();
        ensure!(b.shows(&gone).await?, "nobody has told yet");
        b.exchange().await?;
        ensure!(!b.shows(&gone).await? && b.shows(&kept).await?);
        alliance.require_equal_feeds().await?;
        Ok(())
    }

    async fn cv_13_what_was_committed_before_a_crash_is_delivered_after_it(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let uri = a.publish_initiative("Committed, not sent").await?;
        // The process ends between the act and its delivery.
        a.restart().await?;
        alliance.settle_in_time().await?;
        ensure!(b.shows(&uri).await?);
        alliance.require_equal_feeds().await?;
        Ok(())
    }

    async fn a_letter_that_was_lost_is_noticed_by_the_next_one(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        b.faults().once("Create", Answer::Status(404));
        let lost = a.publish_initiative("Lost").await?;
        a.drain().await?;
        world.hands().seconds(30);
        world.expect_leftovers();
        let next = a.publish_initiative("Next").await?;
        // Two seconds and a little more after the gap was seen.
        alliance.settle_in_time().await?;
        ensure!(b.shows(&lost).await? && b.shows(&next).await?);
        alliance.require_equal_feeds().await?;
        Ok(())
    }

    async fn nothing_new_costs_one_small_request_and_writes_nothing(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        a.publish_initiative("One").await?;
        alliance.settle().await?;
        // Each tells the others of what it has heard itself, until nobody has anything to tell.
        for _ in 0..3 {
            for city in &alliance.cities {
                city.exchange().await?;
            }
        }
        let before = (b.heads().await?, b.replicas().await?);
        for city in [a, c] {
            city.faults().forget();
        }
        b.exchange().await?;
        for city in [a, c] {
            let seen = city.faults().seen();
            ensure!(seen.len() == 1, "{} requests", seen.len());
            ensure!(seen[0].status == Some(304) && seen[0].answer.is_empty(), "{:?}", seen[0].status);
        }
        ensure!((b.heads().await?, b.replicas().await?) == before, "rows were written");
        Ok(())
    }

    async fn a_city_away_for_a_week_is_told_as_such_and_complete_within_one_exchange(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        a.publish_initiative("Before").await?;
        alliance.settle().await?;
        a.faults().down();
        // A member that does not answer is noticed at the next look, and said.
        world.pass(chrono::Duration::hours(1)).await?;
        let line = b.state_of(a).await?;
        ensure!(line.unreachable_since.is_some(), "{line:?}");
        let since = line.unreachable_since;
        let mut own = Vec::new();
        for day in 0..7 {
            own.push(a.publish_initiative(&format!("Day {day}")).await?);
            c.publish_initiative(&format!("Elsewhere {day}")).await?;
            world.pass(chrono::Duration::days(1)).await?;
            let line = b.state_of(a).await?;
            ensure!(line.unreachable_since == since, "{line:?}");
        }
        a.faults().clear();
        for city in &alliance.cities {
            city.exchange().await?;
        }
        let line = b.state_of(a).await?;
        ensure!(line.unreachable_since.is_none() && line.standing == Standing::Complete, "{line:?}");
        for uri in &own {
            ensure!(b.shows(uri).await? && c.shows(uri).await?);
        }
        world.expect_leftovers();
        alliance.require_equal_feeds().await?;
        Ok(())
    }
}
