//! Cities: the directory, and the page of one.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use hansa_entities::follow::FollowState;
use hansa_entities::id::ActorId;
use hansa_entities::vocabulary;

use super::feed::{Card, Pager};
use super::follow::silence;
use super::name::{Name, Tag};
use super::said::SaidHtml;
use super::shell::{Section, Shell, show};
use crate::app::city::{self, CityView};
use crate::app::feed::{self, Filter};
use crate::app::policy::{self, Ears};
use crate::app::{App, Error};
use crate::http::error::Result;
use crate::http::extract::Visit;
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
    band: Option<String>,
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
            band: actor
                .population_band
                .as_deref()
                .map(|code| vocabulary::label("citysize", code, locale.tag()).to_owned()),
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
            // Between two cities, and not for every visitor to see.
            silenced: silence(locale, ears.hear(&view.card.host))
                .filter(|_| !view.card.local && visit.principal.account().is_some()),
            relation: relation.map(|code| locale.coded("relation", code).to_string()),
        }
    }
}

#[derive(Template)]
#[template(path = "pages/cities.html")]
struct CitiesPage {
    shell: Shell,
    cities: Vec<Profile>,
    may_follow: bool,
}

async fn list(visit: Visit) -> Result {
    let cities = city::list(&visit.app).await?;
    let ears = policy::ears(&visit.app).await?;
    show(&CitiesPage {
        shell: Shell::of(&visit, Section::Cities),
        cities: cities.iter().map(|view| Profile::of(&visit, &ears, view)).collect(),
        may_follow: visit.principal.is_administrator(),
    })
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
        cards: page.lines.iter().map(|line| Card::of(visit.locale, line)).collect(),
        pager: Pager::of(&visit.path, &[], &page),
        shell: Shell::of(&visit, Section::Cities),
    })
}

/// Our own actors have one address for people and programs.
async fn own(visit: Visit, Path(name): Path<String>) -> Result {
    let view = city::read_local(&visit.app, &name).await?;
    Ok(Redirect::to(&format!("/cities/{}", view.card.id)).into_response())
}
