//! A draft that saves itself: the same form at the same address, answered for script. Nothing is refused because it is half
//! finished, nothing of another window is overwritten, and nothing is published.

use anyhow::{Context as _, ensure};
use hansa_entities::account::Role;
use hansa_server::app::{draft, session};
use rig::{Browser, City, Person, Plan, Response, both_engines, fixtures};
use serde_json::{Value, json};

/// A browser whose script asks.
fn script(mut browser: Browser) -> Browser {
    browser.accept = "application/json";
    browser
}

/// Fails unless an answer is a problem with this code whose words are for the reader; the words.
fn problem(answer: Response, status: u16, code: &str) -> anyhow::Result<String> {
    let answer = answer.expect(status)?;
    ensure!(answer.header("content-type") == "application/problem+json", "{}", answer.header("content-type"));
    ensure!(answer.header("cache-control").contains("no-store"));
    let value = answer.json()?;
    ensure!(value["code"] == code && value["status"] == status, "{value}");
    let words = value["detail"].as_str().context("words for the reader")?;
    ensure!(words.contains(' ') && !words.contains('_'), "{words}");
    Ok(words.to_owned())
}

async fn titles(city: &City) -> anyhow::Result<Vec<Value>> {
    let drafts = draft::list(&city.app(), &city.officer()).await?;
    Ok(drafts.into_iter().map(|draft| draft.form["title"].clone()).collect())
}

both_engines! {
    async fn a_new_text_becomes_a_draft_that_goes_on_being_saved(world) {
        let city = world.city("ansel").await?;
        let mut browser = script(Person::administrator(&city)?.browser());
        for (path, kind) in [("/initiatives/new", "initiative"), ("/experiences/new", "experience"), ("/resources/new", "resource")] {
            let typed = |title| [("kind", kind), ("language", "en"), ("licence", "CC-BY-4.0"), ("title", title), ("action", "save")];
            // Nothing but what the form itself fills in: no draft.
            browser.post(path, &typed(" ")).await?.expect(204)?;
            let first = browser.post(path, &typed("A")).await?.expect(201)?;
            ensure!(first.header("cache-control") == "private, no-store" && first.header("content-type") == "application/json");
            let first = first.json()?;
            let action = first["action"].as_str().context("an address")?;
            ensure!(first["saved"].as_str().is_some_and(|at| at.ends_with('Z')), "{first}");
            let version = first["version"].to_string();
            let fields: Vec<_> = typed("A ha").into_iter().chain([("version", version.as_str())]).collect();
            let next = browser.post(action, &fields).await?.expect(200)?.json()?;
            ensure!(next["action"] == action && next["version"].as_i64() > first["version"].as_i64(), "{next}");
            let mut reader = Person::administrator(&city)?.browser();
            let page = reader.open(action).await?;
            let form = page.form("form[data-autosave]")?;
            let version = next["version"].to_string();
            ensure!(form["title"] == "A ha" && form["version"] == version, "{form:?}");
        }
        ensure!(titles(&city).await?.len() == 3, "one draft of each kind");
        ensure!(city.feed().await?.is_empty(), "nothing was published");
        Ok(())
    }

    async fn a_save_whose_answer_was_lost_opens_no_second_draft(world) {
        let city = world.city("ansel").await?;
        let mut browser = script(Person::administrator(&city)?.browser());
        let once = Person::administrator(&city)?.browser().open("/initiatives/new").await?.form("form#form")?["once"].clone();
        let typed = |title: &'static str| [("once", once.as_str()), ("language", "en"), ("title", title), ("action", "save")];
        let mut actions = Vec::new();
        for title in ["A", "A walk", "A walk", "A walk at night"] {
            let answer = browser.post("/initiatives/new", &typed(title)).await?.expect(201)?.json()?;
            ensure!(titles(&city).await? == [json!(title)], "{:?}", titles(&city).await?);
            actions.push(answer["action"].clone());
        }
        actions.dedup();
        ensure!(actions.len() == 1, "{actions:?}");
        // Somebody else has written since: nothing of it is overwritten.
        let id = draft::list(&city.app(), &city.officer()).await?[0].id;
        draft::save(&city.app(), &city.officer(), id, &fixtures::initiative("Theirs")).await?;
        problem(browser.post("/initiatives/new", &typed("Late")).await?, 409, "draft_changed")?;
        Ok(())
    }

    async fn it_never_takes_the_place_of_another_text(world) {
        let city = world.city("ansel").await?;
        let anna = Person::join(&city, "Anna", Role::Officer).await?;
        let path = format!("/drafts/{}", city.draft(&fixtures::initiative("Walks")).await?);
        let version = anna.browser().open(&path).await?.form("form#form")?["version"].clone();
        let typed = |title: &'static str| [("version", version.as_str()), ("language", "en"), ("title", title), ("action", "save")];
        let (mut hers, mut mine) = (script(anna.browser()), script(Person::administrator(&city)?.browser()));
        mine.post(&path, &typed("Mine")).await?.expect(200)?;
        hers.languages = "fr".to_owned();
        let words = problem(hers.post(&path, &typed("Hers")).await?, 409, "draft_changed")?;
        ensure!(words.contains("brouillon") || words.contains("draft"), "{words}");
        // What stands already may be sent once more: nobody loses anything.
        let again = mine.post(&path, &typed("Mine")).await?.expect(200)?.json()?;
        let stands = anna.browser().open(&path).await?.form("form#form")?["version"].clone();
        let version = again["version"].to_string();
        ensure!(version == stands, "{again} {stands}");
        // A page that never saw a state changes none.
        problem(hers.post(&path, &[("language", "en"), ("title", "Blind")]).await?, 422, "invalid")?;
        ensure!(titles(&city).await? == [json!("Mine")]);
        // The same form sent by hand shows both texts, and does not save itself over the other.
        let page = anna.browser().send(&path, &typed("Hers")).await?;
        ensure!(page.status() == 409 && page.texts("form[data-autosave]")?.is_empty());
        Ok(())
    }

    async fn a_draft_that_is_leaving_or_gone_says_so(world) {
        let plan = Plan::new("ansel").configure(|config| config.publishing.undo_seconds = 300);
        let city = world.city_as(plan).await?;
        let (app, by) = (city.app(), city.officer());
        let id = city.draft(&fixtures::initiative("Walks")).await?;
        let path = format!("/drafts/{id}");
        draft::publish(&app, &by, id, &fixtures::initiative("Walks")).await?;
        let seen = draft::get(&app, &by, id).await?.updated_at.0.to_string();
        let typed = [("version", seen.as_str()), ("kind", "initiative"), ("language", "en"), ("title", "Late")];
        let mut browser = script(Person::administrator(&city)?.browser());
        problem(browser.post(&path, &typed).await?, 409, "being_published")?;
        draft::undo(&app, &by, id).await?;
        draft::discard(&app, &by, id).await?;
        problem(browser.post(&path, &typed).await?, 410, "draft_gone")?;
        ensure!(titles(&city).await?.is_empty(), "nothing came back by itself");
        Ok(())
    }

    async fn a_session_that_is_over_saves_nothing_and_says_so(world) {
        let city = world.city("ansel").await?;
        let person = Person::administrator(&city)?;
        let path = format!("/drafts/{}", city.draft(&fixtures::initiative("Walks")).await?);
        let version = person.browser().open(&path).await?.form("form#form")?["version"].clone();
        session::sign_out(&city.app(), &person.principal().await?).await?;
        let typed = [("version", version.as_str()), ("kind", "initiative"), ("language", "en"), ("title", "Typed")];
        let mut browser = script(person.browser());
        for path in [path.as_str(), "/initiatives/new"] {
            problem(browser.post(path, &typed).await?, 401, "unauthenticated")?;
        }
        ensure!(titles(&city).await? == [json!({"en": "Walks"})] || titles(&city).await? == [json!("Walks")]);
        Ok(())
    }

    async fn a_text_beyond_all_measure_is_refused_in_words(world) {
        let city = world.city("ansel").await?;
        let mut browser = script(Person::administrator(&city)?.browser());
        let long = "a".repeat(300 * 1024);
        let typed = [("language", "en"), ("title", "A"), ("problem", long.as_str())];
        let words = problem(browser.post("/initiatives/new", &typed).await?, 422, "invalid")?;
        ensure!(words == "The whole text is too long for one record", "{words}");
        ensure!(titles(&city).await?.is_empty());
        Ok(())
    }
}
