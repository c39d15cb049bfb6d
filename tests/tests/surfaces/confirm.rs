//! Before an act that reaches others, a page asks.

use anyhow::ensure;
use hansa_entities::account::{AccountState, Role};
use hansa_server::app::{account, draft, follow, policy};
use rig::{Alliance, Browser, Page, Person, both_engines, fixtures};

/// Opens the question behind a link, and sends its answer.
async fn go_through(browser: &mut Browser, path: &str) -> anyhow::Result<Page> {
    let page = browser.open(path).await?;
    ensure!(page.status() == 200 && !page.texts(".confirm p")?.is_empty(), "{path}: {}", page.status());
    let [action] = page
        .attributes(".confirm form[method=post]", "action")?
        .try_into()
        .map_err(|_| anyhow::anyhow!("one form"))?;
    let fields = page.form(".confirm form")?;
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.send(&action, &fields).await
}

both_engines! {
    async fn a_draft_and_a_reply_end_after_a_question(world) {
        let city = world.city("ansel").await?;
        let mut browser = Person::administrator(&city)?.browser();
        let id = city.draft(&fixtures::initiative("Walks")).await?;
        let page = browser.open(&format!("/drafts/{id}")).await?;
        ensure!(page.attributes("form", "action")?.iter().all(|action| !action.ends_with("/discard")));
        let [link] = page.attributes("main a[href$='/discard']", "href")?.try_into().map_err(|_| anyhow::anyhow!("one link"))?;
        ensure!(browser.open(&link).await?.texts("cite")? == ["Walks"]);
        ensure!(draft::list(&city.app(), &city.officer()).await?.len() == 1, "a question writes nothing");
        ensure!(go_through(&mut browser, &link).await?.at == "/drafts?done=discarded");
        ensure!(draft::list(&city.app(), &city.officer()).await?.is_empty());

        let record = city.publish_initiative("Walks").await?;
        city.reply(&record, "Did you **count**?").await?;
        let page = browser.open(record.path()).await?;
        ensure!(page.attributes("article.reply form", "action")?.iter().all(|action| action.ends_with("/hide")));
        let [link] = page.attributes("article.reply a[href$='/withdraw']", "href")?.try_into().map_err(|_| anyhow::anyhow!("one link"))?;
        ensure!(browser.open(&link).await?.texts("cite")? == ["Did you count?"]);
        let page = go_through(&mut browser, &link).await?;
        ensure!(page.at.starts_with(record.path()) && page.texts("article.reply")?.is_empty(), "{}", page.at);
        ensure!(browser.open(&link).await?.status() == 410);
        Ok(())
    }

    async fn an_account_changes_after_a_question(world) {
        let city = world.city("ansel").await?;
        let anna = Person::join(&city, "Anna", Role::Officer).await?;
        let mut browser = Person::administrator(&city)?.browser();
        let page = browser.open("/admin/accounts").await?;
        let links = page.attributes("main td a.button", "href")?;
        ensure!(links.len() == 2, "{links:?}");
        let stand = async || {
            let account = account::get(&city.app(), &city.officer(), anna.account).await?;
            anyhow::Ok((account.role, account.state))
        };
        for link in &links {
            let question = browser.open(link).await?;
            ensure!(question.texts("cite")? == ["Anna"] && stand().await? == (Role::Officer, AccountState::Active));
        }
        ensure!(go_through(&mut browser, &format!("/admin/accounts/{}/role?role=administrator", anna.account)).await?.status() == 200);
        ensure!(stand().await? == (Role::Administrator, AccountState::Active));
        ensure!(go_through(&mut browser, &format!("/admin/accounts/{}/suspend", anna.account)).await?.status() == 200);
        ensure!(stand().await? == (Role::Administrator, AccountState::Suspended));
        Ok(())
    }

    async fn blocking_a_followed_city_asks_first_and_says_whom_it_meets(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let mut browser = Person::administrator(a)?.browser();
        let host = b.domain();
        let form = [("domain", host), ("rule", "block"), ("reason", "A test")];
        let page = browser.send("/admin/domains", &form).await?;
        ensure!(page.status() == 200 && page.texts(".confirm li")?.len() == 1, "{}", page.status());
        ensure!(policy::rules(&a.app(), &a.officer()).await?.is_empty(), "a question writes nothing");
        let fields = page.form(".confirm form")?;
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        browser.send("/admin/domains", &fields).await?;
        let rules = policy::rules(&a.app(), &a.officer()).await?;
        ensure!(rules.len() == 1 && rules[0].reason == "A test");
        // A domain with which nothing is shared is blocked at once.
        browser.send("/admin/domains", &[("domain", "stranger.example"), ("rule", "block"), ("reason", "")]).await?;
        ensure!(policy::rules(&a.app(), &a.officer()).await?.len() == 2);
        // What is blocked is called so wherever it is still named.
        for path in ["/follows", "/cities"] {
            let tags = browser.open(path).await?.texts("main .tag--stop")?;
            ensure!(!tags.is_empty() && tags.iter().all(|tag| tag == "Blocked here"), "{path}: {tags:?}");
        }
        let html = browser.open("/cities").await?.html();
        ensure!(html.contains("Its records are not shown on this site"), "{html}");
        // What is between two cities is not for every visitor to see.
        let html = Browser::new(a).open("/cities").await?.html();
        ensure!(!html.contains("Blocked here") && !html.contains("not shown on this site"), "{html}");
        Ok(())
    }

    async fn a_follow_a_follower_and_a_rule_end_after_a_question(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, _) = alliance.two()?;
        let mut browser = Person::administrator(a)?.browser();
        let page = browser.open("/follows").await?;
        let forms = page.attributes("main form", "action")?;
        ensure!(forms.iter().all(|action| !action.ends_with("/undo") && !action.ends_with("/reject")), "{forms:?}");
        let app = a.app();
        let count = async || {
            let (following, followers) =
                (follow::following(&app, &a.officer()).await?, follow::followers(&app, &a.officer()).await?);
            anyhow::Ok((following.len(), followers.len()))
        };
        for (ending, left) in [("/reject", (1, 0)), ("/undo", (0, 0))] {
            let links = page.attributes(&format!("main a[href$='{ending}']"), "href")?;
            let [link] = links.as_slice() else { anyhow::bail!("{links:?}") };
            let before = count().await?;
            ensure!(browser.open(link).await?.texts("cite")?.len() == 1 && count().await? == before, "{link}");
            ensure!(go_through(&mut browser, link).await?.status() == 200 && count().await? == left, "{link}");
        }
        for rule in ["block", "allow"] {
            browser.send("/admin/domains", &[("domain", "stranger.example"), ("rule", rule), ("reason", "")]).await?;
            let page = browser.open("/admin/domains").await?;
            let links = page.attributes("main td a.button", "href")?;
            let [link] = links.as_slice() else { anyhow::bail!("{links:?}") };
            ensure!(browser.open(link).await?.texts("cite")? == ["stranger.example"]);
            ensure!(policy::rules(&app, &a.officer()).await?.len() == 1, "a question writes nothing");
            ensure!(go_through(&mut browser, link).await?.status() == 200);
            ensure!(policy::rules(&app, &a.officer()).await?.is_empty());
        }
        alliance.settle().await
    }

    async fn the_page_of_a_peer_shows_how_it_stands_and_does_what_can_be_done(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let mut browser = Person::administrator(a)?.browser();
        b.faults().set(rig::Answer::Status(404));
        for title in ["One", "Two"] {
            a.publish_initiative(title).await?;
        }
        alliance.settle().await?;
        let page = browser.open("/admin/peers").await?;
        ensure!(page.texts("main tbody th a")? == [b.domain()], "{}", page.html());
        let [link, letters] = page.attributes("main tbody a", "href")?.try_into().map_err(|_| anyhow::anyhow!("two links"))?;
        ensure!(letters == format!("{link}#letters"));
        let page = browser.open(&link).await?;
        ensure!(page.texts("h1")? == [b.domain()] && page.texts("main tbody tr")?.len() == 2, "{}", page.html());
        ensure!(page.texts(".tag")?.contains(&"Answers".to_owned()), "{}", page.html());
        for (act, form) in [("pause", vec![]), ("resume", vec![]), ("refetch", vec![]), ("resend", vec![("since", "2026-11-20")])] {
            let page = browser.send(&format!("{link}/{act}"), &form).await?;
            ensure!(page.at.starts_with(&format!("{link}?done=")) && page.status() == 200, "{act}: {}", page.at);
            ensure!(page.texts("main .flash p")?.len() == 1, "{act}");
            alliance.settle().await?;
        }
        for (since, wanted) in [("", 422), ("yesterday", 422), ("2099-01-01", 422)] {
            let page = browser.send(&format!("{link}/resend"), &[("since", since)]).await?;
            ensure!(page.status() == wanted && page.texts(".field__error")?.len() == 1, "{since}: {}", page.status());
        }
        // Refused and sent again meanwhile, all of it.
        b.faults().clear();
        browser.send(&format!("{link}/retry"), &[]).await?;
        alliance.settle().await?;
        let page = browser.open(&link).await?;
        ensure!(page.texts("main tbody tr")?.is_empty() && page.texts(".empty p")?.len() == 1, "{}", page.html());
        ensure!(b.feed().await?.len() == 2);
        Ok(())
    }
}
