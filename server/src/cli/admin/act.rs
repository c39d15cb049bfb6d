//! Each command calls one verb and shows what came of it.

use std::str::FromStr;

use anyhow::{Context as _, anyhow};
use hansa_entities::account::Role;
use hansa_entities::domain_rule::Rule;
use hansa_entities::id::AccountId;
use hansa_entities::job::JobState;
use hansa_entities::text::Codes;
use hansa_entities::time::Time;
use serde_json::{Value, json};

use super::{
    Account, Command, Delivery, Domain, Follow, Inbox, Job, Setting, Setup, Token, key, log, mail, peer,
};
use crate::app::follow::FollowView;
use crate::app::policy::{self, Policy};
use crate::app::{App, Principal, account, follow, inbox, job, peer as peers, retention, setup, token};

pub(super) async fn run(app: &App, command: &Command) -> anyhow::Result<Value> {
    match command {
        Command::Account(command) => accounts(app, command).await,
        Command::Token(command) => tokens(app, command).await,
        Command::Follow(command) => follows(app, command).await,
        Command::Peer(command) => peer::run(app, command).await,
        Command::Delivery(command) => deliveries(app, command).await,
        Command::Inbox(command) => inboxes(app, command).await,
        Command::Job(command) => jobs(app, command).await,
        Command::Domain(command) => domains(app, command).await,
        Command::Setting(command) => settings(app, command).await,
        Command::Key(command) => key::act(app, command).await,
        Command::Log(command) => log::act(app, command).await,
        Command::Mail(command) => mail::act(app, command).await,
        Command::Digest(command) => mail::preview(app, command).await,
        Command::Setup(command) => set_up(app, command).await,
    }
}

pub(super) const PROGRAM: Principal = Principal::Program;

async fn find(app: &App, email: &str) -> anyhow::Result<AccountId> {
    let accounts = account::list(app, &PROGRAM).await?;
    let found = accounts.iter().find(|account| account.email.eq_ignore_ascii_case(email));
    found.map(|account| account.id).with_context(|| format!("there is no account {email}"))
}

pub(super) fn parse_id<T: FromStr>(text: &str) -> anyhow::Result<T> {
    text.parse().map_err(|_| anyhow!("“{text}” is not an id; the list shows them"))
}

pub(super) fn when(at: Time) -> String {
    at.at().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

async fn accounts(app: &App, command: &Account) -> anyhow::Result<Value> {
    let link = |link: account::Link| json!({ "link": link.url, "expires": when(link.expires) });
    Ok(match command {
        Account::List => account::list(app, &PROGRAM)
            .await?
            .iter()
            .map(|a| json!({ "email": a.email, "name": a.name, "role": a.role, "state": a.state }))
            .collect(),
        Account::Invite { email, administrator } => {
            let role = if *administrator { Role::Administrator } else { Role::Officer };
            link(account::invite(app, &PROGRAM, &account::Invite { email: email.clone(), role }).await?)
        }
        Account::Reset { email } => link(account::reset(app, &PROGRAM, find(app, email).await?).await?),
        Account::Suspend { email } => {
            account::suspend(app, &PROGRAM, find(app, email).await?).await?;
            json!({ "suspended": email })
        }
        Account::Reinstate { email } => {
            account::reinstate(app, &PROGRAM, find(app, email).await?).await?;
            json!({ "reinstated": email })
        }
        Account::Role { email, role } => {
            let wanted = if role == "administrator" { Role::Administrator } else { Role::Officer };
            account::set_role(app, &PROGRAM, find(app, email).await?, wanted).await?;
            json!({ "email": email, "role": role })
        }
    })
}

async fn tokens(app: &App, command: &Token) -> anyhow::Result<Value> {
    Ok(match command {
        Token::Create { email, label, scopes, days } => {
            let wanted =
                token::NewToken { label: label.clone(), scopes: Codes(scopes.clone()), expires_days: *days };
            let (row, value) = token::create_for(app, &PROGRAM, find(app, email).await?, &wanted).await?;
            json!({ "token": value, "id": row.id, "scopes": row.scopes })
        }
        Token::List { email } => token::list_of(app, &PROGRAM, find(app, email).await?)
            .await?
            .iter()
            .map(|t| {
                json!({
                    "id": t.id, "label": t.label, "scopes": t.scopes, "created": when(t.created_at),
                    "last_used": t.last_used_at.map(when), "revoked": t.revoked_at.map(when),
                })
            })
            .collect(),
        Token::Revoke { email, id } => {
            token::revoke_of(app, &PROGRAM, find(app, email).await?, parse_id(id)?).await?;
            json!({ "revoked": id })
        }
    })
}

fn follow_line(view: &FollowView) -> Value {
    json!({
        "id": view.follow.id, "city": view.other.handle, "url": view.other.uri, "state": view.follow.state,
        "since": when(view.follow.created_at),
    })
}

async fn follows(app: &App, command: &Follow) -> anyhow::Result<Value> {
    Ok(match command {
        Follow::Request { target, one_witness: false } => {
            follow_line(&follow::request(app, &PROGRAM, target).await?)
        }
        Follow::Request { target, one_witness: true } => {
            follow_line(&follow::request_on_one_word(app, &PROGRAM, target).await?)
        }
        Follow::List => follow::following(app, &PROGRAM).await?.iter().map(follow_line).collect(),
        Follow::Followers => follow::followers(app, &PROGRAM).await?.iter().map(follow_line).collect(),
        Follow::Requests => follow::requests(app, &PROGRAM).await?.iter().map(follow_line).collect(),
        Follow::Accept { id } => {
            follow::accept(app, &PROGRAM, parse_id(id)?).await?;
            json!({ "accepted": id })
        }
        Follow::Reject { id } => {
            follow::reject(app, &PROGRAM, parse_id(id)?).await?;
            json!({ "rejected": id })
        }
        Follow::Undo { id } => {
            follow::undo(app, &PROGRAM, parse_id(id)?).await?;
            json!({ "ended": id })
        }
        Follow::Policy { policy: wanted } => {
            if let Some(wanted) = wanted {
                let wanted: Policy = serde_json::from_value(json!(wanted))?;
                policy::set(app, &PROGRAM, wanted).await?;
            }
            json!({ "policy": policy::read(app).await? })
        }
    })
}

async fn deliveries(app: &App, command: &Delivery) -> anyhow::Result<Value> {
    Ok(match command {
        Delivery::List => peers::dead_letters(app, &PROGRAM).await?.iter().map(peer::letter).collect(),
        Delivery::Retry { id } => json!({ "delivered": peers::retry(app, &PROGRAM, parse_id(id)?).await? }),
    })
}

async fn inboxes(app: &App, command: &Inbox) -> anyhow::Result<Value> {
    Ok(match command {
        Inbox::List => inbox::list_failed(app, &PROGRAM)
            .await?
            .iter()
            .map(|item| {
                json!({
                    "id": item.id, "activity": item.activity, "kind": item.kind, "host": item.host,
                    "error": item.error, "received": when(item.received_at),
                })
            })
            .collect(),
        Inbox::Retry { id } => {
            inbox::retry(app, &PROGRAM, parse_id(id)?).await?;
            json!({ "retried": id })
        }
    })
}

async fn jobs(app: &App, command: &Job) -> anyhow::Result<Value> {
    Ok(match command {
        Job::List => job::list(app, &PROGRAM)
            .await?
            .iter()
            .map(|row| {
                json!({
                    "id": row.id, "kind": row.kind, "uri": row.payload["uri"], "state": row.state,
                    "attempts": row.attempts, "error": row.error, "created": when(row.created_at),
                    "next": (row.state == JobState::Ready).then(|| when(row.run_at)),
                })
            })
            .collect(),
        Job::Retry { id } => {
            job::retry(app, &PROGRAM, parse_id(id)?).await?;
            json!({ "retried": id })
        }
        Job::Drop { id } => {
            job::drop(app, &PROGRAM, parse_id(id)?).await?;
            json!({ "dropped": id })
        }
    })
}

async fn domains(app: &App, command: &Domain) -> anyhow::Result<Value> {
    Ok(match command {
        Domain::List => policy::rules(app, &PROGRAM)
            .await?
            .iter()
            .map(|r| json!({ "domain": r.domain, "rule": r.rule, "reason": r.reason, "since": when(r.created_at) }))
            .collect(),
        Domain::Block(rule) => {
            policy::set_rule(app, &PROGRAM, &rule.domain, Rule::Block, &rule.reason).await?;
            json!({ "blocked": rule.domain })
        }
        Domain::Allow(rule) => {
            policy::set_rule(app, &PROGRAM, &rule.domain, Rule::Allow, &rule.reason).await?;
            json!({ "allowed": rule.domain })
        }
        Domain::Clear { domain } => {
            policy::clear_rule(app, &PROGRAM, domain).await?;
            json!({ "cleared": domain })
        }
    })
}

async fn settings(app: &App, command: &Setting) -> anyhow::Result<Value> {
    Ok(match command {
        Setting::SetupCode => json!({ "code": setup::code(app).await? }),
        Setting::Retention => retention::PERIODS
            .iter()
            .map(|period| json!({ "what": period.code, "days": period.days }))
            .collect(),
    })
}

async fn set_up(app: &App, command: &Setup) -> anyhow::Result<Value> {
    Ok(match command {
        Setup::Needed => json!(setup::is_needed(app).await?),
        Setup::Open { form } => {
            setup::run_in_terminal(app, form).await?;
            json!({ "opened": app.domain() })
        }
    })
}

/// Lines for a person: one per row, its values in columns.
pub(super) fn words(answer: &Value) -> String {
    let line = |row: &Value| match row {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| format!("{name}: {}", plain(value)))
            .collect::<Vec<_>>()
            .join("   "),
        other => plain(other),
    };
    match answer {
        Value::Array(rows) if rows.is_empty() => "nothing".to_owned(),
        Value::Array(rows) => rows.iter().map(line).collect::<Vec<_>>().join("\n"),
        other => line(other),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "–".to_owned(),
        Value::Array(list) => list.iter().map(plain).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}
