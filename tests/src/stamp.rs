//! When sources were last written, so that no test runs an old program.

use std::path::Path;
use std::time::SystemTime;

use anyhow::Context as _;

/// When the newest file below a folder was written.
pub fn newest(folder: &Path) -> anyhow::Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let written = if entry.file_type()?.is_dir() {
            self::newest(&entry.path())?
        } else {
            entry.metadata()?.modified()?
        };
        newest = newest.max(written);
    }
    Ok(newest)
}
