//! The end: the city is online, how healthy it is, and what to do first.

use askama::Template;

use super::to_list;
use crate::app::doctor;
use crate::app::permission::{Verb, require};
use crate::http::error::Result;
use crate::http::extract::{Came, Visit};
use crate::http::web::component::health::Health;
use crate::http::web::shell::{Section, Shell, show};

#[derive(Template)]
#[template(path = "pages/setup/online.html")]
struct OnlinePage {
    shell: Shell,
    address: String,
    handle: String,
    health: Health,
}

pub(super) async fn show_page(visit: Visit, Came(arrival): Came) -> Result {
    let Some(city) = &visit.city else { return Ok(to_list()) };
    require(&visit.principal, Verb::Administer)?;
    let findings = doctor::examine_running(&visit.app, &arrival).await;
    show(&OnlinePage {
        address: visit.app.address(),
        handle: format!("@{}@{}", city.username, visit.app.domain()),
        health: Health::of(visit.locale, &findings),
        shell: Shell::of(&visit, Section::Admin),
    })
}
