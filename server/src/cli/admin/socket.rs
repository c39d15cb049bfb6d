//! The administration socket: one JSON line in, one JSON line out. Who may write to the data folder may use it.

use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{UnixListener, UnixStream};
use tokio_util::sync::CancellationToken;

use super::{Command, act};
use crate::app::App;
use crate::cli::output::Told;
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
            Err(error) => json!(Told::of(&error)),
        },
        Err(_) => json!(Told::of(&anyhow!("this hansa and the running one are of different versions"))),
    };
    write.write_all(format!("{answer}\n").as_bytes()).await?;
    Ok(())
}

/// Asks the running city; none where none runs.
pub(in crate::cli) async fn ask(config: &Config, command: &Command) -> anyhow::Result<Option<Value>> {
    // With PostgreSQL there is no socket, and no process that must be the only one.
    if !config.database.url.is_empty() {
        return Ok(None);
    }
    let Some(stream) = connect(&path(config)).await? else { return Ok(None) };
    let (read, mut write) = stream.into_split();
    write.write_all(format!("{}\n", serde_json::to_string(command)?).as_bytes()).await?;
    let mut line = String::new();
    BufReader::new(read.take(LINE)).read_line(&mut line).await.context("the running city does not answer")?;
    let mut answer: Value = serde_json::from_str(&line).context("the running city does not answer")?;
    if answer.get("error").is_some() {
        return Err(serde_json::from_value::<Told>(answer)
            .context("the running city does not answer")?
            .into());
    }
    Ok(Some(answer["ok"].take()))
}

/// The socket of the city that runs here; none where none runs.
///
/// # Errors
/// Where one may run and cannot be asked: to open its database beside it would be wrong.
async fn connect(path: &Path) -> anyhow::Result<Option<UnixStream>> {
    match UnixStream::connect(path).await {
        Ok(stream) => Ok(Some(stream)),
        Err(error) => match error.kind() {
            // Never started, or killed.
            ErrorKind::NotFound | ErrorKind::ConnectionRefused => Ok(None),
            kind => Err(anyhow!("{} cannot be opened ({error}); {}", path.display(), remedy(kind))),
        },
    }
}

fn remedy(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::PermissionDenied => {
            "run this as the account that runs the city, for example: sudo -u hansa hansa admin …"
        }
        ErrorKind::InvalidInput => "the path is too long for a socket: choose a shorter data.folder",
        _ => "look whether data.folder (--data) is the folder of the city and whether the city runs",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[tokio::test]
    async fn no_city_runs_where_no_socket_is_or_nobody_listens() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("admin.sock");
        assert!(connect(&path).await.unwrap().is_none());
        // What a process that was killed leaves behind.
        drop(UnixListener::bind(&path).unwrap());
        assert!(connect(&path).await.unwrap().is_none());
        std::fs::remove_file(&path).unwrap();
        let _listener = UnixListener::bind(&path).unwrap();
        assert!(connect(&path).await.unwrap().is_some());
    }

    #[tokio::test]
    async fn a_socket_that_cannot_be_asked_is_an_error_that_says_what_to_do() {
        let folder = tempfile::TempDir::new().unwrap();
        let long = folder.path().join("a".repeat(120)).join("admin.sock");
        let error = connect(&long).await.unwrap_err().to_string();
        assert!(error.contains("shorter data.folder"), "{error}");
        std::fs::write(folder.path().join("file"), "").unwrap();
        let error = connect(&folder.path().join("file").join("admin.sock")).await.unwrap_err().to_string();
        assert!(error.contains("--data"), "{error}");
        assert!(remedy(ErrorKind::PermissionDenied).contains("sudo -u"));
    }
}
