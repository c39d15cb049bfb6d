//! The numbered log of the city, and the copies that it keeps of others': pages, heads, and questions about differences
//! (FEDERATION.md, "The log").

use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse as _, Response};
use hansa_federation::log::EntryNumber;
use hansa_federation::log::page::{Parts, build_log, build_page};
use hansa_federation::log::wire::{read_question, write_answer};
use hansa_federation::signature::Inbound;
use hansa_federation::vocabulary::parse_json;
use http::request::Parts as RequestParts;
use http::{StatusCode, header};
use serde_json::{Value, json};
use url::{Url, form_urlencoded};

use super::document::{Answer, activity, fresh};
use super::reader::{Reader, target};
use crate::app::log::{self as verbs, Log};
use crate::app::{App, Error, inbox, sync};
use crate::http::problem::Problem;

/// Largest question: 256 ranges.
pub(super) const QUESTION_BYTES: usize = 64 * 1024;
/// Largest offer of entries that were lost: a hundred, at the size of a page.
pub(super) const OFFER_BYTES: usize = 2 * 1024 * 1024;

/// The members of a query that name a log and a place in it.
#[derive(Debug, Default)]
struct Query {
    of: Option<String>,
    after: Option<String>,
    since: Option<String>,
    id: Option<String>,
}

impl Query {
    fn read(query: Option<String>) -> Self {
        let mut read = Self::default();
        for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
            let place = match name.as_ref() {
                "of" => &mut read.of,
                "after" => &mut read.after,
                "since" => &mut read.since,
                "id" => &mut read.id,
                _ => continue,
            };
            *place = Some(value.into_owned());
        }
        read
    }
}

fn read_number(text: &str) -> Result<EntryNumber, Problem> {
    let wrong = || Problem::new(StatusCode::BAD_REQUEST, "not_a_number");
    let (epoch, seq) = text.split_once(':').ok_or_else(wrong)?;
    let seq = seq.parse::<u64>().ok().filter(|seq| *seq < 1 << 53).ok_or_else(wrong)?;
    if !hansa_federation::log::entry::is_epoch(epoch) {
        return Err(wrong());
    }
    Ok(EntryNumber { epoch: epoch.to_owned(), seq })
}

fn address(log: &Url, of: Option<&str>, after: Option<&EntryNumber>) -> Url {
    let mut url = log.clone();
    if let Some(of) = of {
        url.query_pairs_mut().append_pair("of", of);
    }
    if let Some(after) = after {
        url.query_pairs_mut().append_pair("after", &format!("{}:{}", after.epoch, after.seq));
    }
    url
}

/// The collection with its signed head, or one of its pages.
pub(super) async fn show(
    _: Reader,
    State(app): State<App>,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let query = Query::read(query);
    let log = Log::find(&app, &name, query.of.as_deref()).await?;
    let of = (!log.is_ours).then_some(log.owner.uri.as_str());
    let base = app.ids.log(&name);
    let whole = address(&base, of, None);
    let Some(after) = query.after.as_deref().map(read_number).transpose()? else {
        let owner = Url::parse(&log.owner.uri).map_err(Error::internal)?;
        let (count, head) = verbs::collection(&app, &log).await?;
        let first = address(&base, of, Some(&EntryNumber { epoch: "0".repeat(26), seq: 0 }));
        return Ok(fresh(&build_log(&whole, &owner, count, &first, head.as_ref())));
    };
    let page = verbs::page(&app, &log, Some(&after)).await?;
    let next = page.through.as_ref().filter(|_| page.has_more).map(|last| address(&base, of, Some(last)));
    Ok(fresh(&build_page(&Parts {
        id: &address(&base, of, Some(&after)),
        part_of: &whole,
        live: page.live,
        skeleton: &page.skeleton,
        through: page.through.as_ref(),
        next: next.as_ref(),
    })))
}

/// Heads that changed since a mark; with `of`, what is remembered of one log.
pub(super) async fn heads(
    _: Reader,
    State(app): State<App>,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let query = Query::read(query);
    if let Some(of) = query.of.as_deref() {
        let log = Log::find(&app, &name, Some(of)).await?;
        return Ok(fresh(&verbs::remembered(&app, &log).await?));
    }
    let ours = Log::find(&app, &name, None).await?;
    let heads = verbs::heads(&app, &ours, query.since.as_deref()).await?;
    if heads.heads.is_empty() && query.since.as_deref() == Some(heads.mark.as_str()) {
        return Ok(StatusCode::NOT_MODIFIED.into_response());
    }
    Ok(fresh(&json!({ "heads": heads.heads, "mark": heads.mark, "more": heads.has_more })))
}

/// The document of an actor as its origin gave it.
pub(super) async fn actor(
    _: Reader,
    State(app): State<App>,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    Log::find(&app, &name, None).await?;
    let id = Query::read(query).id.ok_or(Error::NotFound)?;
    Ok(activity(StatusCode::OK, verbs::actor_document(&app, &id).await?))
}

/// In which keys the asker's copy differs.
pub(super) async fn reconcile(
    State(app): State<App>,
    Path(name): Path<String>,
    parts: RequestParts,
    body: Bytes,
) -> Answer {
    let value = read(&app, &parts, &body).await?;
    let question = read_question(&value).map_err(|error| malformed(&error.to_string()))?;
    let log = Log::find(&app, &name, question.of.as_deref()).await?;
    let (told, head) = verbs::answer(&app, &log, &question.ranges).await?;
    Ok(json_answer(&write_answer(&told, head.as_ref())))
}

/// Entries by their keys.
pub(super) async fn entries(
    State(app): State<App>,
    Path(name): Path<String>,
    parts: RequestParts,
    body: Bytes,
) -> Answer {
    let value = read(&app, &parts, &body).await?;
    let log = Log::find(&app, &name, value.get("of").and_then(Value::as_str)).await?;
    let keys = texts(&value, "keys").ok_or_else(|| malformed("keys"))?;
    Ok(json_answer(&json!({ "orderedItems": verbs::entries(&app, &log, keys).await? })))
}

/// Entries of ours that a member remembers and we may not.
pub(super) async fn recover(
    State(app): State<App>,
    Path(name): Path<String>,
    parts: RequestParts,
    body: Bytes,
) -> Answer {
    let mut value = read(&app, &parts, &body).await?;
    Log::find(&app, &name, None).await?;
    let head = value.get("head").filter(|head| head.is_object()).cloned();
    let Some(Value::Array(entries)) = value.get_mut("entries").map(Value::take) else {
        return Err(malformed("entries"));
    };
    let taken = verbs::recover(&app, entries, head.as_ref()).await?;
    Ok(json_answer(&json!({
        "known": taken.known,
        "takenBack": taken.taken_back,
        "reissued": taken.reissued,
        "refused": taken.refused,
    })))
}

/// What the logs of some cities come to here.
pub(super) async fn digest(
    State(app): State<App>,
    Path(name): Path<String>,
    parts: RequestParts,
    body: Bytes,
) -> Answer {
    let value = read(&app, &parts, &body).await?;
    Log::find(&app, &name, None).await?;
    let members = texts(&value, "members").ok_or_else(|| malformed("members"))?;
    Ok(json_answer(&sync::digest(&app, &members).await?))
}

fn texts(value: &Value, name: &str) -> Option<Vec<String>> {
    let list = value.get(name)?.as_array()?;
    list.iter().map(|item| item.as_str().map(str::to_owned)).collect()
}

/// The body of a question, whose asker has signed it: what costs work is counted for each server.
async fn read(app: &App, parts: &RequestParts, body: &Bytes) -> Result<Value, Problem> {
    let inbound = Inbound {
        method: parts.method.as_str(),
        target: target(parts),
        headers: &parts.headers,
        body,
        authority: app.domain(),
    };
    match inbox::require_asker(app, &inbound).await {
        Ok(_) => parse_json(body).map_err(|error| malformed(&error.to_string())),
        Err(refused) => Err(super::inbox::problem(refused)),
    }
}

fn malformed(what: &str) -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, "malformed").detail(what.to_owned())
}

fn json_answer(value: &Value) -> Response {
    let mut response = fresh(value);
    response.headers_mut().insert(header::CONTENT_TYPE, http::HeaderValue::from_static("application/json"));
    response
}
