//! What others read of our actors.

use hansa_entities::actor::{self, ActorKind};
use hansa_entities::actor_key::{self, KeyAlgorithm};
use hansa_federation::actor::{ActorProfile, CityFields, Discovery, RetiredKey, build_actor};
use hansa_federation::proof::eddsa;
use hansa_federation::vocabulary::Capability;
use serde_json::Value;
use url::Url;

use crate::app::error::{Error, Result};
use crate::app::permission::{Verb, require};
use crate::app::principal::Principal;
use crate::app::{App, city, look, policy};
use crate::store::{self, Conn};

/// The document of one of our actors, by its name; the instance actor under `None`.
pub async fn document(app: &App, reader: &Principal, username: Option<&str>) -> Result<Value> {
    require(reader, Verb::Read)?;
    let c = app.store.read();
    let row = match username {
        Some(name) => super::find(app, name).await?,
        None => super::instance(c).await?,
    };
    build(app, c, &row).await
}

/// The wire form of one of our actors.
pub(crate) async fn build(app: &App, c: &impl Conn, row: &actor::Model) -> Result<Value> {
    let keys = store::actor::list_keys(c, row.id).await?;
    let current = |algorithm| -> Result<(Url, String)> {
        let key = keys.iter().find(|key| key.algorithm == algorithm && key.retired_at.is_none());
        let key = key.ok_or_else(|| Error::internal(format!("actor {} has no key", row.id)))?;
        Ok((Url::parse(&key.uri).map_err(Error::internal)?, key.public_key.clone()))
    };
    let (rsa_id, rsa_pem) = current(KeyAlgorithm::Rsa)?;
    let (ed25519_id, ed25519) = current(KeyAlgorithm::Ed25519)?;
    let link = |text: &Option<String>| text.as_deref().and_then(|text| Url::parse(text).ok());
    let is_city = row.kind == ActorKind::Organization;
    let profile = ActorProfile {
        kind: super::wire_kind(row.kind),
        username: row.username.clone(),
        name: row.name.0.clone(),
        summary: city::summary(row).0,
        published: row.published.unwrap_or(hansa_entities::time::Time(0)).at(),
        updated: row.updated.unwrap_or(hansa_entities::time::Time(0)).at(),
        manually_approves: is_city && policy::read(app).await? == policy::Policy::Ask,
        discovery: if is_city { Discovery::Listed } else { Discovery::Unlisted },
        icon: if is_city { look::icon(app, c).await? } else { None },
        website: None,
        url: None,
        // Who names a log is a member: never given up, and not read like a plain server.
        log: link(&row.log),
        implements: vec![
            Capability::RFC9421,
            Capability::RFC9421_ED25519,
            Capability::PROOFS,
            Capability::LOG,
        ],
        rsa_id,
        rsa_pem,
        ed25519_id,
        ed25519,
        retired: keys.iter().rev().filter_map(retired).collect(),
        city: is_city.then(|| CityFields {
            country: row.country.clone(),
            latitude: row.latitude,
            longitude: row.longitude,
            population: row.population.and_then(|n| u64::try_from(n).ok()),
            population_band: row.population_band.clone(),
            languages: row.languages.0.clone(),
            contact: link(&row.contact),
            themes_offered: row.themes_offered.0.clone(),
            themes_sought: row.themes_sought.0.clone(),
        }),
    };
    let mut document = build_actor(&profile, &app.ids);
    // By this it can be verified when the city itself is gone. Dated by what it says, so that it stays the same.
    let own = super::keys(app, c, row.id).await?;
    let newest = keys.iter().map(|key| key.created_at).max();
    let at = row.updated.max(newest).unwrap_or(hansa_entities::time::Time(0)).at();
    eddsa::sign(&mut document, &own.ed25519, &own.ed25519_id, at).map_err(Error::internal)?;
    Ok(document)
}

/// Of the keys that are no longer used only those of proofs are listed: what they have said stands.
fn retired(key: &actor_key::Model) -> Option<RetiredKey> {
    let expires = key.retired_at.filter(|_| key.algorithm == KeyAlgorithm::Ed25519)?.at();
    Some(RetiredKey { id: Url::parse(&key.uri).ok()?, multibase: key.public_key.clone(), expires })
}
