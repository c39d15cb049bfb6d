//! Who may ask what of the interface for programs, and that every answer is one of those that its description names.

use anyhow::{Context as _, ensure};
use hansa_entities::account::Role;
use hansa_server::app::{account, session};
use rig::attacker::Traces;
use rig::{Person, Response, on_sqlite};
use serde_json::Value;

use crate::ask::{Ask, House};
use crate::routes::{Row, document, operations, paths, require_complete, table};
use crate::things::fill;

/// Every operation, and what it answers to nobody; to the session of an officer and of an administrator; to a token of an
/// administrator with the one scope read, write, follow, admin; and to a token of an officer with all four. What a path
/// names is there; follows, peers, letters and tokens are not, so that 404 says: it would have been done. A body is `{}`.
const OPERATIONS: &str = "
DELETE /api/v1/domains/{domain}               401 403 404 403 403 403 404 403
DELETE /api/v1/drafts/{id}                    401 204 204 403 204 403 403 204
DELETE /api/v1/experiences/{id}               401 204 204 403 204 403 403 204
DELETE /api/v1/initiatives/{id}               401 204 204 403 204 403 403 204
DELETE /api/v1/replies/{id}                   401 403 204 403 204 403 403 403
DELETE /api/v1/resources/{id}                 401 204 204 403 204 403 403 204
DELETE /api/v1/tokens/{id}                    401 404 404 403 403 403 403 403
GET    /api/v1/actors                         200 200 200 200 200 200 200 200
GET    /api/v1/actors/{id}                    200 200 200 200 200 200 200 200
GET    /api/v1/city                           200 200 200 200 200 200 200 200
GET    /api/v1/city/form                      401 403 200 403 403 403 200 403
GET    /api/v1/dead-letters                   401 403 200 403 403 403 200 403
GET    /api/v1/domains                        401 403 200 403 403 403 200 403
GET    /api/v1/drafts                         401 200 200 200 403 403 403 200
GET    /api/v1/drafts/{id}                    401 200 200 200 403 403 403 200
GET    /api/v1/experiences                    200 200 200 200 200 200 200 200
GET    /api/v1/experiences/{id}               200 200 200 200 200 200 200 200
GET    /api/v1/experiences/{id}/versions      200 200 200 200 200 200 200 200
GET    /api/v1/feed                           200 200 200 200 200 200 200 200
GET    /api/v1/feed/digest                    200 200 200 200 200 200 200 200
GET    /api/v1/feed/state                     200 200 200 200 200 200 200 200
GET    /api/v1/follows/followers              401 200 200 200 403 403 403 200
GET    /api/v1/follows/following              401 200 200 200 403 403 403 200
GET    /api/v1/follows/requests               401 200 200 200 403 403 403 200
GET    /api/v1/initiatives                    200 200 200 200 200 200 200 200
GET    /api/v1/initiatives/{id}               200 200 200 200 200 200 200 200
GET    /api/v1/initiatives/{id}/versions      200 200 200 200 200 200 200 200
GET    /api/v1/me                             401 200 200 200 403 403 403 200
GET    /api/v1/notifications                  401 200 200 200 403 403 403 200
GET    /api/v1/peers                          401 403 200 403 403 403 200 403
GET    /api/v1/peers/{id}                     401 403 404 403 403 403 404 403
GET    /api/v1/policy                         401 200 200 200 403 403 403 200
GET    /api/v1/records/{id}                   200 200 200 200 200 200 200 200
GET    /api/v1/records/{id}/arrivals          200 200 200 200 200 200 200 200
GET    /api/v1/records/{id}/replies           200 200 200 200 200 200 200 200
GET    /api/v1/resources                      200 200 200 200 200 200 200 200
GET    /api/v1/resources/{id}                 200 200 200 200 200 200 200 200
GET    /api/v1/resources/{id}/versions        200 200 200 200 200 200 200 200
GET    /api/v1/tokens                         401 200 200 403 403 403 403 403
PATCH  /api/v1/experiences/{id}               401 422 422 403 422 403 403 422
PATCH  /api/v1/initiatives/{id}               401 422 422 403 422 403 403 422
PATCH  /api/v1/resources/{id}                 401 422 422 403 422 403 403 422
POST   /api/v1/dead-letters/{id}/retry        401 403 404 403 403 403 404 403
POST   /api/v1/drafts                         401 422 422 422 403 403 403 422
POST   /api/v1/drafts/{id}/publish            401 200 200 403 403 403 403 200
POST   /api/v1/drafts/{id}/undo               401 204 204 403 204 403 403 204
POST   /api/v1/experiences                    401 422 422 403 422 403 403 422
POST   /api/v1/feed/state/{id}/compare        401 404 404 404 403 403 403 404
POST   /api/v1/feed/state/{id}/load           401 403 404 403 403 404 403 403
POST   /api/v1/feed/state/{id}/release        401 403 404 403 403 403 404 403
POST   /api/v1/follows                        401 403 422 403 403 422 403 403
POST   /api/v1/follows/{id}/accept            401 403 404 403 403 404 403 403
POST   /api/v1/follows/{id}/reject            401 403 404 403 403 404 403 403
POST   /api/v1/follows/{id}/undo              401 403 404 403 403 404 403 403
POST   /api/v1/initiatives                    401 422 422 403 422 403 403 422
POST   /api/v1/notifications/read             401 200 200 403 200 403 403 200
POST   /api/v1/peers/{id}/pause               401 403 404 403 403 403 404 403
POST   /api/v1/peers/{id}/refetch             401 403 404 403 403 403 404 403
POST   /api/v1/peers/{id}/resend              401 403 422 403 403 403 422 403
POST   /api/v1/peers/{id}/resume              401 403 404 403 403 403 404 403
POST   /api/v1/peers/{id}/retry               401 403 404 403 403 403 404 403
POST   /api/v1/records/{id}/hide              401 403 204 403 403 403 204 403
POST   /api/v1/records/{id}/replies           401 422 422 403 422 403 403 422
POST   /api/v1/records/{id}/show              401 403 204 403 403 403 204 403
POST   /api/v1/replies/{id}/hide              401 403 204 403 403 403 204 403
POST   /api/v1/replies/{id}/show              401 403 204 403 403 403 204 403
POST   /api/v1/resources                      401 422 422 403 422 403 403 422
POST   /api/v1/tokens                         401 422 422 403 403 403 403 403
PUT    /api/v1/city                           401 403 422 403 403 403 422 403
PUT    /api/v1/domains/{domain}               401 403 422 403 403 403 422 403
PUT    /api/v1/drafts/{id}                    401 200 200 403 403 403 403 200
PUT    /api/v1/experiences/{id}               401 422 422 403 422 403 403 422
PUT    /api/v1/initiatives/{id}               401 422 422 403 422 403 403 422
PUT    /api/v1/policy                         401 403 422 403 403 403 422 403
PUT    /api/v1/resources/{id}                 401 422 422 403 422 403 403 422
";

/// Routes of the interface that are no operations.
const BESIDE: [&str; 3] = ["/api", "/api/v1/openapi.json", "/api/{*rest}"];

#[derive(Clone, Debug)]
enum Caller {
    Nobody,
    Session(String),
    Token(String),
}

async fn ask(house: &House, method: &str, path: &str, caller: &Caller) -> anyhow::Result<Response> {
    let ask = Ask::new(method, path)?;
    let ask = if ask.reads() { ask } else { ask.json("{}")?.with("origin", "https://city.test")? };
    let ask = match caller {
        Caller::Nobody => ask,
        Caller::Session(value) => ask.session(value)?,
        Caller::Token(value) => ask.token(value)?,
    };
    house.send(&ask).await
}

/// Asks for every row as the columns say, and tells what is different, or is not in the description.
async fn compare(house: &House, rows: &[Row], callers: &[Caller]) -> anyhow::Result<()> {
    let operations = operations(&document()?)?;
    let mut wrong = Vec::new();
    for row in rows {
        let described: &Value = operations.get(&row.name()).with_context(|| row.name())?;
        let (mut seen, mut path) = (Vec::new(), fill(&house.city, &row.path).await?);
        for caller in callers {
            let answer = ask(house, &row.method, &path, caller).await?;
            // What was done to something may be done once only: the next one gets something new.
            if row.method != "GET" && answer.status.is_success() {
                path = fill(&house.city, &row.path).await?;
            }
            let status = answer.status.as_str().to_owned();
            if described["responses"].get(&status).is_none() {
                wrong.push(format!("{} answers {status}, which its description does not name", row.name()));
            }
            if answer.status.is_client_error() && answer.header("content-type") != "application/problem+json"
            {
                wrong.push(format!("{}: {status} is no problem: {}", row.name(), answer.text()));
            }
            seen.push(status);
        }
        if seen != row.cells {
            wrong.push(format!("{}: {} instead of {}", row.name(), seen.join(" "), row.cells.join(" ")));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

on_sqlite! {
    async fn every_operation_answers_each_caller_as_the_table_says_auth_09(world) {
        let house = House::of(&world).await?;
        let rows = table(OPERATIONS, 8)?;
        let mut known = paths(&hansa_server::http::api::router(&house.city.app()))?;
        for path in BESIDE {
            ensure!(known.remove(path), "{path} is no route any more");
        }
        require_complete(&house, &known, &rows).await?;
        let described: Vec<String> = operations(&document()?)?.into_keys().collect();
        let mut listed: Vec<String> = rows.iter().map(Row::name).collect();
        listed.sort();
        ensure!(described == listed, "the description and the table name other operations");
        let administrator = Person::administrator(&house.city)?;
        let officer = Person::join(&house.city, "Desk", Role::Officer).await?;
        let mut callers = vec![
            Caller::Nobody,
            Caller::Session(officer.session.clone()),
            Caller::Session(administrator.session.clone()),
        ];
        for scope in ["read", "write", "follow", "admin"] {
            callers.push(Caller::Token(administrator.token(&[scope]).await?));
        }
        callers.push(Caller::Token(officer.token(&["read", "write", "follow", "admin"]).await?));
        compare(&house, &rows, &callers).await
    }

    async fn what_is_over_opens_nothing_for_a_program_auth_03(world) {
        let house = House::of(&world).await?;
        let (app, officer) = (house.city.app(), house.city.officer());
        let suspended = Person::join(&house.city, "Hall", Role::Administrator).await?;
        let token = suspended.token(&["read", "write", "follow", "admin"]).await?;
        account::suspend(&app, &officer, suspended.account).await?;
        let gone = Person::join(&house.city, "Cora", Role::Administrator).await?;
        session::sign_out(&app, &gone.principal().await?).await?;
        let mut rows = table(OPERATIONS, 8)?;
        for row in &mut rows {
            // A cookie that is over is none, a token that is over is a mistake that its owner wants to know of.
            row.cells = vec![row.cells[0].clone(), row.cells[0].clone(), "401".to_owned()];
        }
        let callers =
            [Caller::Session(suspended.session), Caller::Session(gone.session), Caller::Token(token)];
        let (some, more) = rows.split_at(rows.len() / 2);
        compare(&house, some, &callers).await?;
        // Strangers are counted: the second half comes to another process.
        compare(&house.again().await?, more, &callers).await
    }

    async fn no_script_of_another_site_acts_through_a_session_auth_07(world) {
        let house = House::of(&world).await?;
        let administrator = Person::administrator(&house.city)?;
        let mut count = 0;
        let mut asks = Vec::new();
        for row in table(OPERATIONS, 8)?.iter().filter(|row| row.method != "GET") {
            let ask = Ask::new(&row.method, &fill(&house.city, &row.path).await?)?.session(&administrator.session)?;
            asks.push((row.name(), ask));
        }
        let before = Traces::of(&house.city).await?;
        for (name, ask) in asks {
            count += 1;
            for from in [Some("https://evil.test"), Some("null"), Some("http://city.test"), None] {
                let ask = ask.clone().json("{}")?;
                let ask = from.map_or(Ok(ask.clone()), |from| ask.with("origin", from))?;
                let answer = house.send(&ask).await?;
                ensure!(answer.status == 403 && answer.json()?["code"] == "origin", "{name} from {from:?}: {}", answer.text());
            }
            let answer = house.send(&ask.clone().form("")?.with("origin", "https://city.test")?).await?;
            ensure!(answer.status == 415, "{name} as a form: {}", answer.status);
        }
        ensure!(count > 25 && Traces::of(&house.city).await? == before);
        Ok(())
    }
}
