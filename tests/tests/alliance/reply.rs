//! Threads: a reply stands wherever its record stands.

use anyhow::{Context as _, ensure};
use hansa_entities::id::ReplyId;
use hansa_server::app::{self, Principal};
use rig::{Alliance, City, both_engines};
use serde_json::{Value, json};
use url::Url;

fn id_of(uri: &Url) -> anyhow::Result<ReplyId> {
    Ok(uri.path_segments().and_then(Iterator::last).unwrap_or_default().parse()?)
}

async fn reply_here(city: &City, record: &Url, uri: &Url) -> anyhow::Result<ReplyId> {
    let views = app::reply::thread(&city.app(), &Principal::Program, city.id(record).await?).await?;
    let found = views.into_iter().find(|view| view.reply.uri == uri.as_str());
    found.map(|view| view.reply.id).ok_or_else(|| anyhow::anyhow!("{uri} is not at {}", city.name()))
}

fn text(text: &str) -> String {
    format!("<p>{text}</p>\n")
}

both_engines! {
    async fn a_reply_stands_at_the_owner_and_at_every_other_city(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let record = a.publish_initiative("A question").await?;
        alliance.settle().await?;
        let reply = b.reply(&record, "How many people came?").await?;
        alliance.settle().await?;
        for city in [a, b, c] {
            let thread = city.thread(&record).await?;
            ensure!(thread.len() == 1 && thread[0].0 == reply.as_str(), "{}: {thread:?}", city.name());
            ensure!(thread[0].1.trim() == text("How many people came?").trim(), "{thread:?}");
        }
        // The owner of the thread names it and carries it, with the proof of its author: so everyone has the same.
        let added: Vec<Value> =
            c.faults().deliveries().into_iter().filter(|one| one["type"] == json!("Add")).collect();
        let [add] = added.as_slice() else { anyhow::bail!("{} Adds", added.len()) };
        ensure!(add["actor"] == json!(a.actor()) && add["object"]["id"] == json!(reply), "{add}");
        ensure!(add["target"].as_str().is_some_and(|target| target.contains(a.domain())), "{add}");
        let key = add["object"]["proof"]["verificationMethod"].as_str().context("no proof of the author")?;
        ensure!(key.contains(b.domain()) && add["object"]["attributedTo"].as_str().is_some_and(|who| key.starts_with(who)));
        let fetched = b.faults().seen().into_iter().filter(|seen| seen.target == reply.path()).count();
        ensure!(fetched == 0, "what is proved need not be fetched");
        Ok(())
    }

    async fn an_answer_to_an_answer_stands_below_it_everywhere(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let record = a.publish_initiative("A thread").await?;
        alliance.settle().await?;
        let question = b.reply(&record, "Why?").await?;
        alliance.settle().await?;
        world.hands().seconds(10);
        let app = c.app();
        let mut form = rig::fixtures::reply("Because.");
        form.in_reply_to = Some(reply_here(c, &record, &question).await?);
        let answer = app::reply::publish(&app, &c.officer(), c.id(&record).await?, &form).await?;
        let answer = app.ids.object(answer.0);
        alliance.settle_in_time().await?;
        for city in [a, b, c] {
            let views = app::reply::thread(&city.app(), &Principal::Anonymous, city.id(&record).await?).await?;
            let lines: Vec<(&str, usize)> = views.iter().map(|v| (v.reply.uri.as_str(), v.depth)).collect();
            ensure!(lines == [(question.as_str(), 0), (answer.as_str(), 1)], "{}: {lines:?}", city.name());
        }
        Ok(())
    }

    async fn the_owner_replies_in_its_own_thread_and_all_see_it(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let record = a.publish_initiative("Mine").await?;
        alliance.settle().await?;
        let reply = a.reply(&record, "A note of ours").await?;
        alliance.settle().await?;
        for city in [a, b, c] {
            ensure!(city.thread(&record).await?.first().is_some_and(|(uri, _)| uri == reply.as_str()));
        }
        Ok(())
    }

    async fn a_withdrawn_reply_disappears_everywhere(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let record = a.publish_initiative("A thread").await?;
        alliance.settle().await?;
        let reply = b.reply(&record, "I was too quick").await?;
        alliance.settle().await?;
        app::reply::withdraw(&b.app(), &b.officer(), id_of(&reply)?).await?;
        alliance.settle().await?;
        for city in [a, b, c] {
            let thread = city.thread(&record).await?;
            ensure!(thread.is_empty(), "{}: {thread:?}", city.name());
        }
        b.document(&reply).await?.expect(410)?;
        Ok(())
    }

    async fn a_reply_withdrawn_before_the_others_fetched_it_is_nowhere_and_nothing_waits_for_it(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let record = a.publish_initiative("A thread").await?;
        alliance.settle().await?;
        let reply = b.reply(&record, "I was too quick").await?;
        b.drain().await?;
        a.drain().await?;
        app::reply::withdraw(&b.app(), &b.officer(), id_of(&reply)?).await?;
        alliance.settle_in_time().await?;
        for city in [a, b, c] {
            ensure!(city.thread(&record).await?.is_empty(), "{}", city.name());
        }
        Ok(())
    }

    async fn a_reply_that_the_owner_hides_leaves_the_thread_for_everyone(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let record = a.publish_initiative("A thread").await?;
        alliance.settle().await?;
        let reply = b.reply(&record, "Advertising").await?;
        alliance.settle().await?;
        app::reply::hide(&a.app(), &Principal::Program, reply_here(a, &record, &reply).await?).await?;
        alliance.settle().await?;
        ensure!(a.thread(&record).await?.is_empty() && c.thread(&record).await?.is_empty());
        ensure!(b.thread(&record).await?.len() == 1, "its author keeps it");
        let context = a.document(&a.app().ids.context(a.id(&record).await?.0)).await?.expect(200)?.json()?;
        ensure!(!context.to_string().contains(reply.as_str()), "{context}");
        // A mistake, and the way back.
        let id = reply_here(a, &record, &reply).await?;
        app::reply::show(&a.app(), &Principal::Program, id).await?;
        app::reply::show(&a.app(), &Principal::Program, id).await?;
        alliance.settle().await?;
        for city in [a, b, c] {
            ensure!(city.thread(&record).await?.len() == 1, "{}", city.name());
        }
        ensure!(a.log().await?.iter().filter(|entry| entry.kind == "Add").count() == 2, "one for each showing");
        Ok(())
    }

    async fn the_context_of_a_record_lists_its_whole_thread(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let record = a.publish_initiative("A thread").await?;
        alliance.settle().await?;
        let one = b.reply(&record, "One").await?;
        world.hands().seconds(1);
        let two = a.reply(&record, "Two").await?;
        alliance.settle().await?;
        let context = a.document(&a.app().ids.context(a.id(&record).await?.0)).await?.expect(200)?.json()?;
        let text = context.to_string();
        for uri in [&record, &one, &two] {
            ensure!(text.contains(uri.as_str()), "{uri} is not in {text}");
        }
        Ok(())
    }

    async fn a_reply_to_a_withdrawn_record_is_refused(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let record = a.publish_initiative("Gone").await?;
        alliance.settle().await?;
        let id = b.id(&record).await?;
        a.withdraw(&record).await?;
        alliance.settle().await?;
        let refused = app::reply::publish(&b.app(), &b.officer(), id, &rig::fixtures::reply("Too late")).await;
        ensure!(matches!(refused, Err(app::Error::Gone)), "{refused:?}");
        Ok(())
    }

    async fn a_withdrawn_record_takes_its_thread_along(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let record = a.publish_initiative("A thread").await?;
        alliance.settle().await?;
        b.reply(&record, "A remark").await?;
        alliance.settle().await?;
        let id = a.id(&record).await?;
        a.withdraw(&record).await?;
        alliance.settle().await?;
        a.document(&a.app().ids.context(id.0)).await?.expect(404)?;
        for city in [a, b, c] {
            ensure!(!city.shows(&record).await?, "{}", city.name());
        }
        Ok(())
    }
}
