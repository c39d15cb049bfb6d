//! A session that ends while somebody writes.

use anyhow::ensure;
use hansa_server::app::{draft, session};
use rig::{Browser, PASSWORD, Page, Person, both_engines, fixtures};
use serde_json::json;

/// Signs in with everything that the page carries.
async fn sign_in(browser: &mut Browser, page: &Page, email: &str, password: &str) -> anyhow::Result<Page> {
    let mut fields = page.form("main form")?;
    fields.insert("email".to_owned(), email.to_owned());
    fields.insert("password".to_owned(), password.to_owned());
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.send("/sign-in", &fields).await
}

const LONG: &str = "First line.\r\n\r\n- <b>a</b> & \"b\"\r\n- é";

both_engines! {
    async fn a_text_outlives_the_session_in_which_it_was_written(world) {
        let city = world.city("ansel").await?;
        let person = Person::administrator(&city)?;
        let (app, by) = (city.app(), city.officer());
        let id = city.draft(&fixtures::initiative("Walks")).await?;
        let seen = draft::get(&app, &by, id).await?.updated_at.0.to_string();
        let mut browser = person.browser();
        session::sign_out(&app, &person.principal().await?).await?;
        for path in ["/initiatives/new".to_owned(), format!("/drafts/{id}")] {
            let typed = [("action", "publish"), ("version", seen.as_str()), ("kind", "initiative"), ("language", "en"), ("title", "Typed"), ("problem", LONG), ("themes", "EDU")];
            let page = browser.send(&path, &typed).await?;
            ensure!(page.status() == 401, "{}", page.status());
            // A wrong password loses nothing either.
            let page = sign_in(&mut browser, &page, &person.email, "not this one at all").await?;
            ensure!(page.status() == 422, "{}", page.status());
            let page = sign_in(&mut browser, &page, &person.email, PASSWORD).await?;
            ensure!(page.status() == 200 && page.at.starts_with("/drafts/") && page.at.ends_with("?done=kept"), "{} {}", page.status(), page.at);
            let saved = page.at.trim_start_matches("/drafts/").trim_end_matches("?done=kept").parse()?;
            let form = draft::get(&app, &by, saved).await?.form;
            ensure!(form["problem"] == json!(LONG.replace("\r\n", "\n")) && form["themes"] == json!(["EDU"]) && form["title"] == json!("Typed"), "{form:?}");
            ensure!(page.texts("[role=status]")?.len() == 1);
            browser.cookies.clear();
        }
        ensure!(city.feed().await?.is_empty(), "nothing was published");
        ensure!(draft::list(&app, &by).await?.len() == 2);
        // Somebody else was faster meanwhile: their text stands, and the typed one comes back.
        let page = browser.send(&format!("/drafts/{id}"), &[("version", &seen), ("language", "en"), ("title", "Late")]).await?;
        let page = sign_in(&mut browser, &page, &person.email, PASSWORD).await?;
        ensure!(page.status() == 409 && page.form("form#form")?["title"] == "Late", "{}", page.status());
        ensure!(browser.open("/account").await?.at == "/account", "and one is signed in");
        Ok(())
    }

    async fn a_reply_outlives_the_session_in_which_it_was_written(world) {
        let city = world.city("ansel").await?;
        let person = Person::administrator(&city)?;
        let record = city.publish_initiative("Walks").await?;
        let mut browser = Browser::new(&city);
        let path = format!("{}/replies", record.path());
        let page = browser.send(&path, &[("content", LONG), ("kind", "QUES"), ("language", "en")]).await?;
        ensure!(page.status() == 401);
        let page = sign_in(&mut browser, &page, &person.email, PASSWORD).await?;
        ensure!(page.status() == 200, "{}", page.status());
        let form = page.form("form#reply")?;
        ensure!(form["content"].trim() == LONG.replace("\r\n", "\n"), "{form:?}");
        ensure!(page.attributes("form#reply", "action")? == [path]);
        ensure!(page.texts("article.reply")?.is_empty(), "nothing was sent");
        Ok(())
    }

    async fn what_is_kept_leads_nowhere_but_to_an_editor(world) {
        let city = world.city("ansel").await?;
        let person = Person::administrator(&city)?;
        for to in ["https://evil.example/", "//evil.example", "/admin/policy", "/drafts/x", "/o/x/replies"] {
            let mut browser = Browser::new(&city);
            let fields = [("email", person.email.as_str()), ("password", PASSWORD), ("kept_to", to), ("kept-policy", "open")];
            let answer = browser.post("/sign-in", &fields).await?.expect(303)?;
            ensure!(!answer.header("location").contains("evil"), "{to}: {}", answer.header("location"));
        }
        Ok(())
    }
}
