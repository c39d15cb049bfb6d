//! Work for later that cannot be done: it is seen, and somebody can do something about it.

use anyhow::ensure;
use chrono::Duration;
use hansa_entities::job::{self as row, JobState};
use hansa_server::app::{App, Principal, job, retention, statistics};
use rig::attacker::{Stage, reply_to, url_in};
use rig::{Person, Reply, both_engines};
use serde_json::Value;

const PROGRAM: Principal = Principal::Program;

/// The owner of a thread names a reply that its author's server does not show. Returns the thread and the reply.
async fn fail(stage: &Stage) -> anyhow::Result<(Value, Value)> {
    let (evil, victim) = (&stage.evil, &stage.victim);
    stage.befriend(victim).await?;
    let thread = stage.publish(victim, "A thread").await?;
    let reply = reply_to(evil, &thread["id"], "Named, and not there.");
    evil.put(url_in(&reply, "id")?.path(), Reply::status(404));
    let mut add = victim.activity("Add", reply["id"].clone());
    add["target"] = thread["context"].clone();
    stage.world.expect_leftovers();
    stage.bring(victim, &add).await?;
    stage.world.settle_in_time().await?;
    Ok((thread, reply))
}

async fn only(app: &App) -> anyhow::Result<row::Model> {
    let jobs = job::list(app, &PROGRAM).await?;
    let [one] = jobs.as_slice() else { anyhow::bail!("{} jobs: {jobs:?}", jobs.len()) };
    Ok(one.clone())
}

both_engines! {
    async fn a_job_that_failed_is_seen_and_can_be_tried_again(world) {
        let stage = Stage::of(world).await?;
        let (thread, reply) = fail(&stage).await?;
        let app = stage.city.app();
        let failed = only(&app).await?;
        ensure!(failed.state == JobState::Failed && failed.error.is_some(), "{failed:?}");
        let counts = statistics::read(&app).await?.jobs;
        ensure!(counts == [("waiting", 0), ("failed", 1)], "{counts:?}");
        let mut browser = Person::administrator(&stage.city)?.browser();
        let page = browser.open("/admin/peers").await?;
        ensure!(page.html().contains(reply["id"].as_str().unwrap_or("?")), "{}", page.html());
        // Its author's server shows it again.
        stage.evil.put(url_in(&reply, "id")?.path(), Reply::activity(&reply));
        browser.post(&format!("/admin/peers/jobs/{}/retry", failed.id), &[]).await?.expect(303)?;
        stage.world.settle_in_time().await?;
        ensure!(stage.city.thread(&url_in(&thread, "id")?).await?.len() == 1);
        ensure!(job::list(&app, &PROGRAM).await?.is_empty());
        // What is done is not tried again, and is none of the administrator's business.
        ensure!(job::retry(&app, &PROGRAM, failed.id).await.is_err());
        Ok(())
    }

    async fn a_job_that_failed_is_given_up_by_hand_or_after_its_time(world) {
        let stage = Stage::of(world).await?;
        fail(&stage).await?;
        let app = stage.city.app();
        stage.world.pass(Duration::days(29)).await?;
        retention::run(&app).await?;
        let failed = only(&app).await?;
        stage.world.pass(Duration::days(2)).await?;
        retention::run(&app).await?;
        ensure!(job::list(&app, &PROGRAM).await?.is_empty(), "kept for ever");
        ensure!(job::drop(&app, &PROGRAM, failed.id).await.is_err());
        fail(&stage).await?;
        job::drop(&app, &PROGRAM, only(&app).await?.id).await?;
        ensure!(job::list(&app, &PROGRAM).await?.is_empty());
        // Officers have no business here.
        ensure!(job::list(&app, &Principal::Anonymous).await.is_err());
        Ok(())
    }

    async fn a_reply_that_is_taken_back_before_it_was_fetched_is_not_fetched_any_more(world) {
        let stage = Stage::of(world).await?;
        let (evil, victim) = (&stage.evil, &stage.victim);
        stage.befriend(victim).await?;
        let thread = stage.publish(victim, "A thread").await?;
        let reply = reply_to(evil, &thread["id"], "Named, then taken out.");
        evil.put(url_in(&reply, "id")?.path(), Reply::status(503));
        let about = |kind: &str| {
            let mut activity = victim.activity(kind, reply["id"].clone());
            activity["target"] = thread["context"].clone();
            activity
        };
        stage.bring(victim, &about("Add")).await?;
        let app = stage.city.app();
        ensure!(only(&app).await?.state == JobState::Ready);
        stage.bring(victim, &about("Remove")).await?;
        ensure!(job::list(&app, &PROGRAM).await?.is_empty(), "it is still asked for");
        Ok(())
    }
}
