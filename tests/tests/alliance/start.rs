//! How an instance starts on a database that is empty, half-way or whole.

use anyhow::{Context as _, ensure};
use hansa_server::app::App;
use hansa_server::app::start::{Migrate, database};
use hansa_server::clock::Clock;
use hansa_server::config::Config;
use hansa_server::store::{Store, schema};
use rig::{Database, both_engines};

both_engines! {
    async fn a_start_changes_no_more_of_the_schema_than_it_was_told(world) {
        let folder = tempfile::Builder::new().prefix("rig-start-").tempdir()?;
        let mut config = Config::default();
        config.server.domain = "ansel.localhost".to_owned();
        config.server.development = true;
        config.data.folder = folder.path().join("data");
        config.security.key_file = folder.path().join("config").join("secret.key");
        std::fs::create_dir_all(&config.data.folder)?;
        let place = Database::create(world.engine(), folder.path()).await?;
        place.configure(&mut config);
        let open = async |migrate| App::open(config.clone(), Clock::system(), migrate).await;
        let refusal = async |migrate| -> anyhow::Result<String> {
            Ok(open(migrate).await.err().context("it started")?.to_string())
        };
        let store = Store::open(database(&config)).await?;
        // Empty.
        let said = refusal(Migrate::Never).await?;
        ensure!(said.contains("hansa migrate") && !schema::exists(store.write()).await, "{said}");
        // Half-way: an older program has written it.
        schema::apply(&store, Some(1)).await?;
        for migrate in [Migrate::Never, Migrate::IfEmpty] {
            let said = refusal(migrate).await?;
            ensure!(said.contains("pending") && said.contains("hansa migrate"), "{said}");
            ensure!(schema::list_applied(store.write()).await?.len() == 1);
        }
        open(Migrate::Now).await?.close().await;
        // Whole.
        for migrate in [Migrate::Never, Migrate::IfEmpty, Migrate::Now] {
            open(migrate).await?.close().await;
        }
        store.close().await?;
        place.remove().await
    }

    async fn the_first_start_fills_an_empty_schema(world) {
        let folder = tempfile::Builder::new().prefix("rig-start-").tempdir()?;
        let mut config = Config::default();
        config.server.domain = "ansel.localhost".to_owned();
        config.server.development = true;
        config.data.folder = folder.path().join("data");
        config.security.key_file = folder.path().join("config").join("secret.key");
        std::fs::create_dir_all(&config.data.folder)?;
        let place = Database::create(world.engine(), folder.path()).await?;
        place.configure(&mut config);
        App::open(config.clone(), Clock::system(), Migrate::IfEmpty).await?.close().await;
        let store = Store::open(database(&config)).await?;
        ensure!(schema::count_pending(&store).await? == 0);
        store.close().await?;
        place.remove().await
    }
}
