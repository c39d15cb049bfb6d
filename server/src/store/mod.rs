//! SQL, and nothing else: what is stored is decided by `app`, how by this room.
//!
//! Deliberately absent: rules, the current time, the federation, who may see what beyond a `where` clause that
//! `app` asked for.

pub mod account;
pub mod actor;
pub mod claim;
pub mod database;
pub mod delivery;
pub mod draft;
pub mod feed;
pub mod follow;
pub mod inbox;
pub mod job;
pub mod log;
pub mod plain;
pub mod record;
pub mod replica;
pub mod reply;
pub mod retention;
pub mod schema;
pub mod setting;
pub mod skeleton;
pub mod snapshot;

use sea_orm::{ActiveModelBehavior, ActiveModelTrait, EntityTrait, IntoActiveModel};

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

/// Inserts rows in one statement, those left out whose key stands already. Meant for the few that belong to one thing.
pub async fn insert_all<A, M>(c: &impl Conn, models: impl IntoIterator<Item = M>) -> Result<()>
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait + ActiveModelBehavior + Send,
{
    let models: Vec<A> = models.into_iter().map(IntoActiveModel::into_active_model).collect();
    if models.is_empty() {
        return Ok(());
    }
    let nothing = sea_orm::sea_query::OnConflict::new().do_nothing().to_owned();
    A::Entity::insert_many(models).on_conflict(nothing).exec_without_returning(c).await?;
    Ok(())
}

/// Inserts rows in one statement; one whose key stands already is an error.
pub async fn insert_rows<A, M>(c: &impl Conn, models: impl IntoIterator<Item = M>) -> Result<()>
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait + ActiveModelBehavior + Send,
{
    let models: Vec<A> = models.into_iter().map(IntoActiveModel::into_active_model).collect();
    if !models.is_empty() {
        A::Entity::insert_many(models).exec_without_returning(c).await?;
    }
    Ok(())
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
