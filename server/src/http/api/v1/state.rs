//! The state of the feed: how complete the copy of every city is.

use axum::Json;
use axum::extract::State;
use http::StatusCode;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::answer::{Answer, Common, Missing, Refused};
use super::view::{ActorCard, Instant, List};
use crate::app::App;
use crate::app::sync::{self, Arrival, CityState, Standing};
use crate::http::api::gate::Caller;
use crate::http::api::input::Id;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default()
        .routes(routes!(read))
        .routes(routes!(compare))
        .routes(routes!(load))
        .routes(routes!(release))
        .routes(routes!(arrivals))
}

/// How the copy of one city's log stands.
#[derive(Debug, Serialize, ToSchema)]
struct CityLog {
    city: ActorCard,
    /// `home`, `complete`, `joining`, `behind`, `quarantined`, `plain` (a server without a log) or `asked`
    standing: &'static str,
    /// Entries that are missing, as far as the city's signed head tells.
    behind: Option<u64>,
    /// Live entries here.
    entries: u64,
    /// Live entries that the city's newest signed head commits to.
    announced: Option<u64>,
    /// While the history is loaded: entries here and in all.
    loaded: Option<u64>,
    total: Option<u64>,
    /// When the copy was found equal to a signed head last.
    complete_at: Option<Instant>,
    /// When the city answered last, as far as this process knows.
    answered_at: Option<Instant>,
    unreachable_since: Option<Instant>,
    /// The member that vouched for the copy, where the city itself did not.
    vouched_by: Option<String>,
    /// Entries that are there and that the city does not show.
    withheld: u64,
    /// Numbers under which the city has signed two different entries.
    forks: u64,
    /// Code of what went wrong last.
    error: Option<String>,
    /// Fingerprint of the entries, hexadecimal.
    fingerprint: Option<String>,
}

impl CityLog {
    fn new(app: &App, state: CityState) -> Self {
        let (loaded, total) = match state.standing {
            Standing::Joining { loaded, total } => (Some(loaded), Some(total)),
            _ => (None, None),
        };
        Self {
            standing: state.standing.code(),
            behind: match state.standing {
                Standing::Behind { by } => Some(by),
                _ => None,
            },
            city: ActorCard::new(app, state.city),
            entries: state.entries,
            announced: state.announced,
            loaded,
            total,
            complete_at: state.complete_at.map(Instant::from),
            answered_at: state.answered_at.map(Instant::from),
            unreachable_since: state.unreachable_since.map(Instant::from),
            vouched_by: state.vouched_by,
            withheld: state.withheld,
            forks: state.forks,
            error: state.error,
            fingerprint: state.fingerprint,
        }
    }
}

/// A city that a member keeps and nobody here follows.
#[derive(Debug, Serialize, ToSchema)]
struct Unknown {
    actor: String,
    entries: u64,
}

/// How complete the feed is.
#[derive(Debug, Serialize, ToSchema)]
struct FeedState {
    /// SHA-256 over the sorted keys and hashes of all entries, hexadecimal: equal on every instance that keeps the logs of
    /// the same cities in the same state.
    digest: String,
    entries: u64,
    at: Instant,
    cities: Vec<CityLog>,
    unknown: Vec<Unknown>,
}

/// Read the state of the feed
///
/// Each line is derived from numbers, signed heads and fingerprints; none is a guess.
#[utoipa::path(
    get, path = "/feed/state", operation_id = "read_feed_state", tag = "feed",
    responses((status = 200, description = "How complete the copy of every city is.", body = FeedState), Common)
)]
async fn read(State(app): State<App>) -> Answer<Json<FeedState>> {
    let state = sync::state(&app).await?;
    Ok(Json(FeedState {
        digest: state.digest,
        entries: state.entries,
        at: state.at.into(),
        cities: state.cities.into_iter().map(|line| CityLog::new(&app, line)).collect(),
        unknown: state.unknown.into_iter().map(|(actor, entries)| Unknown { actor, entries }).collect(),
    }))
}

/// What two instances say about the same logs.
#[derive(Debug, Serialize, ToSchema)]
struct Comparison {
    equal: bool,
    #[schema(value_type = Object)]
    ours: Value,
    #[schema(value_type = Object)]
    theirs: Value,
}

/// Compare with another city
///
/// Asks the city for its digest of the logs that are kept here.
#[utoipa::path(
    post, path = "/feed/state/{id}/compare", operation_id = "compare_feeds", tag = "feed",
    params(("id" = Uuid, Path, description = "Id of the city.")), security(("token" = ["read"]), ("session" = [])),
    responses((status = 200, description = "Both digests.", body = Comparison), Refused, Missing, Common)
)]
async fn compare(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<Json<Comparison>> {
    let (ours, theirs) = sync::compare(&app, &who, id.into()).await?;
    Ok(Json(Comparison { equal: ours["digest"] == theirs["digest"], ours, theirs }))
}

/// Load the history of a city
///
/// For a city that has not answered yet, or is gone: from whoever has it.
#[utoipa::path(
    post, path = "/feed/state/{id}/load", operation_id = "load_history", tag = "feed",
    params(("id" = Uuid, Path, description = "Id of the city.")), security(("token" = ["follow"]), ("session" = [])),
    responses((status = 202, description = "It is being loaded."), Refused, Missing, Common)
)]
async fn load(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    sync::load(&app, &who, id.into()).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Take a log out of quarantine
#[utoipa::path(
    post, path = "/feed/state/{id}/release", operation_id = "release_log", tag = "administration",
    params(("id" = Uuid, Path, description = "Id of the city.")), security(("token" = ["admin"]), ("session" = [])),
    responses((status = 202, description = "It is tried again."), Refused, Missing, Common)
)]
async fn release(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    sync::release(&app, &who, id.into()).await?;
    Ok(StatusCode::ACCEPTED)
}

/// A server of followers, and whether a record has reached it.
#[derive(Debug, Serialize, ToSchema)]
struct Reached {
    host: String,
    arrived: bool,
    unreachable_since: Option<Instant>,
}

impl From<Arrival> for Reached {
    fn from(arrival: Arrival) -> Self {
        Self {
            host: arrival.host,
            arrived: arrival.arrived,
            unreachable_since: arrival.unreachable_since.map(Instant::from),
        }
    }
}

/// See where a record of ours has arrived
#[utoipa::path(
    get, path = "/records/{id}/arrivals", operation_id = "list_arrivals", tag = "records",
    params(("id" = Uuid, Path, description = "Id of the record.")),
    responses((status = 200, description = "One line for each server of followers.", body = List<Reached>), Missing, Common)
)]
async fn arrivals(State(app): State<App>, Id(id): Id) -> Answer<Json<List<Reached>>> {
    let items = sync::arrivals(&app, id.into()).await?;
    Ok(Json(List::of(items, Reached::from)))
}
