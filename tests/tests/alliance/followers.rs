//! Who follows whom, said with every delivery, so that both sides notice when they disagree (FEP-8fcf).

use anyhow::{Context as _, ensure};
use chrono::Duration;
use hansa_entities::follow::{self as row, FollowState};
use hansa_federation::followers::{FollowersSync, digest};
use hansa_federation::origin::Mode;
use hansa_federation::signature::{Signer, cavage};
use hansa_server::app::{Principal, audit, follow};
use http::{HeaderMap, HeaderValue, Method, header};
use rig::attacker::Letter;
use rig::{Alliance, City, Peer, Reply, Response, Seen, World, both_engines};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, IntoActiveModel as _};
use serde_json::json;
use url::Url;

const PROGRAM: Principal = Principal::Program;

/// What a city says with a delivery, under its signature.
fn said(seen: &Seen, by: &City) -> anyhow::Result<Option<FollowersSync>> {
    let Some(text) = seen.headers.get("collection-synchronization") else { return Ok(None) };
    let signed = seen.headers.get("signature-input").or_else(|| seen.headers.get("signature"));
    let signature = signed.context("unsigned")?.to_str()?;
    ensure!(signature.contains("collection-synchronization"), "not under the signature: {signature}");
    let said = FollowersSync::parse(text.to_str()?, &by.actor(), Mode::Development);
    Ok(Some(said.context("it cannot be read")?))
}

/// Sets the state of the one follow that a city knows, as if its database had been put back.
async fn forget(city: &City, state: FollowState) -> anyhow::Result<()> {
    let view = city.view().await?;
    for mut row in row::Entity::find().all(&view).await? {
        row.state = state;
        row.into_active_model().reset_all().update(&view).await?;
    }
    Ok(())
}

async fn states(city: &City) -> anyhow::Result<Vec<FollowState>> {
    Ok(row::Entity::find().all(&city.view().await?).await?.into_iter().map(|row| row.state).collect())
}

async fn one_way(world: &World) -> anyhow::Result<(City, City)> {
    let (a, b) = (world.city("ansel").await?, world.city("brume").await?);
    follow::request(&b.app(), &PROGRAM, a.actor().as_str()).await?;
    world.settle().await?;
    Ok((a, b))
}

/// Asks for a document as a peer.
async fn ask(city: &City, url: &Url, signer: Option<&Signer>) -> anyhow::Result<Response> {
    let mut headers = match signer {
        Some(signer) => cavage::sign(signer, "GET", url, HeaderMap::new(), None, city.hands().at())
            .map_err(|error| anyhow::anyhow!("{error}"))?,
        None => HeaderMap::new(),
    };
    headers.insert(header::ACCEPT, HeaderValue::from_static("application/activity+json"));
    let path = &url[url::Position::BeforePath..url::Position::AfterQuery];
    city.ask(Method::GET, path, &headers, b"").await
}

/// A delivery of a peer that says something about its followers here.
async fn tell(peer: &Peer, city: &City, said: &FollowersSync) -> anyhow::Result<()> {
    let mut letter = Letter::of(peer, city, &peer.activity("Like", json!(city.actor())));
    let value = said.header().context("no header")?;
    letter.more.push(("collection-synchronization".to_owned(), value.to_str()?.to_owned()));
    letter.with("collection-synchronization").seal(0)?.bring(city).await?.expect(202)?;
    Ok(())
}

async fn befriend(world: &World, city: &City, peer: &Peer) -> anyhow::Result<()> {
    let asked = follow::request(&city.app(), &PROGRAM, peer.actor().as_str()).await?;
    world.settle().await?;
    let follow =
        json!({ "id": asked.follow.uri, "type": "Follow", "actor": city.actor(), "object": peer.actor() });
    peer.deliver(city, &peer.activity("Accept", follow)).await?.expect(202)?;
    world.settle().await
}

both_engines! {
    async fn every_public_delivery_says_which_followers_are_counted_at_its_host(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, _) = alliance.three()?;
        b.faults().forget();
        let record = a.publish_initiative("For all").await?;
        alliance.settle().await?;
        b.reply(&record, "An answer").await?;
        alliance.settle().await?;
        let mut count = 0;
        for seen in b.faults().seen().iter().filter(|seen| seen.is_delivery()) {
            if seen.json()["actor"] != json!(a.actor()) {
                continue;
            }
            let said = said(seen, a)?.context("nothing is said")?;
            ensure!(said.digest == digest([b.actor().as_str()]), "one follower at this host");
            ensure!(said.collection == a.app().ids.followers(rig::fixtures::HANDLE));
            count += 1;
        }
        ensure!(count == 2, "{count} deliveries");
        for seen in a.faults().seen().iter().filter(|seen| seen.is_delivery()) {
            ensure!(said(seen, b)?.is_none() || seen.json()["type"] != json!("Create"), "a direct word says nothing");
        }
        Ok(())
    }

    async fn the_followers_at_a_host_are_shown_to_that_host_alone(world) {
        let (city, own, other) =
            (world.city("ansel").await?, world.peer("own").await?, world.peer("other").await?);
        for peer in [&own, &other] {
            peer.deliver(&city, &peer.follow(&city)).await?.expect(202)?;
        }
        world.settle().await?;
        let mut url = city.app().ids.followers(rig::fixtures::HANDLE);
        url.query_pairs_mut().append_pair("domain", &own.ids().authority());
        let shown = ask(&city, &url, Some(&own.signer())).await?.expect(200)?.json()?;
        ensure!(shown["orderedItems"] == json!([own.actor()]) && shown["id"] == json!(url), "{shown}");
        ask(&city, &url, Some(&other.signer())).await?.expect(403)?;
        ask(&city, &url, None).await?.expect(401)?;
        let false_one = Signer { key: rig::rsa(1)?, ..own.signer() };
        ask(&city, &url, Some(&false_one)).await?.expect(401)?;
        Ok(())
    }

    async fn a_city_that_has_lost_its_follow_tells_so_and_is_sent_nothing_more(world) {
        let (a, b) = one_way(&world).await?;
        forget(&b, FollowState::Ended).await?;
        a.publish_initiative("Unexpected").await?;
        world.settle_in_time().await?;
        ensure!(states(&a).await? == [FollowState::Ended], "the other side knows now");
        ensure!(b.feed().await?.is_empty());
        let acts = audit::list(&b.app(), &PROGRAM, None).await?;
        ensure!(acts.iter().any(|act| act.event.action == "follow.unfollow"));
        Ok(())
    }

    async fn an_actor_that_does_not_count_us_any_more_is_no_longer_followed_here(world) {
        let (city, peer) = (world.city("ansel").await?, world.peer("plain").await?);
        befriend(&world, &city, &peer).await?;
        let note = peer.note("Here for now");
        peer.deliver(&city, &peer.activity("Create", note)).await?.expect(202)?;
        world.settle().await?;
        ensure!(city.feed().await?.len() == 1);
        let collection = Url::parse(peer.document()["followers"].as_str().context("no followers")?)?;
        let part = peer.actor().join("/followers-there")?;
        let mut said =
            FollowersSync { collection: collection.clone(), url: part.clone(), digest: digest([city.actor().as_str()]) };
        // Both say the same: nothing is asked.
        tell(&peer, &city, &said).await?;
        world.settle().await?;
        let asked = || peer.faults().seen().iter().filter(|seen| seen.target == part.path()).count();
        ensure!(asked() == 0);
        // It does not answer: nothing is believed without the collection itself.
        said.digest = digest([]);
        tell(&peer, &city, &said).await?;
        world.settle().await?;
        ensure!(states(&city).await? == [FollowState::Accepted] && asked() == 1);
        // Once an hour, however often it is said.
        let empty = json!({ "id": part, "type": "OrderedCollection", "orderedItems": [] });
        peer.put(part.path(), Reply::activity(&empty));
        for _ in 0..5 {
            tell(&peer, &city, &said).await?;
            world.settle().await?;
        }
        ensure!(asked() == 1 && states(&city).await? == [FollowState::Accepted]);
        world.hands().advance(Duration::hours(1));
        tell(&peer, &city, &said).await?;
        world.settle().await?;
        ensure!(asked() == 2 && states(&city).await? == [FollowState::Ended]);
        ensure!(city.feed().await?.is_empty(), "its records leave at once");
        Ok(())
    }
}
