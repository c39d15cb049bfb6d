//! Walking through lists while they grow, and asking twice for the same thing.

use std::collections::BTreeSet;

use anyhow::{Context as _, ensure};
use http::Method;
use rig::{Browser, City, Person, Program, both_engines, fixtures};
use serde_json::{Value, json};

use crate::problems::require_problem;

const INITIATIVES: &str = "/api/v1/initiatives";

/// Publishes so many, a second apart; their URIs.
async fn publish(city: &City, count: usize) -> anyhow::Result<Vec<String>> {
    let mut uris = Vec::new();
    for n in 0..count {
        uris.push(city.publish_initiative(&format!("Number {n}")).await?.to_string());
        // Every second pair in the same millisecond.
        city.hands().seconds(i64::from(n % 2 == 0));
    }
    Ok(uris)
}

/// The path of a link of ours.
fn local(link: &str) -> anyhow::Result<String> {
    let url = url::Url::parse(link)?;
    Ok(url[url::Position::BeforePath..].to_owned())
}

fn uris(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().into_iter().flatten();
    items.filter_map(|line| line["uri"].as_str().map(str::to_owned)).collect()
}

fn all_once(seen: &[String], wanted: &[String]) -> anyhow::Result<()> {
    let set: BTreeSet<&String> = seen.iter().collect();
    ensure!(set.len() == seen.len(), "something came twice: {seen:?}");
    let missing: Vec<_> = wanted.iter().filter(|uri| !set.contains(uri)).collect();
    ensure!(missing.is_empty(), "{missing:?} never came");
    Ok(())
}

async fn publish_once(program: &Program, key: &str, form: &Value) -> anyhow::Result<rig::Response> {
    program.ask(Method::POST, INITIATIVES, &[("idempotency-key", key)], Some(form)).await
}

both_engines! {
    async fn the_feed_is_walked_whole_and_once_while_records_are_added(world) {
        let city = world.city("montreval").await?;
        let wanted = publish(&city, 25).await?;
        let program = Program::new(city.target(), None);
        for list in ["/api/v1/feed", "/api/v1/initiatives", "/api/v1/feed?theme=EDU&kind=initiative"] {
            let mark = if list.contains('?') { '&' } else { '?' };
            let (mut path, mut seen, mut pages) = (format!("{list}{mark}limit=7"), Vec::new(), Vec::new());
            loop {
                let answer = program.get(&path).await?.expect(200)?;
                let page = answer.json()?;
                ensure!(uris(&page).len() <= 7);
                seen.extend(uris(&page));
                pages.push(path.clone());
                city.publish_initiative("Added on the way").await?;
                let Some(next) = page["next"].as_str() else { break };
                let link = answer.header("link");
                ensure!(link.contains(&format!("<{next}>; rel=\"next\"")), "{link}");
                path = local(next)?;
            }
            all_once(&seen, &wanted).context(list)?;
            // And back, to what was added.
            let mut back = Vec::new();
            loop {
                let page = program.get(&path).await?.expect(200)?.json()?;
                back.splice(0..0, uris(&page));
                let Some(previous) = page["previous"].as_str() else { break };
                path = local(previous)?;
            }
            all_once(&back, &seen).context(list)?;
            ensure!(back.len() as u64 == program.get(list).await?.json()?["total"].as_u64().unwrap_or(0), "{list}");
        }
        for wrong in ["limit=0", "limit=101", "limit=x", "after=x", "before=%00", "after=a&before=b", "theme=NOPE", "kind=nothing"] {
            require_problem(&program.get(&format!("/api/v1/feed?{wrong}")).await?, 422, "invalid").context(wrong)?;
        }
        Ok(())
    }

    async fn a_reader_and_a_server_walk_whole_and_once_too(world) {
        let city = world.city("montreval").await?;
        let wanted = publish(&city, 45).await?;
        // A reader, by the links of the pages.
        let mut browser = Browser::new(&city);
        let (mut path, mut seen) = ("/feed".to_owned(), Vec::new());
        loop {
            let page = browser.open(&path).await?;
            seen.extend(page.attributes("article h2 a, article h3 a, li h2 a, li h3 a", "href")?);
            city.publish_initiative("Added on the way").await?;
            let Some(next) = page.attributes("a[rel=next]", "href")?.pop() else { break };
            path = next;
        }
        let paths = wanted.iter().map(|uri| local(uri)).collect::<Result<Vec<_>, _>>()?;
        all_once(&seen, &paths)?;
        // A server, through the outbox.
        let ids = &city.app().ids;
        let outbox = city.document(&ids.outbox(fixtures::HANDLE)).await?.expect(200)?.json()?;
        let (mut at, mut seen) = (outbox["first"].as_str().context("first")?.to_owned(), Vec::new());
        loop {
            let page = city.document(&at.parse()?).await?.expect(200)?.json()?;
            let items = page["orderedItems"].as_array().context("items")?;
            seen.extend(items.iter().filter_map(|item| item["object"]["id"].as_str().map(str::to_owned)));
            ensure!(page["id"] == at && page["partOf"] == outbox["id"]);
            city.publish_initiative("Added on the way").await?;
            let Some(next) = page["next"].as_str() else { break };
            at = next.to_owned();
        }
        all_once(&seen, &wanted)
    }

    async fn a_repeated_request_publishes_once_and_a_reused_key_is_refused(world) {
        let city = world.city("montreval").await?;
        let administrator = Person::administrator(&city)?;
        let program = administrator.program(&["read", "write"]).await?;
        let form = Value::Object(fixtures::initiative("Once"));
        let first = publish_once(&program, "a", &form).await?.expect(201)?;
        for _ in 0..3 {
            let again = publish_once(&program, "a", &form).await?.expect(201)?;
            ensure!(again.json()? == first.json()? && again.header("location") == first.header("location"));
        }
        let other = Value::Object(fixtures::initiative("Another"));
        require_problem(&publish_once(&program, "a", &other).await?, 409, "idempotency_key_reused")?;
        let more = [("idempotency-key", "a")];
        let resource = Value::Object(fixtures::resource("A guide"));
        let answer = program.ask(Method::POST, "/api/v1/resources", &more, Some(&resource)).await?;
        require_problem(&answer, 409, "idempotency_key_reused")?;
        ensure!(city.records().await?.len() == 1 && city.log().await?.len() == 1, "once");
        // A request that was refused has used nothing up.
        require_problem(&publish_once(&program, "b", &json!({ "title": "x" })).await?, 422, "invalid")?;
        publish_once(&program, "b", &other).await?.expect(201)?;
        // The keys of one account are none of another's.
        let desk = Person::join(&city, "Desk", hansa_entities::account::Role::Officer).await?;
        let hers = publish_once(&desk.program(&["write"]).await?, "a", &form).await?.expect(201)?;
        ensure!(hers.json()?["id"] != first.json()?["id"]);
        // Many at the same time.
        let third = Value::Object(fixtures::initiative("At once"));
        let answers = futures_util::future::join_all((0..12).map(|_| publish_once(&program, "c", &third))).await;
        for answer in answers {
            let answer = answer?;
            let in_progress = answer.status == 409 && answer.json()?["code"] == "in_progress";
            ensure!(answer.status == 201 || in_progress, "{}", answer.text());
        }
        publish_once(&program, "c", &third).await?.expect(201)?;
        ensure!(city.records().await?.len() == 4 && city.log().await?.len() == 4, "{}", city.log().await?.len());
        Ok(())
    }
}
