//! The only writer of records, for ours and for those of others.

use hansa_entities::id::{AccountId, RecordId};
use hansa_entities::record::{self, RecordState};
use hansa_entities::record_facet::{self, Facet};
use hansa_entities::text::{Codes, Texts};
use hansa_entities::time::Time;
use hansa_entities::{actor, revision, search_document};

use super::Details;
use crate::app::App;
use crate::app::error::Result;
use crate::store::{self, Tx};
use crate::text::{excerpt, words};

/// What decides which of two versions is the later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// The date that the version carries.
    Date,
    /// Its number in the log of its owner, which has decided already.
    Log,
}

/// One version of a record, checked and safe.
#[derive(Clone, Debug)]
pub(crate) struct Recording {
    /// Set for our own records, whose id stands in their URL.
    pub id: Option<RecordId>,
    pub uri: String,
    pub owner: actor::Model,
    pub account_id: Option<AccountId>,
    pub language: String,
    pub title: Texts,
    /// Plain text.
    pub summary: Texts,
    /// Sanitised HTML.
    pub content: Texts,
    pub licence: Option<String>,
    pub themes: Codes,
    pub change_note: Option<Texts>,
    pub details: Details,
    pub country: Option<String>,
    pub published: Time,
    pub updated: Time,
    pub version: i32,
    pub context: Option<String>,
    pub replies: Option<String>,
    pub url: Option<String>,
    pub salt: Option<String>,
    /// The exact object as it went over the wire.
    pub object: String,
    pub order: Order,
}

/// What came of writing a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    New(RecordId),
    Changed(RecordId),
    /// The version is not newer than the one that stands, or the record was withdrawn.
    Stale,
}

/// Writes a version of a record: row, details, facets, words, revision. Older or equal versions change nothing, and a
/// withdrawn record never comes back by itself; in the order of a log the entry that has the last word is written.
pub(crate) async fn write(app: &App, tx: &Tx, recording: Recording) -> Result<Written> {
    let standing = store::record::find_by_uri(tx, &recording.uri).await?;
    if let Some(standing) = &standing {
        // A place that somebody else reserved, by taking back what was never theirs, is still free.
        let is_free = standing.state == RecordState::Withdrawn && standing.version == 0;
        if standing.actor_id != recording.owner.id && !is_free {
            return Ok(Written::Stale);
        }
    }
    let own = standing.as_ref().filter(|row| row.actor_id == recording.owner.id);
    if let Some(standing) = own.filter(|_| recording.order == Order::Log) {
        let stands = standing.object.as_ref() == Some(&recording.object);
        if stands && standing.state == RecordState::Published {
            return Ok(Written::Changed(standing.id));
        }
    }
    if let Some(standing) = own.filter(|_| recording.order == Order::Date) {
        let is_newer = recording.updated > standing.updated;
        // A record of a city that is followed again stands already, unchanged: it only comes back into the feed.
        if standing.state == RecordState::Orphaned && recording.updated == standing.updated {
            let mut row = standing.clone();
            row.state = RecordState::Published;
            row.orphaned_at = None;
            store::update(tx, row).await?;
            return Ok(Written::Changed(standing.id));
        }
        if standing.state == RecordState::Withdrawn || !is_newer {
            return Ok(Written::Stale);
        }
    }
    let kept = standing.as_ref().filter(|row| row.actor_id == recording.owner.id);
    let id = standing.as_ref().map(|row| row.id).or(recording.id).unwrap_or_else(|| app.clock.id());
    let row = record::Model {
        id,
        uri: recording.uri.clone(),
        kind: recording.details.kind(),
        actor_id: recording.owner.id,
        owner: recording.owner.uri.clone(),
        local: recording.owner.instance_id.is_none(),
        account_id: recording.account_id,
        title: recording.title.clone(),
        summary: recording.summary.clone(),
        content: recording.content.clone(),
        language: recording.language.clone(),
        licence: recording.licence.clone(),
        country: recording.country.clone(),
        // The date of the first publication never changes: it is the order of the feed. In a log it is what the last word
        // says, so that a copy that never saw the first one has the same.
        published: match recording.order {
            Order::Date => kept.map_or(recording.published, |row| row.published),
            Order::Log => recording.published,
        },
        updated: recording.updated,
        version: recording.version,
        change_note: recording.change_note.clone(),
        state: RecordState::Published,
        hidden_at: kept.and_then(|row| row.hidden_at),
        orphaned_at: None,
        context: recording.context.clone(),
        replies: recording.replies.clone(),
        url: recording.url.clone(),
        salt: recording.salt.clone(),
        object: Some(recording.object.clone()),
        received_at: kept.map_or_else(|| app.clock.now(), |row| row.received_at),
    };
    match &standing {
        Some(_) => {
            store::update(tx, row).await?;
            store::record::clear_details(tx, id).await?;
        }
        None => store::insert(tx, row).await?,
    }
    write_details(tx, id, &recording).await?;
    let revision = revision::Model {
        id: app.clock.id(),
        record_id: id,
        version: recording.version,
        object: Some(recording.object),
        change_note: recording.change_note,
        account_id: recording.account_id,
        created_at: recording.updated,
    };
    store::insert(tx, revision).await?;
    Ok(if kept.is_some() { Written::Changed(id) } else { Written::New(id) })
}

async fn write_details(tx: &Tx, id: RecordId, recording: &Recording) -> Result<()> {
    match recording.details.clone().of(id) {
        Details::Initiative(model) => store::insert(tx, *model).await?,
        Details::Experience(model) => store::insert(tx, *model).await?,
        Details::Resource(model) => store::insert(tx, *model).await?,
        Details::Plain => {}
    }
    let themes = recording.themes.0.iter().map(|code| (Facet::Theme, code.clone()));
    let languages = recording.title.0.keys().map(|tag| (Facet::Language, tag.clone()));
    let facets =
        themes.chain(languages).map(|(facet, code)| record_facet::Model { record_id: id, facet, code });
    store::insert_all(tx, facets).await?;
    let documents = recording.title.0.keys().map(|language| {
        let text = [&recording.title, &recording.summary, &recording.content]
            .iter()
            .filter_map(|texts| texts.0.get(language))
            .map(|text| excerpt::plain(text))
            .collect::<Vec<_>>()
            .join(" ");
        search_document::Model { record_id: id, language: language.clone(), tokens: words::joined(&text) }
    });
    Ok(store::insert_all(tx, documents).await?)
}
