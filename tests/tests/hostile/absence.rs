//! What is not for everybody is answered as if it had never been: the same status, head and body, on every route and for
//! every kind of reader. Whoever could tell a draft from nothing would know that there is a draft.

use anyhow::ensure;
use hansa_entities::record::{Because, RecordKind};
use hansa_federation::signature::Scheme;
use hansa_server::app::{draft, record, reply};
use http::{HeaderMap, HeaderValue, Method, header};
use rig::attacker::{Stage, reply_to};
use rig::{City, Response, both_engines, fixtures, send};
use serde_json::json;
use url::Url;

/// Every route that answers about one thing by its id.
const ROUTES: [&str; 11] = [
    "/o/{id}",
    "/o/{id}/replies",
    "/o/{id}/versions",
    "/c/{id}",
    "/x/{id}",
    "/r/{id}",
    "/cities/{id}",
    "/api/v1/records/{id}",
    "/api/v1/records/{id}/replies",
    "/drafts/{id}",
    "/api/v1/drafts/{id}",
];
const ACCEPTS: [&str; 6] = [
    "application/activity+json",
    "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"",
    "text/html",
    "application/json",
    "application/atom+xml",
    "*/*",
];
/// How each route is asked. The interface for programs knows one form and no signatures, and counts its callers.
fn ways<'a>(route: &str, peer: &'a rig::Peer) -> Vec<(&'static str, Option<&'a rig::Peer>)> {
    match route.starts_with("/api/") {
        true => vec![("application/json", None)],
        false => ACCEPTS.iter().flat_map(|accept| [(*accept, None), (*accept, Some(peer))]).collect(),
    }
}

/// Lists in which it must not stand.
const LISTS: [&str; 8] = [
    "/",
    "/feed",
    "/figures",
    "/feed.atom",
    "/api/v1/feed",
    "/a/city/outbox",
    "/a/city/outbox?page=first",
    "/api/v1/feed/digest",
];

/// Status, head and body of an answer, without what differs from one request to the next.
fn told(answer: &Response, id: &str) -> (u16, Vec<(String, String)>, String) {
    let request = answer.header("x-request-id").to_owned();
    let plain = |text: &str| {
        let text = text.replace(id, "{id}");
        if request.is_empty() { text } else { text.replace(&request, "{request}") }
    };
    let changing = |name: &str| matches!(name, "date" | "x-request-id" | "set-cookie");
    let mut head: Vec<_> = answer
        .headers
        .iter()
        .filter(|(name, _)| !changing(name.as_str()))
        .map(|(name, value)| (name.to_string(), plain(&String::from_utf8_lossy(value.as_bytes()))))
        .collect();
    head.sort();
    (answer.status.as_u16(), head, plain(&answer.text()))
}

async fn get(city: &City, path: &str, accept: &str, by: Option<&rig::Peer>) -> anyhow::Result<Response> {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT, HeaderValue::from_str(accept)?);
    if let Some(peer) = by {
        let url = Url::parse(&format!("https://{}{path}", city.domain()))?;
        let signed =
            Scheme::Rfc9421Ed25519.sign(&peer.signer(), "GET", &url, headers, None, city.hands().at());
        headers = signed.map_err(|error| anyhow::anyhow!("{error}"))?;
    }
    send(city.target(), &Method::GET, path, &headers, b"").await
}

/// The last part of the path of one of our URLs.
fn id_of(url: &str) -> String {
    url.rsplit('/').next().unwrap_or_default().to_owned()
}

both_engines! {
    async fn what_is_not_public_is_told_like_what_never_was_on_every_route_vis_02_vis_03_vis_13(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let (app, officer) = (city.app(), city.officer());
        let shown = city.publish_initiative("Shown to all").await?;
        let hidden = city.publish_initiative("Hidden here").await?;
        let early = draft::create(&app, &officer, RecordKind::Initiative, &fixtures::initiative("A draft")).await?;
        let own = city.reply(&shown, "A hidden answer of ours.").await?;
        stage.befriend(evil).await?;
        stage.bring(evil, &evil.follow(city)).await?;
        let answer = reply_to(evil, &json!(shown), "A hidden answer of theirs.");
        stage.bring(evil, &evil.activity("Create", answer)).await?;
        record::hide(&app, &officer, city.id(&hidden).await?).await?;
        let mut absent = vec![("the hidden record", id_of(hidden.path())), ("the draft", early.to_string())];
        for view in reply::thread(&app, &officer, city.id(&shown).await?).await? {
            reply::hide(&app, &officer, view.reply.id).await?;
            absent.push(("a hidden reply", view.reply.id.to_string()));
        }
        city.drain().await?;
        ensure!(absent.iter().any(|(_, id)| own.path().ends_with(id)), "ours is among them");
        // Of the log: what only few were sent, and what is about something hidden.
        let mut direct = 0;
        for entry in city.log().await? {
            let is_about = |url: &Url| entry.object.as_deref() == Some(url.as_str());
            if entry.seq.is_none() && !is_about(&own) {
                direct += 1;
                absent.push(("a direct activity", id_of(&entry.activity)));
            } else if is_about(&hidden) || is_about(&own) {
                absent.push(("an activity about something hidden", id_of(&entry.activity)));
            }
        }
        ensure!(direct >= 2 && absent.len() >= 6, "{absent:?}");
        let never = city.hands().clock().id::<uuid::Uuid>().to_string();
        for route in ROUTES {
            for (accept, by) in ways(route, evil) {
                let path = |id: &str| route.replace("{id}", id);
                let expected = told(&get(city, &path(&never), accept, by).await?, &never);
                ensure!(expected.0 != 200, "{route} answers about nothing");
                for (what, id) in &absent {
                    let found = told(&get(city, &path(id), accept, by).await?, id);
                    ensure!(found == expected, "{what} at {route} as {accept}: {found:?} and not {expected:?}");
                }
            }
        }
        for list in LISTS {
            let accepts = if list.starts_with("/api/") { &ACCEPTS[3..4] } else { &ACCEPTS[..] };
            for accept in accepts {
                let text = get(city, list, accept, Some(evil)).await?.text();
                for (what, id) in &absent {
                    ensure!(!text.contains(id.as_str()), "{what} stands at {list} as {accept}");
                }
            }
        }
        Ok(())
    }

    async fn what_was_taken_back_is_one_stone_like_the_other_on_every_route_vis_13(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let mut ids = Vec::new();
        for title in ["One", "Another, and a longer one"] {
            let uri = city.publish_initiative(title).await?;
            if ids.is_empty() {
                city.reply(&uri, "An answer.").await?;
            }
            ids.push(uri);
        }
        city.drain().await?;
        let (one, other) = (city.id(&ids[0]).await?, city.id(&ids[1]).await?);
        // One of them was hidden before.
        record::hide(&city.app(), &city.officer(), other).await?;
        for id in [one, other] {
            record::withdraw(&city.app(), &city.officer(), id, Because::Other).await?;
        }
        city.drain().await?;
        let ids: Vec<String> = ids.iter().map(|uri| id_of(uri.path())).collect();
        // The hour at which it was taken back is part of the stone.
        let plain = |(status, head, body): (u16, Vec<(String, String)>, String)| {
            let body = match serde_json::from_str::<serde_json::Value>(&body) {
                Ok(mut stone) if stone.get("deleted").is_some() => {
                    stone["deleted"] = json!("then");
                    stone.to_string()
                }
                _ => body,
            };
            (status, head, body)
        };
        let mut stones = 0;
        for route in ROUTES {
            for (accept, by) in ways(route, evil) {
                let mut answers = Vec::new();
                for id in &ids {
                    answers.push(plain(told(&get(city, &route.replace("{id}", id), accept, by).await?, id)));
                }
                ensure!(answers[0] == answers[1], "{route} as {accept}: {answers:?}");
                ensure!(answers[0].0 != 200 && !answers[0].2.contains("longer"), "{route} as {accept}");
                stones += usize::from(answers[0].0 == 410);
            }
        }
        ensure!(stones > 0);
        Ok(())
    }
}
