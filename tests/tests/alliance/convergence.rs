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

/// How many schedules with restores each engine runs, unless `HANSA_TEST_REAL_SCHEDULES` says otherwise.
const RESTORED: u64 = 6;
const STEPS: usize = 40;

fn number(name: &str) -> anyhow::Result<Option<u64>> {
    #[expect(
        clippy::disallowed_methods,
        reason = "how many schedules, and which: for whoever runs the tests"
    )]
    let Ok(text) = std::env::var(name) else { return Ok(None) };
    Ok(Some(text.parse().with_context(|| format!("{name} is no number: {text}"))?))
}

/// Something that a city does about what it still knows.
async fn act_on_what_stands(city: &City, dice: &Dice, step: usize) -> anyhow::Result<()> {
    let own: Vec<String> = city.feed().await?.into_iter().filter(|uri| uri.contains(city.domain())).collect();
    match (dice.below(8), dice.pick(&own)) {
        (0..=3, _) | (_, None) => {
            city.publish(RecordKind::Resource, &fixtures::resource(&format!("Step {step}"))).await?;
        }
        (4..=6, Some(uri)) => city.retitle(&uri.parse()?, &format!("Step {step}, changed")).await?,
        (_, Some(uri)) => city.withdraw(&uri.parse()?).await?,
    }
    Ok(())
}

/// As [`schedule`], with databases that go back in time and clocks that jump. What nobody but the lost database knew is
/// lost; everything else is the same everywhere in the end.
async fn schedule_with_restores(world: &World, seed: u64) -> anyhow::Result<()> {
    let alliance = Alliance::of(3, world).await?;
    let dice = Dice::new(seed);
    let mut backups: Vec<Vec<String>> = vec![Vec::new(); alliance.cities.len()];
    for (at, city) in alliance.cities.iter().enumerate() {
        city.faults().storm(seed.wrapping_mul(31).wrapping_add(u64::try_from(at)?), &WEATHER);
    }
    for step in 0..STEPS {
        let at = dice.below(alliance.cities.len());
        let city = alliance.cities.get(at).context("no city")?;
        let backups = backups.get_mut(at).context("no city")?;
        match dice.below(16) {
            0 if city.is_running() => city.stop().await?,
            1 => backups.push(city.snapshot().await?),
            2 => {
                let copy = dice.below(backups.len());
                if let Some(name) = backups.get(copy) {
                    city.restore(name).await?;
                    // Backups that were made later are of a life that this one ends.
                    backups.truncate(copy + 1);
                }
            }
            3 if dice.chance(50) => {
                let back = i64::try_from(dice.below(3600))?;
                city.set_clock_apart(chrono::Duration::seconds(-back)).await?;
            }
            4..=5 => drop(city.let_in(&dice).await),
            6..=8 if city.is_running() => {
                city.drain().await?;
            }
            9 => world.settle().await?,
            10 if city.is_running() => city.exchange().await?,
            _ if city.is_running() => act_on_what_stands(city, &dice, step).await?,
            _ => city.start().await?,
        }
        world.hands().advance(chrono::Duration::milliseconds(i64::try_from(dice.below(4000))?));
    }
    for city in &alliance.cities {
        city.set_clock_apart(chrono::Duration::zero()).await?;
        city.faults().clear();
        city.let_in(&dice).await;
    }
    world.settle_in_time().await?;
    for _ in 0..3 {
        for city in &alliance.cities {
            city.exchange().await?;
        }
        world.settle_in_time().await?;
    }
    alliance.require_equal_feeds().await?;
    for city in &alliance.cities {
        city.stop().await?;
    }
    Ok(())
}

both_engines! {
    async fn random_schedules_end_equal(world) {
        world.expect_leftovers();
        let seeds = match number("HANSA_TEST_SEED")? {
            Some(seed) => seed..=seed,
            None => 1..=number("HANSA_TEST_REAL_SCHEDULES")?.unwrap_or(RESTORED),
        };
        let mut failed = Vec::new();
        for seed in seeds {
            if let Err(error) = Box::pin(schedule_with_restores(&world, seed)).await {
                failed.push(format!("HANSA_TEST_SEED={seed}: {error:#}"));
                break;
            }
        }
        ensure!(failed.is_empty(), "{}", failed.join("\n"));
        Ok(())
    }
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
