//! Content types (CT): what counts as a document, and what a cache must keep apart.

use anyhow::ensure;
use http::{HeaderMap, HeaderValue, Method, header};
use rig::attacker::{Letter, Stage, article, url_in};
use rig::{Reply, on_sqlite};
use serde_json::json;

const PROFILE: &str = "https://www.w3.org/ns/activitystreams";

on_sqlite! {
    async fn a_document_of_another_type_is_no_document_ct_01_ct_03(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.befriend(evil).await?;
        for kind in [
            "application/json", "text/html", "image/png", "text/plain", "application/octet-stream", "",
            "application/ld+json", "application/ld+json; profile=\"https://evil.test/\"", "application/activity+jsonx",
            "application/ld+json; charset=\"https://www.w3.org/ns/activitystreams\"", "text/html, application/activity+json",
        ] {
            let object = article(evil, "Uploaded by somebody");
            let body = object.to_string();
            evil.put(url_in(&object, "id")?.path(), Reply::typed(kind, body));
            stage.bring(evil, &evil.activity("Create", object["id"].clone())).await?;
            ensure!(city.records().await?.is_empty(), "{kind:?}");
        }
        // No type at all.
        let object = article(evil, "Untyped");
        let mut untyped = Reply::activity(&object);
        untyped.headers.clear();
        evil.put(url_in(&object, "id")?.path(), untyped);
        stage.bring(evil, &evil.activity("Create", object["id"].clone())).await?;
        ensure!(city.records().await?.is_empty());
        stage.world.expect_leftovers();
        stage.require_alive().await
    }

    async fn an_actor_served_as_an_upload_has_no_keys_ct_01(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        for kind in ["application/json", "text/html", "image/png", "application/ld+json", ""] {
            evil.put(evil.actor().path(), Reply::typed(kind, evil.document().to_string()));
            city.hands().seconds(301);
            stage.refuse(&Letter::of(evil, city, &evil.follow(city)).seal(0)?, 401, 1).await?;
        }
        Ok(())
    }

    async fn every_spelling_of_the_type_is_understood_ct_02(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.befriend(evil).await?;
        let kinds = [
            "application/activity+json".to_owned(),
            "APPLICATION/ACTIVITY+JSON; CHARSET=UTF-8".to_owned(),
            format!("application/ld+json; profile=\"{PROFILE}\""),
            format!("application/ld+json;charset=utf-8;profile=\"{PROFILE}\""),
            format!("Application/LD+JSON; Profile=\"https://example.org/x {PROFILE}\"; charset=utf-8"),
        ];
        for (count, kind) in kinds.iter().enumerate() {
            let object = article(evil, kind);
            evil.put(url_in(&object, "id")?.path(), Reply::typed(kind, object.to_string()));
            stage.bring(evil, &evil.activity("Create", object["id"].clone())).await?;
            ensure!(city.records().await?.len() == count + 1, "{kind}");
            // The same where something is brought.
            let mut letter = Letter::of(evil, city, &evil.activity("Like", json!(city.actor())));
            letter.content_type = Some(kind.clone());
            stage.take(&letter.seal(0)?).await?;
        }
        Ok(())
    }

    async fn a_letter_of_another_type_is_refused_ct_06(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let mut letter = Letter::of(evil, city, &evil.follow(city));
        for kind in ["text/plain", "text/html", "application/json", "application/ld+json", "multipart/form-data", ""] {
            letter.content_type = Some(kind.to_owned());
            stage.refuse(&letter.seal(0)?, 415, 0).await?;
        }
        letter.content_type = None;
        stage.refuse(&letter.clone().without("content-type").seal(0)?, 415, 0).await?;
        letter.more = vec![("content-type".to_owned(), "application/activity+json".to_owned()); 2];
        stage.refuse(&letter.seal(0)?, 415, 0).await?;
        Ok(())
    }

    async fn a_cache_keeps_page_and_document_apart_ct_07_vis_08(world) {
        let stage = Stage::of(world).await?;
        let city = &stage.city;
        let uri = city.publish_initiative("One address").await?;
        for path in [uri.path().to_owned(), city.actor().path().to_owned()] {
            for (accept, kind) in [
                ("application/activity+json", "application/activity+json"),
                (&format!("application/ld+json; profile=\"{PROFILE}\"")[..], "application/activity+json"),
                ("text/html", "text/html"), ("*/*", "text/html"), ("", "text/html"), ("application/json", "text/html"),
                ("text/html, application/activity+json;q=0.5", "text/html"),
            ] {
                let mut headers = HeaderMap::new();
                headers.insert(header::ACCEPT, HeaderValue::from_str(accept)?);
                let answer = city.ask(Method::GET, &path, &headers, b"").await?;
                // People are led from an actor's id to its page.
                let is_page = answer.status == 303 || answer.header("content-type").starts_with("text/html");
                ensure!(is_page == (kind == "text/html"), "{path} as {accept:?}: {answer:?}");
                let vary = answer.header("vary").to_ascii_lowercase();
                for name in ["accept", "signature"] {
                    ensure!(vary.split(',').any(|part| part.trim() == name), "{path} as {accept:?} varies by {vary}");
                }
                if kind.ends_with("json") {
                    ensure!(answer.header("cache-control") == "private, no-store", "{}", answer.header("cache-control"));
                    ensure!(answer.header("x-content-type-options") == "nosniff");
                }
            }
        }
        Ok(())
    }
}
