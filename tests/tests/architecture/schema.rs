//! Migrations and entities must make the same of an empty database, on both engines: whoever adds a column writes both.

use std::collections::BTreeMap;

use anyhow::{Context as _, bail, ensure};
use hansa_migrations::Migrator;
use rig::{Engine, View, both_engines};
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use sea_orm_migration::MigratorTrait as _;
use sea_orm_migration::schema::text_null;
use sea_orm_migration::sea_query::Table;

/// What stands in the catalogue of a database: name of a table, column or index to how it is defined.
type Catalogue = BTreeMap<String, String>;

/// Belongs to the tool that applies migrations.
const TOOL: &str = "seaql_migrations";

async fn catalogue(view: &View) -> anyhow::Result<Catalogue> {
    match view.get_database_backend() {
        DbBackend::Sqlite => sqlite(view).await,
        DbBackend::Postgres => postgres(view).await,
        other => bail!("{other:?} is no engine of ours"),
    }
}

async fn rows(view: &View, sql: &str) -> anyhow::Result<Vec<Vec<String>>> {
    let rows = view.query_all_raw(Statement::from_string(view.get_database_backend(), sql)).await?;
    let mut found = Vec::new();
    for row in rows {
        let columns = row.column_names().len();
        let texts: Result<Vec<Option<String>>, _> =
            (0..columns).map(|at| row.try_get_by_index::<Option<String>>(at)).collect();
        found.push(texts?.into_iter().map(Option::unwrap_or_default).collect());
    }
    Ok(found)
}

async fn sqlite(view: &View) -> anyhow::Result<Catalogue> {
    let mut found = Catalogue::new();
    let columns = "SELECT m.name, c.name, c.type, CAST(c.\"notnull\" AS TEXT), COALESCE(c.dflt_value, ''), \
                   CAST(c.pk AS TEXT) FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'";
    for row in rows(view, columns).await? {
        let [table, column, kind, not_null, default, key] = row.as_slice() else { bail!("{row:?}") };
        let default = if default.is_empty() { "" } else { " default" };
        let text = format!("{} null={} key={key}{default} {}", kind.to_lowercase(), not_null == "0", row[4]);
        found.insert(format!("column {table}.{column}"), text.trim_end().to_owned());
    }
    let indexes = "SELECT m.name, i.name, CAST(i.\"unique\" AS TEXT), i.origin, CAST(i.partial AS TEXT), \
                   (SELECT group_concat(COALESCE(name, '')) FROM pragma_index_info(i.name)) \
                   FROM sqlite_master m JOIN pragma_index_list(m.name) i WHERE m.type = 'table'";
    for row in rows(view, indexes).await? {
        let [table, name, unique, origin, partial, columns] = row.as_slice() else { bail!("{row:?}") };
        // What a constraint makes has a name of the engine's own.
        let name = if origin == "c" { name.clone() } else { format!("({origin} {columns})") };
        found.insert(format!("index {table} {name}"), format!("unique={unique} partial={partial} {columns}"));
    }
    Ok(found)
}

async fn postgres(view: &View) -> anyhow::Result<Catalogue> {
    let mut found = Catalogue::new();
    let columns = "SELECT table_name::text, column_name::text, udt_name::text, \
                   COALESCE(character_maximum_length::text, ''), is_nullable::text, COALESCE(column_default::text, '') \
                   FROM information_schema.columns WHERE table_schema = current_schema()";
    for row in rows(view, columns).await? {
        let [table, column, kind, length, nullable, default] = row.as_slice() else { bail!("{row:?}") };
        let text = format!("{kind}({length}) null={nullable} default={default}");
        found.insert(format!("column {table}.{column}"), text);
    }
    let indexes = "SELECT t.relname::text, i.relname::text, x.indisunique::text, x.indisprimary::text, \
                   (x.indpred IS NOT NULL)::text, \
                   (SELECT string_agg(pg_get_indexdef(x.indexrelid, k, true), ',' ORDER BY k) \
                   FROM generate_series(1, x.indnkeyatts) k) \
                   FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid \
                   WHERE t.relnamespace = current_schema()::regnamespace";
    for row in rows(view, indexes).await? {
        let [table, name, unique, primary, partial, columns] = row.as_slice() else { bail!("{row:?}") };
        // What a constraint makes has a name of the engine's own.
        let name = if primary == "true" { format!("(pk {columns})") } else { name.clone() };
        found.insert(format!("index {table} {name}"), format!("unique={unique} partial={partial} {columns}"));
    }
    Ok(found)
}

/// What one has and the other has not, or has otherwise; without the tool's own table.
fn differences(migrated: &Catalogue, registered: &Catalogue) -> Vec<String> {
    let names: std::collections::BTreeSet<&String> = migrated.keys().chain(registered.keys()).collect();
    names
        .into_iter()
        .filter(|name| !name.contains(TOOL))
        .filter_map(|name| match (migrated.get(name), registered.get(name)) {
            (Some(a), Some(b)) if a == b => None,
            (Some(_), None) => Some(format!("only the migrations make: {name}")),
            (None, Some(_)) => Some(format!("only the entities make: {name}")),
            (a, b) => Some(format!("{name}: {a:?} by the migrations, {b:?} by the entities")),
        })
        .collect()
}

/// Indexes that entities cannot describe: over several columns, or over some rows only. All that lives in migrations
/// alone stands in this list.
const MIGRATIONS_ALONE: [&str; 12] = [
    "inbox_item inbox_item_due",
    "job job_due",
    "letter letter_due",
    "notification notification_page",
    "record record_feed",
    "record record_feed_actor",
    "record record_feed_country",
    "record record_feed_kind",
    "record_facet record_facet_code",
    "skeleton skeleton_applied",
    "skeleton skeleton_key",
    "subscription subscription_due",
];

fn is_known(difference: &str) -> bool {
    MIGRATIONS_ALONE.iter().any(|index| difference == format!("only the migrations make: index {index}"))
}

/// An entity that nobody wrote a migration for.
mod stray {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "stray")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        pub surplus: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An empty database, with everything that the entities of this program describe.
async fn registered(view: &View) -> anyhow::Result<Catalogue> {
    let registry = view.get_schema_registry("hansa_entities::*");
    registry.apply(view).await.context("the entities cannot be laid out")?;
    catalogue(view).await
}

async fn two(engine: Engine) -> anyhow::Result<(rig::Fresh, rig::Fresh)> {
    Ok((rig::Fresh::create(engine).await?, rig::Fresh::create(engine).await?))
}

both_engines! {
    async fn migrations_and_entities_make_the_same_schema(world) {
        let (migrated, registry) = two(world.engine()).await?;
        Migrator::up(migrated.view(), None).await?;
        let (migrations, entities) = (catalogue(migrated.view()).await?, registered(registry.view()).await?);
        ensure!(entities.keys().filter(|name| name.starts_with("column ")).count() > 200, "{entities:#?}");
        let (known, wrong): (Vec<String>, Vec<String>) =
            differences(&migrations, &entities).into_iter().partition(|one| is_known(one));
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        ensure!(known.len() == MIGRATIONS_ALONE.len(), "the list names indexes that are no more: {known:?}");
        migrated.remove().await?;
        registry.remove().await
    }

    async fn an_entity_without_a_migration_is_noticed(world) {
        let (migrated, registry) = two(world.engine()).await?;
        Migrator::up(migrated.view(), None).await?;
        registered(registry.view()).await?;
        let strays = registry.view().get_schema_registry("architecture::*");
        strays.apply(registry.view()).await?;
        let wrong = differences(&catalogue(migrated.view()).await?, &catalogue(registry.view()).await?);
        for column in ["id", "surplus"] {
            ensure!(wrong.contains(&format!("only the entities make: column stray.{column}")), "{wrong:?}");
        }
        ensure!(!wrong.iter().any(|one| is_known(one) && one.contains("stray")));
        migrated.remove().await?;
        registry.remove().await
    }

    async fn a_column_that_only_one_of_them_knows_is_noticed(world) {
        let (migrated, registry) = two(world.engine()).await?;
        Migrator::up(migrated.view(), None).await?;
        let whole = catalogue(migrated.view()).await?;
        // An entity has a column that no migration makes …
        let builder = migrated.view().get_database_backend();
        let mut change = Table::alter();
        change.table("record").add_column(text_null("surplus"));
        migrated.view().execute_raw(Statement::from_string(builder, render(builder, &change))).await?;
        let more = catalogue(migrated.view()).await?;
        ensure!(differences(&whole, &more) == ["only the entities make: column record.surplus"]);
        ensure!(differences(&more, &whole) == ["only the migrations make: column record.surplus"]);
        // … or says something else about it.
        let mut other = whole.clone();
        other.insert("column record.title".to_owned(), "another type".to_owned());
        ensure!(differences(&whole, &other).len() == 1);
        ensure!(!is_known(&differences(&more, &whole)[0]));
        migrated.remove().await?;
        registry.remove().await
    }

    async fn every_migration_applies_once_and_says_so(world) {
        let fresh = rig::Fresh::create(world.engine()).await?;
        let count = Migrator::migrations().len();
        ensure!(Migrator::get_pending_migrations(fresh.view()).await?.len() == count);
        Migrator::up(fresh.view(), None).await?;
        ensure!(Migrator::get_pending_migrations(fresh.view()).await?.is_empty());
        let before = catalogue(fresh.view()).await?;
        Migrator::up(fresh.view(), None).await?;
        ensure!(catalogue(fresh.view()).await? == before);
        fresh.remove().await
    }
}

fn render(backend: DbBackend, change: &sea_orm_migration::sea_query::TableAlterStatement) -> String {
    use sea_orm_migration::sea_query::{PostgresQueryBuilder, SqliteQueryBuilder};
    match backend {
        DbBackend::Postgres => change.to_string(PostgresQueryBuilder),
        _ => change.to_string(SqliteQueryBuilder),
    }
}
