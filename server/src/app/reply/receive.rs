//! Replies that come in: from their authors, and named by the owner of a thread.

use hansa_entities::actor;
use hansa_entities::record::{self, RecordState};
use hansa_entities::reply::{self, ReplyState};
use hansa_entities::text::Texts;
use hansa_entities::time::Time;
use hansa_federation::LanguageMap;
use hansa_federation::object::{Audience, NoteObject};
use url::Url;

use super::carried::{carried_author, receive_logged};
use super::publish::{announce, erase, retract};
use crate::app::error::{Error, Result};
use crate::app::plain::expect_thread;
use crate::app::{App, city, inbox, job, notification, outbox, sync};
use crate::store::{self, Tx};
use crate::text::{language, plain, sanitize};

/// What came of a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Received {
    Done,
    Ignored(&'static str),
    /// The record or reply that it answers is not here yet.
    Orphan(Url),
}

const AHEAD: chrono::Duration = chrono::Duration::minutes(5);

/// Writes a reply, or a newer version of one. `announced` is the thread whose owner has named it.
pub(crate) async fn receive(
    app: &App,
    tx: &Tx,
    author: &actor::Model,
    note: &NoteObject,
    bytes: String,
    announced: Option<&Url>,
) -> Result<Received> {
    if note.owner.as_str() != author.uri {
        return Ok(Received::Ignored("not_the_owner"));
    }
    if !matches!(note.audience, Audience::Public | Audience::Unlisted) {
        return Ok(Received::Ignored("not_public"));
    }
    // Taken back before it came.
    if store::record::find_by_uri(tx, note.id.as_str()).await?.is_some_and(|row| row.actor_id == author.id) {
        return Ok(Received::Ignored("withdrawn"));
    }
    let now = app.clock.now();
    // What the owner of a thread has named in its log is taken at any time, as the log itself is.
    if announced.is_none() && Time::from(note.published) > now.plus(AHEAD) {
        return Ok(Received::Ignored("from_the_future"));
    }
    let Some(root) = find_root(tx, &note.in_reply_to).await? else {
        return Ok(Received::Orphan(note.in_reply_to.clone()));
    };
    // Of what is hidden at home nothing more is told: nobody could see what they answer.
    if root.state != RecordState::Published || (root.local && root.hidden_at.is_some()) {
        return Ok(Received::Ignored("thread_closed"));
    }
    let standing = store::reply::find_by_uri(tx, note.id.as_str()).await?;
    let updated = note.updated.map_or_else(|| Time::from(note.published), Time::from);
    // Whoever names a reply names it for its own thread, wherever the reply then turns out to belong.
    let is_named = announced.is_some_and(|thread| root.context.as_deref() == Some(thread.as_str()));
    let listed = root.local || is_named || standing.as_ref().is_some_and(|row| row.listed);
    if let Some(row) = &standing {
        // What the owner of the thread had taken out comes back when the owner names it again and its origin still has
        // it; nothing else brings back what was destroyed.
        let is_back = is_named && row.state == ReplyState::Withdrawn;
        if row.actor_id != author.id || (row.state == ReplyState::Withdrawn && !is_back) {
            return Ok(Received::Ignored("withdrawn"));
        }
        if row.record_id != root.id {
            return Ok(Received::Ignored("another_thread"));
        }
        if updated <= row.updated && !is_back {
            let mut row = row.clone();
            let was_listed = row.listed;
            row.listed = listed;
            if was_listed != listed {
                store::update(tx, row).await?;
            }
            return Ok(Received::Done);
        }
    }
    let content: LanguageMap = note
        .content
        .iter()
        .filter_map(|(tag, html)| Some((language::canonical(tag)?, sanitize::clean(html).into_string())))
        .collect();
    let row = reply::Model {
        id: standing.as_ref().map_or_else(|| app.clock.id(), |row| row.id),
        uri: note.id.to_string(),
        actor_id: author.id,
        local: false,
        account_id: None,
        record_id: root.id,
        // What is answered never changes either: answers in a circle would stand nowhere.
        in_reply_to: standing
            .as_ref()
            .map_or_else(|| note.in_reply_to.to_string(), |row| row.in_reply_to.clone()),
        language: content.keys().next().cloned().unwrap_or_else(|| "und".to_owned()),
        content: Texts(content),
        source: None,
        kind: note.reply_kind.as_deref().map_or_else(|| "COMM".to_owned(), |kind| plain::one_line(kind, 16)),
        published: standing.as_ref().map_or_else(|| Time::from(note.published), |row| row.published),
        updated,
        state: ReplyState::Published,
        listed,
        hidden_at: standing.as_ref().and_then(|row| row.hidden_at),
        object: Some(bytes),
        received_at: standing.as_ref().map_or(now, |row| row.received_at),
    };
    let object = row.object.clone();
    match &standing {
        Some(_) => store::update(tx, row).await?,
        None => {
            store::insert(tx, row.clone()).await?;
            notification::replied(app, tx, &root, &row).await?;
            expect_thread(app, tx, &root).await?;
        }
    }
    // A newer version is told as a new one is: the log carries the words.
    if root.local && listed {
        let home = city::home(app).await?;
        announce(app, tx, &home, &root, &note.id, object.as_deref()).await?;
    }
    Ok(Received::Done)
}

/// The record at the root of the thread that a parent belongs to.
async fn find_root(tx: &Tx, parent: &Url) -> Result<Option<record::Model>> {
    if let Some(root) = store::record::find_by_uri(tx, parent.as_str()).await? {
        return Ok(Some(root));
    }
    match store::reply::find_by_uri(tx, parent.as_str()).await? {
        Some(reply) => Ok(store::record::find(tx, reply.record_id).await?),
        None => Ok(None),
    }
}

/// The owner of a thread names a reply: `Add` to the context. True where the reply has to be fetched from its origin.
pub(crate) async fn attach(
    tx: &Tx,
    owner: &actor::Model,
    object: &Url,
    target: &Url,
) -> Result<Option<bool>> {
    let Some(root) = store::record::find_by_context(tx, target.as_str()).await? else { return Ok(None) };
    // A collection belongs to the owner of its record; nobody else adds to it.
    if root.actor_id != owner.id || root.state != RecordState::Published {
        return Ok(None);
    }
    match store::reply::find_by_uri(tx, object.as_str()).await? {
        // Destroyed when the owner took it out: its origin says whether it is still there.
        Some(row) if row.record_id == root.id && !row.local && row.state == ReplyState::Withdrawn => {
            Ok(Some(true))
        }
        Some(mut row) if row.record_id == root.id => {
            row.listed = true;
            store::update(tx, row).await?;
            Ok(Some(false))
        }
        Some(_) => Ok(None),
        None => Ok(Some(true)),
    }
}

/// The owner of a thread takes a reply out of it. A reply of ours stays at home, unlisted.
pub(crate) async fn detach(tx: &Tx, owner: &actor::Model, object: &Url, target: &Url) -> Result<bool> {
    let Some(root) = store::record::find_by_context(tx, target.as_str()).await? else { return Ok(false) };
    if root.actor_id != owner.id {
        return Ok(false);
    }
    // A reply that was named and not fetched yet is not to be fetched any more.
    job::forget_reply(tx, object, target).await?;
    let Some(mut row) = store::reply::find_by_uri(tx, object.as_str()).await? else { return Ok(true) };
    if row.record_id != root.id {
        return Ok(false);
    }
    row.listed = false;
    if row.local {
        store::update(tx, row).await?;
    } else {
        erase(tx, row).await?;
    }
    Ok(true)
}

/// The author of a reply took it back.
pub(crate) async fn gone(app: &App, tx: &Tx, author: &actor::Model, uri: &Url) -> Result<bool> {
    let Some(row) = store::reply::find_by_uri(tx, uri.as_str()).await? else { return Ok(false) };
    if row.actor_id != author.id || row.local || row.state == ReplyState::Withdrawn {
        return Ok(false);
    }
    let root = store::record::find(tx, row.record_id).await?;
    if let Some(root) = root.filter(|root| root.local && row.listed) {
        let home = city::home(app).await?;
        retract(app, tx, &home, &root, uri).await?;
    }
    erase(tx, row).await?;
    Ok(true)
}

/// Fetches a reply from its origin and writes it. Network first, then one transaction.
pub(crate) async fn fetch(app: &App, uri: &Url, announced: Option<&Url>) -> Result<Received> {
    if let Some(target) = announced
        && let Some(received) = fetch_author(app, uri, target).await?
    {
        return Ok(received);
    }
    let (author, note, bytes) = match inbox::fetch_note(app, uri).await? {
        Some(found) => found,
        None => return Ok(Received::Ignored("not_a_reply")),
    };
    let tx = outbox::begin(app).await?;
    let received = receive(app, &tx, &author, &note, bytes, announced).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(received)
}

/// A reply that stands in the log of its thread only lacks its author: found at its address, or at the members where its
/// server is away.
async fn fetch_author(app: &App, uri: &Url, target: &Url) -> Result<Option<Received>> {
    let Some(author) = carried_author(app, uri, target).await? else { return Ok(None) };
    match inbox::fetch_actor(app, &author).await {
        Ok(_) => {}
        Err(Error::Unavailable(_) | Error::NotFound | Error::Gone) => {
            let found = sync::find_gone(app, &author, sync::Trust::Two).await?;
            if !matches!(found, sync::Gone::Known(..)) {
                return Ok(None);
            }
        }
        Err(other) => return Err(other),
    }
    let tx = outbox::begin(app).await?;
    let received = receive_logged(app, &tx, uri, target).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(received)
}
