//! The numbered log: every public act of a city has its number, and no number is given twice or left out.

use std::collections::BTreeMap;

use anyhow::{Context as _, ensure};
use hansa_entities::log_entry::{self, Audience};
use hansa_entities::record::{Because, RecordKind};
use hansa_federation::log::entry::{entry_hash, hex};
use hansa_federation::log::{EntryNumber, Previous, read_number};
use hansa_server::app::{App, Error, draft, publication, record};
use rig::{Alliance, City, World, both_engines, fixtures};
use serde_json::{Value, json};

/// Checks the whole log of a city and returns its epochs in order, each with how many numbers it gave.
async fn audit(city: &City) -> anyhow::Result<Vec<(String, u64)>> {
    let entries = city.log().await?;
    let positions: Vec<i64> = entries.iter().map(|entry| entry.position).collect();
    ensure!(positions == (1..=i64::try_from(positions.len())?).collect::<Vec<_>>(), "{positions:?}");
    let mut epochs: Vec<(String, u64)> = Vec::new();
    let mut previous = Previous::none();
    for entry in &entries {
        let (Some(epoch), Some(seq)) = (&entry.epoch, entry.seq) else {
            ensure!(entry.audience == Audience::Direct && entry.hash.is_none(), "{entry:?}");
            continue;
        };
        let seq = u64::try_from(seq)?;
        match epochs.last_mut() {
            Some((open, count)) if open == epoch => *count += 1,
            Some((open, _)) => {
                ensure!(epoch > open, "{epoch} comes after {open}");
                epochs.push((epoch.clone(), 1));
            }
            None => epochs.push((epoch.clone(), 1)),
        }
        let counted = epochs.last().map_or(0, |(_, count)| *count);
        ensure!(seq == counted, "{seq} follows {} numbers of {epoch}", counted - 1);
        let prev: Value = serde_json::from_str(entry.prev.as_deref().context("no prev")?)?;
        let wanted = json!({ "epoch": previous.epoch, "seq": previous.seq, "hash": previous.hash });
        ensure!(prev == wanted, "{prev} instead of {wanted}");
        let hash = entry.hash.clone().context("no hash")?;
        if let Some(bytes) = &entry.bytes {
            let activity: Value = serde_json::from_str(bytes)?;
            ensure!(hex(&entry_hash(&activity)) == hash, "the bytes of {seq} are not what was hashed");
            let number = EntryNumber { epoch: epoch.clone(), seq };
            ensure!(read_number(&activity) == Some((number, previous.clone())), "{activity}");
        }
        previous = Previous { epoch: epoch.clone(), seq, hash };
    }
    Ok(epochs)
}

async fn publish_many(
    app: App,
    by: hansa_server::app::Principal,
    name: String,
    count: usize,
) -> anyhow::Result<()> {
    for n in 0..count {
        let form = fixtures::resource(&format!("{name} {n}"));
        publication::publish_form(&app, &by, RecordKind::Resource, &form).await?;
    }
    Ok(())
}

/// Publishes from several tasks at the same time.
async fn race(writers: Vec<(App, hansa_server::app::Principal)>, each: usize) -> anyhow::Result<()> {
    let mut tasks = tokio::task::JoinSet::new();
    for (at, (app, by)) in writers.into_iter().enumerate() {
        tasks.spawn(publish_many(app, by, format!("writer {at}"), each));
    }
    while let Some(done) = tasks.join_next().await {
        done??;
    }
    Ok(())
}

/// What a follower holds of a city must name the same numbers as the city's own log.
async fn require_delivered(from: &City, to: &City) -> anyhow::Result<()> {
    let mut told = BTreeMap::new();
    for activity in to.faults().deliveries() {
        if activity["actor"] == json!(from.actor())
            && let Some((number, _)) = read_number(&activity)
        {
            told.insert(number, hex(&entry_hash(&activity)));
        }
    }
    for entry in from.log().await?.iter().filter(|entry| entry.bytes.is_some()) {
        let (Some(epoch), Some(seq)) = (&entry.epoch, entry.seq) else { continue };
        let number = EntryNumber { epoch: epoch.clone(), seq: u64::try_from(seq)? };
        ensure!(told.get(&number) == entry.hash.as_ref(), "{number:?} was not delivered as it is");
    }
    Ok(())
}

/// A city with a life behind it: records, changes, ends, replies, restarts.
async fn life(world: &World) -> anyhow::Result<Alliance> {
    let alliance = Alliance::of(2, world).await?;
    let (a, b) = alliance.two()?;
    for round in 0..3 {
        let (kept, gone) = (
            a.publish_initiative(&format!("Kept {round}")).await?,
            a.publish_initiative(&format!("Gone {round}")).await?,
        );
        alliance.settle().await?;
        b.reply(&kept, "A remark").await?;
        a.retitle(&kept, &format!("Kept {round}, changed")).await?;
        alliance.settle().await?;
        a.withdraw(&gone).await?;
        alliance.settle().await?;
        a.restart().await?;
        world.hands().seconds(30);
    }
    Ok(alliance)
}

both_engines! {
    async fn numbers_have_no_gap_and_each_entry_names_the_one_before(world) {
        let alliance = life(&world).await?;
        let (a, b) = alliance.two()?;
        let epochs = audit(a).await?;
        ensure!(epochs.len() == 3, "one epoch for each start: {epochs:?}");
        // Two Creates, an Add, an Update, a Delete.
        ensure!(epochs.iter().all(|(_, count)| *count == 5), "{epochs:?}");
        ensure!(audit(b).await?.is_empty(), "a reply of an officer has no number: officers have no log");
        require_delivered(a, b).await?;
        Ok(())
    }

    async fn a_start_opens_a_new_epoch_at_its_first_act_and_not_before(world) {
        let city = world.city("ansel").await?;
        city.publish_initiative("One").await?;
        for _ in 0..3 {
            city.restart().await?;
        }
        ensure!(audit(&city).await?.len() == 1);
        city.publish_initiative("Two").await?;
        city.publish_initiative("Three").await?;
        let epochs = audit(&city).await?;
        ensure!(epochs.iter().map(|(_, count)| *count).collect::<Vec<_>>() == [1, 2], "{epochs:?}");
        Ok(())
    }

    async fn an_epoch_is_above_the_one_before_though_the_clock_went_back(world) {
        let city = world.city("ansel").await?;
        city.publish_initiative("One").await?;
        world.hands().advance(chrono::Duration::days(-365));
        city.restart().await?;
        city.publish_initiative("Two").await?;
        ensure!(audit(&city).await?.len() == 2);
        Ok(())
    }

    async fn two_who_publish_at_once_get_numbers_without_gap_or_double(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        race((0..4).map(|_| (a.app(), a.officer())).collect(), 8).await?;
        ensure!(audit(a).await?.iter().map(|(_, count)| count).sum::<u64>() == 32);
        alliance.settle().await?;
        require_delivered(a, b).await?;
        ensure!(alliance.require_equal_feeds().await? == 32);
        Ok(())
    }

    async fn cv_14_two_processes_of_one_city_share_its_numbers(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let twin = a.twin().await?;
        race(vec![(a.app(), a.officer()), (twin.clone(), a.officer())], 12).await?;
        let epochs = audit(a).await?;
        ensure!(epochs.iter().map(|(_, count)| count).sum::<u64>() == 24, "{epochs:?}");
        ensure!(epochs.len() <= 2, "they share the newest epoch: {epochs:?}");
        // Both deliver at the same time too; each entry has its effect once.
        let (one, other) = (a.app(), twin.clone());
        let (one, other) = tokio::join!(
            hansa_server::worker::drain(&one),
            hansa_server::worker::drain(&other)
        );
        one?;
        other?;
        alliance.settle().await?;
        ensure!(alliance.require_equal_feeds().await? == 24);
        require_delivered(a, b).await?;
        twin.close().await;
        Ok(())
    }

    async fn two_who_publish_the_same_draft_publish_it_once(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let twin = a.twin().await?;
        let rounds = 4;
        for round in 0..rounds {
            let form = fixtures::initiative(&format!("Round {round}"));
            let id = a.draft(&form).await?;
            let (app, by) = (a.app(), a.officer());
            let (one, other) =
                tokio::join!(draft::publish(&app, &by, id, &form), draft::publish(&twin, &by, id, &form));
            ensure!(usize::from(one.is_ok()) + usize::from(other.is_ok()) == 1, "{one:?} {other:?}");
        }
        ensure!(audit(a).await?.iter().map(|(_, count)| count).sum::<u64>() == rounds);
        alliance.settle().await?;
        ensure!(alliance.require_equal_feeds().await? == rounds);
        ensure!(b.feed().await?.len() as u64 == rounds);
        twin.close().await;
        Ok(())
    }

    async fn an_update_that_races_with_a_withdrawal_never_brings_the_record_back(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let twin = a.twin().await?;
        for round in 0..8 {
            let uri = a.publish_initiative(&format!("Round {round}")).await?;
            alliance.settle().await?;
            let (app, by, id) = (a.app(), a.officer(), a.id(&uri).await?);
            let form = fixtures::new_title("Changed");
            let (changed, gone) = tokio::join!(
                publication::update_form(&twin, &by, id, &form),
                record::withdraw(&app, &by, id, Because::Other)
            );
            gone?;
            ensure!(matches!(changed, Ok(_) | Err(Error::Gone | Error::Withdrawn(_) | Error::NotFound)), "{changed:?}");
            alliance.settle().await?;
            ensure!(!a.shows(&uri).await? && !b.shows(&uri).await?);
            let about: Vec<String> = a
                .log()
                .await?
                .into_iter()
                .filter(|entry| entry.object.as_deref() == Some(uri.as_str()))
                .map(|entry| entry.kind)
                .collect();
            ensure!(about.last().is_some_and(|kind| kind == "Delete"), "{about:?}");
        }
        audit(a).await?;
        twin.close().await;
        Ok(())
    }

    async fn what_is_not_public_has_no_number_and_stands_in_no_collection(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let record = b.publish_initiative("Theirs").await?;
        alliance.settle().await?;
        let own = a.publish_initiative("Ours").await?;
        a.reply(&record, "A remark").await?;
        alliance.settle().await?;
        let direct: Vec<log_entry::Model> =
            a.log().await?.into_iter().filter(|entry| entry.audience == Audience::Direct).collect();
        ensure!(direct.len() >= 3, "a Follow, an Accept and a reply at least");
        ensure!(direct.iter().all(|entry| entry.seq.is_none() && entry.key.is_none()));
        let outbox = a.app().ids.outbox(fixtures::HANDLE);
        let collection = a.document(&outbox).await?.expect(200)?.json()?;
        ensure!(collection["totalItems"] == json!(1), "{collection}");
        let first = collection["first"].as_str().context("no first page")?.parse()?;
        let page = a.document(&first).await?.expect(200)?.text();
        ensure!(page.contains(own.as_str()), "{page}");
        for entry in direct {
            ensure!(!page.contains(&entry.activity), "{} is not public", entry.kind);
        }
        Ok(())
    }
}
