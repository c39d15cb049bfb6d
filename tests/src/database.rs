//! The two engines, and a fresh database for each city: a file of its own, or a schema of its own on the server that
//! `HANSA_TEST_POSTGRES` names.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context as _, bail};
use hansa_migrations::Migrator;
use hansa_server::config::Config;
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database as Connect, DatabaseConnection, Statement};
use sea_orm_migration::MigratorTrait as _;
use serde_json::Value;

/// Which database serves a city.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A connection beside the city's own, to look at rows.
pub type View = DatabaseConnection;

/// URL of the PostgreSQL server of the tests.
const SERVER: &str = "HANSA_TEST_POSTGRES";
/// Which engines are tested: `sqlite`, or `sqlite,postgres`, which is also meant where it is absent.
const ENGINES: &str = "HANSA_TEST_ENGINES";

#[expect(clippy::disallowed_methods, reason = "what the tests run on is told by the environment")]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

impl Engine {
    /// False where whoever runs the tests left this engine out.
    pub fn is_wanted(self) -> bool {
        let name = match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        };
        environment(ENGINES).is_none_or(|list| list.split(',').any(|one| one.trim() == name))
    }
}

/// The database of one city.
#[derive(Debug)]
pub enum Database {
    Sqlite { file: PathBuf },
    Postgres { url: String, schema: String },
}

static COUNT: AtomicU32 = AtomicU32::new(0);

impl Database {
    /// A place for a new city. `folder` is the city's own.
    pub async fn create(engine: Engine, folder: &std::path::Path) -> anyhow::Result<Self> {
        if engine == Engine::Sqlite {
            return Ok(Self::Sqlite { file: folder.join("data").join("hansa.sqlite") });
        }
        let Some(url) = environment(SERVER) else {
            bail!(
                "{SERVER} is not set: run the tests through tests/scripts/with-postgres.sh, or leave PostgreSQL out with \
                 {ENGINES}=sqlite"
            );
        };
        let schema = format!("rig_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let database = Self::Postgres { url, schema };
        database.renew_schema().await?;
        Ok(database)
    }

    /// Says in a configuration where the database is.
    pub fn configure(&self, config: &mut Config) {
        if let Self::Postgres { url, schema } = self {
            config.database.url.clone_from(url);
            config.database.schema.clone_from(schema);
            config.database.max_connections = 6;
        }
    }

    /// Another connection to the same rows.
    pub async fn view(&self) -> anyhow::Result<View> {
        let mut options = match self {
            Self::Sqlite { file } => ConnectOptions::new(format!("sqlite://{}?mode=rw", file.display())),
            Self::Postgres { url, .. } => ConnectOptions::new(url),
        };
        options.max_connections(1).sqlx_logging(false);
        if let Self::Postgres { schema, .. } = self {
            options.set_schema_search_path(schema);
        }
        Connect::connect(options).await.context("the rig cannot look into the database")
    }

    /// Lets every lease run out, as the minute after a death would. On SQLite a start does the same: there is no other
    /// process that could hold one.
    pub async fn expire_leases(&self) -> anyhow::Result<()> {
        let view = self.view().await?;
        for table in ["inbox_item", "job", "letter", "delivery_cursor", "replica"] {
            view.execute_unprepared(&format!(
                "UPDATE {table} SET leased_until = 0 WHERE leased_until IS NOT NULL"
            ))
            .await?;
        }
        Ok(view.close().await?)
    }

    /// Copies everything as it stands. The city must be stopped.
    pub async fn snapshot(&self, name: &str) -> anyhow::Result<()> {
        match self {
            Self::Sqlite { file } => {
                std::fs::copy(file, file.with_extension(name))?;
                Ok(())
            }
            Self::Postgres { .. } => {
                let view = self.view().await?;
                for table in tables(&view).await? {
                    let copy = format!("CREATE TABLE \"{COPY}{name}_{table}\" AS TABLE \"{table}\"");
                    view.execute_unprepared(&copy).await?;
                }
                Ok(view.close().await?)
            }
        }
    }

    /// Puts everything back as it was copied: what came after is lost. The city must be stopped.
    pub async fn restore(&self, name: &str) -> anyhow::Result<()> {
        match self {
            Self::Sqlite { file } => {
                for rest in ["sqlite-wal", "sqlite-shm"] {
                    let _ = std::fs::remove_file(file.with_extension(rest));
                }
                std::fs::copy(file.with_extension(name), file)?;
                Ok(())
            }
            Self::Postgres { .. } => {
                let view = self.view().await?;
                for table in tables(&view).await? {
                    view.execute_unprepared(&format!("TRUNCATE \"{table}\"")).await?;
                    let back = format!("INSERT INTO \"{table}\" SELECT * FROM \"{COPY}{name}_{table}\"");
                    view.execute_unprepared(&back).await?;
                }
                Ok(view.close().await?)
            }
        }
    }

    /// Removes what is not in the city's folder.
    pub async fn remove(&self) -> anyhow::Result<()> {
        match self {
            Self::Sqlite { .. } => Ok(()),
            Self::Postgres { url, schema } => {
                let c = connect(url).await?;
                c.execute_unprepared(&format!("DROP SCHEMA IF EXISTS \"{schema}\" CASCADE")).await?;
                Ok(c.close().await?)
            }
        }
    }

    async fn renew_schema(&self) -> anyhow::Result<()> {
        self.remove().await?;
        if let Self::Postgres { url, schema } = self {
            let c = connect(url).await?;
            c.execute_unprepared(&format!("CREATE SCHEMA \"{schema}\"")).await?;
            c.close().await?;
        }
        Ok(())
    }
}

/// Copies stand beside the tables under this name.
const COPY: &str = "zz_";

async fn tables(view: &View) -> anyhow::Result<Vec<String>> {
    let sql = "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()";
    let rows = view.query_all_raw(Statement::from_string(view.get_database_backend(), sql)).await?;
    let names: Result<Vec<String>, _> = rows.iter().map(|row| row.try_get_by_index(0)).collect();
    Ok(names?.into_iter().filter(|name| !name.starts_with(COPY)).collect())
}

async fn connect(url: &str) -> anyhow::Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    Connect::connect(options).await.with_context(|| format!("no PostgreSQL answers at {SERVER}"))
}

/// An empty database of no city.
#[derive(Debug)]
pub struct Fresh {
    database: Database,
    view: View,
    _folder: tempfile::TempDir,
}

impl Fresh {
    pub async fn create(engine: Engine) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("rig-").tempdir()?;
        std::fs::create_dir_all(folder.path().join("data"))?;
        let database = Database::create(engine, folder.path()).await?;
        if let Database::Sqlite { file } = &database {
            std::fs::File::create(file)?;
        }
        let view = database.view().await?;
        Ok(Self { database, view, _folder: folder })
    }

    pub fn view(&self) -> &View {
        &self.view
    }

    pub async fn remove(self) -> anyhow::Result<()> {
        self.view.close().await?;
        self.database.remove().await
    }
}

/// The last migration of the version whose databases are kept as fixtures.
const BEFORE: u32 = 6;

impl Database {
    /// Makes a database of the version before with these rows, one JSON object a line: a table, and a row of typed values.
    pub async fn load_from_before(&self, rows: &str) -> anyhow::Result<()> {
        if let Self::Sqlite { file } = self {
            for rest in ["sqlite", "sqlite-wal", "sqlite-shm"] {
                let _ = std::fs::remove_file(file.with_extension(rest));
            }
            std::fs::File::create(file)?;
        }
        self.renew_schema().await?;
        let view = self.view().await?;
        Migrator::up(&view, Some(BEFORE)).await?;
        let is_postgres = matches!(self, Self::Postgres { .. });
        for line in rows.lines().filter(|line| !line.is_empty()) {
            let row: Value = serde_json::from_str(line)?;
            let table = row["table"].as_str().context("a table")?;
            let values = row["row"].as_object().context("a row")?;
            let names: Vec<String> = values.keys().map(|name| format!("\"{name}\"")).collect();
            let literals: Vec<String> = values.values().map(|value| literal(value, is_postgres)).collect();
            let insert =
                format!("INSERT INTO \"{table}\" ({}) VALUES ({})", names.join(", "), literals.join(", "));
            view.execute_unprepared(&insert).await.with_context(|| table.to_owned())?;
        }
        Ok(view.close().await?)
    }
}

fn literal(value: &Value, is_postgres: bool) -> String {
    let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
    let member = |name: &str| value.get(name).and_then(Value::as_str);
    match (value, member("uuid"), member("json"), member("bytes")) {
        (_, Some(uuid), ..) if is_postgres => quoted(uuid),
        (_, Some(uuid), ..) => format!("X'{}'", uuid.replace('-', "")),
        (_, _, Some(json), _) => quoted(json),
        (_, _, _, Some(bytes)) if is_postgres => format!("'\\x{bytes}'"),
        (_, _, _, Some(bytes)) => format!("X'{bytes}'"),
        (Value::String(text), ..) => quoted(text),
        (Value::Object(members), ..) => {
            let flag = members.get("bool").and_then(Value::as_bool).unwrap_or_default();
            if flag { "TRUE" } else { "FALSE" }.to_owned()
        }
        (number, ..) => number.to_string(),
    }
}
