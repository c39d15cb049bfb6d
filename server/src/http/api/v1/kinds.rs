//! Initiatives, experiences and resources: the same six operations for three kinds.
//!
//! The functions do the work; the macro at the end only says the same for each kind, because a route and its description
//! need a function of their own.

use axum::Json;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse as _, Response};
use hansa_entities::id::RecordId;
use hansa_entities::record::RecordKind;
use hansa_entities::time::Time;
use http::{HeaderMap, HeaderName, StatusCode};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::answer::{Answer, Common, Missing, Refused, Unusable, accepted, created};
use super::document::{ExperienceInput, FeedQuery, InitiativeInput, ResourceInput};
use super::feed::{self, Invalid, Page};
use super::record::Record;
use super::view::{Instant, LanguageMap, List};
use crate::app::draft::Published;
use crate::app::feed::kind_code;
use crate::app::once::{self, Once};
use crate::app::publication;
use crate::app::record::{self as verbs, RecordView, VersionView};
use crate::app::{App, Error, Principal};
use crate::http::api::gate::Caller;
use crate::http::api::input::{Id, Sent};
use crate::http::api::link::address;
use crate::http::problem::Problem;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default()
        .merge(initiatives::routes())
        .merge(experiences::routes())
        .merge(resources::routes())
}

/// A record that will stand at the end of the undo window.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Waiting {
    /// The id that the record will have.
    id: Uuid,
    kind: &'static str,
    publish_at: Instant,
}

impl Waiting {
    pub(super) fn new(record: RecordId, kind: RecordKind, at: Time) -> Self {
        Self { id: record.0, kind: kind_code(kind), publish_at: at.into() }
    }
}

/// A published version.
#[derive(Debug, Serialize, ToSchema)]
struct Version {
    version: i32,
    change_note: Option<LanguageMap>,
    published: Instant,
}

impl From<VersionView> for Version {
    fn from(view: VersionView) -> Self {
        Self {
            version: view.version,
            change_note: view.change_note.map(LanguageMap::from),
            published: view.created_at.into(),
        }
    }
}

const KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// The key of a request that may be repeated, with what makes it the same request.
fn find_once(headers: &HeaderMap, path: &str, body: &[u8]) -> Result<Option<Once>, Problem> {
    let mut given = headers.get_all(KEY).iter();
    let (Some(value), more) = (given.next(), given.next()) else { return Ok(None) };
    let key =
        value.to_str().ok().map(str::trim).filter(|key| (1..=255).contains(&key.len()) && more.is_none());
    let key = key.ok_or_else(|| Problem::new(StatusCode::BAD_REQUEST, "idempotency_key"))?;
    Ok(Some(Once { key: key.to_owned(), request_hash: once::hash(&[path.as_bytes(), body]) }))
}

async fn create(app: &App, who: &Principal, kind: RecordKind, headers: &HeaderMap, sent: &Sent) -> Answer {
    let path = path_of(kind);
    let published = match find_once(headers, path, &sent.bytes)? {
        Some(once) => publication::publish_once(app, who, &once, kind, &sent.form).await?,
        None => publication::publish_form(app, who, kind, &sent.form).await?,
    };
    match waiting(app, kind, &published) {
        Some(response) => Ok(response),
        None => {
            let view = verbs::read(app, who, published.record).await?;
            let location = address(app, &format!("{path}/{}", published.record));
            Ok(created(location.as_str(), &Record::new(app, view)))
        }
    }
}

async fn update(app: &App, who: &Principal, kind: RecordKind, id: Uuid, sent: &Sent) -> Answer {
    require_kind(app, who, kind, id).await?;
    let published = publication::update_form(app, who, id.into(), &sent.form).await?;
    match waiting(app, kind, &published) {
        Some(response) => Ok(response),
        None => Ok(Json(Record::new(app, verbs::read(app, who, published.record).await?)).into_response()),
    }
}

fn waiting(app: &App, kind: RecordKind, published: &Published) -> Option<Response> {
    let body = Waiting::new(published.record, kind, published.at?);
    let location = address(app, &format!("{}/{}", path_of(kind), published.record));
    Some(accepted(location.as_str(), &body))
}

async fn require_kind(app: &App, who: &Principal, kind: RecordKind, id: Uuid) -> Result<RecordView, Error> {
    let view = verbs::read(app, who, id.into()).await?;
    if view.record.kind == kind { Ok(view) } else { Err(Error::NotFound) }
}

async fn versions(app: &App, who: &Principal, kind: RecordKind, id: Uuid) -> Answer<Json<List<Version>>> {
    require_kind(app, who, kind, id).await?;
    Ok(Json(List::of(verbs::versions(app, who, id.into()).await?, Version::from)))
}

async fn withdraw(
    app: &App,
    who: &Principal,
    kind: RecordKind,
    id: Uuid,
    query: Option<&str>,
) -> Answer<StatusCode> {
    require_kind(app, who, kind, id).await?;
    let mut pairs = url::form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    let because = pairs.find(|(name, _)| name == "because").map(|(_, code)| code);
    verbs::withdraw(app, who, id.into(), verbs::because(because.as_deref())).await?;
    Ok(StatusCode::NO_CONTENT)
}

const fn path_of(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Initiative => "/api/v1/initiatives",
        RecordKind::Experience => "/api/v1/experiences",
        RecordKind::Resource => "/api/v1/resources",
        RecordKind::Plain => "/api/v1/records",
    }
}

macro_rules! kind {
    ($module:ident, $tag:literal, $kind:ident, $input:ident, $all:literal, $one:literal, $history:literal) => {
        mod $module {
            use super::*;

            pub(super) fn routes() -> OpenApiRouter<App> {
                OpenApiRouter::default()
                    .routes(routes!(list, publish))
                    .routes(routes!(get, replace, change, take_back))
                    .routes(routes!(history))
            }

            /// List what is published
            ///
            /// Of this city and of the cities it follows, newest first.
            #[utoipa::path(
                get, path = $all, operation_id = concat!("list_", $tag), tag = $tag,
                params(FeedQuery),
                responses(
                    (status = 200, description = "A page; `Link` leads to its neighbours.", body = Page),
                    Invalid, Common
                )
            )]
            async fn list(State(app): State<App>, RawQuery(query): RawQuery) -> Answer {
                feed::page(&app, path_of(RecordKind::$kind), &query.unwrap_or_default(), Some(RecordKind::$kind)).await
            }

            /// Publish a new one
            ///
            /// Where the city has an undo window, the answer is 202 and the record stands at its end.
            #[utoipa::path(
                post, path = $all, operation_id = concat!("publish_", $tag), tag = $tag,
                params(("Idempotency-Key" = Option<String>, Header,
                    description = "Repeating a request with its key publishes once; kept for a day.")),
                request_body = $input,
                responses(
                    (status = 201, description = "It stands.", body = Record,
                        headers(("Location" = String, description = "Its address."))),
                    (status = 202, description = "It will stand.", body = Waiting),
                    Unusable, Refused, Common
                ),
                security(("token" = ["write"]), ("session" = []))
            )]
            async fn publish(
                State(app): State<App>,
                Caller(who): Caller,
                headers: HeaderMap,
                sent: Sent,
            ) -> Answer {
                create(&app, &who, RecordKind::$kind, &headers, &sent).await
            }

            /// Read one with everything it says
            #[utoipa::path(
                get, path = $one, operation_id = concat!("get_", $tag), tag = $tag,
                params(("id" = Uuid, Path, description = "Id of the record here.")),
                responses((status = 200, description = "The record.", body = Record), Missing, Common)
            )]
            async fn get(State(app): State<App>, Caller(who): Caller, Id(id): Id) -> Answer<Json<Record>> {
                let view = require_kind(&app, &who, RecordKind::$kind, id).await?;
                Ok(Json(Record::new(&app, view)))
            }

            /// Publish a new version
            ///
            /// Fields that are left out stay as they are. Every version has its change note and its attestation.
            #[utoipa::path(
                put, path = $one, operation_id = concat!("replace_", $tag), tag = $tag,
                params(("id" = Uuid, Path, description = "Id of the record here.")),
                request_body = $input,
                responses(
                    (status = 200, description = "The new version.", body = Record),
                    (status = 202, description = "It will stand.", body = Waiting),
                    Unusable, Refused, Missing, Common
                ),
                security(("token" = ["write"]), ("session" = []))
            )]
            async fn replace(
                State(app): State<App>,
                Caller(who): Caller,
                Id(id): Id,
                sent: Sent,
            ) -> Answer {
                update(&app, &who, RecordKind::$kind, id, &sent).await
            }

            /// Publish a new version with the fields that changed
            ///
            /// Fields that are left out stay as they are. Every version has its change note and its attestation.
            #[utoipa::path(
                patch, path = $one, operation_id = concat!("change_", $tag), tag = $tag,
                params(("id" = Uuid, Path, description = "Id of the record here.")),
                request_body = $input,
                responses(
                    (status = 200, description = "The new version.", body = Record),
                    (status = 202, description = "It will stand.", body = Waiting),
                    Unusable, Refused, Missing, Common
                ),
                security(("token" = ["write"]), ("session" = []))
            )]
            async fn change(State(app): State<App>, Caller(who): Caller, Id(id): Id, sent: Sent) -> Answer {
                update(&app, &who, RecordKind::$kind, id, &sent).await
            }

            /// Withdraw one, here and everywhere
            #[utoipa::path(
                delete, path = $one, operation_id = concat!("withdraw_", $tag), tag = $tag,
                params(
                    ("id" = Uuid, Path, description = "Id of the record here."),
                    ("because" = Option<String>, Query, description = "Why: outdated, replaced, mistake, persons, rights, order or other."),
                ),
                responses((status = 204, description = "It is gone."), Refused, Missing, Common),
                security(("token" = ["write"]), ("session" = []))
            )]
            async fn take_back(
                State(app): State<App>,
                Caller(who): Caller,
                Id(id): Id,
                RawQuery(query): RawQuery,
            ) -> Answer<StatusCode> {
                withdraw(&app, &who, RecordKind::$kind, id, query.as_deref()).await
            }

            /// List the versions of one, newest first
            #[utoipa::path(
                get, path = $history, operation_id = concat!("list_versions_of_", $tag), tag = $tag,
                params(("id" = Uuid, Path, description = "Id of the record here.")),
                responses((status = 200, description = "The versions.", body = List<Version>), Missing, Common)
            )]
            async fn history(
                State(app): State<App>,
                Caller(who): Caller,
                Id(id): Id,
            ) -> Answer<Json<List<Version>>> {
                versions(&app, &who, RecordKind::$kind, id).await
            }
        }
    };
}

kind!(
    initiatives,
    "initiatives",
    Initiative,
    InitiativeInput,
    "/initiatives",
    "/initiatives/{id}",
    "/initiatives/{id}/versions"
);
kind!(
    experiences,
    "experiences",
    Experience,
    ExperienceInput,
    "/experiences",
    "/experiences/{id}",
    "/experiences/{id}/versions"
);
kind!(
    resources,
    "resources",
    Resource,
    ResourceInput,
    "/resources",
    "/resources/{id}",
    "/resources/{id}/versions"
);

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn once(keys: &[&str], path: &str, body: &str) -> Result<Option<Once>, Problem> {
        let mut headers = HeaderMap::new();
        for key in keys {
            headers.append(KEY, key.parse().unwrap());
        }
        find_once(&headers, path, body.as_bytes())
    }

    #[test]
    fn the_same_request_has_the_same_hash_and_another_one_has_not() {
        let first = once(&["k"], "/api/v1/initiatives", "{}").unwrap().unwrap();
        assert_eq!(once(&["k"], "/api/v1/initiatives", "{}").unwrap().unwrap(), first);
        for (path, body) in [("/api/v1/initiatives", "{ }"), ("/api/v1/resources", "{}")] {
            assert_ne!(once(&["k"], path, body).unwrap().unwrap().request_hash, first.request_hash);
        }
    }

    #[test]
    fn a_key_is_one_short_header() {
        assert_eq!(once(&[], "/", "{}").unwrap(), None);
        assert!(once(&[""], "/", "{}").is_err());
        assert!(once(&["a", "b"], "/", "{}").is_err());
        assert!(once(&[&"k".repeat(256)], "/", "{}").is_err());
    }
}
