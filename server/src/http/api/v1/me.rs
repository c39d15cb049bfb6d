//! Who asks.

use axum::Json;
use axum::extract::State;
use hansa_entities::account::Role;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::answer::{Answer, Common, Refused};
use crate::app::permission::{Verb, require};
use crate::app::{App, Error};
use crate::http::api::gate::Caller;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default().routes(routes!(read))
}

/// The own account.
#[derive(Debug, Serialize, ToSchema)]
struct Me {
    id: Uuid,
    name: String,
    email: String,
    /// `officer` or `administrator`
    role: &'static str,
    /// BCP 47 tag of the interface.
    language: String,
    /// What the token may do; left out for a session, which may do all that the role may.
    scopes: Option<Vec<String>>,
}

/// Read the own account
#[utoipa::path(
    get, path = "/me", operation_id = "get_me", tag = "account",
    responses((status = 200, description = "The account.", body = Me), Refused, Common),
    security(("token" = ["read"]), ("session" = []))
)]
async fn read(State(_app): State<App>, Caller(who): Caller) -> Answer<Json<Me>> {
    require(&who, Verb::ReadInside)?;
    let signed = who.account().ok_or(Error::Unauthenticated)?;
    Ok(Json(Me {
        id: signed.id.0,
        name: signed.name.clone(),
        email: signed.email.clone(),
        role: match signed.role {
            Role::Officer => "officer",
            Role::Administrator => "administrator",
        },
        language: signed.language.clone(),
        scopes: signed.scopes.as_ref().map(|scopes| scopes.0.clone()),
    }))
}
