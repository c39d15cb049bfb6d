//! A private folder for the time of the work.

use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};

use super::{Result, at};
use crate::clock::Clock;

/// Removes itself.
#[derive(Debug)]
pub(super) struct Staging(PathBuf);

impl Staging {
    /// A new folder in `parent` that only its owner can read.
    pub(super) fn open(parent: &Path, clock: &Clock) -> Result<Self> {
        let id: uuid::Uuid = clock.id();
        let path = parent.join(format!(".hansa-backup-{id}"));
        std::fs::DirBuilder::new().mode(0o700).create(&path).map_err(at(&path))?;
        Ok(Self(path))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, folder = %self.0.display(), "a folder of the backup stays behind; remove it");
        }
    }
}
