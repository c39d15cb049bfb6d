//! What goes wrong is said in one form (RFC 9457), with a code that a program can rely on.

use anyhow::{Context as _, ensure};
use hansa_entities::account::Role;
use hansa_server::app::field::Form;
use rig::{Person, Plan, Response, fixtures, on_sqlite};
use serde_json::{Value, json};

use crate::ask::{Ask, House};
use crate::routes::document;
use crate::shapes::require_shape;
use crate::things::fill;

/// Fails unless an answer is a problem of this status and code, whole and kept by no cache.
pub(crate) fn require_problem(answer: &Response, status: u16, code: &str) -> anyhow::Result<Value> {
    ensure!(answer.status == status, "{} instead of {status} {code}: {}", answer.status, answer.text());
    ensure!(answer.header("content-type") == "application/problem+json", "{}", answer.header("content-type"));
    ensure!(answer.header("cache-control") == "no-store", "{}", answer.header("cache-control"));
    ensure!(answer.header("x-content-type-options") == "nosniff");
    let problem = answer.json()?;
    ensure!(problem["status"] == status && problem["code"] == code, "{status} {code}: {problem}");
    ensure!(problem["type"] == format!("urn:hansa:problem:{code}"), "{problem}");
    ensure!(problem["title"].as_str().is_some_and(|title| title.len() > 3), "{problem}");
    ensure!(problem["request_id"] == answer.header("x-request-id"), "{problem}");
    require_shape(&document()?, &json!({ "$ref": "#/components/schemas/Problem" }), &problem)?;
    Ok(problem)
}

/// `field code` of everything that was not accepted, in order of the alphabet.
fn mistakes(problem: &Value) -> Vec<String> {
    let list = problem["errors"].as_array().into_iter().flatten();
    let mut found: Vec<String> = list
        .map(|one| {
            format!("{} {}", one["field"].as_str().unwrap_or("?"), one["code"].as_str().unwrap_or("?"))
        })
        .collect();
    found.sort();
    found
}

const INITIATIVES: &str = "/api/v1/initiatives";

on_sqlite! {
    async fn every_refusal_is_a_problem_with_a_code(world) {
        let house = House::of(&world).await?;
        let officer = Person::join(&house.city, "Desk", Role::Officer).await?;
        let token = officer.token(&["read", "write"]).await?;
        let post = |path: &str, body: &str| Ask::new("POST", path)?.token(&token)?.json(body);
        let gone = house.city.publish_initiative("Taken back").await?;
        house.city.withdraw(&gone).await?;
        let edited = fill(&house.city, "/o/{id}").await?;
        hansa_server::app::draft::edit(&house.city.app(), &house.city.officer(), edited[3..].parse()?).await?;
        let change = json!({ "change_note": "Better.", "attestation": true }).to_string();
        let large = format!("{{\"title\":\"{}\"}}", "x".repeat(600 * 1024));
        let nowhere = "/api/v1/records/00000000-0000-0000-0000-000000000007";
        for (ask, status, code) in [
            (post(INITIATIVES, "{")?, 400, "malformed"),
            (post(INITIATIVES, "[]")?, 400, "malformed"),
            (post(INITIATIVES, "{}")?.with("idempotency-key", "")?, 400, "idempotency_key"),
            (Ask::new("POST", INITIATIVES)?.json("{}")?, 401, "unauthenticated"),
            (Ask::get("/api/v1/feed").token("hansa_nobody")?, 401, "unauthenticated"),
            (Ask::get("/api/v1/peers").token(&token)?, 403, "role"),
            (Ask::get("/api/v1/tokens").token(&token)?, 403, "scope"),
            (Ask::get(nowhere), 404, "not_found"),
            (Ask::get("/api/v1/records/x"), 404, "not_found"),
            (Ask::get("/api/v1/nothing"), 404, "not_found"),
            (Ask::get("/api"), 404, "not_found"),
            (Ask::get("/api/v2/feed"), 404, "not_found"),
            (Ask::new("DELETE", "/api/v1/feed")?.token(&token)?, 405, "method_not_allowed"),
            (Ask::new("PATCH", &format!("/api/v1/initiatives/{}", &edited[3..]))?.token(&token)?.json(&change)?, 409, "draft_open"),
            (Ask::get(&format!("/api/v1/records/{}", &gone.path()[3..])), 410, "gone"),
            (post(INITIATIVES, &large)?, 413, "too_large"),
            (Ask::new("POST", INITIATIVES)?.token(&token)?.form("title=x")?, 415, "unsupported_media_type"),
            (post(INITIATIVES, "{}")?, 422, "invalid"),
            (Ask::get("/api/v1/feed?limit=many"), 422, "invalid"),
        ] {
            let answer = house.send(&ask).await?;
            let problem = require_problem(&answer, status, code).with_context(|| format!("{} {}", ask.method, ask.path))?;
            ensure!((status == 422) == problem["errors"].is_array(), "{problem}");
            ensure!((status == 401) == (answer.header("www-authenticate") == "Bearer"), "{status}: {:?}", answer.headers);
            ensure!((status == 405) == answer.headers.contains_key("allow"), "{status}: {:?}", answer.headers);
        }
        Ok(())
    }

    async fn a_city_that_is_not_set_up_says_so_to_programs_and_people(world) {
        let house = House::with(&world, Plan::new("city.test").before_set_up()).await?;
        for path in ["/api/v1/city"] {
            require_problem(&house.send(&Ask::get(path)).await?, 503, "not_set_up").context(path)?;
        }
        for path in ["/", "/feed", "/feed.atom", "/sign-in", "/admin", "/nothing-here"] {
            let answer = house.send(&Ask::get(path).by_browser()?).await?;
            ensure!(answer.status == 303 && answer.header("location") == "/setup", "{path}: {}", answer.status);
        }
        for path in ["/livez", "/readyz"] {
            house.send(&Ask::get(path)).await?.expect(200)?;
        }
        Ok(())
    }

    async fn who_asks_too_often_without_an_account_learns_when_to_come_back_rate_01(world) {
        let house = House::of(&world).await?;
        let token = Person::administrator(&house.city)?.token(&["read"]).await?;
        let mut count = 0;
        // Five more are allowed every second, which on a slow machine are some.
        let answer = loop {
            let answer = house.send(&Ask::get("/api/v1/openapi.json")).await?;
            if answer.status == 429 || count == 1_500 {
                break answer;
            }
            count += 1;
        };
        require_problem(&answer, 429, "too_many")?;
        ensure!(count >= 300 && answer.header("retry-after").parse::<u32>()? > 0, "after {count}");
        house.send(&Ask::get("/api/v1/feed").token(&token)?).await?.expect(200)?;
        Ok(())
    }

    async fn every_field_that_is_missing_or_wrong_is_named_by_its_code(world) {
        let house = House::of(&world).await?;
        let token = Person::administrator(&house.city)?.token(&["write"]).await?;
        let post = async |kind: &str, form: &Form| -> anyhow::Result<Vec<String>> {
            let ask = Ask::new("POST", &format!("/api/v1/{kind}"))?.token(&token)?.json(Value::Object(form.clone()))?;
            Ok(mistakes(&require_problem(&house.send(&ask).await?, 422, "invalid")?))
        };
        // What is required, each alone: without it nothing else is wrong.
        let kinds: [(&str, Form, &[&str]); 3] = [
            ("initiatives", fixtures::initiative("Walks"), &["title", "abstract", "language", "themes", "prevention_level",
                "target_group", "status", "start", "place", "licence", "lead_organisation", "problem", "how_it_works",
                "for_whom", "what_it_takes", "results", "before_you_copy", "attestation"]),
            ("experiences", fixtures::experience("Tried"), &["title", "language", "themes", "period_start", "tried", "worked",
                "failed", "lessons", "would_repeat", "attestation"]),
            ("resources", fixtures::resource("A guide"), &["title", "language", "resource_type", "links", "organisation",
                "languages", "licence", "why_useful", "attestation"]),
        ];
        for (kind, form, required) in kinds {
            let mut all = Vec::new();
            for field in required {
                let mut less = form.clone();
                less.remove(*field);
                let found = post(kind, &less).await?;
                ensure!(found.len() == 1 && found[0].split(' ').next() == Some(field), "{kind} without {field}: {found:?}");
                all.extend(found);
            }
            all.sort();
            let nothing = post(kind, &Form::new()).await?;
            let names = |list: &[String]| list.iter().map(|one| one.split(' ').next().unwrap_or_default().to_owned()).collect::<Vec<_>>();
            ensure!(names(&nothing) == names(&all), "all are named at once: {nothing:?}");
        }
        for (field, value, code) in [
            ("title", json!("x".repeat(151)), "too_long"),
            ("abstract", json!("x".repeat(501)), "too_long"),
            ("themes", json!(["NOPE"]), "unknown_code"),
            ("status", json!("NOPE"), "unknown_code"),
            ("start", json!("soon"), "not_a_date"),
            ("language", json!("not a language"), "not_a_language"),
            ("attestation", json!(false), "attestation"),
            ("reach", json!("many"), "not_a_number"),
        ] {
            let mut form = fixtures::initiative("Walks");
            form.insert(field.to_owned(), value);
            let found = post("initiatives", &form).await?;
            ensure!(found == [format!("{field} {code}")], "{field}: {found:?}");
        }
        Ok(())
    }
}
