//! Cities: the directory, and the page of one.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use hansa_entities::follow::FollowState;
use hansa_entities::id::ActorId;

use super::feed::{Card, Pager};
use super::field::Choice;
use super::follow::silence;
use super::map::{Map, Place};
use super::name::{Name, Tag, country};
use super::said::SaidHtml;
use super::shell::{Section, Shell, show};
use crate::app::city::{self, CityView};
use crate::app::feed::{self, Filter};
use crate::app::policy::{self, Ears};
use crate::app::{App, Error};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::i18n::Locale;
use crate::text::{language, link};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/cities", get(list)).route("/cities/{id}", get(read)).route("/a/{name}", get(own))
}

/// A city with what it says about itself.
struct Profile {
    /// Its id in the federation.
    uri: String,
    name: Name,
    summary: SaidHtml,
    records: u64,
    population: Option<String>,
    languages: Vec<(String, String)>,
    offered: Vec<Tag>,
    sought: Vec<Tag>,
    /// Address and host of the contact page.
    contact: Option<(String, String)>,
    /// The city's own site, where it is not this one.
    home: Option<String>,
    /// Whether this city follows it, in words.
    relation: Option<String>,
    /// Why nothing of it is shown, where the rules of this site say so.
    silenced: Option<String>,
}

impl Profile {
    fn of(visit: &Visit, ears: &Ears, view: &CityView) -> Self {
        let locale = visit.locale;
        let actor = &view.actor;
        let themes = |codes: &[String]| codes.iter().map(|code| Tag::theme(locale, code)).collect();
        let relation = view.relation.and_then(|state| match state {
            FollowState::Accepted => Some("followed"),
            FollowState::Pending => Some("asked"),
            FollowState::Rejected => Some("refused"),
            FollowState::Ended => None,
        });
        Self {
            uri: view.card.uri.clone(),
            name: Name::of(locale, &view.card),
            summary: SaidHtml::pick(&actor.summary, &[locale.tag()]),
            records: view.records,
            population: actor.population.map(|number| locale.number(number)),
            languages: actor
                .languages
                .0
                .iter()
                .map(|tag| (tag.clone(), language::own_name(tag).to_owned()))
                .collect(),
            offered: themes(&actor.themes_offered.0),
            sought: themes(&actor.themes_sought.0),
            contact: actor
                .contact
                .as_deref()
                .and_then(link::find_web)
                .map(|url| (url.to_string(), link::host(&url).to_owned())),
            home: (!view.card.local)
                .then(|| actor.url.as_deref().or(Some(&actor.uri)).and_then(link::find_web))
                .flatten()
                .map(|url| url.to_string()),
            silenced: silenced(visit, ears, view),
            relation: relation.map(|code| locale.coded("relation", code).to_string()),
        }
    }
}

#[derive(Template)]
#[template(path = "pages/cities.html")]
struct CitiesPage {
    shell: Shell,
    map: Map,
    /// Countries that can be chosen, where there are several.
    countries: Vec<Choice>,
    is_filtered: bool,
    /// True while this city follows no other.
    is_alone: bool,
    may_follow: bool,
}

async fn list(visit: Visit) -> Result {
    let locale = visit.locale;
    let mut cities = city::list(&visit.app).await?;
    let ears = policy::ears(&visit.app).await?;
    let is_alone = cities.len() < 2;
    let wanted = visit.query.line("country").to_uppercase();
    let countries = countries(locale, &cities, &wanted);
    if !wanted.is_empty() {
        cities.retain(|view| view.actor.country.as_deref() == Some(&wanted));
    }
    let mut places: Vec<Place> =
        cities.iter().map(|view| Place::of(locale, view, silenced(&visit, &ears, view))).collect();
    locale.sort_by_name(&mut places, |place| &place.name.name.text);
    places.sort_by_key(|place| !place.name.is_local);
    show(&CitiesPage {
        shell: Shell::of(&visit, Section::Cities),
        map: Map::of(locale, &cities, places),
        is_filtered: !wanted.is_empty(),
        countries,
        is_alone,
        may_follow: visit.principal.is_administrator(),
    })
}

/// The countries of the cities, by name.
fn countries(locale: Locale, cities: &[CityView], chosen: &str) -> Vec<Choice> {
    let mut codes: Vec<&str> = cities.iter().filter_map(|view| view.actor.country.as_deref()).collect();
    codes.sort_unstable();
    codes.dedup();
    let choice = |code: &str| Choice {
        value: code.to_owned(),
        label: country(locale, code),
        hint: None,
        lang: None,
        is_chosen: code == chosen,
    };
    let mut countries: Vec<Choice> = codes.into_iter().filter(|code| !code.is_empty()).map(choice).collect();
    locale.sort_by_name(&mut countries, |choice| &choice.label);
    countries
}

/// Why nothing of a city is shown: between two cities, and not for every visitor to see.
fn silenced(visit: &Visit, ears: &Ears, view: &CityView) -> Option<String> {
    silence(visit.locale, ears.hear(&view.card.host))
        .filter(|_| !view.card.local && visit.principal.account().is_some())
}

#[derive(Template)]
#[template(path = "pages/city.html")]
struct CityPage {
    shell: Shell,
    city: Profile,
    cards: Vec<Card>,
    pager: Pager,
}

async fn read(visit: Visit, Path(id): Path<ActorId>) -> Result {
    let view = city::read(&visit.app, id).await?;
    let pairs = visit.query.0.iter().filter(|(name, _)| matches!(name.as_str(), "after" | "before"));
    let filter =
        Filter::parse(pairs.map(|(name, value)| (name.as_str(), value.as_str()))).map_err(Error::Invalid)?;
    let page = feed::read(&visit.app, &Filter { city: Some(id), ..filter }).await?;
    show(&CityPage {
        city: Profile::of(&visit, &policy::ears(&visit.app).await?, &view),
        cards: page.lines.iter().map(|line| Card::of(&visit, line)).collect(),
        pager: Pager::of(&visit.path, &[], &page),
        shell: Shell::of(&visit, Section::Cities),
    })
}

/// Our own actors have one address for people and programs.
async fn own(visit: Visit, Path(name): Path<String>) -> Result {
    let view = city::read_local(&visit.app, &name).await?;
    Ok(Redirect::to(&format!("/cities/{}", view.card.id)).into_response())
}
