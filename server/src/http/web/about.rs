//! What this site is, who runs it, and with whom it speaks.

use askama::Template;
use axum::Router;
use axum::routing::get;

use super::said::Said;
use super::shell::{Section, Shell, show};
use crate::app::App;
use crate::app::policy::{self, Policy};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::text::link;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/about", get(read))
}

#[derive(Template)]
#[template(path = "pages/about.html")]
struct AboutPage {
    shell: Shell,
    city: Said,
    handle: String,
    contact: Option<(String, String)>,
    policy: String,
    undo: u32,
}

/// The policy as forms and messages write it.
pub(super) fn policy_code(policy: Policy) -> &'static str {
    match policy {
        Policy::Open => "open",
        Policy::Ask => "ask",
        Policy::AllowList => "allow-list",
    }
}

async fn read(visit: Visit) -> Result {
    let policy = policy::read(&visit.app).await?;
    let shell = Shell::of(&visit, Section::About);
    let city = visit.city.as_deref();
    let contact = city.and_then(|city| city.contact.as_deref()).and_then(link::find_web);
    show(&AboutPage {
        city: shell.city.clone(),
        handle: city.map(|city| format!("@{}@{}", city.username, visit.app.domain())).unwrap_or_default(),
        contact: contact.map(|url| (url.to_string(), link::host(&url).to_owned())),
        policy: visit.locale.coded("about-policy", policy_code(policy)).to_string(),
        undo: visit.app.undo_minutes(),
        shell,
    })
}
