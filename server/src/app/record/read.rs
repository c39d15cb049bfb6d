//! Reading one record, as a page, as an object, as its versions.

use hansa_entities::actor;
use hansa_entities::id::RecordId;
use hansa_entities::record::{self, Because, RecordKind, RecordState};
use hansa_entities::record_facet::Facet;
use hansa_entities::text::{Codes, Texts, Typed};
use hansa_federation::object::build_document;
use serde_json::Value;
use uuid::Uuid;

use super::fresh::{Freshness, freshness};
use super::spec::{Completeness, More, completeness};
use super::withdraw::tombstone;
use super::{Details, Edition, Sound};
use crate::app::city::{self, CityCard};
use crate::app::error::{Error, Result};
use crate::app::field::{FieldErrors, Form};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal};
use crate::store;
use crate::text::markdown;

/// A record as every surface shows it.
#[derive(Clone, Debug)]
pub struct RecordView {
    /// `content` is sanitised HTML; `title` and `summary` are plain text.
    pub record: record::Model,
    pub city: CityCard,
    /// The own fields of the kind; their long texts are sanitised HTML.
    pub details: Details,
    /// What it says beyond the core of its kind, as it is stored: texts are Markdown.
    pub more: More,
    pub completeness: Completeness,
    pub freshness: Freshness,
    /// The initiative that an experience is about, where we hold it.
    pub about: Option<AboutLink>,
    pub themes: Codes,
    /// Every language in which the record can be read, the original first.
    pub languages: Codes,
    pub replies: u64,
    pub may: May,
}

/// Another record, named.
#[derive(Clone, Debug)]
pub struct AboutLink {
    pub id: RecordId,
    pub local: bool,
    pub title: Texts,
}

/// What the reader may do here.
#[derive(Clone, Copy, Debug, Default)]
pub struct May {
    pub edit: bool,
    pub withdraw: bool,
    pub hide: bool,
    pub reply: bool,
}

/// A record that the reader may see. What is hidden here is not found by readers, and withdrawn ones are gone.
pub async fn read(app: &App, principal: &Principal, id: RecordId) -> Result<RecordView> {
    let c = app.store.read();
    let row = store::record::find(c, id).await?.ok_or(Error::NotFound)?;
    require_visible(principal, &row)?;
    let owner = store::actor::find(c, row.actor_id).await?.ok_or(Error::NotFound)?;
    let facets = store::record::list_facets(c, [id]).await?;
    let replies = store::reply::count_by_record(c, [id]).await?;
    let details = match row.kind {
        RecordKind::Initiative => {
            store::record::find_initiative(c, id).await?.map(|m| Details::Initiative(Box::new(m)))
        }
        RecordKind::Experience => {
            store::record::find_experience(c, id).await?.map(|m| Details::Experience(Box::new(m)))
        }
        RecordKind::Resource => {
            store::record::find_resource(c, id).await?.map(|m| Details::Resource(Box::new(m)))
        }
        RecordKind::Plain => None,
    };
    let details = details.unwrap_or(Details::Plain);
    let about = about(app, principal, &details).await?;
    let themes =
        facets.into_iter().filter(|facet| facet.facet == Facet::Theme).map(|facet| facet.code).collect();
    Ok(view(
        app,
        principal,
        row,
        &owner,
        details,
        about,
        Codes(themes),
        replies.first().map_or(0, |(_, n)| *n),
    ))
}

#[expect(clippy::too_many_arguments, reason = "the parts of one view, named at both call sites")]
fn view(
    app: &App,
    principal: &Principal,
    row: record::Model,
    owner: &actor::Model,
    mut details: Details,
    about: Option<AboutLink>,
    themes: Codes,
    replies: i64,
) -> RecordView {
    details.map_long_texts(|texts| {
        Texts(texts.0.iter().map(|(tag, text)| (tag.clone(), markdown::render(text).into_string())).collect())
    });
    let writes = require(principal, Verb::Write).is_ok();
    let may = May {
        edit: writes && row.local,
        withdraw: writes && row.local,
        hide: require(principal, Verb::Moderate).is_ok(),
        reply: writes,
    };
    let languages = Codes(row.title.0.keys().cloned().collect());
    let city = city::card(app, owner);
    let more = row.more.as_object().cloned().unwrap_or_default();
    RecordView {
        completeness: completeness(row.kind, &more),
        freshness: freshness(&row, app.clock.now()),
        record: row,
        city,
        details,
        more,
        about,
        themes,
        languages,
        replies: replies.unsigned_abs(),
        may,
    }
}

/// A record that is only read: nobody acts on it.
pub(super) fn shown(
    app: &App,
    row: record::Model,
    owner: &actor::Model,
    details: Details,
    themes: Codes,
) -> RecordView {
    view(app, &Principal::Anonymous, row, owner, details, None, themes, 0)
}

/// The id here of a record by its URI, where anybody may see it.
pub async fn find(app: &App, uri: &str) -> Result<Option<RecordId>> {
    let row = store::record::find_by_uri(app.store.read(), uri).await?;
    Ok(row.filter(|row| require_visible(&Principal::Anonymous, row).is_ok()).map(|row| row.id))
}

pub(super) fn require_visible(principal: &Principal, row: &record::Model) -> Result<()> {
    match row.state {
        RecordState::Withdrawn => {
            return Err(Error::Withdrawn(row.withdrawn_for.unwrap_or(Because::Other)));
        }
        RecordState::Orphaned | RecordState::Pruned => return Err(Error::NotFound),
        RecordState::Published => {}
    }
    if row.hidden_at.is_some() && require(principal, Verb::Moderate).is_err() {
        return Err(Error::NotFound);
    }
    Ok(())
}

async fn about(app: &App, principal: &Principal, details: &Details) -> Result<Option<AboutLink>> {
    let Details::Experience(experience) = details else { return Ok(None) };
    let Some(uri) = &experience.about else { return Ok(None) };
    let row = store::record::find_by_uri(app.store.read(), uri).await?;
    let row = row.filter(|row| require_visible(principal, row).is_ok());
    Ok(row.map(|row| AboutLink { id: row.id, local: row.local, title: row.title }))
}

/// What stands at the URL of one of our objects.
#[derive(Clone, Debug)]
pub enum Object {
    /// The exact bytes of a record or reply.
    Live(String),
    Tombstone(Value),
}

/// The object of a record or reply of ours. What is hidden here is served to nobody.
pub async fn object(app: &App, reader: &Principal, id: Uuid) -> Result<Object> {
    require(reader, Verb::Read)?;
    let c = app.store.read();
    let uri = app.ids.object(id);
    if let Some(row) = store::record::find(c, id.into()).await?.filter(|row| row.local) {
        if row.state == RecordState::Withdrawn {
            let context = row.context.as_deref().and_then(|text| url::Url::parse(text).ok());
            let stone = tombstone(&uri, row.updated, context.as_ref(), row.withdrawn_for);
            return Ok(Object::Tombstone(build_document(stone)));
        }
        let object = row.object.filter(|_| row.hidden_at.is_none());
        return object.map(Object::Live).ok_or(Error::NotFound);
    }
    crate::app::reply::object(app, id).await
}

/// What a form would look like as a record, as far as it goes, and what it still lacks. Nothing is written.
pub async fn preview(
    app: &App,
    principal: &Principal,
    kind: RecordKind,
    form: &Form,
) -> Result<(RecordView, FieldErrors)> {
    require(principal, Verb::Write)?;
    let mut form = form.clone();
    // A preview shows; it attests nothing.
    form.insert("attestation".to_owned(), Value::Bool(true));
    let (sound, lacks) = Sound::read(kind, &form, Edition::First);
    let home = city::home(app).await?;
    let now = app.clock.now();
    let row = record::Model {
        id: Uuid::nil().into(),
        uri: String::new(),
        kind,
        actor_id: home.id,
        owner: home.uri.clone(),
        local: true,
        account_id: None,
        title: sound.title,
        summary: sound.summary,
        content: Texts::default(),
        language: sound.language,
        licence: Some(sound.licence),
        country: home.country.clone(),
        published: now,
        updated: now,
        version: 1,
        change_note: None,
        more: Typed(Value::Object(sound.more)),
        review_by: None,
        state: RecordState::Published,
        withdrawn_for: None,
        hidden_at: None,
        orphaned_at: None,
        context: None,
        replies: None,
        url: None,
        salt: None,
        object: None,
        received_at: now,
    };
    let about = about(app, principal, &sound.details).await?;
    Ok((view(app, &Principal::Anonymous, row, &home, sound.details, about, sound.themes, 0), lacks))
}
