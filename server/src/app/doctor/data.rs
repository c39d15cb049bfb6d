//! The database: reached, of this program's schema, of this city.

use hansa_entities::actor::ActorKind;
use hansa_entities::time::Time;

use super::Finding;
use crate::app::legal::{self, Legal};
use crate::app::start::{DOMAIN, database};
use crate::config::Config;
use crate::store::{self, Engine, Options, Store};

/// What other checks ask the database for.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub keys: Keys,
    /// When the newest entry of the log was written.
    pub last_entry: Option<Time>,
    /// None before the set-up.
    pub city: Option<City>,
}

/// Whether `secret.key` has something to open.
#[derive(Debug, Default)]
pub(super) enum Keys {
    /// The database could not be asked.
    #[default]
    Unread,
    None,
    /// One of them, and what it is bound to.
    Sealed(String, Vec<u8>),
}

/// What a city has that only people can see to.
#[derive(Debug)]
pub(super) struct City {
    pub administrators: u64,
    pub legal: Legal,
}

const CHECK: &str = "database";
/// The oldest PostgreSQL that is tested.
const OLDEST: u64 = 15;

/// Opens the database that a configuration names, and asks it.
pub(super) async fn look(config: &Config, findings: &mut Vec<Finding>) -> Known {
    let options = database(config);
    if let Options::Sqlite { file } = &options
        && !file.exists()
    {
        let path = file.display().to_string();
        findings.push(Finding::warn(CHECK, "database-missing").with("path", path));
        return Known { keys: Keys::None, ..Known::default() };
    }
    let store = match Store::open(options).await {
        Ok(store) => store,
        Err(error) => {
            findings.push(Finding::fail(CHECK, "database-closed").with("reason", error.to_string()));
            return Known::default();
        }
    };
    let known = ask(&store, config, findings).await;
    if let Err(error) = store.close().await {
        tracing::debug!(%error, "the database did not close cleanly");
    }
    known
}

/// Asks a database that stands open.
pub(super) async fn ask(store: &Store, config: &Config, findings: &mut Vec<Finding>) -> Known {
    match judge(store, config, findings).await {
        Ok(known) => known,
        Err(error) => {
            findings.push(Finding::fail(CHECK, "database-broken").with("reason", error.to_string()));
            Known::default()
        }
    }
}

async fn judge(store: &Store, config: &Config, findings: &mut Vec<Finding>) -> store::Result<Known> {
    let c = store.read();
    let engine = match store::schema::find_server_version(store).await? {
        Some((version, _)) if version < OLDEST => {
            findings.push(Finding::fail(CHECK, "database-old").with("count", version));
            return Ok(Known::default());
        }
        found => found.map(|(_, name)| name),
    };
    if !store::schema::exists(c).await {
        findings.push(Finding::warn(CHECK, "database-empty"));
        return Ok(Known { keys: Keys::None, ..Known::default() });
    }
    if let Some(name) = store::schema::find_unknown(c).await? {
        findings.push(Finding::fail(CHECK, "database-newer").with("name", name));
        return Ok(Known::default());
    }
    let applied = store::schema::list_applied(c).await?;
    let pending = store::schema::list_known().iter().filter(|name| !applied.contains(name)).count();
    if pending > 0 {
        findings.push(Finding::fail(CHECK, "database-pending").with("count", pending as u64));
        return Ok(Known::default());
    }
    let count = applied.len() as u64;
    findings.push(match (store.engine(), engine) {
        (Engine::Postgres, version) => Finding::ok(CHECK, "database-postgres")
            .with("count", count)
            .with("number", version.unwrap_or_default()),
        (Engine::Sqlite, _) => {
            let path = config.sqlite_file().display().to_string();
            Finding::ok(CHECK, "database-sqlite").with("count", count).with("path", path)
        }
    });
    let cities = store::actor::list_local(c, ActorKind::Organization).await?;
    findings.push(belongs(store, config, !cities.is_empty()).await?);
    let mut known = Known { keys: Keys::None, ..Known::default() };
    for actor in &cities {
        let keys = store::actor::list_keys(c, actor.id).await?;
        if let Some((id, sealed)) = keys.into_iter().find_map(|key| Some((key.id, key.private_key?))) {
            known.keys = Keys::Sealed(id.to_string(), sealed);
        }
    }
    let last = store::log::last_position(c).await?;
    let newest = store::log::list_after(c, last - 1, 1).await?;
    known.last_entry = newest.first().map(|entry| entry.created_at);
    if !cities.is_empty() {
        let administrators = store::account::count_active_administrators(c).await?;
        known.city = Some(City { administrators, legal: legal::find(c).await? });
    }
    Ok(known)
}

/// Whose database it is. Before there is a city, the name can still be chosen.
async fn belongs(store: &Store, config: &Config, has_city: bool) -> store::Result<Finding> {
    const CHECK: &str = "domain";
    let wanted = config.server.domain.as_str();
    Ok(match store::setting::find::<String>(store.read(), DOMAIN).await? {
        None if !has_city => Finding::warn(CHECK, "domain-free").with("domain", wanted),
        Some(_) if !has_city => Finding::ok(CHECK, "domain-waiting").with("domain", wanted),
        Some(domain) if domain != wanted => {
            Finding::fail(CHECK, "domain-other").with("domain", domain).with("wanted", wanted)
        }
        _ => Finding::ok(CHECK, "domain-own").with("domain", wanted),
    })
}
