//! What readers read: nothing twice, nothing untrue, every name a way.

use anyhow::ensure;
use hansa_entities::record::RecordKind;
use rig::{Alliance, Browser, Person, both_engines, fixtures};
use serde_json::json;

both_engines! {
    async fn a_record_without_a_summary_says_nothing_twice(world) {
        let city = world.city("ansel").await?;
        let mut browser = Browser::new(&city);
        let long = "We kept the **youth centre** open until midnight, every Friday. ".repeat(12);
        for (kind, mut form, answer) in [
            (RecordKind::Experience, fixtures::experience("Night"), "tried"),
            (RecordKind::Resource, fixtures::resource("Guide"), "why_useful"),
        ] {
            form.insert(answer.to_owned(), json!(long));
            let page = browser.open(city.publish(kind, &form).await?.path()).await?;
            ensure!(page.texts(".record__abstract")?.is_empty(), "{kind:?}");
            form.insert("abstract".to_owned(), json!("In one sentence: it worked."));
            let page = browser.open(city.publish(kind, &form).await?.path()).await?;
            ensure!(page.texts(".record__abstract")? == ["In one sentence: it worked."]);
        }
        Ok(())
    }

    async fn a_reply_names_its_city_and_a_language_that_is_not_the_page_s(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let record = a.publish_initiative("Walks").await?;
        world.settle().await?;
        b.reply(&record, "How many came?").await?;
        a.reply(&record, "Twelve.").await?;
        world.settle().await?;
        let mut browser = Browser::new(a);
        let page = browser.open(record.path()).await?;
        let cities = page.texts("article.reply .reply__head a[href^='/cities/']")?;
        ensure!(cities.len() == 2 && cities.contains(&format!("City of {}", b.name())), "{cities:?}");
        ensure!(page.texts("article.reply .reply__head span[lang=en]")?.is_empty());
        browser.languages = "fr".to_owned();
        let page = browser.open(record.path()).await?;
        ensure!(page.texts("article.reply .reply__head span[lang=en]")? == ["English", "English"]);
        Ok(())
    }

    async fn an_empty_feed_says_why_it_is_empty(world) {
        let city = world.city("lone").await?;
        let alone = Browser::new(&city).open("/feed").await?.texts(".empty h2")?;
        ensure!(alone == ["Nothing has been published yet"], "{alone:?}");
        let alliance = Alliance::of(2, &world).await?;
        let (a, _) = alliance.two()?;
        let page = Browser::new(a).open("/feed").await?;
        ensure!(page.texts(".empty h2")? == ["No record has arrived yet"], "{:?}", page.texts(".empty")?);
        ensure!(page.texts(".empty")?.join(" ").contains("before this city followed them is not loaded"));
        Ok(())
    }

    async fn a_form_marks_the_themes_that_cannot_be_published_yet(world) {
        let city = world.city("ansel").await?;
        let mut browser = Person::administrator(&city)?.browser();
        for (path, closed) in [("/initiatives/new", 5), ("/experiences/new", 5), ("/resources/new", 0)] {
            let page = browser.open(path).await?;
            let marked = page.attributes("#themes input[aria-describedby]", "value")?;
            ensure!(marked.len() == closed, "{path}: {marked:?}");
            ensure!(page.texts("#themes .choice__hint")?.iter().all(|hint| hint == "Cannot be published yet"));
            let labels = page.texts("#themes .choice__label")?;
            let mut sorted = labels.clone();
            sorted.sort_by_key(|label| label.to_lowercase());
            ensure!(labels == sorted, "{labels:?}");
        }
        Ok(())
    }

    async fn only_an_error_of_ours_asks_for_a_number(world) {
        let city = world.city("ansel").await?;
        let mut browser = Browser::new(&city);
        let gone = city.publish_initiative("Gone").await?;
        city.withdraw(&gone).await?;
        for (path, status) in [("/nowhere", 404), (gone.path(), 410), ("/?theme=NOPE", 422)] {
            let page = browser.open(path).await?;
            ensure!(page.status() == status && page.texts(".problem__id")?.is_empty(), "{path}: {}", page.status());
        }
        Ok(())
    }

    async fn a_stretch_of_time_and_a_licence_read_well(world) {
        let city = world.city("ansel").await?;
        let mut browser = Browser::new(&city);
        browser.languages = "fr".to_owned();
        for (start, words) in [("2025-08", "août 2025 – décembre 2025"), ("2025-03", "mars 2025 – décembre 2025"), ("2024", "2024 – décembre 2025")] {
            let mut form = fixtures::experience("Night");
            form.insert("period_start".to_owned(), json!(start));
            form.insert("period_end".to_owned(), json!("2025-12"));
            let page = browser.open(city.publish(RecordKind::Experience, &form).await?.path()).await?;
            let facts = page.texts(".facts__value")?;
            ensure!(facts.iter().any(|fact| fact == words), "{facts:?}");
            ensure!(!facts.join(" ").contains("défaut"), "{facts:?}");
        }
        Ok(())
    }
}
