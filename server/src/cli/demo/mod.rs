//! `hansa demo`: three invented cities in one process, each with its own database, keys and port, federating over real
//! HTTP with real signatures.

mod content;
mod seed;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::Args;

use super::output;
use super::serve::{self, Instance};
use crate::config::{Config, LogSection};

use content::{CITIES, Content};

/// Flags of `hansa demo`.
#[derive(Debug, Args)]
pub(super) struct Demo {
    /// Starts over: removes what an earlier demo left.
    #[arg(long)]
    fresh: bool,
    /// Ports of Lindhavn, Oudewaard and Montreval.
    #[arg(long, value_delimiter = ',', default_value = "8081,8082,8083", env = "HANSA_DEMO_PORTS")]
    ports: Vec<u16>,
    /// Ends as soon as all three feeds are equal: for checks.
    #[arg(long)]
    once: bool,
}

impl Demo {
    /// `data`: where the three cities keep their folders.
    pub(super) async fn run(&self, data: Option<&Path>, json: bool) -> anyhow::Result<()> {
        let folder = data.map_or_else(|| PathBuf::from("data/demo"), Path::to_path_buf);
        if self.ports.len() != CITIES.len() {
            bail!("--ports wants three ports, for example 8081,8082,8083");
        }
        let configs: Vec<Config> =
            CITIES.iter().zip(&self.ports).map(|(name, port)| config(&folder, name, *port)).collect();
        crate::telemetry::start(&configs[0].log);
        if self.fresh {
            clear(&folder, &configs)?;
        }
        let mut cities = Vec::new();
        for (name, config) in CITIES.iter().zip(configs) {
            let content = Content::read(name)?;
            let started = serve::start(config).await;
            match started {
                Ok(instance) => cities.push((content, instance)),
                Err(error) => {
                    stop(cities).await;
                    return Err(error.context(format!("{name} does not start")));
                }
            }
        }
        let result = tokio::select! {
            result = self.fill_and_wait(&cities, json) => result,
            () = serve::stop_signal() => {
                output::note("\nStopping. What is there stays there; start again to go on.");
                Ok(())
            }
        };
        stop(cities).await;
        result
    }

    async fn fill_and_wait(&self, cities: &[(Content, Instance)], json: bool) -> anyhow::Result<()> {
        seed::fill(cities).await?;
        let records = equal_feeds(cities).await?;
        show(cities, records, json);
        if self.once {
            return Ok(());
        }
        std::future::pending::<()>().await;
        Ok(())
    }
}

fn config(folder: &Path, name: &str, port: u16) -> Config {
    let mut config = Config::default();
    let city = folder.join(name);
    config.server.domain = format!("{name}.localhost:{port}");
    config.server.listen = format!("127.0.0.1:{port}");
    config.server.development = true;
    config.server.example = true;
    config.data.folder = city.join("store");
    config.security.key_file = city.join("config").join("secret.key");
    config.publishing.undo_seconds = 0;
    config.log = LogSection { level: "warn".to_owned(), ..LogSection::default() };
    config
}

/// Removes the folders of the three cities; refuses while one of them runs.
fn clear(folder: &Path, configs: &[Config]) -> anyhow::Result<()> {
    for (name, config) in CITIES.iter().zip(configs) {
        let city = folder.join(name);
        if !city.exists() {
            continue;
        }
        let lock = serve::lock(config).with_context(|| format!("{name} still runs"))?;
        std::fs::remove_dir_all(&city).with_context(|| format!("{} cannot be removed", city.display()))?;
        drop(lock);
    }
    Ok(())
}

async fn stop(cities: Vec<(Content, Instance)>) {
    for (_, instance) in cities {
        instance.stop().await;
    }
}

/// Longest wait for the last activity to arrive everywhere.
const PATIENCE: Duration = Duration::from_secs(120);

/// Waits until all three cities show the same feed; how many records that is.
async fn equal_feeds(cities: &[(Content, Instance)]) -> anyhow::Result<u64> {
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        let mut digests = Vec::new();
        for (_, instance) in cities {
            digests.push(crate::app::feed::digest(&instance.app).await?);
        }
        if digests.windows(2).all(|pair| pair[0] == pair[1]) {
            return Ok(digests.first().map_or(0, |(records, _)| *records));
        }
        if tokio::time::Instant::now() > deadline {
            let counts: Vec<String> = digests.iter().map(|(records, _)| records.to_string()).collect();
            bail!(
                "the feeds are not equal after two minutes (records: {}); start with --fresh",
                counts.join(", ")
            );
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

fn show(cities: &[(Content, Instance)], records: u64, json: bool) {
    let rows: Vec<(String, String, String)> = cities
        .iter()
        .map(|(content, instance)| {
            let login = content.officers.first().map(|officer| officer.email.clone()).unwrap_or_default();
            (content.name(), instance.app.config.base(), login)
        })
        .collect();
    if json {
        let cities: Vec<_> = rows
            .iter()
            .map(|(name, url, email)| {
                serde_json::json!({ "name": name, "url": url, "email": email, "password": seed::PASSWORD })
            })
            .collect();
        return output::line(
            &serde_json::json!({ "records": records, "equal": true, "cities": cities }).to_string(),
        );
    }
    let width = |column: fn(&(String, String, String)) -> &String| {
        rows.iter().map(|row| column(row).chars().count()).max().unwrap_or(0)
    };
    let (a, b) = (width(|row| &row.0), width(|row| &row.1));
    output::line("");
    output::line(&format!("  {:a$}   {:b$}   officer's login", "city", "address"));
    for (name, url, email) in &rows {
        output::line(&format!("  {name:a$}   {url:b$}   {email}"));
    }
    output::line(&format!("\n  password of every login: {}", seed::PASSWORD));
    output::line(&format!("  feed: {records} records, equal on all three"));
    output::line(
        "  The three cities are invented. Ctrl-C stops them; start again to go on, --fresh to start over.\n",
    );
}
