//! Keys (KEY): whose they are, how often they are looked for, and what is no key.

use anyhow::ensure;
use futures_util::future::join_all;
use hansa_entities::actor::{self, ActorState};
use rig::attacker::{Letter, Stage, Traces, exponent_one_signature, neighbour, weak_pem};
use rig::{City, Person, Reply, on_sqlite, rsa};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::{Value, json};
use url::Url;

/// What a city holds of an actor.
async fn held(city: &City, uri: &Url) -> anyhow::Result<Option<actor::Model>> {
    let view = city.view().await?;
    Ok(actor::Entity::find().filter(actor::Column::Uri.eq(uri.as_str())).one(&view).await?)
}

on_sqlite! {
    async fn a_key_that_its_actor_does_not_own_is_refused_key_01(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let letter = Letter::of(evil, city, &evil.follow(city));
        for (field, value) in [
            ("owner", json!(stage.victim.actor())),
            ("owner", json!(evil.ids().actor("other"))),
            ("owner", Value::Null),
            ("id", json!(stage.victim.key_id())),
            ("id", json!(format!("{}#another-key", evil.actor()))),
            ("publicKeyPem", json!("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")),
        ] {
            let mut document = evil.document();
            document["publicKey"][field] = value.clone();
            evil.put(evil.actor().path(), Reply::activity(&document));
            city.hands().seconds(301);
            let mut letter = letter.clone();
            letter.date = Some(rig::attacker::http_date(city.hands().at()));
            stage.refuse(&letter.seal(0)?, 401, 1).await?;
        }
        Ok(())
    }

    async fn a_document_with_another_id_is_not_the_actor_key_02(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        for id in [json!(stage.victim.actor()), json!(evil.ids().actor("other")), Value::Null, json!(7)] {
            let mut document = evil.document();
            document["id"] = id;
            evil.put(evil.actor().path(), Reply::activity(&document));
            city.hands().seconds(301);
            let letter = Letter::of(evil, city, &evil.follow(city));
            stage.refuse(&letter.seal(0)?, 401, 1).await?;
        }
        ensure!(held(city, &stage.victim.actor()).await?.is_none());
        Ok(())
    }

    async fn a_rotated_key_costs_one_look_and_the_old_one_is_worthless_then_key_03_key_04(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.introduce(evil).await?;
        city.hands().seconds(301);
        evil.put(evil.actor().path(), Reply::activity(&evil.document_with(&*rsa(1)?)));
        stage.forget();
        stage.take(&Letter::of(evil, city, &evil.follow(city)).seal(1)?).await?;
        let looks = evil.faults().seen().iter().filter(|seen| seen.target == evil.actor().path()).count();
        ensure!(looks == 1, "{looks} looks");
        // The old key proves nothing any more, and looking again is not for the asking.
        for _ in 0..5 {
            let letter = Letter::of(evil, city, &evil.follow(city));
            stage.refuse(&letter.seal(0)?, 401, 0).await?;
        }
        // Wrong signatures of a known actor cause one look in five minutes.
        city.hands().seconds(301);
        for looks in [1, 0, 0, 0] {
            let letter = Letter::of(evil, city, &evil.follow(city));
            stage.refuse(&letter.seal(2)?, 401, looks).await?;
        }
        Ok(())
    }

    async fn a_hundred_letters_with_a_dead_key_cause_one_request_key_05(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let before = Traces::of(city).await?;
        for (status, expected) in [(404, 401), (410, 401), (500, 503)] {
            city.hands().seconds(301);
            stage.forget();
            evil.put(evil.actor().path(), Reply::status(status));
            let sealed = Letter::of(evil, city, &evil.follow(city)).seal(0)?;
            for batch in 0..10 {
                let answers = join_all((0..10).map(|_| sealed.bring(city))).await;
                for answer in answers {
                    answer?.expect(expected)?;
                }
                ensure!(evil.faults().seen().len() == 1, "{} requests after {batch}", evil.faults().seen().len());
            }
        }
        ensure!(Traces::of(city).await? == before);
        Ok(())
    }

    async fn a_key_inside_the_network_is_never_looked_for_key_06(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let honest = Letter::of(evil, city, &evil.follow(city));
        for key_id in [
            "http://169.254.169.254/x", "https://127.0.0.1/a#main-key", "https://[::1]/a#k", "https://2130706433/a",
            "https://0x7f.1/a", "https://localhost/a#main-key", "https://evil.test:6379/a/office#main-key",
            "http://evil.test/a/office#main-key", "file:///etc/passwd", "https://u:p@evil.test/a/office#main-key",
            "gopher://evil.test/x", "//evil.test/x", "acct:office@evil.test", "x", "",
        ] {
            let mut letter = honest.clone();
            letter.key_id = key_id.to_owned();
            stage.refuse(&letter.seal(0)?, 401, 0).await?;
        }
        // Names that lead inside: the connection is never made.
        for name in rig::attacker::TRAPS {
            let text = evil.follow(city).to_string().replace("evil.test", name);
            let mut letter = Letter::new(evil, city, text);
            letter.key_id = evil.key_id().as_str().replace("evil.test", name);
            stage.refuse(&letter.seal(0)?, 401, 0).await?;
        }
        Ok(())
    }

    async fn the_second_of_several_keys_is_found_by_its_id_key_07(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let mut document = evil.document();
        let (mut first, second) = (document["publicKey"].clone(), document["publicKey"].clone());
        first["id"] = json!(format!("{}#another", evil.actor()));
        first["publicKeyPem"] = json!(rsa(1)?.public_pem());
        document["publicKey"] = json!([first, second]);
        evil.put(evil.actor().path(), Reply::activity(&document));
        // The first key's signature under the second key's name is none.
        let letter = Letter::of(evil, city, &evil.follow(city));
        stage.refuse(&letter.seal(1)?, 401, 1).await?;
        stage.take(&letter.seal(0)?).await?;
        Ok(())
    }

    async fn a_key_may_stand_under_a_path_of_its_owner_key_08(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let mut document = evil.document();
        let key = format!("{}/main-key", evil.actor());
        document["publicKey"]["id"] = json!(key);
        evil.put(evil.actor().path(), Reply::activity(&document));
        let mut letter = Letter::of(evil, city, &evil.follow(city));
        letter.key_id = key;
        stage.take(&letter.seal(0)?).await?;
        Ok(())
    }

    async fn a_key_of_a_forbidden_size_proves_nothing_key_13(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        for (bits, exponent) in [(512, 3), (1024, 3), (2048, 1), (2048, 2), (32_768, 3)] {
            let mut document = evil.document();
            document["publicKey"]["publicKeyPem"] = json!(weak_pem(bits, exponent));
            evil.put(evil.actor().path(), Reply::activity(&document));
            city.hands().seconds(301);
            let letter = Letter::of(evil, city, &evil.follow(city));
            // Under the exponent 1 this would be a signature.
            let forged = exponent_one_signature(&letter.signed_text())?;
            stage.refuse(&letter.seal_with(&forged)?, 401, 1).await?;
        }
        Ok(())
    }

    async fn a_farewell_is_believed_only_where_the_origin_says_gone_key_14(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.introduce(evil).await?;
        let farewell = evil.activity("Delete", json!(evil.actor()));
        // The actor stands: whoever signs with another key is nobody.
        city.hands().seconds(301);
        let sealed = || -> anyhow::Result<_> { Letter::of(evil, city, &farewell).seal(2) };
        stage.refuse(&sealed()?, 401, 1).await?;
        // 404: nothing is said and nothing happens.
        evil.put(evil.actor().path(), Reply::status(404));
        city.hands().seconds(301);
        stage.refuse(&sealed()?, 202, 1).await?;
        // Somebody else's farewell stays unheard, whatever the origin of that one answers.
        evil.put(evil.actor().path(), Reply::status(410));
        city.hands().seconds(301);
        let mut foreign = farewell.clone();
        foreign["object"] = json!(stage.victim.actor());
        stage.refuse(&Letter::of(evil, city, &foreign).seal(2)?, 401, 1).await?;
        ensure!(held(city, &evil.actor()).await?.is_some_and(|row| row.state == ActorState::Active));
        // 410: it is gone.
        city.hands().seconds(301);
        stage.take(&sealed()?).await?;
        ensure!(held(city, &evil.actor()).await?.is_some_and(|row| row.state == ActorState::Gone));
        Ok(())
    }

    async fn an_actor_cannot_take_the_key_of_a_neighbour_away_key_10(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        // Mallory lists the neighbour's key id as one of its own, with its own key behind it.
        let (mallory, mut document) = neighbour(evil, "mallory", 1)?;
        document["publicKey"]["id"] = json!(evil.key_id());
        evil.put(mallory.path(), Reply::activity(&document));
        let like = || evil.activity("Like", json!(city.actor()));
        let text = like().to_string().replace(evil.actor().as_str(), mallory.as_str());
        Letter::new(evil, city, text).seal(1)?.bring(city).await?;
        city.drain().await?;
        for _ in 0..3 {
            stage.take(&Letter::of(evil, city, &like()).seal(0)?).await?;
        }
        stage.refuse(&Letter::of(evil, city, &like()).seal(1)?, 401, 0).await?;
        Ok(())
    }

    async fn an_update_binds_no_actor_to_a_foreign_key_or_address_key_10(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.introduce(victim).await?;
        stage.introduce(evil).await?;
        let known = held(city, &victim.actor()).await?;
        // Another's document, signed by the attacker.
        let mut forged = victim.document_with(&*rsa(1)?);
        forged["name"] = json!("Not the victim");
        stage.ignore(&evil.activity("Update", forged.clone())).await?;
        stage.ignore(&evil.activity("Create", forged.clone())).await?;
        stage.ignore(&evil.activity("Announce", victim.activity("Update", forged))).await?;
        // Ours.
        let app = city.app();
        let mut ours: Value = serde_json::from_slice(&city.document(&city.actor()).await?.body)?;
        ours["publicKey"]["publicKeyPem"] = json!(rsa(1)?.public_pem());
        stage.ignore(&evil.activity("Update", ours)).await?;
        // Its own, with addresses and keys of others in it.
        let mut own = evil.document();
        own["updated"] = json!("2026-11-21T09:00:00Z");
        own["url"] = json!(victim.actor());
        own["inbox"] = json!(victim.inbox());
        stage.ignore(&evil.activity("Update", own)).await?;
        ensure!(held(city, &victim.actor()).await? == known);
        let row = held(city, &evil.actor()).await?;
        ensure!(row.is_some_and(|row| row.inbox == evil.inbox().as_str() && !row.url.unwrap_or_default().contains("victim")));
        victim.deliver(city, &victim.activity("Like", json!(app.ids.actor("city")))).await?.expect(202)?;
        city.drain().await?;
        Ok(())
    }

    async fn a_program_changes_no_key_and_no_address_of_an_actor_key_11(world) {
        let stage = Stage::of(world).await?;
        let city = &stage.city;
        let before = city.document(&city.actor()).await?.expect(200)?.json()?;
        let program = Person::administrator(city)?.program(&["read", "write", "follow", "admin"]).await?;
        let mut form = program.get("/api/v1/city/form").await?.expect(200)?.json()?;
        let mut forged = before.clone();
        forged["publicKey"]["publicKeyPem"] = json!(rsa(1)?.public_pem());
        for field in ["publicKey", "assertionMethod", "inbox", "outbox", "followers", "endpoints", "id", "url"] {
            form[field] = forged[field].clone();
        }
        form["preferredUsername"] = json!("other");
        form["handle"] = json!("other");
        let answer = program.put("/api/v1/city", &form).await?;
        ensure!(answer.status.is_success() || answer.status == 422, "{}: {}", answer.status, answer.text());
        let after = city.document(&city.actor()).await?.expect(200)?.json()?;
        for field in ["publicKey", "assertionMethod", "inbox", "outbox", "followers", "endpoints", "id", "preferredUsername"] {
            ensure!(after[field] == before[field], "{field} became {}", after[field]);
        }
        // There is no way in for activities of clients.
        for path in ["/a/city/outbox", "/actor/outbox"] {
            let answer = program.post(path, &stage.evil.follow(city)).await?;
            ensure!(matches!(answer.status.as_u16(), 404 | 405), "{path}: {}", answer.status);
        }
        Ok(())
    }
}
