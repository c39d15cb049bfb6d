//! The set-up in a browser: a gate, steps that can be left and taken up, and a city that is opened once.

use anyhow::{Context as _, ensure};
use hansa_server::app::account;
use hansa_server::app::setup::{self, Step};
use hansa_server::app::{App, Principal, legal};
use rig::{Browser, City, PASSWORD, Page, Person, Plan, World, both_engines, on_sqlite};

use crate::ask::{Ask, House};
use crate::forms::mistakes;

async fn waiting(world: &World) -> anyhow::Result<(City, String)> {
    let city = world.city_as(Plan::new("ansel").before_set_up()).await?;
    let code = setup::announce(&city.app()).await?.context("a code")?;
    Ok((city, code))
}

async fn enter(city: &City, code: &str) -> anyhow::Result<Browser> {
    let mut browser = Browser::new(city);
    let page = browser.send("/setup", &[("code", code), ("lang", "en")]).await?;
    ensure!(page.status() == 200 && page.at == "/setup?done=entered", "{} {}", page.status(), page.at);
    ensure!(page.texts(".tasklist__link")?.len() >= Step::ALL.len(), "{}", page.html());
    Ok(browser)
}

/// Types the code with everything that the page carries.
async fn enter_with(browser: &mut Browser, page: &Page, code: &str) -> anyhow::Result<Page> {
    let mut fields = page.form("main form")?;
    fields.insert("code".to_owned(), code.to_owned());
    fields.insert("lang".to_owned(), "en".to_owned());
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.send("/setup", &fields).await
}

const ADDRESS: &[(&str, &str)] = &[("confirmed", "true")];
const CITY: &[(&str, &str)] = &[
    ("languages", "en"),
    ("languages", "fr"),
    ("language", "fr"),
    ("country", "BE"),
    ("population", "120 000"),
    ("latitude", "50,45"),
    ("longitude", "3.95"),
    ("contact", "https://ansel.example/contact"),
    ("themes_offered", "EDU"),
];
const NAMES: &[(&str, &str)] = &[
    ("name_fr", "Ville d’Ansel"),
    ("name_en", "City of Ansel"),
    ("summary_fr", "Une ville."),
    ("summary_en", ""),
];
const ADMINISTRATOR: &[(&str, &str)] = &[
    ("officer_name", "Prevention office"),
    ("email", "office@ansel.example"),
    ("password", PASSWORD),
    ("handle", "ville"),
];
const NEEDED: [(&str, &[(&str, &str)]); 5] = [
    ("address", ADDRESS),
    ("storage", &[]),
    ("city", CITY),
    ("names", NAMES),
    ("administrator", ADMINISTRATOR),
];

async fn answer(browser: &mut Browser, step: &str, fields: &[(&str, &str)]) -> anyhow::Result<Page> {
    browser.send(&format!("/setup/{step}"), fields).await
}

async fn answer_all(browser: &mut Browser) -> anyhow::Result<()> {
    for (step, fields) in NEEDED {
        let page = answer(browser, step, fields).await?;
        ensure!(
            page.status() == 200 && page.at != format!("/setup/{step}"),
            "{step}: {} {}",
            page.status(),
            page.html()
        );
    }
    Ok(())
}

/// How far each step is, as the list says it.
async fn standings(browser: &mut Browser) -> anyhow::Result<Vec<String>> {
    let page = browser.open("/setup").await?;
    page.texts(".tasklist__item [id^=task-]")
}

async fn accounts(app: &App) -> anyhow::Result<usize> {
    Ok(account::list(app, &Principal::Program).await?.len())
}

both_engines! {
    async fn a_city_is_set_up_in_steps_that_can_be_left_and_taken_up(world) {
        let (city, code) = waiting(&world).await?;
        let mut browser = enter(&city, &code).await?;
        ensure!(standings(&mut browser).await? == ["To do", "To do", "To do", "To do", "To do", "Optional", "Optional", "Optional", "Others come first"]);
        // Each step leads to the next one.
        ensure!(answer(&mut browser, "address", ADDRESS).await?.at == "/setup/storage");
        ensure!(answer(&mut browser, "storage", &[]).await?.at == "/setup/city");
        ensure!(answer(&mut browser, "city", CITY).await?.at == "/setup/names");
        // The program is started again, the browser closed and opened: what was saved stands, and so does the code.
        city.restart().await?;
        ensure!(setup::announce(&city.app()).await?.as_deref() == Some(code.as_str()), "the code stays good");
        let mut browser = enter(&city, &code).await?;
        ensure!(standings(&mut browser).await?[..4] == ["Done", "Done", "Done", "To do"]);
        let page = browser.open("/setup/city").await?;
        ensure!(page.attributes("input[name=languages][checked]", "value")? == ["en", "fr"], "{}", page.html());
        ensure!(page.attributes("#population", "value")? == ["120 000"]);
        ensure!(page.attributes("select[name=language] option[selected]", "value")? == ["fr"]);
        // One name for each working language, the main one first.
        let page = browser.open("/setup/names").await?;
        ensure!(page.attributes("input[name^=name_]", "name")? == ["name_fr", "name_en"]);
        ensure!(page.texts("label[for=name_fr]")? == ["Official name (français)"]);
        ensure!(answer(&mut browser, "names", NAMES).await?.at == "/setup/administrator");
        // Nothing can be opened yet.
        let page = browser.send("/setup/check", &[]).await?;
        ensure!(page.status() == 422 && accounts(&city.app()).await? == 0, "{}", page.status());
        ensure!(answer(&mut browser, "administrator", ADMINISTRATOR).await?.at == "/setup/mail");
        ensure!(answer(&mut browser, "mail", &[]).await?.at == "/setup/legal");
        ensure!(answer(&mut browser, "legal", &[("legal_body", "Ville d’Ansel")]).await?.at == "/setup/backups");
        ensure!(answer(&mut browser, "backups", &[("key_elsewhere", "true")]).await?.at == "/setup");
        ensure!(standings(&mut browser).await?[5..] == ["Done", "To mend", "Done", "To do"], "the legal details are not whole");
        // A change leads back to the answers.
        let page = browser.open("/setup/check").await?;
        ensure!(page.html().contains("Ville d’Ansel") && page.html().contains("office@ansel.example"));
        ensure!(page.attributes(".facts__act a", "href")?.contains(&"/setup/city?next=check#country".to_owned()));
        let page = browser.open("/setup/administrator?next=check").await?;
        ensure!(page.form("main form")?["next"] == "check" && !page.html().contains(PASSWORD));
        let changed = [("officer_name", "Desk"), ("email", "office@ansel.example"), ("password", ""), ("handle", "ville"), ("next", "check")];
        let page = browser.send("/setup/administrator", &changed).await?;
        ensure!(page.at == "/setup/check" && page.html().contains("Desk"), "an empty password keeps the one that was typed");
        // The end: signed in, with a report and three things to do.
        let page = browser.send("/setup/check", &[]).await?;
        ensure!(page.status() == 200 && page.at == "/setup/online", "{} {}", page.status(), page.at);
        ensure!(page.texts("h1")? == ["Your city is online"] && page.texts(".steps__next > li")?.len() == 3);
        ensure!(page.texts(".health__name")?.contains(&"Legal details".to_owned()), "{:?}", page.texts(".health__name")?);
        ensure!(browser.cookies.keys().collect::<Vec<_>>() == ["lang", "session"], "{:?}", browser.cookies);
        let app = city.app();
        let home = hansa_server::app::city::read_home(&app).await?;
        ensure!(home.actor.name.0.iter().map(|(tag, _)| tag.as_str()).collect::<Vec<_>>() == ["fr", "en"]);
        ensure!((home.actor.username.as_str(), home.actor.population, home.actor.latitude) == ("ville", Some(120_000), Some(50.45)));
        ensure!(legal::read(&app).await?.body == "Ville d’Ansel");
        ensure!(accounts(&app).await? == 1 && setup::code(&app).await.is_err(), "there is no code for a city that stands");
        ensure!(!city.config().data.folder.join(setup::CODE_FILE).exists());
        let rest = setup::answers(&app).await?;
        ensure!(rest == setup::Answers::default(), "nothing is kept: {rest:?}");
        // The password is the one that was typed at first.
        let mut other = Browser::new(&city);
        other.post("/sign-in", &[("email", "office@ansel.example"), ("password", PASSWORD)]).await?.expect(303)?;
        for path in ["/setup", "/setup/city", "/setup/check"] {
            let page = browser.open(path).await?;
            ensure!(page.at == "/", "{path} leads to {}", page.at);
        }
        Ok(())
    }

    async fn whoever_types_the_code_elsewhere_takes_over_and_the_first_is_told(world) {
        let (city, code) = waiting(&world).await?;
        let mut first = enter(&city, &code).await?;
        answer(&mut first, "city", CITY).await?;
        let mut second = enter(&city, &code.to_lowercase().replace('-', " ")).await?;
        ensure!(standings(&mut second).await?[2] == "Done", "what the first has saved is there");
        for path in ["/setup", "/setup/city", "/setup/check"] {
            let page = first.open(path).await?;
            ensure!(page.at == "/setup" && page.html().contains("goes on in another browser"), "{path}: {}", page.html());
        }
        let page = answer(&mut first, "names", NAMES).await?;
        ensure!(page.status() == 401 && page.html().contains("goes on in another browser"), "{}", page.html());
        ensure!(standings(&mut second).await?[3] == "To do", "nothing was saved");
        first.send("/setup/check", &[]).await?;
        ensure!(accounts(&city.app()).await? == 0);
        // A stranger learns nothing of it, with or without a cookie.
        let mut stranger = Browser::new(&city);
        stranger.cookies.insert("setup".to_owned(), "never-was-one".to_owned());
        ensure!(!stranger.open("/setup").await?.html().contains("another browser"));
        // And back; and after a day the code is asked for again.
        let mut first = enter(&city, &code).await?;
        ensure!(second.open("/setup").await?.html().contains("goes on in another browser"));
        city.hands().advance(chrono::Duration::hours(setup::HOURS));
        let page = first.open("/setup/city").await?;
        ensure!(page.at == "/setup" && page.html().contains("has closed after one day"), "{}", page.html());
        let mut first = enter(&city, &code).await?;
        ensure!(standings(&mut first).await?[2] == "Done");
        // A fresh code ends what was opened with the one before.
        let newer = setup::code(&city.app()).await?;
        ensure!(first.open("/setup/city").await?.at == "/setup");
        let page = first.send("/setup", &[("code", &code)]).await?;
        ensure!(page.status() == 422, "{}", page.status());
        enter(&city, &newer).await?;
        Ok(())
    }

    async fn what_was_typed_at_a_step_stands_there_again_after_the_set_up_had_closed(world) {
        let (city, code) = waiting(&world).await?;
        let mut browser = enter(&city, &code).await?;
        answer(&mut browser, "city", CITY).await?;
        city.hands().advance(chrono::Duration::hours(setup::HOURS));
        for (step, fields) in [("names", NAMES), ("administrator", ADMINISTRATOR), ("legal", &[("legal_body", "Ville d’Ansel"), ("legal_address", "1, Grand-Place")])] {
            let fields = [fields, &[("next", "check")]].concat();
            let before = setup::answers(&city.app()).await?;
            let page = answer(&mut browser, step, &fields).await?;
            ensure!(page.status() == 401 && page.texts("h1")? == ["Set up your city"], "{step}: {}", page.status());
            ensure!(page.texts(".notice__title")? == ["What you typed is not lost", "The set-up has closed after one day"], "{}", page.html());
            ensure!(!page.html().contains(PASSWORD), "a password does not travel");
            // The languages of the page are those of the gate.
            ensure!(page.attributes("link[hreflang=fr]", "href")? == ["/setup?lang=fr"]);
            // A wrong code loses nothing. (Guessing is slowed down, so it is typed once.)
            let page = match step {
                "names" => enter_with(&mut browser, &page, "AAAAA-AAAAA-AAAAA-AAAAA").await?,
                _ => page,
            };
            ensure!(step != "names" || page.status() == 422, "{}", page.status());
            ensure!(page.texts(".notice__title")?.first().is_some_and(|title| title == "What you typed is not lost"));
            let page = enter_with(&mut browser, &page, &code).await?;
            ensure!(page.status() == 200 && page.texts(".notice__title")?.contains(&"What you typed is back".to_owned()), "{}", page.html());
            ensure!(page.attributes("main form", "action")? == [format!("/setup/{step}")]);
            ensure!(page.attributes("link[hreflang=fr]", "href")? == [format!("/setup/{step}?lang=fr")]);
            let form = page.form("main form")?;
            for (name, value) in &fields {
                let stands = form.get(*name).map(String::as_str).unwrap_or_default();
                let wanted = if matches!(*name, "password" | "action") { "" } else { *value };
                ensure!(stands == wanted, "{step}: {name} is {stands:?}");
            }
            ensure!(setup::answers(&city.app()).await? == before, "nothing is saved by itself");
            city.hands().advance(chrono::Duration::hours(setup::HOURS));
        }
        // Where nothing was typed there is nothing to show again, and another browser is told who took over.
        let mut browser = enter(&city, &code).await?;
        enter(&city, &code).await?;
        let page = answer(&mut browser, "mail", &[("action", "letter"), ("to", "desk@ansel.example")]).await?;
        ensure!(page.status() == 401 && page.html().contains("goes on in another browser"), "{}", page.html());
        let page = enter_with(&mut browser, &page, &code).await?;
        ensure!(page.at == "/setup/mail" && page.status() == 200, "{}", page.at);
        // Nothing but a step is come back to.
        let page = browser.send("/setup", &[("code", &code), ("kept_to", "/setup/../admin"), ("kept-name", "x")]).await?;
        ensure!(page.at == "/setup?done=entered", "{}", page.at);
        Ok(())
    }

    async fn a_city_is_opened_once_even_when_it_is_asked_for_twice_at_the_same_time(world) {
        let (city, code) = waiting(&world).await?;
        let mut browser = enter(&city, &code).await?;
        answer_all(&mut browser).await?;
        let (mut one, mut other) = (browser.clone(), browser);
        let (a, b) = tokio::join!(one.post("/setup/check", &[]), other.post("/setup/check", &[]));
        for answer in [a?, b?] {
            ensure!(answer.status == 303 && answer.header("location") == "/setup/online", "{} {}", answer.status, answer.header("location"));
        }
        let app = city.app();
        ensure!(accounts(&app).await? == 1);
        let acts = hansa_server::app::audit::list(&app, &Principal::Program, None).await?;
        ensure!(acts.iter().filter(|act| act.event.action == "city.setup").count() == 1);
        // Two who have only the code: one of them opens the city.
        ensure!(setup::run(&app, &code, &rig::fixtures::city("late"), &rig::fixtures::origin()).await.is_err());
        Ok(())
    }
}

on_sqlite! {
    async fn a_wrong_code_is_told_that_it_is_wrong_and_nothing_else(world) {
        let house = House::with(&world, Plan::new("city.test").before_set_up()).await?;
        let app = house.city.app();
        let older = setup::code(&app).await?;
        let code = setup::code(&app).await?;
        let ask = async |code: &str, lang: &str| -> anyhow::Result<rig::Response> {
            let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs([("code", code), ("lang", lang)]).finish();
            house.send(&Ask::new("POST", "/setup")?.by_browser()?.body(&body)).await
        };
        let mut pages = Vec::new();
        for wrong in ["", "AAAAA-AAAAA-AAAAA-AAAAA", &older, "<script>"] {
            let answer = ask(wrong, "en").await?.expect(422)?;
            ensure!(!answer.headers.get_all("set-cookie").iter().any(|value| value.as_bytes().starts_with(b"__Host-setup")));
            let text = answer.text().replace(answer.header("x-request-id"), "…");
            ensure!(wrong.is_empty() || !text.contains(wrong), "what was typed stands on no page");
            pages.push(text);
        }
        ensure!(pages.windows(2).all(|two| two[0] == two[1]), "one answer for all of them");
        // In the language that was chosen.
        let answer = ask("", "fr").await?.expect(422)?;
        ensure!(answer.text().contains("Ce code n’ouvre pas") && answer.header("content-language") == "fr");
        // In the address it opens nothing, and is not repeated.
        let page = house.send(&Ask::get(&format!("/setup?code={code}")).by_browser()?).await?.expect(200)?;
        ensure!(!page.text().contains(&code) && page.text().contains("name=\"code\""));
        let answer = ask(&code, "fr").await?.expect(303)?;
        let cookies: Vec<String> = answer.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok().map(str::to_owned)).collect();
        let cookie = cookies.iter().find(|cookie| cookie.starts_with("__Host-setup=")).context("a cookie")?;
        for part in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=2592000"] {
            ensure!(cookie.contains(part) && !cookie.contains("Domain"), "{part} in {cookie}");
        }
        ensure!(cookies.iter().any(|cookie| cookie.starts_with("lang=fr")));
        let value = cookie.split(['=', ';']).nth(1).context("a value")?;
        let with_cookie = |ask: Ask| ask.with("cookie", &format!("__Host-setup={value}"));
        let steps = Step::ALL.map(|step| format!("/setup/{}", step.code()));
        for path in steps.iter().map(String::as_str).chain(["/setup", "/setup/check"]) {
            // Names are asked for in each language of the city, and there are none yet.
            let status = if path == "/setup/names" { 303 } else { 200 };
            let answer = house.send(&with_cookie(Ask::get(path).by_browser()?)?).await?.expect(status)?;
            let text = answer.text();
            ensure!(!text.contains(&code) && !text.contains(&code.replace('-', "")) && !text.contains(value), "{path}");
            ensure!(answer.header("cache-control").contains("no-cache") || answer.header("cache-control").contains("no-store"));
        }
        // Another site cannot act through it.
        let form = Ask::new("POST", "/setup/check")?.with("accept", "text/html")?.form("")?;
        for from in ["https://evil.test", "null", "http://city.test"] {
            house.send(&with_cookie(form.clone())?.with("origin", from)?).await?.expect(403)?;
        }
        house.send(&with_cookie(form)?).await?.expect(403)?;
        Ok(())
    }

    async fn guessing_is_slowed_down_and_the_right_code_has_to_wait_too(world) {
        let (city, code) = waiting(&world).await?;
        let mut browser = Browser::new(&city);
        let mut seen = Vec::new();
        for _ in 0..14 {
            seen.push(browser.post("/setup", &[("code", "AAAAA-AAAAA-AAAAA-AAAAA")]).await?.status.as_u16());
        }
        ensure!(seen[0] == 422 && seen.ends_with(&[429, 429]), "{seen:?}");
        let answer = browser.post("/setup", &[("code", &code), ("lang", "fr")]).await?.expect(429)?;
        ensure!(answer.header("retry-after").parse::<u32>()? > 0 && answer.text().contains("Trop de tentatives"));
        ensure!(browser.cookies.keys().all(|name| name == "lang"), "{:?}", browser.cookies);
        // A sign-in is counted apart.
        ensure!(hansa_server::app::setup::is_needed(&city.app()).await?);
        Ok(())
    }

    async fn what_cannot_be_accepted_stays_in_its_step_with_its_mistakes(world) {
        let (city, code) = waiting(&world).await?;
        let mut browser = enter(&city, &code).await?;
        let long = "x".repeat(501);
        answer(&mut browser, "city", CITY).await?;
        for (step, fields, kept, wrong) in [
            ("address", vec![], None, &["confirmed"][..]),
            ("city", vec![("languages", "fr"), ("language", "fr"), ("country", "BE"), ("population", "many"), ("latitude", "50"), ("longitude", ""), ("contact", "nowhere")], Some(("population", "many")), &["population", "longitude", "contact"]),
            ("city", vec![("language", ""), ("country", ""), ("population", ""), ("latitude", "95")], Some(("latitude", "95")), &["language", "country", "latitude", "longitude", "population", "languages"]),
            ("administrator", vec![("officer_name", "Typed"), ("email", "nobody"), ("password", "short"), ("handle", "Not One")], Some(("handle", "Not One")), &["email", "password", "handle"]),
            ("legal", vec![("legal_body", "Typed"), ("legal_email", "nobody"), ("legal_form", "javascript:x"), ("accessibility", "by telephone")], Some(("legal_body", "Typed")), &["legal_email", "legal_form", "accessibility"]),
        ] {
            let page = answer(&mut browser, step, &fields).await?;
            ensure!(page.status() == 422, "{step}: {}", page.status());
            let found = mistakes(&page)?;
            ensure!(wrong.iter().all(|field| found.contains(&(*field).to_owned())) && found.len() == wrong.len(), "{step}: {found:?}");
            ensure!(page.texts("title")?[0].starts_with("Error:"), "{:?}", page.texts("title")?);
            if let Some((field, value)) = kept {
                ensure!(page.attributes(&format!("#{field}"), "value")? == [value], "{step}");
                // Also for whoever comes back later; then the mistakes are said again.
                let page = browser.open(&format!("/setup/{step}")).await?;
                ensure!(page.attributes(&format!("#{field}"), "value")? == [value], "{step}");
                ensure!(!mistakes(&page)?.is_empty(), "{step}");
            }
            ensure!(!page.html().contains("\"short\""), "but for passwords");
        }
        answer(&mut browser, "city", CITY).await?;
        let page = answer(&mut browser, "names", &[("name_fr", ""), ("name_en", &"x".repeat(81)), ("summary_fr", ""), ("summary_en", &long)]).await?;
        ensure!(mistakes(&page)? == ["name_fr", "name_en", "summary_en", "summary_fr"], "{:?}", mistakes(&page)?);
        ensure!(page.texts("#name_fr-error")?[0].contains("Official name (français)"), "{:?}", page.texts("#name_fr-error")?);
        ensure!(standings(&mut browser).await?[..5] == ["To mend", "To do", "Done", "To mend", "To mend"]);
        let page = browser.open("/setup/check").await?;
        ensure!(page.attributes("main form", "action")?.is_empty(), "there is nothing to open yet");
        // A letter without a mail server goes nowhere, and says so.
        let page = answer(&mut browser, "mail", &[("action", "letter"), ("to", "office@ansel.example")]).await?;
        ensure!(page.status() == 422 && page.html().contains("No mail server is configured") && page.html().contains("[mail]"));
        Ok(())
    }

    async fn an_administrator_tells_who_answers_for_the_site_and_reads_its_health(world) {
        let city = world.city("ansel").await?;
        let mut browser = Person::administrator(&city)?.browser();
        let page = browser.open("/admin/health?lang=fr").await?;
        ensure!(page.status() == 200 && page.texts(".health__row")?.len() > 8, "{}", page.html());
        let report = page.texts(".health__row")?.join("\n");
        for words in ["Mentions légales", "La ville a un seul administrateur", "Aucune sauvegarde", "Mode de développement"] {
            ensure!(report.contains(words), "{words} in\n{report}");
        }
        ensure!(page.texts(".health .token__text")?.iter().any(|line| line.contains("backup create --to")), "{report}");
        let told = [
            ("legal_body", "City of Ansel"), ("legal_address", "Town hall\r\n7000 Ansel"), ("legal_email", "Office@Ansel.example"),
            ("data_protection", "dpo@ansel.example"), ("accessibility", "https://ansel.example/help"), ("enforcement", "The ministry"),
        ];
        let page = browser.send("/admin/legal", &told).await?;
        ensure!(page.at == "/admin/legal?done=legal-saved" && page.attributes("#legal_email", "value")? == ["office@ansel.example"]);
        let page = browser.open("/admin/health?lang=en").await?;
        ensure!(page.texts(".health__row")?.iter().any(|row| row.contains("Visitors are told who answers for the site")));
        let page = browser.open("/admin/audit").await?;
        ensure!(page.texts("tbody tr")?[0].contains("Legal details changed"), "{:?}", page.texts("tbody tr")?[0]);
        Ok(())
    }

    async fn a_proxy_that_is_not_trusted_is_named_with_the_line_that_trusts_it(world) {
        let house = House::with(&world, Plan::new("city.test").before_set_up()).await?;
        let code = setup::code(&house.city.app()).await?;
        let body = format!("code={code}");
        let entered = house.send(&Ask::new("POST", "/setup")?.by_browser()?.body(&body)).await?.expect(303)?;
        let value = entered.header("set-cookie").split(['=', ';']).nth(1).context("a cookie")?.to_owned();
        let look = async |more: &[(&str, &str)]| -> anyhow::Result<String> {
            let mut ask = Ask::get("/setup/address").by_browser()?.with("cookie", &format!("__Host-setup={value}"))?;
            for (name, text) in more {
                ask = ask.with(name, text)?;
            }
            Ok(house.send(&ask).await?.expect(200)?.text())
        };
        let silent = look(&[]).await?;
        ensure!(silent.contains("X-Forwarded-For is missing") && silent.contains("127.0.0.1"), "{silent}");
        let text = look(&[("x-forwarded-for", "192.0.2.7"), ("x-forwarded-proto", "https")]).await?;
        ensure!(text.contains("trusted_proxies = [&quot;127.0.0.1&quot;]") || text.contains("trusted_proxies = [&#34;127.0.0.1&#34;]"), "{text}");
        ensure!(text.contains("192.0.2.7") && text.contains("https://city.test answers, and it is this city"), "{text}");
        let plain = look(&[("x-forwarded-proto", "http")]).await?;
        ensure!(plain.contains("This page came over plain http"), "{plain}");
        Ok(())
    }
}
