//! Reading an outbox from its newest item back to what was known at the last reading, page by page: each page is one step
//! of a job, so that a long history is neither lost with the process nor held in memory.

use futures_util::future::join_all;
use hansa_entities::actor;
use hansa_entities::plain_origin::{self, ReadingState};
use hansa_entities::text::Codes;
use hansa_federation::collection::read_collection;
use hansa_federation::limits::{COLLECTION_ITEMS, COLLECTION_PAGES};
use hansa_federation::origin::{authority, same_origin};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::Url;

use super::item::{self, Came};
use super::schedule::next;
use crate::app::App;
use crate::app::error::{Error, Result};
use crate::app::inbox;
use crate::app::job::Turn;
use crate::app::{reply, secret};
use crate::store;

/// Newest items that are remembered, should the newest of them be withdrawn until the next reading.
const MARKS: usize = 20;
/// Documents read at the same time.
const FETCHES: usize = 8;
/// Answers that wait for what they answer.
const LATER: usize = 100;
/// Tries of a page in the middle.
const TRIES: i32 = 4;

/// How far a reading has come.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Reading {
    /// Whose outbox it is.
    uri: String,
    /// The page to read next; none before the first.
    page: Option<Url>,
    /// Fingerprints of the pages that were read: nothing is read in a circle.
    read: Vec<String>,
    items: usize,
    marks: Vec<String>,
    /// What is to be read at its own address.
    elsewhere: Vec<Url>,
    later: Vec<Url>,
    /// The pages have come to their end.
    is_over: bool,
    /// There was more than is read.
    is_bounded: bool,
}

impl Reading {
    pub(crate) fn of(actor: &str) -> Self {
        Self { uri: actor.to_owned(), ..Self::default() }
    }

    fn again(self) -> Turn {
        Turn::Again(json!(self))
    }
}

/// One step of reading an outbox.
pub(crate) async fn turn(app: &App, reading: Reading, tries: i32) -> Result<Turn> {
    let c = app.store.read();
    let Some(actor) = store::actor::find_by_uri(c, &reading.uri).await? else { return Ok(Turn::Done) };
    let Some(row) = store::plain::find(c, actor.id).await? else { return Ok(Turn::Done) };
    let owner = Url::parse(&actor.uri).map_err(Error::internal)?;
    let began = !reading.read.is_empty();
    match step(app, &actor, &owner, &row, reading).await {
        Ok(Some(reading)) => Ok(reading.again()),
        Ok(None) => Ok(Turn::Done),
        // A page in the middle is tried again before everything begins anew.
        Err(error @ Error::Unavailable(_)) if began && tries < TRIES => Err(error),
        Err(error @ Error::Internal(_)) => Err(error),
        Err(error) => {
            failed(app, row, &error).await?;
            Ok(Turn::Done)
        }
    }
}

async fn step(
    app: &App,
    actor: &actor::Model,
    owner: &Url,
    row: &plain_origin::Model,
    mut reading: Reading,
) -> Result<Option<Reading>> {
    inbox::require_policy(app, &authority(owner)).await?;
    if !reading.elsewhere.is_empty() {
        read_elsewhere(app, owner, &mut reading).await;
        return Ok(Some(reading));
    }
    if !reading.is_over {
        read_page(app, actor, owner, row, &mut reading).await?;
        return Ok(Some(reading));
    }
    for uri in std::mem::take(&mut reading.later) {
        // The last chance: whatever it answers is here by now, or was not to be had.
        if let Err(error) = reply::fetch(app, &uri, None).await {
            tracing::debug!(%error, %uri, "an answer of a plain origin was not read");
        }
    }
    finished(app, row.clone(), reading).await?;
    Ok(None)
}

async fn read_page(
    app: &App,
    actor: &actor::Model,
    owner: &Url,
    row: &plain_origin::Model,
    reading: &mut Reading,
) -> Result<()> {
    let first = actor.outbox.as_deref().and_then(|text| Url::parse(text).ok());
    let Some(page) = reading.page.take().or(first).filter(|url| same_origin(url, owner)) else {
        return Err(Error::NotFound);
    };
    let document = inbox::read_collection(app, &page).await?;
    let part = read_collection(&document.value, &document.url, app.mode())
        .ok_or(Error::Forbidden("not_a_collection"))?;
    reading.read.push(secret::fingerprint(page.as_str()));
    reading.is_bounded |= part.is_cut;
    for item in &part.items {
        if let Some(id) = item::id(item) {
            if row.marks.0.iter().any(|mark| mark == id) {
                reading.is_over = true;
                break;
            }
            if reading.marks.len() < MARKS {
                reading.marks.push(id.to_owned());
            }
        }
        if reading.items >= COLLECTION_ITEMS {
            reading.is_over = true;
            reading.is_bounded = true;
            break;
        }
        reading.items += 1;
        put(reading, item::apply(app, owner, item).await?);
    }
    match part.next {
        _ if reading.is_over => {}
        None => reading.is_over = true,
        Some(next) => {
            let is_circle = reading.read.contains(&secret::fingerprint(next.as_str()));
            if is_circle || reading.read.len() >= usize::try_from(COLLECTION_PAGES).unwrap_or_default() {
                reading.is_over = true;
                reading.is_bounded = true;
            }
            reading.page = Some(next);
        }
    }
    Ok(())
}

fn put(reading: &mut Reading, came: Came) {
    match came {
        Came::Done => {}
        Came::Elsewhere(url) => reading.elsewhere.push(url),
        Came::Later(url) if reading.later.len() < LATER => reading.later.push(url),
        Came::Later(_) => reading.is_bounded = true,
    }
}

/// What was only named is read from its own address, some at a time. What cannot be had is left out.
async fn read_elsewhere(app: &App, owner: &Url, reading: &mut Reading) {
    let rest = reading.elsewhere.split_off(FETCHES.min(reading.elsewhere.len()));
    let some = std::mem::replace(&mut reading.elsewhere, rest);
    let found = join_all(some.iter().map(|url| async move {
        if is_here(app, url).await? {
            return Ok(Came::Done);
        }
        let value: Value = inbox::read_document(app, url).await?.value;
        match item::apply(app, owner, &value).await? {
            // A name of a name: one step more, and no further.
            Came::Elsewhere(next) if value.get("actor").is_some() && next != *url => {
                let value = inbox::read_document(app, &next).await?.value;
                item::apply(app, owner, &value).await
            }
            came => Ok(came),
        }
    }))
    .await;
    for came in found {
        match came {
            Ok(Came::Elsewhere(_) | Came::Done) => {}
            Ok(came @ Came::Later(_)) => put(reading, came),
            Err(error) => {
                let error: Error = error;
                tracing::debug!(%error, "an item of a plain origin was not read");
            }
        }
    }
}

async fn is_here(app: &App, uri: &Url) -> Result<bool> {
    let c = app.store.read();
    Ok(store::record::find_by_uri(c, uri.as_str()).await?.is_some()
        || store::reply::find_by_uri(c, uri.as_str()).await?.is_some())
}

async fn finished(app: &App, mut row: plain_origin::Model, reading: Reading) -> Result<()> {
    row.read_at = Some(app.clock.now());
    row.state = if reading.is_bounded { ReadingState::Bounded } else { ReadingState::Read };
    if !reading.marks.is_empty() {
        // The older ones stay behind the new: of a few new items some may be withdrawn.
        let mut marks = reading.marks;
        marks.extend(row.marks.0);
        marks.truncate(MARKS);
        row.marks = Codes(marks);
    }
    row.failures = 0;
    row.away = false;
    row.error = None;
    row.next_at = next(app, 0);
    settle(app, row).await
}

async fn failed(app: &App, mut row: plain_origin::Model, error: &Error) -> Result<()> {
    row.state = ReadingState::Failed;
    row.failures = row.failures.saturating_add(1);
    row.away = matches!(error, Error::Unavailable(_));
    row.error = Some(error.to_string().chars().take(500).collect());
    row.next_at = next(app, row.failures);
    settle(app, row).await
}

async fn settle(app: &App, row: plain_origin::Model) -> Result<()> {
    let tx = app.store.begin().await?;
    // The follow may have ended meanwhile.
    if store::plain::find(&tx, row.actor_id).await?.is_some() {
        store::update(&tx, row).await?;
    }
    Ok(tx.commit().await.map_err(store::Error::from)?)
}
