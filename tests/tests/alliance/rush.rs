//! Many things at the same moment.

use std::time::Duration;

use anyhow::{Context as _, ensure};
use futures_util::future::join_all;
use hansa_entities::inbox_item::InboxState;
use hansa_server::app::{Principal, follow, record};
use hansa_server::worker;
use rig::{City, Engine, Peer, World, both_engines};
use sea_orm::ConnectionTrait as _;
use serde_json::{Value, json};
use url::Url;

async fn pair(world: &World) -> anyhow::Result<(City, Peer)> {
    let (city, peer) = (world.city("ansel").await?, world.peer("foreign").await?);
    follow::request(&city.app(), &Principal::Program, peer.actor().as_str()).await?;
    world.settle().await?;
    let asked = peer.faults().deliveries().into_iter().find(|one| one["type"] == json!("Follow"));
    peer.deliver(&city, &peer.activity("Accept", asked.context("no Follow came")?)).await?.expect(202)?;
    world.settle().await?;
    Ok((city, peer))
}

async fn bring(city: &City, peer: &Peer, letters: Vec<Value>) -> anyhow::Result<()> {
    let answers = join_all(letters.iter().map(|letter| peer.deliver(city, letter))).await;
    for answer in answers {
        answer?.expect(202)?;
    }
    Ok(())
}

both_engines! {
    async fn related_letters_that_come_at_once_are_applied_as_if_one_by_one(world) {
        let (city, peer) = pair(&world).await?;
        let note = peer.note("At once");
        let uri: Url = note["id"].as_str().context("no id")?.parse()?;
        bring(&city, &peer, vec![peer.activity("Create", note.clone()); 50]).await?;
        let mut letters = Vec::new();
        for number in 0..50_i64 {
            let mut newer = note.clone();
            newer["content"] = json!(format!("<p>Version {number}</p>"));
            let at = world.hands().at() + chrono::Duration::seconds(number);
            newer["updated"] = json!(at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true));
            letters.push(peer.activity("Update", newer));
            letters.push(peer.follow(&city));
            let mut reply = peer.note("At once");
            reply["inReplyTo"] = note["id"].clone();
            letters.push(peer.activity("Create", reply));
        }
        // Workers work while it all comes in: two of this process and two of another.
        let twin = city.twin().await?;
        let mut workers = tokio::task::JoinSet::new();
        for app in [city.app(), city.app(), twin.clone(), twin.clone()] {
            workers.spawn(async move {
                for _ in 0..10 {
                    worker::drain(&app).await?;
                    tokio::task::yield_now().await;
                }
                anyhow::Ok(())
            });
        }
        bring(&city, &peer, letters).await?;
        while let Some(done) = tokio::time::timeout(Duration::from_secs(60), workers.join_next()).await? {
            done??;
        }
        world.settle_in_time().await?;
        let view = record::read(&city.app(), &Principal::Anonymous, city.id(&uri).await?).await?;
        ensure!(view.record.content.original().contains("Version 49"), "{:?}", view.record.content);
        ensure!(city.thread(&uri).await?.len() == 50 && city.records().await?.len() == 1);
        ensure!(follow::followers(&city.app(), &Principal::Program).await?.len() == 1);
        twin.close().await;
        Ok(())
    }

    async fn a_letter_that_fails_among_others_fails_alone_and_is_tried_again(world) {
        let (city, peer) = pair(&world).await?;
        let notes: Vec<Value> = (0..5).map(|number| peer.note(&format!("Number {number}"))).collect();
        let third = notes[2]["id"].as_str().context("no id")?;
        // A database that does not take the third.
        let view = city.view().await?;
        let (refuse, allow) = match world.engine() {
            Engine::Sqlite => (
                format!(
                    "CREATE TRIGGER refuse BEFORE INSERT ON record WHEN NEW.uri = '{third}' \
                     BEGIN SELECT RAISE(ABORT, 'refused'); END"
                ),
                "DROP TRIGGER refuse",
            ),
            Engine::Postgres => (
                format!("ALTER TABLE record ADD CONSTRAINT refuse CHECK (uri <> '{third}')"),
                "ALTER TABLE record DROP CONSTRAINT refuse",
            ),
        };
        view.execute_unprepared(&refuse).await?;
        bring(&city, &peer, notes.iter().map(|note| peer.activity("Create", note.clone())).collect()).await?;
        city.drain().await?;
        ensure!(city.records().await?.len() == 4, "the others stand");
        let waiting: Vec<_> =
            city.inbox().await?.into_iter().filter(|item| item.state == InboxState::New).collect();
        ensure!(waiting.len() == 1 && waiting[0].attempts == 1 && waiting[0].error.is_some(), "{waiting:?}");
        view.execute_unprepared(allow).await?;
        world.pass(chrono::Duration::minutes(1)).await?;
        ensure!(city.records().await?.len() == 5);
        Ok(view.close().await?)
    }
}
