//! Size, time and nonsense (DOS, REC): what a stranger sends costs the stranger.

use std::io::Write as _;
use std::time::{Duration, Instant};

use anyhow::ensure;
use hansa_entities::inbox_item::InboxState;
use http::{HeaderMap, HeaderValue, Method, header};
use rig::attacker::{BareDoor, Letter, Stage, Traces, article, reply_to, url_in};
use rig::{City, Peer, Reply, both_engines, exchange, on_sqlite};
use serde_json::{Value, json};

/// Reads every page that shows what others wrote; none may fail.
async fn require_pages(city: &City) -> anyhow::Result<()> {
    let mut paths = vec![
        "/".to_owned(),
        "/feed".to_owned(),
        "/figures".to_owned(),
        "/feed.atom".to_owned(),
        "/cities".to_owned(),
    ];
    for row in city.records().await? {
        paths.push(format!("/r/{}", row.id));
        paths.push(format!("/cities/{}", row.actor_id));
    }
    paths.dedup();
    for path in paths.iter().take(40) {
        let page = city.ask(Method::GET, path, &HeaderMap::new(), b"").await?;
        ensure!(page.status == 200 || page.status == 303, "{path}: {} {}", page.status, page.text());
    }
    Ok(())
}

/// Whatever a followed peer publishes, nothing may fail here: it stands, or is ignored.
async fn publish_all(stage: &Stage, objects: impl IntoIterator<Item = Value>) -> anyhow::Result<()> {
    for object in objects {
        stage.bring(&stage.evil, &stage.evil.activity("Create", object)).await?;
    }
    for item in stage.city.inbox().await? {
        let settled = matches!(item.state, InboxState::Done | InboxState::Ignored);
        ensure!(settled, "{:?} {:?}: {:.300}", item.state, item.error, item.bytes);
    }
    require_pages(&stage.city).await
}

fn with(peer: &Peer, field: &str, value: Value) -> Value {
    let mut object = article(peer, "A title");
    object[field] = value;
    object
}

on_sqlite! {
    async fn a_body_above_the_limit_is_refused_at_the_limit_dos_01(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let door = BareDoor::open(city).await?;
        let mut activity = evil.follow(city);
        activity["x"] = json!("x".repeat(1024 * 1024));
        let sealed = Letter::of(evil, city, &activity).seal(0)?;
        stage.refuse(&sealed, 413, 0).await?;
        // Only announced.
        let head = "POST /inbox HTTP/1.1\r\nhost: city.test\r\ncontent-type: application/activity+json\r\n";
        let announced = format!("{head}content-length: 1048577\r\nconnection: close\r\n\r\n");
        exchange(&door.target, announced.as_bytes()).await?.expect(413)?;
        let huge = format!("{head}content-length: 18446744073709551615\r\nconnection: close\r\n\r\n");
        ensure!(exchange(&door.target, huge.as_bytes()).await?.status.is_client_error());
        // In chunks, with an end that never comes.
        let mut chunks = format!("{head}transfer-encoding: chunked\r\nconnection: close\r\n\r\n").into_bytes();
        for _ in 0..40 {
            chunks.extend_from_slice(b"10000\r\n");
            chunks.resize(chunks.len() + 0x10000, b'x');
            chunks.extend_from_slice(b"\r\n");
        }
        exchange(&door.target, &chunks).await?.expect(413)?;
        // Forms have a limit too.
        let form = format!("email={}", "x".repeat(600 * 1024));
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        city.ask(Method::POST, "/sign-in", &headers, form.as_bytes()).await?.expect(413)?;
        // What fits is taken.
        activity["x"] = json!("x".repeat(1000 * 1024));
        stage.take(&Letter::of(evil, city, &activity).seal(0)?).await?;
        Ok(())
    }

    async fn a_compressed_bomb_is_not_unpacked_dos_02(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let mut document = evil.document();
        document["x"] = json!("x".repeat(64 * 1024 * 1024));
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(document.to_string().as_bytes())?;
        let bomb = packer.finish()?;
        ensure!(bomb.len() < 128 * 1024);
        // As an answer.
        let mut packed = Reply::typed("application/activity+json", bomb.clone());
        packed.headers.push(("content-encoding".to_owned(), "gzip".to_owned()));
        evil.put(evil.actor().path(), packed);
        stage.refuse(&Letter::of(evil, city, &evil.follow(city)).seal(0)?, 401, 1).await?;
        // As a letter, to pages and to the inbox.
        evil.put(evil.actor().path(), Reply::activity(&evil.document()));
        city.hands().seconds(301);
        let mut letter = Letter::new(evil, city, bomb.clone());
        letter.more.push(("content-encoding".to_owned(), "gzip".to_owned()));
        stage.refuse(&letter.seal(0)?, 400, 0).await?;
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        ensure!(city.ask(Method::POST, "/sign-in", &headers, &bomb).await?.status.is_client_error());
        stage.require_alive().await
    }

    async fn bodies_that_are_no_activity_are_refused_before_anything_is_asked_dos_03_dos_09(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let honest = evil.follow(city).to_string();
        let with_text = |text: &str| honest.replace("\"Follow\"", text).into_bytes();
        let bodies: Vec<Vec<u8>> = vec![
            [b"[".repeat(10_000), b"]".repeat(10_000)].concat(),
            [b"{\"a\":".repeat(10_000), b"1".to_vec(), b"}".repeat(10_000)].concat(),
            [b"\xef\xbb\xbf", honest.as_bytes()].concat(),
            [honest.as_bytes(), b"\xff"].concat(),
            [honest.as_bytes(), b"\0"].concat(),
            [honest.as_bytes(), honest.as_bytes()].concat(),
            with_text("\"Fol\\u0000low\""), with_text("\"\\ud800\""), with_text("\"\\udc00\\ud800\""), with_text("\"a\u{0}\""),
            with_text("[\"Follow\",\"Delete\"]"), with_text("null"), with_text("7"), with_text("{}"),
            with_text(&format!("\"{}\"", "x".repeat(65))),
            b"".to_vec(), b"{}".to_vec(), b"[]".to_vec(), b"null".to_vec(), b"\"x\"".to_vec(), b"1e309".to_vec(), b"{".to_vec(),
            b"\xff\xfe{\0}\0".to_vec(), b"<x/>".to_vec(), honest.as_bytes()[..honest.len() - 1].to_vec(),
        ];
        for body in bodies {
            let shown = String::from_utf8_lossy(&body[..body.len().min(80)]).into_owned();
            let refused = stage.refuse(&Letter::new(evil, city, body).seal(0)?, 400, 0).await;
            ensure!(refused.is_ok(), "{shown}: {refused:?}");
        }
        Ok(())
    }

    async fn hostile_markup_is_read_in_linear_time_dos_12_dos_14(world) {
        let stage = Stage::of(world).await?;
        let evil = &stage.evil;
        stage.befriend(evil).await?;
        let record = stage.city.publish_initiative("Ours").await?;
        let begun = Instant::now();
        let texts = [
            "<a".repeat(10_000), "@a@".repeat(10_000), "<div>".repeat(10_000), "&lt;".repeat(10_000), "<!--".repeat(10_000),
            "<p title='".repeat(5_000), "<table><tr><td>".repeat(3_000), "https://a.b/".repeat(5_000), "e\u{301}".repeat(10_000),
            "<svg><style>".repeat(3_000),
        ];
        let objects = texts.iter().flat_map(|text| {
            let mut reply = reply_to(evil, &json!(record), "x");
            reply["content"] = json!(text);
            let mut named = with(evil, "content", json!(text));
            (named["name"], named["summary"]) = (json!(text), json!(text));
            [named, reply]
        });
        let count = texts.len() * 2;
        publish_all(&stage, objects.collect::<Vec<_>>()).await?;
        // A fraction of this with the optimiser; what is quadratic takes minutes.
        let limit = Duration::from_millis(1_500);
        ensure!(begun.elapsed() < limit * u32::try_from(count)?, "{count} objects took {:?}", begun.elapsed());
        stage.world.expect_leftovers();
        Ok(())
    }
}

both_engines! {
    async fn endless_lists_and_texts_are_read_to_a_bound_dos_04_dos_05(world) {
        let stage = Stage::of(world).await?;
        let evil = &stage.evil;
        stage.befriend(evil).await?;
        let many = |item: Value, count: usize| Value::from(vec![item; count]);
        let tag = json!({ "type": "Hashtag", "name": "#x", "href": "https://evil.test/t" });
        let public = hansa_federation::PUBLIC;
        let mut to = vec![json!(public)];
        to.extend((0..20_000).map(|n| json!(format!("https://evil.test/{n}"))));
        let themes: Vec<Value> = (0..10_000).map(|n| json!(format!("T{n}"))).collect();
        let languages: serde_json::Map<String, Value> =
            (0..9_000).map(|n| (format!("x{n:04}"), json!("A text in no language."))).collect();
        let accents = "é".repeat(250_000);
        Box::pin(publish_all(&stage, [
            with(evil, "to", json!(to)), with(evil, "cc", json!(to)), with(evil, "tag", many(tag, 10_000)),
            with(evil, "attachment", many(json!({ "type": "Image", "url": "https://evil.test/x.png" }), 10_000)),
            with(evil, "hansa:theme", json!(themes)), with(evil, "nameMap", json!(languages)),
            with(evil, "contentMap", json!(languages)), with(evil, "name", json!(accents)),
            with(evil, "summary", json!(accents)), with(evil, "content", json!(accents)), with(evil, "hansa:country", json!(accents)),
            with(evil, "schema:license", json!(accents)), with(evil, "hansa:changeNote", json!({ "en": accents })),
            with(evil, "inLanguage", json!(accents)), with(evil, "hansa:salt", json!(accents)),
            with(evil, "url", many(json!("https://evil.test/x"), 20_000)),
            with(evil, "attributedTo", json!([evil.actor(), "https://evil.test/x"])),
        ])).await?;
        for row in stage.city.records().await? {
            ensure!(row.title.0.values().all(|title| title.chars().count() <= 300), "{:?}", row.title);
            ensure!(row.summary.0.values().all(|text| text.chars().count() <= 500) && row.title.0.len() <= 65);
        }
        // The same in an actor: what can be cut is cut, a name that is none refuses the actor.
        let (city, long) = (&stage.city, "é".repeat(60_000));
        for (field, value, status) in [
            ("preferredUsername", json!(long), 401), ("preferredUsername", json!("é".repeat(129)), 401),
            ("name", json!(long), 202), ("summary", json!(long), 202), ("webfinger", json!(long), 202),
            ("alsoKnownAs", many(json!("https://victim.test/a/office"), 9_000), 202),
            ("hansa:languages", many(json!("fr"), 50_000), 202), ("hansa:country", json!(long), 202),
            ("publicKey", many(evil.document_with(&*rig::rsa(1)?)["publicKey"].clone(), 500), 202),
        ] {
            // Another key, so that the actor is looked at again.
            city.hands().seconds(301);
            let mut document = evil.document_with(&*rig::rsa(1)?);
            document["updated"] = json!(city.hands().at().to_rfc3339());
            document[field] = value;
            evil.put(evil.actor().path(), Reply::activity(&document));
            let sealed = Letter::of(evil, city, &evil.activity("Like", json!(city.actor()))).seal(1)?;
            sealed.bring(city).await?.expect(status)?;
            city.drain().await?;
            require_pages(city).await?;
            city.hands().seconds(301);
            evil.put(evil.actor().path(), Reply::activity(&evil.document()));
            let sealed = Letter::of(evil, city, &evil.activity("Like", json!(city.actor()))).seal(0)?;
            sealed.bring(city).await?.expect(202)?;
            city.drain().await?;
        }
        Ok(())
    }

    async fn impossible_numbers_and_dates_are_dropped_dos_06_dos_07(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.befriend(evil).await?;
        let numbers = [json!(-1), json!(1e308), json!(u64::MAX), json!(i64::MIN), json!(1.5), json!("7"), json!([1]), Value::Null];
        let dates = [
            "99999-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "+292277026596-12-04T15:30:07Z",
            "2060-01-01T00:00:00Z", "2016-12-31T23:59:60Z", "2026-11-21t07:00:00z", "2026-11-21T07:00:00.999999999Z",
            "2026-02-30T00:00:00Z", "yesterday", "", "1969-12-31T23:59:59Z", "9999-12-31T23:59:59Z",
        ];
        let mut objects = Vec::new();
        for number in &numbers {
            for field in ["schema:version", "width", "totalItems", "hansa:population", "published", "updated", "to", "hansa:startDate"] {
                let mut object = with(evil, field, number.clone());
                object["image"] = json!({ "type": "Image", "url": "https://evil.test/x", "width": number, "height": number });
                objects.push(object);
            }
        }
        for date in dates {
            for field in ["published", "updated", "startTime", "hansa:startDate", "hansa:periodStart"] {
                let mut object = with(evil, field, json!(date));
                object["additionalType"] = json!("hansa:Experience");
                objects.push(object);
            }
        }
        publish_all(&stage, objects).await?;
        let now = city.hands().now();
        let rows = city.records().await?;
        ensure!(!rows.is_empty());
        for row in rows {
            ensure!(row.published.0 <= now.0 + 300_000 && row.published.0 >= 0, "{:?}", row.published);
        }
        // The newest honest record stays on top.
        city.hands().seconds(400);
        let honest = city.publish_initiative("Honest").await?;
        ensure!(city.feed().await?.first() == Some(&honest.to_string()));
        // The figures of an actor.
        for number in numbers {
            let mut document = evil.document();
            city.hands().seconds(60);
            document["updated"] = json!(city.hands().at().to_rfc3339());
            for field in ["hansa:latitude", "hansa:longitude", "hansa:population"] {
                document[field] = number.clone();
            }
            stage.bring(evil, &evil.activity("Update", document)).await?;
            require_pages(city).await?;
        }
        Ok(())
    }

    async fn odd_characters_are_cleaned_and_never_fail_a_database_dos_09(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.befriend(evil).await?;
        let odd = "a\u{1}b\u{7f}c\u{85}d\u{fffe}e\u{ffff}f\u{fdd0}g\u{1fffe}h\u{10ffff}i\u{feff}j\u{fffd}k\u{e000}l\u{2028}m";
        let fields = ["name", "summary", "content", "hansa:country", "schema:license", "inLanguage", "hansa:place", "additionalType"];
        let mut objects: Vec<Value> = fields.iter().map(|field| with(evil, field, json!(odd))).collect();
        objects.push(with(evil, "nameMap", json!({ "en": odd, odd: odd })));
        objects.push(with(evil, "hansa:theme", json!([odd, odd])));
        objects.push(with(evil, odd, json!(odd)));
        publish_all(&stage, objects).await?;
        for row in city.records().await? {
            for title in row.title.0.values() {
                ensure!(!title.chars().any(|c| c.is_control() || c == '\u{feff}' || c == '\u{fffe}'), "{title:?}");
            }
        }
        // NUL as an escape, wherever it stands.
        for field in ["id", "type", "actor", "object", "summary", "x"] {
            let mut activity = evil.activity("Like", json!(city.actor()));
            activity[field] = json!(format!("{}\u{0}", activity[field].as_str().unwrap_or("x")));
            stage.refuse(&Letter::of(evil, city, &activity).seal(0)?, 400, 0).await?;
        }
        // And in documents that are fetched.
        let mut object = article(evil, "Fetched\u{0}");
        evil.put(url_in(&object, "id")?.path(), Reply::activity(&object));
        stage.bring(evil, &evil.activity("Create", object["id"].clone())).await?;
        object["name"] = json!("Fetched");
        ensure!(!city.shows(&url_in(&object, "id")?).await?);
        stage.world.expect_leftovers();
        stage.require_alive().await
    }

    async fn text_in_a_field_is_never_a_command_dos_15(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.befriend(evil).await?;
        let before = Traces::of(city).await?;
        let attack = "'||(SELECT/**/sql/**/FROM/**/sqlite_master)||'\");DROP TABLE record;--";
        let fields = ["name", "summary", "content", "hansa:theme", "hansa:country", "schema:license", "hansa:place"];
        publish_all(&stage, fields.iter().map(|field| with(evil, field, json!(attack))).collect::<Vec<_>>()).await?;
        for path in [
            "/?theme=", "/?country=", "/?language=", "/?city=", "/?kind=", "/?after=", "/?before=", "/?limit=", "/?lang=",
            "/feed.atom?theme=", "/a/city/outbox?before=", "/.well-known/webfinger?resource=acct:", "/cities/", "/o/", "/r/", "/a/",
            "/c/", "/x/", "/join/",
        ] {
            let attack: String = url::form_urlencoded::byte_serialize(attack.as_bytes()).collect();
            for kind in ["text/html", "application/activity+json"] {
                let mut headers = HeaderMap::new();
                headers.insert(header::ACCEPT, HeaderValue::from_str(kind)?);
                headers.insert(header::COOKIE, HeaderValue::from_str(&format!("__Host-session={attack}; lang={attack}"))?);
                let answer = city.ask(Method::GET, &format!("{path}{attack}"), &headers, b"").await?;
                ensure!(!answer.status.is_server_error(), "{path}: {} {}", answer.status, answer.text());
            }
        }
        // An inbox with quotes in it is stored as it stands, or not at all.
        let mut document = evil.document();
        document["inbox"] = json!("https://evil.test/'||(SELECT(1))||'");
        document["updated"] = json!("2026-11-21T09:00:00Z");
        stage.bring(evil, &evil.activity("Update", document)).await?;
        let after = Traces::of(city).await?;
        ensure!(after.actors == before.actors && after.follows == before.follows, "{after:?}");
        Ok(())
    }

    async fn nobody_asks_for_everything_at_once_dos_18(world) {
        let stage = Stage::of(world).await?;
        for path in [
            "/?limit=1000000", "/?limit=-1", "/?limit=0", "/?limit=99999999999999999999", "/?after=x", "/?before=%00",
            "/feed.atom?limit=1000000", "/?kind=x", "/?city=x", "/a/city/outbox?before=x", "/a/city/outbox?before=99999999999999999999",
        ] {
            let mut headers = HeaderMap::new();
            let is_document = path.contains("outbox");
            let accept = if is_document { "application/activity+json" } else { "text/html" };
            headers.insert(header::ACCEPT, HeaderValue::from_str(accept)?);
            let answer = stage.city.ask(Method::GET, path, &headers, b"").await?;
            ensure!(answer.status.is_client_error(), "{path}: {}", answer.status);
        }
        for path in ["/a/city/outbox?before=-9223372036854775808", "/a/city/outbox?before=9223372036854775807&page=1&page=2"] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, HeaderValue::from_static("application/activity+json"));
            stage.city.ask(Method::GET, path, &headers, b"").await?.expect(200)?;
        }
        Ok(())
    }
}
