//! Living settings as JSON values.

use hansa_entities::setting;
use hansa_entities::time::Time;
use sea_orm::EntityTrait;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Conn, Result};

/// A setting, if it was ever written and still reads as its type.
pub async fn find<T: DeserializeOwned>(c: &impl Conn, key: &str) -> Result<Option<T>> {
    Ok(setting::Entity::find_by_id(key).one(c).await?.and_then(|row| serde_json::from_value(row.value).ok()))
}

/// Writes a setting.
pub async fn write<T: Serialize + Sync>(c: &impl Conn, key: &str, value: &T, now: Time) -> Result<()> {
    let value = serde_json::to_value(value).map_err(|error| super::Error::Unusable(error.to_string()))?;
    setting::Entity::delete_by_id(key).exec(c).await?;
    super::insert(c, setting::Model { key: key.to_owned(), value, updated_at: now }).await
}

const MIGRATIONS: &str = "seaql_migrations";

/// True where any migration was ever applied.
pub async fn has_schema(c: &impl Conn) -> Result<bool> {
    Ok(list_migrations(c).await.is_ok_and(|names| !names.is_empty()))
}

/// Names of the applied migrations; an error where there is no schema.
pub async fn list_migrations(c: &impl Conn) -> Result<Vec<String>> {
    use sea_orm::sea_query::{Alias, Query};
    let select = Query::select().column(Alias::new("version")).from(Alias::new(MIGRATIONS)).to_owned();
    let rows = c.query_all(&select).await?;
    Ok(rows.iter().map(|row| row.try_get("", "version")).collect::<std::result::Result<_, _>>()?)
}
