//! Cities, and what our own says about itself.

use axum::Json;
use axum::extract::State;
use hansa_entities::follow::FollowState;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::answer::{Answer, Common, Missing, Refused, Unusable};
use super::document::CityInput;
use super::view::{ActorCard, Instant, LanguageMap, List, instant};
use crate::app::App;
use crate::app::city::{self, CityView};
use crate::http::api::gate::Caller;
use crate::http::api::input::{Id, Sent};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default()
        .routes(routes!(list))
        .routes(routes!(get))
        .routes(routes!(home, update))
        .routes(routes!(form))
}

/// A city with what it says about itself.
#[derive(Debug, Serialize, ToSchema)]
struct City {
    #[serde(flatten)]
    card: ActorCard,
    /// Sanitised HTML.
    summary: LanguageMap,
    latitude: Option<f64>,
    longitude: Option<f64>,
    population: Option<i64>,
    /// Code of the list `citysize`.
    population_band: Option<String>,
    languages: Vec<String>,
    contact: Option<String>,
    /// Codes of the list `theme`.
    themes_offered: Vec<String>,
    /// Codes of the list `theme`.
    themes_sought: Vec<String>,
    updated: Option<Instant>,
    /// How many of its records stand here.
    records: u64,
    /// Whether this city follows it: `pending`, `accepted`, `rejected` or `ended`.
    relation: Option<&'static str>,
}

impl City {
    fn new(app: &App, view: CityView) -> Self {
        let row = view.actor;
        Self {
            card: ActorCard::new(app, view.card),
            summary: row.summary.into(),
            latitude: row.latitude,
            longitude: row.longitude,
            population: row.population,
            population_band: row.population_band,
            languages: row.languages.0,
            contact: row.contact,
            themes_offered: row.themes_offered.0,
            themes_sought: row.themes_sought.0,
            updated: instant(row.updated),
            records: view.records,
            relation: view.relation.map(follow_state),
        }
    }
}

/// How a follow stands, as the interface writes it.
pub(super) fn follow_state(state: FollowState) -> &'static str {
    match state {
        FollowState::Pending => "pending",
        FollowState::Accepted => "accepted",
        FollowState::Rejected => "rejected",
        FollowState::Ended => "ended",
    }
}

/// List this city and the cities it follows
#[utoipa::path(
    get, path = "/actors", operation_id = "list_actors", tag = "actors",
    responses((status = 200, description = "Our own city first.", body = List<City>), Common)
)]
async fn list(State(app): State<App>) -> Answer<Json<List<City>>> {
    Ok(Json(List::of(city::list(&app).await?, |view| City::new(&app, view))))
}

/// Read what a city says about itself
#[utoipa::path(
    get, path = "/actors/{id}", operation_id = "get_actor", tag = "actors",
    params(("id" = Uuid, Path, description = "Id of the city here.")),
    responses((status = 200, description = "The city.", body = City), Missing, Common)
)]
async fn get(State(app): State<App>, Id(id): Id) -> Answer<Json<City>> {
    Ok(Json(City::new(&app, city::read(&app, id.into()).await?)))
}

/// Read what our own city says about itself
#[utoipa::path(
    get, path = "/city", operation_id = "get_city", tag = "actors",
    responses((status = 200, description = "The city.", body = City), Common)
)]
async fn home(State(app): State<App>) -> Answer<Json<City>> {
    Ok(Json(City::new(&app, city::read_home(&app).await?)))
}

/// Change what our own city says about itself
///
/// Everything but the handle. Whoever follows the city is told.
#[utoipa::path(
    put, path = "/city", operation_id = "update_city", tag = "actors",
    request_body = CityInput,
    responses((status = 200, description = "The city.", body = City), Unusable, Refused, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn update(State(app): State<App>, Caller(who): Caller, sent: Sent) -> Answer<Json<City>> {
    city::update(&app, &who, &sent.form).await?;
    Ok(Json(City::new(&app, city::read_home(&app).await?)))
}

/// Read the form of our own city
///
/// As `PUT /city` takes it.
#[utoipa::path(
    get, path = "/city/form", operation_id = "get_city_form", tag = "actors",
    responses((status = 200, description = "The form.", body = CityInput), Refused, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn form(State(app): State<App>, Caller(who): Caller) -> Answer<Json<Map<String, Value>>> {
    Ok(Json(city::form(&app, &who).await?))
}
