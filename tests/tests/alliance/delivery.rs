//! Deliveries that do not arrive at once, and some that never will.

use anyhow::{Context as _, ensure};
use chrono::Duration;
use hansa_entities::delivery_cursor::PeerState;
use hansa_server::app::{Principal, follow, peer};
use rig::{Alliance, Answer, Plan, both_engines};
use serde_json::{Value, json};

const PROGRAM: Principal = Principal::Program;

/// The kinds and titles that a city was delivered, in the order of the first arrival of each.
fn told(deliveries: &[Value]) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for activity in deliveries {
        let name = activity["object"]["nameMap"]["en"].as_str().or(activity["object"]["name"].as_str());
        let line = format!("{} {}", activity["type"].as_str().unwrap_or_default(), name.unwrap_or_default());
        if !told.contains(&line) {
            told.push(line);
        }
    }
    told
}

both_engines! {
    async fn a_city_back_after_a_week_receives_everything_in_order(world) {
        let ordered = Plan::new("ansel").configure(|config| config.federation.window = 1);
        let (a, b, c) = (world.city_as(ordered).await?, world.city("brume").await?, world.city("corvey").await?);
        for city in [&b, &c] {
            follow::request(&city.app(), &PROGRAM, a.actor().as_str()).await?;
        }
        world.settle().await?;
        b.stop().await?;
        let mut wanted = Vec::new();
        for day in 0..7 {
            for n in 0..3 {
                let title = format!("Day {day} record {n}");
                a.publish_initiative(&title).await?;
                wanted.push(format!("Create {title}"));
            }
            world.pass(Duration::days(1)).await?;
        }
        ensure!(c.feed().await?.len() == 21, "the others are served meanwhile");
        let standing = &a.cursors().await?;
        ensure!(standing.iter().all(|cursor| cursor.state == PeerState::Active), "a member is never given up");
        b.start().await?;
        b.faults().forget();
        world.settle_in_time().await?;
        ensure!(told(&b.faults().deliveries()) == wanted, "{:?}", told(&b.faults().deliveries()));
        ensure!(a.digest().await? == b.digest().await? && a.feed().await?.len() == 21);
        Ok(())
    }

    async fn a_city_that_shows_itself_is_served_at_once(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        b.faults().down();
        let uri = a.publish_initiative("Missed").await?;
        world.pass(Duration::days(3)).await?;
        let probe = a.next_due().await?.context("nothing waits")?;
        world.hands().reach(probe)?;
        alliance.settle().await?;
        let waits = a.next_due().await?.context("nothing waits")?;
        // After twelve failures 8192 seconds, of which the spread takes a quarter at most.
        ensure!(waits > probe.plus(Duration::hours(1)), "it is probed seldom by now");
        b.faults().clear();
        // Any activity of B tells A that B is there again.
        b.publish_initiative("Back").await?;
        alliance.settle().await?;
        ensure!(b.shows(&uri).await?, "without waiting for the next probe");
        Ok(())
    }

    async fn a_server_error_is_tried_again_and_a_pause_that_was_asked_for_is_kept(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        b.faults().next([Answer::Status(500), Answer::Status(503), Answer::TooMany(1800)]);
        let uri = a.publish_initiative("Patience").await?;
        let mut delays = Vec::new();
        for _ in 0..3 {
            alliance.settle().await?;
            ensure!(!b.shows(&uri).await?);
            let due = a.next_due().await?.context("nothing waits")?;
            delays.push((due.0 - world.hands().now().0) / 1000);
            world.hands().reach(due)?;
        }
        alliance.settle().await?;
        ensure!(b.shows(&uri).await?, "{delays:?}");
        ensure!(delays[0] < 5 && delays[1] < 10 && delays[2] == 1800, "{delays:?}");
        ensure!(a.dead_letters().await?.is_empty());
        Ok(())
    }

    async fn a_city_that_never_answers_holds_up_nobody_else(world) {
        let quick = Plan::new("ansel").configure(|config| config.federation.timeout_seconds = 1);
        let (a, b, c) = (world.city_as(quick).await?, world.city("brume").await?, world.city("corvey").await?);
        for city in [&b, &c] {
            follow::request(&city.app(), &PROGRAM, a.actor().as_str()).await?;
        }
        world.settle().await?;
        b.faults().set(Answer::Silence);
        let uri = a.publish_initiative("Once").await?;
        world.settle().await?;
        ensure!(c.shows(&uri).await? && !b.shows(&uri).await?);
        b.faults().clear();
        world.settle_in_time().await?;
        ensure!(b.shows(&uri).await?);
        Ok(())
    }

    async fn an_answer_that_is_lost_costs_a_double_delivery_and_no_double_effect(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        b.faults().next([Answer::LoseAnswer, Answer::Twice, Answer::LoseAnswer]);
        let uri = a.publish_initiative("Once").await?;
        alliance.settle_in_time().await?;
        a.retitle(&uri, "Once, changed").await?;
        alliance.settle_in_time().await?;
        let creates = b.faults().deliveries().iter().filter(|one| one["type"] == json!("Create")).count();
        ensure!(creates > 1, "{creates}");
        ensure!(b.feed().await?.len() == 1 && b.records().await?.len() == 1);
        let received = b.inbox().await?;
        let mut ids: Vec<&str> = received.iter().map(|item| item.activity.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        ensure!(ids.len() == received.len(), "each activity is one row");
        alliance.require_equal_feeds().await?;
        Ok(())
    }

    async fn who_was_sent_a_record_hears_of_its_changes_and_its_end_after_unfollowing(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let (kept, gone) = (a.publish_initiative("Kept").await?, a.publish_initiative("Withdrawn").await?);
        alliance.settle().await?;
        let following = follow::following(&b.app(), &PROGRAM).await?;
        follow::undo(&b.app(), &PROGRAM, following[0].follow.id).await?;
        alliance.settle().await?;
        world.hands().seconds(60);
        b.faults().forget();
        a.retitle(&kept, "Kept, changed").await?;
        a.withdraw(&gone).await?;
        let unsent = a.publish_initiative("Not for them").await?;
        alliance.settle().await?;
        let mut heard: Vec<String> = b
            .faults()
            .deliveries()
            .iter()
            .map(|one| one["type"].as_str().unwrap_or_default().to_owned())
            .collect();
        heard.sort();
        ensure!(heard == ["Delete", "Update"], "{heard:?}");
        let rows = b.records().await?;
        ensure!(rows.iter().all(|row| row.uri != unsent.as_str()));
        let row = rows.iter().find(|row| row.uri == gone.as_str()).context("its place is kept")?;
        ensure!(row.object.is_none() && row.title.is_empty(), "the text of a withdrawn record is destroyed");
        Ok(())
    }

    async fn a_reply_whose_author_was_away_for_days_arrives_everywhere(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let record = a.publish_initiative("A thread").await?;
        alliance.settle().await?;
        let reply = b.reply(&record, "Read this when you can").await?;
        b.drain().await?;
        b.stop().await?;
        // The owner has it and names it; nobody else can fetch it.
        world.pass(Duration::days(5)).await?;
        ensure!(c.thread(&record).await?.is_empty());
        b.start().await?;
        alliance.settle_in_time().await?;
        for city in [a, b, c] {
            let thread = city.thread(&record).await?;
            ensure!(thread.first().is_some_and(|(uri, _)| uri == reply.as_str()), "{}", city.name());
        }
        Ok(())
    }

    async fn a_reply_that_is_named_long_before_its_record_comes_is_kept(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        b.faults().once("Create", Answer::TooMany(1800));
        let record = a.publish_initiative("Late").await?;
        let reply = a.reply(&record, "Early").await?;
        alliance.settle().await?;
        ensure!(!b.shows(&record).await?, "the record was told to wait, and its reply came");
        alliance.settle_in_time().await?;
        let thread = b.thread(&record).await?;
        ensure!(thread.first().is_some_and(|(uri, _)| uri == reply.as_str()), "{thread:?}");
        Ok(())
    }

    async fn a_paused_peer_waits_and_goes_on_where_it_stopped(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let peers = peer::list(&a.app(), &PROGRAM).await?;
        peer::pause(&a.app(), &PROGRAM, peers[0].instance.id).await?;
        let (one, two) = (a.publish_initiative("One").await?, a.publish_initiative("Two").await?);
        alliance.settle().await?;
        ensure!(b.feed().await?.is_empty());
        ensure!(peer::list(&a.app(), &PROGRAM).await?[0].behind == 2);
        peer::resume(&a.app(), &PROGRAM, peers[0].instance.id).await?;
        alliance.settle().await?;
        ensure!(b.shows(&one).await? && b.shows(&two).await?);
        Ok(())
    }

    async fn a_backlog_of_many_batches_arrives_whole_and_in_order_of_its_numbers(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        b.faults().down();
        for n in 0..150 {
            a.publish(hansa_entities::record::RecordKind::Resource, &rig::fixtures::resource(&format!("R{n}"))).await?;
        }
        alliance.settle().await?;
        b.faults().clear();
        alliance.settle_in_time().await?;
        ensure!(alliance.require_equal_feeds().await? == 150);
        Ok(())
    }
}
