//! Collections of strangers (REC-04, ORG-24, ORG-25): outboxes, threads and followers that lie about their size, their end
//! and their place cost bounded work, and change nothing that is not their owner's.

use anyhow::{Context as _, ensure};
use chrono::Duration;
use hansa_entities::follow::FollowState;
use hansa_entities::plain_origin::ReadingState;
use hansa_federation::followers::{FollowersSync, digest};
use hansa_federation::limits::{COLLECTION_ITEMS, COLLECTION_PAGES};
use hansa_server::app::plain::PlainView;
use hansa_server::app::{Principal, follow, peer};
use rig::attacker::{Letter, Stage, Traces, article, reply_to, url_in};
use rig::{Peer, Reply, both_engines};
use serde_json::{Value, json};
use url::Url;

const PROGRAM: Principal = Principal::Program;

fn outbox(of: &Peer) -> anyhow::Result<Url> {
    Ok(Url::parse(of.document()["outbox"].as_str().context("no outbox")?)?)
}

/// Puts something else in the place of the outbox of the followed attacker, and lets the city read it. What came of it,
/// and how many requests that took.
async fn read(stage: &Stage, put: impl Fn(&Peer, &Url)) -> anyhow::Result<(PlainView, usize)> {
    put(&stage.evil, &outbox(&stage.evil)?);
    stage.forget();
    // The pause after failures is no longer than six hours and a fifth.
    stage.world.hands().advance(Duration::hours(8));
    stage.world.settle_in_time().await?;
    stage.require_alive().await?;
    let peers = peer::list(&stage.city.app(), &PROGRAM).await?;
    let id = peers.iter().find(|view| view.instance.domain == "evil.test").context("no peer")?.instance.id;
    let reading = peer::read(&stage.city.app(), &PROGRAM, id).await?.plain;
    Ok((reading.into_iter().next().context("it is not read")?, stage.requests()))
}

fn collection(at: &Url, items: &Value) -> Value {
    json!({ "id": at, "type": "OrderedCollection", "totalItems": 1_000_000_000u64, "orderedItems": items })
}

both_engines! {
    async fn an_outbox_that_never_ends_costs_a_bounded_number_of_requests_rec_04(world) {
        let stage = Stage::of(world).await?;
        stage.befriend(&stage.evil).await?;
        // To itself.
        let (reading, requests) = read(&stage, |evil, at| {
            let mut whole = collection(at, &json!([]));
            whole["next"] = json!(at);
            evil.put(at.path(), Reply::activity(&whole));
        }).await?;
        ensure!(reading.state == ReadingState::Bounded && requests == 1, "{reading:?} {requests}");
        // In a circle of two.
        let (reading, requests) = read(&stage, |evil, at| {
            let other = evil.actor().join("/other").unwrap_or_else(|_| at.clone());
            for (here, next) in [(at, &other), (&other, at)] {
                let mut page = collection(here, &json!([]));
                page["next"] = json!(next);
                evil.put(here.path(), Reply::activity(&page));
            }
        }).await?;
        ensure!(reading.state == ReadingState::Bounded && requests == 2, "{reading:?} {requests}");
        // On and on, always to a page that was never seen: what answers is the same document for every query.
        let (reading, requests) = read(&stage, |evil, at| {
            for n in 0..200 {
                let mut here = at.clone();
                if n > 0 {
                    here = at.join(&format!("/deep/{n}")).unwrap_or(here);
                }
                let mut page = collection(&here, &json!([]));
                page["next"] = json!(at.join(&format!("/deep/{}", n + 1)).unwrap_or_else(|_| at.clone()));
                evil.put(here.path(), Reply::activity(&page));
            }
        }).await?;
        ensure!(requests == usize::try_from(COLLECTION_PAGES)?, "{requests}");
        ensure!(reading.state == ReadingState::Bounded, "and it is said that there was more: {reading:?}");
        Ok(())
    }

    async fn a_page_on_another_origin_is_never_read_org_24(world) {
        let stage = Stage::of(world).await?;
        stage.befriend(&stage.evil).await?;
        let elsewhere = stage.victim.actor().join("/outbox")?;
        for field in ["next", "first"] {
            let elsewhere = elsewhere.clone();
            let (reading, _) = read(&stage, move |evil, at| {
                let mut whole = json!({ "id": at, "type": "OrderedCollection" });
                whole[field] = json!(elsewhere);
                evil.put(at.path(), Reply::activity(&whole));
            }).await?;
            ensure!(reading.state == ReadingState::Read, "{field}: {reading:?}");
            ensure!(stage.victim.faults().seen().is_empty(), "{field}");
        }
        // Items of another origin, named or carried, are not read and not believed here.
        let object = article(&stage.victim, "Not theirs");
        let create = stage.victim.activity("Create", object.clone());
        let mut own = stage.evil.activity("Create", object.clone());
        own["object"] = object.clone();
        let before = Traces::of(&stage.city).await?;
        read(&stage, |evil, at| {
            let items = json!([object["id"], object, create, create["id"], own]);
            evil.put(at.path(), Reply::activity(&collection(at, &items)));
        }).await?;
        ensure!(stage.victim.faults().seen().is_empty(), "nobody is sent to a third host");
        ensure!(Traces::of(&stage.city).await?.records == before.records);
        // Who follows whom is not said in a list of the past.
        let undo = stage.evil.activity("Undo", stage.evil.follow(&stage.city));
        let follow = stage.evil.follow(&stage.city);
        read(&stage, |evil, at| evil.put(at.path(), Reply::activity(&collection(at, &json!([undo, follow]))))).await?;
        ensure!(Traces::of(&stage.city).await?.follows == before.follows);
        Ok(())
    }

    async fn a_page_of_any_size_is_read_to_its_bound_rec_04(world) {
        let stage = Stage::of(world).await?;
        stage.befriend(&stage.evil).await?;
        // Fifty megabytes.
        let (reading, requests) = read(&stage, |evil, at| {
            let long = format!("{{\"id\":\"{at}\",\"type\":\"OrderedCollection\",\"x\":\"{}\"}}", "x".repeat(50 << 20));
            evil.put(at.path(), Reply::typed("application/activity+json", long));
        }).await?;
        ensure!(reading.state == ReadingState::Failed && requests <= 1, "{reading:?} {requests}");
        // As many ids as fit into one document, none of which is there.
        let (reading, requests) = read(&stage, |evil, at| {
            let ids: Vec<String> = (0..20_000).map(|n| format!("https://evil.test/{n}")).collect();
            evil.put(at.path(), Reply::activity(&collection(at, &json!(ids))));
        }).await?;
        ensure!(reading.state == ReadingState::Bounded, "{reading:?}");
        ensure!(requests <= COLLECTION_ITEMS + 1, "{requests}");
        // Nonsense in every place of an item.
        let (reading, _) = read(&stage, |evil, at| {
            let items = json!([null, 5, [], {}, "", "javascript:0", {"id": 5}, {"type": "Create"}, [[[]]], {"actor": []}]);
            evil.put(at.path(), Reply::activity(&collection(at, &items)));
        }).await?;
        ensure!(reading.state == ReadingState::Read, "{reading:?}");
        Ok(())
    }

    async fn a_thread_of_a_million_posts_is_read_to_its_bound_and_sends_nobody_to_a_third_host_in_numbers_rec_04(world) {
        let stage = Stage::of(world).await?;
        stage.befriend(&stage.evil).await?;
        let root = article(&stage.evil, "A thread");
        let context = url_in(&root, "context")?;
        let page = |n: usize| {
            let ids: Vec<String> = (0..900)
                .map(|i| format!("https://{}/o/{n}-{i}", if i % 2 == 0 { "evil.test" } else { "victim.test" }))
                .collect();
            let at = context.join(&format!("/thread/{n}"))?;
            let next = context.join(&format!("/thread/{}", n + 1))?;
            anyhow::Ok((at.clone(), json!({ "id": at, "type": "CollectionPage", "items": ids, "next": next })))
        };
        for n in 0..60 {
            let (at, page) = page(n)?;
            stage.evil.put(at.path(), Reply::activity(&page));
        }
        let whole = json!({ "id": context, "type": "Collection", "totalItems": 1_000_000, "first": context.join("/thread/0")? });
        stage.evil.put(context.path(), Reply::activity(&whole));
        stage.evil.deliver(&stage.city, &stage.evil.activity("Create", root.clone())).await?.expect(202)?;
        stage.forget();
        stage.world.settle_in_time().await?;
        let (own, third) = (stage.evil.faults().seen().len(), stage.victim.faults().seen().len());
        ensure!(own <= COLLECTION_ITEMS + usize::try_from(COLLECTION_PAGES)?, "{own}");
        ensure!(third <= 50, "{third} requests to somebody who is not in it");
        stage.require_alive().await?;
        Ok(())
    }

    async fn a_thread_names_its_posts_and_says_nothing_about_them_org_24(world) {
        let stage = Stage::of(world).await?;
        stage.befriend(&stage.evil).await?;
        let root = article(&stage.evil, "A thread");
        let context = url_in(&root, "context")?;
        let forged = reply_to(&stage.victim, &root["id"], "Never said.");
        stage.evil.put(context.path(), Reply::activity(&json!({ "id": context, "type": "Collection", "items": [forged] })));
        stage.evil.deliver(&stage.city, &stage.evil.activity("Create", root.clone())).await?.expect(202)?;
        stage.world.settle_in_time().await?;
        ensure!(stage.city.thread(&url_in(&root, "id")?).await?.is_empty());
        Ok(())
    }

    async fn a_false_word_about_followers_changes_nothing_that_is_not_its_own_org_25(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.befriend(evil).await?;
        stage.befriend(victim).await?;
        let part = evil.actor().join("/part")?;
        let followers = |of: &Peer| Ok::<_, anyhow::Error>(Url::parse(of.document()["followers"].as_str().context("none")?)?);
        let accepted = || async {
            let following = follow::following(&city.app(), &PROGRAM).await?;
            anyhow::Ok(following.iter().filter(|view| view.follow.state == FollowState::Accepted).count())
        };
        let tell = |text: String, is_signed: bool| {
            let mut letter = Letter::of(evil, city, &evil.activity("Like", json!(city.actor())));
            letter.more.push(("collection-synchronization".to_owned(), text));
            if is_signed { letter.with("collection-synchronization") } else { letter }
        };
        let said = |collection: Url, url: Url| {
            let said = FollowersSync { collection, url, digest: digest([]) };
            said.header().map(|value| value.to_str().unwrap_or_default().to_owned()).unwrap_or_default()
        };
        stage.forget();
        // Outboxes are read at their own times; this is about lists of followers.
        let lists = || {
            let seen = [evil.faults().seen(), victim.faults().seen()].concat();
            seen.iter().filter(|seen| seen.target.contains("part") || seen.target.contains("followers")).count()
        };
        for (text, is_signed) in [
            // Nobody has signed it.
            (said(followers(evil)?, part.clone()), false),
            // About somebody else, or leading there.
            (said(followers(victim)?, part.clone()), true),
            (said(followers(evil)?, followers(victim)?), true),
            (said(evil.actor(), part.clone()), true),
            ("nonsense".to_owned(), true),
            ("x".repeat(12 * 1024), true),
        ] {
            stage.take(&tell(text, is_signed).seal(0)?).await?;
            stage.world.hands().advance(Duration::hours(2));
        }
        ensure!(lists() == 0 && accepted().await? == 2, "{} requests", lists());
        // A list without an end proves nothing about who is not in it.
        let endless = json!({ "id": part, "type": "Collection", "items": [], "next": part.join("/part2")? });
        evil.put(part.path(), Reply::activity(&endless));
        evil.put("/part2", Reply::activity(&json!({ "id": part.join("/part2")?, "type": "Collection", "items": [], "next": part })));
        stage.take(&tell(said(followers(evil)?, part.clone()), true).seal(0)?).await?;
        stage.world.settle_in_time().await?;
        ensure!(lists() <= usize::try_from(COLLECTION_PAGES)? && accepted().await? == 2, "{}", lists());
        // Its own list, with a million strangers and actors of ours that follow nobody: it ends its own follow alone.
        stage.world.hands().advance(Duration::hours(2));
        let mut ids: Vec<String> = (0..900).map(|n| format!("https://victim.test/{n}")).collect();
        ids.push(format!("{}x", city.actor()));
        evil.put(part.path(), Reply::activity(&json!({ "id": part, "type": "Collection", "items": ids })));
        let sent = Traces::of(city).await?.sent;
        stage.take(&tell(said(followers(evil)?, part), true).seal(0)?).await?;
        stage.world.settle_in_time().await?;
        ensure!(accepted().await? == 1 && Traces::of(city).await?.sent == sent, "nothing is sent to strangers");
        ensure!(victim.faults().seen().iter().all(|seen| !seen.target.contains("followers")));
        stage.require_alive().await
    }
}
