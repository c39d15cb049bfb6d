//! A city in a process of its own, which can be killed at a named point or at any moment.

use std::process::Stdio;
use std::sync::Mutex;
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use hansa_entities::log_entry;
use hansa_entities::text::Codes;
use hansa_server::app::policy::{self, Policy};
use hansa_server::app::start::Migrate;
use hansa_server::app::token::{self, NewToken};
use hansa_server::app::{App, Principal, account, setup};
use hansa_server::clock::Clock;
use hansa_server::config::{Config, MailTls};
use http::Method;
use rig::{Database, Engine, Program, Response, Target, fixtures};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::process::{Child, Command};

/// Longest wait for a process to stand, to die, or for feeds to become equal.
pub(crate) const PATIENCE: Duration = Duration::from_secs(90);
const LOOK: Duration = Duration::from_millis(50);

/// One city: its database outlives its processes.
#[derive(Debug)]
pub(crate) struct Process {
    pub(crate) name: String,
    config: Config,
    token: String,
    target: Target,
    child: Option<Child>,
    /// Seconds by which its clock is wrong.
    wrong_by: i64,
    twin: Mutex<Option<Program>>,
    database: Database,
    _folder: TempDir,
}

impl Process {
    /// Makes a city with a database of its own, set up and open to followers; it does not run yet.
    pub(crate) async fn prepare(name: &str, engine: Engine) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("rig-crash-").tempdir()?;
        let address = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?.local_addr()?;
        let authority = format!("{name}.localhost:{}", address.port());
        let mut config = Config::default();
        config.server.domain.clone_from(&authority);
        config.server.listen = address.to_string();
        config.server.development = true;
        config.data.folder = folder.path().join("data");
        config.security.key_file = folder.path().join("config").join("secret.key");
        config.security.argon2_memory_kib = 64;
        config.security.argon2_passes = 1;
        config.publishing.undo_seconds = 0;
        std::fs::create_dir_all(&config.data.folder)?;
        let database = Database::create(engine, folder.path()).await?;
        database.configure(&mut config);
        let app = App::open(config.clone(), Clock::system(), Migrate::Now).await?;
        let code = setup::code(&app).await?;
        setup::run(&app, &code, &fixtures::city(name), &fixtures::origin()).await?;
        policy::set(&app, &Principal::Program, Policy::Open).await?;
        let accounts = account::list(&app, &Principal::Program).await?;
        let id = accounts.first().context("no administrator")?.id;
        let scopes = Codes(["read", "write", "follow", "admin"].map(str::to_owned).to_vec());
        let wanted = NewToken { label: "rig".to_owned(), scopes, expires_days: None };
        let (_, token) = token::create_for(&app, &Principal::Program, id, &wanted).await?;
        app.close().await;
        let target = Target::plain(address, &authority);
        Ok(Self {
            name: name.to_owned(),
            config,
            token,
            target,
            child: None,
            wrong_by: 0,
            twin: Mutex::default(),
            database,
            _folder: folder,
        })
    }

    /// From the next start on letters go there.
    pub(crate) fn use_mail_server(&mut self, address: std::net::SocketAddr) {
        self.config.mail.host = address.ip().to_string();
        self.config.mail.port = address.port();
        self.config.mail.tls = MailTls::None;
        self.config.mail.from = "hansa@city.example".to_owned();
    }

    /// The verbs of the city in this process, while its own does not run.
    pub(crate) async fn open(&self) -> anyhow::Result<App> {
        ensure!(self.child.is_none(), "{} runs", self.name);
        Ok(App::open(self.config.clone(), Clock::system(), Migrate::Never).await?)
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        let mut environment = vec![
            ("SERVER__DOMAIN", self.config.server.domain.clone()),
            ("SERVER__LISTEN", self.config.server.listen.clone()),
            ("SERVER__DEVELOPMENT", "true".to_owned()),
            ("DATA__FOLDER", self.config.data.folder.display().to_string()),
            ("SECURITY__KEY_FILE", self.config.security.key_file.display().to_string()),
            ("SECURITY__ARGON2_MEMORY_KIB", "64".to_owned()),
            ("SECURITY__ARGON2_PASSES", "1".to_owned()),
            ("DATABASE__URL", self.config.database.url.clone()),
            ("DATABASE__SCHEMA", self.config.database.schema.clone()),
            ("PUBLISHING__UNDO_SECONDS", "0".to_owned()),
            ("LOG__LEVEL", "error".to_owned()),
        ];
        if self.config.mail.is_configured() {
            environment.extend([
                ("MAIL__HOST", self.config.mail.host.clone()),
                ("MAIL__PORT", self.config.mail.port.to_string()),
                ("MAIL__TLS", "none".to_owned()),
                ("MAIL__FROM", self.config.mail.from.clone()),
            ]);
        }
        environment
    }

    /// Starts the process and waits until it answers.
    pub(crate) async fn start(&mut self, failpoint: Option<&str>) -> anyhow::Result<()> {
        let mut command = Command::new(rig::binary()?);
        command.arg("serve").env_clear();
        for (key, value) in self.environment() {
            command.env(format!("HANSA__{key}"), value);
        }
        if let Some(failpoint) = failpoint {
            command.env("HANSA_FAILPOINT", failpoint);
        }
        command.env("HANSA_CLOCK_WRONG_BY", self.wrong_by.to_string());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
        self.child = Some(command.spawn()?);
        let deadline = tokio::time::Instant::now() + PATIENCE;
        while !self.program().get("/readyz").await.is_ok_and(|answer| answer.status == 200) {
            ensure!(tokio::time::Instant::now() < deadline, "{} does not stand", self.name);
            // What was left over from before may lead to the point before anything is asked.
            if failpoint.is_some()
                && self.child.as_mut().is_some_and(|child| matches!(child.try_wait(), Ok(Some(_))))
            {
                return Ok(());
            }
            tokio::time::sleep(LOOK).await;
        }
        Ok(())
    }

    /// SIGKILL: no clean-up of any kind.
    pub(crate) async fn kill(&mut self) -> anyhow::Result<()> {
        if let Some(mut child) = self.child.take() {
            child.start_kill()?;
            child.wait().await?;
        }
        Ok(())
    }

    /// On PostgreSQL, where others may hold leases, those of the dead end by themselves after a minute: this minute is
    /// skipped. What it would show is that leases end, which the claims are tested for.
    pub(crate) async fn skip_leases(&self) -> anyhow::Result<()> {
        match &self.database {
            Database::Postgres { .. } => self.database.expire_leases().await,
            Database::Sqlite { .. } => Ok(()),
        }
    }

    /// Kills the process and copies its database.
    pub(crate) async fn snapshot(&mut self, name: &str) -> anyhow::Result<()> {
        self.kill().await?;
        self.settle_file().await?;
        self.database.snapshot(name).await?;
        self.start(None).await
    }

    /// Kills the process and puts its database back. It does not run afterwards.
    pub(crate) async fn restore(&mut self, name: &str) -> anyhow::Result<()> {
        self.kill().await?;
        self.database.restore(name).await
    }

    /// Whoever copies a file takes what stands beside it: here it is written back first.
    async fn settle_file(&self) -> anyhow::Result<()> {
        use sea_orm::ConnectionTrait as _;
        if let Database::Sqlite { .. } = &self.database {
            let view = self.database.view().await?;
            view.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
            view.close().await?;
        }
        Ok(())
    }

    /// From the next start on the clock is wrong by so many seconds.
    pub(crate) fn set_wrong_by(&mut self, seconds: i64) {
        self.wrong_by = seconds;
    }

    /// Another process of the same city, on a port of its own.
    pub(crate) async fn twin(&self) -> anyhow::Result<Child> {
        let mut command = Command::new(rig::binary()?);
        command.arg("serve").env_clear();
        let address = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?.local_addr()?;
        for (key, value) in self.environment() {
            let value = if key == "SERVER__LISTEN" { address.to_string() } else { value };
            command.env(format!("HANSA__{key}"), value);
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
        let child = command.spawn()?;
        let target = Target::plain(address, &self.config.server.domain);
        let program = Program::new(&target, Some(&self.token));
        let deadline = tokio::time::Instant::now() + PATIENCE;
        while !program.get("/readyz").await.is_ok_and(|answer| answer.status == 200) {
            ensure!(tokio::time::Instant::now() < deadline, "the second process does not stand");
            tokio::time::sleep(LOOK).await;
        }
        *self.twin.lock().map_err(|_| anyhow::anyhow!("poisoned"))? = Some(program);
        Ok(child)
    }

    /// Publishes through the second process.
    pub(crate) async fn publish_at_twin(&self, title: &str) -> anyhow::Result<()> {
        let program = self.twin.lock().map_err(|_| anyhow::anyhow!("poisoned"))?.clone();
        let form = Value::Object(fixtures::initiative(title));
        program.context("no second process")?.post("/api/v1/initiatives", &form).await?.expect(201)?;
        Ok(())
    }

    /// Every number that the city has given: epoch, seq.
    pub(crate) async fn numbers(&self) -> anyhow::Result<Vec<(String, i64)>> {
        use sea_orm::{EntityTrait as _, QueryOrder as _};
        let view = self.database.view().await?;
        let rows = log_entry::Entity::find().order_by_asc(log_entry::Column::Position).all(&view).await?;
        view.close().await?;
        Ok(rows.into_iter().filter_map(|row| Some((row.epoch?, row.seq?))).collect())
    }

    /// What the city says about how complete its copy of another's log is.
    pub(crate) async fn state_of(&self, other: &Self) -> anyhow::Result<Value> {
        let state = self.program().get("/api/v1/feed/state").await?.expect(200)?.json()?;
        let cities = state["cities"].as_array().context("cities")?;
        let line = cities.iter().find(|line| line["city"]["uri"] == other.actor());
        Ok(line.cloned().unwrap_or_default())
    }

    /// Changes the title of an own record.
    pub(crate) async fn retitle(&self, id: &str, title: &str) -> anyhow::Result<()> {
        let form = Value::Object(fixtures::new_title(title));
        let path = format!("/api/v1/initiatives/{id}");
        self.program().ask(Method::PATCH, &path, &[], Some(&form)).await?.expect(200)?;
        Ok(())
    }

    /// Waits until the process has died at its failpoint.
    pub(crate) async fn wait_for_death(&mut self) -> anyhow::Result<()> {
        let child = self.child.as_mut().context("no process")?;
        match tokio::time::timeout(PATIENCE, child.wait()).await {
            Ok(status) => ensure!(!status?.success(), "{} ended in peace", self.name),
            Err(_) => bail!("{} did not reach its failpoint", self.name),
        }
        self.child = None;
        Ok(())
    }

    pub(crate) fn actor(&self) -> String {
        format!("http://{}/a/{}", self.config.server.domain, fixtures::HANDLE)
    }

    pub(crate) fn program(&self) -> Program {
        Program::new(&self.target, Some(&self.token))
    }

    /// Follows another running city, and waits until it is let in.
    pub(crate) async fn follow(&self, other: &Self) -> anyhow::Result<()> {
        self.program().post("/api/v1/follows", &json!({ "target": other.actor() })).await?.expect(201)?;
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            let following = self.program().get("/api/v1/follows/following").await?.expect(200)?;
            if following.text().contains("\"accepted\"") {
                return Ok(());
            }
            ensure!(
                tokio::time::Instant::now() < deadline,
                "the follow is not accepted: {}",
                following.text()
            );
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Publishes; the URI where the city acknowledged it, none where it died before it could.
    pub(crate) async fn publish(&self, title: &str) -> anyhow::Result<Option<Value>> {
        let form = Value::Object(fixtures::initiative(title));
        acknowledged(self.program().post("/api/v1/initiatives", &form).await, 201)
    }

    /// Publishes with a key that makes a second try harmless; the answer where there was one.
    pub(crate) async fn publish_once(&self, title: &str, key: &str) -> anyhow::Result<Option<Value>> {
        let form = Value::Object(fixtures::initiative(title));
        let more = [("idempotency-key", key)];
        let answer = self.program().ask(Method::POST, "/api/v1/initiatives", &more, Some(&form)).await;
        acknowledged(answer, 201)
    }

    /// Withdraws a record of this city; true where the city acknowledged it.
    pub(crate) async fn withdraw(&self, id: &str) -> anyhow::Result<bool> {
        let answer =
            self.program().ask(Method::DELETE, &format!("/api/v1/initiatives/{id}"), &[], None).await;
        Ok(acknowledged(answer, 204)?.is_some())
    }

    /// Replies to a record by its id here; true where the city acknowledged it.
    pub(crate) async fn reply(&self, id: &str, text: &str) -> anyhow::Result<bool> {
        let body = json!({ "content": text, "language": "en" });
        let answer = self.program().post(&format!("/api/v1/records/{id}/replies"), &body).await;
        Ok(acknowledged(answer, 201)?.is_some())
    }

    /// Pauses or resumes what this city brings to every other.
    pub(crate) async fn deliveries(&self, verb: &str) -> anyhow::Result<()> {
        let peers = self.program().get("/api/v1/peers").await?.expect(200)?.json()?;
        for peer in peers["items"].as_array().context("items")? {
            let path = format!("/api/v1/peers/{}/{verb}", peer["id"].as_str().context("id")?);
            self.program().post(&path, &json!({})).await?.expect(204)?;
        }
        Ok(())
    }

    /// Every line of the feed.
    pub(crate) async fn feed(&self) -> anyhow::Result<Vec<Value>> {
        let mut lines = Vec::new();
        let mut path = "/api/v1/feed?limit=100".to_owned();
        loop {
            let page = self.program().get(&path).await?.expect(200)?.json()?;
            lines.extend(page["items"].as_array().context("items")?.iter().cloned());
            match page["next"].as_str() {
                Some(next) => {
                    path =
                        next.split_once("/api/").map_or(next.to_owned(), |(_, rest)| format!("/api/{rest}"))
                }
                None => return Ok(lines),
            }
        }
    }

    /// What the replies to a record say, by its id here.
    pub(crate) async fn replies(&self, id: &str) -> anyhow::Result<String> {
        Ok(self.program().get(&format!("/api/v1/records/{id}/replies")).await?.expect(200)?.text())
    }

    pub(crate) async fn digest(&self) -> anyhow::Result<Value> {
        self.program().get("/api/v1/feed/digest").await?.expect(200)?.json()
    }
}

/// No answer at all is what a dying city gives; any other answer than the expected one is a fault.
fn acknowledged(answer: anyhow::Result<Response>, status: u16) -> anyhow::Result<Option<Value>> {
    match answer {
        Err(_) => Ok(None),
        Ok(answer) => {
            let answer = answer.expect(status)?;
            Ok(Some(if answer.body.is_empty() { Value::Null } else { answer.json()? }))
        }
    }
}

/// Waits until all cities show the same feed.
pub(crate) async fn equal(cities: &[&Process]) -> anyhow::Result<()> {
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        let mut digests = Vec::new();
        for city in cities {
            digests.push(city.digest().await?);
        }
        if digests.windows(2).all(|pair| pair[0] == pair[1]) {
            return Ok(());
        }
        ensure!(tokio::time::Instant::now() < deadline, "the feeds do not become equal: {digests:?}");
        tokio::time::sleep(LOOK).await;
    }
}
