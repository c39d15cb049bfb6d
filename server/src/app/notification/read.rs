//! What somebody was told.

use std::collections::HashMap;

use hansa_entities::id::{ActorId, NotificationId, RecordId, ReplyId};
use hansa_entities::notification::{self, Reason};
use hansa_entities::record::RecordState;
use hansa_entities::reply::ReplyState;
use hansa_entities::text::Texts;

use super::REASONS;
use crate::app::city::{self, CityCard};
use crate::app::error::{Error, Result};
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal};
use crate::store;

/// What a reader asks for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    pub reason: Option<Reason>,
    /// Older than this one.
    pub before: Option<NotificationId>,
    /// 40 where it is not said, 100 at most.
    pub limit: Option<u64>,
}

/// One thing that somebody was told.
#[derive(Clone, Debug)]
pub struct NoticeView {
    pub notification: notification::Model,
    pub record: Option<RecordNamed>,
    /// Sanitised HTML of the reply; none where it does not stand any more.
    pub reply: Option<Texts>,
    pub actor: Option<CityCard>,
}

/// A record that something is told about.
#[derive(Clone, Debug)]
pub struct RecordNamed {
    pub id: RecordId,
    pub local: bool,
    /// Empty where it was withdrawn.
    pub title: Texts,
}

/// One page, newest first.
#[derive(Clone, Debug)]
pub struct Page {
    pub items: Vec<NoticeView>,
    /// Leads to older ones.
    pub next: Option<NotificationId>,
    /// How many are unread in all.
    pub unread: u64,
    /// How many there are of each reason, in the order of [`REASONS`]; none of those of which there are none.
    pub counts: Vec<(Reason, u64)>,
}

const LIMIT: u64 = 40;
const MOST: u64 = 100;

/// One page of what the own account was told.
pub async fn list(app: &App, principal: &Principal, filter: &Filter) -> Result<Page> {
    require(principal, Verb::ReadInside)?;
    let account = principal.account_id().ok_or(Error::Unauthenticated)?;
    let c = app.store.read();
    let limit = filter.limit.unwrap_or(LIMIT).clamp(1, MOST);
    // One more than is shown tells whether there is another page.
    let mut rows = store::notification::list(c, account, filter.reason, filter.before, limit + 1).await?;
    let has_more = rows.len() as u64 > limit;
    if has_more {
        rows.pop();
    }
    let next = rows.last().filter(|_| has_more).map(|row| row.id);
    let unread = store::notification::count_unread(c, account).await?;
    let found = store::notification::count_by_reason(c, account).await?;
    let count = |reason: Reason| found.iter().find(|(known, _)| *known == reason).map(|(_, count)| *count);
    let counts = REASONS.into_iter().filter_map(|reason| Some((reason, count(reason)?.unsigned_abs())));
    Ok(Page { items: dress(app, rows).await?, next, unread, counts: counts.collect() })
}

async fn dress(app: &App, rows: Vec<notification::Model>) -> Result<Vec<NoticeView>> {
    let c = app.store.read();
    let records: HashMap<RecordId, RecordNamed> =
        store::record::list_by_ids(c, rows.iter().filter_map(|row| row.record_id))
            .await?
            .into_iter()
            .map(|row| {
                let stands = row.state == RecordState::Published && row.hidden_at.is_none();
                let title = if stands { row.title } else { Texts::default() };
                (row.id, RecordNamed { id: row.id, local: row.local, title })
            })
            .collect();
    let replies: HashMap<ReplyId, Texts> =
        store::reply::list_by_ids(c, rows.iter().filter_map(|row| row.reply_id))
            .await?
            .into_iter()
            .filter(|row| row.state == ReplyState::Published && row.hidden_at.is_none())
            .map(|row| (row.id, row.content))
            .collect();
    let actors: HashMap<ActorId, CityCard> =
        store::actor::list_by_ids(c, rows.iter().filter_map(|row| row.actor_id))
            .await?
            .iter()
            .map(|row| (row.id, city::card(app, row)))
            .collect();
    Ok(rows
        .into_iter()
        .map(|row| NoticeView {
            record: row.record_id.and_then(|id| records.get(&id).cloned()),
            reply: row.reply_id.and_then(|id| replies.get(&id).cloned()),
            actor: row.actor_id.and_then(|id| actors.get(&id).cloned()),
            notification: row,
        })
        .collect())
}

/// How many the own account has not read; none for who has no account.
pub async fn count_unread(app: &App, principal: &Principal) -> Result<u64> {
    match principal.account_id() {
        Some(account) => Ok(store::notification::count_unread(app.store.read(), account).await?),
        None => Ok(0),
    }
}

/// What is to count as read.
#[derive(Clone, Debug, Default)]
pub struct Mark {
    /// What is told together, as the list names it; everything where it is not said.
    pub about: Option<String>,
    /// The newest one that was seen: what came since stays unread.
    pub until: Option<NotificationId>,
}

/// Marks as read; how many there were.
pub async fn mark_read(app: &App, principal: &Principal, mark: &Mark) -> Result<u64> {
    require(principal, Verb::Write)?;
    let account = principal.account_id().ok_or(Error::Unauthenticated)?;
    let (about, now) = (mark.about.as_deref(), app.clock.now());
    Ok(store::notification::mark_read(app.store.write(), account, about, mark.until, now).await?)
}
