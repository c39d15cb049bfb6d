//! Letters about replies, to those who asked for them, and the one click that ends them.

use anyhow::ensure;
use hansa_entities::account::Role;
use hansa_entities::subscription::Replies;
use hansa_server::app::{digest, reply};
use http::{HeaderMap, HeaderValue, Method, header};
use rig::{Alliance, City, Person, Plan, Postbox, both_engines, fixtures};
use serde_json::json;
use url::Url;

use super::city;

async fn choose(person: &Person, city: &City, replies: &str) -> anyhow::Result<()> {
    let form = fixtures::form(json!({ "language": "en", "rhythm": "weekly", "replies": replies }));
    Ok(digest::set_letters(&city.app(), &person.principal().await?, &form).await?)
}

both_engines! {
    async fn an_officer_who_asked_for_it_gets_a_letter_for_each_reply_and_ends_them_by_one_click(world) {
        let postbox = Postbox::open().await?;
        let own = world.city_as(Plan::new("montreval").postbox(&postbox)).await?;
        let other = world.city("lindhavn").await?;
        let alliance = Alliance::from_cities(&world, vec![own.clone(), other.clone()]);
        alliance.befriend().await?;
        let office = Person::administrator(&own)?;
        choose(&office, &own, "once").await?;
        let record = own.publish_initiative("Evening walks").await?;
        alliance.settle().await?;
        other.reply(&record, "How many people came?").await?;
        alliance.settle().await?;
        let letters = postbox.letters_to(&office.email);
        let [letter] = letters.as_slice() else { anyhow::bail!("{} letters", letters.len()) };
        ensure!(letter.subject() == "New reply: Evening walks", "{}", letter.subject());
        let text = letter.text();
        ensure!(text.contains("How many people came?") && text.contains("Author: Prevention office, @prevention-office@lindhavn."), "a name is what its bearer says: {text}");
        ensure!(letter.links("/o/").len() == 1, "{text}");

        // RFC 8058: a mail program posts by itself, without a session and without a page of ours.
        ensure!(letter.header("List-Unsubscribe-Post").as_deref() == Some("List-Unsubscribe=One-Click"));
        let stop = letter.header("List-Unsubscribe").unwrap_or_default();
        let stop = Url::parse(stop.trim_matches(['<', '>']))?;
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        let answer = own.ask(Method::POST, &stop[url::Position::BeforePath..], &headers, b"List-Unsubscribe=One-Click").await?;
        ensure!(answer.status == 200, "{}", answer.status);
        let letters = digest::letters(&own.app(), &office.principal().await?).await?;
        ensure!(letters.replies == Replies::Never && letters.is_weekly, "only what the letter was about has ended: {letters:?}");
        postbox.empty();
        other.reply(&record, "And where?").await?;
        alliance.settle().await?;
        ensure!(postbox.letters().is_empty());
        Ok(())
    }

    async fn whoever_writes_gets_no_letter_about_it_and_whoever_wrote_before_does(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        let office = Person::administrator(&city)?;
        let (anna, ben) = (Person::join(&city, "Anna", Role::Officer).await?, Person::join(&city, "Ben", Role::Officer).await?);
        city.drain().await?;
        postbox.empty();
        for person in [&office, &anna] {
            choose(person, &city, "once").await?;
        }
        let record = city.publish_initiative("Evening walks").await?;
        let id = city.id(&record).await?;
        reply::publish(&city.app(), &anna.principal().await?, id, &fixtures::reply("A first word.")).await?;
        city.drain().await?;
        ensure!(postbox.letters().iter().map(|one| one.to.concat()).collect::<Vec<_>>() == [office.email.clone()]);
        postbox.empty();
        world.hands().seconds(5);
        reply::publish(&city.app(), &ben.principal().await?, id, &fixtures::reply("A second.")).await?;
        city.drain().await?;
        let mut told: Vec<String> = postbox.letters().iter().map(|one| one.to.concat()).collect();
        told.sort();
        let mut expected = vec![anna.email.clone(), office.email.clone()];
        expected.sort();
        // Ben has said nothing about letters: he is told in the weekly one.
        ensure!(told == expected, "{told:?}");
        Ok(())
    }

    async fn no_name_and_no_title_of_another_city_adds_a_header_mail_01(world) {
        let postbox = Postbox::open().await?;
        let own = world.city_as(Plan::new("montreval").postbox(&postbox)).await?;
        let office = Person::administrator(&own)?;
        choose(&office, &own, "once").await?;
        let record = own.publish_initiative("Walks\r\nBcc: thief@evil.example").await?;
        let ben = Person::join(&own, "Ben", Role::Officer).await?;
        own.drain().await?;
        postbox.empty();
        let id = own.id(&record).await?;
        let form = fixtures::reply("Hello.\r\n.\r\nMAIL FROM:<x@evil.example>\r\n\r\n.\r\n");
        reply::publish(&own.app(), &ben.principal().await?, id, &form).await?;
        own.drain().await?;
        let letters = postbox.letters();
        ensure!(letters.len() == 1 && letters[0].to == [office.email.clone()], "{letters:?}");
        ensure!(letters[0].header("Bcc").is_none() && letters[0].subject().contains("Bcc: thief"), "{}", letters[0].source);
        Ok(())
    }
}
