//! Opening an instance: everything that can be wrong is said in one line, with the way to mend it.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use hansa_entities::actor::ActorKind;
use hansa_federation::context::{Client, ClientOptions};
use hansa_federation::ids::Ids;
use hansa_federation::inbox::Verifier;
use url::Url;

use super::inbox::{Intake, Limits};
use super::keyring::{Keyring, read_or_create};
use super::throttle::{Asked, Throttle};
use super::{App, Inner, Signals, private};
use crate::clock::Clock;
use crate::config::Config;
use crate::store::{self, Engine, Options, Store};

/// Why an instance does not start: a sentence for the operator.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Refusal(pub(super) String);

impl From<store::Error> for Refusal {
    fn from(error: store::Error) -> Self {
        Self(error.to_string())
    }
}

/// Whether the schema is brought up to date by the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Migrate {
    Now,
    /// An empty schema is filled; pending migrations of one that stands refuse the start.
    IfEmpty,
    /// Whatever is missing refuses the start.
    Never,
}

/// The lock on the data folder. One process writes a SQLite file; the lock ends with the process.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Takes the data folder.
///
/// # Errors
/// Where the folder cannot be written, or another process has it.
pub fn lock(config: &Config) -> Result<Lock, Refusal> {
    let folder = &config.data.folder;
    let unwritable = |error: std::io::Error| {
        Refusal(format!(
            "the data folder {} cannot be written ({error}); give it to the account that runs hansa, or name another \
             one in data.folder",
            folder.display()
        ))
    };
    private::make_folder(folder).map_err(unwritable)?;
    let path = folder.join("hansa.lock");
    private::reserve(&path).map_err(unwritable)?;
    let file = File::options().write(true).open(&path).map_err(unwritable)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(Refusal(format!(
            "another hansa runs on the data folder {}; stop it first, or use hansa admin, which talks to it",
            folder.display()
        ))),
        Err(TryLockError::Error(error)) => Err(unwritable(error)),
    }
}

/// Whose accounts, drafts and hashes of passwords these are: nobody else on this machine reads them.
fn protect(config: &Config) -> Result<(), Refusal> {
    if config.database.url.is_empty() {
        let file = config.sqlite_file();
        // SQLite gives its log and its index the mode of the file beside them.
        private::reserve(&file)
            .map_err(|error| Refusal(format!("{} cannot be written: {error}", file.display())))?;
        for beside in ["-wal", "-shm"] {
            private::tighten(&config.data.folder.join(format!("hansa.sqlite{beside}")));
        }
    }
    for path in [&config.data.folder, &config.security.key_file] {
        if private::is_open(path) {
            let mode = if path.is_dir() { "700" } else { "600" };
            tracing::warn!(
                "everybody on this machine can look into {p}; run: chmod {mode} {p}",
                p = path.display()
            );
        }
    }
    Ok(())
}

/// Where the database of a configuration is.
pub fn database(config: &Config) -> Options {
    if config.database.url.is_empty() {
        return Options::Sqlite { file: config.sqlite_file() };
    }
    Options::Postgres {
        url: config.database.url.clone(),
        schema: Some(config.database.schema.clone()).filter(|schema| !schema.is_empty()),
        max_connections: config.database.max_connections,
    }
}

/// How requests to other servers are made.
pub fn client_options(config: &Config) -> ClientOptions {
    let agent = format!("Hansa/{} (+{})", env!("CARGO_PKG_VERSION"), config.base());
    let mut options = ClientOptions::new(config.mode(), agent);
    options.total_timeout = Duration::from_secs(config.federation.timeout_seconds.clamp(1, 30));
    options.connect_timeout = options.total_timeout.min(Duration::from_secs(5));
    options
}

impl App {
    /// Opens an instance with the client that its configuration asks for.
    pub async fn open(config: Config, clock: Clock, migrate: Migrate) -> Result<Self, Refusal> {
        let client = Client::new(client_options(&config)).map_err(|error| Refusal(error.to_string()))?;
        Self::open_with(config, clock, migrate, client).await
    }

    /// Opens an instance with a given client.
    pub async fn open_with(
        config: Config,
        clock: Clock,
        migrate: Migrate,
        client: Client,
    ) -> Result<Self, Refusal> {
        let base = Url::parse(&config.base()).map_err(|error| Refusal(format!("server.domain: {error}")))?;
        protect(&config)?;
        let store = Store::open(database(&config)).await?;
        bring_up_to_date(&store, migrate).await?;
        require_domain(&store, &config, &clock).await?;
        let key_file = &config.security.key_file;
        require_apart(key_file, &config.data.folder)?;
        let has_keys = store::actor::count_sealed_keys(store.read()).await? > 0;
        let stood = key_file.exists();
        let key = read_or_create(key_file, !has_keys, &clock).map_err(Refusal)?;
        if !stood {
            let file = key_file.display();
            tracing::info!("{file} was made: it seals the keys of the city. Keep a copy in another place");
        }
        let keyring = Keyring::new(&key).map_err(|error| Refusal(error.to_string()))?;
        let mailer = super::letter::open_mailer(&config)?;
        let app = Self(Arc::new(Inner {
            ids: Ids::new(base),
            signals: Signals::default(),
            intake: Intake::open(store.clone()),
            rules: super::policy::Recent::default(),
            known: super::inbox::Known::default(),
            sync: super::sync::Memory::new(&clock),
            arrivals: super::arrivals::Hall::default(),
            easel: super::look::Easel::default(),
            limits: Limits::new(config.federation.inbox_per_minute),
            store,
            client,
            verifier: Verifier::new(),
            keyring,
            keys: Mutex::default(),
            epochs: Mutex::default(),
            throttle: Throttle::default(),
            asked: Asked::default(),
            mailer,
            config,
            clock,
        }));
        app.require_opening_keys().await?;
        Ok(app)
    }

    /// A wrong key file is noticed at the start, not at the first delivery.
    async fn require_opening_keys(&self) -> Result<(), Refusal> {
        let Ok(home) = super::city::home(self).await else { return Ok(()) };
        super::actor::keys(self, self.store.read(), home.id).await.map(|_| ()).map_err(|_| {
            Refusal(format!(
                "{} is not the key that sealed this city's keys; put the right one back from a backup",
                self.config.security.key_file.display()
            ))
        })
    }

    /// Takes back what a process that was killed had leased. Only for the process that holds the data folder.
    pub async fn free_leases(&self) -> Result<(), Refusal> {
        Ok(store::claim::free_all(self.store.write()).await?)
    }

    /// Closes the database.
    pub async fn close(&self) {
        self.close_arrivals();
        if let Err(error) = self.store.clone().close().await {
            tracing::warn!(%error, "the database did not close cleanly");
        }
    }

    /// True where the database answers.
    pub async fn is_ready(&self) -> bool {
        store::log::last_position(self.store.read()).await.is_ok()
    }
}

fn require_apart(key_file: &Path, data: &Path) -> Result<(), Refusal> {
    if key_file.starts_with(data) && !data.as_os_str().is_empty() {
        return Err(Refusal(format!(
            "security.key_file {} lies in the data folder; a copy of that folder would then open every key. Name a \
             place outside of it",
            key_file.display()
        )));
    }
    Ok(())
}

async fn bring_up_to_date(store: &Store, migrate: Migrate) -> Result<(), Refusal> {
    if !store::schema::exists(store.write()).await {
        return match migrate {
            Migrate::Now | Migrate::IfEmpty => store::schema::apply(store, None).await.map_err(not_applied),
            Migrate::Never => Err(Refusal(
                "the database holds no city; start hansa serve once, or run hansa migrate".to_owned(),
            )),
        };
    }
    require_known(store).await?;
    if migrate == Migrate::Now {
        return store::schema::apply(store, None).await.map_err(not_applied);
    }
    match store::schema::count_pending(store).await? {
        0 => Ok(()),
        n => Err(Refusal(format!("{n} migrations are pending; make a backup, then run hansa migrate"))),
    }
}

fn not_applied(error: store::Error) -> Refusal {
    Refusal(format!("the schema cannot be brought up to date: {error}"))
}

/// A database that a newer program has changed is left alone.
async fn require_known(store: &Store) -> Result<(), Refusal> {
    match store::schema::find_unknown(store.write()).await? {
        None => Ok(()),
        Some(name) => Err(Refusal(format!(
            "the database was written by a newer hansa (migration {name}); install that version or newer, or restore a \
             backup made before"
        ))),
    }
}

/// The setting that says whose database this is.
pub(super) const DOMAIN: &str = "domain";

/// The domain is identity: written at the first start, and the same for ever once there is a city. Before, nobody knows
/// it: whoever finds at the set-up that it is wrong writes another one and starts again.
async fn require_domain(store: &Store, config: &Config, clock: &Clock) -> Result<(), Refusal> {
    let wanted = &config.server.domain;
    let found = store::setting::find::<String>(store.read(), DOMAIN).await?;
    if found.as_ref() == Some(wanted) {
        return Ok(());
    }
    let has_city = !store::actor::list_local(store.read(), ActorKind::Organization).await?.is_empty();
    match found {
        Some(domain) if !has_city => {
            tracing::info!("server.domain was {domain}, and is {wanted} from now on: there is no city yet");
            Ok(store::setting::write(store.write(), DOMAIN, wanted, clock.now()).await?)
        }
        None => Ok(store::setting::write(store.write(), DOMAIN, wanted, clock.now()).await?),
        Some(domain) => Err(Refusal(format!(
            "this database belongs to {domain}, and server.domain says {wanted}; a city cannot change its domain. Set \
             it back, or start with an empty data folder"
        ))),
    }
}

/// Applies pending migrations; how many there were.
pub async fn migrate(config: &Config) -> Result<usize, Refusal> {
    protect(config)?;
    let store = Store::open(database(config)).await?;
    if store::schema::exists(store.write()).await {
        require_known(&store).await?;
    }
    let pending = store::schema::count_pending(&store).await.map_err(not_applied)?;
    store::schema::apply(&store, None).await.map_err(not_applied)?;
    Ok(pending)
}

/// For the log line of the start.
pub fn engine_name(app: &App) -> &'static str {
    match app.store.engine() {
        Engine::Sqlite => "sqlite",
        Engine::Postgres => "postgresql",
    }
}
