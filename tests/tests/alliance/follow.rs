//! Whom a city follows, who follows it, and what follows from that.

use anyhow::{Context as _, ensure};
use hansa_entities::follow::FollowState;
use hansa_server::app::policy::Policy;
use hansa_server::app::{Error, Principal, follow, retention};
use rig::{Answer, City, Dice, Plan, World, both_engines};
use serde_json::json;

const PROGRAM: Principal = Principal::Program;

async fn ask(from: &City, to: &City) -> anyhow::Result<()> {
    follow::request(&from.app(), &PROGRAM, to.actor().as_str()).await?;
    Ok(())
}

async fn undo(from: &City, to: &City) -> anyhow::Result<()> {
    let following = follow::following(&from.app(), &PROGRAM).await?;
    let view = following.iter().find(|view| view.other.uri == to.actor().as_str()).context("not followed")?;
    Ok(follow::undo(&from.app(), &PROGRAM, view.follow.id).await?)
}

/// How the follow of one city stands in the eyes of both.
async fn states(from: &City, to: &City) -> anyhow::Result<(Option<FollowState>, Option<FollowState>)> {
    use hansa_entities::follow as row;
    use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
    let mut found = Vec::new();
    for city in [from, to] {
        let view = city.view().await?;
        let (mut follower, mut target) = (None, None);
        for actor in hansa_entities::actor::Entity::find().all(&view).await? {
            if actor.uri == from.actor().as_str() {
                follower = Some(actor.id);
            }
            if actor.uri == to.actor().as_str() {
                target = Some(actor.id);
            }
        }
        let state = match (follower, target) {
            (Some(follower), Some(target)) => row::Entity::find()
                .filter(row::Column::FollowerId.eq(follower))
                .filter(row::Column::TargetId.eq(target))
                .one(&view)
                .await?
                .map(|row| row.state),
            _ => None,
        };
        found.push(state);
    }
    Ok((found[0], found[1]))
}

/// Two cities, the second under a policy.
async fn pair(world: &World, policy: Policy) -> anyhow::Result<(City, City)> {
    Ok((world.city("ansel").await?, world.city_as(Plan::new("brume").policy(policy)).await?))
}

both_engines! {
    async fn an_open_city_lets_everyone_in_at_once(world) {
        let (a, b) = pair(&world, Policy::Open).await?;
        ask(&a, &b).await?;
        world.settle().await?;
        ensure!(states(&a, &b).await? == (Some(FollowState::Accepted), Some(FollowState::Accepted)));
        let accept = a.faults().deliveries().into_iter().find(|one| one["type"] == json!("Accept"));
        ensure!(accept.context("no Accept")?["object"]["actor"] == json!(a.actor()));
        Ok(())
    }

    async fn a_city_is_found_by_its_handle(world) {
        let (a, b) = pair(&world, Policy::Open).await?;
        follow::request(&a.app(), &PROGRAM, &format!("@city@{}", b.domain())).await?;
        world.settle().await?;
        ensure!(states(&a, &b).await?.0 == Some(FollowState::Accepted));
        let wrong = follow::request(&a.app(), &PROGRAM, &format!("@nobody@{}", b.domain())).await;
        ensure!(matches!(wrong, Err(Error::Invalid(_))), "{wrong:?}");
        Ok(())
    }

    async fn a_city_that_asks_first_decides_by_hand(world) {
        let (a, b) = pair(&world, Policy::Ask).await?;
        ask(&a, &b).await?;
        world.settle().await?;
        let uri = b.publish_initiative("Not yet for them").await?;
        world.settle().await?;
        ensure!(states(&a, &b).await? == (Some(FollowState::Pending), Some(FollowState::Pending)));
        ensure!(a.feed().await?.is_empty(), "who waits is sent nothing");
        let queue = follow::requests(&b.app(), &PROGRAM).await?;
        let [waiting] = queue.as_slice() else { anyhow::bail!("{} wait", queue.len()) };
        ensure!(waiting.other.uri == a.actor().as_str());
        follow::accept(&b.app(), &PROGRAM, waiting.follow.id).await?;
        world.settle().await?;
        ensure!(states(&a, &b).await? == (Some(FollowState::Accepted), Some(FollowState::Accepted)));
        world.hands().seconds(5);
        let later = b.publish_initiative("For all").await?;
        world.settle().await?;
        ensure!(a.feed().await? == [later.to_string(), uri.to_string()], "with what was published before");
        Ok(())
    }

    async fn a_refused_city_is_told_and_gets_nothing(world) {
        let (a, b) = pair(&world, Policy::Ask).await?;
        ask(&a, &b).await?;
        world.settle().await?;
        let queue = follow::requests(&b.app(), &PROGRAM).await?;
        follow::reject(&b.app(), &PROGRAM, queue[0].follow.id).await?;
        world.settle().await?;
        ensure!(states(&a, &b).await? == (Some(FollowState::Rejected), Some(FollowState::Rejected)));
        b.publish_initiative("Inside").await?;
        world.settle().await?;
        ensure!(a.feed().await?.is_empty());
        ensure!(!a.faults().deliveries().iter().any(|one| one["type"] == json!("Create")));
        Ok(())
    }

    async fn a_follower_that_is_put_out_later_loses_the_feed(world) {
        let (a, b) = pair(&world, Policy::Open).await?;
        ask(&a, &b).await?;
        world.settle().await?;
        b.publish_initiative("Then").await?;
        world.settle().await?;
        let followers = follow::followers(&b.app(), &PROGRAM).await?;
        follow::reject(&b.app(), &PROGRAM, followers[0].follow.id).await?;
        world.settle().await?;
        ensure!(states(&a, &b).await? == (Some(FollowState::Rejected), Some(FollowState::Rejected)));
        ensure!(a.feed().await?.is_empty(), "the records of a city that is no longer followed leave at once");
        Ok(())
    }

    async fn an_ended_follow_takes_its_records_out_of_the_feed_at_once_and_a_new_one_brings_them_back(world) {
        let (a, b) = pair(&world, Policy::Open).await?;
        ask(&a, &b).await?;
        world.settle().await?;
        let uri = b.publish_initiative("Here and gone").await?;
        world.settle().await?;
        undo(&a, &b).await?;
        ensure!(a.feed().await?.is_empty() && !a.shows(&uri).await?, "before anything was delivered");
        world.settle().await?;
        ensure!(states(&a, &b).await? == (Some(FollowState::Ended), Some(FollowState::Ended)));
        world.hands().seconds(5);
        let unheard = b.publish_initiative("Unheard").await?;
        world.settle().await?;
        ensure!(a.feed().await?.is_empty());
        ask(&a, &b).await?;
        world.settle().await?;
        ensure!(states(&a, &b).await? == (Some(FollowState::Accepted), Some(FollowState::Accepted)));
        ensure!(a.feed().await? == [unheard.to_string(), uri.to_string()]);
        Ok(())
    }

    async fn a_record_that_changed_while_nobody_followed_comes_back_as_it_is_now(world) {
        let (a, b) = pair(&world, Policy::Open).await?;
        ask(&a, &b).await?;
        world.settle().await?;
        let (changed, gone) = (b.publish_initiative("One").await?, b.publish_initiative("Gone").await?);
        world.settle().await?;
        undo(&a, &b).await?;
        world.settle().await?;
        b.retitle(&changed, "Two").await?;
        b.withdraw(&gone).await?;
        world.settle().await?;
        ensure!(a.feed().await?.is_empty(), "out of sight all the same");
        ask(&a, &b).await?;
        world.settle().await?;
        ensure!(a.feed().await? == [changed.to_string()]);
        ensure!(a.title(&changed).await?.as_deref() == Some("Two"));
        ensure!(a.digest().await? == b.digest().await?);
        Ok(())
    }

    async fn records_of_an_ended_follow_leave_the_database_after_thirty_days(world) {
        let (a, b) = pair(&world, Policy::Open).await?;
        ask(&a, &b).await?;
        world.settle().await?;
        b.publish_initiative("For a while").await?;
        world.settle().await?;
        undo(&a, &b).await?;
        world.settle().await?;
        world.hands().advance(chrono::Duration::days(29));
        retention::run(&a.app()).await?;
        ensure!(a.records().await?.len() == 1, "they may come back for a month");
        world.hands().advance(chrono::Duration::days(2));
        retention::run(&a.app()).await?;
        ensure!(a.records().await?.is_empty());
        Ok(())
    }

    async fn who_asks_again_after_losing_its_memory_is_answered_again(world) {
        let (a, b) = pair(&world, Policy::Open).await?;
        ask(&a, &b).await?;
        world.settle().await?;
        undo(&a, &b).await?;
        // The end of the follow never arrives; the next request does.
        b.faults().set(Answer::Status(400));
        world.settle().await?;
        b.faults().clear();
        ensure!(states(&a, &b).await? == (Some(FollowState::Ended), Some(FollowState::Accepted)));
        ask(&a, &b).await?;
        world.settle().await?;
        ensure!(states(&a, &b).await? == (Some(FollowState::Accepted), Some(FollowState::Accepted)));
        world.expect_leftovers();
        Ok(())
    }

    async fn a_follow_and_its_end_that_arrive_in_any_order_leave_no_follow(world) {
        let (a, b) = pair(&world, Policy::Open).await?;
        for seed in 0..8 {
            b.faults().storm(seed, &[Answer::Pass, Answer::Pass, Answer::HangUp, Answer::HoldBack, Answer::LoseAnswer]);
            ask(&a, &b).await?;
            if seed % 2 == 0 {
                world.settle().await?;
            }
            undo(&a, &b).await?;
            world.settle().await?;
            b.let_in(&Dice::new(seed)).await;
            world.settle_in_time().await?;
            b.faults().clear();
            world.settle_in_time().await?;
            ensure!(states(&a, &b).await? == (Some(FollowState::Ended), Some(FollowState::Ended)), "seed {seed}");
        }
        ask(&a, &b).await?;
        world.settle_in_time().await?;
        ensure!(states(&a, &b).await? == (Some(FollowState::Accepted), Some(FollowState::Accepted)));
        Ok(())
    }

    async fn a_city_does_not_follow_itself(world) {
        let a = world.city("ansel").await?;
        let asked = follow::request(&a.app(), &PROGRAM, a.actor().as_str()).await;
        ensure!(matches!(&asked, Err(Error::Invalid(errors)) if errors.0[0].code == "own_city"), "{asked:?}");
        Ok(())
    }

    async fn a_city_says_whether_it_answers_follows_by_hand(world) {
        for (name, policy, by_hand) in [("ansel", Policy::Ask, true), ("brume", Policy::Open, false)] {
            let city = world.city_as(Plan::new(name).policy(policy)).await?;
            let document = city.document(&city.actor()).await?.expect(200)?.json()?;
            ensure!(document["manuallyApprovesFollowers"] == json!(by_hand), "{policy:?}: {document}");
        }
        Ok(())
    }
}
