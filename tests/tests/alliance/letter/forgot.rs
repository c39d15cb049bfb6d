//! A lost password: the link comes by letter, and the page tells nobody who has an account.

use anyhow::{Context as _, ensure};
use hansa_entities::account::Role;
use hansa_entities::job;
use hansa_entities::job::JobState;
use hansa_server::app::account;
use rig::{Browser, Page, Person, both_engines};
use sea_orm::EntityTrait as _;

use super::city;

async fn ask(browser: &mut Browser, email: &str) -> anyhow::Result<Page> {
    browser.send("/reset", &[("email", email)]).await
}

both_engines! {
    async fn a_lost_password_is_replaced_by_the_link_of_a_letter(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        let person = Person::join(&city, "Anna", Role::Officer).await?;
        city.drain().await?;
        postbox.empty();
        let mut browser = Browser::new(&city);
        let sign_in = browser.open("/sign-in").await?;
        ensure!(sign_in.attributes("main a", "href")?.contains(&"/reset".to_owned()));
        let page = ask(&mut browser, "Anna@City.example").await?;
        ensure!(page.status() == 200 && page.at == "/reset?sent=1", "{}", page.at);
        city.drain().await?;
        let letters = postbox.letters();
        let [letter] = letters.as_slice() else { anyhow::bail!("{} letters", letters.len()) };
        ensure!(letter.to == [person.email.clone()] && letter.text().contains("It was not you?"), "{}", letter.text());
        let path = letter.path("/join/")?;
        let done = browser.send(&path, &[("password", "another-long-password")]).await?;
        ensure!(done.at.contains("done=joined"), "{}", done.at);
        ensure!(person.principal().await?.account().is_none(), "sessions of before are over");
        let mut again = Browser::new(&city);
        ensure!(again.open(&path).await?.status() == 404, "a link works once");
        Ok(())
    }

    async fn nobody_learns_from_the_answer_who_has_an_account_auth_06(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        let known = Person::join(&city, "Anna", Role::Officer).await?;
        let barred = Person::join(&city, "Ben", Role::Officer).await?;
        account::suspend(&city.app(), &city.officer(), barred.account).await?;
        city.drain().await?;
        postbox.empty();
        let mut answers = Vec::new();
        for email in [known.email.as_str(), barred.email.as_str(), "nobody@town.example"] {
            let mut browser = Browser::new(&city);
            let page = ask(&mut browser, email).await?;
            // What differs from one request to the next is the number of the request alone.
            answers.push((page.status(), page.at.clone(), page.texts("main")?, browser.cookies.len()));
        }
        ensure!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
        // The same row is written for each of them, before anybody looks.
        let rows = job::Entity::find().all(&city.view().await?).await?;
        let asked: Vec<_> = rows.iter().filter(|row| row.kind == "forgot").collect();
        ensure!(asked.len() == 3 && asked.iter().all(|row| row.state == JobState::Ready), "{asked:?}");
        ensure!(asked.iter().all(|row| !format!("{row:?}").contains("town.example")), "addresses lie open: {asked:?}");
        city.drain().await?;
        let letters = postbox.letters();
        ensure!(letters.len() == 1 && letters[0].to == [known.email], "{letters:?}");
        // Nothing is kept of who asked, nor of what for.
        let rows = job::Entity::find().all(&city.view().await?).await?;
        ensure!(rows.iter().all(|row| row.kind != "forgot"), "{rows:?}");
        Ok(())
    }

    async fn one_address_gets_few_letters_however_often_somebody_asks_mail_02(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        let known = Person::join(&city, "Anna", Role::Officer).await?;
        city.drain().await?;
        postbox.empty();
        let mut browser = Browser::new(&city);
        let mut statuses = Vec::new();
        for _ in 0..30 {
            statuses.push(ask(&mut browser, &known.email).await?.status());
            city.drain().await?;
        }
        ensure!(postbox.letters().len() <= 3 && !postbox.letters().is_empty(), "{}", postbox.letters().len());
        ensure!(statuses[..20].iter().all(|status| *status == 200), "the address alone is never told of: {statuses:?}");
        ensure!(statuses.contains(&429), "a network is: {statuses:?}");
        Ok(())
    }

    async fn a_stranger_who_types_an_address_takes_no_link_away(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        let known = Person::join(&city, "Anna", Role::Officer).await?;
        city.drain().await?;
        let link = account::reset(&city.app(), &city.officer(), known.account).await?;
        let mut stranger = Browser::new(&city);
        ask(&mut stranger, &known.email).await?;
        city.drain().await?;
        let path = link.url.strip_prefix(&city.config().base()).context("our address")?.to_owned();
        ensure!(Browser::new(&city).open(&path).await?.status() == 200, "the link of the administrator works still");
        drop(postbox);
        Ok(())
    }
}
