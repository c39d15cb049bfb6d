//! Administrative acts, written in the transaction of the act.

use hansa_entities::audit_event;
use hansa_entities::time::Time;
use serde_json::Value;

use super::App;
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
    Ok(events
        .into_iter()
        .map(|event| {
            let actor = event.account_id.and_then(|id| accounts.iter().find(|account| account.id == id));
            AuditView { actor: actor.map(|account| format!("{} <{}>", account.name, account.email)), event }
        })
        .collect())
}
