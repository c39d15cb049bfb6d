//! Remote actors as rows.

use hansa_entities::actor::{self, ActorState};
use hansa_entities::id::InstanceId;
use hansa_entities::instance;
use hansa_entities::text::{Codes, Texts};
use hansa_entities::time::Time;
use hansa_federation::actor::RemoteActor;
use hansa_federation::origin::authority;
use url::Url;

use super::backend::{require_policy, signer};
use super::fetch::refused;
use crate::app::App;
use crate::app::actor::stored_kind;
use crate::app::error::{Error, Result};
use crate::store::{self, Tx};
use crate::text::{plain, sanitize};

/// A remote actor that stands here, or is fetched from its origin now.
pub(crate) async fn find_or_fetch(app: &App, id: &Url) -> Result<actor::Model> {
    if app.ids.is_local(id) {
        let row = store::actor::find_by_uri(app.store.read(), id.as_str()).await?;
        return row.ok_or(Error::NotFound);
    }
    require_policy(app, &authority(id)).await?;
    if let Some(row) = store::actor::find_by_uri(app.store.read(), id.as_str()).await?
        && row.state == ActorState::Active
    {
        return Ok(row);
    }
    let signer = signer(app).await?;
    let found =
        app.client.get_actor(id, Some(&signer), app.clock.at()).await.map_err(|error| refused(&error))?;
    save(app, &found, app.clock.now()).await
}

/// Reads the document of an actor anew, whatever stands here.
pub(crate) async fn refetch(app: &App, id: &Url) -> Result<()> {
    require_policy(app, &authority(id)).await?;
    let signer = signer(app).await?;
    let found =
        app.client.get_actor(id, Some(&signer), app.clock.at()).await.map_err(|error| refused(&error))?;
    save(app, &found, app.clock.now()).await?;
    Ok(())
}

/// Writes an actor that was read from its origin, with its keys.
pub(crate) async fn save(app: &App, remote: &RemoteActor, fetched_at: Time) -> Result<actor::Model> {
    let tx = app.store.begin().await?;
    let row = write(app, &tx, remote, fetched_at).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.known.forget();
    Ok(row)
}

/// The same inside of a transaction. An actor never changes its instance, and one of ours is never written here.
pub(super) async fn write(
    app: &App,
    tx: &Tx,
    remote: &RemoteActor,
    fetched_at: Time,
) -> Result<actor::Model> {
    if app.ids.is_local(&remote.id) {
        return Err(Error::Forbidden("own_host"));
    }
    let instance_id = instance(app, tx, &authority(&remote.id)).await?;
    let standing = store::actor::find_by_uri(tx, remote.id.as_str()).await?;
    let city = remote.city.clone().unwrap_or_default();
    let link = |url: &Option<Url>| url.as_ref().map(Url::to_string);
    let codes = |list: &[String]| Codes(list.iter().map(|code| plain::one_line(code, 35)).collect());
    let row = actor::Model {
        id: standing.as_ref().map_or_else(|| app.clock.id(), |row| row.id),
        uri: remote.id.to_string(),
        instance_id: Some(instance_id),
        kind: stored_kind(remote.kind),
        username: plain::one_line(&remote.preferred_username, 128),
        name: lines(&remote.name, |text| plain::one_line(text, 120)),
        summary: lines(&remote.summary, |html| sanitize::clean(html).into_string()),
        inbox: remote.inbox.to_string(),
        outbox: link(&remote.outbox),
        followers: link(&remote.followers),
        following: link(&remote.following),
        shared_inbox: link(&remote.shared_inbox),
        url: link(&remote.url),
        webfinger: remote.webfinger.as_deref().map(|handle| plain::one_line(handle, 300)),
        log: link(&remote.log),
        country: city.country.filter(|country| country.len() == 2).map(|country| country.to_uppercase()),
        latitude: city.latitude,
        longitude: city.longitude,
        population: city.population.and_then(|n| i64::try_from(n).ok()),
        population_band: city.population_band.map(|band| plain::one_line(&band, 8)),
        languages: codes(&city.languages),
        contact: link(&city.contact),
        themes_offered: codes(&city.themes_offered),
        themes_sought: codes(&city.themes_sought),
        manually_approves: remote.manually_approves,
        published: remote.published.map(Time::from),
        updated: remote.updated.map(Time::from),
        fetched_at: Some(fetched_at),
        state: standing.as_ref().map_or(ActorState::Active, |row| match row.state {
            ActorState::Suspended => ActorState::Suspended,
            ActorState::Active | ActorState::Gone => ActorState::Active,
        }),
        raw: String::from_utf8(remote.raw.clone()).ok(),
    };
    match standing {
        Some(_) => store::update(tx, row.clone()).await?,
        None => store::insert(tx, row.clone()).await?,
    }
    store::actor::set_takes_ed25519(tx, instance_id, remote.takes_ed25519()).await?;
    super::keys::write(app, tx, row.id, remote, fetched_at).await?;
    Ok(row)
}

fn lines(texts: &hansa_federation::LanguageMap, change: impl Fn(&str) -> String) -> Texts {
    Texts(texts.iter().map(|(tag, text)| (plain::one_line(tag, 35), change(text))).collect())
}

async fn instance(app: &App, tx: &Tx, domain: &str) -> Result<InstanceId> {
    if let Some(row) = store::actor::find_instance_by_domain(tx, domain).await? {
        return Ok(row.id);
    }
    let now = app.clock.now();
    let row = instance::Model {
        id: app.clock.id(),
        domain: domain.to_owned(),
        software: None,
        first_seen: now,
        last_seen: now,
        scheme: None,
        scheme_at: None,
        takes_ed25519: false,
    };
    let id = row.id;
    store::insert(tx, row).await?;
    Ok(id)
}
