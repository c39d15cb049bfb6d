//! `verify_actor` of the fediverse-pasture: an independent check, in Python, of who may read an actor and who may post to
//! its inbox. Its actors alice and dean sign nothing; bob and emily sign; claire and frank also show themselves to signed
//! requests only. The first of each pair has a handle, the second none.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, ensure};
use rig::City;
use serde_json::{Value, json};
use tokio::process::Command;

use super::{PATIENCE, go_by_the_real_clock};

/// The Python that has the package (`tests/scripts/pasture.sh`).
#[expect(
    clippy::disallowed_methods,
    reason = "where the script has put it is for the one who runs it to say"
)]
fn python() -> anyhow::Result<PathBuf> {
    let folder = match std::env::var_os("HANSA_VENV") {
        Some(folder) => PathBuf::from(folder),
        None => PathBuf::from(std::env::var_os("HOME").context("no HOME")?).join(".cache/hansa/venv"),
    };
    let python = folder.join("bin/python");
    ensure!(
        python.exists(),
        "the fediverse-pasture is not installed: run tests/scripts/pasture.sh, or `make test-rust`"
    );
    Ok(python)
}

async fn verify(city: &City) -> anyhow::Result<Value> {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("pasture/verify.py");
    // The package leaves a file where it is called.
    let scratch = tempfile::tempdir()?;
    let mut command = Command::new(python()?);
    command
        .current_dir(scratch.path())
        .arg(program)
        .arg(city.actor().as_str())
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    let output =
        tokio::time::timeout(PATIENCE, command.output()).await.context("the pasture does not answer")??;
    let text = String::from_utf8_lossy(&output.stdout);
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{said}");
    serde_json::from_str(text.lines().last().unwrap_or_default()).with_context(|| said.into_owned())
}

rig::both_engines! {
    async fn the_pasture_finds_what_it_expects_of_an_actor(world) {
        go_by_the_real_clock(&world)?;
        let city = world.city("montreval").await?;
        let told = verify(&city).await?;
        let (unsigned, signed) =
            (json!({ "get_actor": true, "post_inbox": false }), json!({ "get_actor": true, "post_inbox": true }));
        let expected = json!({
            "alice": unsigned, "bob": signed, "claire": signed, "dean": unsigned, "emily": signed, "frank": signed,
            "webfinger": true,
        });
        ensure!(told["result"] == expected, "{told:#}");
        // Of those that signed each was believed as itself.
        let mut senders: Vec<String> = city.inbox().await?.into_iter().map(|item| item.actor).collect();
        senders.sort();
        let names: Vec<&str> = senders.iter().filter_map(|actor| actor.rsplit('/').next()).collect();
        ensure!(names == ["bob", "claire", "emily", "frank"], "{senders:?}");
        city.drain().await?;
        Ok(())
    }
}
