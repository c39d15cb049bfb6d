//! Random schedules with a seed: whatever is lost, doubled, held back, reordered or down, in the end all feeds are one.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, ensure};
use hansa_entities::record::RecordKind;
use hansa_server::app;
use rig::{Alliance, Answer, City, Dice, World, both_engines, fixtures};
use url::Url;

/// A third is lost before, a fifth after it was heard; some come twice, some late.
const WEATHER: [Answer; 20] = [
    Answer::HangUp,
    Answer::HangUp,
    Answer::HangUp,
    Answer::HangUp,
    Answer::Status(500),
    Answer::Status(503),
    Answer::TooMany(3),
    Answer::LoseAnswer,
    Answer::LoseAnswer,
    Answer::LoseAnswer,
    Answer::LoseAnswer,
    Answer::Twice,
    Answer::Twice,
    Answer::Twice,
    Answer::HoldBack,
    Answer::HoldBack,
    Answer::HoldBack,
    Answer::Pass,
    Answer::Pass,
    Answer::Pass,
];

/// What a city has published and not yet withdrawn, as its officers know it.
#[derive(Default)]
struct Ledger {
    titles: BTreeMap<Url, String>,
    withdrawn: BTreeSet<Url>,
}

async fn act(city: &City, ledger: &mut Ledger, dice: &Dice, step: usize) -> anyhow::Result<()> {
    let own: Vec<Url> =
        ledger.titles.keys().filter(|uri| uri.as_str().contains(city.domain())).cloned().collect();
    let standing = dice.pick(&own).cloned();
    match (dice.below(10), standing) {
        (0..=3, _) | (_, None) => {
            let title = format!("Step {step}");
            let uri = city.publish(RecordKind::Resource, &fixtures::resource(&title)).await?;
            ledger.titles.insert(uri, title);
        }
        (4..=6, Some(uri)) => {
            let title = format!("Step {step}, changed");
            city.retitle(&uri, &title).await?;
            ledger.titles.insert(uri, title);
        }
        (7, Some(uri)) => {
            city.withdraw(&uri).await?;
            ledger.titles.remove(&uri);
            ledger.withdrawn.insert(uri);
        }
        (_, Some(_)) => {
            let here = city.feed().await?;
            if let Some(uri) = dice.pick(&here) {
                city.reply(&uri.parse()?, &format!("Reply at {step}")).await?;
            }
        }
    }
    Ok(())
}

/// The URIs of all replies in all threads that a city shows.
async fn threads(city: &City) -> anyhow::Result<BTreeMap<String, BTreeSet<String>>> {
    let mut threads = BTreeMap::new();
    for uri in city.feed().await? {
        let replies = city.thread(&uri.parse()?).await?;
        threads.insert(uri, replies.into_iter().map(|(uri, _)| uri).collect());
    }
    Ok(threads)
}

async fn schedule(world: &World, seed: u64, steps: usize) -> anyhow::Result<()> {
    let alliance = Alliance::of(3, world).await?;
    let dice = Dice::new(seed);
    let mut ledger = Ledger::default();
    for (at, city) in alliance.cities.iter().enumerate() {
        city.faults().storm(seed.wrapping_mul(31).wrapping_add(u64::try_from(at)?), &WEATHER);
    }
    for step in 0..steps {
        let city = dice.pick(&alliance.cities).context("no city")?;
        match dice.below(12) {
            0 if city.is_running() => city.stop().await?,
            0 => city.start().await?,
            1..=2 => {
                city.let_in(&dice).await;
            }
            3..=5 if city.is_running() => {
                city.drain().await?;
            }
            6 => world.settle().await?,
            _ if city.is_running() => act(city, &mut ledger, &dice, step).await?,
            _ => city.start().await?,
        }
        world.hands().advance(chrono::Duration::milliseconds(i64::try_from(dice.below(4000))?));
    }
    // The weather clears.
    for city in &alliance.cities {
        if !city.is_running() {
            city.start().await?;
        }
        city.faults().clear();
        city.let_in(&dice).await;
    }
    world.settle_in_time().await?;
    let records = alliance.require_equal_feeds().await?;
    ensure!(usize::try_from(records)? == ledger.titles.len(), "{records} of {}", ledger.titles.len());
    let wanted = threads(&alliance.cities[0]).await?;
    for city in &alliance.cities {
        for (uri, title) in &ledger.titles {
            ensure!(city.title(uri).await?.as_ref() == Some(title), "{} has another {uri}", city.name());
        }
        for uri in &ledger.withdrawn {
            ensure!(!city.shows(uri).await?, "{} still shows {uri}", city.name());
        }
        ensure!(threads(city).await? == wanted, "the threads of {} differ", city.name());
        ensure!(app::feed::digest(&city.app()).await?.0 == records);
    }
    Ok(())
}

macro_rules! seeds {
    ($($name:ident = $seed:literal),+ $(,)?) => {
        both_engines! {$(
            async fn $name(world) {
                schedule(&world, $seed, 60).await.context(concat!("seed ", $seed))
            }
        )+}
    };
}

seeds! {
    all_feeds_are_one_after_storm_1 = 1,
    all_feeds_are_one_after_storm_2 = 2,
    all_feeds_are_one_after_storm_3 = 3,
    all_feeds_are_one_after_storm_4 = 4,
    all_feeds_are_one_after_storm_5 = 5,
}

both_engines! {
    async fn cv_04_create_update_and_delete_end_the_same_in_every_order(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        for seed in 0..6 {
            // Each of the three is held back, then all come in at once, in an order by chance.
            b.faults().set(Answer::HoldBack);
            let changed = a.publish_initiative("One").await?;
            let gone = a.publish_initiative("Gone").await?;
            alliance.settle().await?;
            world.hands().seconds(8);
            a.retitle(&changed, "Two").await?;
            a.retitle(&gone, "Gone, changed").await?;
            alliance.settle().await?;
            world.hands().seconds(30);
            a.withdraw(&gone).await?;
            alliance.settle().await?;
            b.faults().clear();
            b.let_in(&Dice::new(seed)).await;
            b.drain().await?;
            alliance.settle_in_time().await?;
            ensure!(b.title(&changed).await?.as_deref() == Some("Two"), "seed {seed}");
            ensure!(!b.shows(&gone).await?, "seed {seed}");
        }
        alliance.require_equal_feeds().await?;
        Ok(())
    }
}
