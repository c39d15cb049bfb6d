//! A city that is away, or gone for ever: what it signed is true whoever tells it.

use anyhow::ensure;
use hansa_server::app::sync::{self, Standing};
use hansa_server::app::{Principal, follow};
use rig::{Alliance, both_engines};

const PROGRAM: Principal = Principal::Program;

both_engines! {
    async fn cv_07_where_the_origin_is_down_a_member_that_is_complete_makes_others_complete(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        a.publish_initiative("Before").await?;
        alliance.settle().await?;
        c.stop().await?;
        let missed = a.publish_initiative("While one was off").await?;
        a.retitle(&missed, "Changed").await?;
        a.drain().await?;
        b.drain().await?;
        b.exchange().await?;
        ensure!(b.state_of(a).await?.standing == Standing::Complete);
        a.stop().await?;
        c.start().await?;
        c.exchange().await?;
        let line = c.state_of(a).await?;
        ensure!(line.standing == Standing::Complete && line.vouched_by.as_deref() == Some(b.domain()), "{line:?}");
        ensure!(line.unreachable_since.is_some(), "and it is said that the city itself does not answer");
        ensure!(c.title(&missed).await?.as_deref() == Some("Changed"));
        ensure!(c.digest().await? == b.digest().await?);
        world.expect_leftovers();
        Ok(())
    }

    async fn a_city_that_is_deleted_for_ever_is_still_read_by_those_who_join_later(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let mut uris = Vec::new();
        for n in 0..12 {
            uris.push(a.publish_initiative(&format!("Of the city that was {n}")).await?);
        }
        alliance.settle().await?;
        for city in [b, c] {
            city.exchange().await?;
        }
        let uri = a.actor();
        a.stop().await?;
        let d = world.city("dorne").await?;
        for city in [b, c] {
            follow::request(&d.app(), &PROGRAM, city.actor().as_str()).await?;
        }
        world.settle().await?;
        sync::poll_all(&d.app()).await?;
        let unknown = d.feed_state().await?.unknown;
        ensure!(unknown.iter().any(|(actor, count)| *actor == uri.as_str() && *count == 12), "{unknown:?}");
        follow::request(&d.app(), &PROGRAM, uri.as_str()).await?;
        d.drain().await?;
        let state = d.feed_state().await?;
        let line = state.cities.iter().find(|line| line.city.uri == uri.as_str());
        let line = line.cloned().ok_or_else(|| anyhow::anyhow!("no line of the city"))?;
        ensure!(line.standing == Standing::Complete, "{line:?}");
        ensure!(state.unknown.iter().all(|(actor, _)| *actor != uri.as_str()), "it is followed now");
        let vouched = line.vouched_by.clone().unwrap_or_default();
        ensure!([b.domain(), c.domain()].contains(&vouched.as_str()), "{line:?}");
        ensure!(line.unreachable_since.is_some());
        for uri in &uris {
            ensure!(d.shows(uri).await?, "{uri}");
        }
        world.expect_leftovers();
        Ok(())
    }

    async fn one_witness_is_not_enough_for_a_city_that_nobody_reaches(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        a.publish_initiative("One").await?;
        alliance.settle().await?;
        let uri = a.actor();
        a.stop().await?;
        let d = world.city("dorne").await?;
        follow::request(&d.app(), &PROGRAM, b.actor().as_str()).await?;
        world.settle().await?;
        let refused = follow::request(&d.app(), &PROGRAM, uri.as_str()).await;
        ensure!(format!("{:?}", refused.err()).contains("one_witness"));
        // An administrator's word takes the place of the second.
        follow::request_on_one_word(&d.app(), &PROGRAM, uri.as_str()).await?;
        world.settle().await?;
        let line = sync::state(&d.app()).await?.cities.into_iter().find(|line| line.city.uri == uri.as_str());
        let line = line.ok_or_else(|| anyhow::anyhow!("no line of the city"))?;
        ensure!(line.standing == Standing::Complete, "{line:?}");
        ensure!(line.vouched_by.as_deref() == Some(b.domain()), "{line:?}");
        world.expect_leftovers();
        Ok(())
    }
}
