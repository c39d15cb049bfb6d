//! An officer answers.

use hansa_entities::actor;
use hansa_entities::id::{RecordId, ReplyId};
use hansa_entities::record::{self, RecordState};
use hansa_entities::reply::{self, ReplyState};
use hansa_entities::text::Texts;
use hansa_entities::vocabulary;
use hansa_federation::activity::{build_add, build_create, build_delete, build_remove};
use hansa_federation::object::{Audience, NoteObject, build_note, build_tombstone};
use serde_json::json;
use url::Url;

use crate::app::error::{Error, Result};
use crate::app::field::FieldErrors;
use crate::app::once::{self, Once};
use crate::app::outbox::{self, Outgoing, head_to};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal, audit, city, failpoint, follow, notification};
use crate::store::{self, Tx};
use crate::text::{language, markdown, plain};

/// A reply as typed.
#[derive(Clone, Debug, Default)]
pub struct ReplyForm {
    /// Markdown.
    pub content: String,
    pub language: String,
    /// Code of the list `reply`; a comment where it is empty.
    pub kind: String,
    /// The reply that is answered; the record itself where there is none.
    pub in_reply_to: Option<ReplyId>,
}

/// The most characters of a reply.
pub const LONGEST: usize = 5000;

/// A reply that may be sent.
struct Judged {
    content: String,
    language: String,
    kind: String,
}

fn judge(form: &ReplyForm) -> std::result::Result<Judged, FieldErrors> {
    let mut errors = FieldErrors::default();
    let content = plain::prose(&form.content, usize::MAX);
    match content.chars().count() {
        0 => errors.add("content", "required"),
        1..=LONGEST => {}
        _ => errors.add_limit("content", "too_long", LONGEST as u64),
    }
    let language = language::canonical(&form.language);
    if language.is_none() {
        errors.add("language", if form.language.is_empty() { "required" } else { "not_a_language" });
    }
    let kind = if form.kind.is_empty() { "COMM".to_owned() } else { form.kind.clone() };
    if !vocabulary::knows("reply", &kind) {
        errors.add("kind", "unknown_code");
    }
    match language {
        Some(language) if errors.0.is_empty() => Ok(Judged { content, language, kind }),
        _ => Err(errors),
    }
}

/// Writes a reply to a record of any city and sends it to the owner of the thread, who announces it to everyone.
pub async fn publish(
    app: &App,
    principal: &Principal,
    record: RecordId,
    form: &ReplyForm,
) -> Result<ReplyId> {
    write(app, principal, record, form, None).await
}

/// The same, once for each key that a page was given. The same page with another text is another reply: whoever went back
/// and wrote something else means it.
pub async fn publish_once(
    app: &App,
    principal: &Principal,
    record: RecordId,
    form: &ReplyForm,
    key: &str,
) -> Result<ReplyId> {
    let parent = form.in_reply_to.map(|id| id.0).unwrap_or_default();
    let texts = [&form.content, &form.kind, &form.language].map(String::as_bytes);
    let asked = once::hash(&[record.0.as_bytes(), parent.as_bytes(), texts[0], texts[1], texts[2]]);
    let once = Once::new("reply", &format!("{key}:{asked}"), &[]);
    write(app, principal, record, form, Some(&once)).await
}

async fn write(
    app: &App,
    principal: &Principal,
    record: RecordId,
    form: &ReplyForm,
    once: Option<&Once>,
) -> Result<ReplyId> {
    require(principal, Verb::Write)?;
    let signed = principal.account().ok_or(Error::Unauthenticated)?;
    let Judged { content: source, language, kind } = judge(form).map_err(Error::Invalid)?;
    let home = city::home(app).await?;
    let tx = outbox::begin(app).await?;
    let earlier = match once {
        Some(once) => once::find(&tx, principal, once).await?,
        None => None,
    };
    if let Some(earlier) = &earlier
        && let Some(row) = store::reply::find(&tx, earlier.id.into()).await?
        && row.state == ReplyState::Published
    {
        return Ok(row.id);
    }
    let root = store::record::find(&tx, record).await?.ok_or(Error::NotFound)?;
    require_open(&root)?;
    let account = store::account::find(&tx, signed.id).await?.ok_or(Error::Unauthenticated)?;
    let officer = store::actor::find(&tx, account.actor_id).await?.ok_or(Error::NotFound)?;
    let parent = match form.in_reply_to {
        Some(id) => Some(open_parent(&tx, id, record).await?),
        None => None,
    };
    let mut people = vec![store::actor::find(&tx, root.actor_id).await?.ok_or(Error::NotFound)?];
    if let Some(parent) = &parent {
        people.extend(store::actor::find(&tx, parent.actor_id).await?);
    }
    let remote: Vec<actor::Model> = people.into_iter().filter(|actor| actor.instance_id.is_some()).collect();
    let id: ReplyId = app.clock.id();
    let now = app.clock.now();
    let uri = app.ids.object(id.0);
    let in_reply_to = parent.as_ref().map_or(&root.uri, |parent| &parent.uri).clone();
    let note = NoteObject {
        id: uri.clone(),
        owner: Url::parse(&officer.uri).map_err(Error::internal)?,
        content: Texts::of(&language, markdown::render(&source).into_string()).0,
        in_reply_to: Url::parse(&in_reply_to).map_err(Error::internal)?,
        context: root.context.as_deref().and_then(|text| Url::parse(text).ok()),
        published: now.at(),
        updated: None,
        url: Some(uri.clone()),
        to: vec![Url::parse(hansa_federation::PUBLIC).map_err(Error::internal)?],
        cc: remote.iter().filter_map(|actor| Url::parse(&actor.uri).ok()).collect(),
        audience: Audience::Public,
        mentions: Vec::new(),
        reply_kind: Some(kind.clone()),
        salt: None,
    };
    let mut document = build_note(&note);
    outbox::prove(app, &tx, &officer, &mut document).await?;
    let row = reply::Model {
        id,
        uri: uri.to_string(),
        actor_id: officer.id,
        local: true,
        account_id: Some(signed.id),
        record_id: record,
        in_reply_to,
        content: Texts(note.content.clone()),
        source: Some(source),
        language,
        kind,
        published: now,
        updated: now,
        state: ReplyState::Published,
        listed: root.local,
        hidden_at: None,
        object: Some(document.to_string()),
        received_at: now,
    };
    store::insert(&tx, row.clone()).await?;
    notification::replied(app, &tx, &root, &row).await?;
    let head = head_to(app, &officer, note.to.clone(), note.cc.clone())?;
    let carried = document.to_string();
    let activity = build_create(&head.borrow(), document);
    send(app, &tx, &officer, &remote, activity, &uri).await?;
    if root.local {
        announce(app, &tx, &home, &root, &uri, Some(&carried)).await?;
    }
    match (once, earlier) {
        (Some(once), None) => once::keep(app, &tx, principal, once, id.0).await?,
        (Some(once), Some(earlier)) => earlier.renew(&tx, once, id.0).await?,
        (None, _) => {}
    }
    failpoint::reach("reply.before_commit");
    tx.commit().await.map_err(store::Error::from)?;
    failpoint::reach("reply.after_commit");
    app.wake_outbox();
    Ok(id)
}

fn require_open(root: &record::Model) -> Result<()> {
    match root.state {
        RecordState::Published if root.hidden_at.is_none() => Ok(()),
        RecordState::Withdrawn => Err(Error::Gone),
        RecordState::Published | RecordState::Orphaned | RecordState::Pruned => Err(Error::NotFound),
    }
}

async fn open_parent(tx: &Tx, id: ReplyId, record: RecordId) -> Result<reply::Model> {
    let parent = store::reply::find(tx, id).await?;
    parent
        .filter(|row| {
            row.record_id == record && row.state == ReplyState::Published && row.hidden_at.is_none()
        })
        .ok_or_else(|| Error::field("in_reply_to", "not_found"))
}

/// Sends an officer's activity to the people it concerns.
async fn send(
    app: &App,
    tx: &Tx,
    officer: &actor::Model,
    to: &[actor::Model],
    activity: serde_json::Value,
    object: &Url,
) -> Result<()> {
    let last = store::log::last_position(tx).await?;
    let mut inboxes: Vec<Url> = Vec::new();
    for actor in to {
        if let Some(instance) = actor.instance_id {
            follow::open_cursor(tx, instance, last).await?;
        }
        let inbox =
            Url::parse(actor.shared_inbox.as_deref().unwrap_or(&actor.inbox)).map_err(Error::internal)?;
        if !inboxes.contains(&inbox) {
            inboxes.push(inbox);
        }
    }
    outbox::append(app, tx, officer, activity, Outgoing::direct(inboxes, Some(object))).await?;
    Ok(())
}

/// Tells the followers that a reply belongs to a thread of ours: `Add` to its context (FEP-7888), with the reply as its
/// author has signed it.
pub(super) async fn announce(
    app: &App,
    tx: &Tx,
    home: &actor::Model,
    root: &record::Model,
    uri: &Url,
    object: Option<&str>,
) -> Result<()> {
    let Some(context) = root.context.as_deref().and_then(|text| Url::parse(text).ok()) else { return Ok(()) };
    let carried = object.and_then(|text| serde_json::from_str(text).ok());
    let carried = carried.unwrap_or_else(|| json!(uri));
    let activity = build_add(&outbox::head(app, home)?.borrow(), carried, &context);
    outbox::append(app, tx, home, activity, Outgoing::public(uri)).await?;
    Ok(())
}

/// Tells the followers that a reply no longer belongs to a thread of ours.
pub(super) async fn retract(
    app: &App,
    tx: &Tx,
    home: &actor::Model,
    root: &record::Model,
    uri: &Url,
) -> Result<()> {
    let Some(context) = root.context.as_deref().and_then(|text| Url::parse(text).ok()) else { return Ok(()) };
    let activity = build_remove(&outbox::head(app, home)?.borrow(), uri, &context);
    outbox::append(app, tx, home, activity, Outgoing::public(uri)).await?;
    Ok(())
}

/// Takes an own reply back, here and at those who received it.
pub async fn withdraw(app: &App, principal: &Principal, id: ReplyId) -> Result<()> {
    require(principal, Verb::Write)?;
    let home = city::home(app).await?;
    let tx = outbox::begin(app).await?;
    let mut row = store::reply::find(&tx, id).await?.ok_or(Error::NotFound)?;
    if !row.local || (row.account_id != principal.account_id() && !principal.is_administrator()) {
        return Err(Error::Forbidden("not_ours"));
    }
    if row.state == ReplyState::Withdrawn {
        return Err(Error::Gone);
    }
    let officer = store::actor::find(&tx, row.actor_id).await?.ok_or(Error::NotFound)?;
    let root = store::record::find(&tx, row.record_id).await?.ok_or(Error::NotFound)?;
    let uri = Url::parse(&row.uri).map_err(Error::internal)?;
    let parent = Url::parse(&row.in_reply_to).ok();
    let context = root.context.as_deref().and_then(|text| Url::parse(text).ok());
    let now = app.clock.now();
    let stone = build_tombstone(&uri, "Note", now.at(), context.as_ref(), parent.as_ref());
    let public = Url::parse(hansa_federation::PUBLIC).map_err(Error::internal)?;
    let activity = build_delete(&head_to(app, &officer, vec![public], Vec::new())?.borrow(), stone);
    // Whoever was sent the reply is sent its end; the text itself is destroyed in the log too.
    let first = store::log::first_entry_of(&tx, uri.as_str()).await?;
    let recipients = first.map(|entry| entry.recipients.0).unwrap_or_default();
    let inboxes = recipients.iter().filter_map(|text| Url::parse(text).ok()).collect();
    let position =
        outbox::append(app, &tx, &officer, activity, Outgoing::direct(inboxes, Some(&uri))).await?;
    store::log::erase_object(&tx, uri.as_str(), position).await?;
    if root.local {
        retract(app, &tx, &home, &root, &uri).await?;
    }
    // The tombstone at its address says the same time as the one that is sent.
    row.updated = now;
    erase(&tx, row).await?;
    audit::record(app, &tx, principal, "reply.withdraw", uri.as_str(), json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(())
}

/// Destroys the text of a reply; its place in the thread stays.
pub(super) async fn erase(tx: &Tx, mut row: reply::Model) -> Result<()> {
    row.state = ReplyState::Withdrawn;
    row.content = Texts::default();
    row.source = None;
    row.object = None;
    Ok(store::update(tx, row).await?)
}
