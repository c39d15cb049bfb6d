//! What others ask of logs: ours, and the copies that we keep of others'.

use std::collections::HashSet;
use std::sync::Arc;

use hansa_entities::actor::{self, ActorKind};
use hansa_entities::id::ActorId;
use hansa_entities::skeleton;
use hansa_federation::backend::Policy;
use hansa_federation::log::page::{BYTES, Bone, NUMBERS};
use hansa_federation::log::reconcile::{self, Summary, Told};
use hansa_federation::log::{EntryNumber, Item, Items};
use hansa_federation::origin::authority;
use serde_json::{Value, json};
use url::Url;

use super::{State, hash, head_of_ours, number};
use crate::app::error::{Error, Result};
use crate::app::{App, actor as actors, outbox, policy};
use crate::store::{self, Conn};

/// Heads in one answer.
const HEADS: u64 = 500;
/// Keys asked for at once.
const KEYS: usize = 100;

/// A log that is served here.
#[derive(Clone, Debug)]
pub struct Log {
    pub owner: actor::Model,
    pub is_ours: bool,
}

impl Log {
    /// The log of our city with that name, or the copy of another's that `of` names.
    ///
    /// # Errors
    /// `NotFound` where there is none, or where its city is not heard here.
    pub async fn find(app: &App, username: &str, of: Option<&str>) -> Result<Self> {
        let ours = actors::find(app, username).await?;
        if ours.kind != ActorKind::Organization {
            return Err(Error::NotFound);
        }
        let Some(of) = of.filter(|of| *of != ours.uri) else {
            return Ok(Self { owner: ours, is_ours: true });
        };
        let c = app.store.read();
        let owner = store::actor::find_by_uri(c, of).await?.ok_or(Error::NotFound)?;
        if store::replica::find(c, owner.id).await?.is_none() || !is_heard(app, &owner).await? {
            return Err(Error::NotFound);
        }
        Ok(Self { owner, is_ours: false })
    }
}

async fn is_heard(app: &App, owner: &actor::Model) -> Result<bool> {
    let Ok(url) = Url::parse(&owner.uri) else { return Ok(false) };
    Ok(policy::recent_answer(app, &authority(&url)).await? == Policy::Open)
}

/// The newest head that the owner has signed.
pub(crate) async fn signed_head(app: &App, c: &impl Conn, log: &Log) -> Result<Option<Value>> {
    if log.is_ours {
        return Ok(Some(head_of_ours(app, c, &log.owner).await?));
    }
    let row = store::log::find_head(c, log.owner.id).await?;
    Ok(row.and_then(|row| serde_json::from_str(row.signed.as_deref()?).ok()))
}

/// How many entries count, and the signed head.
pub async fn collection(app: &App, log: &Log) -> Result<(u64, Option<Value>)> {
    let c = app.store.read();
    let count = State::load(c, log.owner.id).await?.fingerprint().count();
    Ok((count, signed_head(app, c, log).await?))
}

/// One page of a log.
#[derive(Clone, Debug, Default)]
pub struct LogPage {
    pub live: Vec<Value>,
    pub skeleton: Vec<Bone>,
    pub through: Option<EntryNumber>,
    pub has_more: bool,
}

/// Numbers after a number, in order: at most a hundred, and at most half a mebibyte of entries.
pub async fn page(app: &App, log: &Log, after: Option<&EntryNumber>) -> Result<LogPage> {
    let c = app.store.read();
    let after = match after {
        Some(after) => Some((after.epoch.as_str(), super::column(after.seq)?)),
        None => None,
    };
    let rows = store::skeleton::list_after(c, log.owner.id, after, NUMBERS as u64 + 1).await?;
    let mut page = LogPage { has_more: rows.len() > NUMBERS, ..LogPage::default() };
    let hidden = hidden(app, &rows).await?;
    let mut size = 0;
    for row in rows.into_iter().take(NUMBERS) {
        let shown = shown(&hidden, &row);
        size += shown.map_or(0, str::len);
        if size > BYTES && !page.live.is_empty() {
            page.has_more = true;
            break;
        }
        let number = number(&row.epoch, row.seq);
        match shown {
            Some(bytes) => page.live.push(serde_json::from_str(bytes).map_err(Error::internal)?),
            None => page.skeleton.push(Bone {
                number: number.clone(),
                hash: hash(&row.hash)?,
                key: row.key.clone(),
                tombstone: row.tombstone,
            }),
        }
        page.through = Some(number);
    }
    Ok(page)
}

/// What the entry of a key is about; hiding it hides the entry.
fn object(key: &str) -> &str {
    key.split_once(' ').map_or(key, |(object, _)| object)
}

async fn hidden(app: &App, rows: &[skeleton::Model]) -> Result<HashSet<String>> {
    let shown = rows.iter().filter(|row| row.bytes.is_some());
    outbox::hidden_among(app, shown.map(|row| object(&row.key).to_owned()).collect()).await
}

/// The bytes of an entry, unless what it is about is hidden here.
fn shown<'a>(hidden: &HashSet<String>, row: &'a skeleton::Model) -> Option<&'a str> {
    row.bytes.as_deref().filter(|_| !hidden.contains(object(&row.key)))
}

/// The live entries with these keys that can be shown.
pub async fn entries(app: &App, log: &Log, keys: Vec<String>) -> Result<Vec<Value>> {
    let c = app.store.read();
    let mut found = Vec::new();
    let mut size = 0;
    let rows = store::skeleton::list_live_by_keys(c, log.owner.id, keys.into_iter().take(KEYS)).await?;
    let hidden = hidden(app, &rows).await?;
    for row in &rows {
        let Some(bytes) = shown(&hidden, row) else { continue };
        size += bytes.len();
        // Whoever asked asks again for what is missing.
        if size > BYTES && !found.is_empty() {
            break;
        }
        found.push(serde_json::from_str(bytes).map_err(Error::internal)?);
    }
    Ok(found)
}

/// The live entries of a log for comparing. What counts no longer is not compared.
pub(crate) async fn items(app: &App, c: &impl Conn, actor: ActorId) -> Result<Arc<Items>> {
    let state = State::load(c, actor).await?;
    if let Some(items) = app.sync.kept_items(actor, state.row.version)? {
        return Ok(items);
    }
    let floor = state.floor();
    let mut items = Vec::new();
    for (key, epoch, seq, text, tombstone) in store::skeleton::list_live(c, actor).await? {
        let number = number(&epoch, seq);
        if !(tombstone && floor.as_ref().is_some_and(|floor| number <= *floor)) {
            items.push(Item { key, number, hash: hash(&text)? });
        }
    }
    let items = Arc::new(Items::new(items));
    app.sync.keep_items(actor, state.row.version, Arc::clone(&items))?;
    Ok(items)
}

/// Answers a question of a reconciliation, with the head that the answer belongs to.
pub async fn answer(app: &App, log: &Log, ranges: &[Summary]) -> Result<(Vec<Told>, Option<Value>)> {
    let c = app.store.read();
    let told = reconcile::answer(&*items(app, c, log.owner.id).await?, ranges);
    Ok((told, signed_head(app, c, log).await?))
}

/// Heads that changed since a mark that an earlier answer gave.
#[derive(Clone, Debug)]
pub struct Heads {
    pub heads: Vec<Value>,
    /// For the next question.
    pub mark: String,
    pub has_more: bool,
}

/// The newest signed heads of all logs that are kept here, ours first; those that changed since `mark`. A mark of
/// another life of this database says nothing, and everything is told.
pub async fn heads(app: &App, ours: &Log, mark: Option<&str>) -> Result<Heads> {
    let c = app.store.read();
    let lineage = app.sync.lineage();
    let since = mark.and_then(|mark| mark.rsplit_once('-')).filter(|(life, _)| *life == lineage);
    let since = since.and_then(|(_, version)| version.parse::<i64>().ok()).unwrap_or(0);
    let rows = store::log::list_heads_after(c, since, HEADS).await?;
    let has_more = rows.len() as u64 == HEADS;
    let mut heads = Vec::new();
    let mut last = since;
    for row in rows {
        last = row.version;
        if row.actor_id == ours.owner.id {
            heads.push(head_of_ours(app, c, &ours.owner).await?);
            continue;
        }
        let Some(owner) = store::actor::find(c, row.actor_id).await? else { continue };
        if let Some(signed) = row.signed.as_deref().and_then(|text| serde_json::from_str(text).ok())
            && is_heard(app, &owner).await?
        {
            heads.push(signed);
        }
    }
    Ok(Heads { heads, mark: format!("{lineage}-{last}"), has_more })
}

/// What we remember of the log of one actor: the newest head it has signed, and its newest entry.
pub async fn remembered(app: &App, log: &Log) -> Result<Value> {
    let c = app.store.read();
    let last = store::skeleton::find_newest(c, log.owner.id).await?;
    let entry = last.and_then(|row| serde_json::from_str::<Value>(row.bytes.as_deref()?).ok());
    Ok(json!({ "head": signed_head(app, c, log).await?, "last": entry }))
}

/// The document of an actor that is known here, exactly as its origin gave it: a city that is gone can still be verified.
///
/// # Errors
/// `NotFound` for actors that are not known, ours, or not heard.
pub async fn actor_document(app: &App, id: &str) -> Result<String> {
    let row = store::actor::find_by_uri(app.store.read(), id).await?.ok_or(Error::NotFound)?;
    if row.instance_id.is_none() || !is_heard(app, &row).await? {
        return Err(Error::NotFound);
    }
    row.raw.ok_or(Error::NotFound)
}
