//! The record of administrative acts.

use askama::Template;
use axum::Router;
use axum::routing::get;
use hansa_entities::time::Time;

use super::{Room, Rooms};
use crate::app::App;
use crate::app::audit::{self, AuditView};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::http::web::said::When;
use crate::http::web::shell::{Section, Shell, show};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/admin/audit", get(read))
}

#[derive(Template)]
#[template(path = "pages/admin/audit.html")]
struct AuditPage {
    shell: Shell,
    rooms: Rooms,
    acts: Vec<Line>,
    older: Option<String>,
}

/// One act.
#[derive(Debug)]
pub(super) struct Line {
    pub at: When,
    pub who: String,
    pub what: String,
    pub subject: String,
}

impl Line {
    pub(super) fn of(visit: &Visit, view: &AuditView) -> Self {
        let locale = visit.locale;
        let action = view.event.action.replace('.', "-");
        Self {
            at: When::moment(locale, view.event.at),
            who: view.actor.clone().unwrap_or_else(|| locale.t("audit-program").to_string()),
            what: locale.coded("audit", &action).with("action", &view.event.action).to_string(),
            subject: view.event.subject.clone(),
        }
    }
}

async fn read(visit: Visit) -> Result {
    let before = visit.query.find("before").and_then(|text| text.parse().ok()).map(Time);
    let acts = audit::list(&visit.app, &visit.principal, before).await?;
    let older = acts.last().filter(|_| acts.len() >= 100).map(|last| format!("?before={}", last.event.at.0));
    show(&AuditPage {
        rooms: Rooms::of(&visit, Room::Audit),
        acts: acts.iter().map(|view| Line::of(&visit, view)).collect(),
        older,
        shell: Shell::of(&visit, Section::Admin),
    })
}
