//! The administration socket: one JSON line in, one JSON line out. Who may write to the data folder may use it.

use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use anyhow::{Context as _, bail};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{UnixListener, UnixStream};
use tokio_util::sync::CancellationToken;

use super::{Command, act};
use crate::app::App;
use crate::config::Config;

/// Longest line either way.
const LINE: u64 = 1024 * 1024;

fn path(config: &Config) -> PathBuf {
    config.data.folder.join("admin.sock")
}

/// Answers on the socket until it is told to stop.
pub(in crate::cli) async fn serve(app: App, stop: CancellationToken) {
    let path = path(&app.config);
    // The lock on the folder is ours: a socket that lies there is left over from a process that was killed.
    let _ = std::fs::remove_file(&path);
    let listener = match UnixListener::bind(&path) {
        Ok(listener) => listener,
        Err(error) => return tracing::warn!(%error, "hansa admin cannot reach this process"),
    };
    if let Err(error) = std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)) {
        return tracing::warn!(%error, "the administration socket cannot be protected and stays closed");
    }
    loop {
        tokio::select! {
            () = stop.cancelled() => break,
            Ok((stream, _)) = listener.accept() => {
                let app = app.clone();
                tokio::spawn(async move {
                    if let Err(error) = answer(&app, stream).await {
                        tracing::debug!(%error, "an administration request ended early");
                    }
                });
            }
        }
    }
    let _ = std::fs::remove_file(&path);
}

async fn answer(app: &App, stream: UnixStream) -> anyhow::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut line = String::new();
    BufReader::new(read.take(LINE)).read_line(&mut line).await?;
    let answer = match serde_json::from_str::<Command>(&line) {
        Ok(command) => match act::run(app, &command).await {
            Ok(value) => json!({ "ok": value }),
            Err(error) => json!({ "error": format!("{error:#}") }),
        },
        Err(_) => json!({ "error": "this hansa and the running one are of different versions" }),
    };
    write.write_all(format!("{answer}\n").as_bytes()).await?;
    Ok(())
}

/// Asks the running city; none where none runs.
pub(super) async fn ask(config: &Config, command: &Command) -> anyhow::Result<Option<Value>> {
    let Ok(stream) = UnixStream::connect(path(config)).await else { return Ok(None) };
    let (read, mut write) = stream.into_split();
    write.write_all(format!("{}\n", serde_json::to_string(command)?).as_bytes()).await?;
    let mut line = String::new();
    BufReader::new(read.take(LINE)).read_line(&mut line).await.context("the running city does not answer")?;
    let mut answer: Value = serde_json::from_str(&line).context("the running city does not answer")?;
    if let Some(error) = answer.get("error").and_then(Value::as_str) {
        bail!("{error}");
    }
    Ok(Some(answer["ok"].take()))
}
