//! PostgreSQL: every table by `COPY`, out of one snapshot and into one transaction.

use futures_util::TryStreamExt as _;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::super::{Error, Result};
use super::{MIGRATIONS, SEALED_KEY, SHORT_LIVED, SealedKey};

/// A table with its columns, in the order of its rows' fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub columns: Vec<String>,
}

/// The history of the schema is written by the migrations themselves.
const HISTORY: &str = "seaql_migrations";

// What the database computes by itself is not copied.
const TABLES: &str = "SELECT c.relname::text, array_agg(a.attname::text ORDER BY a.attnum) \
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid \
     WHERE c.relkind = 'r' AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) \
     AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' \
     GROUP BY c.relname ORDER BY c.relname";

async fn connect(url: &str, schema: Option<&str>) -> Result<PgConnection> {
    let unusable = |error: sqlx::Error| Error::Unusable(format!("the database cannot be opened: {error}"));
    let options: PgConnectOptions = url.parse().map_err(unusable)?;
    let mut c = options.disable_statement_logging().connect().await.map_err(unusable)?;
    if let Some(schema) = schema {
        sqlx::query("SELECT set_config('search_path', $1, false)")
            .bind(quoted(schema))
            .execute(&mut c)
            .await?;
    }
    let current: Option<String> =
        sqlx::query_scalar("SELECT current_schema()::text").fetch_one(&mut c).await?;
    match current {
        Some(_) => Ok(c),
        None => Err(Error::Unusable(format!(
            "the schema {} does not exist; create it, or name another one in database.schema",
            schema.unwrap_or("public")
        ))),
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

async fn list_tables(c: &mut PgConnection) -> Result<Vec<Table>> {
    let rows: Vec<(String, Vec<String>)> = sqlx::query_as(TABLES).fetch_all(c).await?;
    let tables = rows.into_iter().filter(|(name, _)| name != HISTORY);
    Ok(tables.map(|(name, columns)| Table { name, columns }).collect())
}

impl Table {
    fn copied(&self) -> String {
        let columns: Vec<String> = self.columns.iter().map(|name| quoted(name)).collect();
        format!("COPY {} ({})", quoted(&self.name), columns.join(", "))
    }
}

/// One moment of a database that others go on writing to.
#[derive(Debug)]
pub struct Dump(PgConnection);

impl Dump {
    /// Opens the moment. It stays the same until the value is dropped.
    pub async fn open(url: &str, schema: Option<&str>) -> Result<Self> {
        let mut c = connect(url, schema).await?;
        c.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
        Ok(Self(c))
    }

    /// Names of the migrations that made the schema; an error where there is none.
    pub async fn list_migrations(&mut self) -> Result<Vec<String>> {
        Ok(sqlx::query_scalar(MIGRATIONS).fetch_all(&mut self.0).await?)
    }

    /// Any one of the sealed keys; they were all sealed with the same secret.
    pub async fn find_sealed_key(&mut self) -> Result<Option<SealedKey>> {
        Ok(sqlx::query_as(SEALED_KEY).fetch_optional(&mut self.0).await?)
    }

    /// Every table of the schema, by name.
    pub async fn list_tables(&mut self) -> Result<Vec<Table>> {
        list_tables(&mut self.0).await
    }

    /// Writes the rows of a table in the text form of `COPY`, one line each; how many there were.
    pub async fn copy_out(&mut self, table: &Table, to: &mut (impl AsyncWrite + Unpin)) -> Result<u64> {
        let broken =
            |error: std::io::Error| Error::Unusable(format!("{} is not copied: {error}", table.name));
        let mut chunks = self.0.copy_out_raw(&format!("{} TO STDOUT", table.copied())).await?;
        let mut rows = 0;
        while let Some(chunk) = chunks.try_next().await? {
            // Line ends inside of values are escaped: each one that is left ends a row.
            rows += chunk.iter().filter(|byte| **byte == b'\n').count() as u64;
            to.write_all(&chunk).await.map_err(broken)?;
        }
        to.flush().await.map_err(broken)?;
        Ok(rows)
    }
}

/// One transaction that fills an empty schema; dropped without `commit`, it never was.
#[derive(Debug)]
pub struct Load(PgConnection);

const CHUNK: usize = 256 * 1024;

impl Load {
    /// Names of the migrations applied to a schema; none where it is new.
    pub async fn list_migrations(url: &str, schema: Option<&str>) -> Result<Vec<String>> {
        let mut c = connect(url, schema).await?;
        let history: Option<String> =
            sqlx::query_scalar("SELECT to_regclass('seaql_migrations')::text").fetch_one(&mut c).await?;
        let names = match history {
            Some(_) => sqlx::query_scalar(MIGRATIONS).fetch_all(&mut c).await?,
            None => Vec::new(),
        };
        c.close().await?;
        Ok(names)
    }

    /// The tables that hold something.
    pub async fn list_filled(url: &str, schema: Option<&str>) -> Result<Vec<String>> {
        let mut c = connect(url, schema).await?;
        let filled = list_filled(&mut c).await?;
        c.close().await?;
        Ok(filled)
    }

    /// Opens the transaction and keeps everyone else out of the tables.
    ///
    /// # Errors
    /// Where one of them is not empty.
    pub async fn open(url: &str, schema: Option<&str>) -> Result<Self> {
        let mut c = connect(url, schema).await?;
        c.execute("BEGIN").await?;
        for table in list_tables(&mut c).await? {
            let lock = format!("LOCK TABLE {} IN ACCESS EXCLUSIVE MODE", quoted(&table.name));
            c.execute(AssertSqlSafe(lock)).await?;
        }
        match list_filled(&mut c).await?.first() {
            None => Ok(Self(c)),
            Some(table) => Err(Error::Unusable(format!("the table {table} is not empty"))),
        }
    }

    /// Every table of the schema, by name.
    pub async fn list_tables(&mut self) -> Result<Vec<Table>> {
        list_tables(&mut self.0).await
    }

    /// Reads back what `copy_out` wrote; how many rows there were. `table` must be one of the schema's.
    pub async fn copy_in(&mut self, table: &Table, from: &mut (impl AsyncRead + Unpin)) -> Result<u64> {
        let mut copy = self.0.copy_in_raw(&format!("{} FROM STDIN", table.copied())).await?;
        let mut chunk = vec![0; CHUNK];
        loop {
            match from.read(&mut chunk).await {
                Ok(0) => return Ok(copy.finish().await?),
                Ok(n) => {
                    copy.send(&chunk[..n]).await?;
                }
                Err(error) => {
                    copy.abort("the file does not read").await?;
                    return Err(Error::Unusable(format!("{} is not filled: {error}", table.name)));
                }
            }
        }
    }

    /// Any one of the sealed keys; they were all sealed with the same secret.
    pub async fn find_sealed_key(&mut self) -> Result<Option<SealedKey>> {
        Ok(sqlx::query_as(SEALED_KEY).fetch_optional(&mut self.0).await?)
    }

    /// Removes what must not come back to life.
    pub async fn drop_short_lived(&mut self) -> Result<()> {
        for table in SHORT_LIVED {
            self.0.execute(AssertSqlSafe(format!("DELETE FROM {table}"))).await?;
        }
        Ok(())
    }

    /// Makes it true, and lets the planner know what is there.
    pub async fn commit(mut self) -> Result<()> {
        self.0.execute("COMMIT").await?;
        for table in list_tables(&mut self.0).await? {
            self.0.execute(AssertSqlSafe(format!("ANALYZE {}", quoted(&table.name)))).await?;
        }
        Ok(self.0.close().await?)
    }
}

async fn list_filled(c: &mut PgConnection) -> Result<Vec<String>> {
    let mut filled = Vec::new();
    for table in list_tables(c).await? {
        let any = format!("SELECT EXISTS (SELECT 1 FROM {})", quoted(&table.name));
        if sqlx::query_scalar(AssertSqlSafe(any)).fetch_one(&mut *c).await? {
            filled.push(table.name);
        }
    }
    Ok(filled)
}
