//! The common feed.

use axum::Json;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse as _, Response};
use hansa_entities::record::RecordKind;
use http::header;
use serde::Serialize;
use url::form_urlencoded;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::answer::{Answer, Common};
use super::document::FeedQuery;
use super::view::{ActorCard, Instant, LanguageMap};
use crate::app::App;
use crate::app::feed::{self, FeedPage, Filter, LineView, kind_code};
use crate::http::api::link::{Neighbours, address, record_page};
use crate::http::problem::Document;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default().routes(routes!(read)).routes(routes!(digest))
}

/// A record in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Line {
    id: Uuid,
    /// `initiative`, `experience`, `resource` or `plain`
    kind: &'static str,
    uri: String,
    /// Its page on this instance.
    html: String,
    city: ActorCard,
    title: LanguageMap,
    #[serde(rename = "abstract")]
    summary: LanguageMap,
    language: String,
    languages: Vec<String>,
    themes: Vec<String>,
    country: Option<String>,
    published: Instant,
    updated: Instant,
    version: i32,
    replies: u64,
}

impl Line {
    fn new(app: &App, view: LineView) -> Self {
        let line = view.line;
        Self {
            id: line.id.0,
            kind: kind_code(line.kind),
            html: record_page(app, line.id.0, line.local),
            uri: line.uri,
            city: ActorCard::new(app, view.city),
            title: line.title.into(),
            summary: line.summary.into(),
            language: line.language,
            languages: view.languages,
            themes: view.themes,
            country: line.country,
            published: line.published.into(),
            updated: line.updated.into(),
            version: line.version,
            replies: view.replies,
        }
    }
}

/// A page of a list, newest first.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Page {
    items: Vec<Line>,
    /// How many records meet the filter in all.
    total: u64,
    /// Address of the page with older records.
    next: Option<String>,
    /// Address of the page with newer records.
    previous: Option<String>,
}

/// Reads a page of the feed, or of the records of one kind under an address of their own.
pub(super) async fn page(app: &App, path: &str, query: &str, kind: Option<RecordKind>) -> Answer {
    let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
    let pairs = pairs.iter().map(|(name, value)| (name.as_ref(), value.as_ref()));
    let mut filter = Filter::parse(pairs).map_err(crate::app::Error::Invalid)?;
    if kind.is_some() {
        filter.kind = None;
    }
    let mut keep = filter.pairs();
    keep.extend(filter.limit.map(|limit| ("limit", limit.to_string())));
    filter.kind = kind.or(filter.kind);
    let FeedPage { lines, next, previous, total } = feed::read(app, &filter).await?;
    let links = Neighbours::new(&address(app, path), &keep, next.as_deref(), previous.as_deref());
    Ok(show(app, lines, total, links))
}

fn show(app: &App, lines: Vec<LineView>, total: u64, links: Neighbours) -> Response {
    let header = links.header();
    let items = lines.into_iter().map(|view| Line::new(app, view)).collect();
    let mut response =
        Json(Page { items, total, next: links.next, previous: links.previous }).into_response();
    if let Some(value) = header {
        response.headers_mut().insert(header::LINK, value);
    }
    response
}

/// Which kind, beside what every list can be asked for.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the query; app::feed::Filter reads it")]
struct KindQuery {
    /// `initiative`, `experience`, `resource` or `plain`
    kind: Option<String>,
}

/// Read a page of the common feed
///
/// All public records of this city and of the cities it follows, newest first.
#[utoipa::path(
    get, path = "/feed", operation_id = "read_feed", tag = "feed",
    params(KindQuery, FeedQuery),
    responses((status = 200, description = "A page; `Link` leads to its neighbours.", body = Page), Invalid, Common)
)]
async fn read(State(app): State<App>, RawQuery(query): RawQuery) -> Answer {
    page(&app, "/api/v1/feed", &query.unwrap_or_default(), None).await
}

/// A query that does not read.
#[derive(utoipa::IntoResponses)]
#[response(
    status = 422,
    content_type = "application/problem+json",
    description = "Parameters that do not read."
)]
#[expect(dead_code, reason = "describes an answer; the document reads it, nobody makes one")]
pub(super) struct Invalid(Document);

/// What an instance shows, in one number.
#[derive(Debug, Serialize, ToSchema)]
struct Digest {
    records: u64,
    /// SHA-256 over the sorted URIs and the hashes of the objects, hexadecimal.
    sha256: String,
}

/// Compare what two instances show
///
/// Equal where they show the same versions of the same records.
#[utoipa::path(
    get, path = "/feed/digest", operation_id = "digest_feed", tag = "feed",
    responses((status = 200, description = "The digest.", body = Digest), Common)
)]
async fn digest(State(app): State<App>) -> Answer<Json<Digest>> {
    let (records, sha256) = feed::digest(&app).await?;
    Ok(Json(Digest { records, sha256 }))
}
