//! The mark of our own city.

use hansa_entities::emblem;
use hansa_entities::text::Texts;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{EntityTrait, QuerySelect};

use super::{Conn, Result};

/// What pages need to know of it; the bytes stay where they are.
pub type Measures = (String, i32, i32, Texts);

pub async fn find(c: &impl Conn, id: &str) -> Result<Option<emblem::Model>> {
    Ok(emblem::Entity::find_by_id(id).one(c).await?)
}

pub async fn find_measures(c: &impl Conn) -> Result<Option<Measures>> {
    Ok(emblem::Entity::find()
        .select_only()
        .columns([emblem::Column::Id, emblem::Column::Width, emblem::Column::Height, emblem::Column::Alt])
        .into_tuple()
        .one(c)
        .await?)
}

/// Puts a mark in the place of the former one.
pub async fn replace(c: &impl Conn, row: emblem::Model) -> Result<()> {
    delete(c).await?;
    super::insert(c, row).await
}

/// Gives the mark another description.
pub async fn describe(c: &impl Conn, id: &str, alt: Texts) -> Result<()> {
    let row = emblem::ActiveModel { id: Unchanged(id.to_owned()), alt: Set(alt), ..Default::default() };
    emblem::Entity::update(row).exec(c).await?;
    Ok(())
}

pub async fn delete(c: &impl Conn) -> Result<()> {
    emblem::Entity::delete_many().exec(c).await?;
    Ok(())
}
