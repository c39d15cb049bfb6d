//! Tokens of the one who asks. Only a session makes or ends them: a token that leaked must not make others.

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use hansa_entities::access_token::Model;
use hansa_entities::text::Codes;
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::answer::{Answer, Common, Missing, Refused, Unusable, created};
use super::view::{Instant, List, instant};
use crate::app::App;
use crate::app::token::{self, NewToken};
use crate::http::api::gate::Caller;
use crate::http::api::input::{Id, Input};
use crate::http::api::link::address;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default().routes(routes!(list, create)).routes(routes!(revoke))
}

/// A token without its value.
#[derive(Debug, Serialize, ToSchema)]
struct Token {
    id: Uuid,
    label: String,
    scopes: Vec<String>,
    created: Instant,
    last_used: Option<Instant>,
    expires: Option<Instant>,
    revoked: Option<Instant>,
}

impl From<Model> for Token {
    fn from(row: Model) -> Self {
        Self {
            id: row.id.0,
            label: row.label,
            scopes: row.scopes.0,
            created: row.created_at.into(),
            last_used: instant(row.last_used_at),
            expires: instant(row.expires_at),
            revoked: instant(row.revoked_at),
        }
    }
}

/// A token that was just made.
#[derive(Debug, Serialize, ToSchema)]
struct Made {
    #[serde(flatten)]
    token: Token,
    /// Shown once, and nowhere else.
    value: String,
}

/// What a new token may do, and for how long.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
struct TokenInput {
    label: String,
    /// `read`, `write`, `follow`, `admin`
    scopes: Vec<String>,
    /// It never expires where this is left out.
    expires_days: Option<u32>,
}

/// List the own tokens
#[utoipa::path(
    get, path = "/tokens", operation_id = "list_tokens", tag = "account",
    responses((status = 200, description = "Newest first.", body = List<Token>), Refused, Common),
    security(("session" = []))
)]
async fn list(State(app): State<App>, Caller(who): Caller) -> Answer<Json<List<Token>>> {
    Ok(Json(List::of(token::list(&app, &who).await?, Token::from)))
}

/// Make a token
#[utoipa::path(
    post, path = "/tokens", operation_id = "create_token", tag = "account",
    request_body = TokenInput,
    responses((status = 201, description = "The token with its value.", body = Made), Unusable, Refused, Common),
    security(("session" = []))
)]
async fn create(
    State(app): State<App>,
    Caller(who): Caller,
    Input(input): Input<TokenInput>,
) -> Answer<Response> {
    let wanted =
        NewToken { label: input.label, scopes: Codes(input.scopes), expires_days: input.expires_days };
    let (row, value) = token::create(&app, &who, &wanted).await?;
    let location = address(&app, "/api/v1/tokens");
    Ok(created(location.as_str(), &Made { token: row.into(), value }))
}

/// End a token
#[utoipa::path(
    delete, path = "/tokens/{id}", operation_id = "revoke_token", tag = "account",
    params(("id" = Uuid, Path, description = "Id of the token.")),
    responses((status = 204, description = "It is worth nothing now."), Refused, Missing, Common),
    security(("session" = []))
)]
async fn revoke(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<StatusCode> {
    token::revoke(&app, &who, id.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
