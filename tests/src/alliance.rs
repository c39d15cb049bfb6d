//! Cities that follow one another.

use anyhow::{Context as _, ensure};
use hansa_entities::follow::FollowState;
use hansa_server::app::sync::Standing;
use hansa_server::app::{Principal, follow};

use crate::{City, World};

/// Names of the cities of an alliance, in the order in which they join.
const NAMES: [&str; 6] = ["ansel", "brume", "corvey", "dorne", "elden", "farrow"];

/// Several cities, each following all others.
#[derive(Clone, Debug)]
pub struct Alliance {
    world: World,
    pub cities: Vec<City>,
}

impl Alliance {
    /// `count` cities, set up, each following the others over real HTTP with real signatures.
    pub async fn of(count: usize, world: &World) -> anyhow::Result<Self> {
        let mut cities = Vec::new();
        for name in NAMES.iter().take(count) {
            cities.push(world.city(name).await?);
        }
        let alliance = Self { world: world.clone(), cities };
        alliance.befriend().await?;
        Ok(alliance)
    }

    /// Cities that follow one another already.
    pub fn from_cities(world: &World, cities: Vec<City>) -> Self {
        Self { world: world.clone(), cities }
    }

    /// Every city follows every other, and all of them say yes.
    pub async fn befriend(&self) -> anyhow::Result<()> {
        for city in &self.cities {
            for other in self.cities.iter().filter(|other| other.name() != city.name()) {
                let asked = follow::request(&city.app(), &Principal::Program, other.actor().as_str()).await;
                asked.with_context(|| format!("{} follows {}", city.name(), other.name()))?;
            }
        }
        self.settle().await?;
        for city in &self.cities {
            let following = follow::following(&city.app(), &Principal::Program).await?;
            let accepted = following.iter().filter(|view| view.follow.state == FollowState::Accepted).count();
            ensure!(accepted + 1 == self.cities.len(), "{} follows {accepted} cities", city.name());
        }
        Ok(())
    }

    /// The first, the second and the third city.
    pub fn three(&self) -> anyhow::Result<(&City, &City, &City)> {
        match self.cities.as_slice() {
            [a, b, c, ..] => Ok((a, b, c)),
            _ => anyhow::bail!("an alliance of three was wanted"),
        }
    }

    /// The first and the second city.
    pub fn two(&self) -> anyhow::Result<(&City, &City)> {
        match self.cities.as_slice() {
            [a, b, ..] => Ok((a, b)),
            _ => anyhow::bail!("an alliance of two was wanted"),
        }
    }

    /// Works until nothing is due now.
    pub async fn settle(&self) -> anyhow::Result<()> {
        self.world.settle().await
    }

    /// Works, and lets time pass, until nothing waits.
    pub async fn settle_in_time(&self) -> anyhow::Result<()> {
        self.world.settle_in_time().await
    }

    /// Fails unless every city has the same state of every log, and says that each is complete.
    pub async fn require_equal_logs(&self) -> anyhow::Result<String> {
        let mut digests = Vec::new();
        for city in &self.cities {
            let state = city.feed_state().await?;
            for line in state.cities.iter().filter(|line| line.standing != Standing::Plain) {
                let is_whole = matches!(line.standing, Standing::Complete | Standing::Home);
                ensure!(
                    is_whole,
                    "{} has {:?} of {}: {:?}",
                    city.name(),
                    line.standing,
                    line.city.handle,
                    line.error
                );
            }
            digests.push((city.name().to_owned(), state.digest));
        }
        let equal = digests.windows(2).all(|pair| pair[0].1 == pair[1].1);
        ensure!(equal, "the logs differ: {digests:?}");
        Ok(digests.into_iter().next().map(|(_, digest)| digest).unwrap_or_default())
    }

    /// Fails unless every feed shows the same versions of the same records; how many records that is.
    pub async fn require_equal_feeds(&self) -> anyhow::Result<u64> {
        let mut digests = Vec::new();
        for city in &self.cities {
            digests.push((city.name().to_owned(), city.digest().await?));
        }
        let equal = digests.windows(2).all(|pair| pair[0].1 == pair[1].1);
        ensure!(equal, "the feeds differ: {digests:?}");
        self.require_equal_logs().await?;
        Ok(digests.first().map_or(0, |(_, (records, _))| *records))
    }
}
