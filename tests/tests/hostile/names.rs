//! Names and ids (IDN): one spelling for a host, and none for a thing but its own.

use anyhow::ensure;
use hansa_entities::domain_rule::Rule;
use hansa_server::app::{policy, record};
use http::{HeaderMap, Method};
use rig::attacker::{Letter, OTHERS, Stage, article};
use rig::on_sqlite;
use serde_json::json;

on_sqlite! {
    async fn a_block_means_a_host_in_every_spelling_and_what_lies_below_it_idn_01_idn_07(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        let (app, officer) = (city.app(), city.officer());
        let [below, beside] = OTHERS;
        let (below, beside) = (stage.world.peer(below).await?, stage.world.peer(beside).await?);
        for spelling in ["evil.test", "EVIL.Test", "evil.test.", " Evil.TEST. ", "*.evil.test"] {
            policy::set_rule(&app, &officer, spelling, Rule::Block, "").await?;
            ensure!(policy::rules(&app, &officer).await?.len() == 1, "{spelling} is the same rule");
            for peer in [evil, &below] {
                stage.refuse(&Letter::of(peer, city, &peer.follow(city)).seal(0)?, 403, 0).await?;
            }
        }
        // Nor does another spelling of the host help the sender.
        for host in ["EVIL.test", "evil.test.", "Sub.Evil.Test."] {
            let text = evil.follow(city).to_string().replace("evil.test", host);
            let mut letter = Letter::new(evil, city, text);
            letter.key_id = letter.key_id.replace("evil.test", host);
            stage.refuse(&letter.seal(0)?, 403, 0).await?;
        }
        stage.take(&Letter::of(&beside, city, &beside.activity("Like", json!(city.actor()))).seal(0)?).await?;
        Ok(())
    }

    async fn a_domain_is_written_as_one_a_label_or_not_at_all_idn_02_idn_03(world) {
        let stage = Stage::of(world).await?;
        let (app, officer) = (stage.city.app(), stage.city.officer());
        for spelling in ["bücher.test", "xn--bcher-kva.test", "BÜCHER.test", "bu\u{308}cher.test", "bücher。test"] {
            policy::set_rule(&app, &officer, spelling, Rule::Block, "").await?;
            let rules = policy::rules(&app, &officer).await?;
            ensure!(rules.len() == 1 && rules[0].domain == "xn--bcher-kva.test", "{spelling}: {rules:?}");
        }
        let long = format!("{}.test", "a".repeat(64));
        let longer = format!("{}test", "a.".repeat(130));
        for wrong in [
            "xn--a.test", "xn--a-.test", "xn--abc.test", "xn--99999999.test", &long, &longer, "a..test", ".test", "-a.test",
            "a b.test", "a_b.test", "127.0.0.1", "[::1]", "", "*", "evil.test/x", "https://evil.test", "city.test",
        ] {
            ensure!(policy::set_rule(&app, &officer, wrong, Rule::Block, "").await.is_err(), "{wrong:?}");
        }
        Ok(())
    }

    async fn webfinger_answers_what_is_asked_once_and_well_idn_06(world) {
        let stage = Stage::of(world).await?;
        let ask = async |query: &str| {
            let path = format!("/.well-known/webfinger{query}");
            stage.city.ask(Method::GET, &path, &HeaderMap::new(), b"").await
        };
        for (query, status) in [
            ("?resource=acct:city@city.test", 200), ("?resource=acct:CITY@CITY.test.", 200),
            ("?resource=acct%3Acity%40city.test", 200), ("?resource=https://city.test/a/city", 200),
            ("?resource=acct:city@city.test:443", 200), ("?resource=acct:nobody@city.test", 404),
            ("?resource=acct:city@evil.test", 404), ("?resource=https://evil.test/a/city", 404),
            ("", 400), ("?", 400), ("?resource=", 400), ("?rel=self", 400), ("?resource=city@city.test", 400),
            ("?resource=acct:city@city.test:8443", 400), ("?resource=acct:a@b@city.test", 400), ("?resource=acct:%00", 400),
            ("?resource=acct:city%00@city.test", 400), ("?resource=acct:@city.test", 400), ("?resource=acct:city@", 400),
            ("?resource=acct:city@city.test&resource=acct:city@city.test", 400), ("?resource=acct:city@127.0.0.1", 400),
            ("?resource=%ff%fe", 400), ("?resource=acct:city@xn--a.test", 400),
        ] {
            let answer = ask(query).await?;
            ensure!(answer.status == status, "{query}: {} instead of {status}: {}", answer.status, answer.text());
            let kind = if status == 200 { "application/jrd+json" } else { "application/problem+json" };
            ensure!(answer.header("content-type").starts_with(kind), "{query}: {}", answer.header("content-type"));
        }
        let long = format!("?resource=acct:{}@city.test", "a".repeat(6_000));
        ensure!(matches!(ask(&long).await?.status.as_u16(), 400 | 414 | 431));
        stage.require_alive().await
    }

    async fn ids_are_equal_letter_by_letter_or_not_at_all_idn_08(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.befriend(evil).await?;
        let base = evil.ids().base().as_str().to_owned();
        let ids = ["o/abc", "o/ABC", "o/%61bc", "o/abc/", "o/abc?", "o/abc?x=1", "o//abc", "O/abc"].map(|path| format!("{base}{path}"));
        for (count, id) in ids.iter().enumerate() {
            let mut object = article(evil, id);
            object["id"] = json!(id);
            stage.bring(evil, &evil.activity("Create", object)).await?;
            ensure!(city.records().await?.len() == count + 1, "{id} is a thing of its own");
            ensure!(record::find(&city.app(), id).await?.is_some(), "{id}");
        }
        // What no parser would write is nobody's id.
        for path in ["o/./abc", "o/x/../abc", "o/a bc", "o/\u{e9}", "o/abc#x", "o\\abc"] {
            let mut object = article(evil, path);
            object["id"] = json!(format!("{base}{path}"));
            stage.ignore(&evil.activity("Create", object)).await?;
        }
        // The host may be spelt otherwise: it is the same thing.
        let mut object = article(evil, "Again");
        object["id"] = json!(ids[0].replace("evil.test", "EVIL.test"));
        stage.ignore(&evil.activity("Create", object)).await?;
        ensure!(city.title(&ids[0].parse()?).await?.as_deref() == Some(&ids[0][..]));
        Ok(())
    }
}
