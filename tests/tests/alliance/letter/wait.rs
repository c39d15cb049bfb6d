//! A mail server that is away, refuses, or asks who is there.

use anyhow::{Context as _, ensure};
use hansa_entities::account::Role;
use hansa_entities::letter::LetterState;
use hansa_server::app::account::{self, Invite};
use hansa_server::app::doctor::{self, Verdict};
use hansa_server::app::notification::{self, Mark};
use hansa_server::app::{Error, letter};
use hansa_server::config::Config;
use rig::{City, Person, Plan, Point, Postbox, World, both_engines};

use super::city;

const TOLD: &str = "E-mails could not be sent and were given up";

/// How often an administrator was told of letters that were given up.
async fn told(person: &Person) -> anyhow::Result<usize> {
    let page = person.browser().open("/notifications?reason=mail").await?;
    Ok(page.texts(".notifications__reason")?.iter().filter(|text| *text == TOLD).count())
}

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
        ensure!(page.texts(".notifications__reason")? == [TOLD], "{:?}", page.texts("main")?);
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

    async fn what_the_operator_can_mend_gives_no_letter_up(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        let noes = [
            (Point::Greeting, "554 5.7.1 nobody from there", "barred"),
            (Point::Greeting, "421 not now", "busy"),
            (Point::Sender, "550 not from this sender", "barred"),
            (Point::Sender, "530 5.7.0 sign in first", "login"),
            (Point::Recipient, "554 5.7.1 Relay access denied", "barred"),
            (Point::Recipient, "534 5.7.9 with something stronger", "login"),
            (Point::Recipient, "451 not now", "busy"),
        ];
        for (n, (point, words, code)) in noes.into_iter().enumerate() {
            let address = format!("anna{n}@town.example");
            postbox.say_at(point, words);
            invite(&city, &address).await?;
            city.drain().await?;
            let rows = city.letters().await?;
            let row = rows.into_iter().find(|row| row.recipient.as_ref() == Some(&address)).context("a letter")?;
            ensure!(row.state == LetterState::Ready && row.error.as_deref() == Some(code), "{words}: {row:?}");
        }
        ensure!(told(&Person::administrator(&city)?).await? == 0);
        // Once it is mended every letter leaves.
        try_for(&world, &city, chrono::Duration::hours(1)).await?;
        ensure!(postbox.letters().len() == noes.len(), "{} letters", postbox.letters().len());
        ensure!(city.letters().await?.iter().all(|row| row.state == LetterState::Sent));
        Ok(())
    }

    async fn a_no_for_good_to_an_address_or_to_a_letter_is_final(world) {
        world.expect_leftovers();
        let (city, postbox) = city(&world, "montreval").await?;
        for (point, words) in [
            (Point::Recipient, "550 5.1.1 no such mailbox:"),
            (Point::Recipient, "553 no such mailbox:"),
            (Point::Recipient, "552 5.2.2 the mailbox is full:"),
            (Point::Words, "554 5.6.0 not this letter"),
        ] {
            postbox.say_at(point, words);
            invite(&city, "nobody@town.example").await?;
            city.drain().await?;
            let row = city.letters().await?.into_iter().max_by_key(|row| row.id).context("a letter")?;
            ensure!(row.state == LetterState::Failed && row.attempts == 1, "{words}: {row:?}");
            ensure!(row.error.as_deref() == Some("refused"), "the words of the mail server are not kept: {row:?}");
        }
        Ok(())
    }

    async fn a_run_of_letters_given_up_is_told_once_and_sent_again_together(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        let office = Person::administrator(&city)?;
        let give_up = async |address: &str| {
            postbox.refuse([550]);
            invite(&city, address).await?;
            city.drain().await?;
            anyhow::Ok(())
        };
        for n in 0..5 {
            give_up(&format!("anna{n}@town.example")).await?;
        }
        ensure!(told(&office).await? == 1, "told {} times", told(&office).await?);
        // Who has read of it is told of the next run.
        notification::mark_read(&city.app(), &office.principal().await?, &Mark::default()).await?;
        give_up("ben@town.example").await?;
        give_up("cora@town.example").await?;
        ensure!(told(&office).await? == 2, "told {} times", told(&office).await?);

        let mut browser = office.browser();
        let page = browser.open("/admin/mail").await?;
        ensure!(page.attributes("main .toolbar a", "href")? == ["/admin/mail/resend"]);
        let question = browser.open("/admin/mail/resend").await?;
        ensure!(question.texts("main cite")? == ["Letters to send: 7"], "{:?}", question.texts("main")?);
        ensure!(question.attributes("main form", "action")? == ["/admin/mail/resend"]);
        ensure!(postbox.letters().is_empty() && city.letters().await?.iter().all(|row| row.state == LetterState::Failed), "asking sends nothing");
        let done = browser.send("/admin/mail/resend", &[]).await?;
        ensure!(done.at == "/admin/mail?done=letters-resent", "{}", done.at);
        city.drain().await?;
        ensure!(postbox.letters().len() == 7, "{} letters", postbox.letters().len());
        ensure!(city.letters().await?.iter().all(|row| row.state == LetterState::Sent));
        let after = browser.open("/admin/mail").await?;
        ensure!(after.attributes("main .toolbar a", "href")?.is_empty(), "there is nothing to send again");
        ensure!(browser.open("/admin/mail/resend").await?.at == "/admin/mail");
        let acts = browser.open("/admin/audit").await?;
        ensure!(acts.html().contains("All letters that were given up sent again"), "{:?}", acts.texts("main")?);
        Ok(())
    }

    async fn a_letter_without_hope_is_not_sent_again_with_the_others(world) {
        world.expect_leftovers();
        let (city, postbox) = city(&world, "montreval").await?;
        let person = Person::administrator(&city)?;
        postbox.close().await?;
        account::reset(&city.app(), &city.officer(), person.account).await?;
        world.hands().advance(chrono::Duration::hours(25));
        city.drain().await?;
        postbox.reopen().await?;
        postbox.refuse([550]);
        invite(&city, "anna@town.example").await?;
        city.drain().await?;
        let view = letter::overview(&city.app(), &city.officer()).await?;
        ensure!(view.given_up == 2 && view.can_resend == 1, "{view:?}");
        ensure!(letter::resend(&city.app(), &city.officer()).await? == 1);
        city.drain().await?;
        ensure!(postbox.letters().len() == 1 && postbox.letters_to("anna@town.example").len() == 1);
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
