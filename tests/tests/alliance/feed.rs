//! The common feed, page by page.

use anyhow::ensure;
use hansa_entities::record::RecordKind;
use hansa_server::app::feed::{self, Filter};
use hansa_server::app::{Principal, record};
use rig::{Alliance, City, both_engines, fixtures};

/// Every page from the newest on, `limit` lines each; then every page back again.
async fn there_and_back(city: &City, limit: &str) -> anyhow::Result<(Vec<String>, Vec<String>)> {
    let app = city.app();
    let parse = |pairs: &[(&str, &str)]| {
        Filter::parse(pairs.iter().copied()).map_err(|errors| anyhow::anyhow!("{errors}"))
    };
    let (mut forth, mut back) = (Vec::new(), Vec::new());
    let mut page = feed::read(&app, &parse(&[("limit", limit)])?).await?;
    ensure!(page.previous.is_none(), "nothing is newer than the newest");
    loop {
        forth.extend(page.lines.iter().map(|view| view.line.uri.clone()));
        let Some(next) = &page.next else { break };
        page = feed::read(&app, &parse(&[("limit", limit), ("after", next)])?).await?;
    }
    loop {
        let mut lines: Vec<String> = page.lines.iter().map(|view| view.line.uri.clone()).collect();
        lines.extend(back);
        back = lines;
        let Some(previous) = &page.previous else { break };
        page = feed::read(&app, &parse(&[("limit", limit), ("before", previous)])?).await?;
    }
    Ok((forth, back))
}

both_engines! {
    async fn pages_are_complete_and_in_one_order_everywhere_though_all_times_are_equal(world) {
        let alliance = Alliance::of(3, &world).await?;
        // The clock stands still: every record was published in the same millisecond.
        let mut all = Vec::new();
        for n in 0..8 {
            for city in &alliance.cities {
                let form = fixtures::resource(&format!("{} {n}", city.name()));
                all.push(city.publish(RecordKind::Resource, &form).await?.to_string());
            }
        }
        alliance.settle().await?;
        let (wanted, _) = there_and_back(&alliance.cities[0], "100").await?;
        let mut sorted = wanted.clone();
        sorted.sort();
        all.sort();
        ensure!(sorted == all, "no line is missing and none is there twice");
        for city in &alliance.cities {
            for limit in ["1", "5", "7", "24", "100"] {
                let (forth, back) = there_and_back(city, limit).await?;
                ensure!(forth == wanted && back == wanted, "{} by {limit}", city.name());
            }
        }
        Ok(())
    }

    async fn hiding_a_record_here_changes_the_page_and_not_the_digest(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let uri = a.publish_initiative("Not for our readers").await?;
        alliance.settle().await?;
        let id = b.id(&uri).await?;
        record::hide(&b.app(), &Principal::Program, id).await?;
        ensure!(b.feed().await?.is_empty() && !b.shows(&uri).await?);
        alliance.require_equal_feeds().await?;
        a.retitle(&uri, "Still not").await?;
        alliance.settle().await?;
        ensure!(b.feed().await?.is_empty(), "a new version stays hidden");
        record::show(&b.app(), &Principal::Program, id).await?;
        ensure!(b.title(&uri).await?.as_deref() == Some("Still not"));
        Ok(())
    }

    async fn what_is_published_while_somebody_pages_moves_nothing(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        for n in 0..6 {
            a.publish_initiative(&format!("Old {n}")).await?;
            world.hands().seconds(1);
        }
        alliance.settle().await?;
        let before = b.feed().await?;
        let first = feed::read(&b.app(), &Filter { limit: Some(3), ..Filter::default() }).await?;
        a.publish_initiative("New").await?;
        alliance.settle().await?;
        let next = first.next.unwrap_or_default();
        let filter = Filter::parse([("limit", "3"), ("after", next.as_str())]);
        let second = feed::read(&b.app(), &filter.map_err(|errors| anyhow::anyhow!("{errors}"))?).await?;
        let seen: Vec<String> =
            first.lines.iter().chain(&second.lines).map(|view| view.line.uri.clone()).collect();
        ensure!(seen == before);
        Ok(())
    }

    async fn every_filter_shows_what_it_says_and_counts_it(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        a.publish(RecordKind::Initiative, &fixtures::initiative("Walks")).await?;
        a.publish(RecordKind::Resource, &fixtures::resource("A guide")).await?;
        let mut french = fixtures::experience("Ouvert la nuit");
        french.insert("language".to_owned(), "fr".into());
        b.publish(RecordKind::Experience, &french).await?;
        alliance.settle().await?;
        let city = b.actor_here(&a.actor()).await?.to_string();
        for (pair, wanted) in [
            (("kind", "initiative"), 1),
            (("kind", "resource"), 1),
            (("language", "fr"), 1),
            (("language", "en"), 2),
            (("theme", "EDU"), 3),
            (("country", "BE"), 3),
            (("country", "FR"), 0),
            (("city", city.as_str()), 2),
        ] {
            let filter = Filter::parse([pair]).map_err(|errors| anyhow::anyhow!("{errors}"))?;
            let page = feed::read(&b.app(), &filter).await?;
            ensure!((page.lines.len(), page.total) == (wanted, wanted as u64), "{pair:?}");
        }
        Ok(())
    }
}
