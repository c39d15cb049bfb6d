//! With whom this instance speaks: open, ask, or an allow-list; blocks beat everything.

use hansa_entities::domain_rule::{self, Rule};
use hansa_entities::record::RecordState;
use hansa_entities::reply::ReplyState;
use hansa_federation::backend::Policy as Answer;
use hansa_federation::origin::{host_is_covered, normalise_host};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::error::{Error, Result};
use super::permission::{Verb, require};
use super::principal::Principal;
use super::{App, audit};
use crate::store::{self, Conn};

/// Who may follow, and who may speak with us at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Policy {
    /// Every server that is not blocked may follow.
    Open,
    /// Follows wait for an answer; replies come in from every server that is not blocked.
    #[default]
    Ask,
    /// Only listed domains are heard, fetched from and delivered to.
    AllowList,
}

const KEY: &str = "follow_policy";

/// The policy in force.
pub async fn read(app: &App) -> Result<Policy> {
    Ok(store::setting::find(app.store.read(), KEY).await?.unwrap_or_default())
}

/// Changes the policy.
pub async fn set(app: &App, principal: &Principal, policy: Policy) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = app.store.begin().await?;
    store::setting::write(&tx, KEY, &policy, app.clock.now()).await?;
    audit::record(app, &tx, principal, "policy.set", KEY, json!({ "policy": policy })).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// What the rules say about a host, before anything is fetched from it or read from it.
pub(crate) async fn answer(app: &App, host: &str) -> Result<Answer> {
    let c = app.store.read();
    let rules = store::actor::list_rules(c).await?;
    let listed = |rule: Rule| rules.iter().any(|row| row.rule == rule && covers(host, &row.domain));
    if listed(Rule::Block) {
        return Ok(Answer::Blocked);
    }
    match read(app).await? {
        Policy::AllowList if !listed(Rule::Allow) => Ok(Answer::NotAllowed),
        Policy::Open | Policy::Ask | Policy::AllowList => Ok(Answer::Open),
    }
}

/// A rule names a host; one without a port covers every port, which exist in development mode only.
fn covers(host: &str, rule: &str) -> bool {
    let bare = host.rsplit_once(':').map_or(host, |(name, _)| name);
    host_is_covered(host, rule) || host_is_covered(bare, rule)
}

/// The rules, by domain.
pub async fn rules(app: &App, principal: &Principal) -> Result<Vec<domain_rule::Model>> {
    require(principal, Verb::Administer)?;
    Ok(store::actor::list_rules(app.store.read()).await?)
}

/// Writes a rule for a domain and everything below it. A block takes its records out of the feed and its replies out of
/// threads at once.
pub async fn set_rule(
    app: &App,
    principal: &Principal,
    domain: &str,
    rule: Rule,
    reason: &str,
) -> Result<()> {
    require(principal, Verb::Administer)?;
    let domain = parse_domain(domain)?;
    if covers(app.domain(), &domain) {
        return Err(Error::field("domain", "own_domain"));
    }
    let tx = app.store.begin().await?;
    store::actor::delete_rule(&tx, &domain).await?;
    let row = domain_rule::Model {
        domain: domain.clone(),
        rule,
        reason: reason.trim().chars().take(500).collect(),
        created_by: principal.account_id(),
        created_at: app.clock.now(),
    };
    store::insert(&tx, row).await?;
    if rule == Rule::Block {
        move_records(&tx, &domain, RecordState::Published, RecordState::Orphaned).await?;
        move_replies(&tx, &domain, ReplyState::Published, ReplyState::Orphaned).await?;
    }
    let action = if rule == Rule::Block { "domain.block" } else { "domain.allow" };
    audit::record(app, &tx, principal, action, &domain, json!({ "reason": reason })).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// Takes a rule back. Records that a block had hidden stand in the feed again where their city is still followed.
pub async fn clear_rule(app: &App, principal: &Principal, domain: &str) -> Result<()> {
    require(principal, Verb::Administer)?;
    let domain = parse_domain(domain)?;
    let tx = app.store.begin().await?;
    if !store::actor::delete_rule(&tx, &domain).await? {
        return Err(Error::NotFound);
    }
    move_records(&tx, &domain, RecordState::Orphaned, RecordState::Published).await?;
    move_replies(&tx, &domain, ReplyState::Orphaned, ReplyState::Published).await?;
    audit::record(app, &tx, principal, "domain.clear", &domain, json!({})).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// Coming back needs a living follow; going does not.
async fn move_records(tx: &impl Conn, domain: &str, from: RecordState, to: RecordState) -> Result<()> {
    for instance in store::actor::list_instances(tx).await? {
        if !covers(&instance.domain, domain) {
            continue;
        }
        for actor in store::actor::list_of_instance(tx, instance.id).await? {
            let followed = store::follow::count_followers_from_here(tx, actor.id).await? > 0;
            if to == RecordState::Orphaned || followed {
                store::record::move_state(tx, actor.id, from, to).await?;
            }
        }
    }
    Ok(())
}

/// Replies come from whoever has something to say, followed or not.
async fn move_replies(tx: &impl Conn, domain: &str, from: ReplyState, to: ReplyState) -> Result<()> {
    for instance in store::actor::list_instances(tx).await? {
        if !covers(&instance.domain, domain) {
            continue;
        }
        for actor in store::actor::list_of_instance(tx, instance.id).await? {
            store::reply::move_state(tx, actor.id, from, to).await?;
        }
    }
    Ok(())
}

fn parse_domain(text: &str) -> Result<String> {
    let (name, port) = match text.trim().rsplit_once(':') {
        Some((name, port)) if port.parse::<u16>().is_ok() => (name, Some(port)),
        _ => (text.trim(), None),
    };
    let host =
        normalise_host(name.trim_start_matches("*.")).map_err(|_| Error::field("domain", "not_a_domain"))?;
    Ok(port.map_or(host.clone(), |port| format!("{host}:{port}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_covers_sub_domains_and_nothing_that_only_ends_alike_idn_07() {
        assert!(covers("evil.example", "evil.example") && covers("sub.evil.example", "evil.example"));
        assert!(!covers("notevil.example", "evil.example"));
        assert!(covers("evil.localhost:8081", "evil.localhost"));
        assert!(covers("evil.localhost:8081", "evil.localhost:8081"));
        assert!(!covers("evil.localhost:8082", "evil.localhost:8081"));
    }
}
