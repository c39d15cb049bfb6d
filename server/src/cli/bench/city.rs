//! Cities for the bench: real ones, in folders that are removed again.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use hansa_entities::record::RecordKind;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::app::feed::parse_kind;
use crate::app::field::Form;
use crate::app::policy::{self, Policy};
use crate::app::session::{self, Origin};
use crate::app::start::Migrate;
use crate::app::{App, Principal, setup};
use crate::cli::serve::{Instance, launch, listen};
use crate::clock::Clock;
use crate::config::Config;

/// The name of every city's actor here.
pub(super) const HANDLE: &str = "city";

/// A folder that removes itself.
#[derive(Debug)]
pub(super) struct Scratch(PathBuf);

impl Scratch {
    pub(super) fn new(parent: &Path) -> anyhow::Result<Self> {
        let id: uuid::Uuid = Clock::system().id();
        let folder = parent.join(format!("hansa-bench-{id}"));
        std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A running city and somebody who writes for it.
#[derive(Debug)]
pub(super) struct City {
    pub instance: Instance,
    pub officer: Principal,
}

impl City {
    /// A new city on a free port, open to every follower, without an undo window and without a limit for one host.
    pub(super) async fn start(scratch: &Scratch, name: &str) -> anyhow::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let port = listener.local_addr()?.port();
        let mut config = Config::default();
        config.server.domain = format!("bench-{name}.localhost:{port}");
        config.server.listen = format!("127.0.0.1:{port}");
        config.server.development = true;
        config.data.folder = scratch.0.join(name).join("store");
        config.security.key_file = scratch.0.join(name).join("config").join("secret.key");
        config.publishing.undo_seconds = 0;
        config.federation.inbox_per_minute = u32::MAX;
        std::fs::create_dir_all(&config.data.folder)?;
        let app = App::open(config, Clock::system(), Migrate::Now).await?;
        let form = json!({
            "language": "en", "name": format!("Bench {name}"), "handle": HANDLE, "country": "DK", "latitude": 55.0,
            "longitude": 10.0, "population": 10_000, "languages": ["en"], "email": "bench@bench.example",
            "officer_name": "Bench", "password": "a password for the bench",
        });
        let origin = Origin { address: IpAddr::V4(Ipv4Addr::LOCALHOST), label: "hansa bench".to_owned() };
        let code = setup::code(&app).await?;
        let form = form.as_object().cloned().unwrap_or_default();
        let session = setup::run(&app, &code, &form, &origin).await?;
        let officer = session::resume(&app, &session.token).await?;
        policy::set(&app, &Principal::Program, Policy::Open).await?;
        Ok(Self { instance: launch(app, listener).await?, officer })
    }

    pub(super) fn app(&self) -> &App {
        &self.instance.app
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.instance.address
    }

    pub(super) async fn stop(self) {
        self.instance.stop().await;
    }

    /// Stops the city and starts it again: only then has the database looked at what it holds, as one has that serves for
    /// longer than a day.
    pub(super) async fn restart(self) -> anyhow::Result<Self> {
        let Self { instance, officer } = self;
        let config = instance.app.config.clone();
        instance.stop().await;
        let listener = listen(&config.server.listen).await?;
        let app = App::open(config, Clock::system(), Migrate::Never).await?;
        Ok(Self { instance: launch(app, listener).await?, officer })
    }
}

/// Forms of records of a real length: those of the example cities.
pub(super) fn forms() -> anyhow::Result<Vec<(RecordKind, Form)>> {
    let mut forms = Vec::new();
    for text in [
        include_str!("../../../../deploy/demo/lindhavn.json"),
        include_str!("../../../../deploy/demo/oudewaard.json"),
        include_str!("../../../../deploy/demo/montreval.json"),
    ] {
        let content: Value = serde_json::from_str(text)?;
        for record in content["records"].as_array().into_iter().flatten() {
            let mut form = record.as_object().cloned().unwrap_or_default();
            let kind = form.remove("kind").and_then(|kind| parse_kind(kind.as_str()?));
            form.remove("id_hint");
            // What an experience is about stands in another city there.
            form.remove("about");
            forms.push((kind.context("a record has no kind")?, form));
        }
    }
    Ok(forms)
}
