//! What administrators find: links that can be taken back, what is hidden, lines that read as sentences.

use anyhow::ensure;
use hansa_entities::account::Role;
use hansa_server::app::account::{self, Invite};
use hansa_server::app::policy::{self, Policy};
use hansa_server::app::record;
use rig::{Alliance, Browser, PASSWORD, Person, both_engines};

both_engines! {
    async fn a_link_that_was_handed_over_can_be_taken_back(world) {
        let city = world.city("ansel").await?;
        let (app, by) = (city.app(), city.officer());
        let anna = Person::join(&city, "Anna", Role::Officer).await?;
        let invited = account::invite(&app, &by, &Invite { email: "b@city.example".to_owned(), role: Role::Officer }).await?;
        let reset = account::reset(&app, &by, anna.account).await?;
        let mut browser = Person::administrator(&city)?.browser();
        for link in [invited, reset] {
            let path = url::Url::parse(&link.url)?.path().to_owned();
            let mut guest = Browser::new(&city);
            ensure!(guest.open(&path).await?.status() == 200);
            let page = browser.open("/admin/accounts").await?;
            let actions = page.attributes("main form[action$='/cancel']", "action")?;
            // The newest link stands first; which of the two this is does not matter at the end.
            for action in actions {
                let page = browser.send(&action, &[]).await?;
                ensure!(page.at == "/admin/accounts?done=link-cancelled", "{}", page.at);
                ensure!(browser.send(&action, &[]).await?.status() == 404, "once");
            }
            let page = guest.open(&path).await?;
            ensure!(page.status() == 404 && page.html().contains("administrator"), "{}", page.html());
            guest.post(&path, &[("name", "Eve"), ("password", PASSWORD)]).await?.expect(404)?;
            if account::open_invitations(&app, &by).await?.is_empty() {
                break;
            }
        }
        let officer = anna.browser().post("/admin/accounts/links/x/cancel", &[]).await?;
        ensure!(officer.status == 403);
        Ok(())
    }

    async fn a_link_that_has_done_its_work_does_not_read_like_an_error(world) {
        let city = world.city("ansel").await?;
        let wanted = Invite { email: "anna@city.example".to_owned(), role: Role::Officer };
        let link = account::invite(&city.app(), &city.officer(), &wanted).await?;
        let path = url::Url::parse(&link.url)?.path().to_owned();
        let mut browser = Browser::new(&city);
        browser.post(&path, &[("name", "Anna"), ("password", PASSWORD)]).await?.expect(303)?;
        ensure!(browser.open(&path).await?.texts("h1")? == ["You are signed in"]);
        let page = Browser::new(&city).open(&path).await?;
        ensure!(page.texts("h1")? == ["This link does not work any more"]);
        ensure!(page.html().contains("administrator") && page.texts(".problem__id")?.is_empty());
        Ok(())
    }

    async fn what_is_hidden_is_listed_with_the_way_back(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let own = a.publish_initiative("Own").await?;
        let other = b.publish_initiative("Theirs").await?;
        world.settle().await?;
        for uri in [&own, &other] {
            record::hide(&a.app(), &a.officer(), a.id(uri).await?).await?;
        }
        let mut browser = Person::administrator(a)?.browser();
        let page = browser.open("/admin/hidden").await?;
        let mut titles = page.texts("main .tasklist__link")?;
        titles.sort_unstable();
        ensure!(titles == ["Own", "Theirs"], "{titles:?}");
        for action in page.attributes("main form", "action")? {
            let page = browser.send(&action, &[("next", "/admin/hidden")]).await?;
            ensure!(page.at == "/admin/hidden?done=shown", "{}", page.at);
        }
        ensure!(browser.open("/admin/hidden").await?.texts("main .tasklist__link")?.is_empty());
        ensure!(a.feed().await?.len() == 2);
        let anna = Person::join(a, "Anna", Role::Officer).await?;
        ensure!(anna.browser().open("/admin/hidden").await?.status() == 403);
        Ok(())
    }

    async fn the_record_of_acts_names_things_in_words(world) {
        let city = world.city("ansel").await?;
        let (app, by) = (city.app(), city.officer());
        let record = city.publish_initiative("Walks").await?;
        city.reply(&record, "How many?").await?;
        let anna = Person::join(&city, "Anna", Role::Officer).await?;
        account::set_role(&app, &by, anna.account, Role::Administrator).await?;
        policy::set(&app, &by, Policy::AllowList).await?;
        record::hide(&app, &by, city.id(&record).await?).await?;
        let page = Person::administrator(&city)?.browser().open("/admin/audit").await?;
        let rows = page.texts("tbody tr")?.join("\n");
        for words in ["Role changed: Administrator", "Policy changed: Allowed domains only", "Account invited: Officer"] {
            ensure!(rows.contains(words), "{words} in\n{rows}");
        }
        ensure!(!rows.contains("://") && !rows.contains("allow-list") && !rows.contains("follow_policy"), "{rows}");
        let links = page.attributes("tbody a", "href")?;
        ensure!(links.iter().any(|link| link == record.path()), "{links:?}");
        city.withdraw(&city.publish_initiative("Over").await?).await?;
        let page = Person::administrator(&city)?.browser().open("/admin/audit").await?;
        ensure!(page.texts("tbody tr")?[0].contains("a record that was withdrawn"), "{:?}", page.texts("tbody tr")?[0]);
        Ok(())
    }
}
