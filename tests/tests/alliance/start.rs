//! How an instance starts on a database that is empty, half-way or whole.

use std::os::unix::fs::PermissionsExt as _;

use anyhow::{Context as _, ensure};
use hansa_server::app::doctor::{Verdict, examine};
use hansa_server::app::start::{Migrate, database};
use hansa_server::app::{App, private, setup};
use hansa_server::clock::Clock;
use hansa_server::config::Config;
use hansa_server::store::{Store, schema};
use rig::{Database, World, both_engines, fixtures};
use sea_orm::ConnectionTrait as _;
use tempfile::TempDir;

/// A configuration whose database is empty.
async fn nowhere(world: &World) -> anyhow::Result<(TempDir, Database, Config)> {
    let folder = tempfile::Builder::new().prefix("rig-start-").tempdir()?;
    let mut config = Config::default();
    config.server.domain = "ansel.localhost".to_owned();
    config.server.development = true;
    config.data.folder = folder.path().join("data");
    config.security.key_file = folder.path().join("config").join("secret.key");
    std::fs::create_dir_all(&config.data.folder)?;
    let place = Database::create(world.engine(), folder.path()).await?;
    place.configure(&mut config);
    Ok((folder, place, config))
}

both_engines! {
    async fn a_start_changes_no_more_of_the_schema_than_it_was_told(world) {
        let (_folder, place, config) = nowhere(&world).await?;
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
        let (_folder, place, config) = nowhere(&world).await?;
        App::open(config.clone(), Clock::system(), Migrate::IfEmpty).await?.close().await;
        let store = Store::open(database(&config)).await?;
        ensure!(schema::count_pending(&store).await? == 0);
        store.close().await?;
        place.remove().await
    }

    async fn a_name_can_be_mended_until_there_is_a_city_and_never_after(world) {
        let (_folder, place, mut config) = nowhere(&world).await?;
        let open = async |config: &Config| App::open(config.clone(), Clock::system(), Migrate::Now).await;
        open(&config).await?.close().await;
        config.server.domain = "anselm.localhost".to_owned();
        let app = open(&config).await?;
        let code = setup::code(&app).await?;
        setup::run(&app, &code, &fixtures::city("anselm"), &fixtures::origin()).await?;
        ensure!(hansa_server::app::city::read_home(&app).await?.card.host == "anselm.localhost");
        app.close().await;
        config.server.domain = "ansel.localhost".to_owned();
        let said = open(&config).await.err().context("it started")?.to_string();
        ensure!(said.contains("belongs to anselm.localhost"), "{said}");
        place.remove().await
    }

    async fn the_doctor_finds_what_is_wrong_with_a_city_and_changes_nothing(world) {
        let city = world.city("ansel").await?;
        city.publish_initiative("Walks").await?;
        let (config, clock) = (city.config().clone(), city.hands().clock());
        let troubled = async |config: &Config| -> Vec<(&'static str, Verdict)> {
            let findings = examine(config, &clock).await;
            // What only people can see to, and how much room this machine has, is looked at elsewhere.
            let elsewhere = ["administrators", "legal", "backup", "disk"];
            let troubled = findings.iter().filter(|finding| finding.verdict != Verdict::Ok);
            let troubled = troubled.filter(|finding| !elsewhere.contains(&finding.check));
            troubled.map(|finding| (finding.check, finding.verdict)).collect()
        };
        // The rig makes its folder itself.
        std::fs::set_permissions(&config.data.folder, std::fs::Permissions::from_mode(0o755))?;
        ensure!(troubled(&config).await == [("data-folder", Verdict::Warn)]);
        std::fs::set_permissions(&config.data.folder, std::fs::Permissions::from_mode(0o700))?;
        ensure!(troubled(&config).await.is_empty(), "{:?}", examine(&config, &clock).await);
        let mut other = config.clone();
        other.server.domain = "other.localhost:1".to_owned();
        ensure!(troubled(&other).await == [("domain", Verdict::Fail)]);
        // Another key, none, and one beside the data.
        let key = std::fs::read(&config.security.key_file)?;
        for (bytes, verdict) in [(vec![7; 32], Verdict::Fail), (vec![7; 31], Verdict::Fail), (key.clone(), Verdict::Ok)] {
            std::fs::write(&config.security.key_file, bytes)?;
            let found = troubled(&config).await;
            let wanted: &[_] = if verdict == Verdict::Ok { &[] } else { &[("secret-key", verdict)] };
            ensure!(found == wanted, "{found:?}");
        }
        std::fs::remove_file(&config.security.key_file)?;
        ensure!(troubled(&config).await == [("secret-key", Verdict::Fail)]);
        ensure!(!config.security.key_file.exists(), "a key was made");
        private::write(&config.security.key_file, &key)?;
        let mut beside = config.clone();
        beside.security.key_file = config.data.folder.join("secret.key");
        ensure!(troubled(&beside).await == [("secret-key", Verdict::Fail)]);
        // A clock that was set back.
        let (early, _) = Clock::manual(rig::START.plus(chrono::Duration::days(-1)));
        let findings = examine(&config, &early).await;
        ensure!(findings.iter().any(|one| one.check == "clock" && one.verdict == Verdict::Fail), "{findings:?}");
        // A newer program has written the database.
        let store = Store::open(database(&config)).await?;
        store.write().execute_unprepared("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m2099', 0)").await?;
        let found = troubled(&config).await;
        ensure!(found == [("database", Verdict::Fail)], "{found:?}");
        store.write().execute_unprepared("DELETE FROM seaql_migrations WHERE version = 'm2099'").await?;
        store.close().await?;
        Ok(())
    }
}
