//! The record of administrative acts.

use askama::Template;
use axum::Router;
use axum::routing::get;
use hansa_entities::time::Time;
use serde_json::Value;

use super::{Room, Rooms};
use crate::app::App;
use crate::app::audit::{self, About, AuditView};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::http::web::confirm::plain;
use crate::http::web::feed::Pager;
use crate::http::web::record_address;
use crate::http::web::said::{Said, When};
use crate::http::web::shell::{Section, Shell, show};
use crate::i18n::Locale;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/admin/audit", get(read))
}

#[derive(Template)]
#[template(path = "pages/admin/audit.html")]
struct AuditPage {
    shell: Shell,
    rooms: Rooms,
    acts: Vec<Line>,
    pager: Pager,
}

/// One act.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Line {
    pub at: When,
    pub who: String,
    pub what: String,
    pub subject: Said,
    pub link: Option<String>,
    /// What it became, in words: a role, a policy.
    pub detail: Option<String>,
}

impl Line {
    pub(super) fn of(visit: &Visit, view: &AuditView) -> Self {
        let locale = visit.locale;
        let action = view.event.action.replace('.', "-");
        Self {
            at: When::moment(locale, view.event.at),
            who: view.actor.clone().unwrap_or_else(|| locale.t("audit-program").to_string()),
            what: locale.coded("audit", &action).with("action", &view.event.action).to_string(),
            link: view.about.as_ref().map(link),
            subject: subject(locale, view),
            detail: detail(locale, view),
        }
    }
}

/// What it was done to: a title or a name where there is one.
fn subject(locale: Locale, view: &AuditView) -> Said {
    let named = view.about.as_ref().map(|about| match about {
        About::Record { title, .. } | About::Reply { title, .. } => Said::pick(title, &[locale.tag()]),
        About::City(card) => Said::pick(&card.name, &[locale.tag()]),
    });
    let written = || match view.event.action.as_str() {
        "policy.set" => locale.t("audit-subject-policy").bare().to_string(),
        "legal.set" => locale.t("audit-subject-legal").bare().to_string(),
        _ => view.event.subject.clone(),
    };
    match named {
        // A withdrawn record has no title any more.
        Some(named) if named.is_empty() => {
            Said { text: locale.t("audit-subject-gone").bare().to_string(), lang: locale.tag().to_owned() }
        }
        Some(named) => named,
        None => plain(&written()),
    }
}

fn link(about: &About) -> String {
    match about {
        About::Record { id, local, .. } => record_address(*id, *local),
        About::Reply { id, record, local, .. } => format!("{}#r-{id}", record_address(*record, *local)),
        About::City(card) => format!("/cities/{}", card.id),
    }
}

fn detail(locale: Locale, view: &AuditView) -> Option<String> {
    let said = |name: &str| view.event.detail.get(name).and_then(Value::as_str);
    let coded = |family: &str, code: &str| {
        let key = format!("{family}-{code}");
        if locale.knows(&key) { locale.t(&key).bare().to_string() } else { code.to_owned() }
    };
    match view.event.action.as_str() {
        "account.role" | "account.invite" => said("role").map(|code| coded("role", code)),
        "account.cancel" => said("purpose").map(|code| coded("purpose", code)),
        "policy.set" => said("policy").map(|code| coded("policy", code)),
        "domain.block" | "domain.allow" => said("reason").map(str::to_owned),
        _ => None,
    }
    .filter(|text| !text.is_empty())
}

async fn read(visit: Visit) -> Result {
    let before = visit.query.find("before").and_then(|text| text.parse().ok()).map(Time);
    let acts = audit::list(&visit.app, &visit.principal, before).await?;
    let last = acts.last().filter(|_| acts.len() >= 100);
    let older = last.map(|last| format!("{}?before={}", visit.path, last.event.at.0));
    show(&AuditPage {
        rooms: Rooms::of(&visit, Room::Audit),
        acts: acts.iter().map(|view| Line::of(&visit, view)).collect(),
        pager: Pager { newer: None, older },
        shell: Shell::of(&visit, Section::Admin),
    })
}
