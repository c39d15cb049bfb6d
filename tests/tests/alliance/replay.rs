//! What comes twice, late, or in the wrong order (security cases RPL-01 to RPL-08).

use anyhow::{Context as _, ensure};
use chrono::Duration;
use hansa_entities::follow::FollowState;
use hansa_entities::inbox_item::InboxState;
use hansa_server::app::{Principal, follow, record};
use rig::{Alliance, City, Peer, World, both_engines, send};
use serde_json::{Value, json};
use url::Url;

/// A city that follows a foreign server, which has said yes.
async fn pair(world: &World) -> anyhow::Result<(City, Peer)> {
    let (city, peer) = (world.city("ansel").await?, world.peer("foreign").await?);
    follow::request(&city.app(), &Principal::Program, peer.actor().as_str()).await?;
    world.settle().await?;
    let follow = peer.faults().deliveries().into_iter().find(|one| one["type"] == json!("Follow"));
    let accept = peer.activity("Accept", follow.context("no Follow came")?);
    peer.deliver(&city, &accept).await?.expect(202)?;
    world.settle().await?;
    let state = follow::following(&city.app(), &Principal::Program).await?;
    ensure!(state[0].follow.state == FollowState::Accepted);
    Ok((city, peer))
}

fn id_of(object: &Value) -> anyhow::Result<Url> {
    Ok(object["id"].as_str().context("no id")?.parse()?)
}

fn with_id(mut activity: Value, peer: &Peer, n: u128) -> Value {
    activity["id"] = json!(peer.ids().activity(uuid::Uuid::from_u128(n)));
    activity
}

fn tombstone(object: &Value) -> Value {
    json!({ "id": object["id"], "type": "Tombstone" })
}

fn rfc3339(at: chrono::DateTime<chrono::Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

async fn text(city: &City, uri: &Url) -> anyhow::Result<String> {
    let view = record::read(&city.app(), &Principal::Anonymous, city.id(uri).await?).await?;
    Ok(view.record.content.original().to_owned())
}

both_engines! {
    async fn rpl_01_one_activity_at_two_inboxes_has_one_effect(world) {
        let (city, peer) = pair(&world).await?;
        let note = peer.note("Once");
        let create = peer.activity("Create", note.clone());
        let body = create.to_string();
        let ids = &city.app().ids;
        for inbox in [ids.shared_inbox(), ids.shared_inbox(), ids.inbox(rig::fixtures::HANDLE)] {
            let headers = peer.sign(&inbox, body.as_bytes(), world.hands().at())?;
            peer.bring(&city, &inbox, &headers, body.as_bytes()).await?.expect(202)?;
        }
        world.settle().await?;
        ensure!(city.feed().await? == [id_of(&note)?.to_string()]);
        let rows = city.inbox().await?;
        ensure!(rows.iter().filter(|row| row.kind == "Create").count() == 1);
        Ok(())
    }

    async fn rpl_02_the_same_id_with_another_content_is_not_heard(world) {
        let (city, peer) = pair(&world).await?;
        let note = peer.note("The first word");
        peer.deliver(&city, &peer_create(&peer, &note, 7)).await?.expect(202)?;
        let mut other = note.clone();
        other["content"] = json!("<p>The second word</p>");
        other["updated"] = json!(rfc3339(world.hands().at() + Duration::minutes(1)));
        peer.deliver(&city, &peer_create(&peer, &other, 7)).await?.expect(202)?;
        world.settle().await?;
        peer.deliver(&city, &peer_create(&peer, &other, 7)).await?.expect(202)?;
        world.settle().await?;
        ensure!(text(&city, &id_of(&note)?).await?.contains("The first word"));
        Ok(())
    }

    async fn rpl_03_what_was_deleted_does_not_come_back_with_its_create(world) {
        let (city, peer) = pair(&world).await?;
        let note = peer.note("Gone");
        peer.deliver(&city, &peer_create(&peer, &note, 1)).await?.expect(202)?;
        world.settle().await?;
        peer.deliver(&city, &peer.activity("Delete", tombstone(&note))).await?.expect(202)?;
        world.settle().await?;
        world.hands().seconds(5);
        let mut again = note.clone();
        again["updated"] = json!(rfc3339(world.hands().at()));
        for (kind, n) in [("Create", 2), ("Update", 3)] {
            let activity = with_id(peer.activity(kind, again.clone()), &peer, n);
            peer.deliver(&city, &activity).await?.expect(202)?;
            world.settle().await?;
        }
        ensure!(city.feed().await?.is_empty() && !city.shows(&id_of(&note)?).await?);
        Ok(())
    }

    async fn rpl_03_a_delete_that_comes_before_its_create_wins(world) {
        let (city, peer) = pair(&world).await?;
        let note = peer.note("Gone before it came");
        peer.deliver(&city, &peer.activity("Delete", tombstone(&note))).await?.expect(202)?;
        world.settle().await?;
        peer.deliver(&city, &peer_create(&peer, &note, 1)).await?.expect(202)?;
        world.settle().await?;
        ensure!(city.feed().await?.is_empty() && !city.shows(&id_of(&note)?).await?);
        Ok(())
    }

    async fn rpl_04_an_update_that_is_not_newer_changes_nothing(world) {
        let (city, peer) = pair(&world).await?;
        let mut note = peer.note("Version two");
        let at = world.hands().at();
        note["updated"] = json!(rfc3339(at));
        peer.deliver(&city, &peer_create(&peer, &note, 1)).await?.expect(202)?;
        world.settle().await?;
        for (n, age) in [(2, 0), (3, 60)] {
            let mut older = note.clone();
            older["content"] = json!("<p>Version one</p>");
            older["name"] = json!("Another title");
            older["updated"] = json!(rfc3339(at - Duration::seconds(age)));
            let update = with_id(peer.activity("Update", older), &peer, n);
            peer.deliver(&city, &update).await?.expect(202)?;
            world.settle().await?;
            let view = record::read(&city.app(), &Principal::Anonymous, city.id(&id_of(&note)?).await?).await?;
            ensure!(view.record.content.original().contains("Version two"), "{:?}", view.record.content);
            ensure!(!view.record.title.original().contains("Another title"));
        }
        let states: Vec<InboxState> =
            city.inbox().await?.into_iter().filter(|row| row.kind == "Update").map(|row| row.state).collect();
        ensure!(states == [InboxState::Ignored, InboxState::Ignored], "{states:?}");
        Ok(())
    }

    async fn rpl_06_a_follow_that_is_replayed_after_its_end_follows_nothing(world) {
        let (city, peer) = (world.city("ansel").await?, world.peer("foreign").await?);
        let follow = peer.follow(&city);
        peer.deliver(&city, &follow).await?.expect(202)?;
        world.settle().await?;
        ensure!(follow::followers(&city.app(), &Principal::Program).await?.len() == 1);
        peer.deliver(&city, &peer.activity("Undo", follow.clone())).await?.expect(202)?;
        world.settle().await?;
        peer.deliver(&city, &follow).await?.expect(202)?;
        world.settle().await?;
        ensure!(follow::followers(&city.app(), &Principal::Program).await?.is_empty());
        Ok(())
    }

    async fn rpl_06_an_undo_of_an_earlier_follow_does_not_end_a_later_one(world) {
        let (city, peer) = (world.city("ansel").await?, world.peer("foreign").await?);
        let (first, second) = (with_id(peer.follow(&city), &peer, 1), with_id(peer.follow(&city), &peer, 2));
        peer.deliver(&city, &first).await?.expect(202)?;
        world.settle().await?;
        peer.deliver(&city, &second).await?.expect(202)?;
        world.settle().await?;
        peer.deliver(&city, &peer.activity("Undo", first)).await?.expect(202)?;
        world.settle().await?;
        ensure!(follow::followers(&city.app(), &Principal::Program).await?.len() == 1);
        Ok(())
    }

    async fn rpl_07_a_reply_that_comes_before_what_it_answers_is_attached_later(world) {
        let (city, peer) = pair(&world).await?;
        let note = peer.note("The post");
        let mut reply = peer.note("The answer");
        reply["inReplyTo"] = note["id"].clone();
        peer.deliver(&city, &peer_create(&peer, &reply, 1)).await?.expect(202)?;
        world.settle().await?;
        ensure!(city.inbox().await?.iter().any(|row| row.state == InboxState::Parked), "it waits");
        world.hands().seconds(1);
        peer.deliver(&city, &peer_create(&peer, &note, 2)).await?.expect(202)?;
        world.settle_in_time().await?;
        let thread = city.thread(&id_of(&note)?).await?;
        ensure!(thread.len() == 1 && thread[0].1.contains("The answer"), "{thread:?}");
        Ok(())
    }

    async fn rpl_08_a_captured_request_is_worth_nothing_later_or_elsewhere(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let uri = a.publish_initiative("Captured").await?;
        alliance.settle().await?;
        let captured: Vec<_> =
            b.faults().seen().into_iter().filter(|seen| seen.json()["type"] == json!("Create")).collect();
        let seen = captured.first().context("nothing was captured")?;
        let mut headers = seen.headers.clone();
        for name in ["connection", "content-length", "transfer-encoding"] {
            headers.remove(name);
        }
        let at_once = send(b.target(), &seen.method, &seen.target, &headers, &seen.body).await?;
        ensure!(at_once.status == 202, "a double is no fault");
        // At another city: as it was made, and with that city's name put in.
        send(c.target(), &seen.method, &seen.target, &headers, &seen.body).await?.expect(401)?;
        let mut forged = headers.clone();
        forged.insert("host", c.domain().parse()?);
        send(c.target(), &seen.method, &seen.target, &forged, &seen.body).await?.expect(401)?;
        world.hands().advance(Duration::hours(2));
        send(b.target(), &seen.method, &seen.target, &headers, &seen.body).await?.expect(401)?;
        ensure!(b.feed().await? == [uri.to_string()]);
        Ok(())
    }
}

fn peer_create(peer: &Peer, note: &Value, n: u128) -> Value {
    with_id(peer.activity("Create", note.clone()), peer, n)
}
