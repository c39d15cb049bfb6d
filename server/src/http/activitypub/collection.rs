//! Collections. Short ones come whole, the outbox page by page.

use axum::extract::{Path, RawQuery, State};
use hansa_federation::outbox::{Collection, Page, build_collection, build_page, build_whole_collection};
use http::StatusCode;
use serde_json::Value;
use url::{Url, form_urlencoded};

use super::document::{Answer, fresh, parse_uuid};
use super::reader::Reader;
use crate::app::{App, Error, Principal, actor, follow, outbox as verbs, reply};
use crate::http::problem::Problem;

/// Which page of an outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// The collection itself.
    Whole,
    First,
    /// Entries before this position.
    Before(i64),
}

impl Place {
    fn read(query: &str) -> Result<Self, Problem> {
        let find = |wanted: &str| {
            form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == wanted).map(|(_, value)| value)
        };
        match find("before") {
            Some(text) => {
                let wrong = |_| Problem::new(StatusCode::BAD_REQUEST, "not_a_position");
                text.parse().map(Self::Before).map_err(wrong)
            }
            None if find("page").is_some() => Ok(Self::First),
            None => Ok(Self::Whole),
        }
    }
}

pub(super) async fn outbox(
    Reader(reader): Reader,
    State(app): State<App>,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let place = Place::read(&query.unwrap_or_default())?;
    let (owner, id) = (app.ids.actor(&name), app.ids.outbox(&name));
    let first = with_query(&id, "page", "first");
    let (from, here) = match place {
        Place::Whole | Place::First => (None, first.clone()),
        Place::Before(position) => (Some(position), before(&id, position)),
    };
    let page = verbs::page(&app, &reader, &name, from).await?;
    if place == Place::Whole {
        return Ok(fresh(&build_collection(&Collection {
            id: &id,
            owner: Some(&owner),
            total: Some(page.total),
            first: Some(&first),
            last: None,
        })));
    }
    let next = page.next.map(|position| before(&id, position));
    Ok(fresh(&build_page(&Page {
        id: &here,
        part_of: &id,
        total: Some(page.total),
        next: next.as_ref(),
        previous: None,
        items: page.entries.iter().filter_map(|bytes| serde_json::from_str(bytes).ok()).collect(),
    })))
}

fn before(outbox: &Url, position: i64) -> Url {
    with_query(outbox, "before", &position.to_string())
}

fn with_query(url: &Url, name: &str, value: &str) -> Url {
    let mut url = url.clone();
    url.query_pairs_mut().append_pair(name, value);
    url
}

/// The instance says nothing of its own.
pub(super) async fn instance_outbox(_: Reader, State(app): State<App>) -> Answer {
    let owner = app.ids.instance_actor();
    Ok(fresh(&build_whole_collection(&app.ids.instance_outbox(), Some(&owner), Vec::new())))
}

/// The whole collection, or the part of it at one host (FEP-8fcf), which only that host is shown.
pub(super) async fn followers(
    Reader(reader): Reader,
    State(app): State<App>,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let query = query.unwrap_or_default();
    let domain = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "domain");
    if let Some((_, domain)) = domain {
        match &reader {
            Principal::Peer(peer) if peer.host == domain => {}
            Principal::Peer(_) => return Err(Problem::new(StatusCode::FORBIDDEN, "another_host")),
            _ => return Err(Error::Unauthenticated.into()),
        }
        let uris = follow::followers_at(&app, &name, &domain).await?;
        let id = with_query(&app.ids.followers(&name), "domain", &domain);
        return Ok(whole(&id, Some(&app.ids.actor(&name)), uris));
    }
    let uris = follow::collection(&app, &reader, &name, true).await?;
    Ok(whole(&app.ids.followers(&name), Some(&app.ids.actor(&name)), uris))
}

pub(super) async fn following(
    Reader(reader): Reader,
    State(app): State<App>,
    Path(name): Path<String>,
) -> Answer {
    let uris = follow::collection(&app, &reader, &name, false).await?;
    Ok(whole(&app.ids.following(&name), Some(&app.ids.actor(&name)), uris))
}

/// Nothing is pinned yet; other servers ask at first contact all the same.
pub(super) async fn featured(_: Reader, State(app): State<App>, Path(name): Path<String>) -> Answer {
    actor::find(&app, &name).await?;
    Ok(whole(&app.ids.featured(&name), Some(&app.ids.actor(&name)), Vec::new()))
}

pub(super) async fn replies(
    Reader(reader): Reader,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Answer {
    let id = parse_uuid(&id)?;
    let uris = reply::collection(&app, &reader, id).await?;
    Ok(whole(&app.ids.replies(id), owner(&app).await?.as_ref(), uris))
}

pub(super) async fn context(
    Reader(reader): Reader,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Answer {
    let id = parse_uuid(&id)?;
    let uris = reply::context(&app, &reader, id).await?;
    Ok(whole(&app.ids.context(id), owner(&app).await?.as_ref(), uris))
}

/// Threads of ours belong to the city; who owns one may add to it (FEP-7888).
async fn owner(app: &App) -> Result<Option<Url>, Error> {
    let home = crate::app::city::read_home(app).await?;
    Ok(Url::parse(&home.actor.uri).ok())
}

fn whole(id: &Url, owner: Option<&Url>, uris: Vec<String>) -> axum::response::Response {
    fresh(&build_whole_collection(id, owner, uris.into_iter().map(Value::String).collect()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_place_that_does_not_read_is_refused() {
        assert_eq!(Place::read("before=7").unwrap(), Place::Before(7));
        assert_eq!(Place::read("page=true").unwrap(), Place::First);
        assert_eq!(Place::read("x=1").unwrap(), Place::Whole);
        for wrong in ["before=", "before=x", "before=99999999999999999999"] {
            assert!(Place::read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn pages_have_addresses_of_their_own() {
        let outbox = Url::parse("https://a.example/a/ville/outbox").unwrap();
        assert_eq!(before(&outbox, 7).as_str(), "https://a.example/a/ville/outbox?before=7");
    }
}
