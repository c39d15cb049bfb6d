//! Looking into an archive: is everything there, and does it open?

use std::path::{Path, PathBuf};

use super::archive;
use super::create::opens;
use super::manifest::{CONFIGURATION, DATABASE, Engine, Manifest, SEALED_KEY, SQLITE};
use super::staging::Staging;
use super::{Error, Passphrase, Result, at, off_thread, seal};
use crate::clock::Clock;
use crate::store::snapshot::{SealedKey, SnapshotFile};

/// Where the key of the city is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyState {
    /// Not in the archive: it must be kept elsewhere.
    Absent,
    /// In the archive; no passphrase was given to try.
    Sealed,
    /// In the archive, and the passphrase opens it.
    Opens,
}

/// A sound archive.
#[derive(Clone, Debug)]
pub struct Contents {
    pub manifest: Manifest,
    pub key: KeyState,
}

/// Reads a whole archive and checks every hash, opens the snapshot of SQLite, counts the rows of PostgreSQL, and tries
/// the passphrase. Unpacks into a private folder in `scratch`, which is removed again.
///
/// # Errors
/// `Damaged` for any difference from what was once written.
pub async fn verify(
    file: &Path,
    passphrase: Option<Passphrase>,
    scratch: &Path,
    clock: &Clock,
) -> Result<Contents> {
    let staging = Staging::open(scratch, clock)?;
    let manifest =
        unpack(file, staging.path(), |name| name.starts_with(DATABASE) || name == SEALED_KEY).await?;
    let sealed_key = check_database(file, &manifest, staging.path()).await?;
    let key = match (manifest.has_key(), passphrase) {
        (false, _) => KeyState::Absent,
        (true, None) => KeyState::Sealed,
        (true, Some(passphrase)) => {
            let key = open_key(file, &manifest, staging.path(), passphrase).await?;
            if !opens(&key, sealed_key.as_ref()) {
                return Err(Error::damaged(file, "its secret.key does not open the keys in its database"));
            }
            KeyState::Opens
        }
    };
    // The folder goes off the async threads too: it may be large.
    off_thread(move || {
        drop(staging);
        Ok(())
    })
    .await?;
    Ok(Contents { manifest, key })
}

pub(super) async fn unpack(
    file: &Path,
    into: &Path,
    wanted: impl Fn(&str) -> bool + Send + 'static,
) -> Result<Manifest> {
    let (file, into) = (file.to_owned(), into.to_owned());
    off_thread(move || archive::read(&file, &into, wanted)).await
}

/// Opens what was unpacked as far as it can be opened without a server; one of its sealed keys, where it can be read.
pub(super) async fn check_database(
    file: &Path,
    manifest: &Manifest,
    staging: &Path,
) -> Result<Option<SealedKey>> {
    let damaged = |error: crate::store::Error| Error::damaged(file, error);
    match manifest.engine {
        Engine::Sqlite => {
            let mut copy = SnapshotFile::open(&staging.join(SQLITE)).await.map_err(damaged)?;
            copy.check().await.map_err(damaged)?;
            if copy.list_migrations().await.map_err(damaged)? != manifest.migrations {
                return Err(Error::damaged(file, "its database has another schema than its manifest says"));
            }
            let sealed_key = copy.find_sealed_key().await.map_err(damaged)?;
            copy.close().await.map_err(damaged)?;
            Ok(sealed_key)
        }
        Engine::Postgresql => {
            let tables: Vec<(PathBuf, u64)> = manifest
                .tables()
                .map(|(_, member)| (staging.join(&member.name), member.rows.unwrap_or_default()))
                .collect();
            let file = file.to_owned();
            off_thread(move || {
                for (path, rows) in tables {
                    if count_lines(&path)? != rows {
                        return Err(Error::damaged(&file, format!("{} has other rows", path.display())));
                    }
                }
                Ok(None)
            })
            .await
        }
    }
}

fn count_lines(path: &Path) -> Result<u64> {
    use std::io::Read as _;
    let mut reader = std::fs::File::open(path).map_err(at(path))?;
    let mut chunk = vec![0; 256 * 1024];
    let mut lines = 0;
    loop {
        match reader.read(&mut chunk).map_err(at(path))? {
            0 => return Ok(lines),
            n => lines += chunk[..n].iter().filter(|byte| **byte == b'\n').count() as u64,
        }
    }
}

/// The key of the city, out of an unpacked archive.
pub(super) async fn open_key(
    file: &Path,
    manifest: &Manifest,
    staging: &Path,
    passphrase: Passphrase,
) -> Result<[u8; 32]> {
    let path = staging.join(SEALED_KEY);
    let (file, domain) = (file.to_owned(), manifest.domain.clone());
    off_thread(move || {
        let sealed = std::fs::read(&path).map_err(at(&path))?;
        seal::open(&domain, &passphrase, &sealed).map_err(|reason| Error::damaged(&file, reason))
    })
    .await
}

/// The text of the archived configuration, if there is one; the whole archive is checked on the way.
pub(super) async fn configuration(file: &Path, scratch: &Path, clock: &Clock) -> Result<Option<Vec<u8>>> {
    let staging = Staging::open(scratch, clock)?;
    let manifest = unpack(file, staging.path(), |name| name == CONFIGURATION).await?;
    if !manifest.has_configuration() {
        return Ok(None);
    }
    let path = staging.path().join(CONFIGURATION);
    std::fs::read(&path).map(Some).map_err(at(&path))
}
