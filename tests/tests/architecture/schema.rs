//! What the migrations make of an empty database and what the entities would make of one, compared column by column.

use std::collections::BTreeSet;

use anyhow::{Context as _, ensure};
use hansa_entities as _;
use hansa_migrations::Migrator;
use hansa_server::config::Config;
use rig::{Database, Engine};
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database as Connect, DatabaseConnection};
use sea_orm_migration::MigratorTrait as _;

/// What lives in the migrations alone: entities cannot say it.
const MIGRATIONS_ONLY: [&str; 9] = [
    "record_feed",
    "record_feed_kind",
    "record_feed_country",
    "record_feed_actor",
    "record_facet_code",
    "follow_pair",
    "log_entry_number",
    "inbox_item_due",
    "job_due",
];

const SQLITE_COLUMNS: &str = "SELECT m.name || '.' || c.name || ' ' || lower(c.type) || CASE WHEN c.\"notnull\" THEN ' not null' ELSE '' \
     END || CASE WHEN c.pk > 0 THEN ' key' ELSE '' END AS line FROM sqlite_master m, pragma_table_info(m.name) c \
     WHERE m.type = 'table' AND m.name <> 'seaql_migrations'";
const SQLITE_INDEXES: &str = "SELECT m.name || '|' || m.tbl_name || '(' || group_concat(i.name) || ')' AS line FROM sqlite_master m, \
     pragma_index_info(m.name) i WHERE m.type = 'index' AND m.name NOT LIKE 'sqlite_autoindex%' GROUP BY m.name";
const POSTGRES_COLUMNS: &str = "SELECT table_name || '.' || column_name || ' ' || data_type || coalesce(' ' || character_maximum_length, '') \
     || CASE WHEN is_nullable = 'NO' THEN ' not null' ELSE '' END AS line FROM information_schema.columns \
     WHERE table_schema = current_schema() AND table_name <> 'seaql_migrations'";
const POSTGRES_INDEXES: &str = "SELECT indexname || '|' || tablename || substring(indexdef from '\\(.*$') AS line FROM pg_indexes \
     WHERE schemaname = current_schema() AND tablename <> 'seaql_migrations'";

async fn lines(db: &DatabaseConnection, sql: &str) -> anyhow::Result<BTreeSet<String>> {
    let statement = sea_orm::Statement::from_string(db.get_database_backend(), sql);
    let rows = db.query_all_raw(statement).await?;
    Ok(rows.iter().map(|row| row.try_get("", "line")).collect::<Result<_, _>>()?)
}

async fn catalogue(db: &DatabaseConnection, engine: Engine) -> anyhow::Result<BTreeSet<String>> {
    let (columns, indexes) = match engine {
        Engine::Sqlite => (SQLITE_COLUMNS, SQLITE_INDEXES),
        Engine::Postgres => (POSTGRES_COLUMNS, POSTGRES_INDEXES),
    };
    let mut all = lines(db, columns).await?;
    // Indexes are compared by what they are on: their names are the engines' business.
    for index in lines(db, indexes).await? {
        let (name, on) = index.split_once('|').context("an index with its name")?;
        if !MIGRATIONS_ONLY.contains(&name) {
            all.insert(format!("index on {on}"));
        }
    }
    ensure!(all.len() > 100, "the catalogue was read: {} lines", all.len());
    Ok(all)
}

/// An empty database, and a connection to it.
async fn empty(engine: Engine) -> anyhow::Result<(tempfile::TempDir, Database, DatabaseConnection)> {
    let folder = tempfile::tempdir()?;
    std::fs::create_dir_all(folder.path().join("data"))?;
    let database = Database::create(engine, folder.path()).await?;
    let mut config = Config::default();
    config.data.folder = folder.path().join("data");
    database.configure(&mut config);
    let mut options = match engine {
        Engine::Sqlite => {
            ConnectOptions::new(format!("sqlite://{}?mode=rwc", config.sqlite_file().display()))
        }
        Engine::Postgres => {
            let mut options = ConnectOptions::new(config.database.url.clone());
            options.set_schema_search_path(&config.database.schema);
            options
        }
    };
    options.max_connections(1).sqlx_logging(false);
    let connection = Connect::connect(options).await.context("the empty database")?;
    Ok((folder, database, connection))
}

async fn differences(engine: Engine) -> anyhow::Result<Vec<String>> {
    let (_folder, _migrated, migrated) = empty(engine).await?;
    Migrator::up(&migrated, None).await?;
    let (_other, _described, described) = empty(engine).await?;
    described.get_schema_registry("hansa_entities::*").apply(&described).await?;
    let (is, wanted) = (catalogue(&migrated, engine).await?, catalogue(&described, engine).await?);
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>, side: &str| -> Vec<String> {
        a.difference(b).map(|line| format!("only in the {side}: {line}")).collect()
    };
    let mut found = only(&is, &wanted, "migrations");
    found.extend(only(&wanted, &is, "entities"));
    Ok(found)
}

fn require_equal(engine: Engine) -> anyhow::Result<()> {
    if !engine.is_wanted() {
        return Ok(());
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let found = runtime.block_on(differences(engine))?;
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[test]
fn migrations_and_entities_agree_on_sqlite() -> anyhow::Result<()> {
    require_equal(Engine::Sqlite)
}

#[test]
fn migrations_and_entities_agree_on_postgresql() -> anyhow::Result<()> {
    require_equal(Engine::Postgres)
}

#[test]
fn a_column_without_a_migration_is_found() -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (_folder, _database, db) = empty(Engine::Sqlite).await?;
        Migrator::up(&db, None).await?;
        let before = catalogue(&db, Engine::Sqlite).await?;
        db.execute_unprepared("ALTER TABLE record ADD COLUMN surplus text NOT NULL DEFAULT ''").await?;
        let after = catalogue(&db, Engine::Sqlite).await?;
        let added: Vec<_> = after.difference(&before).collect();
        ensure!(added == ["record.surplus text not null"], "{added:?}");
        Ok(())
    })
}
