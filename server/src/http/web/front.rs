//! The door: what everybody sees first. Who comes with a sign-in or a filter goes on to the feed.

use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;

use super::feed::{self, Card};
use super::map::{Map, Place, countries};
use super::shell::{Section, Shell, show};
use crate::app::feed::{Filter, read as read_feed};
use crate::app::{App, city};
use crate::http::error::Result;
use crate::http::extract::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/", get(read))
}

/// Records on the front page.
const NEWEST: u64 = 3;

#[derive(Template)]
#[template(path = "pages/front.html")]
struct FrontPage {
    shell: Shell,
    cards: Vec<Card>,
    records: u64,
    cities: u64,
    countries: u64,
    map: Map,
    /// False while this city itself has published nothing.
    has_published: bool,
}

async fn read(visit: Visit) -> Result<Response> {
    let is_filtered = visit.query.0.iter().any(|(name, _)| !matches!(name.as_str(), "lang" | "done"));
    if is_filtered || visit.principal.account().is_some() {
        return feed::read(visit).await;
    }
    let cities = city::list(&visit.app).await?;
    let newest = read_feed(&visit.app, &Filter { limit: Some(NEWEST), ..Filter::default() }).await?;
    let list = cities.iter().map(|view| Place::of(visit.locale, view, None)).collect();
    show(&FrontPage {
        cards: newest.lines.iter().map(|line| Card::of(&visit, line)).collect(),
        records: newest.total,
        cities: cities.len() as u64,
        countries: countries(&cities) as u64,
        has_published: cities.iter().any(|view| view.card.local && view.records > 0),
        map: Map::of(visit.locale, &cities, list),
        shell: Shell::of(&visit, Section::Front),
    })
}
