//! What people are told on their page, in the transaction of what happened.

use anyhow::{Context as _, ensure};
use hansa_entities::account::Role;
use hansa_entities::notification::Reason;
use hansa_server::app::notification::{self, Filter};
use hansa_server::app::policy::Policy;
use hansa_server::app::{Principal, follow, reply};
use rig::{Alliance, Answer, City, Person, Plan, both_engines, fixtures};

async fn reasons(city: &City, principal: &Principal) -> anyhow::Result<Vec<Reason>> {
    let page = notification::list(&city.app(), principal, &Filter::default()).await?;
    Ok(page.items.into_iter().map(|view| view.notification.reason).collect())
}

both_engines! {
    async fn replies_and_answers_are_told_once_by_record_and_marked_read_one_by_one(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (own, other) = alliance.two()?;
        let (first, second) = (own.publish_initiative("Evening walks").await?, own.publish_initiative("Morning walks").await?);
        alliance.settle().await?;
        let office = own.officer();
        notification::mark_read(&own.app(), &office, &notification::Mark::default()).await?;
        for (record, question) in [(&first, "How many people came?"), (&first, "And in winter?"), (&second, "When does it begin?")] {
            other.reply(record, question).await?;
            alliance.settle().await?;
            world.hands().seconds(60);
        }
        let mut browser = Person::administrator(own)?.browser();
        let page = browser.open("/notifications").await?;
        ensure!(page.texts(".banner__tool span")?.contains(&"3 unread".to_owned()), "{:?}", page.texts(".banner__tool")?);
        ensure!(page.texts(".notifications__about")?[..2] == ["Morning walks", "Evening walks"], "{:?}", page.texts("main")?);
        ensure!(page.texts(".notifications__quote")?.contains(&"And in winter?".to_owned()));
        ensure!(page.texts(".notifications__reason")?.iter().filter(|text| text.contains("replied to your record")).count() == 3);
        let links = page.attributes(".notifications__foot a", "href")?;
        ensure!(links.iter().take(3).all(|link| link.starts_with("/o/") && link.contains("#r-")), "{links:?}");

        // One group, then the rest.
        let group = page.form(".notifications__group:first-child form")?;
        let fields: Vec<(&str, &str)> = group.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let page = browser.send("/notifications/read", &fields).await?;
        ensure!(page.texts(".banner__tool span")?.contains(&"2 unread".to_owned()), "{:?}", page.texts(".banner__tool")?);
        let page = browser.send("/notifications/read", &[]).await?;
        ensure!(!page.html().contains("unread</span>") && page.texts(".notifications__new")?.is_empty());

        // A new version of a reply, or the same one brought again, is told nobody.
        own.exchange().await?;
        alliance.settle().await?;
        ensure!(notification::count_unread(&own.app(), &office).await? == 0);
        Ok(())
    }

    async fn an_answer_goes_to_whom_it_answers_and_never_to_its_own_author(world) {
        let city = world.city("montreval").await?;
        let (anna, ben) = (Person::join(&city, "Anna", Role::Officer).await?, Person::join(&city, "Ben", Role::Officer).await?);
        let (anna, ben, office) = (anna.principal().await?, ben.principal().await?, city.officer());
        let record = city.publish_initiative("Evening walks").await?;
        let id = city.id(&record).await?;
        let first = reply::publish(&city.app(), &anna, id, &fixtures::reply("A question.")).await?;
        world.hands().seconds(1);
        let mut answer = fixtures::reply("An answer.");
        answer.in_reply_to = Some(first);
        reply::publish(&city.app(), &ben, id, &answer).await?;
        world.hands().seconds(1);
        reply::publish(&city.app(), &office, id, &fixtures::reply("Thank you.")).await?;
        ensure!(reasons(&city, &anna).await? == [Reason::Thread, Reason::Answer], "{:?}", reasons(&city, &anna).await?);
        ensure!(reasons(&city, &ben).await? == [Reason::Thread]);
        ensure!(reasons(&city, &office).await? == [Reason::Reply, Reason::Reply]);
        // A reply that is hidden here is not quoted any more.
        let page = notification::list(&city.app(), &office, &Filter::default()).await?;
        ensure!(page.items.iter().all(|view| view.reply.is_some()));
        reply::hide(&city.app(), &office, first).await?;
        let page = notification::list(&city.app(), &office, &Filter::default()).await?;
        ensure!(page.items.last().context("one")?.reply.is_none());
        Ok(())
    }

    async fn administrators_are_told_of_requests_and_of_cities_that_say_yes(world) {
        let own = world.city_as(Plan::new("montreval").policy(Policy::Ask)).await?;
        let other = world.city_as(Plan::new("lindhavn").policy(Policy::Ask)).await?;
        let officer = Person::join(&own, "Anna", Role::Officer).await?;
        let asked = follow::request(&own.app(), &Principal::Program, other.actor().as_str()).await?;
        world.settle().await?;
        ensure!(reasons(&other, &other.officer()).await? == [Reason::FollowRequest]);
        ensure!(reasons(&own, &own.officer()).await?.is_empty(), "{:?}", asked.follow.state);
        let waiting = follow::requests(&other.app(), &other.officer()).await?;
        follow::accept(&other.app(), &other.officer(), waiting[0].follow.id).await?;
        world.settle().await?;
        ensure!(reasons(&own, &own.officer()).await? == [Reason::FollowAccepted]);
        ensure!(reasons(&own, &officer.principal().await?).await?.is_empty(), "who cannot act on it is not told");
        Ok(())
    }

    async fn a_city_that_does_not_answer_for_a_week_is_told_once(world) {
        world.expect_leftovers();
        let alliance = Alliance::of(2, &world).await?;
        let (own, other) = alliance.two()?;
        other.faults().set(Answer::Status(503));
        own.publish_initiative("Evening walks").await?;
        let silent = async || -> anyhow::Result<usize> {
            Ok(reasons(own, &own.officer()).await?.iter().filter(|reason| **reason == Reason::Silent).count())
        };
        for day in 1..=10 {
            world.pass(chrono::Duration::days(1)).await?;
            // On the seventh day it depends on the hour.
            ensure!(day == 7 || silent().await? == usize::from(day > 7), "{} on day {day}", silent().await?);
        }
        Ok(())
    }

    async fn paging_shows_everything_once_and_reasons_filter(world) {
        let city = world.city("montreval").await?;
        let ben = Person::join(&city, "Ben", Role::Officer).await?.principal().await?;
        let record = city.publish_initiative("Evening walks").await?;
        let id = city.id(&record).await?;
        for n in 0..5 {
            world.hands().seconds(1);
            reply::publish(&city.app(), &ben, id, &fixtures::reply(&format!("Word {n}."))).await?;
        }
        let (mut seen, mut before) = (Vec::new(), None);
        loop {
            let filter = Filter { reason: Some(Reason::Reply), before, limit: Some(2) };
            let page = notification::list(&city.app(), &city.officer(), &filter).await?;
            seen.extend(page.items.iter().map(|view| view.notification.id));
            before = page.next;
            if before.is_none() {
                break;
            }
        }
        ensure!(seen.len() == 5 && seen.windows(2).all(|pair| pair[0] > pair[1]), "{seen:?}");
        let none = Filter { reason: Some(Reason::Mail), ..Filter::default() };
        ensure!(notification::list(&city.app(), &city.officer(), &none).await?.items.is_empty());
        world.hands().advance(chrono::Duration::days(181));
        hansa_server::app::retention::run(&city.app()).await?;
        let all = notification::list(&city.app(), &city.officer(), &Filter::default()).await?;
        ensure!(all.items.is_empty(), "after half a year it is forgotten");
        Ok(())
    }
}
