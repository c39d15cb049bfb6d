//! The catalogue of components: one command shows every part that pages are made of, without a city.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, ensure};
use http::{HeaderMap, Method};
use rig::{Response, Target, send};
use scraper::{Html, Selector};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

/// The running command.
struct Catalogue {
    target: Target,
    _child: Child,
}

impl Catalogue {
    async fn start() -> anyhow::Result<Self> {
        let mut command = Command::new(rig::binary()?);
        command.args(["--json", "dev", "components", "--listen", "127.0.0.1:0"]).env_clear();
        command.stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn()?;
        let mut lines = BufReader::new(child.stdout.take().context("no output")?).lines();
        let line = tokio::time::timeout(Duration::from_secs(20), lines.next_line()).await;
        let line = line.context("it never says where it stands")??.context("it ended")?;
        let told: Value = serde_json::from_str(&line)?;
        let address = told["address"].as_str().and_then(|text| text.strip_prefix("http://"));
        let address: SocketAddr = address.with_context(|| line.clone())?.parse()?;
        Ok(Self { target: Target::plain(address, &address.to_string()), _child: child })
    }

    async fn get(&self, path: &str) -> anyhow::Result<Response> {
        send(&self.target, &Method::GET, path, &HeaderMap::new(), b"").await
    }
}

fn attributes(html: &str, selector: &str, name: &str) -> anyhow::Result<Vec<String>> {
    let selector = Selector::parse(selector).map_err(|error| anyhow::anyhow!("{error}"))?;
    let page = Html::parse_document(html);
    Ok(page.select(&selector).filter_map(|one| one.value().attr(name)).map(str::to_owned).collect())
}

/// Parts of components, and what script copies from: they have no page of their own.
const PARTS: [&str; 6] = ["facet-group", "graph-node", "notes", "counter", "saved", "script"];

#[tokio::test]
async fn every_component_has_a_page_that_needs_no_city() -> anyhow::Result<()> {
    let catalogue = Catalogue::start().await?;
    let index = catalogue.get("/").await?.expect(200)?;
    let listed = attributes(&index.text(), "main .tasklist a", "href")?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/templates/components");
    for file in std::fs::read_dir(folder)? {
        let path = file?.path();
        let name = path.file_stem().context("a file without a name")?.to_string_lossy().into_owned();
        if !PARTS.contains(&name.as_str()) {
            ensure!(listed.contains(&format!("/{name}")), "{name} is not listed");
        }
    }
    for address in &listed {
        let page = catalogue.get(&format!("{address}?lang=ar-XB&scheme=dark")).await?.expect(200)?;
        let root = attributes(&page.text(), "html", "data-color-scheme")?;
        ensure!(root == ["dark"], "{address}: {root:?}");
        ensure!(attributes(&page.text(), "html", "dir")? == ["rtl"], "{address} is not from right to left");
        // The same policy as a city's, so that nothing works here which would not work there.
        let policy = page.header("content-security-policy");
        ensure!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{address}: {policy}");
        for sheet in attributes(&page.text(), "link[rel=stylesheet]", "href")? {
            catalogue.get(&sheet).await?.expect(200)?;
        }
    }
    catalogue.get("/nowhere").await?.expect(404)?;
    catalogue.get("/chips?state=nowhere").await?.expect(404)?;
    Ok(())
}
