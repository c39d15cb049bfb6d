//! Our own actors: the city, the instance, the officers; their keys and their documents.

use std::sync::Arc;

use hansa_entities::actor::{self, ActorKind, ActorState};
use hansa_entities::actor_key::{self, KeyAlgorithm};
use hansa_entities::id::ActorId;
use hansa_entities::text::{Codes, Texts};
use hansa_federation::actor::{ActorProfile, CityFields, Discovery, build_actor};
use hansa_federation::ids;
use hansa_federation::keys::{Ed25519Key, RsaKey};
use hansa_federation::proof::eddsa;
use hansa_federation::signature::Signer;
use hansa_federation::vocabulary::Capability;
use serde_json::Value;
use url::Url;

use super::error::{Error, Result};
use super::{App, policy};
use crate::store::{self, Conn, Tx};

/// The private keys of one of our actors, open.
pub struct OwnKeys {
    pub rsa: Arc<RsaKey>,
    pub rsa_id: Url,
    pub ed25519: Ed25519Key,
    pub ed25519_id: Url,
}

impl std::fmt::Debug for OwnKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OwnKeys({})", self.rsa_id)
    }
}

impl OwnKeys {
    /// For HTTP signatures.
    pub fn signer(&self) -> Signer {
        Signer { key_id: self.rsa_id.clone(), key: Arc::clone(&self.rsa) }
    }
}

/// An actor that is about to exist.
#[derive(Clone, Debug)]
pub struct NewActor {
    pub kind: ActorKind,
    pub username: String,
    pub name: Texts,
    pub summary: Texts,
}

impl NewActor {
    /// An officer, or the role of one. The name in the URL comes from the displayed name.
    pub fn officer(name: &str, texts: Texts) -> Self {
        Self { kind: ActorKind::Person, username: slug(name), name: texts, summary: Texts::default() }
    }
}

/// Names that URLs of ours use otherwise, or that people would mistake.
const RESERVED: [&str; 8] = ["actor", "admin", "api", "inbox", "instance", "root", "system", "hansa"];

/// Letters, digits and single hyphens; at most 40 characters; never empty.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::new();
    for word in crate::text::words::fold(text) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if !word.is_empty() && slug.len() + word.len() < 40 {
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(&word);
        }
    }
    if slug.is_empty() || RESERVED.contains(&slug.as_str()) { "officer".to_owned() } else { slug }
}

/// True where a handle may be chosen in the set-up.
pub(crate) fn is_username(text: &str) -> bool {
    (2..=40).contains(&text.len())
        && !RESERVED.contains(&text)
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && text.chars().next().is_some_and(|c| c.is_ascii_lowercase())
}

/// Writes an officer's actor under the first free name.
pub(crate) async fn create_officer(app: &App, tx: &Tx, wanted: &NewActor) -> Result<ActorId> {
    let mut wanted = wanted.clone();
    let base = wanted.username.clone();
    for n in 2..1000 {
        if store::actor::find_local(tx, &wanted.username).await?.is_none() {
            return create(app, tx, &wanted).await.map(|actor| actor.id);
        }
        wanted.username = format!("{base}-{n}");
    }
    Err(Error::Conflict("name_taken"))
}

/// Writes one of our actors with fresh keys.
pub(crate) async fn create(app: &App, tx: &Tx, wanted: &NewActor) -> Result<actor::Model> {
    let name = &wanted.username;
    let is_instance = wanted.kind == ActorKind::Application;
    let uri = if is_instance { app.ids.instance_actor() } else { app.ids.actor(name) };
    let now = app.clock.now();
    let at = |url: Url| Some(url.to_string());
    let row = actor::Model {
        id: app.clock.id(),
        uri: uri.to_string(),
        instance_id: None,
        kind: wanted.kind,
        username: name.clone(),
        name: wanted.name.clone(),
        summary: wanted.summary.clone(),
        inbox: if is_instance { app.ids.instance_inbox() } else { app.ids.inbox(name) }.to_string(),
        outbox: at(if is_instance { app.ids.instance_outbox() } else { app.ids.outbox(name) }),
        followers: if is_instance { None } else { at(app.ids.followers(name)) },
        following: if is_instance { None } else { at(app.ids.following(name)) },
        shared_inbox: at(app.ids.shared_inbox()),
        url: Some(uri.to_string()),
        webfinger: Some(format!("{name}@{}", app.domain())),
        log: (wanted.kind == ActorKind::Organization).then(|| app.ids.log(name).to_string()),
        country: None,
        latitude: None,
        longitude: None,
        population: None,
        population_band: None,
        languages: Codes::default(),
        contact: None,
        themes_offered: Codes::default(),
        themes_sought: Codes::default(),
        manually_approves: false,
        published: Some(now),
        updated: Some(now),
        fetched_at: None,
        state: ActorState::Active,
        raw: None,
    };
    store::insert(tx, row.clone()).await?;
    let (rsa, ed25519) = tokio::task::spawn_blocking(|| (RsaKey::generate(), Ed25519Key::generate()))
        .await
        .map_err(Error::internal)?;
    let (rsa, ed25519) = (rsa.map_err(Error::internal)?, ed25519.map_err(Error::internal)?);
    let pkcs8 = |der: std::result::Result<Vec<u8>, _>| {
        der.map_err(|e: hansa_federation::error::KeyError| Error::internal(e))
    };
    insert_key(
        app,
        tx,
        &row,
        KeyAlgorithm::Rsa,
        ids::main_key(&uri),
        rsa.public_pem(),
        &pkcs8(rsa.to_pkcs8())?,
    )
    .await?;
    let private = pkcs8(ed25519.to_pkcs8())?;
    insert_key(
        app,
        tx,
        &row,
        KeyAlgorithm::Ed25519,
        ids::ed25519_key(&uri),
        ed25519.public_multibase(),
        &private,
    )
    .await?;
    Ok(row)
}

async fn insert_key(
    app: &App,
    tx: &Tx,
    owner: &actor::Model,
    algorithm: KeyAlgorithm,
    uri: Url,
    public_key: String,
    private: &[u8],
) -> Result<()> {
    let id: hansa_entities::id::ActorKeyId = app.clock.id();
    let sealed = app.keyring.seal(&app.clock, &id.to_string(), private).map_err(Error::internal)?;
    let row = actor_key::Model {
        id,
        actor_id: owner.id,
        uri: uri.to_string(),
        algorithm,
        public_key,
        private_key: Some(sealed),
        created_at: app.clock.now(),
        retired_at: None,
    };
    Ok(store::insert(tx, row).await?)
}

/// The open keys of one of our actors; kept in memory after the first use.
pub(crate) async fn keys(app: &App, c: &impl Conn, id: ActorId) -> Result<Arc<OwnKeys>> {
    if let Some(keys) = app.keys.lock().map_err(Error::internal)?.get(&id) {
        return Ok(Arc::clone(keys));
    }
    let rows = store::actor::list_keys(c, id).await?;
    let open = |algorithm| -> Result<(Vec<u8>, Url)> {
        let row = rows
            .iter()
            .rev()
            .find(|row| row.algorithm == algorithm && row.retired_at.is_none())
            .ok_or_else(|| Error::internal(format!("actor {id} has no key")))?;
        let sealed = row.private_key.as_deref().unwrap_or_default();
        let plain = app.keyring.open(&row.id.to_string(), sealed).map_err(Error::internal)?;
        Ok((plain, Url::parse(&row.uri).map_err(Error::internal)?))
    };
    let (rsa, rsa_id) = open(KeyAlgorithm::Rsa)?;
    let (ed25519, ed25519_id) = open(KeyAlgorithm::Ed25519)?;
    let keys = Arc::new(OwnKeys {
        rsa: Arc::new(RsaKey::from_pkcs8(&rsa).map_err(Error::internal)?),
        rsa_id,
        ed25519: Ed25519Key::from_pkcs8(&ed25519).map_err(Error::internal)?,
        ed25519_id,
    });
    app.keys.lock().map_err(Error::internal)?.insert(id, Arc::clone(&keys));
    Ok(keys)
}

/// The actor that signs our fetches.
pub(crate) async fn instance(c: &impl Conn) -> Result<actor::Model> {
    store::actor::list_local(c, ActorKind::Application)
        .await?
        .into_iter()
        .next()
        .ok_or(Error::Unavailable("not_set_up"))
}

/// The document of one of our actors, by its name; the instance actor under `None`.
pub async fn document(app: &App, username: Option<&str>) -> Result<Value> {
    let c = app.store.read();
    let row = match username {
        Some(name) => find(app, name).await?,
        None => instance(c).await?,
    };
    build(app, c, &row).await
}

/// One of our actors that anybody may see.
pub(crate) async fn find(app: &App, username: &str) -> Result<actor::Model> {
    let row = store::actor::find_local(app.store.read(), username).await?;
    row.filter(|row| row.kind != ActorKind::Application).ok_or(Error::NotFound)
}

/// The wire form of one of our actors.
pub(crate) async fn build(app: &App, c: &impl Conn, row: &actor::Model) -> Result<Value> {
    let keys = store::actor::list_keys(c, row.id).await?;
    let public = |algorithm| {
        keys.iter()
            .rev()
            .find(|key| key.algorithm == algorithm && key.retired_at.is_none())
            .map(|key| key.public_key.clone())
            .unwrap_or_default()
    };
    let link = |text: &Option<String>| text.as_deref().and_then(|text| Url::parse(text).ok());
    let is_city = row.kind == ActorKind::Organization;
    let profile = ActorProfile {
        kind: wire_kind(row.kind),
        username: row.username.clone(),
        name: row.name.0.clone(),
        summary: super::city::summary(row).0,
        published: row.published.unwrap_or(hansa_entities::time::Time(0)).at(),
        updated: row.updated.unwrap_or(hansa_entities::time::Time(0)).at(),
        manually_approves: is_city && policy::read(app).await? == policy::Policy::Ask,
        discovery: if is_city { Discovery::Listed } else { Discovery::Unlisted },
        icon: None,
        website: None,
        url: None,
        // Who names a log is a member: never given up, and not read like a plain server.
        log: link(&row.log),
        implements: vec![Capability::LOG, Capability::PROOFS],
        rsa_pem: public(KeyAlgorithm::Rsa),
        ed25519: public(KeyAlgorithm::Ed25519),
        retired: Vec::new(),
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
    let own = self::keys(app, c, row.id).await?;
    let newest = keys.iter().map(|key| key.created_at).max();
    let at = row.updated.max(newest).unwrap_or(hansa_entities::time::Time(0)).at();
    eddsa::sign(&mut document, &own.ed25519, &own.ed25519_id, at).map_err(Error::internal)?;
    Ok(document)
}

pub(crate) fn wire_kind(kind: ActorKind) -> hansa_federation::actor::ActorKind {
    use hansa_federation::actor::ActorKind as Wire;
    match kind {
        ActorKind::Organization => Wire::Organization,
        ActorKind::Application => Wire::Application,
        ActorKind::Person => Wire::Person,
        ActorKind::Group => Wire::Group,
        ActorKind::Service => Wire::Service,
    }
}

pub(crate) fn stored_kind(kind: hansa_federation::actor::ActorKind) -> ActorKind {
    use hansa_federation::actor::ActorKind as Wire;
    match kind {
        Wire::Organization => ActorKind::Organization,
        Wire::Application => ActorKind::Application,
        Wire::Person => ActorKind::Person,
        Wire::Group => ActorKind::Group,
        Wire::Service => ActorKind::Service,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_becomes_a_readable_name_in_urls() {
        assert_eq!(slug("Bureau de la prévention"), "bureau-de-la-prevention");
        assert_eq!(slug("администратор"), "officer");
        assert_eq!(slug("Admin"), "officer");
        assert!(
            is_username("ville") && !is_username("Admin") && !is_username("inbox") && !is_username("a_b")
        );
    }
}
