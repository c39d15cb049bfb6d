//! Signatures of RFC 9421 (SIG): what an inbox takes for proved, and that nothing leads from it to a weaker rule.

use anyhow::{Context as _, ensure};
use chrono::Duration;
use hansa_federation::signature::{Scheme, digest};
use http::{HeaderMap, HeaderValue, Method};
use rig::attacker::{Letter, Stage, neighbour};
use rig::{City, Message, Peer, Reply, on_sqlite, rsa, send};
use serde_json::{Value, json};

/// An activity that nothing here acts on, so that only its acceptance is judged.
fn harmless(peer: &Peer, city: &City) -> Value {
    peer.activity("Like", json!(city.actor()))
}

fn honest(stage: &Stage) -> Message {
    Message::of(&stage.evil, &stage.city, &harmless(&stage.evil, &stage.city))
}

on_sqlite! {
    async fn an_honest_message_is_taken_once_its_key_was_read_sig_15(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.take(&honest(&stage).seal(0)?).await?;
        ensure!(stage.requests() == 1, "the actor's document and nothing else");
        // The algorithm is the key's, named or not; and what only the two ends understand says nothing.
        stage.take(&honest(&stage).param("alg", None).param("nonce", Some("\"x\"")).seal(0)?).await?;
        for scheme in Scheme::ALL {
            evil.deliver_in(scheme, city, &harmless(evil, city)).await?.expect(202)?;
        }
        // As Fedify writes it.
        let date = honest(&stage).headers[1].1.clone();
        let message = honest(&stage).with("\"@authority\"", "city.test").with("\"host\"", "city.test").with("\"date\"", &date);
        stage.take(&message.seal(0)?).await?;
        // The same request again is the same activity.
        let sealed = honest(&stage).seal(0)?;
        let before = city.inbox().await?.len();
        for _ in 0..3 {
            sealed.bring(city).await?.expect(202)?;
        }
        ensure!(city.inbox().await?.len() == before + 1, "a replayed request is no second activity");
        city.drain().await?;
        Ok(())
    }

    async fn a_body_swapped_under_a_message_is_refused_sig_02(world) {
        let stage = Stage::of(world).await?;
        let other = stage.evil.follow(&stage.city).to_string().into_bytes();
        let mut swapped = honest(&stage).seal(0)?;
        swapped.body = other.clone();
        stage.refuse(&swapped, 401, 0).await?;
        // The digest of the older kind fits, the one that was signed does not.
        swapped.headers.insert("digest", HeaderValue::from_str(&digest::value_for(&other))?);
        stage.refuse(&swapped, 401, 0).await?;
        swapped.headers.insert("content-digest", HeaderValue::from_str(&digest::content_value_for(&other))?);
        stage.refuse(&swapped, 401, 1).await?;
        swapped.headers.append("content-digest", HeaderValue::from_str(&digest::content_value_for(b""))?);
        stage.refuse(&swapped, 401, 0).await?;
        Ok(())
    }

    async fn a_message_signed_in_part_is_refused_sig_05_sig_16(world) {
        let stage = Stage::of(world).await?;
        for missing in ["@method", "@target-uri", "content-digest"] {
            let response = stage.refuse(&honest(&stage).without(missing).seal(0)?, 401, 0).await?;
            ensure!(response.json()?["code"] == "not_covered", "{missing}: {}", response.text());
        }
        let timeless = honest(&stage).param("created", None);
        stage.refuse(&timeless.seal(0)?, 401, 0).await?;
        // A digest that is signed and not sent; a path without its host.
        let mut absent = honest(&stage);
        absent.headers.retain(|(name, _)| name != "content-digest");
        stage.refuse(&absent.seal(0)?, 401, 0).await?;
        let path = honest(&stage).without("@target-uri").with("\"@path\"", "/inbox");
        stage.refuse(&path.seal(0)?, 401, 0).await?;
        stage.take(&path.with("\"@authority\"", "city.test").seal(0)?).await?;
        Ok(())
    }

    async fn a_component_twice_or_with_a_parameter_is_refused_sig_17(world) {
        let stage = Stage::of(world).await?;
        let method = ("\"@method\"", "POST");
        for (component, value) in [
            method, ("\"@status\"", "200"), ("\"@query-param\";name=\"x\"", ""), ("\"date\";bs", ":AAAA:"),
            ("\"host\";sf", "city.test"), ("\"content-type\";key=\"a\"", ""), ("\"@method\";req", "POST"), ("\"host\";tr", "city.test"),
            ("\"Date\"", ""), ("\"@unknown\"", ""), ("\"x-absent\"", ""),
        ] {
            let sealed = honest(&stage).with(component, value).seal(0)?;
            let response = stage.refuse(&sealed, 401, 0).await?;
            ensure!(response.json()?["code"] != "bad_signature", "{component}: {}", response.text());
        }
        Ok(())
    }

    async fn of_several_signatures_the_one_of_the_actor_is_judged_sig_17(world) {
        let stage = Stage::of(world).await?;
        let good = honest(&stage).seal(0)?;
        let value = |name: &str| good.headers[name].to_str().map(str::to_owned);
        let (input, signature) = (value("signature-input")?, value("signature")?);
        let both = |more: &str, bytes: &str| -> anyhow::Result<_> {
            let mut sealed = good.clone();
            sealed.headers.insert("signature-input", HeaderValue::from_str(&format!("{more}, {input}"))?);
            sealed.headers.insert("signature", HeaderValue::from_str(&format!("{bytes}, {signature}"))?);
            Ok(sealed)
        };
        // A proxy's, of another host, before it; it is neither asked for nor believed.
        let proxy = input.replace("sig1=", "proxy=").replace("evil.test", "victim.test");
        let sealed = both(&proxy, &signature.replace("sig1=", "proxy="))?;
        stage.forget();
        stage.take(&sealed).await?;
        ensure!(stage.victim.faults().seen().is_empty());
        let hundred: Vec<String> = (0..100).map(|n| format!("s{n}=()")).collect();
        let many = both(&hundred.join(", "), "x=:AAAA:")?;
        stage.refuse(&many, 401, 0).await?;
        let long = both(&format!("x=(){}", ";a".repeat(6_000)), "x=:AAAA:")?;
        stage.refuse(&long, 401, 0).await?;
        let mut doubled = good.clone();
        doubled.headers.append("signature-input", HeaderValue::from_str(&input)?);
        stage.refuse(&doubled, 401, 0).await?;
        Ok(())
    }

    async fn a_message_with_the_wrong_algorithm_or_key_is_refused_sig_18_sig_22_sig_23(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.introduce(evil).await?;
        for name in ["ed25519", "hmac-sha256", "none", "rsa-pss-sha512", "rsa-sha256", "hs2019", ""] {
            let sealed = honest(&stage).param("alg", Some(&format!("\"{name}\""))).seal(0)?;
            stage.refuse(&sealed, 401, 1).await?;
        }
        // A MAC made with the public key that everybody knows, no signature, and the actor's key of the other kind.
        let pem = rsa(0)?.public_pem();
        let mac = digest::value_for(format!("{pem}{}", honest(&stage).base()).as_bytes());
        for forged in [mac.as_bytes(), b"", &[0; 256], &[0; 64], pem.as_bytes()] {
            stage.refuse(&honest(&stage).seal_with(forged)?, 401, 1).await?;
        }
        let keyid = |id: &url::Url| format!("\"{id}\"");
        for alg in [Some("\"rsa-v1_5-sha256\""), Some("\"ed25519\""), None] {
            let crossed = honest(&stage).param("keyid", Some(&keyid(&evil.proof_key_id()))).param("alg", alg);
            stage.refuse(&crossed.seal(0)?, 401, 1).await?;
        }
        // Another key, the key of another host, the key of a neighbour.
        stage.refuse(&honest(&stage).seal(2)?, 401, 1).await?;
        let forged = Message::of(evil, city, &victim.follow(city));
        stage.refuse(&forged.seal(0)?, 401, 0).await?;
        stage.refuse(&Message::of(victim, city, &victim.follow(city)).seal(1)?, 401, 1).await?;
        let (mallory, document) = neighbour(evil, "mallory", 1)?;
        evil.put(mallory.path(), Reply::activity(&document));
        let beside = honest(&stage).param("keyid", Some(&format!("\"{mallory}#main-key\"")));
        stage.refuse(&beside.seal(1)?, 401, 1).await?;
        Ok(())
    }

    async fn a_message_for_another_host_or_scheme_is_refused_sig_19(world) {
        let stage = Stage::of(world).await?;
        for target in [
            "http://city.test/inbox", "https://victim.test/inbox", "https://city.test/actor/inbox", "https://city.test/inbox?x",
            "https://city.test:443/inbox", "/inbox",
        ] {
            stage.refuse(&honest(&stage).covering("@target-uri", target).seal(0)?, 401, 1).await?;
        }
        stage.refuse(&honest(&stage).covering("@method", "GET").seal(0)?, 401, 1).await?;
        stage.refuse(&honest(&stage).header("host", "victim.test").seal(0)?, 401, 0).await?;
        let parts = honest(&stage).without("@target-uri").with("\"@path\"", "/inbox").with("\"@authority\"", "victim.test");
        stage.refuse(&parts.seal(0)?, 401, 1).await?;
        let mut moved = honest(&stage).seal(0)?;
        for target in ["/actor/inbox", "/a/city/inbox", "/inbox?x=1"] {
            moved.target = target.to_owned();
            stage.refuse(&moved, 401, 1).await?;
        }
        Ok(())
    }

    async fn a_message_outside_of_its_time_is_refused_sig_08_sig_11(world) {
        let stage = Stage::of(world).await?;
        let now = stage.city.hands().at();
        for (seconds, code) in [(-65 * 60, "stale"), (-86_400, "stale"), (301, "future"), (31_536_000, "future")] {
            let at = (now + Duration::seconds(seconds)).timestamp().to_string();
            let response = stage.refuse(&honest(&stage).param("created", Some(&at)).seal(0)?, 401, 0).await?;
            ensure!(response.json()?["code"] == code, "{seconds}: {}", response.text());
        }
        for odd in ["1.5", "\"1\"", "?1", "999999999999999"] {
            stage.refuse(&honest(&stage).param("created", Some(odd)).seal(0)?, 401, 0).await?;
        }
        let expired = honest(&stage).param("expires", Some(&(now.timestamp() - 1).to_string()));
        stage.refuse(&expired.seal(0)?, 401, 0).await?;
        // A captured request, two hours later.
        let sealed = honest(&stage).seal(0)?;
        stage.city.hands().seconds(7_200);
        stage.refuse(&sealed, 401, 0).await?;
        Ok(())
    }

    async fn nothing_is_stripped_to_find_a_weaker_rule(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.introduce(evil).await?;
        // A whole signature of the older scheme beside a field of the newer one that does not hold.
        let older = Letter::of(evil, city, &harmless(evil, city)).seal(0)?;
        for input in ["sig1=()", "", "x", "sig1=(\"@method\");created=1;keyid=\"https://evil.test/a/office#main-key\""] {
            let mut mixed = older.clone();
            mixed.headers.insert("signature-input", HeaderValue::from_str(input)?);
            stage.refuse(&mixed, 401, 0).await?;
        }
        // The newer one without its description is nothing of the older one.
        let mut stripped = honest(&stage).seal(0)?;
        stripped.headers.remove("signature-input");
        stage.refuse(&stripped, 401, 0).await?;
        stage.take(&older).await?;
        Ok(())
    }

    async fn keys_are_found_by_reference_on_their_own_origin_only(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        let mut document = evil.document();
        let key_id = evil.ids().base().join("keys/1")?;
        let mut key = document["publicKey"].clone();
        key["id"] = json!(key_id);
        document["publicKey"] = json!(key_id);
        document["assertionMethod"] = json!(victim.proof_key_id());
        evil.put(evil.actor().path(), Reply::activity(&document));
        let message = || honest(&stage).param("keyid", Some(&format!("\"{key_id}\"")));
        // It belongs to somebody else, as it says itself.
        let mut foreign = key.clone();
        foreign["owner"] = json!(evil.ids().actor("other"));
        evil.put(key_id.path(), Reply::activity(&foreign));
        stage.refuse(&message().seal(0)?, 401, 2).await?;
        city.hands().seconds(301);
        evil.put(key_id.path(), Reply::activity(&key));
        stage.forget();
        stage.take(&message().seal(0)?).await?;
        ensure!(stage.requests() == 2, "the actor and its key: {}", stage.requests());
        ensure!(victim.faults().seen().is_empty(), "nobody else is asked");
        Ok(())
    }

    async fn a_bad_signature_on_a_get_is_refused_and_a_good_one_is_answered(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let shown = city.publish_initiative("Shown").await?;
        let get = async |headers: &HeaderMap| send(city.target(), &Method::GET, shown.path(), headers, b"").await;
        let mut plain = HeaderMap::new();
        plain.insert("accept", HeaderValue::from_static("application/activity+json"));
        get(&plain).await?.expect(200)?;
        for scheme in Scheme::ALL {
            let signed = scheme.sign(&evil.signer(), "GET", &shown, plain.clone(), None, city.hands().at());
            let mut signed = signed.map_err(|error| anyhow::anyhow!("{error}"))?;
            get(&signed).await?.expect(200)?;
            let mut value = signed["signature"].to_str()?.to_owned();
            let at = ["signature=\"", "=:"].iter().find_map(|mark| Some(value.find(mark)? + mark.len()));
            let at = at.context("no signature")?;
            let other = if value[at..].starts_with('A') { "B" } else { "A" };
            value.replace_range(at..=at, other);
            signed.insert("signature", HeaderValue::from_str(&value)?);
            let answer = get(&signed).await?.expect(401)?;
            ensure!(answer.header("content-type") == "application/problem+json" && !answer.text().contains("Shown"));
            // Our keys can be read all the same, or nobody could check ours.
            send(city.target(), &Method::GET, city.actor().path(), &signed, b"").await?.expect(200)?;
        }
        // A key that cannot be had now makes nobody of the reader, and nobody may read what is public.
        stage.victim.faults().down();
        let signed = Scheme::Cavage.sign(&stage.victim.signer(), "GET", &shown, plain, None, city.hands().at());
        get(&signed.map_err(|error| anyhow::anyhow!("{error}"))?).await?.expect(200)?;
        Ok(())
    }
}
