//! What a city looks like, and how somebody wants to read.

use anyhow::{Context as _, ensure};
use http::{HeaderMap, Method, StatusCode, header};
use rig::{Alliance, Browser, City, Person, both_engines, fixtures};
use serde_json::json;

/// Eight by eight pixels of brick.
const BRICK: &[u8] = include_bytes!("../../fixtures/brick.png");

async fn upload(city: &City, browser: &Browser, bytes: &[u8], alt: &str) -> anyhow::Result<rig::Response> {
    let mut body = Vec::new();
    body.extend_from_slice(
        b"--line\r\ncontent-disposition: form-data; name=\"emblem\"; filename=\"mark.svg\"\r\n\r\n",
    );
    body.extend_from_slice(bytes);
    body.extend_from_slice(
        format!(
            "\r\n--line\r\ncontent-disposition: form-data; name=\"emblem_alt\"\r\n\r\n{alt}\r\n--line--\r\n"
        )
        .as_bytes(),
    );
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, "multipart/form-data; boundary=line".parse()?);
    headers.insert(header::ORIGIN, city.app().base().as_str().trim_end_matches('/').parse()?);
    let cookies: Vec<String> =
        browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    headers.insert(header::COOKIE, cookies.join("; ").parse()?);
    city.ask(Method::POST, "/admin/look/emblem", &headers, &body).await
}

both_engines! {
    async fn an_accent_is_taken_where_it_can_be_read_and_refused_with_the_nearest_elsewhere(world) {
        let city = world.city("ansel").await?;
        let mut browser = Person::administrator(&city)?.browser();
        let refused = browser.send("/admin/look", &[("accent", "#ffd400")]).await?;
        ensure!(refused.status() == 422 && refused.texts("#accent-error")?.len() == 1);
        let nearest = refused.attributes("button[name=accent][form=take]", "value")?;
        let nearest = nearest.first().context("the nearest colour is offered")?;
        ensure!(refused.attributes("#accent", "value")? == ["#ffd400"], "what was typed stays");
        let taken = browser.send("/admin/look", &[("accent", nearest)]).await?;
        ensure!(taken.status() == 200, "{}", taken.status());
        let style = format!("/brand/{}.css", nearest.trim_start_matches('#'));
        let page = Browser::new(&city).open("/").await?;
        ensure!(page.attributes("link[rel=stylesheet]", "href")?.contains(&style));
        let css = city.ask(Method::GET, &style, &HeaderMap::new(), b"").await?.expect(200)?;
        ensure!(css.text().starts_with(":root{--accent:light-dark("), "{}", css.text());
        for wrong in ["/brand/ffd400.css", "/brand/FFFFFF.css", "/brand/x.css", "/brand/8c2b1a", "/brand/..css"] {
            city.ask(Method::GET, wrong, &HeaderMap::new(), b"").await?.expect(404)?;
        }
        let reset = browser.send("/admin/look", &[("accent", "")]).await?;
        ensure!(reset.attributes("link[rel=stylesheet]", "href")?.iter().all(|href| *href != style));
        Ok(())
    }

    async fn a_mark_is_drawn_anew_shown_and_told_to_followers(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let browser = Person::administrator(a)?.browser();
        for (bytes, status) in [(&b"<svg/>"[..], 422), (b"", 422), (BRICK, 303)] {
            let answer = upload(a, &browser, bytes, "A gable").await?;
            ensure!(answer.status == StatusCode::from_u16(status)?, "{}: {}", answer.status, answer.text());
        }
        let page = Browser::new(a).open("/").await?;
        let source = page.attributes("img.banner__logo", "src")?;
        let source = source.first().context("the mark is in the banner")?;
        ensure!(page.attributes("img.banner__logo", "alt")? == ["A gable"]);
        let picture = a.ask(Method::GET, source, &HeaderMap::new(), b"").await?.expect(200)?;
        ensure!(picture.body.starts_with(b"\x89PNG") && picture.header("content-type") == "image/png");
        world.settle().await?;
        let path = format!("/a/{}", fixtures::HANDLE);
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, "application/activity+json".parse()?);
        let actor = a.ask(Method::GET, &path, &headers, b"").await?.expect(200)?.json()?;
        ensure!(actor["icon"]["mediaType"] == json!("image/png") && actor["icon"]["name"] == json!("A gable"));
        ensure!(b.app().base() != a.app().base());
        let mut browser = browser;
        browser.send("/admin/look/emblem/remove", &[]).await?;
        ensure!(browser.open("/").await?.attributes("img.banner__logo", "src")?.is_empty());
        a.ask(Method::GET, source, &HeaderMap::new(), b"").await?.expect(404)?;
        world.settle().await?;
        Ok(())
    }

    async fn what_is_said_of_the_mark_is_changed_alone_and_lost_to_nobody(world) {
        let city = world.city("ansel").await?;
        let mut browser = Person::administrator(&city)?.browser();
        let alt = async |browser: &mut Browser| -> anyhow::Result<Vec<String>> {
            browser.open("/admin/look").await?.attributes("#emblem_alt", "value")
        };
        // There is nothing to describe yet.
        ensure!(upload(&city, &browser, b"", "A gable").await?.status == 422);
        ensure!(upload(&city, &browser, BRICK, "A gable").await?.status == 303);
        let source = browser.open("/").await?.attributes("img.banner__logo", "src")?;
        ensure!(alt(&mut browser).await? == ["A gable"]);
        ensure!(upload(&city, &browser, b"", "A stepped gable").await?.status == 303);
        ensure!(alt(&mut browser).await? == ["A stepped gable"]);
        let page = browser.open("/").await?;
        ensure!(page.attributes("img.banner__logo", "src")? == source, "the picture stays");
        // Another officer reads in another language, and sends the form as it stands: the words stay English.
        let french = browser.send("/language", &[("lang", "fr"), ("next", "/admin/look")]).await?;
        ensure!(french.at == "/admin/look" && french.attributes("html", "lang")? == ["fr"]);
        ensure!(french.attributes("#emblem_alt", "lang")? == ["en"] && french.attributes("#emblem_alt", "value")? == ["A stepped gable"]);
        ensure!(upload(&city, &browser, BRICK, "A stepped gable").await?.status == 303);
        ensure!(browser.open("/").await?.attributes("img.banner__logo", "lang")? == ["en"]);
        ensure!(upload(&city, &browser, b"", "Un pignon").await?.status == 303);
        ensure!(browser.open("/").await?.attributes("img.banner__logo", "lang")? == ["fr"]);
        // What cannot be taken keeps what was typed.
        let refused = upload(&city, &browser, b"<svg/>", "Un pignon à redans").await?;
        ensure!(refused.status == 422 && refused.text().contains("value=\"Un pignon à redans\""), "{}", refused.text());
        let acts = hansa_server::app::audit::list(&city.app(), &hansa_server::app::Principal::Program, None).await?;
        let count = |action: &str| acts.iter().filter(|act| act.event.action == action).count();
        ensure!((count("city.emblem"), count("city.emblem-alt")) == (2, 2));
        // Empty on purpose: it shows nothing beside the name.
        ensure!(upload(&city, &browser, b"", "").await?.status == 303);
        ensure!(browser.open("/").await?.attributes("img.banner__logo", "alt")? == [""]);
        world.settle().await
    }

    async fn a_reader_gets_texts_in_the_languages_that_were_chosen(world) {
        let city = world.city("ansel").await?;
        let mut form = fixtures::initiative("English title");
        form.insert("title".to_owned(), json!({ "en": "English title", "nl": "Nederlandse titel" }));
        city.publish(hansa_entities::record::RecordKind::Initiative, &form).await?;
        let mut browser = Browser::new(&city);
        browser.languages = "fr".to_owned();
        let titles = |page: rig::Page| page.texts(".card__title");
        ensure!(titles(browser.open("/feed").await?)? == ["English title"], "the original, where nothing is known");
        browser.languages = "fr, nl;q=0.5".to_owned();
        ensure!(titles(browser.open("/feed").await?)? == ["Nederlandse titel"], "what the browser names");
        browser.languages = "fr".to_owned();
        let fields = [("lang", "fr"), ("reads", "nl"), ("reads", "<script>"), ("scheme", "dark"), ("face", "device")];
        let kept = browser.send("/preferences", &fields).await?;
        ensure!(kept.attributes("input[name=reads][checked]", "value")? == ["nl"]);
        ensure!(kept.attributes("html", "data-color-scheme")? == ["dark"]);
        ensure!(kept.attributes("html", "data-face")? == ["device"]);
        ensure!(titles(browser.open("/feed").await?)? == ["Nederlandse titel"], "what this device was told");
        let mut officer = Person::administrator(&city)?.browser();
        officer.send("/preferences", &fields).await?;
        let mut elsewhere = Person::administrator(&city)?.browser();
        ensure!(titles(elsewhere.open("/feed").await?)? == ["Nederlandse titel"], "an account remembers");
        Ok(())
    }
}
