//! Making one of our actors.

use hansa_entities::actor::{self, ActorKind, ActorState};
use hansa_entities::id::ActorId;
use hansa_entities::text::{Codes, Texts};
use hansa_federation::ids;
use url::Url;

use super::keys::Pair;
use super::name::slug;
use crate::app::App;
use crate::app::error::{Error, Result};
use crate::store::{self, Tx};

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
    let pair = Pair::generate().await?;
    pair.insert(app, tx, row.id, &ids::main_key(&uri), &ids::ed25519_key(&uri)).await?;
    Ok(row)
}
