//! Connections: one writer and a pool of readers on SQLite, two pools on PostgreSQL.

use std::path::PathBuf;
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, DatabaseTransaction, DbBackend,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

use super::{Error, Result};

/// An open transaction; dropped without `commit`, it rolls back.
pub type Tx = DatabaseTransaction;
/// A connection outside of a transaction.
pub type Connection = DatabaseConnection;

/// Which database serves this instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Where the database is.
#[derive(Clone, Debug)]
pub enum Options {
    /// One file on a local disk.
    Sqlite { file: PathBuf },
    /// A PostgreSQL URL, version 15 or newer; `schema` serves tests that share a server.
    Postgres { url: String, schema: Option<String>, max_connections: u32 },
}

/// The database of this instance.
#[derive(Clone, Debug)]
pub struct Store {
    write: DatabaseConnection,
    read: DatabaseConnection,
    options: Options,
}

// A second acquire on the one writer while its transaction is open waits this long, then fails: short enough to notice.
const ACQUIRE: Duration = Duration::from_secs(5);
const SQLITE_READERS: u32 = 4;

impl Store {
    /// Opens the database; creates the SQLite file where there is none.
    pub async fn open(options: Options) -> Result<Self> {
        let (write, read) = match &options {
            Options::Sqlite { file } => {
                let url = format!("sqlite://{}?mode=rwc", file.display());
                (connect(sqlite(&url, 1, false)).await?, connect(sqlite(&url, SQLITE_READERS, true)).await?)
            }
            Options::Postgres { url, schema, max_connections } => {
                // Apart, so that whoever has its turn to write and reads beside it never waits for a connection that
                // is held by one who waits for that turn.
                let writers = (max_connections / 3).max(1);
                let readers = max_connections.saturating_sub(writers).max(1);
                let schema = schema.as_deref();
                (
                    connect(postgres(url, schema, writers)).await?,
                    connect(postgres(url, schema, readers)).await?,
                )
            }
        };
        Ok(Self { write, read, options })
    }

    /// For reading what is committed. In a verb that must see its own writes, read through its transaction instead.
    pub fn read(&self) -> &Connection {
        &self.read
    }

    /// For migrations and single statements.
    pub fn write(&self) -> &Connection {
        &self.write
    }

    /// Opens a writing transaction. On SQLite it takes the write lock at once, so that it can never fail half-way; on
    /// PostgreSQL an advisory lock gives the same order.
    pub async fn begin(&self) -> Result<Tx> {
        let immediate = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        let tx = self.write.begin_with_options(immediate).await?;
        if self.engine() == Engine::Postgres {
            // Verbs read, judge and write whole rows: writers take turns, as they do on SQLite.
            tx.execute_unprepared("SELECT pg_advisory_xact_lock(hashtext('hansa ' || current_schema()))")
                .await?;
        }
        Ok(tx)
    }

    pub fn engine(&self) -> Engine {
        match self.write.get_database_backend() {
            DbBackend::Postgres => Engine::Postgres,
            _ => Engine::Sqlite,
        }
    }

    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Closes all connections; on SQLite this also writes the WAL back.
    pub async fn close(self) -> Result<()> {
        self.read.close().await?;
        Ok(self.write.close().await?)
    }
}

/// A part of a transaction that can be rolled back alone.
#[expect(clippy::disallowed_methods, reason = "it begins nothing: the writer has its turn already")]
pub async fn savepoint(tx: &Tx) -> Result<Tx> {
    Ok(tx.begin().await?)
}

async fn connect(options: ConnectOptions) -> Result<DatabaseConnection> {
    Database::connect(options)
        .await
        .map_err(|error| Error::Unusable(format!("the database cannot be opened: {error}")))
}

fn postgres(url: &str, schema: Option<&str>, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(ACQUIRE)
        .connect_timeout(ACQUIRE)
        .sqlx_logging(false);
    if let Some(schema) = schema {
        options.set_schema_search_path(schema);
    }
    options
}

fn sqlite(url: &str, connections: u32, reader: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(ACQUIRE)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |sqlite| {
            sqlite
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full) // acknowledged means durable
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(5))
                .pragma("query_only", if reader { "ON" } else { "OFF" })
                // In KiB, for each connection: the system keeps the file's pages for all of them once more.
                .pragma("cache_size", if reader { "-512" } else { "-2000" })
                .optimize_on_close(!reader, None)
        });
    options
}
