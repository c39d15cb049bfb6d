//! Answers that say no: which of them are about one activity, which about us, and which about the other server.

use anyhow::{Context as _, ensure};
use chrono::Duration;
use hansa_entities::delivery_cursor::PeerState;
use hansa_server::app::{Principal, follow, peer};
use rig::{Alliance, Answer, Reply, both_engines};
use serde_json::json;

const PROGRAM: Principal = Principal::Program;

both_engines! {
    async fn a_refusal_becomes_a_dead_letter_that_can_be_sent_again(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        b.faults().next([Answer::Status(404)]);
        let (lost, next) = (a.publish_initiative("Refused").await?, a.publish_initiative("Next").await?);
        world.expect_leftovers();
        alliance.settle_in_time().await?;
        for uri in [&lost, &next] {
            ensure!(b.shows(uri).await?, "the log has told what the letter did not");
            ensure!(c.shows(uri).await?);
        }
        let letters = peer::dead_letters(&a.app(), &PROGRAM).await?;
        let [letter] = letters.as_slice() else { anyhow::bail!("{} dead letters", letters.len()) };
        ensure!(letter.status == Some(404) && letter.inbox.contains(b.domain()), "{letter:?}");
        b.faults().next([Answer::Status(500)]);
        ensure!(!peer::retry(&a.app(), &PROGRAM, letter.id).await?, "it did not arrive");
        ensure!(a.dead_letters().await?.len() == 1, "and so it stays");
        ensure!(peer::retry(&a.app(), &PROGRAM, letter.id).await?);
        alliance.settle().await?;
        ensure!(a.dead_letters().await?.is_empty());
        alliance.require_equal_feeds().await?;
        Ok(())
    }

    async fn a_city_that_does_not_believe_us_for_days_receives_everything_afterwards(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        for status in [401, 403] {
            // A wrong clock, a proxy that drops the signature: it will be mended.
            b.faults().set(Answer::Status(status));
            for day in 0..3 {
                a.publish_initiative(&format!("{status} on day {day}")).await?;
                a.publish_initiative(&format!("{status} on day {day} again")).await?;
                world.pass(Duration::days(1)).await?;
            }
            ensure!(a.dead_letters().await?.is_empty(), "that is a state of the peer, not a letter for each");
            ensure!(a.cursors().await?.iter().any(|cursor| cursor.failures > 0), "and the operator sees it");
            b.faults().clear();
            alliance.settle_in_time().await?;
            ensure!(b.digest().await? == c.digest().await?, "after {status}");
        }
        ensure!(alliance.require_equal_feeds().await? == 12);
        Ok(())
    }

    async fn one_activity_that_is_not_believed_holds_up_nothing_else(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let one = a.publish_initiative("One").await?;
        alliance.settle().await?;
        // In either scheme.
        b.faults().once("Update", Answer::Status(401));
        b.faults().once("Update", Answer::Status(401));
        a.retitle(&one, "One, changed").await?;
        let two = a.publish_initiative("Two").await?;
        world.expect_leftovers();
        alliance.settle().await?;
        ensure!(b.title(&one).await?.as_deref() == Some("One") && b.shows(&two).await?);
        let letters = a.dead_letters().await?;
        ensure!(letters.len() == 1 && letters[0].status == Some(401), "{letters:?}");
        ensure!(a.cursors().await?.iter().all(|cursor| cursor.failures == 0));
        Ok(())
    }

    async fn a_peer_that_is_gone_is_marked_and_left_alone(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        b.faults().set(Answer::Status(410));
        a.publish_initiative("One").await?;
        alliance.settle_in_time().await?;
        let gone = a.cursors().await?.iter().filter(|cursor| cursor.state == PeerState::Gone).count();
        ensure!(gone == 1);
        b.faults().clear();
        b.faults().forget();
        let uri = a.publish_initiative("Two").await?;
        world.expect_leftovers();
        alliance.settle_in_time().await?;
        ensure!(c.shows(&uri).await? && b.faults().deliveries().iter().all(|one| one["type"] != json!("Create")));
        Ok(())
    }

    async fn a_peer_that_was_gone_and_speaks_again_receives_what_it_missed(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        b.faults().set(Answer::Status(410));
        let (one, two) = (a.publish_initiative("One").await?, a.publish_initiative("Two").await?);
        alliance.settle_in_time().await?;
        b.faults().clear();
        b.publish_initiative("Still here").await?;
        alliance.settle_in_time().await?;
        ensure!(b.shows(&one).await? && b.shows(&two).await?);
        alliance.require_equal_feeds().await?;
        Ok(())
    }

    async fn an_inbox_that_is_gone_does_not_end_its_whole_server(world) {
        let (city, foreign) = (world.city("ansel").await?, world.peer("foreign").await?);
        foreign.deliver(&city, &foreign.follow(&city)).await?.expect(202)?;
        world.settle().await?;
        // The inbox of this one account is closed; the server's own is not.
        foreign.put(foreign.inbox().path(), Reply::status(410));
        follow::request(&city.app(), &PROGRAM, foreign.actor().as_str()).await?;
        world.expect_leftovers();
        world.settle().await?;
        foreign.faults().forget();
        let uri = city.publish_initiative("For the others there").await?;
        world.settle().await?;
        let heard = foreign.faults().deliveries();
        ensure!(heard.iter().any(|one| one["object"]["id"] == json!(uri)), "{heard:?}");
        let letters = city.dead_letters().await?;
        let [letter] = letters.as_slice() else { anyhow::bail!("{letters:?}") };
        ensure!(letter.status == Some(410) && letter.inbox == foreign.inbox().as_str());
        let cursor = city.cursors().await?;
        ensure!(cursor.first().context("no cursor")?.state == PeerState::Active);
        Ok(())
    }
}
