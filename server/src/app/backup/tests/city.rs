//! A city on either engine, to back up and to lose.

use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};

use hansa_entities::log_entry;
use hansa_entities::record::RecordKind;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::app::backup::Passphrase;
use crate::app::session::{self, Credentials, Origin};
use crate::app::start::Migrate;
use crate::app::{App, Principal, publication, setup};
use crate::clock::Clock;
use crate::config::Config;
use crate::store::{self, Conn as _};

pub(super) const PASSWORD: &str = "a long password";

/// A folder, and on PostgreSQL a schema, for one city.
pub(super) struct Place {
    pub folder: TempDir,
    pub config: Config,
}

/// Where the tests find a PostgreSQL, if there is one.
pub(super) fn postgres() -> Option<String> {
    #[expect(
        clippy::disallowed_methods,
        reason = "where the test server is, known to the one who starts the tests"
    )]
    std::env::var("HANSA_TEST_POSTGRES").ok()
}

pub(super) fn origin() -> Origin {
    Origin { address: IpAddr::V4(Ipv4Addr::LOCALHOST), label: "test".to_owned() }
}

pub(super) fn passphrase() -> Option<Passphrase> {
    Some(Passphrase::parse("four plain words here").unwrap())
}

impl Place {
    /// On SQLite, or in a fresh schema of the given server.
    pub(super) async fn new(server: Option<&str>, clock: &Clock) -> Self {
        let folder = TempDir::new().unwrap();
        let mut config = Config::default();
        config.server.domain = "a.localhost:1".to_owned();
        config.server.development = true;
        config.data.folder = folder.path().join("data");
        config.security.key_file = folder.path().join("config").join("secret.key");
        config.security.argon2_memory_kib = 64;
        config.security.argon2_passes = 1;
        config.publishing.undo_seconds = 0;
        if let Some(url) = server {
            let schema = format!("backup_{}", clock.id::<uuid::Uuid>().simple());
            let options = store::Options::Postgres { url: url.to_owned(), schema: None, max_connections: 1 };
            let server = store::Store::open(options).await.unwrap();
            server.write().execute_unprepared(&format!("CREATE SCHEMA {schema}")).await.unwrap();
            server.close().await.unwrap();
            config.database.url = url.to_owned();
            config.database.schema = schema;
        }
        Self { folder, config }
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) async fn open(&self, clock: &Clock) -> App {
        std::fs::create_dir_all(&self.config.data.folder).unwrap();
        App::open(self.config.clone(), clock.clone(), Migrate::Now).await.unwrap()
    }

    /// A new city; the token of its administrator's session.
    pub(super) async fn found(&self, clock: &Clock) -> (App, String) {
        let app = self.open(clock).await;
        let form = json!({
            "language": "en", "name": "A", "handle": "city", "country": "DK", "latitude": 55.0, "longitude": 10.0,
            "population": 1000, "languages": ["en"], "email": "office@a.example", "officer_name": "Office",
            "password": PASSWORD,
        });
        let code = setup::code(&app).await.unwrap();
        let session = setup::run(&app, &code, form.as_object().unwrap(), &origin()).await.unwrap();
        (app, session.token)
    }
}

pub(super) async fn sign_in(app: &App) -> Principal {
    let credentials = Credentials { email: "office@a.example".to_owned(), password: PASSWORD.to_owned() };
    let session = session::sign_in(app, &credentials, &origin()).await.unwrap();
    session::resume(app, &session.token).await.unwrap()
}

pub(super) fn resource(title: &str) -> Value {
    json!({
        "language": "en", "title": title, "themes": ["EDU"], "licence": "LicenseRef-link", "resource_type": "GUID",
        "links": ["https://www.example.org/"], "organisation": "A network\twith \\ signs", "languages": ["en"],
        "why_useful": "It is short.\n\nAnd it has \"lines\".", "attestation": true,
    })
}

pub(super) async fn publish(app: &App, principal: &Principal, title: &str) -> log_entry::Model {
    let form = resource(title);
    publication::publish_form(app, principal, RecordKind::Resource, form.as_object().unwrap()).await.unwrap();
    entries(app).await.pop().unwrap()
}

pub(super) async fn entries(app: &App) -> Vec<log_entry::Model> {
    store::log::list_after(app.store.read(), 0, 100).await.unwrap()
}

pub(super) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
