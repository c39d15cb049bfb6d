//! Administrative acts, written in the transaction of the act.

use std::collections::HashMap;

use hansa_entities::audit_event;
use hansa_entities::id::{RecordId, ReplyId};
use hansa_entities::text::Texts;
use hansa_entities::time::Time;
use serde_json::Value;

use super::App;
use super::city::{self, CityCard};
use super::error::Result;
use super::permission::{Verb, require};
use super::principal::Principal;
use crate::store::{self, Conn};

/// One line of the audit page.
#[derive(Clone, Debug)]
pub struct AuditView {
    pub event: audit_event::Model,
    /// Name and address of who acted; none for the terminal and the program.
    pub actor: Option<String>,
    /// What it was done to, where it stands here.
    pub about: Option<About>,
}

/// The thing that an act was done to.
#[derive(Clone, Debug)]
pub enum About {
    Record { id: RecordId, local: bool, title: Texts },
    Reply { id: ReplyId, record: RecordId, local: bool, title: Texts },
    City(CityCard),
}

/// What the subjects of some lines are; withdrawn records have no title any more and stay as they are written.
async fn resolve(app: &App, events: &[audit_event::Model]) -> Result<HashMap<String, About>> {
    let c = app.store.read();
    let uris = || events.iter().map(|event| event.subject.as_str()).filter(|uri| uri.contains("://"));
    let mut found = HashMap::new();
    for row in store::record::list_by_uris(c, uris()).await? {
        found.insert(row.uri, About::Record { id: row.id, local: row.local, title: row.title });
    }
    let replies = store::reply::list_by_uris(c, uris()).await?;
    let records = store::record::list_by_ids(c, replies.iter().map(|row| row.record_id)).await?;
    for row in replies {
        if let Some(root) = records.iter().find(|root| root.id == row.record_id) {
            let title = root.title.clone();
            found.insert(row.uri, About::Reply { id: row.id, record: root.id, local: root.local, title });
        }
    }
    for row in store::actor::list_by_uris(c, uris()).await? {
        found.insert(row.uri.clone(), About::City(city::card(app, &row)));
    }
    Ok(found)
}

/// Notes an act. `action` is a code such as `account.suspend`; `detail` never holds secrets.
pub async fn record(
    app: &App,
    tx: &impl Conn,
    principal: &Principal,
    action: &str,
    subject: &str,
    detail: Value,
) -> Result<()> {
    let event = audit_event::Model {
        id: app.clock.id(),
        at: app.clock.now(),
        account_id: principal.account_id(),
        action: action.to_owned(),
        subject: subject.to_owned(),
        detail,
    };
    Ok(store::insert(tx, event).await?)
}

/// Lines of a page.
const PAGE: u64 = 100;

/// Newest first, 100 lines.
pub async fn list(app: &App, principal: &Principal, before: Option<Time>) -> Result<Vec<AuditView>> {
    require(principal, Verb::Administer)?;
    let c = app.store.read();
    let accounts = store::account::list(c).await?;
    let events = store::account::list_audit_events(c, before, PAGE).await?;
    let found = resolve(app, &events).await?;
    Ok(events
        .into_iter()
        .map(|event| {
            let actor = event.account_id.and_then(|id| accounts.iter().find(|account| account.id == id));
            AuditView {
                actor: actor.map(|account| format!("{} <{}>", account.name, account.email)),
                about: found.get(&event.subject).cloned(),
                event,
            }
        })
        .collect())
}
