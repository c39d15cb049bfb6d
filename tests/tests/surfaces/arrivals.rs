//! "5 new records": who has the feed open is told how many have come, and nothing is asked of the database in between.

use anyhow::{Context as _, ensure};
use hansa_entities::record::RecordKind;
use hansa_server::app::feed;
use hansa_server::cli::launch;
use rig::{Alliance, Browser, City, Events, Page, both_engines, fixtures};
use tokio::net::TcpListener;

/// Where a page listens.
fn address(page: &Page) -> anyhow::Result<String> {
    page.attributes("[data-arrivals]", "data-arrivals")?.pop().context("the page listens nowhere")
}

async fn listen(city: &City, path: &str) -> anyhow::Result<Events> {
    let page = Browser::new(city).open(path).await?;
    Events::open(city, &address(&page)?, "en").await
}

both_engines! {
    async fn whoever_has_the_feed_open_is_told_how_many_records_have_come(world) {
        let city = world.city("ansel").await?;
        city.publish_initiative("There before").await?;
        city.hands().seconds(1);
        let mut events = listen(&city, "/feed").await?;
        let headers = &events.response;
        ensure!(headers.header("content-type") == "text/event-stream" && headers.header("cache-control") == "private, no-store");
        ensure!(headers.header("content-encoding").is_empty() && headers.header("x-accel-buffering") == "no");
        ensure!(headers.header("content-security-policy").contains("'self'") && headers.header("set-cookie").is_empty());
        let one = city.publish_initiative("One").await?;
        let event = events.until(1).await?;
        ensure!(event["text"] == "Show 1 new record", "{event}");
        city.hands().seconds(1);
        city.publish_initiative("Two").await?;
        ensure!(events.until(2).await?["text"] == "Show 2 new records");
        // A change is nothing new, and what is taken back does not count.
        city.retitle(&one, "One, better").await?;
        city.withdraw(&one).await?;
        ensure!(events.next().await?.is_some_and(|event| event["count"] == 1));
        // Whoever loads the page now has it all.
        let mut later = listen(&city, "/feed").await?;
        city.hands().seconds(1);
        city.publish_initiative("Three").await?;
        ensure!(later.next().await?.is_some_and(|event| event["count"] == 1));
        Ok(())
    }

    async fn only_what_meets_the_filter_counts(world) {
        let city = world.city("ansel").await?;
        let mut resources = listen(&city, "/feed?kind=resource").await?;
        let mut all = Events::open(&city, "/feed/arrivals", "fr").await?;
        city.publish_initiative("One").await?;
        ensure!(all.until(1).await?["text"] == "Afficher 1 nouvelle fiche");
        city.publish(RecordKind::Resource, &fixtures::resource("A guide")).await?;
        all.until(2).await?;
        ensure!(resources.next().await?.is_some_and(|event| event["count"] == 1), "of the resources");
        Ok(())
    }

    async fn nothing_is_counted_further_than_anybody_reads(world) {
        let city = world.city("ansel").await?;
        for title in ["One", "Two", "Three"] {
            city.publish_initiative(title).await?;
        }
        for (most, counted) in [(2, 2), (3, 3), (100, 3)] {
            ensure!(feed::count_newer(&city.app(), &feed::Filter::default(), most).await? == counted, "{most}");
        }
        Ok(())
    }

    async fn records_of_other_cities_are_told_too(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let mut events = listen(a, "/feed").await?;
        b.publish_initiative("From there").await?;
        world.settle().await?;
        events.until(1).await?;
        Ok(())
    }

    async fn only_the_newest_page_listens_and_nonsense_is_refused(world) {
        let city = world.city("ansel").await?;
        for n in 0..25 {
            city.publish_initiative(&format!("Number {n}")).await?;
            city.hands().seconds(1);
        }
        let mut browser = Browser::new(&city);
        let page = browser.open("/feed?theme=EDU").await?;
        ensure!(page.attributes("[data-arrivals]", "data-newest")? == ["/feed?theme=EDU"]);
        ensure!(address(&page)?.starts_with("/feed/arrivals?theme=EDU&since="));
        let older = page.attributes("a[rel=next]", "href")?.pop().context("an older page")?;
        ensure!(browser.open(&older).await?.texts("[data-arrivals]")?.is_empty());
        let marked = browser.open("/feed?lang=fr").await?;
        ensure!(address(&marked)?.ends_with("&lang=fr"), "the words come in the language of the page");
        for wrong in ["since=nonsense", "theme=NOPE"] {
            ensure!(browser.open(&format!("/feed/arrivals?{wrong}")).await?.status() == 422, "{wrong}");
        }
        Ok(())
    }

    async fn readers_of_one_network_are_bounded(world) {
        let city = world.city("ansel").await?;
        let mut open = Vec::new();
        for _ in 0..64 {
            open.push(Events::open(&city, "/feed/arrivals", "en").await?);
        }
        let refused = Browser::new(&city).open("/feed/arrivals").await?;
        ensure!(refused.status() == 429 && refused.response.header("retry-after") == "120", "{}", refused.status());
        // The pages themselves are read as before.
        ensure!(Browser::new(&city).open("/feed").await?.status() == 200);
        Ok(())
    }

    async fn a_city_that_stops_sends_its_readers_away(world) {
        let city = world.city("ansel").await?;
        let mut events = Events::open(&city, "/feed/arrivals", "en").await?;
        city.stop().await?;
        ensure!(events.next().await?.is_none());
        // A server that stops in order waits for its connections: an open stream is none of them.
        city.start().await?;
        let app = city.twin().await?;
        let instance = launch(app, TcpListener::bind(("127.0.0.1", 0)).await?).await?;
        let mut events = Events::at(instance.address, city.target().authority.as_str(), "/feed/arrivals", "en").await?;
        let (stopped, ended) = tokio::join!(instance.stop(), events.next());
        ensure!(stopped && ended?.is_none(), "the server waited for its readers");
        Ok(())
    }
}
