//! Every outgoing activity gets its place here: in the delivery order of the instance and, if it is public, in the
//! numbered log of its actor. All of it in the transaction of the act.

use std::collections::HashSet;

use hansa_entities::actor::{self, ActorKind};
use hansa_entities::log_entry::{self, Audience};
use hansa_entities::text::Codes;
use hansa_federation::log::entry::hex;
use hansa_federation::proof::eddsa;
use serde_json::Value;
use url::Url;

use super::App;
use super::actor::keys;
use super::error::{Error, Result};
use super::log;
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

/// Opens the transaction of an act that may become an entry of our log. What members remember of the log is asked first:
/// in a transaction nobody waits for the network.
pub(crate) async fn begin(app: &App) -> Result<Tx> {
    log::remember(app).await?;
    Ok(app.store.begin().await?)
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
    let object = outgoing.object.as_ref().map(Url::to_string);
    let is_numbered = audience == Audience::Public && actor.kind == ActorKind::Organization;
    let numbered = if is_numbered {
        Some(log::append(app, tx, actor, &mut activity).await?)
    } else {
        prove(app, tx, actor, &mut activity).await?;
        None
    };
    let text = |name: &str| activity.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let entry = log_entry::Model {
        position,
        actor_id: actor.id,
        activity: text("id"),
        kind: text("type"),
        key: numbered.as_ref().map(|numbered| numbered.key.clone()),
        object: object.clone(),
        epoch: numbered.as_ref().map(|numbered| numbered.number.epoch.clone()),
        seq: numbered.as_ref().and_then(|numbered| i64::try_from(numbered.number.seq).ok()),
        prev: numbered.as_ref().map(|_| activity["hansa:prev"].to_string()),
        hash: numbered.as_ref().map(|numbered| hex(&numbered.hash)),
        audience,
        recipients: Codes(outgoing.recipients.iter().map(Url::to_string).collect()),
        bytes: Some(activity.to_string()),
        created_at: app.clock.now(),
    };
    store::insert(tx, entry).await?;
    if let (Some(numbered), Some(object)) = (&numbered, &object) {
        // The later entry has the last word: nobody is sent the earlier one any more.
        store::log::erase_superseded(tx, object, &numbered.key, position).await?;
    }
    Ok(position)
}

impl App {
    /// Tells the deliverers that there is something to do. Lost wake-ups cost seconds: they also look by themselves.
    pub(crate) fn wake_outbox(&self) {
        self.signals.outbox.notify_waiters();
        self.signals.outbox.notify_one();
        self.arrivals.tell();
        // The act may have woken a copy, too; before its commit nobody could have seen that.
        if self.sync.take_woken() {
            self.signals.sync.notify_one();
        }
    }
}

/// The owned parts of an activity's head.
#[derive(Clone, Debug)]
pub(crate) struct HeadParts {
    id: Url,
    actor: Url,
    pub(crate) published: chrono::DateTime<chrono::Utc>,
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
    let hidden = hidden_among(app, rows.iter().filter_map(|row| row.object.clone()).collect()).await?;
    let shown = rows.into_iter().filter(|row| row.object.as_ref().is_none_or(|uri| !hidden.contains(uri)));
    let entries = shown.filter_map(|row| row.bytes).collect();
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
    if !is_public(&activity) || !hidden_among(app, row.object.into_iter().collect()).await?.is_empty() {
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

/// Those of some objects, records and replies, that are hidden here.
pub(super) async fn hidden_among(app: &App, objects: Vec<String>) -> Result<HashSet<String>> {
    let c = app.store.read();
    let mut hidden: HashSet<String> = HashSet::new();
    hidden.extend(store::record::list_hidden_among(c, objects.clone()).await?);
    hidden.extend(store::reply::list_hidden_among(c, objects).await?);
    Ok(hidden)
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
