//! From an invitation to an account, by letter.

use anyhow::{Context as _, ensure};
use hansa_entities::account::Role;
use hansa_entities::letter::LetterState;
use hansa_server::app::account::{self, Invite};
use hansa_server::app::letter;
use rig::{Browser, PASSWORD, Person, both_engines};

use super::city;

both_engines! {
    async fn an_invitation_goes_by_letter_and_its_link_makes_the_account(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        let mut office = Person::administrator(&city)?.browser();
        let fields = [("email", "anna@town.example"), ("role", "officer")];
        let page = office.send("/admin/accounts", &fields).await?;
        ensure!(page.status() == 200, "{}", page.status());
        let shown = page.texts(".token__text")?.join("");
        ensure!(shown.contains("/join/") && page.html().contains("on its way by e-mail"), "the page shows the link too");
        // It is sealed until it leaves.
        let waiting = city.letters().await?;
        let sealed = waiting.first().and_then(|row| row.payload.clone()).context("a letter")?;
        ensure!(!String::from_utf8_lossy(&sealed).contains("/join/"), "the link lies open in the database");
        city.drain().await?;

        let letters = postbox.letters();
        let [letter] = letters.as_slice() else { anyhow::bail!("{} letters", letters.len()) };
        ensure!(letter.to == ["anna@town.example"] && letter.from == "hansa@city.example");
        ensure!(letter.header("From").as_deref() == Some("\"City of montreval\" <hansa@city.example>"), "{:?}", letter.header("From"));
        ensure!(letter.subject() == "Invitation: City of montreval", "{}", letter.subject());
        ensure!(letter.header("Auto-Submitted").as_deref() == Some("auto-generated"));
        ensure!(letter.header("Date").as_deref() == Some("Sat, 21 Nov 2026 08:00:00 +0000"), "{:?}", letter.header("Date"));
        ensure!(letter.header("Message-ID").is_some_and(|id| id.ends_with("@montreval.localhost>")), "{:?}", letter.header("Message-ID"));
        ensure!(letter.header("List-Unsubscribe").is_none(), "nobody subscribes to invitations");
        ensure!(letter.links("/join/") == [shown.clone()], "{}", letter.text());
        let html = letter.html();
        ensure!(html.contains(&shown) && html.contains("lang=\"en\" dir=\"ltr\""), "{html}");
        for remote in ["<img", "src=", "@import", "url(", "<script"] {
            ensure!(!html.contains(remote), "{remote} in {html}");
        }
        ensure!(letter.text().lines().all(|line| line.chars().count() <= 72 || line.starts_with("http")), "{}", letter.text());

        let mut anna = Browser::new(&city);
        let path = letter.path("/join/")?;
        ensure!(anna.open(&path).await?.status() == 200);
        let page = anna.send(&path, &[("name", "Anna"), ("password", PASSWORD)]).await?;
        ensure!(page.at.starts_with("/welcome?done=joined"), "{}", page.at);
        ensure!(anna.open("/account").await?.html().contains("anna@town.example"));
        // What was sent is kept without its words and its recipient.
        let rows = city.letters().await?;
        ensure!(rows.len() == 1 && rows[0].state == LetterState::Sent, "{rows:?}");
        ensure!(rows[0].recipient.is_none() && rows[0].payload.is_none(), "{rows:?}");
        Ok(())
    }

    async fn without_a_mail_server_nothing_is_queued_and_the_pages_say_so(world) {
        let city = world.city("montreval").await?;
        let app = city.app();
        let link = account::invite(&app, &city.officer(), &Invite { email: "anna@town.example".to_owned(), role: Role::Officer }).await?;
        ensure!(!link.is_mailed && city.letters().await?.is_empty());
        let mut office = Person::administrator(&city)?.browser();
        let page = office.open("/admin/mail").await?;
        ensure!(page.html().contains("host = &#34;smtp.city.example&#34;") || page.html().contains("smtp.city.example"), "{}", page.html());
        ensure!(page.texts(".notice__title")? == ["No mail server is configured"]);
        ensure!(office.open("/notifications").await?.html().contains("no e-mails are sent"));
        let mut stranger = Browser::new(&city);
        ensure!(stranger.open("/digest").await?.texts(".notice__title")? == ["Not available here"]);
        ensure!(stranger.open("/reset").await?.status() == 404);
        let sign_in = stranger.open("/sign-in").await?;
        ensure!(!sign_in.html().contains("/reset") && sign_in.html().contains("can give you a link"));
        ensure!(letter::next_due(&app).await?.is_none());
        Ok(())
    }

    async fn a_newer_link_takes_the_place_of_one_that_has_not_left_yet(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        let (app, office) = (city.app(), city.officer());
        let anna = || Invite { email: "anna@town.example".to_owned(), role: Role::Officer };
        account::invite(&app, &office, &anna()).await?;
        let second = account::invite(&app, &office, &anna()).await?;
        city.drain().await?;
        ensure!(postbox.letters().len() == 1 && postbox.letters()[0].links("/join/") == [second.url]);
        // Cancelled before it leaves, it does not leave.
        account::invite(&app, &office, &Invite { email: "ben@town.example".to_owned(), role: Role::Officer }).await?;
        let open = account::open_invitations(&app, &office).await?;
        let ben = open.iter().find(|row| row.email.as_deref() == Some("ben@town.example")).context("a link")?;
        account::cancel(&app, &office, &ben.id).await?;
        city.drain().await?;
        ensure!(postbox.letters_to("ben@town.example").is_empty());
        Ok(())
    }

    async fn a_suspended_account_gets_no_letter_that_was_on_its_way(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        let person = Person::join(&city, "Anna", Role::Officer).await?;
        city.drain().await?;
        postbox.empty();
        let (app, office) = (city.app(), city.officer());
        let link = account::reset(&app, &office, person.account).await?;
        ensure!(link.is_mailed);
        account::suspend(&app, &office, person.account).await?;
        city.drain().await?;
        ensure!(postbox.letters().is_empty());
        Ok(())
    }
}
