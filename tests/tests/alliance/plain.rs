//! Servers without a log (CV-11): what they publish is found, and nothing is claimed about it that cannot be known.

use anyhow::{Context as _, ensure};
use chrono::Duration;
use hansa_entities::plain_origin::{self, ReadingState};
use hansa_server::app::plain::PlainView;
use hansa_server::app::{Principal, follow, peer, plain};
use rig::attacker::{article, reply_to, url_in};
use rig::{City, Peer, Reply, World, both_engines};
use sea_orm::EntityTrait as _;
use serde_json::{Value, json};
use url::Url;

const PROGRAM: Principal = Principal::Program;

/// Lets the city follow the peer.
async fn befriend(world: &World, city: &City, peer: &Peer) -> anyhow::Result<()> {
    let asked = follow::request(&city.app(), &PROGRAM, peer.actor().as_str()).await?;
    world.settle().await?;
    let follow =
        json!({ "id": asked.follow.uri, "type": "Follow", "actor": city.actor(), "object": peer.actor() });
    peer.deliver(city, &peer.activity("Accept", follow)).await?.expect(202)?;
    world.settle().await
}

/// A published post with its activity; the post stands at its address.
fn post(peer: &Peer, title: &str) -> anyhow::Result<(Value, Value)> {
    let object = article(peer, title);
    peer.put(url_in(&object, "id")?.path(), Reply::activity(&object));
    let create = peer.activity("Create", object.clone());
    Ok((object, create))
}

fn at(peer: &Peer, page: &str) -> anyhow::Result<Url> {
    Ok(peer.actor().join(page)?)
}

/// Puts up an outbox of pages, the newest first. Each page names the next.
fn put_outbox(peer: &Peer, pages: &[Vec<Value>]) -> anyhow::Result<()> {
    let outbox = peer.document()["outbox"].as_str().context("no outbox")?.to_owned();
    let whole =
        json!({ "id": outbox, "type": "OrderedCollection", "totalItems": 3, "first": at(peer, "/page/0")? });
    peer.put(Url::parse(&outbox)?.path(), Reply::activity(&whole));
    for (n, items) in pages.iter().enumerate() {
        let mut page = json!({ "id": at(peer, &format!("/page/{n}"))?, "type": "OrderedCollectionPage",
            "partOf": outbox, "orderedItems": items });
        if n + 1 < pages.len() {
            page["next"] = json!(at(peer, &format!("/page/{}", n + 1))?);
        }
        peer.put(&format!("/page/{n}"), Reply::activity(&page));
    }
    Ok(())
}

fn asked(peer: &Peer, path: &str) -> usize {
    peer.faults().seen().iter().filter(|seen| seen.target == path && seen.method == "GET").count()
}

async fn reading(city: &City) -> anyhow::Result<PlainView> {
    let peers = peer::list(&city.app(), &PROGRAM).await?;
    let id = peers.first().context("no peer")?.instance.id;
    let details = peer::read(&city.app(), &PROGRAM, id).await?;
    details.plain.into_iter().next().context("nothing is read")
}

both_engines! {
    async fn cv_11_a_plain_peer_is_read_to_its_beginning_when_it_says_yes_and_to_what_is_known_afterwards(world) {
        let (city, plain) = (world.city("ansel").await?, world.peer("plain").await?);
        let mut pages: Vec<Vec<Value>> = Vec::new();
        let mut wanted = Vec::new();
        for page in 0..3 {
            let mut items = Vec::new();
            for n in 0..4 {
                world.hands().seconds(-60);
                let (object, create) = post(&plain, &format!("Page {page}, post {n}"))?;
                wanted.push(object["id"].as_str().unwrap_or_default().to_owned());
                items.push(match n {
                    // As it is, only its id, only the id of its activity, without an activity around it.
                    0 => create,
                    1 => { let mut named = create; named["object"] = object["id"].clone(); named }
                    2 => {
                        plain.put(url_in(&create, "id")?.path(), Reply::activity(&create));
                        create["id"].clone()
                    }
                    _ => object,
                });
            }
            pages.push(items);
        }
        world.hands().seconds(720);
        put_outbox(&plain, &pages)?;
        befriend(&world, &city, &plain).await?;
        let feed = city.feed().await?;
        ensure!(wanted.iter().all(|uri| feed.contains(uri)) && feed.len() == 12, "{feed:?}");
        let read = reading(&city).await?;
        ensure!(read.state == ReadingState::Read && read.read_at.is_some() && read.error.is_none(), "{read:?}");
        // Nothing before its time; then no further than the last reading.
        plain.faults().forget();
        let (object, create) = post(&plain, "New")?;
        pages[0].insert(0, create);
        put_outbox(&plain, &pages)?;
        world.pass(Duration::minutes(10)).await?;
        ensure!(asked(&plain, "/page/0") == 0);
        world.pass(Duration::minutes(10)).await?;
        ensure!(asked(&plain, "/page/0") == 1 && asked(&plain, "/page/1") == 0, "{:?}", plain.faults().seen().len());
        ensure!(city.shows(&url_in(&object, "id")?).await?);
        Ok(())
    }

    async fn a_plain_peer_is_asked_soon_after_a_start_and_as_soon_as_it_speaks_again(world) {
        let (city, plain) = (world.city("ansel").await?, world.peer("plain").await?);
        put_outbox(&plain, &[Vec::new()])?;
        befriend(&world, &city, &plain).await?;
        world.hands().seconds(1);
        let (missed, create) = post(&plain, "While you were away")?;
        put_outbox(&plain, &[vec![create]])?;
        city.restart().await?;
        plain::begin(&city.app()).await?;
        world.hands().seconds(60);
        world.settle().await?;
        ensure!(city.shows(&url_in(&missed, "id")?).await?);
        // It is away for a day: nothing fails for good, and its pause grows.
        plain.faults().down();
        for _ in 0..24 {
            world.pass(Duration::hours(1)).await?;
        }
        let read = reading(&city).await?;
        ensure!(read.state == ReadingState::Failed && read.error.is_some(), "{read:?}");
        let row = plain_origin::Entity::find().one(&city.view().await?).await?.context("no row")?;
        ensure!(row.away && (3..=12).contains(&row.failures), "its pauses grow: {row:?}");
        world.hands().seconds(120);
        plain.faults().clear();
        let (late, create) = post(&plain, "Back")?;
        put_outbox(&plain, &[vec![create]])?;
        plain.deliver(&city, &plain.activity("Like", json!(city.actor()))).await?.expect(202)?;
        world.settle().await?;
        ensure!(city.shows(&url_in(&late, "id")?).await? && reading(&city).await?.state == ReadingState::Read);
        Ok(())
    }

    async fn a_plain_peer_that_is_no_longer_followed_is_no_longer_read(world) {
        let (city, plain) = (world.city("ansel").await?, world.peer("plain").await?);
        put_outbox(&plain, &[Vec::new()])?;
        befriend(&world, &city, &plain).await?;
        let following = follow::following(&city.app(), &PROGRAM).await?;
        follow::undo(&city.app(), &PROGRAM, following[0].follow.id).await?;
        plain.faults().forget();
        world.pass(Duration::hours(2)).await?;
        ensure!(asked(&plain, "/page/0") == 0 && reading(&city).await.is_err());
        Ok(())
    }

    async fn a_plain_peer_brings_its_whole_threads_though_it_pushed_one_post_only(world) {
        let (city, plain, third) =
            (world.city("ansel").await?, world.peer("plain").await?, world.peer("third").await?);
        befriend(&world, &city, &plain).await?;
        let (root, create) = post(&plain, "A thread")?;
        let first = reply_to(&plain, &root["id"], "First.");
        let second = reply_to(&third, &first["id"], "Second, from elsewhere.");
        let last = reply_to(&plain, &second["id"], "Third.");
        for (peer, reply) in [(&plain, &first), (&third, &second), (&plain, &last)] {
            peer.put(url_in(reply, "id")?.path(), Reply::activity(reply));
        }
        let context = url_in(&root, "context")?;
        // In the wrong order, over two pages, with what is not to be had.
        let next = at(&plain, "/thread/2")?;
        let missing = at(&plain, "/o/never")?;
        plain.put(context.path(), Reply::activity(&json!({ "id": context, "type": "Collection",
            "first": { "type": "CollectionPage", "items": [last["id"], missing, root["id"]], "next": next } })));
        plain.put(next.path(), Reply::activity(&json!({ "id": next, "type": "CollectionPage",
            "items": [second["id"], { "id": first["id"], "type": "Note", "content": "Not from its own place." }] })));
        plain.deliver(&city, &create).await?.expect(202)?;
        world.settle().await?;
        let thread = city.thread(&url_in(&root, "id")?).await?;
        ensure!(thread.len() == 3, "{thread:?}");
        ensure!(thread.iter().all(|(_, text)| !text.contains("own place")), "each is read where it stands: {thread:?}");
        // Asked for by hand, later.
        let late = reply_to(&plain, &root["id"], "Late.");
        plain.put(url_in(&late, "id")?.path(), Reply::activity(&late));
        plain.put(next.path(), Reply::activity(&json!({ "id": next, "type": "CollectionPage", "items": [late["id"]] })));
        world.hands().advance(Duration::hours(1));
        let id = city.id(&url_in(&root, "id")?).await?;
        plain::ask_thread(&city.app(), &PROGRAM, id).await?;
        world.settle().await?;
        ensure!(city.thread(&url_in(&root, "id")?).await?.len() == 4);
        Ok(())
    }

    async fn a_plain_peer_that_withdrew_or_changed_without_a_word_is_noticed_little_by_little(world) {
        let (city, plain) = (world.city("ansel").await?, world.peer("plain").await?);
        befriend(&world, &city, &plain).await?;
        let mut objects = Vec::new();
        for title in ["Stays", "Gone", "Stone", "Changed", "Lost"] {
            let (object, create) = post(&plain, title)?;
            plain.deliver(&city, &create).await?.expect(202)?;
            objects.push(object);
        }
        world.settle().await?;
        let [stays, gone, stone, changed, lost] = objects.as_slice() else { anyhow::bail!("five") };
        let reply = reply_to(&plain, &stays["id"], "An answer, taken back.");
        plain.deliver(&city, &plain.activity("Create", reply.clone())).await?.expect(202)?;
        world.settle().await?;
        world.hands().seconds(60);
        for withdrawn in [gone, &reply] {
            plain.put(url_in(withdrawn, "id")?.path(), Reply::status(410));
        }
        plain.put(url_in(stone, "id")?.path(), Reply::activity(&json!({ "id": stone["id"], "type": "Tombstone" })));
        let mut newer = changed.clone();
        newer["name"] = json!("Changed since");
        newer["updated"] = json!(world.hands().at());
        plain.put(url_in(changed, "id")?.path(), Reply::activity(&newer));
        plain.put(url_in(lost, "id")?.path(), Reply::status(404));
        plain.faults().forget();
        // Six objects, one in a hundred a day: each is asked for once in a hundred days.
        world.pass(Duration::days(10)).await?;
        let once = plain.faults().seen().iter().filter(|seen| seen.target.starts_with("/o/")).count();
        ensure!(once <= 1, "{once} in ten days");
        world.pass(Duration::days(110)).await?;
        for (object, is_shown) in [(stays, true), (gone, false), (stone, false), (changed, true), (lost, true)] {
            ensure!(city.shows(&url_in(object, "id")?).await? == is_shown, "{}", object["name"]);
        }
        ensure!(city.title(&url_in(changed, "id")?).await?.as_deref() == Some("Changed since"));
        let thread = city.thread(&url_in(stays, "id")?).await?;
        ensure!(thread.iter().all(|(_, text)| text.is_empty()), "{thread:?}");
        Ok(())
    }
}
