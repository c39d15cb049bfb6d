//! Origin and ownership (ORG): who may say what about whose things.

use anyhow::ensure;
use hansa_entities::actor;
use hansa_entities::domain_rule::Rule;
use hansa_entities::follow::FollowState;
use hansa_server::app::{Principal, follow, policy};
use rig::attacker::{Letter, Stage, article, reply_to, url_in};
use rig::{City, Peer, Reply, on_sqlite};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::{Value, json};
use url::Url;

use super::ownership::listed;

pub(super) async fn titles(city: &City) -> anyhow::Result<Vec<String>> {
    Ok(city.records().await?.iter().map(|row| row.title.original().to_owned()).collect())
}

/// What stands in the followed list about a peer.
pub(super) async fn relation(city: &City, peer: &Peer) -> anyhow::Result<Option<FollowState>> {
    let following = follow::following(&city.app(), &Principal::Program).await?;
    let found = following.into_iter().find(|view| view.other.uri == peer.actor().as_str());
    Ok(found.map(|view| view.follow.state))
}

pub(super) async fn followers(city: &City) -> anyhow::Result<usize> {
    Ok(follow::followers(&city.app(), &Principal::Program).await?.len())
}

on_sqlite! {
    async fn a_redirect_or_a_foreign_id_vouches_for_nothing_org_03(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.befriend(evil).await?;
        stage.befriend(victim).await?;
        let mut posed = article(evil, "Posed");
        // The attacker's URL answers with an object of the victim, and the victim redirects to the attacker.
        let (at_evil, at_victim) = (evil.ids().base().join("o/pose")?, victim.ids().base().join("o/pose")?);
        victim.put("/o/pose", Reply::redirect(&at_evil));
        for (id, owner) in [(&at_victim, victim.actor()), (&at_victim, evil.actor()), (&at_evil, evil.actor())] {
            posed["id"] = json!(id);
            posed["attributedTo"] = json!(owner);
            evil.put("/o/pose", Reply::activity(&posed));
            for named in [&at_victim, &at_evil] {
                let (mut victims, mut evils) = (victim.activity("Create", json!(named)), evil.activity("Create", json!(named)));
                for act in [&mut victims, &mut evils] {
                    act["id"] = json!(format!("{}-{}", act["id"].as_str().unwrap_or_default(), id.host_str().unwrap_or_default()));
                }
                stage.bring(evil, &evils).await?;
                ensure!(city.records().await?.iter().all(|row| row.uri != at_victim.as_str()), "stored as the victim's");
            }
        }
        let rows = city.records().await?;
        ensure!(rows.iter().all(|row| row.uri == at_evil.as_str() && row.owner == evil.actor().as_str()), "{rows:?}");
        stage.world.expect_leftovers();
        Ok(())
    }

    async fn a_page_on_another_host_is_not_linked_org_05(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.befriend(evil).await?;
        let mut object = article(evil, "Elsewhere");
        object["url"] = json!(victim.ids().base().join("o/1")?);
        stage.bring(evil, &evil.activity("Create", object)).await?;
        let rows = city.records().await?;
        ensure!(rows.len() == 1 && rows[0].url.is_none(), "{rows:?}");
        let page = city.ask(http::Method::GET, &format!("/r/{}", rows[0].id), &http::HeaderMap::new(), b"").await?;
        ensure!(page.status == 200 && !page.text().contains("victim.test"));
        Ok(())
    }

    async fn an_actor_is_shown_under_its_own_host_org_06(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let mut document = evil.document();
        document["webfinger"] = json!("mayor@victim.test");
        document["preferredUsername"] = json!("mayor");
        evil.put(evil.actor().path(), Reply::activity(&document));
        stage.befriend(evil).await?;
        let following = follow::following(&city.app(), &Principal::Program).await?;
        ensure!(following.len() == 1 && following[0].other.handle == "mayor@evil.test", "{following:?}");
        let path = format!("/cities/{}", following[0].other.id);
        let page = city.ask(http::Method::GET, &path, &http::HeaderMap::new(), b"").await?.expect(200)?;
        ensure!(page.text().contains("mayor@evil.test") && !page.text().contains("victim.test"));
        // A handle that leads to an actor is only followed where its own host answers for it.
        evil.put("/.well-known/webfinger", Reply::typed("application/jrd+json", json!({
            "subject": "acct:mayor@victim.test",
            "links": [{ "rel": "self", "type": "application/activity+json", "href": evil.actor() }],
        }).to_string()));
        for handle in ["@mayor@evil.test", "@mayor@victim.test", "@office@evil.test"] {
            ensure!(follow::request(&city.app(), &city.officer(), handle).await.is_err(), "{handle}");
        }
        Ok(())
    }

    async fn a_collection_is_changed_by_its_owner_alone_org_13(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.befriend(evil).await?;
        stage.befriend(victim).await?;
        let root = stage.publish(victim, "A thread").await?;
        let ours = city.publish_initiative("Ours").await?;
        city.drain().await?;
        let our_thread = ours.as_str().replace("/o/", "/c/");
        let reply = stage_reply(&stage, victim, &json!(ours)).await?;
        for target in [
            json!(our_thread), root["context"].clone(), json!(format!("{}/followers", city.actor())),
            json!(format!("{}/featured", city.actor())), json!(format!("{}/followers", victim.actor())),
            Value::Null, json!("x"), json!({}), json!([our_thread]),
        ] {
            for kind in ["Add", "Remove"] {
                let mut activity = evil.activity(kind, reply.clone());
                activity["target"] = target.clone();
                stage.ignore(&activity).await?;
            }
        }
        ensure!(listed(city).await? == [(reply.as_str().unwrap_or_default().to_owned(), true)]);
        Ok(())
    }

    async fn an_actor_inside_of_an_activity_poisons_nothing_org_15(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.befriend(evil).await?;
        stage.introduce(victim).await?;
        let own = stage.publish(evil, "A thread").await?;
        let mut forged = victim.document_with(&*rig::rsa(1)?);
        forged["updated"] = json!("2026-11-21T09:00:00Z");
        let known = actors(city).await?;
        for inner in [forged.clone(), victim.activity("Update", forged.clone()), evil.activity("Update", forged)] {
            for kind in ["Add", "Announce", "Create", "Accept", "Undo", "Offer", "Remove"] {
                let mut activity = evil.activity(kind, inner.clone());
                activity["target"] = own["context"].clone();
                stage.bring(evil, &activity).await?;
            }
        }
        ensure!(actors(city).await? == known);
        stage.world.expect_leftovers();
        Ok(())
    }

    async fn nothing_of_ours_comes_from_elsewhere_org_18(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.befriend(evil).await?;
        let ours = city.publish_initiative("Ours").await?;
        city.drain().await?;
        let digest = city.digest().await?;
        // Our actor, or an activity on our host.
        let as_us = evil.activity("Create", article(evil, "x")).to_string().replace(evil.actor().as_str(), city.actor().as_str());
        for host in ["city.test", "CITY.TEST", "city.test."] {
            let text = as_us.replace("https://city.test/a/", &format!("https://{host}/a/"));
            let mut letter = Letter::new(evil, city, text);
            letter.key_id = format!("https://{host}/a/city#main-key");
            stage.refuse(&letter.seal(0)?, 403, 0).await?;
        }
        let mut on_us = evil.activity("Create", article(evil, "x"));
        on_us["id"] = json!("https://city.test/x/1");
        stage.refuse(&Letter::of(evil, city, &on_us).seal(0)?, 403, 0).await?;
        // An object of ours.
        let mut object = article(evil, "Forged");
        object["id"] = json!(ours);
        for kind in ["Create", "Update", "Delete"] {
            for owner in [evil.actor(), city.actor()] {
                object["attributedTo"] = json!(owner);
                stage.bring(evil, &evil.activity(kind, object.clone())).await?;
            }
        }
        ensure!(city.digest().await? == digest && city.title(&ours).await?.as_deref() == Some("Ours"));
        stage.world.expect_leftovers();
        Ok(())
    }

    async fn an_actor_has_its_addresses_on_its_own_origin_org_19_ssrf_18(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        for inbox in [
            json!(victim.inbox()), json!("https://127.0.0.1/inbox"), json!("https://evil.test:6379/inbox"),
            json!("http://evil.test/inbox"), json!("https://localhost/inbox"), json!("https://[::1]/inbox"),
            Value::Null, json!("https://evil.test/inbox\r\nHost: victim.test"), json!("https://evil.test@victim.test/inbox"),
            json!(city.app().ids.shared_inbox()),
        ] {
            let mut document = evil.document();
            document["inbox"] = inbox;
            evil.put(evil.actor().path(), Reply::activity(&document));
            city.hands().seconds(301);
            stage.refuse(&Letter::of(evil, city, &evil.follow(city)).seal(0)?, 401, 1).await?;
        }
        let mut document = evil.document();
        for field in ["outbox", "followers", "following", "featured", "hansa:log"] {
            document[field] = json!(format!("{}/{field}", victim.actor()));
        }
        document["endpoints"] = json!({ "sharedInbox": victim.ids().shared_inbox() });
        evil.put(evil.actor().path(), Reply::activity(&document));
        city.hands().seconds(301);
        stage.introduce(evil).await?;
        let row = actors(city).await?.into_iter().find(|row| row.uri == evil.actor().as_str());
        let row = row.ok_or_else(|| anyhow::anyhow!("the actor stands"))?;
        let kept = [row.outbox, row.followers, row.following, row.shared_inbox, row.log];
        ensure!(kept.iter().all(Option::is_none), "{kept:?}");
        Ok(())
    }

    async fn more_recipients_make_nothing_public_org_20(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.befriend(evil).await?;
        stage.befriend(victim).await?;
        let mut secret = article(victim, "For followers");
        secret["to"] = json!([format!("{}/followers", victim.actor())]);
        stage.ignore_of(victim, &victim.activity("Create", secret.clone())).await?;
        victim.put(url_in(&secret, "id")?.path(), Reply::activity(&secret));
        secret["to"] = json!([hansa_federation::PUBLIC]);
        for kind in ["Create", "Announce", "Add", "Update"] {
            stage.bring(evil, &evil.activity(kind, secret.clone())).await?;
        }
        ensure!(city.records().await?.is_empty());
        let page = city.ask(http::Method::GET, "/feed", &http::HeaderMap::new(), b"").await?.expect(200)?;
        ensure!(!page.text().contains("For followers"));
        stage.world.expect_leftovers();
        Ok(())
    }

    async fn a_move_moves_nothing_org_22(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.befriend(victim).await?;
        stage.bring(victim, &victim.follow(city)).await?;
        let mut document = evil.document();
        document["alsoKnownAs"] = json!([victim.actor()]);
        evil.put(evil.actor().path(), Reply::activity(&document));
        let mut attack = evil.activity("Move", json!(victim.actor()));
        attack["target"] = json!(evil.actor());
        stage.ignore(&attack).await?;
        let mut own = victim.activity("Move", json!(victim.actor()));
        own["target"] = json!(evil.actor());
        stage.ignore_of(victim, &own).await?;
        ensure!(relation(city, victim).await? == Some(FollowState::Accepted));
        ensure!(relation(city, evil).await?.is_none() && followers(city).await? == 1);
        Ok(())
    }

    async fn a_blocked_domain_is_neither_heard_nor_asked_nor_shown_org_23_mod_02(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.befriend(evil).await?;
        stage.befriend(victim).await?;
        let thread = stage.publish(victim, "A thread").await?;
        let old = stage.publish(evil, "Old").await?;
        let ours = city.publish_initiative("Ours").await?;
        city.drain().await?;
        stage_reply(&stage, evil, &json!(ours)).await?;
        ensure!(city.thread(&ours).await?.len() == 1);
        policy::set_rule(&city.app(), &city.officer(), "EVIL.test.", Rule::Block, "").await?;
        stage.forget();
        // Old things are gone from the feed and from threads.
        ensure!(!city.shows(&url_in(&old, "id")?).await?);
        ensure!(city.thread(&ours).await?.is_empty(), "replies of a blocked domain: {:?}", city.thread(&ours).await?);
        // New ones are refused, by every way.
        for activity in [evil.activity("Create", article(evil, "New")), evil.follow(city)] {
            let sealed = Letter::of(evil, city, &activity).seal(0)?;
            stage.refuse(&sealed, 403, 0).await?;
        }
        let reply = reply_to(evil, &thread["id"], "Through the victim.");
        evil.put(url_in(&reply, "id")?.path(), Reply::activity(&reply));
        let mut add = victim.activity("Add", reply["id"].clone());
        add["target"] = thread["context"].clone();
        stage.bring(victim, &add).await?;
        stage.bring(victim, &victim.activity("Announce", old["id"].clone())).await?;
        stage.bring(victim, &victim.activity("Create", old["id"].clone())).await?;
        ensure!(evil.faults().seen().is_empty(), "the blocked host was asked: {:?}", evil.faults().seen());
        ensure!(city.thread(&url_in(&thread, "id")?).await?.is_empty());
        ensure!(!city.feed().await?.contains(&old["id"].as_str().unwrap_or_default().to_owned()));
        policy::clear_rule(&city.app(), &city.officer(), "evil.test").await?;
        ensure!(city.thread(&ours).await?.len() == 1, "what a block took away comes back with its end");
        stage.world.expect_leftovers();
        Ok(())
    }

    async fn ids_that_are_none_are_refused_before_anything_is_asked_org_32(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let long = format!("https://evil.test/a/{}", "a".repeat(2_048));
        for id in [
            json!("http://evil.test/a/office"), json!("https://u:p@evil.test/a/office"), json!("evil.test/a/office"),
            json!("https://evil.test/a/office#x"), json!("https://evil.test/a/ office"), json!(long), json!(7),
            json!("https://evil.test/a/office\u{0}"), json!("https://evil.test/a/../a/office"), json!(""), Value::Null,
            json!({ "id": "x" }), json!(["https://evil.test/a/office"]), json!("https://evil.test:443x/a"),
            json!("https://127.0.0.1/a/office"), json!("acct:office@evil.test"), json!("https://evil.test\\a\\office"),
        ] {
            for field in ["actor", "id"] {
                let mut activity = evil.follow(city);
                activity[field] = id.clone();
                stage.refuse(&Letter::of(evil, city, &activity).seal(0)?, 400, 0).await?;
            }
        }
        Ok(())
    }
}

/// A reply of a peer to a record, which stands here then; its URL.
pub(super) async fn stage_reply(stage: &Stage, peer: &Peer, parent: &Value) -> anyhow::Result<Value> {
    let reply = reply_to(peer, parent, "A reply.");
    stage.bring(peer, &peer.activity("Create", reply.clone())).await?;
    let url: Url = url_in(&reply, "id")?;
    let stands = hansa_entities::reply::Entity::find()
        .filter(hansa_entities::reply::Column::Uri.eq(url.as_str()))
        .one(&stage.city.view().await?)
        .await?;
    ensure!(stands.is_some(), "the reply stands");
    Ok(json!(url))
}

pub(super) async fn actors(city: &City) -> anyhow::Result<Vec<actor::Model>> {
    Ok(actor::Entity::find().all(&city.view().await?).await?)
}
