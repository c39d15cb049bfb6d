//! Who owns what: objects, follows, threads. Nobody acts in the name of another.

use anyhow::ensure;
use hansa_entities::follow::FollowState;
use hansa_server::app::{Principal, follow};
use rig::attacker::{Letter, Stage, article, neighbour, reply_to, url_in};
use rig::{City, Reply, both_engines};
use sea_orm::EntityTrait as _;
use serde_json::{Value, json};

use super::origin::{followers, relation, titles};

both_engines! {
    async fn an_object_of_another_host_is_what_its_origin_says_org_01(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        let true_object = article(victim, "True");
        let id = url_in(&true_object, "id")?;
        victim.put(id.path(), Reply::activity(&true_object));
        let mut forged = true_object.clone();
        forged["name"] = json!("Forged");
        // Nobody whom the city follows: nothing is even looked at.
        stage.ignore(&evil.activity("Create", forged.clone())).await?;
        ensure!(stage.victim.faults().seen().is_empty());
        stage.befriend(evil).await?;
        stage.befriend(victim).await?;
        stage.bring(evil, &evil.activity("Create", forged)).await?;
        ensure!(titles(city).await? == ["True"], "{:?}", titles(city).await?);
        ensure!(city.records().await?[0].owner == victim.actor().as_str());
        // The same with an author of its own: the origin does not know it.
        let mut claimed = article(evil, "Forged");
        claimed["id"] = json!(format!("{}o/none", victim.ids().base()));
        stage.bring(evil, &evil.activity("Create", claimed)).await?;
        ensure!(titles(city).await? == ["True"]);
        stage.world.expect_leftovers();
        stage.require_alive().await
    }

    async fn an_object_belongs_to_the_one_who_sends_it_org_02(world) {
        let stage = Stage::of(world).await?;
        let (evil, victim) = (&stage.evil, &stage.victim);
        stage.befriend(evil).await?;
        for owner in [
            json!(victim.actor()),
            json!(evil.ids().actor("other")),
            json!([victim.actor(), evil.actor()]),
            json!([evil.ids().actor("other"), evil.actor()]),
            json!([]), Value::Null, json!({}), json!("x"), json!(stage.city.actor()),
        ] {
            let mut object = article(evil, "Forged");
            object["attributedTo"] = owner;
            stage.ignore(&evil.activity("Create", object.clone())).await?;
            object["inReplyTo"] = json!(stage.city.actor());
            stage.ignore(&evil.activity("Create", object)).await?;
        }
        Ok(())
    }

    async fn nobody_updates_or_deletes_what_is_not_theirs_org_07_org_08_org_09(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.befriend(evil).await?;
        stage.befriend(victim).await?;
        let object = stage.publish(victim, "True").await?;
        let own = stage.publish(evil, "Own").await?;
        city.hands().seconds(60);
        let before = city.digest().await?;
        let mut newer = object.clone();
        newer["name"] = json!("Forged");
        newer["updated"] = json!("2026-11-21T08:01:00Z");
        let mut claimed = newer.clone();
        claimed["attributedTo"] = json!(evil.actor());
        for attack in [
            evil.activity("Update", newer.clone()),
            evil.activity("Update", claimed.clone()),
            evil.activity("Update", object["id"].clone()),
            evil.activity("Delete", object["id"].clone()),
            evil.activity("Delete", json!({ "id": object["id"], "type": "Tombstone" })),
            evil.activity("Delete", json!({ "id": own["id"], "type": "Note", "attributedTo": victim.actor() })),
            evil.activity("Delete", json!(victim.actor())),
            evil.activity("Delete", json!(city.actor())),
            evil.activity("Delete", json!([object["id"], own["id"]])),
            evil.activity("Remove", object["id"].clone()),
        ] {
            stage.ignore(&attack).await?;
        }
        // A neighbour on the same host asks the origin at most, and the origin is not impressed.
        let (mallory, document) = neighbour(victim, "mallory", 1)?;
        victim.put(mallory.path(), Reply::activity(&document));
        victim.put(url_in(&object, "id")?.path(), Reply::activity(&object));
        for attack in [victim.activity("Update", newer), victim.activity("Delete", object["id"].clone())] {
            let text = attack.to_string().replacen(victim.actor().as_str(), mallory.as_str(), 1);
            let mut letter = Letter::new(victim, city, text);
            letter.key_id = format!("{mallory}#main-key");
            stage.take(&letter.seal(1)?).await?;
        }
        ensure!(city.digest().await? == before, "{:?}", titles(city).await?);
        ensure!(relation(city, victim).await? == Some(FollowState::Accepted));
        Ok(())
    }

    async fn nobody_ends_the_follow_of_another_org_10(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        let asked = victim.follow(city);
        stage.bring(victim, &asked).await?;
        ensure!(followers(city).await? == 1);
        let mut renamed = asked.clone();
        renamed["actor"] = json!(evil.actor());
        for object in [asked.clone(), asked["id"].clone(), renamed, json!({ "type": "Follow", "actor": victim.actor(),
            "object": city.actor() })]
        {
            stage.ignore(&evil.activity("Undo", object)).await?;
        }
        let (mallory, document) = neighbour(victim, "mallory", 1)?;
        victim.put(mallory.path(), Reply::activity(&document));
        for object in [asked.clone(), asked["id"].clone()] {
            let text = victim.activity("Undo", json!("")).to_string().replace(victim.actor().as_str(), mallory.as_str());
            let mut undo: Value = serde_json::from_str(&text)?;
            undo["object"] = object;
            let mut letter = Letter::of(victim, city, &undo);
            letter.key_id = format!("{mallory}#main-key");
            stage.take(&letter.seal(1)?).await?;
        }
        ensure!(followers(city).await? == 1, "the victim still follows");
        stage.bring(victim, &victim.activity("Undo", asked)).await?;
        ensure!(followers(city).await? == 0);
        Ok(())
    }

    async fn only_the_one_who_was_asked_answers_a_follow_org_11(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        let app = city.app();
        // An answer to what was never asked.
        for kind in ["Accept", "Reject"] {
            let follow = json!({ "id": format!("{}x/1", city.app().base()), "type": "Follow", "actor": city.actor(),
                "object": evil.actor() });
            stage.ignore(&evil.activity(kind, follow)).await?;
        }
        let asked = follow::request(&app, &Principal::Program, victim.actor().as_str()).await?.follow;
        city.drain().await?;
        let about_the_victim = json!({ "id": asked.uri, "type": "Follow", "actor": city.actor(), "object": victim.actor() });
        let about_itself = json!({ "id": asked.uri, "type": "Follow", "actor": city.actor(), "object": evil.actor() });
        for object in [about_the_victim.clone(), about_itself, json!(asked.uri)] {
            for kind in ["Accept", "Reject"] {
                stage.ignore(&evil.activity(kind, object.clone())).await?;
            }
        }
        ensure!(relation(city, victim).await? == Some(FollowState::Pending));
        // What was taken back is not accepted any more.
        follow::undo(&app, &Principal::Program, asked.id).await?;
        city.drain().await?;
        stage.ignore_of(victim, &victim.activity("Accept", about_the_victim)).await?;
        ensure!(relation(city, victim).await?.is_none());
        Ok(())
    }

    async fn a_follow_without_an_answer_shows_nothing_org_12(world) {
        let stage = Stage::of(world).await?;
        let (city, victim) = (&stage.city, &stage.victim);
        let mut document = victim.document();
        document["manuallyApprovesFollowers"] = json!(true);
        victim.put(victim.actor().path(), Reply::activity(&document));
        follow::request(&city.app(), &Principal::Program, victim.actor().as_str()).await?;
        city.drain().await?;
        ensure!(relation(city, victim).await? == Some(FollowState::Pending));
        stage.ignore_of(victim, &victim.activity("Create", article(victim, "Not yet"))).await?;
        ensure!(city.feed().await?.is_empty() && city.records().await?.is_empty());
        Ok(())
    }

    async fn a_reply_is_listed_by_the_owner_of_its_thread_alone_org_13(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.befriend(evil).await?;
        stage.befriend(victim).await?;
        let root = stage.publish(victim, "A thread of the victim").await?;
        let own = stage.publish(evil, "A thread of the attacker").await?;
        // The attacker names its reply under the victim's record as part of its own thread.
        let reply = reply_to(evil, &root["id"], "Buy this.");
        evil.put(url_in(&reply, "id")?.path(), Reply::activity(&reply));
        let mut add = evil.activity("Add", reply["id"].clone());
        add["target"] = own["context"].clone();
        stage.bring(evil, &add).await?;
        ensure!(listed(city).await?.iter().all(|(_, listed)| !listed), "{:?}", listed(city).await?);
        // And as part of the victim's.
        add["id"] = json!(format!("{}x/2", evil.ids().base()));
        add["target"] = root["context"].clone();
        stage.ignore(&add).await?;
        // A listed reply in the own thread does not take its place with it into another.
        let mut moved = reply_to(evil, &own["id"], "Here.");
        evil.put(url_in(&moved, "id")?.path(), Reply::activity(&moved));
        let mut add = evil.activity("Add", moved["id"].clone());
        add["target"] = own["context"].clone();
        stage.bring(evil, &add).await?;
        ensure!(listed(city).await?.iter().filter(|(_, listed)| *listed).count() == 1, "{:?}", listed(city).await?);
        city.hands().seconds(60);
        moved["inReplyTo"] = root["id"].clone();
        moved["updated"] = json!("2026-11-21T08:01:00Z");
        stage.bring(evil, &evil.activity("Update", moved)).await?;
        let in_the_thread = city.id(&url_in(&root, "id")?).await?;
        let rows = listed_rows(city).await?;
        ensure!(rows.iter().all(|row| row.record_id != in_the_thread || !row.listed), "{rows:?}");
        stage.world.expect_leftovers();
        Ok(())
    }
}

async fn listed_rows(city: &City) -> anyhow::Result<Vec<hansa_entities::reply::Model>> {
    Ok(hansa_entities::reply::Entity::find().all(&city.view().await?).await?)
}

pub(super) async fn listed(city: &City) -> anyhow::Result<Vec<(String, bool)>> {
    Ok(listed_rows(city).await?.into_iter().map(|row| (row.uri, row.listed)).collect())
}
