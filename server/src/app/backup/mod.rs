//! Backups: one checked file with all that makes a city, and the way back into an empty place.
//!
//! An archive is a gzipped ustar file. Its members, in this order: `manifest.json`, which names every other one with
//! its length and SHA-256; the database under `database/`; `configuration.toml`, `media/…` and `secret.key.sealed`
//! where there are such; `SHA256`, the hash of the manifest, so that an archive that was cut off is noticed. All are
//! plain files. Deliberately absent: SQL (`store::snapshot`), questions to the operator (`cli`), schedules
//! that run by themselves: `last` writes down what an operator's own ones should say.

mod archive;
mod create;
mod last;
mod manifest;
mod place;
mod restore;
mod seal;
mod staging;
#[cfg(test)]
mod tests;
mod verify;

use std::path::{Path, PathBuf};

use crate::store;

pub use create::{Made, Order, create};
pub use last::{Schedule, command, last, schedule};
pub use manifest::{Engine, Manifest, Member};
pub use restore::{KeyPlace, Restored, extract_configuration, restore};
pub use seal::Passphrase;
pub use verify::{Contents, KeyState, verify};

/// Why there is no backup, or no restored city: a sentence for the operator.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The archive is not what was once written.
    #[error("{} is not a sound backup: {reason}", file.display())]
    Damaged { file: PathBuf, reason: String },
    /// Something stands in the way, with the way to mend it.
    #[error("{0}")]
    Refused(String),
    /// The archive holds a sealed `secret.key`, and it is needed.
    #[error("the backup holds secret.key under a passphrase; give it with --passphrase-file")]
    PassphraseNeeded,
    #[error("{}: {cause}", path.display())]
    File { path: PathBuf, cause: std::io::Error },
    #[error(transparent)]
    Store(#[from] store::Error),
}

pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    fn damaged(file: &Path, reason: impl std::fmt::Display) -> Self {
        Self::Damaged { file: file.to_owned(), reason: reason.to_string() }
    }

    fn refused(reason: impl Into<String>) -> Self {
        Self::Refused(reason.into())
    }
}

/// Names the file that an operation failed on.
fn at(path: &Path) -> impl FnOnce(std::io::Error) -> Error + '_ {
    move |cause| Error::File { path: path.to_owned(), cause }
}

/// Long work on files, off the threads that serve requests.
async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => Err(Error::refused(format!("the work on files ended badly: {error}"))),
    }
}
