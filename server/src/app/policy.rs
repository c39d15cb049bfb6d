//! With whom this instance speaks: open, ask, or an allow-list; blocks beat everything.

use std::sync::{Arc, Mutex, PoisonError};

use hansa_entities::domain_rule::{self, Rule};
use hansa_entities::record::RecordState;
use hansa_entities::reply::ReplyState;
use hansa_entities::time::Time;
use hansa_federation::backend::Policy as Answer;
use hansa_federation::origin::{host_is_covered, normalise_host};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::city::CityCard;
use super::error::{Error, Result};
use super::permission::{Verb, require};
use super::principal::Principal;
use super::{App, audit, follow};
use crate::store::{self, Conn};
use crate::text::plain;

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
    reconcile(app, &tx).await?;
    audit::record(app, &tx, principal, "policy.set", KEY, json!({ "policy": policy })).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.rules.forget();
    Ok(())
}

/// What the rules say about a host, before anything is fetched from it or read from it.
pub(crate) async fn answer(app: &App, host: &str) -> Result<Answer> {
    let rules = store::actor::list_rules(app.store.read()).await?;
    Ok(judge(&rules, read(app).await?, host))
}

/// The same from memory, at most a second old: for the door of the inbox, behind which the rules are asked again before
/// anything has an effect.
pub(crate) async fn recent_answer(app: &App, host: &str) -> Result<Answer> {
    let now = app.clock.now();
    let standing = app.rules.find(now);
    let rules = match standing {
        Some(rules) => rules,
        None => {
            let c = app.store.read();
            let rules = Arc::new((store::actor::list_rules(c).await?, read(app).await?));
            app.rules.keep(Arc::clone(&rules), now);
            rules
        }
    };
    Ok(judge(&rules.0, rules.1, host))
}

/// Rules and policy as they were read last.
#[derive(Debug, Default)]
pub(crate) struct Recent(Mutex<Option<(Arc<Rules>, Time)>>);

type Rules = (Vec<domain_rule::Model>, Policy);

/// What another process, such as the one of the command line, changes counts after this time.
const RECENT: i64 = 1000;

impl Recent {
    fn find(&self, now: Time) -> Option<Arc<Rules>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref()
            .filter(|(_, at)| (0..RECENT).contains(&(now.0 - at.0)))
            .map(|(rules, _)| Arc::clone(rules))
    }

    fn keep(&self, rules: Arc<Rules>, now: Time) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((rules, now));
    }

    fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

fn judge(rules: &[domain_rule::Model], policy: Policy, host: &str) -> Answer {
    let listed = |rule: Rule| rules.iter().any(|row| row.rule == rule && covers(host, &row.domain));
    match policy {
        _ if listed(Rule::Block) => Answer::Blocked,
        Policy::AllowList if !listed(Rule::Allow) => Answer::NotAllowed,
        Policy::Open | Policy::Ask | Policy::AllowList => Answer::Open,
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

/// What the rules say about cities, read once.
#[derive(Clone, Debug)]
pub struct Ears {
    rules: Vec<domain_rule::Model>,
    policy: Policy,
}

/// Whether a city is heard here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hearing {
    Heard,
    Blocked,
    /// The city speaks with listed domains only, and this is none.
    NotListed,
}

impl Ears {
    pub fn hear(&self, host: &str) -> Hearing {
        match judge(&self.rules, self.policy, host) {
            Answer::Open => Hearing::Heard,
            Answer::Blocked => Hearing::Blocked,
            Answer::NotAllowed => Hearing::NotListed,
        }
    }
}

/// Who is heard here: what readers see of cities depends on it.
pub async fn ears(app: &App) -> Result<Ears> {
    Ok(Ears { rules: store::actor::list_rules(app.store.read()).await?, policy: read(app).await? })
}

/// Cities that a rule for a domain would concern: followed by ours, or following it.
pub async fn concerned(app: &App, principal: &Principal, domain: &str) -> Result<Vec<CityCard>> {
    require(principal, Verb::Administer)?;
    let domain = parse_domain(domain)?;
    let mut views = follow::following(app, principal).await?;
    views.extend(follow::followers(app, principal).await?);
    let mut cards: Vec<CityCard> = Vec::new();
    for card in views.into_iter().map(|view| view.other) {
        if covers(&card.host, &domain) && cards.iter().all(|known| known.id != card.id) {
            cards.push(card);
        }
    }
    Ok(cards)
}

/// Writes a rule for a domain and everything below it. Records and replies of whoever is no longer heard leave feed and
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
        reason: plain::one_line(reason, 500),
        created_by: principal.account_id(),
        created_at: app.clock.now(),
    };
    store::insert(&tx, row).await?;
    reconcile(app, &tx).await?;
    let action = if rule == Rule::Block { "domain.block" } else { "domain.allow" };
    audit::record(app, &tx, principal, action, &domain, json!({ "reason": reason })).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.rules.forget();
    Ok(())
}

/// Takes a rule back. Records that a block had hidden stand in the feed again where their city is still followed.
pub async fn clear_rule(app: &App, principal: &Principal, domain: &str) -> Result<()> {
    require(principal, Verb::Administer)?;
    let domain = parse_domain(domain)?;
    let tx = app.store.begin().await?;
    if !store::actor::delete_rule(&tx, &domain).await? {
        return Err(Error::NotFound);
    }
    reconcile(app, &tx).await?;
    audit::record(app, &tx, principal, "domain.clear", &domain, json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.rules.forget();
    Ok(())
}

/// Brings what is shown in line with the rules as they now stand. Records come back where their city is still followed;
/// replies come from whoever has something to say.
async fn reconcile(app: &App, tx: &impl Conn) -> Result<()> {
    let rules = store::actor::list_rules(tx).await?;
    let policy = store::setting::find(tx, KEY).await?.unwrap_or_default();
    let now = app.clock.now();
    for instance in store::actor::list_instances(tx).await? {
        let is_open = judge(&rules, policy, &instance.domain) == Answer::Open;
        for actor in store::actor::list_of_instance(tx, instance.id).await? {
            let id = actor.id;
            if !is_open {
                store::record::move_state(tx, id, RecordState::Published, RecordState::Orphaned, now).await?;
                store::reply::move_state(tx, id, ReplyState::Published, ReplyState::Orphaned).await?;
                continue;
            }
            store::reply::move_state(tx, id, ReplyState::Orphaned, ReplyState::Published).await?;
            if store::follow::count_followers_from_here(tx, id).await? > 0 {
                store::record::move_state(tx, id, RecordState::Orphaned, RecordState::Published, now).await?;
            }
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
