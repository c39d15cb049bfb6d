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

/// Takes a setting away.
pub async fn delete(c: &impl Conn, key: &str) -> Result<()> {
    setting::Entity::delete_by_id(key).exec(c).await?;
    Ok(())
}
