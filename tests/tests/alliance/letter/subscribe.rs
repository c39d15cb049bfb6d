//! The weekly letter without an account: asked for twice, ended by one click.

use anyhow::{Context as _, ensure};
use hansa_entities::job::{self, JobState};
use hansa_entities::subscription::SubscriptionState;
use hansa_entities::time::Time;
use http::{HeaderMap, HeaderValue, Method, header};
use rig::{Alliance, Browser, City, Plan, Postbox, World, both_engines};
use sea_orm::EntityTrait as _;

use super::city;

const READER: &str = "mayor@town.example";
const FORM: [(&str, &str); 5] =
    [("email", READER), ("language", "fr"), ("band", "L"), ("country", "BE"), ("always", "true")];

/// Of somebody without an account.
async fn state(city: &City) -> anyhow::Result<Option<SubscriptionState>> {
    Ok(city.subscriptions().await?.into_iter().find(|row| row.account_id.is_none()).map(|row| row.state))
}

fn monday(week: i64) -> Time {
    // 2026-11-23 05:00 UTC, and weeks after.
    Time(1_795_410_000_000).plus(chrono::Duration::weeks(week))
}

/// What a mail program or a scanner of links sends: no cookie, no origin.
async fn bare(city: &City, method: Method, path: &str) -> anyhow::Result<u16> {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
    let body: &[u8] = if method == Method::POST { b"List-Unsubscribe=One-Click" } else { b"" };
    Ok(city.ask(method, path, &headers, body).await?.status.as_u16())
}

async fn with_news(world: &World) -> anyhow::Result<(City, City, Postbox)> {
    let postbox = Postbox::open().await?;
    let own = world.city_as(Plan::new("montreval").postbox(&postbox)).await?;
    let other = world.city("lindhavn").await?;
    Alliance::from_cities(world, vec![own.clone(), other.clone()]).befriend().await?;
    Ok((own, other, postbox))
}

both_engines! {
    async fn an_address_says_yes_twice_reads_on_monday_and_ends_it_by_one_click(world) {
        let (own, other, postbox) = with_news(&world).await?;
        let mut mayor = Browser::new(&own);
        let page = mayor.open("/digest").await?;
        ensure!(page.attributes("#band option[selected]", "value")? == ["L"], "prefilled by the city");
        ensure!(page.attributes("#country option[selected]", "value")? == ["BE"]);
        let page = mayor.send("/digest", &FORM).await?;
        ensure!(page.at == "/digest?sent=1", "{} {:?}", page.at, page.texts(".error-summary")?);
        own.drain().await?;
        let letters = postbox.empty();
        let [question] = letters.as_slice() else { anyhow::bail!("{} letters", letters.len()) };
        ensure!(question.to == [READER] && question.subject().starts_with("À confirmer"), "{}", question.subject());
        let confirm = question.path("/digest/confirm/")?;

        // Whatever looks at the link confirms nothing.
        for method in [Method::GET, Method::HEAD] {
            ensure!(bare(&own, method, &confirm).await? == 200);
        }
        ensure!(state(&own).await? == Some(SubscriptionState::Pending));
        other.publish_initiative("Walks with neighbours").await?;
        world.settle().await?;
        world.hands().reach(monday(0))?;
        own.drain().await?;
        ensure!(postbox.letters_to(READER).is_empty(), "without a yes there is no letter");
        postbox.empty();

        let page = mayor.open(&confirm).await?;
        ensure!(page.attributes("main form", "action")? == std::slice::from_ref(&confirm));
        ensure!(mayor.send(&confirm, &[]).await?.status() == 200 && state(&own).await? == Some(SubscriptionState::Active));
        ensure!(mayor.send(&confirm, &[]).await?.status() == 200, "twice is the same");
        world.hands().seconds(60);
        other.publish_initiative("A second walk").await?;
        world.settle().await?;
        world.hands().reach(monday(1))?;
        own.drain().await?;
        let letter = postbox.letters_to(READER).into_iter().next().context("a letter")?;
        ensure!(letter.text().contains("A second walk") && letter.text().contains("Une ville de même taille"), "{}", letter.text());
        postbox.empty();

        let stop = letter.path("/digest/stop/")?;
        ensure!(bare(&own, Method::GET, &stop).await? == 200 && state(&own).await? == Some(SubscriptionState::Active), "looking ends nothing");
        ensure!(bare(&own, Method::POST, &stop).await? == 200);
        let row = own.subscriptions().await?.into_iter().find(|row| row.account_id.is_none()).context("a row")?;
        ensure!(row.state == SubscriptionState::Stopped && row.email.is_none() && row.country.is_none(), "{row:?}");
        ensure!(!format!("{:?}", own.letters().await?).contains(READER), "the address is nowhere any more");
        ensure!(bare(&own, Method::POST, &stop).await? == 200, "again changes nothing");
        ensure!(mayor.send(&confirm, &[]).await?.status() == 404, "what was ended is not confirmed again");
        world.hands().reach(monday(2))?;
        own.drain().await?;
        ensure!(postbox.letters_to(READER).is_empty());
        Ok(())
    }

    async fn a_stranger_who_types_an_address_changes_nothing_of_it(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        let mut mayor = Browser::new(&city);
        mayor.send("/digest", &FORM).await?;
        city.drain().await?;
        let confirm = postbox.empty()[0].path("/digest/confirm/")?;
        mayor.send(&confirm, &[]).await?;
        let before = city.subscriptions().await?;
        let mut stranger = Browser::new(&city);
        let again = stranger.send("/digest", &[("email", READER), ("language", "en"), ("country", "DK")]).await?;
        ensure!(again.at == "/digest?sent=1", "the same answer");
        city.drain().await?;
        ensure!(city.subscriptions().await? == before && postbox.letters_to(READER).is_empty());
        // Another token opens nothing.
        let wrong = format!("/digest/stop/{}", "A".repeat(43));
        ensure!(bare(&city, Method::POST, &wrong).await? == 404 && city.subscriptions().await? == before);
        Ok(())
    }

    async fn nobody_learns_from_the_answer_who_reads_the_weekly_letter(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        Browser::new(&city).send("/digest", &FORM).await?;
        city.drain().await?;
        let confirm = postbox.empty()[0].path("/digest/confirm/")?;
        Browser::new(&city).send(&confirm, &[]).await?;
        let asked = "asked@town.example";
        Browser::new(&city).send("/digest", &[("email", asked), ("language", "en"), ("country", "BE")]).await?;
        city.drain().await?;
        postbox.empty();
        let (before, letters) = (city.subscriptions().await?, city.letters().await?);

        let mut answers = Vec::new();
        for email in [READER, asked, "nobody@town.example"] {
            let mut browser = Browser::new(&city);
            let page = browser.send("/digest", &[("email", email), ("language", "en"), ("country", "BE")]).await?;
            answers.push((page.status(), page.at.clone(), page.texts("main")?, browser.cookies.len()));
        }
        ensure!(answers[0].1 == "/digest?sent=1" && answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
        // The same row is written for each of them, before anybody looks; and nothing else.
        let rows = job::Entity::find().all(&city.view().await?).await?;
        let waiting: Vec<_> = rows.iter().filter(|row| row.kind == "subscribe").collect();
        ensure!(waiting.len() == 3 && waiting.iter().all(|row| row.state == JobState::Ready), "{waiting:?}");
        ensure!(waiting.iter().all(|row| !format!("{row:?}").contains("town.example")), "addresses lie open: {waiting:?}");
        ensure!(city.subscriptions().await? == before && city.letters().await? == letters);

        city.drain().await?;
        let sent = postbox.letters();
        ensure!(sent.len() == 1 && sent[0].to == ["nobody@town.example"], "{sent:?}");
        let rows = job::Entity::find().all(&city.view().await?).await?;
        ensure!(rows.iter().all(|row| row.kind != "subscribe"), "nothing is kept of who asked: {rows:?}");
        Ok(())
    }

    async fn who_never_says_yes_is_forgotten_in_a_week(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        Browser::new(&city).send("/digest", &FORM).await?;
        city.drain().await?;
        let confirm = postbox.empty()[0].path("/digest/confirm/")?;
        world.hands().advance(chrono::Duration::days(8));
        hansa_server::app::retention::run(&city.app()).await?;
        ensure!(state(&city).await?.is_none());
        ensure!(Browser::new(&city).send(&confirm, &[]).await?.status() == 404);
        Ok(())
    }

    async fn odd_addresses_and_forms_without_a_wish_are_refused_mail_01(world) {
        let (city, postbox) = city(&world, "montreval").await?;
        let mut stranger = Browser::new(&city);
        for bad in ["a%b@x.example", "a,b@x.example", "\"a\"@x.example", "a@x.example\r\nBcc: b@x.example", "a@b@c", ""] {
            let page = stranger.send("/digest", &[("email", bad), ("language", "en"), ("country", "BE")]).await?;
            ensure!(page.status() == 422, "{bad}: {}", page.status());
        }
        let page = stranger.send("/digest", &[("email", READER), ("language", "en")]).await?;
        ensure!(page.status() == 422 && page.attributes(".error-summary a", "href")? == ["#themes"]);
        city.drain().await?;
        ensure!(postbox.letters().is_empty());
        Ok(())
    }
}
