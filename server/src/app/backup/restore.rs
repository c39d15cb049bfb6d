//! A city out of an archive, into an empty place only.

use std::path::{Path, PathBuf};

use super::create::opens;
use super::manifest::{CONFIGURATION, Engine, Manifest, SQLITE};
use super::place::{fill, give_to_owner_of_folder, media, place_key, place_media, place_sqlite};
use super::staging::Staging;
use super::verify::{check_database, configuration, open_key, unpack};
use super::{Error, Passphrase, Result, at, off_thread};
use crate::app::{private, start};
use crate::clock::Clock;
use crate::config::Config;
use crate::store::Options;
use crate::store::snapshot::{Load, SealedKey};

/// Where the key of the restored city is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyPlace {
    /// It came out of the archive.
    Written,
    /// The right one was there already.
    Standing,
    /// Nowhere: the city does not start before it is put back.
    Missing,
}

/// A city that stands again.
#[derive(Clone, Debug)]
pub struct Restored {
    pub manifest: Manifest,
    pub key: KeyPlace,
}

/// Restores an archive to where the configuration points. The next publication opens a new epoch of the city's log.
///
/// # Errors
/// `Refused` where the place is not empty, or is a place for another city, engine or version; `PassphraseNeeded`;
/// `Damaged`. Nothing was written to the place then.
pub async fn restore(
    config: &Config,
    file: &Path,
    passphrase: Option<Passphrase>,
    clock: &Clock,
) -> Result<Restored> {
    let options = start::database(config);
    // The folder also takes the lock of a city on PostgreSQL: nothing may start here in the meantime.
    let _lock = start::lock(config).map_err(|refusal| Error::refused(refusal.to_string()))?;
    require_empty(config, &options).await?;
    let staging = Staging::open(&config.data.folder, clock)?;
    let manifest = unpack(file, staging.path(), |name| name != CONFIGURATION).await?;
    require_fitting(config, &options, &manifest)?;
    let sealed_key = check_database(file, &manifest, staging.path()).await?;
    let key = find_key(config, file, &manifest, staging.path(), passphrase).await?;
    let opened = key.as_ref().map(|(key, _)| *key);
    require_opening(file, opened.as_ref(), sealed_key.as_ref())?;
    match &options {
        Options::Sqlite { file: to } => {
            place_key(config, key).await?;
            place_media(config, staging.path())?;
            place_sqlite(&staging.path().join(SQLITE), to).await?;
        }
        Options::Postgres { url, schema, .. } => {
            let mut load = fill(&options, url, schema.as_deref(), &manifest, staging.path()).await?;
            require_opening(file, opened.as_ref(), load.find_sealed_key().await?.as_ref())?;
            load.drop_short_lived().await?;
            place_key(config, key).await?;
            place_media(config, staging.path())?;
            load.commit().await?;
        }
    }
    let data = config.data.folder.clone();
    off_thread(move || {
        drop(staging);
        give_to_owner_of_folder(&data.join("hansa.lock"))
    })
    .await?;
    let key = match key {
        None => KeyPlace::Missing,
        Some((_, place)) => place,
    };
    Ok(Restored { manifest, key })
}

async fn require_empty(config: &Config, options: &Options) -> Result<()> {
    let media = media(config);
    if media.read_dir().is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(in_the_way(&media.display().to_string()));
    }
    match options {
        Options::Sqlite { file } => {
            for suffix in ["", "-wal", "-shm", "-journal"] {
                let mut path = file.as_os_str().to_owned();
                path.push(suffix);
                let path = PathBuf::from(path);
                if path.exists() {
                    return Err(in_the_way(&path.display().to_string()));
                }
            }
            Ok(())
        }
        Options::Postgres { url, schema, .. } => {
            match Load::list_filled(url, schema.as_deref()).await?.first() {
                None => Ok(()),
                Some(table) => Err(in_the_way(&format!("the table {table}"))),
            }
        }
    }
}

pub(super) fn in_the_way(what: &str) -> Error {
    Error::refused(format!(
        "{what} stands where the backup should go; a restore never overwrites: move it away, or name an empty place"
    ))
}

fn require_fitting(config: &Config, options: &Options, manifest: &Manifest) -> Result<()> {
    let domain = &config.server.domain;
    if &manifest.domain != domain {
        return Err(Error::refused(format!(
            "the backup is one of {}, and server.domain says {domain}; a city cannot change its domain",
            manifest.domain
        )));
    }
    let engine = Engine::from(options);
    if manifest.engine != engine {
        return Err(Error::refused(format!(
            "the backup is one of {}, and the configuration names {}; set database.url accordingly",
            manifest.engine.name(),
            engine.name()
        )));
    }
    let known = crate::store::schema::list_known();
    let newer = manifest.migrations.iter().find(|name| !known.contains(name));
    if let Some(name) = newer {
        return Err(Error::refused(format!(
            "the backup was made by a newer hansa, {} (migration {name}); install that version first",
            manifest.program
        )));
    }
    if manifest.migrations.is_empty()
        || !known.iter().zip(&manifest.migrations).all(|(known, name)| known == name)
    {
        return Err(Error::refused("the schema of the backup has a history that this program does not know"));
    }
    Ok(())
}

pub(super) type Key = ([u8; 32], KeyPlace);

/// The standing key counts: a key that was exchanged by hand is never replaced.
async fn find_key(
    config: &Config,
    file: &Path,
    manifest: &Manifest,
    staging: &Path,
    passphrase: Option<Passphrase>,
) -> Result<Option<Key>> {
    let path = &config.security.key_file;
    if path.exists() {
        let bytes = std::fs::read(path).map_err(at(path))?;
        let key = bytes.try_into();
        let key = key.map_err(|_| Error::refused(format!("{} does not hold 32 bytes", path.display())))?;
        return Ok(Some((key, KeyPlace::Standing)));
    }
    match (manifest.has_key(), passphrase) {
        (false, _) => Ok(None),
        (true, None) => Err(Error::PassphraseNeeded),
        (true, Some(passphrase)) => {
            let key = open_key(file, manifest, staging, passphrase).await?;
            Ok(Some((key, KeyPlace::Written)))
        }
    }
}

fn require_opening(file: &Path, key: Option<&[u8; 32]>, sealed: Option<&SealedKey>) -> Result<()> {
    match key {
        Some(key) if !opens(key, sealed) => {
            Err(Error::refused(format!("the secret.key here does not open the keys in {}", file.display())))
        }
        Some(_) | None => Ok(()),
    }
}

/// Writes the archived configuration to where none is, readable by its owner only: what else a restore needs to know
/// stands in it. False where the archive has none.
pub async fn extract_configuration(file: &Path, to: &Path, scratch: &Path, clock: &Clock) -> Result<bool> {
    match configuration(file, scratch, clock).await? {
        None => Ok(false),
        Some(text) => {
            if to.exists() {
                return Err(in_the_way(&to.display().to_string()));
            }
            private::write(to, &text).map_err(at(to))?;
            Ok(true)
        }
    }
}
