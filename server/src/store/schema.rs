//! The schema: which migrations this program knows, which were applied, and applying the rest.

use hansa_migrations::Migrator;
use sea_orm::sea_query::{Alias, Query};
use sea_orm::{DbBackend, Statement};
use sea_orm_migration::MigratorTrait as _;

use super::{Conn, Engine, Result, Store};

const APPLIED: &str = "seaql_migrations";

/// Names of all migrations of this program, in their order.
pub fn list_known() -> Vec<String> {
    Migrator::migrations().iter().map(|one| one.name().to_owned()).collect()
}

/// Names of the applied migrations; an error where there is no schema.
pub async fn list_applied(c: &impl Conn) -> Result<Vec<String>> {
    let select = Query::select().column(Alias::new("version")).from(Alias::new(APPLIED)).to_owned();
    let rows = c.query_all(&select).await?;
    Ok(rows.iter().map(|row| row.try_get("", "version")).collect::<std::result::Result<_, _>>()?)
}

/// True where any migration was ever applied.
pub async fn exists(c: &impl Conn) -> bool {
    list_applied(c).await.is_ok_and(|names| !names.is_empty())
}

/// An applied migration that this program does not know: a newer one has written the database.
pub async fn find_unknown(c: &impl Conn) -> Result<Option<String>> {
    let known = list_known();
    Ok(list_applied(c).await?.into_iter().find(|name| !known.contains(name)))
}

/// How many migrations wait to be applied.
pub async fn count_pending(store: &Store) -> Result<usize> {
    Ok(Migrator::get_pending_migrations(store.write()).await?.len())
}

/// Applies what waits, `most` of it where that is said.
pub async fn apply(store: &Store, most: Option<u32>) -> Result<()> {
    Ok(Migrator::up(store.write(), most).await?)
}

/// The version of the database server: its number, and what it calls itself. None for the built-in engine.
pub async fn find_server_version(store: &Store) -> Result<Option<(u64, String)>> {
    if store.engine() == Engine::Sqlite {
        return Ok(None);
    }
    let show = "SELECT current_setting('server_version_num')::bigint / 10000 AS number, \
                current_setting('server_version') AS name";
    let row = store.read().query_one_raw(Statement::from_string(DbBackend::Postgres, show)).await?;
    let Some(row) = row else { return Ok(None) };
    let number: i64 = row.try_get("", "number")?;
    Ok(Some((u64::try_from(number).unwrap_or_default(), row.try_get("", "name")?)))
}
