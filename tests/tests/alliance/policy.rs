//! With whom a city speaks: nothing goes out to, and nothing comes in from, whom the policy leaves out.

use anyhow::ensure;
use hansa_entities::domain_rule::Rule;
use hansa_server::app::policy::{self, Policy};
use hansa_server::app::{Error, Principal, follow};
use rig::{Alliance, Plan, both_engines};

const PROGRAM: Principal = Principal::Program;

both_engines! {
    async fn a_blocked_domain_hears_nothing_and_its_records_leave_at_once(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let (theirs, other) = (b.publish_initiative("Theirs").await?, c.publish_initiative("Other").await?);
        let reply_to = a.publish_initiative("Ours").await?;
        alliance.settle().await?;
        policy::set_rule(&a.app(), &PROGRAM, b.domain(), Rule::Block, "a test").await?;
        ensure!(!a.shows(&theirs).await? && a.shows(&other).await?, "before anything else happens");
        b.faults().forget();
        a.faults().forget();
        // Everything that would make A speak with B, or listen to it.
        a.retitle(&reply_to, "Ours, changed").await?;
        a.publish_initiative("New").await?;
        b.publish_initiative("Nobody hears").await?;
        b.reply(&reply_to, "Nor this").await?;
        let asked = follow::request(&a.app(), &PROGRAM, b.actor().as_str()).await;
        ensure!(matches!(asked, Err(Error::Invalid(_))), "{asked:?}");
        let asked = follow::request(&a.app(), &PROGRAM, &format!("@city@{}", b.domain())).await;
        ensure!(matches!(asked, Err(Error::Invalid(_))), "{asked:?}");
        world.expect_leftovers();
        alliance.settle().await?;
        let from_a: Vec<String> = b
            .faults()
            .seen()
            .iter()
            .filter(|seen| seen.headers.get("signature").is_some_and(|s| {
                s.to_str().unwrap_or_default().contains(a.domain())
            }))
            .map(|seen| format!("{} {}", seen.method, seen.target))
            .collect();
        ensure!(from_a.is_empty(), "A still asks B: {from_a:?}");
        for seen in a.faults().seen().iter().filter(|seen| seen.is_delivery()) {
            let from_b = seen.json()["actor"].as_str().is_some_and(|actor| actor.contains(b.domain()));
            ensure!(!from_b || seen.status == Some(403), "{:?} {}", seen.status, seen.json());
        }
        ensure!(a.feed().await?.iter().all(|uri| !uri.contains(b.domain())));
        Ok(())
    }

    async fn a_block_that_is_taken_back_brings_the_records_back(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let uri = b.publish_initiative("Theirs").await?;
        alliance.settle().await?;
        policy::set_rule(&a.app(), &PROGRAM, b.domain(), Rule::Block, "a mistake").await?;
        ensure!(!a.shows(&uri).await?);
        policy::clear_rule(&a.app(), &PROGRAM, b.domain()).await?;
        ensure!(a.shows(&uri).await?);
        alliance.settle().await?;
        alliance.require_equal_feeds().await?;
        Ok(())
    }

    async fn a_block_covers_every_port_and_sub_domain(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let uri = b.publish_initiative("Theirs").await?;
        alliance.settle().await?;
        policy::set_rule(&a.app(), &PROGRAM, "brume.localhost", Rule::Block, "").await?;
        ensure!(!a.shows(&uri).await?);
        Ok(())
    }

    async fn an_allow_list_governs_fetching_following_and_delivery(world) {
        let listed = world.city("ansel").await?;
        let stranger = world.city("brume").await?;
        let closed = world.city_as(Plan::new("corvey").policy(Policy::AllowList)).await?;
        policy::set_rule(&closed.app(), &PROGRAM, listed.domain(), Rule::Allow, "a member").await?;
        follow::request(&listed.app(), &PROGRAM, closed.actor().as_str()).await?;
        // A stranger cannot even read whom it would follow; one that knows it all the same is refused.
        let refused = follow::request(&stranger.app(), &PROGRAM, closed.actor().as_str()).await;
        ensure!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
        let foreign = world.peer("foreign").await?;
        foreign.deliver(&closed, &foreign.follow(&closed)).await?.expect(403)?;
        ensure!(foreign.faults().seen().is_empty(), "its key was not fetched");
        world.settle().await?;
        ensure!(follow::followers(&closed.app(), &PROGRAM).await?.len() == 1);
        ensure!(follow::requests(&closed.app(), &PROGRAM).await?.is_empty(), "a stranger does not even wait");
        let asked = follow::request(&closed.app(), &PROGRAM, stranger.actor().as_str()).await;
        ensure!(matches!(asked, Err(Error::Invalid(_))), "{asked:?}");
        stranger.faults().forget();
        let uri = closed.publish_initiative("Among ourselves").await?;
        world.settle().await?;
        ensure!(listed.shows(&uri).await? && !stranger.shows(&uri).await?);
        ensure!(stranger.faults().seen().is_empty(), "a stranger is not asked for anything");
        Ok(())
    }

    async fn a_member_taken_off_the_allow_list_is_sent_nothing_more(world) {
        let listed = world.city("ansel").await?;
        let closed = world.city_as(Plan::new("corvey").policy(Policy::AllowList)).await?;
        policy::set_rule(&closed.app(), &PROGRAM, listed.domain(), Rule::Allow, "a member").await?;
        follow::request(&listed.app(), &PROGRAM, closed.actor().as_str()).await?;
        world.settle().await?;
        policy::clear_rule(&closed.app(), &PROGRAM, listed.domain()).await?;
        listed.faults().forget();
        closed.publish_initiative("Without them").await?;
        world.settle().await?;
        ensure!(listed.feed().await?.is_empty() && listed.faults().seen().is_empty());
        Ok(())
    }
}
