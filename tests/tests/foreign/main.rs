//! A foreign implementation follows a city, reads what it publishes, answers, and is followed back. Over plain http by
//! URL in development mode, and over https by handle in production mode.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

/// Works in all cities and looks again until an expression is true. A macro: an async closure would not be `Send`.
macro_rules! until {
    ($world:expr, $what:literal, $look:expr) => {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            $world.settle().await?;
            if $look {
                break;
            }
            ::anyhow::ensure!(tokio::time::Instant::now() < deadline, "not seen within a minute: {}", $what);
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
    };
}

mod pasture;
mod signature;

use std::time::Duration;

use anyhow::{Context as _, ensure};
use hansa_entities::follow::FollowState;
use hansa_entities::time::Time;
use hansa_server::app::follow;
use rig::{City, Foreign, Plan, World};
use serde_json::Value;
use url::Url;

/// A foreign process has a clock of its own, so these cities go by the real one.
#[expect(clippy::disallowed_methods, reason = "the other side is a process of its own")]
fn go_by_the_real_clock(world: &World) -> anyhow::Result<()> {
    world.hands().reach(Time::from(chrono::Utc::now()))
}

fn activity<'a>(received: &'a Value, kind: &str, object: &str) -> Option<&'a Value> {
    let list = received["activities"].as_array()?;
    list.iter().find(|one| one["type"] == kind && one.to_string().contains(object))
}

const PATIENCE: Duration = Duration::from_secs(60);

/// The whole way there and back.
async fn befriend(world: &World, city: &City, peer: &Foreign, by: &str, back: &str) -> anyhow::Result<()> {
    peer.follow(by).await.context("the foreign peer follows the city")?;
    let own = city.actor().to_string();
    peer.until(world, |received| activity(received, "Accept", &own).map(|_| ())).await?;

    let record = city.publish_initiative("Night opening of the youth centre").await?;
    let create = peer.until(world, |received| activity(received, "Create", record.as_str()).cloned()).await?;
    ensure!(create["signature"]["verdict"] == "verified", "signature of the request: {create}");
    ensure!(create["proof"]["activity"] == "verified", "proof of the activity: {create}");
    ensure!(create["proof"]["object"] == "verified", "proof of the object: {create}");

    peer.reply(&record, &city.actor(), "<p>What did it cost?</p>").await?;
    until!(world, "the reply in the thread", {
        city.thread(&record).await?.iter().any(|(_, text)| text.contains("What did it cost?"))
    });

    follow::request(&city.app(), &city.officer(), back).await.context("the city follows the foreign peer")?;
    until!(world, "the accepted follow", {
        let following = follow::following(&city.app(), &city.officer()).await?;
        following.iter().any(|view| view.follow.state == FollowState::Accepted)
    });

    let post = peer.post("<p>A workshop in spring</p>").await?;
    let id = Url::parse(post["object"].as_str().context("the id of the post")?)?;
    until!(world, "the post in the feed", city.shows(&id).await?);

    city.retitle(&record, "Night opening, second winter").await?;
    peer.until(world, |received| activity(received, "Update", "second winter").map(|_| ())).await?;
    city.withdraw(&record).await?;
    peer.until(world, |received| activity(received, "Delete", record.as_str()).map(|_| ())).await
}

rig::both_engines! {
    async fn a_foreign_server_follows_by_url_reads_answers_and_is_followed_back(world) {
        go_by_the_real_clock(&world)?;
        let city = world.city("montreval").await?;
        let peer = world.foreign("peer").await?;
        befriend(&world, &city, &peer, city.actor().as_str(), peer.actor.as_str()).await
    }
}

#[test]
fn a_foreign_server_finds_the_city_by_its_handle_over_https() -> anyhow::Result<()> {
    async fn body(world: World) -> anyhow::Result<()> {
        go_by_the_real_clock(&world)?;
        world.network_of(&["montreval.test", "peer.test"], &[]).await?;
        let city = world.city_as(Plan::new("montreval.test")).await?;
        let peer = world.foreign("peer.test").await?;
        let own = hansa_server::app::city::read_home(&city.app()).await?.card.handle;
        befriend(&world, &city, &peer, &format!("@{own}"), &peer.handle).await
    }
    rig::run(rig::Engine::Sqlite, body)
}
