//! The description of the interface: it changes only where somebody means it to, and every operation does what it says.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, ensure};
use http::Method;
use rig::{Alliance, Answer, City, Person, Plan, Program, on_sqlite};
use serde_json::{Value, json};

use crate::routes::{document, operations};
use crate::shapes::require_shape;

const AGREED: &str = "tests/tests/surfaces/openapi.json";

#[test]
fn the_description_is_the_one_that_was_agreed_on() -> anyhow::Result<()> {
    let agreed = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(AGREED);
    let agreed = std::fs::read_to_string(agreed)?;
    let made = hansa_server::http::api::openapi().to_pretty_json()?;
    let different =
        agreed.trim_end().lines().zip(made.lines()).enumerate().find(|(_, (old, new))| old != new);
    let place = different.map_or("the end".to_owned(), |(at, (old, new))| {
        format!("line {}:\n  agreed: {}\n  made:   {}", at + 1, old.trim(), new.trim())
    });
    ensure!(
        agreed.trim_end() == made,
        "programs of other people rely on this interface, and it has changed at {place}\nIf that is meant, run \
         `hansa openapi > {AGREED}` and say in CHANGELOG.md what changes for them"
    );
    Ok(())
}

/// A program that goes through the operations and notes which it has seen succeed.
struct Walk {
    program: Program,
    document: Value,
    done: BTreeSet<String>,
}

impl Walk {
    fn new(program: Program) -> anyhow::Result<Self> {
        Ok(Self { program, document: document()?, done: BTreeSet::new() })
    }

    /// Asks for an operation, whose answer must have this status and the shape that the description gives it.
    async fn step(
        &mut self,
        operation: &str,
        id: &str,
        body: Option<Value>,
        status: u16,
    ) -> anyhow::Result<Value> {
        self.step_with(operation, id, &[], body, status).await
    }

    async fn step_with(
        &mut self,
        operation: &str,
        id: &str,
        more: &[(&'static str, &str)],
        body: Option<Value>,
        status: u16,
    ) -> anyhow::Result<Value> {
        let (method, path) = operation.split_once(' ').context("a method")?;
        let path = path.replace("{id}", id).replace("{domain}", id);
        let method = Method::from_bytes(method.as_bytes())?;
        let answer = self.program.ask(method, &path, more, body.as_ref()).await?;
        let answer = answer.expect(status).with_context(|| operation.to_owned())?;
        let operations = operations(&self.document)?;
        let described = &operations.get(operation).with_context(|| operation.to_owned())?["responses"]
            [status.to_string()];
        ensure!(described.is_object(), "{operation}: {status} is not in the description");
        self.done.insert(operation.to_owned());
        let schema = &described["content"]["application/json"]["schema"];
        if schema.is_null() {
            ensure!(answer.body.is_empty(), "{operation}: {} where nothing is described", answer.text());
            return Ok(Value::Null);
        }
        let value = answer.json()?;
        require_shape(&self.document, schema, &value).with_context(|| operation.to_owned())?;
        if status == 201 || status == 202 {
            ensure!(
                answer.header("location").starts_with("http://"),
                "{operation}: {:?}",
                answer.header("location")
            );
        }
        Ok(value)
    }

    /// The six operations of a kind, and one that reads its versions. The record stays.
    async fn kind(&mut self, kind: &str, form: Value) -> anyhow::Result<String> {
        let of = |method: &str, rest: &str| format!("{method} /api/v1/{kind}{rest}");
        let made = self.step(&of("POST", ""), "", Some(form.clone()), 201).await?;
        let id = text(&made, "id")?;
        self.step(&of("GET", ""), "", None, 200).await?;
        let one = self.step(&of("GET", "/{id}"), &id, None, 200).await?;
        ensure!(one == made);
        let mut next = form;
        next["title"] = json!("Another title");
        next["change_note"] = json!("A better title.");
        let replaced = self.step(&of("PUT", "/{id}"), &id, Some(next), 200).await?;
        ensure!(replaced["version"] == 2 && replaced["title"]["en"] == "Another title", "{replaced}");
        let change = json!({ "title": "A third", "change_note": "Better still.", "attestation": true });
        let changed = self.step(&of("PATCH", "/{id}"), &id, Some(change), 200).await?;
        ensure!(changed["version"] == 3 && changed["title"]["en"] == "A third", "{changed}");
        let versions = self.step(&of("GET", "/{id}/versions"), &id, None, 200).await?;
        ensure!(versions["items"].as_array().is_some_and(|list| list.len() == 3), "{versions}");
        Ok(id)
    }
}

fn text(value: &Value, field: &str) -> anyhow::Result<String> {
    Ok(value[field].as_str().with_context(|| format!("{field} in {value}"))?.to_owned())
}

fn first(value: &Value) -> anyhow::Result<String> {
    text(&value["items"][0], "id")
}

fn form(form: hansa_server::app::field::Form) -> Value {
    Value::Object(form)
}

async fn records(walk: &mut Walk, alliance: &Alliance) -> anyhow::Result<()> {
    let initiative = walk.kind("initiatives", form(rig::fixtures::initiative("Walks"))).await?;
    let experience = walk.kind("experiences", form(rig::fixtures::experience("Tried"))).await?;
    let resource = walk.kind("resources", form(rig::fixtures::resource("A guide"))).await?;
    walk.step("GET /api/v1/records/{id}", &initiative, None, 200).await?;
    let feed = walk.step("GET /api/v1/feed", "", None, 200).await?;
    ensure!(feed["total"] == 3, "{feed}");
    walk.step("GET /api/v1/feed/digest", "", None, 200).await?;
    for _ in 0..2 {
        let answer = json!({ "content": "A reply.", "language": "en" });
        walk.step("POST /api/v1/records/{id}/replies", &initiative, Some(answer), 201).await?;
    }
    alliance.settle().await?;
    walk.step("GET /api/v1/records/{id}/arrivals", &initiative, None, 200).await?;
    let thread = walk.step("GET /api/v1/records/{id}/replies", &initiative, None, 200).await?;
    walk.step("POST /api/v1/replies/{id}/hide", &first(&thread)?, None, 204).await?;
    walk.step("POST /api/v1/replies/{id}/show", &first(&thread)?, None, 204).await?;
    walk.step("DELETE /api/v1/replies/{id}", &text(&thread["items"][1], "id")?, None, 204).await?;
    walk.step("POST /api/v1/records/{id}/hide", &initiative, None, 204).await?;
    ensure!(walk.step("GET /api/v1/feed", "", None, 200).await?["total"] == 2);
    walk.step("POST /api/v1/records/{id}/show", &initiative, None, 204).await?;
    alliance.settle().await?;
    for (kind, id) in [("initiatives", initiative), ("experiences", experience), ("resources", resource)] {
        walk.step(&format!("DELETE /api/v1/{kind}/{{id}}"), &id, None, 204).await?;
        walk.program.get(&format!("/api/v1/{kind}/{id}")).await?.expect(410)?;
    }
    Ok(())
}

async fn drafts(walk: &mut Walk) -> anyhow::Result<()> {
    let input = json!({ "kind": "initiative", "form": { "title": "A draft" } });
    let made = walk.step("POST /api/v1/drafts", "", Some(input), 201).await?;
    let id = text(&made, "id")?;
    walk.step("GET /api/v1/drafts", "", None, 200).await?;
    ensure!(walk.step("GET /api/v1/drafts/{id}", &id, None, 200).await? == made);
    walk.step("PUT /api/v1/drafts/{id}", &id, Some(form(rig::fixtures::initiative("Sound"))), 200).await?;
    walk.step("POST /api/v1/drafts/{id}/undo", &id, None, 204).await?;
    walk.step("POST /api/v1/drafts/{id}/publish", &id, Some(json!({})), 200).await?;
    let other = walk.step("POST /api/v1/drafts", "", Some(json!({ "kind": "resource" })), 201).await?;
    walk.step("DELETE /api/v1/drafts/{id}", &text(&other, "id")?, None, 204).await?;
    Ok(())
}

async fn cities(walk: &mut Walk) -> anyhow::Result<()> {
    let cities = walk.step("GET /api/v1/actors", "", None, 200).await?;
    ensure!(cities["items"].as_array().is_some_and(|list| list.len() == 2), "{cities}");
    walk.step("GET /api/v1/actors/{id}", &first(&cities)?, None, 200).await?;
    walk.step("GET /api/v1/city", "", None, 200).await?;
    let mut profile = walk.step("GET /api/v1/city/form", "", None, 200).await?;
    profile["population"] = json!(123_456);
    let city = walk.step("PUT /api/v1/city", "", Some(profile), 200).await?;
    ensure!(city["population"] == 123_456, "{city}");
    Ok(())
}

async fn follows(walk: &mut Walk, alliance: &Alliance, stranger: &City, own: &City) -> anyhow::Result<()> {
    walk.step("PUT /api/v1/policy", "", Some(json!({ "policy": "ask" })), 200).await?;
    ensure!(walk.step("GET /api/v1/policy", "", None, 200).await?["policy"] == "ask");
    walk.step("GET /api/v1/follows/followers", "", None, 200).await?;
    let program = hansa_server::app::Principal::Program;
    hansa_server::app::follow::request(&stranger.app(), &program, own.actor().as_str()).await?;
    alliance.settle().await?;
    let waiting = walk.step("GET /api/v1/follows/requests", "", None, 200).await?;
    walk.step("POST /api/v1/follows/{id}/accept", &first(&waiting)?, None, 204).await?;
    walk.step("POST /api/v1/follows/{id}/reject", &first(&waiting)?, None, 204).await?;
    let target = json!({ "target": stranger.actor() });
    let asked = walk.step("POST /api/v1/follows", "", Some(target), 201).await?;
    alliance.settle().await?;
    walk.step("GET /api/v1/follows/following", "", None, 200).await?;
    walk.step("POST /api/v1/follows/{id}/undo", &text(&asked, "id")?, None, 204).await?;
    let rule = json!({ "rule": "block", "reason": "A test." });
    walk.step("PUT /api/v1/domains/{domain}", "evil.test", Some(rule), 204).await?;
    ensure!(walk.step("GET /api/v1/domains", "", None, 200).await?["items"][0]["domain"] == "evil.test");
    walk.step("DELETE /api/v1/domains/{domain}", "evil.test", None, 204).await?;
    alliance.settle().await
}

async fn state(walk: &mut Walk, other: &City) -> anyhow::Result<()> {
    let state = walk.step("GET /api/v1/feed/state", "", None, 200).await?;
    let cities: Vec<&Value> = state["cities"].as_array().context("cities")?.iter().collect();
    let line =
        cities.iter().find(|line| line["city"]["uri"] == other.actor().as_str()).context("the city")?;
    ensure!(line["standing"] == "complete", "{line}");
    let id = text(&line["city"], "id")?;
    let compared = walk.step("POST /api/v1/feed/state/{id}/compare", &id, None, 200).await?;
    ensure!(compared["equal"] == true, "{compared}");
    walk.step("POST /api/v1/feed/state/{id}/load", &id, None, 202).await?;
    walk.step("POST /api/v1/feed/state/{id}/release", &id, None, 202).await?;
    Ok(())
}

async fn peers(walk: &mut Walk, alliance: &Alliance, other: &City) -> anyhow::Result<()> {
    let peers = walk.step("GET /api/v1/peers", "", None, 200).await?;
    let peers: Vec<&Value> = peers["items"].as_array().context("peers")?.iter().collect();
    let peer = peers.iter().find(|peer| peer["domain"] == other.domain()).context("the peer")?;
    let id = text(peer, "id")?;
    walk.step("POST /api/v1/peers/{id}/pause", &id, None, 204).await?;
    walk.step("POST /api/v1/peers/{id}/resume", &id, None, 204).await?;
    let page = walk.step("GET /api/v1/peers/{id}", &id, None, 200).await?;
    ensure!(page["kind"] == "member" && page["circuit"] == "closed", "{page}");
    let since = json!({ "since": "2026-11-01" });
    let again = walk.step("POST /api/v1/peers/{id}/resend", &id, Some(since), 200).await?;
    ensure!(again["count"].as_i64() > Some(0), "{again}");
    alliance.settle().await?;
    let asked = walk.step("POST /api/v1/peers/{id}/refetch", &id, None, 200).await?;
    ensure!(asked["count"] == 1, "{asked}");
    let letters = walk.step("POST /api/v1/peers/{id}/retry", &id, None, 200).await?;
    ensure!(letters["count"] == 0, "{letters}");
    alliance.settle().await?;
    other.faults().next([Answer::Status(404)]);
    walk.step("POST /api/v1/resources", "", Some(form(rig::fixtures::resource("Refused"))), 201).await?;
    alliance.settle().await?;
    let letters = walk.step("GET /api/v1/dead-letters", "", None, 200).await?;
    let tried = walk.step("POST /api/v1/dead-letters/{id}/retry", &first(&letters)?, None, 200).await?;
    ensure!(tried["delivered"] == true, "{tried}");
    alliance.settle().await
}

async fn account(walk: &mut Walk, city: &City) -> anyhow::Result<()> {
    walk.step("GET /api/v1/me", "", None, 200).await?;
    // Somebody who wanted to follow, and was let in by hand.
    let told = walk.step("GET /api/v1/notifications", "", None, 200).await?;
    ensure!(told["items"][0]["reason"].is_string() && told["unread"].as_u64() > Some(0), "{told}");
    let about = json!({ "about": told["items"][0]["about"] });
    let read = walk.step("POST /api/v1/notifications/read", "", Some(about), 200).await?;
    ensure!(read["count"].as_u64() > Some(0), "{read}");
    // A token makes no tokens.
    let program = std::mem::replace(&mut walk.program, Program::new(city.target(), None));
    let session = format!("session={}", Person::administrator(city)?.session);
    let origin = city.app().base().origin().ascii_serialization();
    let more = [("cookie", session.as_str()), ("origin", origin.as_str())];
    let wanted = json!({ "label": "A program", "scopes": ["read"], "expires_days": 7 });
    let made = walk.step_with("POST /api/v1/tokens", "", &more, Some(wanted), 201).await?;
    ensure!(text(&made, "value")?.starts_with("hansa_"));
    let list = walk.step_with("GET /api/v1/tokens", "", &more, None, 200).await?;
    ensure!(!list.to_string().contains(&text(&made, "value")?), "it is shown once");
    walk.step_with("DELETE /api/v1/tokens/{id}", &text(&made, "id")?, &more, Some(json!({})), 204).await?;
    walk.program = program;
    Ok(())
}

on_sqlite! {
    async fn every_operation_succeeds_with_the_status_and_the_shape_of_its_description(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (own, other) = alliance.two()?;
        let stranger = world.city("stranger").await?;
        let program = Person::administrator(own)?.program(&["read", "write", "follow", "admin"]).await?;
        let mut walk = Walk::new(program)?;
        records(&mut walk, &alliance).await?;
        drafts(&mut walk).await?;
        cities(&mut walk).await?;
        alliance.settle().await?;
        state(&mut walk, other).await?;
        alliance.settle().await?;
        peers(&mut walk, &alliance, other).await?;
        follows(&mut walk, &alliance, &stranger, own).await?;
        account(&mut walk, own).await?;
        let all: BTreeSet<String> = operations(&walk.document)?.into_keys().collect();
        let left: Vec<_> = all.difference(&walk.done).collect();
        ensure!(left.is_empty(), "nobody has seen these succeed: {left:?}");
        Ok(())
    }

    async fn with_an_undo_window_the_answer_is_202_until_it_has_passed(world) {
        let plan = Plan::new("montreval").configure(|config| config.publishing.undo_seconds = 300);
        let city = world.city_as(plan).await?;
        let mut walk = Walk::new(Person::administrator(&city)?.program(&["read", "write"]).await?)?;
        for (kind, form) in [
            ("initiatives", form(rig::fixtures::initiative("Walks"))),
            ("experiences", form(rig::fixtures::experience("Tried"))),
            ("resources", form(rig::fixtures::resource("A guide"))),
        ] {
            let waiting = walk.step(&format!("POST /api/v1/{kind}"), "", Some(form.clone()), 202).await?;
            let id = text(&waiting, "id")?;
            let path = format!("/api/v1/{kind}/{id}");
            walk.program.get(&path).await?.expect(404)?;
            city.hands().seconds(301);
            city.drain().await?;
            let one = walk.step(&format!("GET /api/v1/{kind}/{{id}}"), &id, None, 200).await?;
            let change = json!({ "title": "A third", "change_note": "Better.", "attestation": true });
            walk.step(&format!("PATCH /api/v1/{kind}/{{id}}"), &id, Some(change), 202).await?;
            ensure!(walk.program.get(&path).await?.json()? == one, "the standing version stands");
            // The draft of the change can still be taken back; whoever changes it meanwhile is told of it.
            walk.program.ask(Method::PATCH, &path, &[], Some(&json!({ "title": "x" }))).await?.expect(409)?;
            walk.step("POST /api/v1/drafts/{id}/undo", &first(&walk.program.get("/api/v1/drafts").await?.json()?)?, None, 204).await?;
            let draft = first(&walk.program.get("/api/v1/drafts").await?.json()?)?;
            walk.step("POST /api/v1/drafts/{id}/publish", &draft, Some(json!({})), 202).await?;
            city.hands().seconds(301);
            city.drain().await?;
            ensure!(walk.program.get(&path).await?.json()?["version"] == 2);
        }
        Ok(())
    }
}
