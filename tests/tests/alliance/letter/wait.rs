//! A mail server that is away, refuses, or asks who is there.

use anyhow::{Context as _, ensure};
use hansa_entities::account::Role;
use hansa_entities::letter::LetterState;
use hansa_server::app::account::{self, Invite};
use hansa_server::app::doctor::{self, Verdict};
use hansa_server::app::{Error, letter};
use hansa_server::config::Config;
use rig::{City, Person, Plan, Postbox, World, both_engines};

use super::city;

async fn invite(city: &City, email: &str) -> anyhow::Result<()> {
    let wanted = Invite { email: email.to_owned(), role: Role::Officer };
    account::invite(&city.app(), &city.officer(), &wanted).await?;
    Ok(())
}

/// Lets letters be tried at their times until an end.
async fn try_for(world: &World, city: &City, long: chrono::Duration) -> anyhow::Result<()> {
    let end = world.hands().now().plus(long);
    for _ in 0..200 {
        city.drain().await?;
        match letter::next_due(&city.app()).await?.filter(|at| *at < end) {
            Some(at) => world.hands().reach(at)?,
            None => return world.hands().reach(end),
        }
    }
    anyhow::bail!("letters are tried again and again")
}

both_engines! {
    async fn letters_wait_while_the_mail_server_is_away_and_come_once(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        postbox.close().await?;
        invite(&city, "anna@town.example").await?;
        invite(&city, "ben@town.example").await?;
        try_for(&world, &city, chrono::Duration::hours(3)).await?;
        let rows = city.letters().await?;
        ensure!(rows.iter().all(|row| row.state == LetterState::Ready && row.attempts > 3), "{rows:?}");
        ensure!(rows.iter().all(|row| row.error.as_deref() == Some("unreachable")), "{rows:?}");
        let mut office = Person::administrator(&city)?.browser();
        let page = office.open("/admin/mail").await?;
        ensure!(page.html().contains("anna@town.example") && page.html().contains("does not answer"), "{}", page.html());

        postbox.reopen().await?;
        try_for(&world, &city, chrono::Duration::hours(5)).await?;
        try_for(&world, &city, chrono::Duration::hours(24)).await?;
        for address in ["anna@town.example", "ben@town.example"] {
            ensure!(postbox.letters_to(address).len() == 1, "{address}: {}", postbox.letters_to(address).len());
        }
        ensure!(city.letters().await?.iter().all(|row| row.state == LetterState::Sent));
        Ok(())
    }

    async fn a_letter_that_is_not_taken_for_three_days_is_given_up_and_administrators_are_told(world) {
        world.expect_leftovers();
        let (city, postbox) = city(&world, "montreval").await?;
        invite(&city, "anna@town.example").await?;
        postbox.refuse(std::iter::repeat_n(451, 100));
        try_for(&world, &city, chrono::Duration::hours(71)).await?;
        let row = city.letters().await?.into_iter().next().context("a letter")?;
        ensure!(row.error.as_deref() == Some("busy") && row.attempts > 10, "{row:?}");
        try_for(&world, &city, chrono::Duration::hours(10)).await?;
        let row = city.letters().await?.into_iter().next().context("a letter")?;
        ensure!(row.state == LetterState::Failed && row.settled_at.is_some() && postbox.letters().is_empty(), "{row:?}");

        let mut office = Person::administrator(&city)?.browser();
        let page = office.open("/notifications?reason=mail").await?;
        ensure!(page.texts(".notifications__reason")? == ["An e-mail could not be sent and was given up"], "{:?}", page.texts("main")?);
        // By hand it goes again, and now it is taken.
        postbox.relent();
        let again = office.send(&format!("/admin/mail/{}/retry", row.id), &[]).await?;
        ensure!(again.status() == 200 && again.at.contains("letter-retried"), "{}", again.at);
        city.drain().await?;
        ensure!(postbox.letters().len() == 1 && city.letters().await?[0].state == LetterState::Sent);
        // What was sent is forgotten after its time.
        world.hands().advance(chrono::Duration::days(31));
        hansa_server::app::retention::run(&city.app()).await?;
        ensure!(city.letters().await?.is_empty());
        Ok(())
    }

    async fn an_address_that_does_not_exist_is_given_up_at_once(world) {
        world.expect_leftovers();
        let (city, postbox) = city(&world, "montreval").await?;
        invite(&city, "nobody@town.example").await?;
        postbox.refuse([550]);
        city.drain().await?;
        let row = city.letters().await?.into_iter().next().context("a letter")?;
        ensure!(row.state == LetterState::Failed && row.attempts == 1, "{row:?}");
        ensure!(row.error.as_deref() == Some("refused"), "the words of the mail server are not kept: {row:?}");
        Ok(())
    }

    async fn a_link_that_is_out_of_date_is_not_sent_any_more(world) {
        world.expect_leftovers();
        let (city, postbox) = city(&world, "montreval").await?;
        postbox.close().await?;
        let person = Person::administrator(&city)?;
        account::reset(&city.app(), &city.officer(), person.account).await?;
        city.drain().await?;
        world.hands().advance(chrono::Duration::hours(25));
        postbox.reopen().await?;
        city.drain().await?;
        let row = city.letters().await?.into_iter().next().context("a letter")?;
        ensure!(row.error.as_deref() == Some("expired") && postbox.letters().is_empty(), "{row:?}");
        Ok(())
    }

    async fn a_mail_server_that_asks_for_a_name_gets_the_configured_one(world) {
        let postbox = Postbox::open().await?;
        postbox.want_login("hansa", "a secret");
        let right = Plan::new("montreval").postbox(&postbox).configure(|config| {
            config.mail.username = "hansa".to_owned();
            config.mail.password = "a secret".to_owned();
        });
        let city = world.city_as(right).await?;
        letter::test(&city.app(), &city.officer(), "anna@town.example", "fr").await?;
        ensure!(postbox.letters().len() == 1 && postbox.letters()[0].subject().contains("essai"), "{}", postbox.letters()[0].subject());
        let wrong = Plan::new("lindhavn").postbox(&postbox).configure(|config| {
            config.mail.username = "hansa".to_owned();
            config.mail.password = "another".to_owned();
        });
        let other = world.city_as(wrong).await?;
        let error = letter::test(&other.app(), &other.officer(), "anna@town.example", "fr").await;
        ensure!(matches!(error, Err(Error::Unavailable("mail_login"))), "{error:?}");
        // A letter waits for the password to be mended: it is not the letter's fault.
        invite(&other, "anna@town.example").await?;
        other.drain().await?;
        let row = other.letters().await?.into_iter().next().context("a letter")?;
        ensure!(row.state == LetterState::Ready && row.error.as_deref() == Some("login"), "{row:?}");
        world.expect_leftovers();
        Ok(())
    }

    async fn two_processes_send_a_letter_once(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        for n in 0..12 {
            invite(&city, &format!("anna{n}@town.example")).await?;
        }
        let (one, other) = (city.app(), city.twin().await?);
        let work = async |app: hansa_server::app::App| {
            while letter::run_due(&app).await? > 0 {}
            anyhow::Ok(())
        };
        let (a, b) = tokio::join!(work(one), work(other.clone()));
        a.and(b)?;
        other.close().await;
        ensure!(postbox.letters().len() == 12, "{} letters", postbox.letters().len());
        Ok(())
    }

    async fn the_doctor_says_what_is_wrong_with_the_mail_server(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        let clock = city.app().clock.clone();
        let look = async |config: &Config| {
            let findings = doctor::examine(config, &clock).await;
            findings.into_iter().find(|finding| finding.check == "mail").context("a line about mail")
        };
        let mut config = city.config().clone();
        let well = look(&config).await?;
        ensure!(well.verdict == Verdict::Ok && well.code == "mail-takes", "{well:?}");
        postbox.want_login("hansa", "a secret");
        config.mail.username = "hansa".to_owned();
        config.mail.password = "another".to_owned();
        let login = look(&config).await?;
        ensure!(login.verdict == Verdict::Warn && login.code == "mail-login", "{login:?}");
        postbox.close().await?;
        let away = look(&config).await?;
        ensure!(away.code == "mail-unreachable", "{away:?}");
        config.mail.host = String::new();
        ensure!(look(&config).await?.code == "mail-none", "none is no fault");
        ensure!(postbox.letters().is_empty(), "a doctor sends nothing");
        Ok(())
    }
}
