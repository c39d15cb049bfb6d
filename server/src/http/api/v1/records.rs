//! Records of any kind.

use axum::Json;
use axum::extract::State;
use http::StatusCode;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::answer::{Answer, Common, Missing, Refused};
use super::record::Record;
use crate::app::{App, record};
use crate::http::api::gate::Caller;
use crate::http::api::input::Id;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default().routes(routes!(get)).routes(routes!(hide)).routes(routes!(show))
}

/// Read a record of any kind
#[utoipa::path(
    get, path = "/records/{id}", operation_id = "get_record", tag = "records",
    params(("id" = Uuid, Path, description = "Id of the record here.")),
    responses((status = 200, description = "The record.", body = Record), Missing, Common)
)]
async fn get(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<Json<Record>> {
    Ok(Json(Record::new(&app, record::read(&app, &who, id.into()).await?)))
}

/// Hide a record on this instance
///
/// It leaves feed and pages here; nobody else is told.
#[utoipa::path(
    post, path = "/records/{id}/hide", operation_id = "hide_record", tag = "records",
    params(("id" = Uuid, Path, description = "Id of the record here.")),
    responses((status = 204, description = "It is hidden."), Refused, Missing, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn hide(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    record::hide(&app, &who, id.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Show a hidden record again
#[utoipa::path(
    post, path = "/records/{id}/show", operation_id = "show_record", tag = "records",
    params(("id" = Uuid, Path, description = "Id of the record here.")),
    responses((status = 204, description = "It is shown."), Refused, Missing, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn show(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    record::show(&app, &who, id.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
