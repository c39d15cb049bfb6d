//! One instance: a database, a router on a port, an officer. No workers: the test says when there is work to be done.

mod act;
mod before;
mod read;
mod rows;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context as _, ensure};
use axum::Router;
use hansa_entities::time::Time;
use hansa_federation::context::Client;
use hansa_federation::ids::Ids;
use hansa_server::app::policy::{self, Policy};
use hansa_server::app::start::{Migrate, client_options};
use hansa_server::app::{App, Principal, account, delivery, inbox, session, setup, sync};
use hansa_server::config::{Config, MailTls};
use hansa_server::{http as surface, worker};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use tempfile::TempDir;
use tokio::net::TcpListener;
use url::Url;

use crate::database::{Database, Engine};
use crate::front::Front;
use crate::network::Network;
use crate::wire::Target;
use crate::{Dice, Faults, Hands, Postbox, Response, fixtures, send};

/// How a city is to be.
#[derive(Clone, Debug)]
pub struct Plan {
    /// `montreval`, or a whole name of the network.
    pub name: String,
    pub policy: Policy,
    /// False leaves the city before its set-up.
    pub is_set_up: bool,
    /// The mail server that the city has.
    pub postbox: Option<Postbox>,
    /// What the configuration says beyond the rig's own.
    pub configure: fn(&mut Config),
}

impl Plan {
    /// A city that everyone may follow, without an undo window.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            policy: Policy::Open,
            is_set_up: true,
            postbox: None,
            configure: |_| {},
        }
    }

    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    pub fn configure(mut self, configure: fn(&mut Config)) -> Self {
        self.configure = configure;
        self
    }

    pub fn postbox(mut self, postbox: &Postbox) -> Self {
        self.postbox = Some(postbox.clone());
        self
    }

    pub fn before_set_up(mut self) -> Self {
        self.is_set_up = false;
        self
    }
}

/// One city of a test. Cheap to clone.
#[derive(Clone, Debug)]
pub struct City(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    plan: Plan,
    config: Config,
    hands: Hands,
    database: Database,
    front: Front,
    target: Target,
    network: Option<Arc<Network>>,
    state: Mutex<State>,
    _folder: TempDir,
}

#[derive(Debug, Default)]
struct State {
    app: Option<App>,
    officer: Option<Principal>,
    cookie: Option<String>,
    /// How far its clock stands from that of the others.
    apart: chrono::Duration,
    copies: usize,
}

/// The password of every account that the rig makes.
pub const PASSWORD: &str = "correct-horse-battery";

/// Everything that a city serves, as the program composes it.
fn router(app: &App) -> Router {
    surface::router(app.clone(), surface::api::router(app), surface::activitypub::router())
}

impl City {
    pub(crate) async fn open(
        plan: Plan,
        engine: Engine,
        hands: &Hands,
        network: Option<Arc<Network>>,
    ) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("rig-").tempdir()?;
        let network = network.filter(|_| plan.name.ends_with(".test"));
        let (listener, tls, target) = match &network {
            Some(network) => {
                let (listener, tls) = network.take(&plan.name)?;
                (listener, Some(tls), network.target(&plan.name)?)
            }
            None => {
                let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
                let address = listener.local_addr()?;
                let authority = format!("{}.localhost:{}", plan.name, address.port());
                (listener, None, Target { address, authority, tls: None })
            }
        };
        let front = Front::open(listener, tls)?;
        let database = Database::create(engine, folder.path()).await?;
        let mut config = Config::default();
        config.server.domain.clone_from(&target.authority);
        config.server.listen = target.address.to_string();
        config.server.development = network.is_none();
        config.data.folder = folder.path().join("data");
        config.security.key_file = folder.path().join("config").join("secret.key");
        // The least that argon2 takes: passwords are not what most tests are about.
        config.security.argon2_memory_kib = 64;
        config.security.argon2_passes = 1;
        config.publishing.undo_seconds = 0;
        database.configure(&mut config);
        if let Some(postbox) = &plan.postbox {
            config.mail.host = postbox.address().ip().to_string();
            config.mail.port = postbox.address().port();
            config.mail.tls = MailTls::None;
            config.mail.from = "hansa@city.example".to_owned();
        }
        (plan.configure)(&mut config);
        std::fs::create_dir_all(&config.data.folder)?;
        let city = Self(Arc::new(Inner {
            plan,
            config,
            hands: hands.clone(),
            database,
            front,
            target,
            network,
            state: Mutex::default(),
            _folder: folder,
        }));
        city.start().await?;
        if city.0.plan.is_set_up {
            city.set_up().await?;
        }
        Ok(city)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn set_up(&self) -> anyhow::Result<()> {
        let app = self.app();
        let code = setup::code(&app).await?;
        let session = setup::run(&app, &code, &fixtures::city(self.name()), &fixtures::origin()).await?;
        let officer = session::resume(&app, &session.token).await?;
        policy::set(&app, &Principal::Program, self.0.plan.policy).await?;
        let mut state = self.state();
        state.officer = Some(officer);
        state.cookie = Some(session.token);
        Ok(())
    }

    /// Another process of the same instance: it shares the database, not the memory.
    pub async fn twin(&self) -> anyhow::Result<App> {
        let mut options = client_options(&self.0.config);
        options.test_connector = self.0.network.as_ref().map(|network| network.connector());
        let client = Client::new(options)?;
        let clock = self.0.hands.clock().apart(self.state().apart);
        Ok(App::open_with(self.0.config.clone(), clock, Migrate::Now, client).await?)
    }

    /// Starts the city, on the same port and database as before.
    pub async fn start(&self) -> anyhow::Result<()> {
        ensure!(!self.is_running(), "{} runs already", self.name());
        let app = self.twin().await?;
        self.0.front.put(Some(router(&app)));
        self.state().app = Some(app);
        Ok(())
    }

    /// Stops the city: nobody answers on its port any more.
    pub async fn stop(&self) -> anyhow::Result<()> {
        self.0.front.put(None);
        let app = self.state().app.take().context("the city does not run")?;
        app.close().await;
        Ok(())
    }

    pub async fn restart(&self) -> anyhow::Result<()> {
        self.stop().await?;
        self.start().await
    }

    /// Restarts the city with a clock that stands apart from that of the others.
    pub async fn set_clock_apart(&self, by: chrono::Duration) -> anyhow::Result<()> {
        if self.is_running() {
            self.stop().await?;
        }
        self.state().apart = by;
        self.start().await
    }

    /// Copies the database, as a backup does; for [`City::restore`].
    pub async fn snapshot(&self) -> anyhow::Result<String> {
        let was_running = self.is_running();
        if was_running {
            self.stop().await?;
        }
        let name = {
            let mut state = self.state();
            state.copies += 1;
            format!("copy{}", state.copies)
        };
        self.0.database.snapshot(&name).await?;
        if was_running {
            self.start().await?;
        }
        Ok(name)
    }

    /// Puts the database back as it was: everything since is lost. The city runs afterwards.
    pub async fn restore(&self, name: &str) -> anyhow::Result<()> {
        if self.is_running() {
            self.stop().await?;
        }
        self.0.database.restore(name).await?;
        self.start().await
    }

    /// Signs the first administrator in, with a new password.
    pub async fn sign_in_as_administrator(&self) -> anyhow::Result<()> {
        let app = self.app();
        let accounts = account::list(&app, &Principal::Program).await?;
        let id = accounts.first().context("no administrator")?.id;
        let link = account::reset(&app, &Principal::Program, id).await?;
        let code = link.url.rsplit('/').next().context("a code")?.to_owned();
        let form =
            account::Accept { name: String::new(), password: PASSWORD.to_owned(), language: "en".to_owned() };
        let opened = account::accept(&app, &code, &form, &fixtures::origin()).await?;
        let officer = session::resume(&app, &opened.token).await?;
        let mut state = self.state();
        state.officer = Some(officer);
        state.cookie = Some(opened.token);
        Ok(())
    }

    /// Asks all members for their heads, and brings every copy up to date that is known to lack something.
    pub async fn exchange(&self) -> anyhow::Result<()> {
        let app = self.app();
        sync::poll_all(&app).await?;
        while sync::run_due(&app).await? > 0 {}
        Ok(())
    }

    pub fn is_running(&self) -> bool {
        self.state().app.is_some()
    }

    /// The verbs of the running city.
    ///
    /// # Panics
    /// Where the city is stopped.
    #[expect(clippy::expect_used, reason = "a test that asks a stopped city is a wrong test")]
    pub fn app(&self) -> App {
        self.state().app.clone().expect("the city runs")
    }

    /// `montreval`, or the whole name on a network.
    pub fn name(&self) -> &str {
        &self.0.plan.name
    }

    /// Host, and port in development mode.
    pub fn domain(&self) -> &str {
        &self.0.config.server.domain
    }

    pub fn config(&self) -> &Config {
        &self.0.config
    }

    pub fn hands(&self) -> &Hands {
        &self.0.hands
    }

    /// What stands in front of the port.
    pub fn faults(&self) -> &Faults {
        &self.0.front.faults
    }

    /// How to connect to the city.
    pub fn target(&self) -> &Target {
        &self.0.target
    }

    /// The administrator that the set-up made, signed in.
    ///
    /// # Panics
    /// Before the set-up.
    #[expect(clippy::expect_used, reason = "a test that wants an officer sets its city up")]
    pub fn officer(&self) -> Principal {
        self.state().officer.clone().expect("the city is set up")
    }

    /// The cookie value of the officer's session.
    pub fn cookie(&self) -> Option<String> {
        self.state().cookie.clone()
    }

    /// The URL of the city's actor.
    pub fn actor(&self) -> Url {
        self.ids().actor(fixtures::HANDLE)
    }

    /// Mints URLs of the city, also while it is stopped.
    #[expect(clippy::expect_used, reason = "the configuration was good enough to start with")]
    pub fn ids(&self) -> Ids {
        Ids::new(Url::parse(&self.0.config.base()).expect("the address of the city is a URL"))
    }

    /// A request to the city over a connection of its own.
    pub async fn ask(
        &self,
        method: Method,
        path: &str,
        headers: &HeaderMap,
        body: &[u8],
    ) -> anyhow::Result<Response> {
        send(&self.0.target, &method, path, headers, body).await
    }

    /// A document of the city as another server reads it, unsigned.
    pub async fn document(&self, url: &Url) -> anyhow::Result<Response> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static("application/activity+json"));
        let path = &url[url::Position::BeforePath..url::Position::AfterQuery];
        self.ask(Method::GET, path, &headers, b"").await
    }

    /// Lets in what [`crate::Answer::HoldBack`] held, in an order by chance; the answers of the city.
    pub async fn let_in(&self, dice: &Dice) -> Vec<StatusCode> {
        let mut held = self.faults().take_held();
        dice.shuffle(&mut held);
        self.0.front.let_in(held).await
    }

    /// Does the work that is due now; how many things there were.
    pub async fn drain(&self) -> anyhow::Result<usize> {
        Ok(worker::drain(&self.app()).await?)
    }

    /// When something is due that waits for its time.
    pub async fn next_due(&self) -> anyhow::Result<Option<Time>> {
        let app = self.app();
        let due = [
            delivery::next_due(&app).await?,
            inbox::next_due(&app).await?,
            hansa_server::app::job::next_due(&app).await?,
            hansa_server::app::letter::next_due(&app).await?,
            sync::next_due(&app).await?,
        ];
        Ok(due.into_iter().flatten().min())
    }

    /// What the running city serves.
    pub(crate) fn router(&self) -> Router {
        router(&self.app())
    }

    pub(crate) async fn remove(&self) -> anyhow::Result<()> {
        if self.is_running() {
            self.stop().await?;
        }
        self.0.database.remove().await
    }
}
