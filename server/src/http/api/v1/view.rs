//! Parts of answers that many nouns share.

use chrono::{DateTime, Utc};
use hansa_entities::text::Texts;
use hansa_entities::time::Time;
use indexmap::IndexMap;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::app::App;
use crate::app::city::CityCard;
use crate::http::api::link::address;

/// Text by BCP 47 tag; the first entry is the original.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = std::collections::HashMap<String, String>)]
pub(super) struct LanguageMap(IndexMap<String, String>);

impl From<Texts> for LanguageMap {
    fn from(texts: Texts) -> Self {
        Self(texts.0)
    }
}

/// An instant as RFC 3339 writes it.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = DateTime<Utc>)]
pub(super) struct Instant(DateTime<Utc>);

impl From<Time> for Instant {
    fn from(time: Time) -> Self {
        Self(time.at())
    }
}

/// An optional instant.
pub(super) fn instant(time: Option<Time>) -> Option<Instant> {
    time.map(Instant::from)
}

/// Who said something, in short.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct ActorCard {
    id: Uuid,
    uri: String,
    /// Its page on this instance.
    html: String,
    name: LanguageMap,
    /// `name@host`
    handle: String,
    host: String,
    country: Option<String>,
    /// `organization`, `person`, `group`, `service` or `application`
    kind: &'static str,
    local: bool,
}

impl ActorCard {
    pub(super) fn new(app: &App, card: CityCard) -> Self {
        Self {
            id: card.id.0,
            html: address(app, &format!("/cities/{}", card.id)).into(),
            uri: card.uri,
            name: card.name.into(),
            handle: card.handle,
            host: card.host,
            country: card.country,
            kind: actor_kind(card.kind),
            local: card.local,
        }
    }
}

fn actor_kind(kind: hansa_entities::actor::ActorKind) -> &'static str {
    use hansa_entities::actor::ActorKind;
    match kind {
        ActorKind::Organization => "organization",
        ActorKind::Person => "person",
        ActorKind::Group => "group",
        ActorKind::Service => "service",
        ActorKind::Application => "application",
    }
}

/// Everything at once: lists that stay short.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct List<T: ToSchema> {
    pub items: Vec<T>,
}

impl<T: ToSchema> List<T> {
    pub(super) fn of<V>(views: Vec<V>, map: impl FnMut(V) -> T) -> Self {
        Self { items: views.into_iter().map(map).collect() }
    }
}
