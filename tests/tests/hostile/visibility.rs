//! Visibility (VIS): what nobody but its owner may see, by any way.

use anyhow::ensure;
use hansa_entities::account::Role;
use hansa_entities::domain_rule::Rule;
use hansa_entities::record::RecordKind;
use hansa_server::app::{draft, policy, record, reply};
use http::{HeaderMap, HeaderValue, Method, header};
use rig::attacker::{Letter, Stage, article, reply_to, url_in};
use rig::{City, Person, Program, Response, both_engines, fixtures, on_sqlite};
use sea_orm::EntityTrait as _;
use serde_json::{Value, json};

async fn document(city: &City, path: &str) -> anyhow::Result<Response> {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT, HeaderValue::from_static("application/activity+json"));
    city.ask(Method::GET, path, &headers, b"").await
}

async fn page(city: &City, path: &str) -> anyhow::Result<Response> {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT, HeaderValue::from_static("text/html"));
    city.ask(Method::GET, path, &headers, b"").await
}

/// Every place that lists or shows records to somebody without an account.
const PLACES: [&str; 15] = [
    "/",
    "/feed",
    "/?kind=initiative",
    "/?theme=EDU",
    "/?limit=100",
    "/feed.atom",
    "/feed.atom?theme=EDU",
    "/cities",
    "/api/v1/feed",
    "/api/v1/initiatives",
    "/api/v1/feed?theme=EDU",
    "/api/v1/actors",
    "/api/v1/feed/digest",
    "/about",
    "/a/city/outbox?page=first",
];

/// Reads all places, as page and as document, and fails where a word stands in one of them.
async fn require_absent(city: &City, words: &[&str]) -> anyhow::Result<()> {
    for path in PLACES {
        for answer in [page(city, path).await?, document(city, path).await?] {
            for word in words {
                ensure!(!answer.text().contains(word), "{word:?} stands at {path}: {}", answer.text());
            }
        }
    }
    Ok(())
}

both_engines! {
    async fn what_is_hidden_taken_back_or_not_yet_said_is_nowhere_vis_02_vis_03_vis_13(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let (app, officer) = (city.app(), city.officer());
        let shown = city.publish_initiative("Shown to all").await?;
        let hidden = city.publish_initiative("Hidden here").await?;
        let gone = city.publish_initiative("Taken back").await?;
        let id = draft::create(&app, &officer, RecordKind::Initiative, &fixtures::initiative("A mere draft")).await?;
        city.withdraw(&gone).await?;
        record::hide(&app, &officer, city.id(&hidden).await?).await?;
        stage.befriend(evil).await?;
        stage.bring(evil, &evil.follow(city)).await?;
        let answer = reply_to(evil, &json!(shown), "An answer that is hidden.");
        stage.bring(evil, &evil.activity("Create", answer)).await?;
        let thread = reply::thread(&app, &officer, city.id(&shown).await?).await?;
        reply::hide(&app, &officer, thread[0].reply.id).await?;
        city.drain().await?;
        require_absent(city, &["Hidden here", "Taken back", "A mere draft", "An answer that is hidden", hidden.path()]).await?;
        // The outbox lists nothing of it, and does not count it either.
        let outbox = document(city, "/a/city/outbox").await?.expect(200)?.json()?;
        let first = document(city, "/a/city/outbox?page=first").await?.expect(200)?.json()?;
        let items = first["orderedItems"].as_array().map_or(0, Vec::len);
        ensure!(outbox["totalItems"] == items && first["totalItems"] == items, "{} of {items}: {first}", outbox["totalItems"]);
        // By its own address: as if it had never been, or a bare stone.
        for (url, status) in [(&hidden, 404), (&gone, 410)] {
            for answer in [page(city, url.path()).await?, document(city, url.path()).await?] {
                ensure!(answer.status == status, "{url}: {}", answer.status);
                ensure!(!answer.text().contains("Hidden here") && !answer.text().contains("Taken back"));
            }
            let thread = url.path().replace("/o/", "/c/");
            for path in [format!("{}/replies", url.path()), thread, format!("{}/versions", url.path())] {
                let answer = document(city, &path).await?;
                ensure!(matches!(answer.status.as_u16(), 404 | 410), "{path}: {}", answer.status);
            }
        }
        for path in [format!("/drafts/{id}"), format!("/o/{id}"), format!("/api/v1/records/{id}"), format!("/api/v1/drafts/{id}")] {
            let answer = document(city, &path).await?;
            ensure!(!answer.status.is_success() && !answer.text().contains("A mere draft"), "{path}: {}", answer.status);
        }
        // Activities of the log: direct ones and those about what is hidden are not told.
        for entry in city.log().await? {
            let url: url::Url = entry.activity.parse()?;
            let answer = document(city, url.path()).await?;
            let about_shown = entry.object.as_deref() == Some(shown.as_str()) || entry.activity.is_empty();
            let is_public = answer.status == 200;
            ensure!(!is_public || about_shown || entry.seq.is_some(), "{} is told: {}", entry.activity, answer.text());
            for word in ["Hidden here", "Taken back", "An answer that is hidden"] {
                ensure!(!answer.text().contains(word), "{word} in {}", entry.activity);
            }
        }
        Ok(())
    }
}

on_sqlite! {
    async fn a_server_that_is_kept_out_reads_nothing_when_it_says_who_it_is_vis_02(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let shown = city.publish_initiative("Shown").await?;
        policy::set_rule(&city.app(), &city.officer(), "evil.test", Rule::Block, "").await?;
        let mut letter = Letter::new(evil, city, "");
        letter.method = Method::GET;
        letter.content_type = None;
        letter.digest = None;
        letter.covers = ["(request-target)", "host", "date"].map(str::to_owned).into();
        letter.more = vec![("accept".to_owned(), "application/activity+json".to_owned())];
        for path in [shown.path(), "/a/city", "/a/city/outbox", "/a/city/outbox?page=first", "/a/city/followers", "/a/city/following"] {
            letter.target = path.to_owned();
            let answer = letter.seal(0)?.bring(city).await?;
            ensure!(answer.status == 403 && !answer.text().contains("Shown"), "{path}: {} {}", answer.status, answer.text());
            ensure!(answer.header("cache-control").contains("no-store"), "{}", answer.header("cache-control"));
        }
        // Whoever checks our signatures must be able to read the key first.
        letter.target = "/actor".to_owned();
        letter.seal(0)?.bring(city).await?.expect(200)?;
        ensure!(stage.requests() == 0);
        Ok(())
    }

    async fn hidden_recipients_are_never_told_vis_05(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.befriend(evil).await?;
        let mut object = article(evil, "With hidden recipients");
        let secret = "https://evil.test/a/whistle-blower";
        (object["bto"], object["bcc"], object["audience"]) = (json!([secret]), json!(secret), json!([secret]));
        let mut create = evil.activity("Create", object.clone());
        (create["bto"], create["bcc"]) = (json!([secret]), json!([secret]));
        stage.bring(evil, &create).await?;
        let record = city.publish_initiative("Ours").await?;
        let mut reply = reply_to(evil, &json!(record), "A reply.");
        (reply["bto"], reply["bcc"]) = (json!([secret]), json!([secret]));
        stage.bring(evil, &evil.activity("Create", reply.clone())).await?;
        require_absent(city, &["whistle-blower"]).await?;
        let id = city.id(&url_in(&object, "id")?).await?;
        for path in [format!("/r/{id}"), format!("/api/v1/records/{id}"), record.path().to_owned(), format!("/api/v1/records/{id}/replies")] {
            for answer in [page(city, &path).await?, document(city, &path).await?] {
                ensure!(!answer.text().contains("whistle-blower"), "{path}");
            }
        }
        // Nor do our own activities have any.
        for entry in city.log().await? {
            let activity: Value = serde_json::from_str(&entry.bytes.unwrap_or_else(|| "{}".to_owned()))?;
            ensure!(activity.get("bto").is_none() && activity.get("bcc").is_none());
        }
        Ok(())
    }

    async fn nobody_reads_or_ends_what_belongs_to_another_account_vis_10(world) {
        let stage = Stage::of(world).await?;
        let city = &stage.city;
        let (desk, hall) = (Person::join(city, "Desk", Role::Officer).await?, Person::join(city, "Hall", Role::Officer).await?);
        let token = desk.token(&["read"]).await?;
        let view = city.view().await?;
        let sessions = hansa_entities::session::Entity::find().all(&view).await?;
        let of_desk = sessions.iter().find(|row| row.account_id == desk.account).map(|row| row.id.clone()).unwrap_or_default();
        let tokens = hansa_entities::access_token::Entity::find().all(&view).await?;
        let mut browser = hall.browser();
        for path in [format!("/account/sessions/{of_desk}/revoke"), format!("/account/tokens/{}/revoke", tokens[0].id)] {
            browser.post(&path, &[]).await?.expect(404)?;
        }
        ensure!(desk.principal().await?.account().is_some());
        Program::new(city.target(), Some(&token)).get("/api/v1/me").await?.expect(200)?;
        Ok(())
    }

    async fn nobody_acts_on_what_they_cannot_see_vis_04(world) {
        let stage = Stage::of(world).await?;
        let city = &stage.city;
        let hidden = city.publish_initiative("Hidden here").await?;
        let gone = city.publish_initiative("Taken back").await?;
        record::hide(&city.app(), &city.officer(), city.id(&hidden).await?).await?;
        city.withdraw(&gone).await?;
        let desk = Person::join(city, "Desk", Role::Officer).await?;
        let program = desk.program(&["read", "write"]).await?;
        let mut browser = desk.browser();
        let reply = json!({ "content": "x", "language": "en" });
        for (url, status) in [(&hidden, 404), (&gone, 410)] {
            let id = url.path().rsplit('/').next().unwrap_or_default();
            for path in [format!("/o/{id}/replies"), format!("/r/{id}/replies")] {
                let answer = browser.post(&path, &[("content", "x"), ("language", "en")]).await?;
                ensure!(answer.status == status, "{path}: {}", answer.status);
                ensure!(!answer.text().contains("Hidden here") && !answer.text().contains("Taken back"), "{path}");
            }
            let answer = program.post(&format!("/api/v1/records/{id}/replies"), &reply).await?;
            ensure!(answer.status == status && !answer.text().contains("Hidden here"), "{}", answer.text());
            // Nor from outside.
            let reply = reply_to(&stage.evil, &json!(url), "From outside.");
            stage.bring(&stage.evil, &stage.evil.activity("Create", reply)).await?;
        }
        let listed: Vec<_> = city.log().await?.into_iter().filter(|entry| entry.kind == "Add").collect();
        ensure!(listed.is_empty(), "{listed:?}");
        Ok(())
    }

    async fn who_moderated_is_told_to_nobody_outside_mod_03(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let moderator = Person::join(city, "Greta Moderates", Role::Administrator).await?;
        let ours = city.publish_initiative("Ours").await?;
        stage.bring(evil, &evil.follow(city)).await?;
        let answer = reply_to(evil, &json!(ours), "To be hidden.");
        stage.bring(evil, &evil.activity("Create", answer)).await?;
        evil.faults().forget();
        let thread = reply::thread(&city.app(), &city.officer(), city.id(&ours).await?).await?;
        let answer = moderator.browser().post(&format!("/replies/{}/hide", thread[0].reply.id), &[]).await?;
        ensure!(answer.status == 303, "{}", answer.status);
        moderator.browser().post(&format!("{}/hide", ours.path()), &[]).await?.expect(303)?;
        city.drain().await?;
        let sent = evil.faults().deliveries();
        ensure!(sent.iter().any(|activity| activity["type"] == "Remove"), "{sent:?}");
        let told: String = sent.iter().map(Value::to_string).collect();
        for word in ["Greta", &moderator.email, &moderator.account.to_string()] {
            ensure!(!told.contains(word), "{word} in {told}");
            require_absent(city, &[word]).await?;
        }
        ensure!(sent.iter().all(|activity| activity["actor"] == city.actor().as_str()));
        // Administrators themselves can see who it was.
        ensure!(moderator.browser().open("/admin/audit").await?.html().contains("Greta"));
        Ok(())
    }
}
