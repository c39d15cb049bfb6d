//! Databases that the version before has written open, migrate and converge.

use anyhow::{Context as _, ensure};
use hansa_server::app::sync::Standing;
use hansa_server::app::{Principal, sync};
use rig::{Alliance, City, Plan, World, both_engines};

/// What the version before left of a city. Its private keys are not in it: the city has new ones, as after a rotation.
async fn from_before(world: &World, name: &str, rows: &str) -> anyhow::Result<City> {
    let city = world.city_as(Plan::new(name).before_set_up()).await?;
    city.stop().await?;
    city.load_from_before(rows).await.with_context(|| name.to_owned())?;
    city.start().await?;
    city.sign_in_as_administrator().await?;
    Ok(city)
}

both_engines! {
    async fn cities_of_the_version_before_open_migrate_and_converge(world) {
        world.network_of(&["ansel.test", "brume.test", "corvey.test"], &[]).await?;
        // The clock stands a day after what was written.
        world.hands().advance(chrono::Duration::days(1));
        let a = from_before(&world, "ansel.test", include_str!("../../fixtures/upgrade/ansel.jsonl")).await?;
        let b = from_before(&world, "brume.test", include_str!("../../fixtures/upgrade/brume.jsonl")).await?;
        let titles = async |city: &City| anyhow::Ok(city.feed().await?.len());
        ensure!(titles(&a).await? == 3 && titles(&b).await? == 3, "what was there is there");
        let before = a.heads().await?;
        ensure!(before.iter().any(|head| head.seq > 0), "{before:?}");
        // They learn of each other's logs by the first word that either says.
        let new = a.publish_initiative("After the upgrade").await?;
        b.publish_initiative("After the upgrade, too").await?;
        world.settle_in_time().await?;
        for city in [&a, &b] {
            sync::poll_all(&city.app()).await?;
        }
        world.settle_in_time().await?;
        ensure!(b.shows(&new).await?);
        let alliance = Alliance::from_cities(&world, vec![a.clone(), b.clone()]);
        ensure!(alliance.require_equal_feeds().await? == 5);
        // Whoever joins now reads the whole history, with the proofs of the keys that were.
        let c = world.city_as(Plan::new("corvey.test")).await?;
        for city in [&a, &b] {
            hansa_server::app::follow::request(&c.app(), &Principal::Program, city.actor().as_str()).await?;
        }
        world.settle_in_time().await?;
        for city in [&a, &b] {
            let line = c.state_of(city).await?;
            ensure!(line.standing == Standing::Complete, "{line:?}");
        }
        ensure!(c.digest().await? == a.digest().await?);
        Ok(())
    }
}
