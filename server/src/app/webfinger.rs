//! Which of our actors a WebFinger request is about (RFC 7033, FEP-d556).

use hansa_federation::ids::Local;
use hansa_federation::origin::normalise_host;
use hansa_federation::webfinger::{Handle, Resource, build_jrd};
use serde_json::Value;
use url::Url;

use super::error::{Error, Result};
use super::{App, actor};

/// The document about one of our actors.
///
/// # Errors
/// `NotFound` for everybody else, foreign hosts included.
pub async fn find(app: &App, resource: &Resource) -> Result<Value> {
    let row = match resource {
        Resource::Account(handle) => by_handle(app, handle).await?,
        Resource::Url(url) => by_url(app, url).await?,
    };
    let uri = Url::parse(&row.uri).map_err(Error::internal)?;
    let handle = Handle { name: row.username, host: app.ids.authority() };
    Ok(build_jrd(&handle, &uri, &uri))
}

async fn by_handle(app: &App, handle: &Handle) -> Result<hansa_entities::actor::Model> {
    if normalise_host(app.domain()).ok().as_deref() != Some(handle.host.as_str()) {
        return Err(Error::NotFound);
    }
    let instance = actor::instance(app.store.read()).await?;
    if instance.username.eq_ignore_ascii_case(&handle.name) {
        return Ok(instance);
    }
    // Names are given in small letters; people write them as they like.
    actor::find(app, &handle.name.to_ascii_lowercase()).await
}

async fn by_url(app: &App, url: &Url) -> Result<hansa_entities::actor::Model> {
    if url == app.base() {
        return actor::instance(app.store.read()).await;
    }
    match app.ids.classify(url) {
        Some(Local::InstanceActor) => actor::instance(app.store.read()).await,
        Some(Local::Actor(name)) => actor::find(app, &name).await,
        _ => Err(Error::NotFound),
    }
}
