//! Replay, order and circles (RPL, REC): what comes twice, late, in the wrong order, or round and round.

use anyhow::ensure;
use chrono::Duration;
use hansa_server::app::{Principal, follow};
use rig::attacker::{Letter, Stage, Traces, article, neighbour, reply_to, url_in};
use rig::{Reply, both_engines};
use serde_json::{Value, json};

both_engines! {
    async fn one_letter_brought_again_and_again_has_one_effect_rpl_01_rpl_02(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let asked = evil.follow(city);
        let sealed = Letter::of(evil, city, &asked).seal(0)?;
        stage.take(&sealed).await?;
        let after = Traces::of(city).await?;
        for target in ["/inbox", "/inbox", "/a/city/inbox", "/actor/inbox"] {
            let mut letter = Letter::of(evil, city, &asked);
            letter.target = target.to_owned();
            stage.take(&letter.seal(0)?).await?;
        }
        // The same id around something else.
        let mut other = evil.activity("Undo", asked.clone());
        other["id"] = asked["id"].clone();
        stage.bring(evil, &other).await?;
        ensure!(Traces::of(city).await? == after);
        ensure!(follow::followers(&city.app(), &Principal::Program).await?.len() == 1);
        // A captured letter does not age well, and is for nobody else.
        city.hands().advance(Duration::hours(2));
        stage.refuse(&sealed, 401, 0).await?;
        Ok(())
    }

    async fn a_reply_taken_back_before_it_could_be_shown_is_never_shown_rpl_03(world) {
        let stage = Stage::of(world).await?;
        let (city, victim) = (&stage.city, &stage.victim);
        stage.befriend(victim).await?;
        // An officer of a city that is followed; nobody follows officers.
        let (officer, document) = neighbour(victim, "officer", 1)?;
        victim.put(officer.path(), Reply::activity(&document));
        let by_officer = |activity: &Value| -> anyhow::Result<_> {
            let text = activity.to_string().replace(victim.actor().as_str(), officer.as_str());
            let mut letter = Letter::new(victim, city, text);
            letter.key_id = format!("{officer}#main-key");
            letter.seal(1)
        };
        let root = stage.publish(victim, "A thread").await?;
        let record = url_in(&root, "id")?;
        // The end overtakes the beginning.
        let early = reply_to(victim, &root["id"], "Overtaken.");
        stage.take(&by_officer(&victim.activity("Delete", json!({ "id": early["id"], "type": "Tombstone" })))?).await?;
        stage.take(&by_officer(&victim.activity("Create", early))?).await?;
        ensure!(city.thread(&record).await?.is_empty(), "{:?}", city.thread(&record).await?);
        // The beginning waits for what it answers, and the end comes meanwhile.
        let later = article(victim, "Not here yet");
        let waiting = reply_to(victim, &later["id"], "Waiting.");
        stage.take(&by_officer(&victim.activity("Create", waiting.clone()))?).await?;
        stage.take(&by_officer(&victim.activity("Delete", waiting["id"].clone()))?).await?;
        stage.bring(victim, &victim.activity("Create", later.clone())).await?;
        stage.world.settle_in_time().await?;
        let thread = city.thread(&url_in(&later, "id")?).await?;
        ensure!(thread.is_empty(), "{thread:?}");
        Ok(())
    }

    async fn nobody_takes_the_place_of_what_a_neighbour_has_not_said_yet_rpl_03_org_09(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.befriend(evil).await?;
        let (mallory, document) = neighbour(evil, "mallory", 1)?;
        evil.put(mallory.path(), Reply::activity(&document));
        let object = article(evil, "Still to come");
        let mut attack = evil.activity("Delete", object["id"].clone());
        attack["actor"] = json!(mallory);
        let mut letter = Letter::of(evil, city, &attack);
        letter.key_id = format!("{mallory}#main-key");
        stage.take(&letter.seal(1)?).await?;
        stage.bring(evil, &evil.activity("Create", object.clone())).await?;
        ensure!(city.shows(&url_in(&object, "id")?).await?);
        Ok(())
    }

    async fn replies_that_answer_one_another_in_a_circle_hide_nobody_rec_01(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        let record = city.publish_initiative("Ours").await?;
        city.drain().await?;
        let mut bait = reply_to(evil, &json!(record), "Bait.");
        stage.bring(evil, &evil.activity("Create", bait.clone())).await?;
        let honest = reply_to(victim, &bait["id"], "An honest answer.");
        stage.bring(victim, &victim.activity("Create", honest.clone())).await?;
        ensure!(city.thread(&record).await?.len() == 2);
        city.hands().seconds(60);
        for parent in [&honest["id"], &bait["id"].clone(), &json!(record)] {
            city.hands().seconds(60);
            bait["inReplyTo"] = parent.clone();
            bait["updated"] = json!(city.hands().at().to_rfc3339());
            stage.bring(evil, &evil.activity("Update", bait.clone())).await?;
            let thread = city.thread(&record).await?;
            ensure!(thread.len() == 2, "{parent}: {thread:?}");
        }
        let page = city.ask(http::Method::GET, record.path(), &http::HeaderMap::new(), b"").await?.expect(200)?;
        ensure!(page.text().contains("An honest answer."));
        Ok(())
    }

    async fn a_chain_of_replies_without_an_end_costs_nothing_rec_01_rec_05(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.introduce(evil).await?;
        let before = Traces::of(city).await?;
        // Each answers one that nobody has; one answers itself.
        let mut parent = json!(format!("{}o/none", evil.ids().base()));
        stage.forget();
        for _ in 0..30 {
            let reply = reply_to(evil, &parent, "And another.");
            parent = reply["id"].clone();
            evil.put(url_in(&reply, "id")?.path(), Reply::activity(&reply));
            stage.bring(evil, &evil.activity("Create", reply)).await?;
        }
        let mut own = reply_to(evil, &parent, "I answer myself.");
        own["inReplyTo"] = own["id"].clone();
        stage.bring(evil, &evil.activity("Create", own)).await?;
        let mut nested = evil.activity("Announce", json!(city.actor()));
        for _ in 0..50 {
            nested = evil.activity("Announce", nested);
        }
        stage.bring(evil, &nested).await?;
        stage.world.settle_in_time().await?;
        let after = Traces::of(city).await?;
        ensure!(after == Traces { received: before.received + 32, ..before }, "{after:?}");
        ensure!(stage.requests() == 0, "{} requests", stage.requests());
        Ok(())
    }

    async fn an_orphan_comes_back_by_its_owner_alone_org_08(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.befriend(evil).await?;
        let object = stage.publish(evil, "Once followed").await?;
        let uri = url_in(&object, "id")?;
        // The neighbour is followed, the owner is not any more.
        let (mallory, document) = neighbour(evil, "mallory", 1)?;
        evil.put(mallory.path(), Reply::activity(&document));
        let app = city.app();
        let asked = follow::request(&app, &Principal::Program, mallory.as_str()).await?.follow;
        let mut accept = evil.activity("Accept", json!({ "id": asked.uri, "type": "Follow", "actor": city.actor(), "object": mallory }));
        let as_mallory = |activity: &mut Value| -> anyhow::Result<_> {
            activity["actor"] = json!(mallory);
            let mut letter = Letter::of(evil, city, activity);
            letter.key_id = format!("{mallory}#main-key");
            letter.seal(1)
        };
        stage.take(&as_mallory(&mut accept)?).await?;
        for view in follow::following(&app, &Principal::Program).await? {
            if view.other.uri == evil.actor().as_str() {
                follow::undo(&app, &Principal::Program, view.follow.id).await?;
            }
        }
        ensure!(!city.shows(&uri).await?);
        let mut claimed = object.clone();
        claimed["attributedTo"] = json!(mallory);
        stage.take(&as_mallory(&mut evil.activity("Create", claimed))?).await?;
        ensure!(!city.shows(&uri).await?, "it is back: {:?}", city.records().await?);
        stage.world.expect_leftovers();
        Ok(())
    }

    async fn a_walk_from_thing_to_thing_ends_before_its_first_step_rec_02(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        let mut document = evil.document();
        let elsewhere = |path: &str| json!(format!("{}{path}", victim.ids().base()));
        for field in ["movedTo", "alsoKnownAs", "attachment", "tag", "image", "icon", "streams", "generator"] {
            document[field] = json!([elsewhere(field)]);
        }
        document["featured"] = json!(format!("{}/featured", evil.actor()));
        evil.put(evil.actor().path(), Reply::activity(&document));
        stage.befriend(evil).await?;
        stage.forget();
        let mut object = article(evil, "With many leads");
        for field in ["image", "preview", "generator", "location", "replies", "likes", "shares", "quote", "instrument", "audience"] {
            object[field] = elsewhere(field);
        }
        object["tag"] = json!([{ "type": "Mention", "href": victim.actor(), "name": "@office@victim.test" },
            { "type": "Link", "href": elsewhere("o/1"), "mediaType": "application/activity+json" }]);
        object["attachment"] = json!([{ "type": "Image", "url": elsewhere("picture.png") }]);
        object["content"] = json!(format!("<p><a href=\"{}\">read</a></p>", victim.actor()));
        stage.bring(evil, &evil.activity("Create", object)).await?;
        let mut reply = reply_to(evil, &elsewhere("o/2"), "To somebody's.");
        reply["context"] = elsewhere("c/2");
        stage.bring(evil, &evil.activity("Create", reply)).await?;
        stage.world.settle_in_time().await?;
        // What it publishes, and the thread that it says it owns, are read where they stand; no lead is followed.
        let own = |seen: &rig::Seen| seen.target.ends_with("/outbox") || seen.target.starts_with("/c/");
        ensure!(victim.faults().seen().is_empty(), "{:?}", victim.faults().seen());
        ensure!(evil.faults().seen().iter().all(own), "{:?}", evil.faults().seen());
        ensure!(city.records().await?.len() == 1);
        Ok(())
    }
}
