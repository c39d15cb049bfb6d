//! What the own account was told.

use axum::Json;
use axum::extract::{RawQuery, State};
use hansa_entities::id::NotificationId;
use serde::{Deserialize, Serialize};
use url::form_urlencoded;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::answer::{Answer, Common, Refused, Unusable};
use super::feed::Invalid;
use super::view::{ActorCard, Instant, LanguageMap, instant};
use crate::app::field::FieldErrors;
use crate::app::notification::{self, Filter, Mark, NoticeView, parse_reason, reason_code};
use crate::app::{App, Error};
use crate::http::api::gate::Caller;
use crate::http::api::input::Input;
use crate::http::api::link::{address, record_page};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default().routes(routes!(list)).routes(routes!(mark))
}

/// One thing that the account was told.
#[derive(Debug, Serialize, ToSchema)]
struct Notification {
    id: Uuid,
    /// `reply`, `answer`, `thread`, `follow-request`, `follow-accepted`, `silent`, `quarantine` or `mail`
    reason: &'static str,
    /// What is told together; `POST /notifications/read` takes it.
    about: String,
    /// The record that it is about.
    record: Option<Record>,
    /// Id of the reply.
    reply: Option<Uuid>,
    /// Who did it, or of whom it is told.
    actor: Option<ActorCard>,
    created: Instant,
    read: Option<Instant>,
}

/// A record by its name.
#[derive(Debug, Serialize, ToSchema)]
struct Record {
    id: Uuid,
    /// Its page on this instance.
    html: String,
    /// Empty where it does not stand any more.
    title: LanguageMap,
}

impl Notification {
    fn new(app: &App, view: NoticeView) -> Self {
        let row = view.notification;
        Self {
            id: row.id.0,
            reason: reason_code(row.reason),
            about: row.about,
            record: view.record.map(|record| Record {
                id: record.id.0,
                html: record_page(app, record.id.0, record.local),
                title: record.title.into(),
            }),
            reply: row.reply_id.map(|id| id.0),
            actor: view.actor.map(|card| ActorCard::new(app, card)),
            created: row.created_at.into(),
            read: instant(row.read_at),
        }
    }
}

/// A page, newest first.
#[derive(Debug, Serialize, ToSchema)]
struct NotificationPage {
    items: Vec<Notification>,
    /// How many are unread in all.
    unread: u64,
    /// Address of the page with older ones.
    next: Option<String>,
}

/// Which of them.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the query; `read_query` reads it")]
struct NotificationQuery {
    /// Only those with this reason.
    reason: Option<String>,
    /// Older than the one with this id.
    before: Option<Uuid>,
    /// 40 where it is not said, 100 at most.
    limit: Option<u64>,
}

fn read_query(query: &str) -> Result<Filter, FieldErrors> {
    let mut filter = Filter::default();
    let mut errors = FieldErrors::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()).filter(|(_, value)| !value.is_empty()) {
        match name.as_ref() {
            "reason" => match parse_reason(&value) {
                Some(reason) => filter.reason = Some(reason),
                None => errors.add("reason", "unknown_code"),
            },
            "before" => match value.parse() {
                Ok(id) => filter.before = Some(id),
                Err(_) => errors.add("before", "not_a_cursor"),
            },
            "limit" => match value.parse() {
                Ok(limit @ 1..=100) => filter.limit = Some(limit),
                _ => errors.add_limit("limit", "too_many", 100),
            },
            _ => {}
        }
    }
    if errors.0.is_empty() { Ok(filter) } else { Err(errors) }
}

/// Read what the own account was told
///
/// Newest first.
#[utoipa::path(
    get, path = "/notifications", operation_id = "list_notifications", tag = "account",
    params(NotificationQuery),
    responses((status = 200, description = "A page.", body = NotificationPage), Invalid, Refused, Common),
    security(("token" = ["read"]), ("session" = []))
)]
async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    RawQuery(query): RawQuery,
) -> Answer<Json<NotificationPage>> {
    let filter = read_query(&query.unwrap_or_default()).map_err(Error::Invalid)?;
    let page = notification::list(&app, &who, &filter).await?;
    let next = page.next.map(|id| {
        let mut url = address(&app, "/api/v1/notifications");
        if let Some(reason) = filter.reason {
            url.query_pairs_mut().append_pair("reason", reason_code(reason));
        }
        url.query_pairs_mut().append_pair("before", &id.to_string());
        url.to_string()
    });
    let items = page.items.into_iter().map(|view| Notification::new(&app, view)).collect();
    Ok(Json(NotificationPage { items, unread: page.unread, next }))
}

/// What is to count as read; everything where nothing is said.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
struct MarkInput {
    /// What is told together, as `about` of a notification names it.
    about: Option<String>,
    /// Id of the newest one that was seen: what came since stays unread.
    until: Option<Uuid>,
}

/// How many there were.
#[derive(Debug, Serialize, ToSchema)]
struct Marked {
    count: u64,
}

/// Mark what the own account was told as read
#[utoipa::path(
    post, path = "/notifications/read", operation_id = "read_notifications", tag = "account",
    request_body = MarkInput,
    responses((status = 200, description = "It counts as read.", body = Marked), Unusable, Refused, Common),
    security(("token" = ["write"]), ("session" = []))
)]
async fn mark(
    State(app): State<App>,
    Caller(who): Caller,
    Input(input): Input<MarkInput>,
) -> Answer<Json<Marked>> {
    let mark = Mark { about: input.about, until: input.until.map(NotificationId) };
    Ok(Json(Marked { count: notification::mark_read(&app, &who, &mark).await? }))
}
