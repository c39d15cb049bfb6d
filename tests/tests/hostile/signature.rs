//! Signatures and digests (SIG): what an inbox takes for proved.

use anyhow::ensure;
use chrono::Duration;
use hansa_federation::signature::digest;
use http::{HeaderValue, Method};
use rig::attacker::{Letter, Stage, Traces, http_date, neighbour};
use rig::{City, Peer, Reply, on_sqlite, rsa};
use serde_json::{Value, json};

/// An activity that nothing here acts on, so that only its acceptance is judged.
fn harmless(peer: &Peer, city: &City) -> Value {
    peer.activity("Like", json!(city.actor()))
}

on_sqlite! {
    async fn an_unsigned_letter_is_refused_without_a_request_sig_01(world) {
        let stage = Stage::of(world).await?;
        let letter = Letter::of(&stage.evil, &stage.city, &harmless(&stage.evil, &stage.city));
        let response = stage.refuse(&letter.unsealed()?, 401, 0).await?;
        ensure!(response.header("content-type") == "application/problem+json");
        ensure!(response.json()?["code"] == "unsigned", "{}", response.text());
        let mut nonsense = letter.unsealed()?;
        for value in ["", "x", "keyId", "keyId=\"", "keyId=\"a\",keyId=\"b\"", "🦀=1", &"a=b,".repeat(9_000)] {
            nonsense.headers.insert("signature", HeaderValue::from_bytes(value.as_bytes())?);
            stage.refuse(&nonsense, 401, 0).await?;
        }
        Ok(())
    }

    async fn an_honest_letter_is_taken_once_its_key_was_read_sig_25(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        // Odd spacing, key order and escapes: the digest is one of bytes, not of meaning.
        let body = format!(
            "\n{{ \"object\" :\t\"{}\",\"type\":\"Like\", \"summary\":\"caf\\u00e9 \\/ \\ud83e\\udd80\",\n \"actor\":\"{}\"\
             ,\"id\":\"{}x/odd\" }}\r\n",
            city.actor(), evil.actor(), evil.ids().base()
        );
        let sealed = Letter::new(evil, city, body.clone()).seal(0)?;
        stage.take(&sealed).await?;
        ensure!(city.inbox().await?[0].bytes == body, "the bytes are kept as they came");
        ensure!(stage.requests() == 1, "the actor's document and nothing else");
        Ok(())
    }

    async fn a_body_swapped_under_one_signature_is_refused_sig_02(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let honest = Letter::of(evil, city, &harmless(evil, city));
        let other = evil.follow(city).to_string().into_bytes();
        let mut swapped = honest.seal(0)?;
        swapped.body = other.clone();
        stage.refuse(&swapped, 401, 0).await?;
        // The digest is made to fit, but then it is not the one that was signed.
        swapped.headers.insert("digest", HeaderValue::from_str(&digest::value_for(&other))?);
        stage.refuse(&swapped, 401, 1).await?;
        // Two digests: whichever one a reader takes, they are refused.
        let mut doubled = honest.seal(0)?;
        doubled.body = other.clone();
        doubled.headers.append("digest", HeaderValue::from_str(&digest::value_for(&other))?);
        stage.refuse(&doubled, 401, 0).await?;
        Ok(())
    }

    async fn a_signature_over_less_than_the_request_is_refused_sig_05(world) {
        let stage = Stage::of(world).await?;
        let letter = Letter::of(&stage.evil, &stage.city, &harmless(&stage.evil, &stage.city));
        for missing in ["(request-target)", "host", "date", "digest"] {
            stage.refuse(&letter.clone().without(missing).seal(0)?, 401, 0).await?;
        }
        let mut only = letter;
        only.covers = vec!["digest".to_owned()];
        let response = stage.refuse(&only.seal(0)?, 401, 0).await?;
        ensure!(response.json()?["code"] == "not_covered");
        Ok(())
    }

    async fn a_letter_of_65_minutes_ago_is_refused_and_one_of_30_is_taken_sig_08(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let now = city.hands().at();
        let mut letter = Letter::of(evil, city, &harmless(evil, city));
        for (minutes, code) in [(-65, "stale"), (-60 * 24, "stale"), (6, "future"), (60 * 24 * 365, "future")] {
            letter.date = Some(http_date(now + Duration::minutes(minutes)));
            let response = stage.refuse(&letter.seal(0)?, 401, 0).await?;
            ensure!(response.json()?["code"] == code, "{minutes} minutes: {}", response.text());
        }
        for date in ["Thu, 99 Foo 2026 08:00:00 GMT", "2026-11-21T08:00:00Z", "0"] {
            letter.date = Some(date.to_owned());
            stage.refuse(&letter.seal(0)?, 401, 0).await?;
        }
        letter.date = Some(http_date(now - Duration::minutes(30)));
        stage.take(&letter.seal(0)?).await?;
        Ok(())
    }

    async fn an_expired_signature_is_refused_sig_11(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let now = city.hands().at().timestamp();
        let mut letter = Letter::of(evil, city, &harmless(evil, city)).with("(created)").with("(expires)");
        letter.algorithm = Some("hs2019".to_owned());
        for (created, expires) in [(now - 60, now - 1), (now, now - 10), (now + 30, now + 20), (i64::MAX, i64::MAX)] {
            (letter.created, letter.expires) = (Some(created), Some(expires));
            stage.refuse(&letter.seal(0)?, 401, 0).await?;
        }
        (letter.created, letter.expires) = (Some(now), Some(now + 60));
        stage.take(&letter.seal(0)?).await?;
        Ok(())
    }

    async fn only_a_sha_256_of_the_body_counts_as_digest_sig_12(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let mut letter = Letter::of(evil, city, &harmless(evil, city));
        let right = letter.digest.clone().unwrap_or_default();
        let value = right.trim_start_matches("SHA-256=").to_owned();
        for wrong in [
            format!("MD5={value}"),
            "SHA-256=".to_owned(),
            "SHA-256=not base64".to_owned(),
            value.clone(),
            format!("SHA-256={value},SHA-512={value}"),
            format!("SHA-256={value},SHA-256=AAAA"),
            digest::value_for(b"another body"),
        ] {
            letter.digest = Some(wrong.clone());
            stage.refuse(&letter.seal(0)?, 401, 0).await?;
        }
        for (number, fine) in [format!("sha-256={value}"), format!("MD5=AAAA, {right}")].into_iter().enumerate() {
            let mut activity = harmless(evil, city);
            activity["id"] = json!(format!("{}x/{number}", evil.ids().base()));
            let mut letter = Letter::of(evil, city, &activity);
            let own = letter.digest.clone().unwrap_or_default();
            letter.digest = Some(fine.replace(&value, own.trim_start_matches("SHA-256=")));
            stage.take(&letter.seal(0)?).await?;
        }
        Ok(())
    }

    async fn a_body_without_a_signed_digest_is_refused_sig_13(world) {
        let stage = Stage::of(world).await?;
        let mut letter = Letter::of(&stage.evil, &stage.city, &harmless(&stage.evil, &stage.city));
        stage.refuse(&letter.clone().without("digest").seal(0)?, 401, 0).await?;
        letter.digest = None;
        stage.refuse(&letter.clone().without("digest").seal(0)?, 401, 0).await?;
        // Listed, but not there.
        stage.refuse(&letter.seal(0)?, 401, 0).await?;
        Ok(())
    }

    async fn the_key_and_not_the_sender_chooses_the_algorithm_sig_18(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.introduce(evil).await?;
        let mut letter = Letter::of(evil, city, &harmless(evil, city));
        for name in ["none", "hmac-sha256", "rsa-sha1", "ecdsa-sha256", "ed25519", "rsa-sha256x", ""] {
            letter.algorithm = Some(name.to_owned());
            stage.refuse(&letter.seal(0)?, 401, 0).await?;
        }
        // A MAC made with the public key that everybody knows, and no signature at all.
        letter.algorithm = Some("hs2019".to_owned());
        let pem = rsa(0)?.public_pem();
        let mac = digest::value_for(format!("{pem}{}", letter.signed_text()).as_bytes());
        for forged in [mac.as_bytes(), b"", &[0; 256], &[255; 256], pem.as_bytes()] {
            stage.refuse(&letter.seal_with(forged)?, 401, 0).await?;
        }
        // The actor's other key is of another kind.
        letter.key_id = hansa_federation::ids::ed25519_key(&evil.actor()).to_string();
        stage.refuse(&letter.seal(0)?, 401, 0).await?;
        Ok(())
    }

    async fn a_listed_header_that_is_absent_is_never_skipped_sig_20(world) {
        let stage = Stage::of(world).await?;
        let letter = Letter::of(&stage.evil, &stage.city, &harmless(&stage.evil, &stage.city));
        for ghost in ["x-absent", "(expires)", "(created)", "(status)", "content-digest"] {
            let response = stage.refuse(&letter.clone().with(ghost).seal(0)?, 401, 0).await?;
            ensure!(response.json()?["code"] != "bad_signature", "{ghost}: {}", response.text());
        }
        // Named twice, signed once.
        stage.refuse(&letter.with("date").seal(0)?, 401, 0).await?;
        Ok(())
    }

    async fn a_key_of_another_host_signs_for_nobody_sig_22(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.introduce(evil).await?;
        let forged = victim.follow(city);
        // The attacker's own key, which is known and fine, under an activity of the victim.
        stage.refuse(&Letter::of(evil, city, &forged).seal(0)?, 401, 0).await?;
        // The victim's key id, signed by another key: one look at the victim, and no effect.
        stage.refuse(&Letter::of(victim, city, &forged).seal(1)?, 401, 1).await?;
        // The attacker's own activity around an id of the victim.
        let mut mixed = evil.follow(city);
        mixed["id"] = victim.follow(city)["id"].clone();
        stage.refuse(&Letter::of(evil, city, &mixed).seal(0)?, 403, 0).await?;
        Ok(())
    }

    async fn a_key_of_a_neighbour_signs_for_nobody_else_sig_23(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let (mallory, document) = neighbour(evil, "mallory", 1)?;
        evil.put(mallory.path(), Reply::activity(&document));
        let mut letter = Letter::of(evil, city, &harmless(evil, city));
        letter.key_id = format!("{mallory}#main-key");
        stage.refuse(&letter.seal(1)?, 401, 1).await?;
        Ok(())
    }

    async fn nothing_but_the_key_is_fetched_and_nothing_written_before_the_proof_sig_24(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        let mut create = evil.activity("Create", json!({
            "id": victim.ids().base().join("o/1")?, "type": "Note", "attributedTo": victim.actor(),
            "inReplyTo": victim.ids().base().join("o/2")?, "content": "x",
        }));
        create["@context"] = json!(["https://www.w3.org/ns/activitystreams", evil.ids().base().join("context")?]);
        let mut sealed = Letter::of(evil, city, &create).seal(1)?;
        stage.refuse(&sealed, 401, 1).await?;
        ensure!(stage.victim.faults().seen().is_empty(), "nothing of the body was fetched");
        let seen = evil.faults().seen();
        ensure!(seen.len() == 1 && seen[0].target == evil.actor().path(), "{seen:?}");
        sealed.headers.remove("signature");
        stage.refuse(&sealed, 401, 0).await?;
        Ok(())
    }

    async fn a_key_whose_host_is_down_may_come_again_sig_26(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let sealed = Letter::of(evil, city, &harmless(evil, city)).seal(0)?;
        evil.faults().down();
        let response = stage.refuse(&sealed, 503, 0).await?;
        ensure!(response.header("retry-after").parse::<u32>()? > 0);
        evil.faults().clear();
        for status in [500, 502, 429] {
            city.hands().seconds(61);
            evil.put(evil.actor().path(), Reply::status(status));
            let sealed = Letter::of(evil, city, &harmless(evil, city)).seal(0)?;
            stage.refuse(&sealed, 503, 1).await?;
        }
        city.hands().seconds(61);
        evil.put(evil.actor().path(), Reply::activity(&evil.document()));
        let sealed = Letter::of(evil, city, &harmless(evil, city)).seal(0)?;
        stage.take(&sealed).await?;
        Ok(())
    }

    async fn a_signed_fetch_hands_no_signature_to_another_host_sig_27(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        evil.put(evil.actor().path(), Reply::redirect(victim.actor()));
        let before = Traces::of(city).await?;
        let app = city.app();
        let asked = hansa_server::app::follow::request(&app, &city.officer(), evil.actor().as_str()).await;
        ensure!(asked.is_err());
        ensure!(stage.victim.faults().seen().is_empty(), "the signature of a request leads nowhere else");
        ensure!(Traces::of(city).await? == before);
        // On its own host it is signed afresh for the new place.
        evil.put(evil.actor().path(), Reply::activity(&evil.document()));
        let elsewhere = evil.ids().base().join("o/moved")?;
        evil.put("/o/old", Reply::redirect(&elsewhere));
        stage.befriend(evil).await?;
        evil.deliver(city, &evil.activity("Create", json!(evil.ids().base().join("o/old")?))).await?.expect(202)?;
        city.drain().await?;
        stage.world.expect_leftovers();
        let seen = evil.faults().seen();
        let signatures: Vec<_> = seen.iter().filter(|seen| seen.method == Method::GET)
            .filter_map(|seen| seen.headers.get("signature")).collect();
        ensure!(signatures.len() == 2 && signatures[0] != signatures[1], "{seen:?}");
        Ok(())
    }

    async fn only_our_own_name_is_an_authority(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let mut letter = Letter::of(evil, city, &harmless(evil, city));
        for host in ["victim.test", "city.test.evil.test", "city.test:8443", "127.0.0.1", "", "city.test@evil.test"] {
            letter.host = host.to_owned();
            stage.refuse(&letter.seal(0)?, 401, 0).await?;
        }
        letter.host = "CITY.test:443".to_owned();
        stage.take(&letter.seal(0)?).await?;
        Ok(())
    }

    async fn a_signature_is_for_one_place_only(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let mut sealed = Letter::of(evil, city, &harmless(evil, city)).seal(0)?;
        for target in ["/a/city/inbox", "/inbox?x=1", "/inbox?", "/actor/inbox"] {
            sealed.target = target.to_owned();
            stage.refuse(&sealed, 401, 1).await?;
        }
        Ok(())
    }
}
