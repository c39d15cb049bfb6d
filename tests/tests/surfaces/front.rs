//! The door: what everybody sees first, where the cities lie, and the feed in numbers.

use anyhow::ensure;
use rig::{Alliance, Browser, Person, both_engines};

both_engines! {
    async fn everybody_meets_the_front_page_and_officers_go_on_to_the_feed(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let mut browser = Browser::new(a);
        let page = browser.open("/").await?;
        ensure!(page.texts(".front .empty h3")?.len() == 1 && page.texts(".front__number")? == ["0", "2", "1"]);
        for title in ["One", "Two", "Three", "Four"] {
            b.publish_initiative(title).await?;
        }
        world.settle().await?;
        let page = browser.open("/").await?;
        ensure!(page.texts(".front__record .card__title")? == ["Four", "Three", "Two"]);
        ensure!(page.texts(".front__note")?.len() == 1, "the city itself has published nothing");
        ensure!(page.texts(".front__number")? == ["4", "2", "1"], "{:?}", page.texts(".front__number")?);
        let signed = Person::administrator(a)?.browser().open("/").await?;
        ensure!(signed.texts("article.card .card__title")?.len() == 4, "officers see the feed");
        let filtered = browser.open("/?kind=initiative").await?;
        ensure!(filtered.texts("article.card .card__title")?.len() == 4, "an old address of a filter still leads there");
        Ok(())
    }

    async fn every_city_stands_in_the_list_and_on_the_map(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, ..) = alliance.three()?;
        let mut browser = Browser::new(a);
        let page = browser.open("/cities").await?;
        let (dots, links) =
            (page.attributes(".map__city", "href")?, page.attributes(".map .tasklist__link", "href")?);
        ensure!(dots.len() == 3 && links.len() == 3, "{dots:?} {links:?}");
        ensure!(dots.iter().all(|dot| links.contains(dot)));
        ensure!(page.texts(".map .tasklist__item:first-child .tag")?.len() == 1, "our own city stands first");
        let none = browser.open("/cities?country=ZZ").await?;
        ensure!(none.texts(".map .tasklist__item")?.is_empty() && none.status() == 200);
        Ok(())
    }

    async fn a_search_that_nothing_meets_says_which_condition_alone_is_in_the_way(world) {
        let city = world.city("ansel").await?;
        city.publish_initiative("One").await?;
        let mut browser = Browser::new(&city);
        let page = browser.open("/feed").await?;
        let id = page.attributes("select[name=city] option:last-child", "value")?.concat();
        let page = browser.open(&format!("/feed?kind=resource&city={id}&lang=en")).await?;
        ensure!(page.texts(".empty h2")? == ["No record meets all of these conditions"]);
        ensure!(page.attributes(".empty li a", "href")? == [format!("/feed?city={id}")], "{}", page.html());
        ensure!(page.attributes(".empty > p > a", "href")? == ["/feed"]);
        // The city is called by its name, where another condition is in the way of it.
        let page = browser.open(&format!("/feed?kind=initiative&language=sr-Latn&city={id}&lang=en")).await?;
        ensure!(page.attributes(".empty li a", "href")? == [format!("/feed?kind=initiative&city={id}")]);
        let none = browser.open("/feed?kind=resource&language=sr-Latn").await?;
        ensure!(none.texts(".empty li")?.is_empty() && none.texts(".empty p")?.len() == 2, "{}", none.html());
        Ok(())
    }

    async fn the_feed_is_counted_as_it_stands(world) {
        let city = world.city("ansel").await?;
        let mut browser = Browser::new(&city);
        ensure!(browser.open("/figures").await?.texts(".empty")?.len() == 1);
        let gone = city.publish_initiative("Gone").await?;
        city.publish_initiative("One").await?;
        city.publish_initiative("Two").await?;
        city.withdraw(&gone).await?;
        let page = browser.open("/figures").await?;
        ensure!(page.texts("[aria-labelledby=kinds] td")? == ["2"], "{:?}", page.texts("[aria-labelledby=kinds] td")?);
        ensure!(page.texts("[aria-labelledby=countries] td")? == ["2"] && page.texts("[aria-labelledby=themes] td")?.contains(&"2".to_owned()));
        let months = page.texts(".chart details td")?;
        ensure!(months.len() == 24 && months.iter().filter(|count| *count != "0").count() == 1, "{months:?}");
        ensure!(months.last().is_some_and(|count| count == "2"), "this month is the last: {months:?}");
        Ok(())
    }
}
