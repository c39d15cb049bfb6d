//! The only writer of records, for ours and for those of others.

use std::collections::HashMap;

use hansa_entities::actor;
use hansa_entities::id::{AccountId, ActorId, RecordId};
use hansa_entities::record::{self, RecordState};
use hansa_entities::text::{Codes, Texts, Typed};
use hansa_entities::time::Time;
use serde_json::Value;

use super::rows::Rows;
use super::spec::More;
use super::{Details, fresh};
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
    pub owner: Owner,
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
    /// What it says beyond the core of its kind.
    pub more: More,
    /// Words to be found by, of each language.
    pub words: Vec<(String, String)>,
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

/// The actor whose record it is.
#[derive(Clone, Debug)]
pub(crate) struct Owner {
    pub id: ActorId,
    pub uri: String,
    pub local: bool,
}

impl Owner {
    pub(super) fn of(actor: &actor::Model) -> Self {
        Self { id: actor.id, uri: actor.uri.clone(), local: actor.instance_id.is_none() }
    }
}

/// The words of a record in each language of its title.
pub(super) fn words_of(title: &Texts, summary: &Texts, content: &Texts) -> Vec<(String, String)> {
    let of = |language: &String| {
        let texts = [title, summary, content].into_iter().filter_map(|texts| texts.0.get(language));
        words::joined(&texts.map(|text| excerpt::plain(text)).collect::<Vec<_>>().join(" "))
    };
    title.0.keys().map(|language| (language.clone(), of(language))).collect()
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
    let mut rows = Rows::default();
    let written = prepare(app, tx, recording, standing, &mut rows).await?;
    rows.save(tx).await?;
    Ok(written)
}

/// Writes versions of several records, as [`write`] does, and those that are new here together.
pub(crate) async fn write_all(app: &App, tx: &Tx, recordings: Vec<Recording>) -> Result<Vec<Written>> {
    if recordings.is_empty() {
        return Ok(Vec::new());
    }
    let standing = store::record::list_by_uris(tx, recordings.iter().map(|one| one.uri.as_str())).await?;
    let mut standing: HashMap<String, Option<record::Model>> =
        standing.into_iter().map(|row| (row.uri.clone(), Some(row))).collect();
    let mut rows = Rows::default();
    let mut written = Vec::with_capacity(recordings.len());
    for recording in recordings {
        let row = match standing.insert(recording.uri.clone(), None) {
            Some(Some(row)) => Some(row),
            // It was written a moment ago.
            Some(None) => {
                std::mem::take(&mut rows).save(tx).await?;
                store::record::find_by_uri(tx, &recording.uri).await?
            }
            None => None,
        };
        written.push(prepare(app, tx, recording, row, &mut rows).await?);
    }
    rows.save(tx).await?;
    Ok(written)
}

/// Decides about a version and changes the row that stands; what is new goes into `rows`.
async fn prepare(
    app: &App,
    tx: &Tx,
    recording: Recording,
    standing: Option<record::Model>,
    rows: &mut Rows,
) -> Result<Written> {
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
        local: recording.owner.local,
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
        more: Typed(Value::Object(recording.more.clone())),
        review_by: fresh::review_by(&recording.more),
        state: RecordState::Published,
        withdrawn_for: None,
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
        None => rows.add_record(row),
    }
    rows.add_version(app, id, recording);
    Ok(if kept.is_some() { Written::Changed(id) } else { Written::New(id) })
}
