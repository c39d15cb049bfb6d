//! One URL, several readers: a page for people, a document for servers, and nothing that tells what is hidden.

use std::collections::BTreeSet;

use anyhow::{Context as _, ensure};
use http::header;
use rig::{Response, on_sqlite};

use crate::ask::{Ask, House};
use crate::routes::paths;
use crate::things::fill;

const PAGE: &str = "text/html";
const DOCUMENT: &str = "application/activity+json";
const PROFILED: &str = "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"";

/// What is different in two answers that mean the same: the name of the request, its time, and the id that was asked for.
fn bare(answer: &Response, id: &str) -> (u16, Vec<String>, String) {
    let request = answer.header("x-request-id");
    let own = ["x-request-id", "date", "content-length"];
    let mut headers: Vec<String> = answer
        .headers
        .iter()
        .filter(|(name, _)| !own.contains(&name.as_str()))
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap_or("?").replace(id, "…")))
        .collect();
    headers.sort();
    (answer.status.as_u16(), headers, answer.text().replace(request, "…").replace(id, "…"))
}

on_sqlite! {
    async fn accept_decides_between_the_page_and_the_document(world) {
        let house = House::of(&world).await?;
        let record = fill(&house.city, "/o/{id}").await?;
        let replies = format!("{record}/replies");
        for (path, page) in [(record.as_str(), 200), (&replies, 303), ("/a/city", 303)] {
            let mut documents = BTreeSet::new();
            for accept in [DOCUMENT, PROFILED, "application/ld+json;profile=\"https://www.w3.org/ns/activitystreams\";q=0.9, */*;q=0.1",
                "application/activity+json, text/html;q=0.5"] {
                let answer = house.send(&Ask::get(path).with("accept", accept)?).await?.expect(200)?;
                ensure!(answer.header("content-type") == DOCUMENT, "{path} as {accept}: {}", answer.header("content-type"));
                ensure!(answer.header("vary").contains("Accept"), "{}", answer.header("vary"));
                ensure!(answer.json()?["id"].as_str().is_some_and(|id| id.ends_with(path)), "{}", answer.text());
                documents.insert(answer.text());
            }
            ensure!(documents.len() == 1, "{path}: one document");
            for accept in [Some(PAGE), Some("*/*"), Some("application/json"), Some("application/ld+json"), Some("image/png"), Some("nonsense"), None] {
                let ask = Ask::get(path);
                let ask = accept.map_or(Ok(ask.clone()), |accept| ask.with("accept", accept))?;
                let answer = house.send(&ask).await?;
                ensure!(answer.status == page, "{path} as {accept:?}: {}", answer.status);
                ensure!(answer.header("vary").contains("Accept"), "{}", answer.header("vary"));
                if page == 200 {
                    ensure!(answer.header("content-type").starts_with(PAGE), "{}", answer.header("content-type"));
                } else {
                    ensure!(answer.header("location").starts_with(if path == "/a/city" { "/cities/" } else { &record }));
                }
            }
        }
        // What is a document only is one for everybody.
        let thread = record.replace("/o/", "/c/");
        for path in ["/actor", "/actor/outbox", "/a/city/outbox", "/a/city/followers", "/a/city/following", "/a/city/featured", &thread] {
            for accept in [PAGE, DOCUMENT, "*/*"] {
                let answer = house.send(&Ask::get(path).with("accept", accept)?).await?.expect(200)?;
                ensure!(answer.header("content-type") == DOCUMENT, "{path} as {accept}");
            }
        }
        Ok(())
    }

    async fn what_is_hidden_a_draft_or_unknown_is_answered_alike_vis_02_vis_13(world) {
        let house = House::of(&world).await?;
        let (app, officer) = (house.city.app(), house.city.officer());
        let hidden = house.city.publish_initiative("Hidden here").await?;
        hansa_server::app::record::hide(&app, &officer, house.city.id(&hidden).await?).await?;
        let reply = fill(&house.city, "/replies/{id}").await?;
        hansa_server::app::reply::hide(&app, &officer, reply["/replies/".len()..].parse()?).await?;
        let ids = [
            hidden.path()["/o/".len()..].to_owned(),
            reply["/replies/".len()..].to_owned(),
            house.city.draft(&rig::fixtures::initiative("A draft")).await?.to_string(),
        ];
        let nowhere = "01977c9e-0000-7000-8000-000000000007";
        for place in ["/o/{id}", "/r/{id}", "/o/{id}/versions", "/o/{id}/replies", "/c/{id}", "/x/{id}",
            "/api/v1/records/{id}", "/api/v1/initiatives/{id}", "/api/v1/initiatives/{id}/versions", "/api/v1/records/{id}/replies"] {
            for accept in [PAGE, DOCUMENT] {
                let ask = |id: &str| Ask::get(&place.replace("{id}", id)).with("accept", accept);
                let expected = bare(&house.send(&ask(nowhere)?).await?, nowhere);
                ensure!(expected.0 == 404, "{place}: {expected:?}");
                for id in &ids {
                    let answer = bare(&house.send(&ask(id)?).await?, id);
                    ensure!(answer == expected, "{place} as {accept}:\n{answer:?}\nand for nothing\n{expected:?}");
                }
            }
        }
        Ok(())
    }

    async fn what_was_taken_back_leaves_a_bare_stone(world) {
        let house = House::of(&world).await?;
        let gone = house.city.publish_initiative("Taken back").await?;
        house.city.withdraw(&gone).await?;
        let page = house.send(&Ask::get(gone.path()).by_browser()?).await?.expect(410)?;
        ensure!(page.header("content-type").starts_with(PAGE) && !page.text().contains("Taken back"));
        let stone = house.send(&Ask::get(gone.path()).with("accept", DOCUMENT)?).await?.expect(410)?;
        ensure!(stone.header("content-type") == DOCUMENT);
        let stone = stone.json()?;
        let names: BTreeSet<&str> = stone.as_object().context("an object")?.keys().map(String::as_str).collect();
        ensure!(names == BTreeSet::from(["@context", "id", "type", "formerType", "deleted", "context", "conversation"]), "{stone}");
        ensure!(stone["type"] == "Tombstone" && stone["id"] == gone.as_str());
        Ok(())
    }

    async fn a_head_is_a_get_without_its_body_and_no_method_opens_a_door(world) {
        let house = House::of(&world).await?;
        let record = fill(&house.city, "/o/{id}").await?;
        let nowhere = "/o/01977c9e-0000-7000-8000-000000000007";
        for path in ["/", "/feed", "/about", &record, nowhere, "/admin", "/feed.atom", "/api/v1/feed", "/api/v1/nothing", "/actor",
            "/a/city/outbox", "/.well-known/nodeinfo", "/livez", "/nothing"] {
            for accept in [PAGE, DOCUMENT] {
                let get = house.send(&Ask::get(path).with("accept", accept)?).await?;
                let head = house.send(&Ask::new("HEAD", path)?.with("accept", accept)?).await?;
                ensure!(head.body.is_empty(), "HEAD {path} has a body");
                let (mut one, mut other) = (bare(&get, "…"), bare(&head, "…"));
                one.2.clear();
                other.2.clear();
                ensure!(one == other, "{path} as {accept}:\nGET  {one:?}\nHEAD {other:?}");
                for method in ["OPTIONS", "TRACE", "CONNECT", "PROPFIND"] {
                    let answer = house.send(&Ask::new(method, path)?).await?;
                    ensure!(matches!(answer.status.as_u16(), 400 | 404 | 405), "{method} {path}: {}", answer.status);
                }
            }
        }
        Ok(())
    }

    async fn no_script_of_another_site_reads_pages_or_documents_auth_07(world) {
        let house = House::of(&world).await?;
        let session = rig::Person::administrator(&house.city)?.session;
        let mut everything = paths(&hansa_server::http::web::router())?;
        everything.extend(paths(&hansa_server::http::activitypub::router())?);
        everything.insert("/api/v1/feed".to_owned());
        everything.insert("/api/v1/me".to_owned());
        ensure!(everything.len() > 60);
        for path in everything {
            let filled = fill(&house.city, &path).await?;
            for (method, accept) in [("GET", PAGE), ("GET", DOCUMENT), ("OPTIONS", "*/*")] {
                let ask = Ask::new(method, &filled)?.with("accept", accept)?.session(&session)?.with("origin", "https://evil.test")?
                    .with("access-control-request-method", "POST")?.with("access-control-request-headers", "authorization")?;
                let answer = house.send(&ask).await?;
                let opened: Vec<_> = answer.headers.iter().filter(|(name, _)| name.as_str().starts_with("access-control-")).collect();
                // Discovery and reading by programs are for everyone; a browser hands no cookie over for a star.
                let is_open = path.starts_with("/api/") || path.starts_with("/.well-known/") || path == "/nodeinfo/2.1" || path == "/ns";
                let allowed = answer.header(header::ACCESS_CONTROL_ALLOW_ORIGIN.as_str());
                ensure!(opened.is_empty() || (is_open && allowed == "*"), "{method} {path}: {opened:?}");
                for name in ["access-control-allow-credentials", "access-control-allow-methods", "access-control-allow-headers"] {
                    ensure!(!answer.headers.contains_key(name), "{method} {path}: {name}");
                }
            }
        }
        Ok(())
    }
}
