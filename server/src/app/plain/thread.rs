//! The whole thread of a record of a plain origin, from the collection that its `context` is (FEP-7888, FEP-f228). Each
//! post is read from its own origin; the collection only names them.

use std::collections::HashMap;

use futures_util::future::join_all;
use hansa_entities::id::RecordId;
use hansa_entities::record::{self, RecordState};
use hansa_federation::collection::{item_ids, read_collection};
use hansa_federation::limits::{COLLECTION_ITEMS, COLLECTION_PAGES};
use hansa_federation::origin::authority;
use serde::{Deserialize, Serialize};
use serde_json::json;
use url::Url;

use crate::app::error::{Error, Result};
use crate::app::job::{self, Turn};
use crate::app::permission::{Verb, require};
use crate::app::reply::Received;
use crate::app::{App, Principal, inbox, reply, secret};
use crate::store::{self, Tx};

/// A thread is read again no sooner than this.
pub(crate) const THREAD_PAUSE: chrono::Duration = chrono::Duration::minutes(15);
/// Posts read at the same time.
const FETCHES: usize = 8;
/// Posts of one other host that one thread can make us ask for: nobody sends us to a third one in numbers.
const FOREIGN: usize = 50;
const TRIES: i32 = 4;

/// How far the reading of a thread has come.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Backfill {
    /// The collection.
    uri: String,
    page: Option<Url>,
    read: Vec<String>,
    is_over: bool,
    /// Posts that are not here, in the order in which they were named.
    missing: Vec<Url>,
    named: usize,
    /// Posts that answer something that was not here either.
    orphans: Vec<Url>,
    /// Some post was written since the orphans were put aside.
    has_grown: bool,
}

impl Backfill {
    pub(crate) fn of(context: &str) -> Self {
        Self { uri: context.to_owned(), ..Self::default() }
    }
}

/// True where a record has a thread elsewhere that nothing else keeps complete.
async fn is_plain(tx: &Tx, root: &record::Model) -> Result<bool> {
    if root.local || root.state != RecordState::Published || root.context.is_none() {
        return Ok(false);
    }
    Ok(store::actor::find(tx, root.actor_id).await?.is_some_and(|owner| owner.log.is_none()))
}

/// A record or reply of a plain origin has come: the rest of its thread is looked for.
pub(crate) async fn expect_thread(app: &App, tx: &Tx, root: &record::Model) -> Result<()> {
    match &root.context {
        Some(context) if is_plain(tx, root).await? => job::read_thread(app, tx, context).await,
        Some(_) | None => Ok(()),
    }
}

/// Looks for the rest of a thread because somebody asks for it.
pub async fn ask(app: &App, principal: &Principal, id: RecordId) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    let root = store::record::find(&tx, id).await?.ok_or(Error::NotFound)?;
    if !is_plain(&tx, &root).await? {
        return Err(Error::Conflict("not_a_plain_thread"));
    }
    expect_thread(app, &tx, &root).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(())
}

/// One step of reading a thread.
pub(crate) async fn turn(app: &App, backfill: Backfill, tries: i32) -> Result<Turn> {
    let root = store::record::find_by_context(app.store.read(), &backfill.uri).await?;
    if root.is_none_or(|root| root.local || root.state != RecordState::Published) {
        return Ok(Turn::Done);
    }
    match step(app, backfill).await {
        Ok(Some(backfill)) => Ok(Turn::Again(json!(backfill))),
        Ok(None) => Ok(Turn::Done),
        Err(error @ Error::Internal(_)) => Err(error),
        Err(error @ Error::Unavailable(_)) if tries < TRIES => Err(error),
        // Many contexts are only names. A thread that cannot be read is no fault of ours and no work for anybody.
        Err(error) => {
            tracing::debug!(%error, "a thread was not read");
            Ok(Turn::Done)
        }
    }
}

async fn step(app: &App, mut backfill: Backfill) -> Result<Option<Backfill>> {
    let context = Url::parse(&backfill.uri).map_err(Error::internal)?;
    inbox::require_policy(app, &authority(&context)).await?;
    if !backfill.is_over {
        read_page(app, &context, &mut backfill).await?;
        return Ok(Some(backfill));
    }
    if backfill.missing.is_empty() && backfill.has_grown {
        backfill.missing = std::mem::take(&mut backfill.orphans);
        backfill.has_grown = false;
    }
    if backfill.missing.is_empty() {
        return Ok(None);
    }
    let rest = backfill.missing.split_off(FETCHES.min(backfill.missing.len()));
    let some = std::mem::replace(&mut backfill.missing, rest);
    let context = &context;
    let found = join_all(some.into_iter().map(|uri| async move {
        let received = reply::fetch(app, &uri, Some(context)).await;
        (uri, received)
    }))
    .await;
    for (uri, received) in found {
        match received {
            Ok(Received::Done) => backfill.has_grown = true,
            Ok(Received::Orphan(_)) => backfill.orphans.push(uri),
            Ok(Received::Ignored(_)) => {}
            Err(error) => tracing::debug!(%error, %uri, "a post of a thread was not read"),
        }
    }
    Ok(Some(backfill))
}

async fn read_page(app: &App, context: &Url, backfill: &mut Backfill) -> Result<()> {
    let page = backfill.page.take().unwrap_or_else(|| context.clone());
    let document = inbox::read_collection(app, &page).await?;
    let part = read_collection(&document.value, &document.url, app.mode())
        .ok_or(Error::Forbidden("not_a_collection"))?;
    backfill.read.push(secret::fingerprint(page.as_str()));
    let mut hosts: HashMap<String, usize> = HashMap::new();
    for url in &backfill.missing {
        *hosts.entry(authority(url)).or_default() += 1;
    }
    for uri in item_ids(&part.items, app.mode()) {
        if backfill.named >= COLLECTION_ITEMS {
            backfill.is_over = true;
            break;
        }
        backfill.named += 1;
        if app.ids.is_local(&uri) || backfill.missing.contains(&uri) || is_here(app, &uri).await? {
            continue;
        }
        let host = authority(&uri);
        let asked = hosts.entry(host.clone()).or_default();
        if host != authority(context) && *asked >= FOREIGN {
            continue;
        }
        *asked += 1;
        backfill.missing.push(uri);
    }
    match part.next {
        Some(next)
            if !backfill.is_over
                && !backfill.read.contains(&secret::fingerprint(next.as_str()))
                && backfill.read.len() < usize::try_from(COLLECTION_PAGES).unwrap_or_default() =>
        {
            backfill.page = Some(next);
        }
        Some(_) | None => backfill.is_over = true,
    }
    Ok(())
}

async fn is_here(app: &App, uri: &Url) -> Result<bool> {
    let c = app.store.read();
    Ok(store::record::find_by_uri(c, uri.as_str()).await?.is_some()
        || store::reply::find_by_uri(c, uri.as_str()).await?.is_some())
}
