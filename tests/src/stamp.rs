//! When sources were last written, so that no test runs an old program.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context as _, ensure};

/// The program under test, which lies beside the folder of the tests.
///
/// # Errors
/// Where it is missing, or older than the sources: tests of an old program would prove nothing about what stands here.
pub fn binary() -> anyhow::Result<PathBuf> {
    let own = std::env::current_exe()?;
    let program = own.parent().and_then(Path::parent).context("no folder of programs")?.join("hansa");
    let build = "run `cargo build --workspace` first, as `make test` does";
    ensure!(program.exists(), "{} is missing: {build}", program.display());
    let built = program.metadata()?.modified()?;
    let newer = newest(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/src"))?;
    ensure!(newer <= built, "{} is older than the sources: {build}", program.display());
    Ok(program)
}

/// When the newest file below a folder was written.
fn newest(folder: &Path) -> anyhow::Result<SystemTime> {
    let mut last = SystemTime::UNIX_EPOCH;
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let written = if entry.file_type()?.is_dir() {
            newest(&entry.path())?
        } else {
            entry.metadata()?.modified()?
        };
        last = last.max(written);
    }
    Ok(last)
}
