//! What is right and what is wrong with this installation, and how to mend it.

use askama::Template;
use axum::Router;
use axum::routing::get;

use super::{Room, Rooms};
use crate::app::App;
use crate::app::doctor::{self, Verdict};
use crate::app::permission::{Verb, require};
use crate::http::error::Result;
use crate::http::extract::{Came, Visit};
use crate::http::web::component::health::Health;
use crate::http::web::shell::{Section, Shell, show};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/admin/health", get(read))
}

#[derive(Template)]
#[template(path = "pages/admin/health.html")]
struct HealthPage {
    shell: Shell,
    rooms: Rooms,
    failed: usize,
    warned: usize,
    health: Health,
}

async fn read(visit: Visit, Came(arrival): Came) -> Result {
    require(&visit.principal, Verb::Administer)?;
    let findings = doctor::examine_running(&visit.app, &arrival).await;
    let count = |verdict| findings.iter().filter(|finding| finding.verdict == verdict).count();
    show(&HealthPage {
        failed: count(Verdict::Fail),
        warned: count(Verdict::Warn),
        health: Health::of(visit.locale, &findings),
        rooms: Rooms::of(&visit, Room::Health),
        shell: Shell::of(&visit, Section::Admin),
    })
}
