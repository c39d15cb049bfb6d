//! Making a backup while the city runs.

use std::fs::File;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use super::archive::{self, Source, measure};
use super::manifest::{CONFIGURATION, Engine, FORMAT, MEDIA, Manifest, SEALED_KEY, SQLITE, table_member};
use super::staging::Staging;
use super::{Error, Passphrase, Result, at, last, off_thread, seal};
use crate::app::keyring::{Keyring, read_or_create};
use crate::app::start;
use crate::clock::Clock;
use crate::config::Config;
use crate::store::Options;
use crate::store::snapshot::{Dump, SealedKey, SnapshotFile, Table, copy_sqlite};

/// What is asked of a backup.
#[derive(Debug, Default)]
pub struct Order {
    /// A file that does not exist, or a folder for a file named after city and time. None: the current folder.
    pub to: Option<PathBuf>,
    /// The configuration file that the city runs with.
    pub configuration: Option<PathBuf>,
    /// Seals `secret.key` into the archive; without it the key stays outside.
    pub passphrase: Option<Passphrase>,
}

/// A backup that was made.
#[derive(Clone, Debug)]
pub struct Made {
    pub file: PathBuf,
    pub bytes: u64,
    pub manifest: Manifest,
}

/// What the snapshot came to.
struct Snapshot {
    migrations: Vec<String>,
    sealed_key: Option<SealedKey>,
    /// With their rows; none on SQLite.
    tables: Vec<(Table, u64)>,
}

/// Makes a backup. The city may go on running: the snapshot is of one moment, and nobody is held up.
pub async fn create(config: &Config, order: Order, clock: &Clock) -> Result<Made> {
    let file = target(config, order.to, clock)?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let staging = Staging::open(folder, clock)?;
    let created_at = clock.at();
    let options = start::database(config);
    let snapshot = take(&options, staging.path()).await?;
    let manifest = Manifest {
        format: FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        domain: config.server.domain.clone(),
        engine: Engine::from(&options),
        migrations: snapshot.migrations,
        created_at: created_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        files: Vec::new(),
    };
    let (config, clock) = (config.clone(), clock.clone());
    off_thread(move || {
        let mut sources = database_sources(manifest.engine, snapshot.tables, staging.path())?;
        if let Some(configuration) = order.configuration {
            sources.push(staged(&configuration, staging.path(), CONFIGURATION)?);
        }
        if let Some(passphrase) = order.passphrase {
            let key = key(&config, snapshot.sealed_key, &clock)?;
            let sealed = seal::seal(&clock, &manifest.domain, &passphrase, &key)?;
            let path = staging.path().join(SEALED_KEY);
            std::fs::write(&path, sealed).map_err(at(&path))?;
            sources.push(measure(path, SEALED_KEY.to_owned())?);
        }
        let media = config.data.folder.join(MEDIA.trim_end_matches('/'));
        if media.is_dir() {
            collect(&media, MEDIA, &mut sources)?;
        }
        let files = sources.iter().map(|source| source.member.clone()).collect();
        let manifest = Manifest { files, ..manifest };
        let bytes = write(&file, &manifest, &sources)?;
        last::note(&config, clock.now());
        Ok(Made { file, bytes, manifest })
    })
    .await
}

fn target(config: &Config, to: Option<PathBuf>, clock: &Clock) -> Result<PathBuf> {
    let domain: String = config
        .server
        .domain
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-') { c } else { '_' })
        .collect();
    let name = format!("hansa-{domain}-{}.tar.gz", clock.at().format("%Y%m%dT%H%M%SZ"));
    let file = match to {
        None => PathBuf::from(name),
        // Asked for a folder, whether it stands already or not.
        Some(to) if to.is_dir() || to.as_os_str().as_encoded_bytes().ends_with(b"/") => to.join(name),
        Some(file) => file,
    };
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        let folder = folder.display();
        return Err(Error::refused(format!(
            "there is no folder {folder}; make it, or name another with --to"
        )));
    }
    if file.exists() {
        let file = file.display();
        return Err(Error::refused(format!(
            "{file} exists; a backup never overwrites one, so name another file"
        )));
    }
    Ok(file)
}

async fn take(options: &Options, staging: &Path) -> Result<Snapshot> {
    let folder = staging.join("database");
    std::fs::create_dir(&folder).map_err(at(&folder))?;
    let no_city =
        |place: String| Error::refused(format!("{place} holds no city; start it once, then back it up"));
    match options {
        Options::Sqlite { file } => {
            if !file.exists() {
                return Err(no_city(file.display().to_string()));
            }
            let to = staging.join(SQLITE);
            copy_sqlite(file, &to).await?;
            let mut copy = SnapshotFile::open(&to).await?;
            let migrations = copy.list_migrations().await.map_err(|_| no_city(file.display().to_string()))?;
            let sealed_key = copy.find_sealed_key().await?;
            copy.close().await?;
            Ok(Snapshot { migrations, sealed_key, tables: Vec::new() })
        }
        Options::Postgres { url, schema, .. } => {
            let mut dump = Dump::open(url, schema.as_deref()).await?;
            let migrations = dump.list_migrations().await.map_err(|_| no_city("the schema".to_owned()))?;
            let sealed_key = dump.find_sealed_key().await?;
            let mut tables = Vec::new();
            for table in dump.list_tables().await? {
                let path = staging.join(table_member(&table.name));
                let file = tokio::fs::File::create_new(&path).await.map_err(at(&path))?;
                let mut file = tokio::io::BufWriter::with_capacity(256 * 1024, file);
                let rows = dump.copy_out(&table, &mut file).await?;
                tables.push((table, rows));
            }
            Ok(Snapshot { migrations, sealed_key, tables })
        }
    }
}

fn database_sources(engine: Engine, tables: Vec<(Table, u64)>, staging: &Path) -> Result<Vec<Source>> {
    match engine {
        Engine::Sqlite => Ok(vec![measure(staging.join(SQLITE), SQLITE.to_owned())?]),
        Engine::Postgresql => tables
            .into_iter()
            .map(|(table, rows)| {
                let name = table_member(&table.name);
                let mut source = measure(staging.join(&name), name)?;
                source.member.columns = table.columns;
                source.member.rows = Some(rows);
                Ok(source)
            })
            .collect(),
    }
}

/// A copy, so that the file may change while the archive is written.
fn staged(from: &Path, staging: &Path, name: &str) -> Result<Source> {
    let to = staging.join(name);
    std::fs::copy(from, &to).map_err(at(from))?;
    measure(to, name.to_owned())
}

/// The key of the city. A backup with another key would be none.
fn key(config: &Config, sealed: Option<SealedKey>, clock: &Clock) -> Result<[u8; 32]> {
    let file = &config.security.key_file;
    let key = read_or_create(file, false, clock).map_err(Error::Refused)?;
    if !opens(&key, sealed.as_ref()) {
        return Err(Error::refused(format!(
            "{} is not the key that sealed this city's keys",
            file.display()
        )));
    }
    Ok(key)
}

/// True where a `secret.key` opens the keys of a snapshot, or there are none yet.
pub(super) fn opens(key: &[u8; 32], sealed: Option<&SealedKey>) -> bool {
    let Some((id, sealed)) = sealed else { return true };
    Keyring::new(key).is_ok_and(|ring| ring.open(&id.to_string(), sealed).is_ok())
}

/// Every plain file below a folder, in the order of their names.
fn collect(folder: &Path, prefix: &str, sources: &mut Vec<Source>) -> Result<()> {
    let mut entries: Vec<_> = std::fs::read_dir(folder)
        .and_then(|entries| entries.collect::<std::io::Result<_>>())
        .map_err(at(folder))?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let kind = entry.file_type().map_err(at(&path))?;
        let name = match entry.file_name().into_string() {
            Ok(name) if kind.is_file() || kind.is_dir() => name,
            _ => return Err(Error::refused(format!("{} is not a plain file; move it away", path.display()))),
        };
        if kind.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), sources)?;
        } else {
            sources.push(measure(path, format!("{prefix}{name}"))?);
        }
    }
    Ok(())
}

/// Under another name until it is whole.
fn write(file: &Path, manifest: &Manifest, sources: &[Source]) -> Result<u64> {
    let mut partial = file.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    let _ = std::fs::remove_file(&partial);
    let out =
        File::options().write(true).create_new(true).mode(0o600).open(&partial).map_err(at(&partial))?;
    let written = archive::write(out, &partial, manifest, sources)
        .and_then(|bytes| std::fs::rename(&partial, file).map(|()| bytes).map_err(at(file)));
    let bytes = written.inspect_err(|_| {
        let _ = std::fs::remove_file(&partial);
    })?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(at(folder))?;
    Ok(bytes)
}
