//! Putting what was unpacked where it belongs. By then everything was looked at; the database comes last.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::manifest::{MEDIA, Manifest};
use super::restore::{Key, KeyPlace, in_the_way};
use super::{Error, Result, at, off_thread};
use crate::app::private;
use crate::config::Config;
use crate::store::snapshot::{Load, SnapshotFile};
use crate::store::{Options, Store, schema};

/// A key that came out of the archive. A standing one is never touched.
pub(super) async fn place_key(config: &Config, key: Option<Key>) -> Result<()> {
    let Some((key, KeyPlace::Written)) = key else { return Ok(()) };
    let path = config.security.key_file.clone();
    off_thread(move || {
        private::write(&path, &key).map_err(at(&path))?;
        give_to_owner_of_folder(&path)
    })
    .await
}

/// Where uploaded files lie.
pub(super) fn media(config: &Config) -> PathBuf {
    config.data.folder.join(MEDIA.trim_end_matches('/'))
}

/// Uploaded files, in one move.
pub(super) fn place_media(config: &Config, staging: &Path) -> Result<()> {
    let (from, to) = (staging.join(MEDIA.trim_end_matches('/')), media(config));
    if !from.is_dir() {
        return Ok(());
    }
    // An empty folder may stand there.
    let _ = std::fs::remove_dir(&to);
    std::fs::rename(&from, &to).map_err(at(&to))?;
    give_to_owner_of_folder(&to)
}

/// The last move: before it, nothing starts here.
pub(super) async fn place_sqlite(from: &Path, to: &Path) -> Result<()> {
    let mut copy = SnapshotFile::open(from).await?;
    copy.drop_short_lived().await?;
    copy.close().await?;
    let (from, to) = (from.to_owned(), to.to_owned());
    off_thread(move || {
        File::open(&from).and_then(|file| file.sync_all()).map_err(at(&from))?;
        std::fs::rename(&from, &to).map_err(at(&to))?;
        give_to_owner_of_folder(&to)?;
        let Some(folder) = to.parent() else { return Ok(()) };
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(at(folder))
    })
    .await
}

/// Makes the archived schema and fills it, in a transaction that is still open.
pub(super) async fn fill(
    options: &Options,
    url: &str,
    schema: Option<&str>,
    manifest: &Manifest,
    staging: &Path,
) -> Result<Load> {
    let applied = Load::list_migrations(url, schema).await?;
    // A restore that broke off has left an empty schema of this very history: it is gone on with.
    if !manifest.migrations.starts_with(&applied) {
        return Err(in_the_way("a newer schema"));
    }
    let missing = u32::try_from(manifest.migrations.len() - applied.len());
    let missing = missing.map_err(|_| Error::refused("the backup names too many migrations"))?;
    if missing > 0 {
        let store = Store::open(options.clone()).await?;
        let migrated = schema::apply(&store, Some(missing)).await;
        store.close().await?;
        migrated?;
    }
    let mut load = Load::open(url, schema).await?;
    let mut tables = load.list_tables().await?;
    for (table, member) in manifest.tables() {
        let Some(at_table) = tables.iter().position(|standing| standing.name == table.name) else {
            return Err(Error::refused(format!(
                "the backup holds a table {} that its schema has not",
                table.name
            )));
        };
        let standing = tables.swap_remove(at_table);
        if !table.columns.iter().all(|column| standing.columns.contains(column)) {
            return Err(Error::refused(format!("the table {} has other columns in the backup", table.name)));
        }
        let path = staging.join(&member.name);
        let mut rows = tokio::fs::File::open(&path).await.map_err(at(&path))?;
        let copied = load.copy_in(&table, &mut rows).await?;
        if Some(copied) != member.rows {
            return Err(Error::refused(format!(
                "{copied} rows of {} are not those of the backup",
                table.name
            )));
        }
    }
    match tables.first() {
        None => Ok(load),
        Some(table) => Err(Error::refused(format!("the backup lacks the table {}", table.name))),
    }
}

/// Restored by root, but not for root: what is restored belongs to whom the place belongs.
pub(super) fn give_to_owner_of_folder(path: &Path) -> Result<()> {
    private::give_to_owner_of_folder(path).map_err(at(path))
}
