//! Every outgoing activity gets its place here: in the delivery order of the instance and, if it is public, in the
//! numbered log of its actor. All of it in the transaction of the act.

use hansa_entities::actor::{self, ActorKind};
use hansa_entities::log_entry::{self, Audience};
use hansa_entities::log_head;
use hansa_entities::text::Codes;
use hansa_federation::log::entry::hex;
use hansa_federation::log::{EntryNumber, Previous, entry_hash, entry_key, new_epoch, stamp};
use hansa_federation::proof::eddsa;
use serde_json::Value;
use url::Url;

use super::App;
use super::actor::keys;
use super::error::{Error, Result};
use super::permission::{Verb, require};
use super::principal::Principal;
use crate::store::{self, Tx};

/// Who is served, beside the recipients that the act names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outgoing {
    pub audience: Option<Audience>,
    /// Inboxes named by the act itself.
    pub recipients: Vec<Url>,
    /// The object that the activity is about, for addressing later words about it.
    pub object: Option<Url>,
}

impl Outgoing {
    /// To the followers of the actor.
    pub(crate) fn public(object: &Url) -> Self {
        Self { audience: Some(Audience::Public), recipients: Vec::new(), object: Some(object.clone()) }
    }

    /// To named inboxes only.
    pub(crate) fn direct(recipients: Vec<Url>, object: Option<&Url>) -> Self {
        Self { audience: Some(Audience::Direct), recipients, object: object.cloned() }
    }
}

/// Signs an object with the proof key of its owner (FEP-8b32).
pub(crate) async fn prove(app: &App, tx: &Tx, owner: &actor::Model, document: &mut Value) -> Result<()> {
    let keys = keys(app, tx, owner.id).await?;
    eddsa::sign(document, &keys.ed25519, &keys.ed25519_id, app.clock.at()).map_err(Error::internal)
}

/// Appends an activity and returns its position. The caller commits, then calls [`App::wake_outbox`].
pub(crate) async fn append(
    app: &App,
    tx: &Tx,
    actor: &actor::Model,
    mut activity: Value,
    outgoing: Outgoing,
) -> Result<i64> {
    // The counter's row lock orders every writer, of this process and of others, until the commit.
    let position = store::log::next_position(tx).await?;
    let audience = outgoing.audience.unwrap_or(Audience::Direct);
    let is_numbered = audience == Audience::Public && actor.kind == ActorKind::Organization;
    let number = if is_numbered { Some(number(app, tx, actor).await?) } else { None };
    if let Some((number, previous)) = &number {
        stamp(&mut activity, number, previous);
    }
    prove(app, tx, actor, &mut activity).await?;
    let hash = entry_hash(&activity);
    let text = |name: &str| activity.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let entry = log_entry::Model {
        position,
        actor_id: actor.id,
        activity: text("id"),
        kind: text("type"),
        key: number.as_ref().and_then(|_| entry_key(&activity)),
        object: outgoing.object.as_ref().map(Url::to_string),
        epoch: number.as_ref().map(|(number, _)| number.epoch.clone()),
        seq: number.as_ref().and_then(|(number, _)| i64::try_from(number.seq).ok()),
        prev: number.as_ref().map(|_| activity["hansa:prev"].to_string()),
        hash: number.as_ref().map(|_| hex(&hash)),
        audience,
        recipients: Codes(outgoing.recipients.iter().map(Url::to_string).collect()),
        bytes: Some(activity.to_string()),
        created_at: app.clock.now(),
    };
    store::insert(tx, entry).await?;
    if let Some((number, _)) = number {
        move_head(tx, actor, &number, &hash).await?;
    }
    Ok(position)
}

/// The next number in the log of an actor, and the one before it.
async fn number(app: &App, tx: &Tx, actor: &actor::Model) -> Result<(EntryNumber, Previous)> {
    let head = store::log::find_head(tx, actor.id).await?;
    let opened = app.epochs.lock().map_err(Error::internal)?.get(&actor.id).cloned();
    let previous = match &head {
        None => Previous::none(),
        Some(head) => Previous {
            epoch: head.epoch.clone(),
            seq: u64::try_from(head.seq).unwrap_or_default(),
            hash: head.hash.clone(),
        },
    };
    // Another process may have opened a newer epoch in the meantime: then that one is shared.
    if let (Some(head), Some(opened)) = (&head, &opened)
        && head.epoch >= *opened
    {
        return Ok((EntryNumber { epoch: head.epoch.clone(), seq: previous.seq + 1 }, previous));
    }
    let after = head.as_ref().map(|head| head.epoch.as_str());
    let epoch = new_epoch(after, app.clock.at(), app.clock.random());
    app.epochs.lock().map_err(Error::internal)?.insert(actor.id, epoch.clone());
    Ok((EntryNumber { epoch, seq: 1 }, previous))
}

async fn move_head(tx: &Tx, actor: &actor::Model, number: &EntryNumber, hash: &[u8; 32]) -> Result<()> {
    let head = log_head::Model {
        actor_id: actor.id,
        epoch: number.epoch.clone(),
        seq: i64::try_from(number.seq).map_err(Error::internal)?,
        hash: hex(hash),
    };
    if !store::insert_new(tx, head.clone()).await? {
        store::update(tx, head).await?;
    }
    Ok(())
}

impl App {
    /// Tells the deliverers that there is something to do. Lost wake-ups cost seconds: they also look by themselves.
    pub(crate) fn wake_outbox(&self) {
        self.signals.outbox.notify_waiters();
        self.signals.outbox.notify_one();
    }
}

/// The owned parts of an activity's head.
#[derive(Clone, Debug)]
pub(crate) struct HeadParts {
    id: Url,
    actor: Url,
    published: chrono::DateTime<chrono::Utc>,
    to: Vec<Url>,
    cc: Vec<Url>,
}

impl HeadParts {
    pub(crate) fn borrow(&self) -> hansa_federation::activity::Head<'_> {
        hansa_federation::activity::Head {
            id: &self.id,
            actor: &self.actor,
            published: self.published,
            to: &self.to,
            cc: &self.cc,
        }
    }
}

/// The head of a public activity: to everyone, for the attention of the followers.
pub(crate) fn head(app: &App, actor: &actor::Model) -> Result<HeadParts> {
    let public = Url::parse(hansa_federation::PUBLIC).map_err(Error::internal)?;
    let followers = actor.followers.as_deref().and_then(|text| Url::parse(text).ok());
    head_to(app, actor, vec![public], followers.into_iter().collect())
}

/// The head of an activity for named actors.
pub(crate) fn head_to(app: &App, actor: &actor::Model, to: Vec<Url>, cc: Vec<Url>) -> Result<HeadParts> {
    Ok(HeadParts {
        id: app.ids.activity(app.clock.id()),
        actor: Url::parse(&actor.uri).map_err(Error::internal)?,
        published: app.clock.at(),
        to,
        cc,
    })
}

/// One page of what an actor of ours has said in public.
#[derive(Clone, Debug)]
pub struct OutboxPage {
    /// Entries that can be read, in all.
    pub total: u64,
    /// The exact activities, newest first.
    pub entries: Vec<String>,
    /// Read on before this position; none on the last page.
    pub next: Option<i64>,
}

/// Entries of a page.
const PAGE: usize = 20;

/// Public activities of one of our actors, newest first, before a position. What is hidden here is left out.
pub async fn page(app: &App, reader: &Principal, username: &str, before: Option<i64>) -> Result<OutboxPage> {
    require(reader, Verb::Read)?;
    let c = app.store.read();
    let owner = super::actor::find(app, username).await?;
    // One more than is shown tells whether there is another page.
    let mut rows = store::log::list_public(c, owner.id, before, PAGE as u64 + 1).await?;
    let has_more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| has_more).map(|row| row.position);
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        if !is_hidden(app, row.object.as_deref()).await? {
            entries.extend(row.bytes);
        }
    }
    let total = store::log::count_public(c, owner.id).await?;
    Ok(OutboxPage { total, entries, next })
}

/// The exact bytes of a public activity of ours.
///
/// # Errors
/// `NotFound` alike for what never was, what was not public, and what has been erased or hidden.
pub async fn activity(app: &App, reader: &Principal, id: uuid::Uuid) -> Result<String> {
    require(reader, Verb::Read)?;
    let uri = app.ids.activity(id);
    let row = store::log::find_by_activity(app.store.read(), uri.as_str()).await?.ok_or(Error::NotFound)?;
    let bytes = row.bytes.ok_or(Error::NotFound)?;
    let activity: Value = serde_json::from_str(&bytes).map_err(Error::internal)?;
    if !is_public(&activity) || is_hidden(app, row.object.as_deref()).await? {
        return Err(Error::NotFound);
    }
    Ok(bytes)
}

/// Who is served says little: an answer to a reply goes to few servers and is public all the same.
fn is_public(activity: &Value) -> bool {
    let names = |field: &str| match activity.get(field) {
        Some(Value::Array(list)) => list.iter().any(|item| item == hansa_federation::PUBLIC),
        Some(one) => one == hansa_federation::PUBLIC,
        None => false,
    };
    names("to") || names("cc")
}

async fn is_hidden(app: &App, object: Option<&str>) -> Result<bool> {
    let Some(uri) = object else { return Ok(false) };
    let c = app.store.read();
    if let Some(row) = store::record::find_by_uri(c, uri).await? {
        return Ok(row.hidden_at.is_some());
    }
    let reply = store::reply::find_by_uri(c, uri).await?;
    Ok(reply.is_some_and(|row| row.hidden_at.is_some()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_names_everyone_is_public() {
        assert!(is_public(&json!({"to": [hansa_federation::PUBLIC]})));
        assert!(is_public(&json!({"to": "https://a.example/a/x", "cc": hansa_federation::PUBLIC})));
        assert!(!is_public(&json!({"to": ["https://a.example/a/x"]})));
        assert!(!is_public(&json!({"to": null, "bto": [hansa_federation::PUBLIC]})));
    }
}
