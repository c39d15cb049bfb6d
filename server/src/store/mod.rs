//! SQL, and nothing else: what is stored is decided by `app`, how by this room.
//!
//! Deliberately absent: rules, the current time, the federation, who may see what beyond a `where` clause that
//! `app` asked for.

pub mod account;
pub mod actor;
pub mod claim;
pub mod database;
pub mod delivery;
pub mod digest;
pub mod draft;
pub mod emblem;
pub mod feed;
pub mod figures;
pub mod follow;
pub mod inbox;
pub mod job;
pub mod letter;
pub mod log;
pub mod notification;
pub mod plain;
pub mod record;
pub mod replica;
pub mod reply;
pub mod retention;
pub mod schema;
pub mod setting;
pub mod skeleton;
pub mod snapshot;
pub mod subscription;

use sea_orm::{ActiveModelBehavior, ActiveModelTrait, EntityTrait, IntoActiveModel, Iterable as _};

pub use database::{Connection, Engine, Options, Store, Tx, savepoint};
pub use sea_orm::ConnectionTrait as Conn;

/// What the database said. Never shown to a reader.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("database: {0}")]
    Database(#[from] sea_orm::DbErr),
    #[error("database driver: {0}")]
    Driver(#[from] sqlx::Error),
    #[error("{0}")]
    Unusable(String),
}

pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// True where a row with the same unique key stands already.
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Database(e) if matches!(e.sql_err(), Some(sea_orm::SqlErr::UniqueConstraintViolation(_))))
    }
}

/// Inserts one row.
pub async fn insert<A, M>(c: &impl Conn, model: M) -> Result<()>
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait + ActiveModelBehavior + Send,
{
    A::Entity::insert(model.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Inserts one row unless its primary or unique key stands already; true where it was inserted.
pub async fn insert_new<A, M>(c: &impl Conn, model: M) -> Result<bool>
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait + ActiveModelBehavior + Send,
{
    let nothing = sea_orm::sea_query::OnConflict::new().do_nothing().to_owned();
    let inserted =
        A::Entity::insert(model.into_active_model()).on_conflict(nothing).exec_without_returning(c).await?;
    Ok(inserted > 0)
}

/// Values of one statement: far below what either engine takes at once.
const VALUES: usize = 8000;

/// Inserts rows in as few statements as can be, those left out whose key stands already.
pub async fn insert_all<A, M>(c: &impl Conn, models: impl IntoIterator<Item = M>) -> Result<()>
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait + ActiveModelBehavior + Send,
{
    for part in parts::<A, M>(models) {
        let nothing = sea_orm::sea_query::OnConflict::new().do_nothing().to_owned();
        A::Entity::insert_many(part).on_conflict(nothing).exec_without_returning(c).await?;
    }
    Ok(())
}

/// Inserts rows in as few statements as can be; one whose key stands already is an error.
pub async fn insert_rows<A, M>(c: &impl Conn, models: impl IntoIterator<Item = M>) -> Result<()>
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait + ActiveModelBehavior + Send,
{
    for part in parts::<A, M>(models) {
        A::Entity::insert_many(part).exec_without_returning(c).await?;
    }
    Ok(())
}

fn parts<A, M>(models: impl IntoIterator<Item = M>) -> Vec<Vec<A>>
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait,
{
    let columns = <A::Entity as EntityTrait>::Column::iter().count().max(1);
    let mut parts: Vec<Vec<A>> = Vec::new();
    for model in models {
        match parts.last_mut().filter(|part| part.len() < VALUES / columns) {
            Some(part) => part.push(model.into_active_model()),
            None => parts.push(vec![model.into_active_model()]),
        }
    }
    parts
}

/// Writes every column of a row that stands.
pub async fn update<A, M>(c: &impl Conn, model: M) -> Result<()>
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait + ActiveModelBehavior + Send,
    <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
{
    model.into_active_model().reset_all().update(c).await?;
    Ok(())
}
