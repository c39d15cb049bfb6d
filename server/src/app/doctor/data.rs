//! The database: reached, of this program's schema, of this city.

use hansa_entities::actor::ActorKind;
use hansa_entities::time::Time;

use super::Finding;
use crate::app::start::{DOMAIN, database};
use crate::config::Config;
use crate::store::{self, Options, Store};

/// What other checks ask the database for.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub keys: Keys,
    /// When the newest entry of the log was written.
    pub last_entry: Option<Time>,
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

const CHECK: &str = "database";

pub(super) async fn look(config: &Config, findings: &mut Vec<Finding>) -> Known {
    let options = database(config);
    if let Options::Sqlite { file } = &options
        && !file.exists()
    {
        findings.push(Finding::warn(
            CHECK,
            format!("{} does not exist", file.display()),
            "the first start makes it; or name the city's folder with --data",
        ));
        return Known { keys: Keys::None, last_entry: None };
    }
    let store = match Store::open(options).await {
        Ok(store) => store,
        Err(error) => {
            findings.push(Finding::fail(
                CHECK,
                error.to_string(),
                "look at database.url, at the server and its rights",
            ));
            return Known::default();
        }
    };
    let known = match judge(&store, config, findings).await {
        Ok(known) => known,
        Err(error) => {
            findings.push(Finding::fail(
                CHECK,
                error.to_string(),
                "restore a backup if this stays (hansa restore)",
            ));
            Known::default()
        }
    };
    if let Err(error) = store.close().await {
        tracing::debug!(%error, "the database did not close cleanly");
    }
    known
}

async fn judge(store: &Store, config: &Config, findings: &mut Vec<Finding>) -> store::Result<Known> {
    let c = store.read();
    if !store::schema::exists(c).await {
        findings.push(Finding::warn(CHECK, "it is empty", "the first start of hansa serve makes its tables"));
        return Ok(Known { keys: Keys::None, last_entry: None });
    }
    if let Some(name) = store::schema::find_unknown(c).await? {
        findings.push(Finding::fail(
            CHECK,
            format!("it was written by a newer hansa (migration {name})"),
            "install that version or newer, or restore a backup made before",
        ));
        return Ok(Known::default());
    }
    let applied = store::schema::list_applied(c).await?;
    let pending = store::schema::list_known().iter().filter(|name| !applied.contains(name)).count();
    if pending > 0 {
        findings.push(Finding::fail(
            CHECK,
            format!("{pending} migrations are pending"),
            "make a backup, then run hansa migrate",
        ));
        return Ok(Known::default());
    }
    findings.push(Finding::ok(
        CHECK,
        format!("its schema is that of this program ({} migrations)", applied.len()),
    ));
    let wanted = &config.server.domain;
    findings.push(match store::setting::find::<String>(c, DOMAIN).await? {
        None => Finding::warn(
            "domain",
            "the database belongs to no city yet",
            "start hansa serve, and open /setup",
        ),
        Some(domain) if domain == *wanted => {
            Finding::ok("domain", format!("the database is that of {domain}"))
        }
        Some(domain) => Finding::fail(
            "domain",
            format!("the database belongs to {domain}, and server.domain says {wanted}"),
            "set server.domain back: a city cannot change its domain",
        ),
    });
    let mut known = Known { keys: Keys::None, last_entry: None };
    for actor in store::actor::list_local(c, ActorKind::Organization).await? {
        let keys = store::actor::list_keys(c, actor.id).await?;
        if let Some((id, sealed)) = keys.into_iter().find_map(|key| Some((key.id, key.private_key?))) {
            known.keys = Keys::Sealed(id.to_string(), sealed);
        }
    }
    let last = store::log::last_position(c).await?;
    let newest = store::log::list_after(c, last - 1, 1).await?;
    known.last_entry = newest.first().map(|entry| entry.created_at);
    Ok(known)
}
