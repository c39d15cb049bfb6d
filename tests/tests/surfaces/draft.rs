//! Two people, one draft; a draft's own address; a preview of what is there.

use anyhow::{Context as _, ensure};
use hansa_entities::account::Role;
use hansa_entities::record::RecordKind;
use hansa_server::app::{draft, reply};
use rig::{City, Person, Plan, both_engines, fixtures};
use serde_json::json;

async fn only(city: &City) -> anyhow::Result<draft::DraftView> {
    let drafts = draft::list(&city.app(), &city.officer()).await?;
    let [only] = drafts.try_into().map_err(|all: Vec<_>| anyhow::anyhow!("{} drafts", all.len()))?;
    Ok(only)
}

/// A resource that can be published.
fn filled() -> Vec<(&'static str, &'static str)> {
    vec![
        ("language", "en"),
        ("title", "A guide"),
        ("resource_type", "GUID"),
        ("links", "https://ansel.example/guide"),
        ("organisation", "City of Ansel"),
        ("why_useful", "Ten questions that also work with five parents."),
        ("languages", "en"),
        ("licence", "CC-BY-4.0"),
        ("attestation", "on"),
        ("action", "publish"),
    ]
}

both_engines! {
    async fn who_saves_over_somebody_elses_text_is_told_and_keeps_their_own(world) {
        let city = world.city("ansel").await?;
        let anna = Person::join(&city, "Anna", Role::Officer).await?;
        let path = format!("/drafts/{}", city.draft(&fixtures::initiative("Walks")).await?);
        let (mut hers, mut mine) = (anna.browser(), Person::administrator(&city)?.browser());
        let version = |page: &rig::Page| anyhow::Ok(page.form("form#form")?.get("version").context("a version")?.clone());
        let (at_hers, at_mine) = (version(&hers.open(&path).await?)?, version(&mine.open(&path).await?)?);
        // Within the same millisecond: the clock of the rig stands still.
        hers.post(&path, &[("version", &at_hers), ("language", "en"), ("title", "Walks by Anna")]).await?.expect(303)?;
        for action in ["save", "publish", "preview"] {
            let page = mine.send(&path, &[("version", &at_mine), ("language", "en"), ("title", "My walks"), ("action", action)]).await?;
            ensure!(page.status() == 409, "{action}: {}", page.status());
            ensure!(only(&city).await?.form["title"] == json!("Walks by Anna"), "{action} has written");
            ensure!(page.form("form#form")?["title"] == "My walks", "what was typed is kept");
            let said = page.texts("[role=alert]")?.join(" ");
            ensure!(said.contains("Anna") && said.contains("Walks by Anna"), "{said}");
            ensure!(!said.contains("My walks"), "{said}");
        }
        // The form that came back saves over what it showed, and over nothing newer.
        let page = mine.send(&path, &[("version", &at_mine), ("language", "en"), ("title", "My walks")]).await?;
        let shown = version(&page)?;
        mine.post(&path, &[("version", &shown), ("language", "en"), ("title", "My walks")]).await?.expect(303)?;
        ensure!(only(&city).await?.form["title"] == json!("My walks"));
        mine.post(&path, &[("version", &shown), ("language", "en"), ("title", "Late")]).await?.expect(409)?;
        Ok(())
    }

    async fn two_programs_that_save_at_once_learn_who_was_first(world) {
        let city = world.city("ansel").await?;
        let id = city.draft(&fixtures::initiative("Walks")).await?;
        let (app, by) = (city.app(), city.officer());
        let twin = city.twin().await?;
        for turn in 0..6 {
            let seen = Some(draft::get(&app, &by, id).await?.updated_at);
            let (mine, yours) = (fixtures::initiative(&format!("Mine {turn}")), fixtures::initiative(&format!("Yours {turn}")));
            let (one, other) = tokio::join!(
                draft::save_over(&app, &by, id, &mine, seen),
                draft::save_over(&twin, &by, id, &yours, seen)
            );
            ensure!(usize::from(one.is_ok()) + usize::from(other.is_ok()) == 1, "{one:?} {other:?}");
        }
        twin.close().await;
        Ok(())
    }

    async fn a_draft_that_is_gone_or_leaving_gives_the_typed_text_back(world) {
        let plan = Plan::new("ansel").configure(|config| config.publishing.undo_seconds = 300);
        let city = world.city_as(plan).await?;
        let (app, by) = (city.app(), city.officer());
        let id = city.draft(&fixtures::initiative("Walks")).await?;
        let mut browser = Person::administrator(&city)?.browser();
        let path = format!("/drafts/{id}");
        let typed = [("kind", "initiative"), ("language", "en"), ("title", "What I typed")];
        draft::publish(&app, &by, id, &fixtures::initiative("Walks")).await?;
        let page = browser.send(&path, &typed).await?;
        ensure!(page.status() == 409 && page.form("form#form")?["title"] == "What I typed");
        draft::undo(&app, &by, id).await?;
        draft::discard(&app, &by, id).await?;
        let page = browser.send(&path, &typed).await?;
        ensure!(page.status() == 409 && page.form("form#form")?["title"] == "What I typed");
        ensure!(page.attributes("form#form", "action")? == ["/initiatives/new"]);
        Ok(())
    }

    async fn a_refused_publication_leads_to_the_drafts_own_address(world) {
        let city = world.city("ansel").await?;
        let mut browser = Person::administrator(&city)?.browser();
        let typed = [("language", "en"), ("licence", "CC-BY-4.0"), ("title", "Short"), ("action", "publish")];
        let page = browser.send("/initiatives/new", &typed).await?;
        let id = only(&city).await?.id;
        ensure!(page.at == format!("/drafts/{id}?check=1") && page.status() == 422, "{}", page.at);
        ensure!(page.texts(".error-summary a")?.len() > 5 && page.form("form#form")?["title"] == "Short");
        // To load it again makes nothing new, and neither does the same form once more.
        browser.open(&page.at).await?;
        let page = browser.send(&format!("/drafts/{id}"), &typed).await?;
        ensure!(page.at == format!("/drafts/{id}?check=1") && only(&city).await?.id == id);
        Ok(())
    }

    async fn a_blank_page_that_is_sent_again_opens_one_draft(world) {
        let city = world.city("ansel").await?;
        let anna = Person::join(&city, "Anna", Role::Officer).await?;
        let (mut hers, mut again) = (anna.browser(), anna.browser());
        let once = hers.open("/initiatives/new").await?.form("form#form")?["once"].clone();
        let typed = |title: &'static str, action: &'static str| {
            [("once", once.as_str()), ("language", "en"), ("title", title), ("action", action)]
        };
        // A double press, however fast.
        let (walks, too) = (typed("Walks", "save"), typed("Walks", "save"));
        let (one, other) = tokio::join!(hers.post("/initiatives/new", &walks), again.post("/initiatives/new", &too));
        let path = format!("/drafts/{}", only(&city).await?.id);
        for answer in [one?, other?] {
            ensure!(answer.header("location") == format!("{path}?done=saved"), "{}", answer.header("location"));
        }
        let (walks, too) = (typed("Walks", "preview"), typed("Walks", "preview"));
        let (one, other) = tokio::join!(hers.post("/initiatives/new", &walks), again.post("/initiatives/new", &too));
        for answer in [one?, other?] {
            ensure!(answer.header("location").starts_with(&format!("{path}?preview")), "{}", answer.header("location"));
        }
        // Back to the blank page, and on: it is the same text.
        hers.post("/initiatives/new", &typed("Walks and talks", "save")).await?.expect(303)?;
        ensure!(only(&city).await?.form["title"] == json!("Walks and talks"));
        // Meanwhile somebody has worked on it: nothing of theirs is overwritten, and nothing of hers is lost.
        let others = fixtures::initiative("By somebody else");
        draft::save(&city.app(), &city.officer(), only(&city).await?.id, &others).await?;
        for action in ["save", "publish", "preview"] {
            let page = hers.send("/initiatives/new", &typed("Walks at night", action)).await?;
            ensure!(page.status() == 409 && page.form("form#form")?["title"] == "Walks at night", "{action}");
            ensure!(only(&city).await?.form["title"] == json!("By somebody else"), "{action}");
        }
        // Another blank page is another draft, and so is the same one under another account's hands.
        hers.post("/initiatives/new", &[("language", "en"), ("title", "Walks at night")]).await?.expect(303)?;
        Person::administrator(&city)?.browser().post("/initiatives/new", &typed("Mine", "save")).await?.expect(303)?;
        ensure!(draft::list(&city.app(), &city.officer()).await?.len() == 3);
        Ok(())
    }

    async fn a_publication_that_is_sent_again_is_one_record(world) {
        let at_once = world.city("ansel").await?;
        let late = Plan::new("birk").configure(|config| config.publishing.undo_seconds = 300);
        let late = world.city_as(late).await?;
        for (city, is_out) in [(&at_once, true), (&late, false)] {
            let mut browser = Person::administrator(city)?.browser();
            let once = browser.open("/resources/new").await?.form("form#form")?["once"].clone();
            let mut typed = filled();
            typed.push(("once", &once));
            let first = browser.post("/resources/new", &typed).await?.expect(303)?.header("location").to_owned();
            let again = browser.post("/resources/new", &typed).await?.expect(303)?.header("location").to_owned();
            ensure!(first == again, "{first} {again}");
            ensure!(first.starts_with(if is_out { "/o/" } else { "/drafts?done=queued" }), "{first}");
            ensure!(city.feed().await?.len() == usize::from(is_out));
            let drafts = draft::list(&city.app(), &city.officer()).await?.len();
            ensure!(drafts == usize::from(!is_out), "{drafts}");
            // Another text on the same page is not lost, and changes nothing that is out.
            typed.retain(|(name, _)| *name != "title");
            typed.push(("title", "Another guide"));
            for _ in 0..3 {
                let page = browser.send("/resources/new", &typed).await?;
                ensure!(page.status() == 409 && page.form("form#form")?["title"] == "Another guide");
            }
            ensure!(city.feed().await?.len() == usize::from(is_out));
        }
        Ok(())
    }

    async fn a_reply_that_is_sent_again_is_one_reply(world) {
        let city = world.city("ansel").await?;
        let (app, by) = (city.app(), city.officer());
        let record = city.publish_initiative("Walks").await?;
        let id = city.id(&record).await?;
        let mut browser = Person::administrator(&city)?.browser();
        let path = format!("/o/{id}");
        let once = browser.open(&path).await?.form("form#reply")?["once"].clone();
        let to = format!("{path}/replies");
        let typed = |text: &'static str| [("once", once.as_str()), ("language", "en"), ("kind", "COMM"), ("content", text)];
        let first = browser.post(&to, &typed("A question.")).await?.expect(303)?.header("location").to_owned();
        let again = browser.post(&to, &typed("A question.")).await?.expect(303)?.header("location").to_owned();
        ensure!(first == again, "{first} {again}");
        ensure!(reply::thread(&app, &by, id).await?.len() == 1);
        // Gone back and written something else: that is meant.
        browser.post(&to, &typed("Another question.")).await?.expect(303)?;
        let thread = reply::thread(&app, &by, id).await?;
        ensure!(thread.len() == 2);
        // What was taken back may be said again.
        reply::withdraw(&app, &by, thread[0].reply.id).await?;
        let anew = browser.post(&to, &typed("A question.")).await?.expect(303)?.header("location").to_owned();
        let too = browser.post(&to, &typed("A question.")).await?.expect(303)?.header("location").to_owned();
        ensure!(anew != first && anew == too, "{anew} {too}");
        Ok(())
    }

    async fn an_empty_form_saves_nothing(world) {
        let city = world.city("ansel").await?;
        let mut browser = Person::administrator(&city)?.browser();
        for path in ["/initiatives/new", "/experiences/new", "/resources/new"] {
            for action in ["save", "publish", "preview"] {
                let page = browser.send(path, &[("language", "en"), ("licence", "CC-BY-4.0"), ("title", " "), ("action", action)]).await?;
                ensure!(page.at.starts_with(path), "{}", page.at);
                ensure!((action == "publish") != page.texts(".error-summary a")?.is_empty(), "{path} {action}");
            }
        }
        ensure!(draft::list(&city.app(), &city.officer()).await?.is_empty());
        Ok(())
    }

    async fn a_preview_shows_what_is_there_and_names_what_is_not(world) {
        let city = world.city("ansel").await?;
        let mut browser = Person::administrator(&city)?.browser();
        for (path, text) in [("/initiatives/new", "problem"), ("/experiences/new", "tried"), ("/resources/new", "why_useful")] {
            let typed = [("language", "fr"), ("title", "Marches"), (text, "Personne **ne sait**."), ("action", "preview")];
            let page = browser.send(path, &typed).await?;
            ensure!(page.status() == 200 && page.texts(".error-summary")?.is_empty(), "{path}: {}", page.status());
            ensure!(page.texts("#preview h3[lang=fr]")? == ["Marches"], "{:?}", page.texts("#preview h3")?);
            ensure!(page.texts("#preview .prose[lang=fr] strong")? == ["ne sait"]);
            let lacks = page.attributes("#preview .preview__lacks a", "href")?;
            ensure!(lacks.len() >= 2 && !lacks.contains(&"#title".to_owned()), "{lacks:?}");
            ensure!(page.texts("#preview .tag")?.iter().all(|tag| !tag.is_empty()));
        }
        // With nothing but one box ticked there is a page too.
        let page = browser.send("/experiences/new", &[("language", "en"), ("themes", "EDU"), ("period_end", "2024"), ("action", "preview")]).await?;
        ensure!(page.status() == 200 && !page.texts("#preview h3")?.join("").is_empty());
        Ok(())
    }

    async fn the_interface_tells_programs_what_state_they_change(world) {
        let city = world.city("ansel").await?;
        let token = Person::administrator(&city)?.token(&["read", "write"]).await?;
        let id = city.draft(&fixtures::initiative("Walks")).await?;
        let path = format!("/api/v1/drafts/{id}");
        let ask = async |method: http::Method, tag: Option<&str>, title: &str| {
            let mut headers = http::HeaderMap::new();
            headers.insert("authorization", format!("Bearer {token}").parse()?);
            headers.insert("content-type", "application/json".parse()?);
            if let Some(tag) = tag {
                headers.insert("if-match", tag.parse()?);
            }
            let body = if title.is_empty() { String::new() } else { json!({"language": "en", "title": title}).to_string() };
            city.ask(method, &path, &headers, body.as_bytes()).await
        };
        let tag = ask(http::Method::GET, None, "").await?.expect(200)?.header("etag").to_owned();
        let next = ask(http::Method::PUT, Some(&tag), "First").await?.expect(200)?.header("etag").to_owned();
        ensure!(next != tag);
        for old in [tag.as_str(), "W/\"1\"", "nonsense"] {
            let answer = ask(http::Method::PUT, Some(old), "Second").await?.expect(409)?;
            ensure!(answer.text().contains("draft_changed"), "{}", answer.text());
        }
        ask(http::Method::PUT, Some(&next), "Third").await?.expect(200)?;
        ask(http::Method::PUT, Some("*"), "Fourth").await?.expect(200)?;
        ask(http::Method::PUT, None, "Fifth").await?.expect(200)?;
        ensure!(only(&city).await?.kind == RecordKind::Initiative);
        Ok(())
    }
}
