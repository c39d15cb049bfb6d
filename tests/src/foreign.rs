//! A foreign implementation (Fedify, `tests/peer`) in a process of its own: what it accepts was not made by us.

use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use http::{HeaderMap, HeaderValue, Method, header};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use url::Url;

use crate::network::Network;
use crate::wire::Target;
use crate::{World, send};

/// The running peer. It ends with this value: its standard input closes.
#[derive(Debug)]
pub struct Foreign {
    /// Its one actor.
    pub actor: Url,
    /// `@name@host`.
    pub handle: String,
    control: Target,
    _child: Child,
    _stdin: Option<ChildStdin>,
    _folder: TempDir,
}

/// Longest wait for the process to stand, and for what it is to receive.
const PATIENCE: Duration = Duration::from_secs(60);

impl Foreign {
    pub(crate) async fn start(
        name: &str,
        network: Option<Arc<Network>>,
        settings: &[(&str, &str)],
    ) -> anyhow::Result<Self> {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("peer").join("peer");
        ensure!(
            program.with_file_name("node_modules").exists(),
            "the foreign peer is not installed: run `npm ci --ignore-scripts` in tests/peer, or `make test-rust`"
        );
        let folder = tempfile::Builder::new().prefix("rig-foreign-").tempdir()?;
        let mut command = Command::new(program);
        command.env("CONTROL_PORT", "0").env("EXIT_WITH_STDIN", "1").kill_on_drop(true);
        command.envs(settings.iter().copied());
        match network.filter(|_| name.ends_with(".test")) {
            None => {
                command.env("PORT", "0").env("ORIGIN", format!("http://{name}.localhost:{{port}}"));
            }
            Some(network) => {
                let (certificate, key) = network.authority().files(name)?;
                let put = |file: &str, text: &str| -> anyhow::Result<std::path::PathBuf> {
                    let path = folder.path().join(file);
                    std::fs::write(&path, text)?;
                    Ok(path)
                };
                command
                    .env("PORT", network.lend(name)?.port().to_string())
                    .env("ORIGIN", format!("https://{name}"))
                    .env("TLS_CERT", put("certificate.pem", &certificate)?)
                    .env("TLS_KEY", put("key.pem", &key)?)
                    .env("NODE_EXTRA_CA_CERTS", put("authority.pem", network.authority().pem())?)
                    .env("PEER_ROUTES", json!(network.routes()).to_string());
            }
        }
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let stdin = child.stdin.take();
        let mut lines = BufReader::new(child.stdout.take().context("no output of the peer")?).lines();
        let line =
            tokio::time::timeout(PATIENCE, lines.next_line()).await.context("the peer does not stand")??;
        let ready: Value = serde_json::from_str(&line.context("the peer ended at once")?)?;
        let text = |field: &str| ready[field].as_str().map(str::to_owned).with_context(|| field.to_owned());
        let control = Url::parse(&text("control")?)?;
        let address =
            control.socket_addrs(|| None)?.into_iter().next().context("no address of the control")?;
        Ok(Self {
            actor: Url::parse(&text("actor")?)?,
            handle: text("handle")?,
            control: Target { address, authority: address.to_string(), tls: None },
            _child: child,
            _stdin: stdin,
            _folder: folder,
        })
    }

    /// Has the peer follow an actor, by URL or handle.
    pub async fn follow(&self, actor: &str) -> anyhow::Result<Value> {
        self.tell("/follow", &json!({ "actor": actor })).await
    }

    /// Has the peer publish a post to its followers.
    pub async fn post(&self, content: &str) -> anyhow::Result<Value> {
        self.tell("/post", &json!({ "content": content })).await
    }

    /// Has the peer answer an object and send the answer to an actor.
    pub async fn reply(&self, in_reply_to: &Url, to: &Url, content: &str) -> anyhow::Result<Value> {
        self.tell("/reply", &json!({ "inReplyTo": in_reply_to, "to": to, "content": content })).await
    }

    /// Has the peer use new keys from now on, and say so to its followers.
    pub async fn rotate(&self) -> anyhow::Result<Value> {
        self.tell("/rotate", &json!({})).await
    }

    /// Has the peer judge the proofs of an activity and of its object, by the keys that are published now.
    pub async fn judge(&self, document: &Value) -> anyhow::Result<Value> {
        self.tell("/judge", &json!({ "document": document })).await
    }

    async fn tell(&self, path: &str, body: &Value) -> anyhow::Result<Value> {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let body = body.to_string();
        let response = send(&self.control, &Method::POST, path, &headers, body.as_bytes()).await?;
        response.expect(200)?.json()
    }

    /// Everything that the peer has received and judged so far.
    pub async fn received(&self) -> anyhow::Result<Value> {
        send(&self.control, &Method::GET, "/received", &HeaderMap::new(), b"").await?.expect(200)?.json()
    }

    /// Works in all cities and looks again until the peer has received what is looked for.
    pub async fn until<T>(&self, world: &World, look: impl Fn(&Value) -> Option<T>) -> anyhow::Result<T> {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            world.settle().await?;
            let received = self.received().await?;
            if let Some(found) = look(&received) {
                return Ok(found);
            }
            if tokio::time::Instant::now() > deadline {
                bail!("the foreign peer did not receive it: {received}");
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}
