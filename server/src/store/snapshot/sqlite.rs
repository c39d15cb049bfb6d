//! SQLite: a consistent copy of a file that others go on writing to.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteRow};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Row as _};

use super::super::{Error, Result};
use super::{MIGRATIONS, SEALED_KEY, SHORT_LIVED, SealedKey};

// A backup may wait longer for its turn than a request.
const PATIENCE: Duration = Duration::from_secs(30);

async fn open(file: &Path, read_only: bool) -> Result<SqliteConnection> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(false)
        .read_only(read_only)
        .busy_timeout(PATIENCE)
        .disable_statement_logging();
    options
        .connect()
        .await
        .map_err(|error| Error::Unusable(format!("{} cannot be opened: {error}", file.display())))
}

/// Writes a compact, consistent copy of `from` to `to`, which must not exist. Writers of `from` are not held up.
pub async fn copy_sqlite(from: &Path, to: &Path) -> Result<()> {
    let Some(target) = to.to_str() else {
        return Err(Error::Unusable(format!("{} is not a UTF-8 path", to.display())));
    };
    let mut c = open(from, true).await?;
    sqlx::query("VACUUM INTO ?").bind(target).execute(&mut c).await?;
    Ok(c.close().await?)
}

/// A copy that nobody else has open.
#[derive(Debug)]
pub struct SnapshotFile(SqliteConnection);

impl SnapshotFile {
    pub async fn open(file: &Path) -> Result<Self> {
        Ok(Self(open(file, false).await?))
    }

    /// Reads every page.
    ///
    /// # Errors
    /// The first thing that SQLite finds wrong.
    pub async fn check(&mut self) -> Result<()> {
        let found: Vec<String> =
            sqlx::query_scalar("PRAGMA integrity_check(1)").fetch_all(&mut self.0).await?;
        if found != ["ok"] {
            return Err(Error::Unusable(found.into_iter().next().unwrap_or_default()));
        }
        let loose: Vec<SqliteRow> = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut self.0).await?;
        match loose.first() {
            None => Ok(()),
            Some(row) => {
                let table: String = row.try_get(0)?;
                Err(Error::Unusable(format!("a row of {table} refers to nothing")))
            }
        }
    }

    /// Names of the migrations that made the schema.
    pub async fn list_migrations(&mut self) -> Result<Vec<String>> {
        Ok(sqlx::query_scalar(MIGRATIONS).fetch_all(&mut self.0).await?)
    }

    /// Any one of the sealed keys; they were all sealed with the same secret.
    pub async fn find_sealed_key(&mut self) -> Result<Option<SealedKey>> {
        Ok(sqlx::query_as(SEALED_KEY).fetch_optional(&mut self.0).await?)
    }

    /// Removes what must not come back to life.
    pub async fn drop_short_lived(&mut self) -> Result<()> {
        for table in SHORT_LIVED {
            let delete = format!("DELETE FROM {table}");
            sqlx::query(AssertSqlSafe(delete)).execute(&mut self.0).await?;
        }
        Ok(())
    }

    pub async fn close(self) -> Result<()> {
        Ok(self.0.close().await?)
    }
}
