//! Reading a thread, as a page and as the collections that other servers ask for.

use std::collections::HashMap;

use hansa_entities::actor::{self, ActorKind};
use hansa_entities::id::{RecordId, ReplyId};
use hansa_entities::record::{self, RecordState};
use hansa_entities::reply::{self, ReplyState};
use hansa_federation::object::{build_document, build_tombstone};
use url::Url;
use uuid::Uuid;

use crate::app::city::{self, CityCard};
use crate::app::error::{Error, Result};
use crate::app::permission::{Verb, require};
use crate::app::record::Object;
use crate::app::{App, Principal};
use crate::store;

/// One place in a thread.
#[derive(Clone, Debug)]
pub struct ReplyView {
    /// `content` is sanitised HTML; empty where the reply was withdrawn.
    pub reply: reply::Model,
    pub author: CityCard,
    /// The city for which the author speaks, where it is known here.
    pub city: Option<CityCard>,
    /// 0 for answers to the record itself.
    pub depth: usize,
    pub may_withdraw: bool,
    pub may_hide: bool,
    /// It is hidden here, and whoever reads may show it again.
    pub may_show: bool,
}

// Deeper answers are shown at this depth: narrow columns help nobody.
const DEEPEST: usize = 3;

/// The whole thread in reading order: answers stand below what they answer, older ones first. Withdrawn replies stay
/// as empty places where something answers them.
pub async fn thread(app: &App, principal: &Principal, record: RecordId) -> Result<Vec<ReplyView>> {
    let c = app.store.read();
    let sees_hidden = require(principal, Verb::Moderate).is_ok();
    let rows = store::reply::list_of_record(c, record).await?;
    let is_shown =
        |row: &reply::Model| row.state != ReplyState::Orphaned && (row.hidden_at.is_none() || sees_hidden);
    let rows: Vec<_> = rows.into_iter().filter(is_shown).collect();
    let authors = store::actor::list_by_ids(c, rows.iter().map(|row| row.actor_id)).await?;
    let cities = cities(app, &authors).await?;
    let mut children: HashMap<&str, Vec<&reply::Model>> = HashMap::new();
    let known: HashMap<&str, &reply::Model> = rows.iter().map(|row| (row.uri.as_str(), row)).collect();
    let mut roots = Vec::new();
    for row in &rows {
        match known.get(row.in_reply_to.as_str()) {
            Some(parent) if parent.id != row.id => children.entry(parent.uri.as_str()).or_default().push(row),
            _ => roots.push(row),
        }
    }
    let mut views = Vec::new();
    let mut open: Vec<(&reply::Model, usize)> = roots.into_iter().rev().map(|row| (row, 0)).collect();
    // Every row is pushed once, so a circle of answers ends by itself.
    while let Some((row, depth)) = open.pop() {
        let answers = children.remove(row.uri.as_str()).unwrap_or_default();
        let is_gone = row.state == ReplyState::Withdrawn;
        if !(is_gone && answers.is_empty())
            && let Some(author) = authors.iter().find(|actor| actor.id == row.actor_id)
        {
            let own = row.local && (row.account_id == principal.account_id() || principal.is_administrator());
            views.push(ReplyView {
                reply: row.clone(),
                author: city::card(app, author),
                city: city_of(author, &cities).map(|city| city::card(app, city)),
                depth: depth.min(DEEPEST),
                may_withdraw: own && !is_gone && require(principal, Verb::Write).is_ok(),
                may_hide: sees_hidden && row.hidden_at.is_none() && !is_gone,
                may_show: sees_hidden && row.hidden_at.is_some() && !is_gone,
            });
        }
        open.extend(answers.into_iter().rev().map(|answer| (answer, depth + 1)));
    }
    Ok(views)
}

/// The cities at whose sites these people have their accounts.
async fn cities(app: &App, people: &[actor::Model]) -> Result<Vec<actor::Model>> {
    let instances = people.iter().filter_map(|person| person.instance_id);
    let mut cities = store::actor::list_cities(app.store.read(), instances).await?;
    cities.extend(store::actor::list_local(app.store.read(), ActorKind::Organization).await?);
    Ok(cities)
}

/// The one city of a person's site; none where a site has several, or where the city itself speaks.
fn city_of<'a>(author: &actor::Model, cities: &'a [actor::Model]) -> Option<&'a actor::Model> {
    let mut at_home = cities.iter().filter(|city| city.instance_id == author.instance_id);
    let city = at_home.next().filter(|_| author.kind != ActorKind::Organization)?;
    at_home.next().is_none().then_some(city)
}

/// A reply of ours with the record above it, for whoever may withdraw it.
///
/// # Errors
/// As [`super::withdraw`].
pub async fn read_own(
    app: &App,
    principal: &Principal,
    id: ReplyId,
) -> Result<(reply::Model, record::Model)> {
    require(principal, Verb::Write)?;
    let c = app.store.read();
    let row = store::reply::find(c, id).await?.ok_or(Error::NotFound)?;
    if !row.local || (row.account_id != principal.account_id() && !principal.is_administrator()) {
        return Err(Error::Forbidden("not_ours"));
    }
    if row.state == ReplyState::Withdrawn {
        return Err(Error::Gone);
    }
    let root = store::record::find(c, row.record_id).await?.ok_or(Error::NotFound)?;
    Ok((row, root))
}

/// The object of a reply of ours.
pub async fn object(app: &App, id: Uuid) -> Result<Object> {
    let c = app.store.read();
    let row = store::reply::find(c, id.into()).await?.filter(|row| row.local);
    let row = row.ok_or(Error::NotFound)?;
    match row.state {
        ReplyState::Published => {
            row.object.filter(|_| row.hidden_at.is_none()).map(Object::Live).ok_or(Error::NotFound)
        }
        // Only what others wrote is ever orphaned.
        ReplyState::Orphaned => Err(Error::NotFound),
        ReplyState::Withdrawn => {
            let parent = Url::parse(&row.in_reply_to).ok();
            let root = store::record::find(c, row.record_id).await?;
            let context = root.and_then(|root| Url::parse(root.context.as_deref()?).ok());
            Ok(Object::Tombstone(build_document(build_tombstone(
                &app.ids.object(id),
                "Note",
                row.updated.at(),
                context.as_ref(),
                parent.as_ref(),
            ))))
        }
    }
}

/// The URIs of the replies to one of our records or replies, for its `replies` collection.
pub async fn collection(app: &App, reader: &Principal, id: Uuid) -> Result<Vec<String>> {
    require(reader, Verb::Read)?;
    let rows = listed(app, id).await?;
    let uri = app.ids.object(id).to_string();
    Ok(rows.into_iter().filter(|row| row.in_reply_to == uri).map(|row| row.uri).collect())
}

/// The URIs of a whole thread of ours, the record first: FEP-7888 `context`.
pub async fn context(app: &App, reader: &Principal, id: Uuid) -> Result<Vec<String>> {
    require(reader, Verb::Read)?;
    let rows = listed(app, id).await?;
    let mut uris = vec![app.ids.object(id).to_string()];
    uris.extend(rows.into_iter().map(|row| row.uri));
    Ok(uris)
}

async fn listed(app: &App, id: Uuid) -> Result<Vec<reply::Model>> {
    let c = app.store.read();
    let root = store::record::find(c, id.into()).await?;
    let is_open =
        root.is_some_and(|row| row.local && row.state == RecordState::Published && row.hidden_at.is_none());
    if !is_open {
        return Err(Error::NotFound);
    }
    let rows = store::reply::list_of_record(c, id.into()).await?;
    let shown =
        |row: &reply::Model| row.listed && row.state == ReplyState::Published && row.hidden_at.is_none();
    Ok(rows.into_iter().filter(shown).collect())
}
