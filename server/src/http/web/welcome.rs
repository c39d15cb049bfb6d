//! The first page after joining: what somebody may choose, each on the page where it can be changed later.

use askama::Template;
use axum::Router;
use axum::routing::get;

use super::component::task::{Standing, Task, TaskList};
use super::said::Said;
use super::shell::{Section, Shell, show};
use crate::app::{App, Error, digest};
use crate::http::error::Result;
use crate::http::extract::Visit;

/// Where whoever has just joined is led.
pub(super) const ADDRESS: &str = "/welcome";

pub(super) fn routes() -> Router<App> {
    Router::new().route(ADDRESS, get(read))
}

#[derive(Template)]
#[template(path = "pages/welcome.html")]
struct WelcomePage {
    shell: Shell,
    tasks: TaskList,
}

async fn read(visit: Visit) -> Result {
    let signed = visit.principal.account().ok_or(Error::Unauthenticated)?;
    let letters = digest::letters(&visit.app, &visit.principal).await?;
    let chosen = |is_chosen: bool| if is_chosen { Standing::Done } else { Standing::Later };
    let locale = visit.locale;
    let own = |key: String| Said { text: locale.t(&key).bare().to_string(), lang: locale.tag().to_owned() };
    let task = |code: &str, address: &str, standing| Task {
        id: format!("task-{code}"),
        title: own(format!("welcome-{code}")),
        address: address.to_owned(),
        hint: own(format!("welcome-{code}-hint")),
        standing,
    };
    let tasks = vec![
        task("languages", "/preferences", chosen(!signed.reads.is_empty())),
        task("topics", "/notifications#letters", chosen(!letters.themes.0.is_empty())),
        task("write", "/resources/new", Standing::Later),
    ];
    show(&WelcomePage { shell: Shell::of(&visit, Section::None), tasks: TaskList { tasks } })
}
