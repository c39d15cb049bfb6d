//! What all cities of one test share, and the judgement at its end.

use std::future::Future;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context as _, bail, ensure};
use hansa_entities::time::Time;
use hansa_server::worker;

use crate::network::Network;
use crate::{City, Engine, Hands, Peer, Plan};

/// Rounds of work that a test may need at most; more is work that feeds itself.
const ROUNDS: usize = 400;

/// One test. Cheap to clone.
#[derive(Clone, Debug)]
pub struct World(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    engine: Engine,
    hands: Hands,
    cities: Mutex<Vec<City>>,
    network: Mutex<Option<Arc<Network>>>,
    leftovers_expected: AtomicBool,
}

/// Runs the body of a test in a fresh world and judges what it leaves behind.
pub fn run<F, Fut>(engine: Engine, body: F) -> anyhow::Result<()>
where
    F: FnOnce(World) -> Fut,
    Fut: Future<Output = anyhow::Result<()>> + Send + 'static,
{
    if !engine.is_wanted() {
        return Ok(());
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let world = World::new(engine);
        let outcome = tokio::spawn(Box::pin(body(world.clone()))).await;
        let verdict = match &outcome {
            Ok(Ok(())) => world.judge().await,
            Ok(Err(_)) | Err(_) => Ok(()),
        };
        let ending = world.tear_down().await;
        match outcome {
            Ok(result) => result.and(verdict).and(ending),
            Err(panic) if panic.is_panic() => std::panic::resume_unwind(panic.into_panic()),
            Err(other) => Err(other.into()),
        }
    })
}

impl World {
    fn new(engine: Engine) -> Self {
        Self(Arc::new(Inner {
            engine,
            hands: Hands::new(),
            cities: Mutex::default(),
            network: Mutex::default(),
            leftovers_expected: AtomicBool::new(false),
        }))
    }

    pub fn engine(&self) -> Engine {
        self.0.engine
    }

    /// The clock of everyone.
    pub fn hands(&self) -> &Hands {
        &self.0.hands
    }

    fn cities(&self) -> MutexGuard<'_, Vec<City>> {
        self.0.cities.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A city in development mode, set up: `http://name.localhost:PORT`.
    pub async fn city(&self, name: &str) -> anyhow::Result<City> {
        self.city_as(Plan::new(name)).await
    }

    /// A city as planned. Its name is that of a network that was opened where it is to be in production mode.
    pub async fn city_as(&self, plan: Plan) -> anyhow::Result<City> {
        let city = City::open(plan, self.engine(), self.hands(), self.network()).await?;
        self.cities().push(city.clone());
        Ok(city)
    }

    /// Opens a network of names ending in `.test`; cities and peers of these names speak https in production mode.
    /// `answers` is what the name service says about further names.
    pub async fn network_of(&self, names: &[&str], answers: &[(&str, &[IpAddr])]) -> anyhow::Result<()> {
        let network = Network::open(names, answers).await?;
        *self.0.network.lock().unwrap_or_else(PoisonError::into_inner) = Some(network);
        Ok(())
    }

    fn network(&self) -> Option<Arc<Network>> {
        self.0.network.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A server that is not ours, with one actor: on the network where it has the name, else in development mode.
    pub async fn peer(&self, name: &str) -> anyhow::Result<Peer> {
        Peer::open(name, self.hands(), self.network()).await
    }

    /// A foreign implementation in a process of its own: on the network where it has the name, else over plain http.
    pub async fn foreign(&self, name: &str) -> anyhow::Result<crate::Foreign> {
        self.foreign_as(name, &[]).await
    }

    /// The same with settings of its own (`tests/peer/peer.mjs`).
    pub async fn foreign_as(&self, name: &str, settings: &[(&str, &str)]) -> anyhow::Result<crate::Foreign> {
        crate::Foreign::start(name, self.network(), settings).await
    }

    /// Failed items, dead letters and waiting work are what this test is about.
    pub fn expect_leftovers(&self) {
        self.0.leftovers_expected.store(true, Ordering::Relaxed);
    }

    /// Works in all running cities until nothing is due now. What waits for its time keeps waiting.
    pub async fn settle(&self) -> anyhow::Result<()> {
        for _ in 0..ROUNDS {
            let mut count = 0;
            let cities = self.cities().clone();
            for city in cities.iter().filter(|city| city.is_running()) {
                count += worker::drain(&city.app()).await.with_context(|| city.name().to_owned())?;
            }
            if count == 0 {
                return Ok(());
            }
        }
        bail!("the cities do not come to rest")
    }

    /// Works, and moves the clock on to whatever waits next, until nothing waits anywhere.
    pub async fn settle_in_time(&self) -> anyhow::Result<()> {
        for _ in 0..ROUNDS {
            self.settle().await?;
            match self.next_due().await? {
                Some(at) => self.hands().reach(at)?,
                None => return Ok(()),
            }
        }
        bail!("something waits again and again")
    }

    /// Lets a while pass in which everyone works: whatever becomes due on the way is done at its time.
    pub async fn pass(&self, long: chrono::Duration) -> anyhow::Result<()> {
        let end = self.hands().now().plus(long);
        for _ in 0..4 * ROUNDS {
            self.settle().await?;
            match self.next_due().await?.filter(|at| *at < end) {
                Some(at) => self.hands().reach(at)?,
                None => {
                    self.hands().reach(end)?;
                    return self.settle().await;
                }
            }
        }
        bail!("something waits again and again")
    }

    async fn next_due(&self) -> anyhow::Result<Option<Time>> {
        let mut next = None;
        let cities = self.cities().clone();
        for city in cities.iter().filter(|city| city.is_running()) {
            let due = city.next_due().await?;
            next = [next, due].into_iter().flatten().min();
        }
        Ok(next)
    }

    async fn judge(&self) -> anyhow::Result<()> {
        if self.0.leftovers_expected.load(Ordering::Relaxed) {
            return Ok(());
        }
        let cities = self.cities().clone();
        let mut found = Vec::new();
        for city in cities.iter().filter(|city| city.is_running()) {
            found.extend(city.leftovers().await?);
        }
        ensure!(found.is_empty(), "the test left this behind:\n  {}", found.join("\n  "));
        Ok(())
    }

    async fn tear_down(&self) -> anyhow::Result<()> {
        let cities = std::mem::take(&mut *self.cities());
        for city in cities {
            city.remove().await?;
        }
        Ok(())
    }
}
